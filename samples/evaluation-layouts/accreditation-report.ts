/** 中国高等教育学历认证报告: as a letter, as a form, as a red-numbered sheet in two languages. */
import { arabicDate, chineseDate, cut } from '../draw/wording.ts';
import { educationKind, learningForm, levelName } from './study-words.ts';
import { ink, prose, put, signOff, title } from './ink.ts';
import { filledIn, notes, stamp } from './parts.ts';
import type { DocumentFacts } from '../facts.ts';
import type { Layout, Printed } from '../layout.ts';

type Facts = DocumentFacts['accreditationReport'];

const office = '高等学校学生信息咨询服务处';

function printedOf(facts: Facts, graduated = facts.graduated): Printed {
  const { name, institution, major, certificateNo, reportNo } = facts;
  return { name, institution, major, graduated, certificateNo, reportNo };
}

const letter: Layout<'accreditationReport'> = {
  id: 'ev-report-letter',
  type: 'accreditationReport',
  draw(sheet, facts) {
    sheet.page({ paper: 'A4', background: '#fdfaf6' });
    sheet.frame({ x: 34, y: 36, width: 527, height: 770, style: 'guilloche', color: '#a5623d', band: 15 });
    put(sheet, `报告编号：${facts.reportNo}`, ['sans 13 #c0241f right', 330, 72, 196]);
    title(sheet, '中国高等教育学历认证报告', ['serif 900 25 #6f2a1b', 118]);
    const fill = filledIn({ face: 'serif', weight: 700 });
    const { person } = facts;
    prose(
      sheet,
      [
        '应',
        fill(facts.name),
        '申请，对其毕业证书进行了核查。\n',
        fill(facts.name),
        `，${person.sex}，`,
        fill(arabicDate(person.birthDate)),
        '出生，',
        fill(arabicDate(facts.entered)),
        '至',
        fill(arabicDate(facts.graduated.slice(0, 7))),
        '在',
        fill(facts.institution),
        ' ',
        fill(facts.major),
        `专业学习（${educationKind(facts)}，${learningForm(facts)}），`,
        fill(arabicDate(facts.graduated)),
        `毕业，学历层次为${levelName(facts)}，所持证书编号为`,
        fill(facts.certificateNo),
        '。\n经核查，该证书真实，所载内容与学校毕业生名册相符，特此认证。',
      ],
      ['serif 15/2.05', 78, 190, 440],
    );
    signOff(sheet, [office, chineseDate(facts.reportedOn)], ['serif 14/2.14', 390, 610, 260]);
    stamp(sheet, { text: office, line: '学历认证专用章', x: 404, y: 626, radius: 58 });
    notes(sheet, ['本报告一式一份，复印无效。'], ['serif 10', 78, 762, 300]);
    return printedOf(facts);
  },
};

const form: Layout<'accreditationReport'> = {
  id: 'ev-report-form',
  type: 'accreditationReport',
  draw(sheet, facts) {
    sheet.page({ paper: 'A4' });
    sheet.pattern({ style: 'waves', color: '#c5d3ea', opacity: 0.3 });
    title(sheet, '中国高等教育学历认证报告', ['sans 700 22', 76]);
    put(sheet, `编号 ${facts.reportNo}`, ['sans 12 #b3261e right', 392, 114, 140]);
    const head = (text: string) => ({ text, fill: '#eef2f9', weight: 500 });
    const value = (text: string, colSpan = 1) => ({ text, align: 'left' as const, colSpan });
    sheet.table({
      x: 62,
      y: 136,
      columns: [92, 152, 92, 134],
      rowHeight: 36,
      face: 'sans',
      size: 12,
      padding: 6,
      lineColor: '#5c6f93',
      rows: [
        [head('姓名'), value(facts.name), head('性别'), value(facts.person.sex)],
        [
          head('身份证号'),
          value(facts.person.idNumber),
          head('出生日期'),
          value(arabicDate(facts.person.birthDate)),
        ],
        [head('毕业院校'), value(facts.institution, 3)],
        [head('专业'), value(facts.major, 3)],
        [head('学历层次'), value(levelName(facts)), head('学习形式'), value(learningForm(facts))],
        [
          head('入学时间'),
          value(arabicDate(facts.entered)),
          head('毕业时间'),
          value(arabicDate(facts.graduated.slice(0, 7))),
        ],
        [head('证书编号'), value(facts.certificateNo), head('校长'), value(facts.president)],
        [head('认证结论'), { ...value('经核实，上述学历证书属实。', 3), weight: 700 }],
      ],
    });
    sheet.photo([80, 470, 92, 124], { grey: true, longHair: facts.person.sex === '女' });
    signOff(
      sheet,
      ['认证机构（盖章）', office, arabicDate(facts.reportedOn)],
      ['sans 13/2.31', 400, 500, 240],
    );
    stamp(sheet, { text: office, x: 416, y: 540, radius: 56, cover: true, opacity: 0.5 });
    sheet.code128(`R${facts.reportNo}`, { x: 62, y: 690, width: 160, height: 32 });
    return printedOf(facts, cut(facts.graduated, 'month'));
  },
};

/** Two pairs of label and value a row, the labels in two languages. */
function bilingualRows(facts: Facts) {
  const label = (text: string) => ({ ...ink('10.5 left #4b635d'), text });
  const value = (text: string) => ({ ...ink('kai 700 15 left'), text });
  const pairs = [
    ['姓名\nName', facts.name, '性别\nGender', facts.person.sex],
    ['毕业学校\nInstitution', facts.institution, '学历层次\nLevel', levelName(facts)],
    ['专业名称\nMajor', facts.major, '学历类型\nType', educationKind(facts)],
    ['入学日期\nEnrolled', arabicDate(facts.entered), '毕业日期\nGraduated', arabicDate(facts.graduated)],
    ['证书编号\nCertificate No.', facts.certificateNo, '核查结果\nResult', '真实'],
  ] as const;
  return pairs.map(([left, first, right, second]) => [
    label(left),
    value(first),
    label(right),
    value(second),
  ]);
}

const bilingual: Layout<'accreditationReport'> = {
  id: 'ev-report-bilingual',
  type: 'accreditationReport',
  draw(sheet, facts) {
    sheet.page({ paper: 'A4', landscape: true, background: '#f4f8f6' });
    sheet.rect([0, 0, 842, 84], { fill: '#0f5c4c' });
    put(sheet, '中国高等教育学历认证报告', ['kai 700 28 #ffffff', 50, 18]);
    put(sheet, 'Verification Report of China Higher Education Qualification', ['serif 12 #cfe6df', 52, 56]);
    put(sheet, `No.${facts.reportNo}`, ['serif 700 20 #c21f1f right', 640, 100, 150]);
    sheet.table({
      x: 50,
      y: 138,
      columns: [120, 210, 124, 180],
      rowHeight: 50,
      lines: 'rows',
      lineColor: '#9dbcb3',
      face: 'serif',
      lineHeight: 1.3,
      rows: bilingualRows(facts),
    });
    sheet.photo([704, 144, 92, 126], { background: '#cfe0f0', longHair: facts.person.sex === '女' });
    signOff(sheet, [office, `签发日期 ${arabicDate(facts.reportedOn)}`], ['kai 15', 600, 446, 280]);
    stamp(sheet, { text: office, x: 640, y: 458, radius: 54 });
    notes(sheet, ['报告须加盖认证专用章方为有效。', '复印件不作为认证依据。'], ['serif 10.5', 52, 500, 320]);
    return printedOf(facts);
  },
};

export const accreditationReportLayouts = [letter, form, bilingual] as const;
