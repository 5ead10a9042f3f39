/** 中国高等教育学历认证报告: as a letter, as a form, as a red-numbered sheet in two languages. */
import { arabicDate, chineseDate, cut } from '../draw/wording.ts';
import { educationKind, learningForm, levelName } from './study-words.ts';
import { filledIn, heading, notes, signOff, stamp } from './parts.ts';
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
    sheet.text(`报告编号：${facts.reportNo}`, {
      face: 'sans',
      size: 13,
      color: '#c0241f',
      x: 330,
      y: 72,
      width: 196,
      align: 'right',
    });
    heading(sheet, '中国高等教育学历认证报告', {
      y: 118,
      face: 'serif',
      weight: 900,
      size: 25,
      color: '#6f2a1b',
    });
    const fill = filledIn({ face: 'serif', weight: 700 });
    const { person } = facts;
    sheet.paragraph(
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
      { face: 'serif', size: 15, x: 78, y: 190, width: 440, lineHeight: 2.05 },
    );
    signOff(sheet, {
      lines: [office, chineseDate(facts.reportedOn)],
      x: 390,
      y: 610,
      width: 260,
      style: { face: 'serif', size: 14 },
      pitch: 30,
    });
    stamp(sheet, { text: office, line: '学历认证专用章', x: 404, y: 626, radius: 58 });
    notes(sheet, ['本报告一式一份，复印无效。'], { face: 'serif', size: 10, x: 78, y: 762, width: 300 });
    return printedOf(facts);
  },
};

const form: Layout<'accreditationReport'> = {
  id: 'ev-report-form',
  type: 'accreditationReport',
  draw(sheet, facts) {
    sheet.page({ paper: 'A4' });
    sheet.pattern({ style: 'waves', color: '#c5d3ea', opacity: 0.3 });
    heading(sheet, '中国高等教育学历认证报告', { y: 76, face: 'sans', weight: 700, size: 22 });
    sheet.text(`编号 ${facts.reportNo}`, {
      face: 'sans',
      size: 12,
      x: 392,
      y: 114,
      width: 140,
      align: 'right',
      color: '#b3261e',
    });
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
    signOff(sheet, {
      lines: ['认证机构（盖章）', office, arabicDate(facts.reportedOn)],
      x: 400,
      y: 500,
      width: 240,
      style: { face: 'sans', size: 13 },
      pitch: 30,
    });
    stamp(sheet, { text: office, x: 416, y: 540, radius: 56, cover: true, opacity: 0.5 });
    sheet.code128(`R${facts.reportNo}`, { x: 62, y: 690, width: 160, height: 32 });
    return printedOf(facts, cut(facts.graduated, 'month'));
  },
};

const bilingual: Layout<'accreditationReport'> = {
  id: 'ev-report-bilingual',
  type: 'accreditationReport',
  draw(sheet, facts) {
    sheet.page({ paper: 'A4', landscape: true, background: '#f4f8f6' });
    sheet.rect([0, 0, 842, 84], { fill: '#0f5c4c' });
    sheet.text('中国高等教育学历认证报告', {
      face: 'kai',
      weight: 700,
      size: 28,
      color: '#ffffff',
      x: 50,
      y: 18,
    });
    sheet.text('Verification Report of China Higher Education Qualification', {
      face: 'serif',
      size: 12,
      color: '#cfe6df',
      x: 52,
      y: 56,
    });
    sheet.text(`No.${facts.reportNo}`, {
      face: 'serif',
      weight: 700,
      size: 20,
      color: '#c21f1f',
      x: 640,
      y: 100,
      width: 150,
      align: 'right',
    });
    const label = (text: string, english: string) => ({
      text: `${text}\n${english}`,
      size: 10.5,
      align: 'left' as const,
      color: '#4b635d',
    });
    const value = (text: string) => ({
      text,
      face: 'kai' as const,
      weight: 700,
      size: 15,
      align: 'left' as const,
    });
    sheet.table({
      x: 50,
      y: 138,
      columns: [120, 210, 124, 180],
      rowHeight: 50,
      lines: 'rows',
      lineColor: '#9dbcb3',
      face: 'serif',
      lineHeight: 1.3,
      rows: [
        [label('姓名', 'Name'), value(facts.name), label('性别', 'Gender'), value(facts.person.sex)],
        [
          label('毕业学校', 'Institution'),
          value(facts.institution),
          label('学历层次', 'Level'),
          value(levelName(facts)),
        ],
        [
          label('专业名称', 'Major'),
          value(facts.major),
          label('学历类型', 'Type'),
          value(educationKind(facts)),
        ],
        [
          label('入学日期', 'Enrolled'),
          value(arabicDate(facts.entered)),
          label('毕业日期', 'Graduated'),
          value(arabicDate(facts.graduated)),
        ],
        [
          label('证书编号', 'Certificate No.'),
          value(facts.certificateNo),
          label('核查结果', 'Result'),
          value('真实'),
        ],
      ],
    });
    sheet.photo([704, 144, 92, 126], { background: '#cfe0f0', longHair: facts.person.sex === '女' });
    signOff(sheet, {
      lines: [office, `签发日期 ${arabicDate(facts.reportedOn)}`],
      x: 600,
      y: 446,
      width: 280,
      style: { face: 'kai', size: 15 },
    });
    stamp(sheet, { text: office, x: 640, y: 458, radius: 54 });
    notes(sheet, ['报告须加盖认证专用章方为有效。', '复印件不作为认证依据。'], {
      face: 'serif',
      size: 10.5,
      x: 52,
      y: 500,
      width: 320,
    });
    return printedOf(facts);
  },
};

export const accreditationReportLayouts = [letter, form, bilingual] as const;
