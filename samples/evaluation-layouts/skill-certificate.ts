/** 职业资格证书, 职业技能等级证书: the booklet, the new sheet and an electronic one. */
import { arabicDate, chineseDate, cut, dottedDate } from '../draw/wording.ts';
import { drawLabels } from '../draw/labels.ts';
import { ink, prose, put, signOff, title } from './ink.ts';
import { filledIn, stamp } from './parts.ts';
import type { Precision } from '../draw/wording.ts';
import type { DocumentFacts } from '../facts.ts';
import type { Layout, Printed } from '../layout.ts';

type Facts = DocumentFacts['skillCertificate'];

const grades: Readonly<Record<string, { chinese: string; english: string }>> = {
  高级技师: { chinese: '一级', english: 'First Level' },
  技师: { chinese: '二级', english: 'Second Level' },
  高级工: { chinese: '三级', english: 'Third Level' },
  高级: { chinese: '三级', english: 'Third Level' },
};

function gradeOf({ level }: Facts): string {
  return grades[level]?.chinese ?? '四级';
}

function printedOf(facts: Facts, precision: Precision = 'day'): Printed {
  const { name, skill, level, obtained, certificateNo, issuer } = facts;
  return { name, skill, level, obtained: cut(obtained, precision), certificateNo, issuer };
}

/** The red booklet: Chinese and English labels on two leaves. */
const booklet: Layout<'skillCertificate'> = {
  id: 'ev-skill-booklet',
  type: 'skillCertificate',
  draw(sheet, facts) {
    sheet.page({ size: [660, 470], background: '#f8f1ea' });
    sheet.rule([330, 0], [330, 470], { color: '#dcc7b6', width: 1.4 });
    sheet.pattern({ style: 'dots', color: '#e3c9b4', opacity: 0.35 });
    sheet.photo([116, 52, 98, 132], {
      background: '#c23b3b',
      embossed: true,
      longHair: facts.person.sex === '女',
    });
    put(sheet, '持证人签名\nSignature of the Bearer', ['serif 11', 54, 214]);
    sheet.rule([54, 290], [276, 290]);
    sheet.signature(facts.name, { x: 120, y: 256, size: 24 });
    put(sheet, '证书编号\nCertificate No.', ['serif 11', 54, 340]);
    put(sheet, facts.certificateNo, ['serif 600 14', 144, 346]);
    const rows: readonly (readonly [string, string, string])[] = [
      ['姓　　名', 'Name', facts.name],
      ['性　　别', 'Sex', facts.person.sex],
      ['出生日期', 'Birth Date', dottedDate(facts.person.birthDate)],
      ['职业（工种）及等级', 'Occupation & Skill Level', `${facts.skill}　${facts.level}`],
      ['理论知识考试成绩', 'Result of Theoretical Test', '82'],
      ['操作技能考核成绩', 'Result of Skill Test', '85'],
      ['评定成绩', 'Result of Evaluation', '合格'],
    ];
    rows.forEach(([label, english, value], index) => {
      const y = 50 + index * 38;
      put(sheet, label, ['serif 11.5', 352, y]);
      put(sheet, english, ['serif 8.5 #6f5c50', 352, y + 14]);
      put(sheet, value, ['kai 700 14 fit', 482, y + 3, 156]);
      sheet.rule([478, y + 22], [640, y + 22], { width: 0.5 });
    });
    put(sheet, `发证机关：${facts.issuer}`, ['serif 12.5', 352, 352]);
    put(sheet, arabicDate(facts.obtained), ['serif 12.5', 520, 400]);
    stamp(sheet, { text: facts.issuer, x: 556, y: 384, radius: 50 });
    return printedOf(facts);
  },
};

/** The sheet since 2020: a sentence about the assessment, then labels. */
const sheetOfLabels: Layout<'skillCertificate'> = {
  id: 'ev-skill-sheet',
  type: 'skillCertificate',
  draw(sheet, facts) {
    sheet.page({ paper: 'A4', landscape: true, background: '#fffdfa' });
    sheet.frame({ x: 28, y: 28, width: 786, height: 539, style: 'guilloche', color: '#b1443c', band: 18 });
    title(sheet, '职业技能等级证书', ['kai 700 38 #a52a22', 78]);
    title(sheet, 'Certificate of Occupational Skill Level', ['serif 14 #7a5a55', 128]);
    prose(
      sheet,
      '本证书由经备案的评价机构颁发，表明持证人通过本职业技能等级评价，具备该职业相应等级的技能水平。',
      ['kai 14', 96, 162, 500],
    );
    const end = drawLabels(
      sheet,
      [
        ['姓名', facts.name],
        ['证件号码', facts.person.idNumber],
        ['职业名称', facts.skill],
        ['工种/职业方向', '——'],
        ['职业技能等级', `${gradeOf(facts)}/${facts.level}`],
        ['证书编号', facts.certificateNo],
      ],
      {
        x: 96,
        y: 232,
        labelWidth: 100,
        valueWidth: 300,
        pitch: 33,
        label: ink('kai 15'),
        value: ink('kai 700 15.5'),
      },
    );
    sheet.photo([646, 160, 104, 142], { background: '#f2f2f2', longHair: facts.person.sex === '女' });
    signOff(sheet, [`${facts.issuer}（印章）`, arabicDate(facts.obtained)], ['kai 15/2', 610, end - 6, 300]);
    stamp(sheet, { text: facts.issuer, line: '评价专用章', x: 632, y: end + 12, radius: 58 });
    sheet.qr(`https://example.invalid/jn/${facts.certificateNo}`, { x: 96, y: end + 14, width: 70 });
    return printedOf(facts);
  },
};

/** A provincial certificate in running text, dated in Chinese numerals to the month. */
const sentence: Layout<'skillCertificate'> = {
  id: 'ev-skill-sentence',
  type: 'skillCertificate',
  draw(sheet, facts) {
    sheet.page({ paper: 'A5', landscape: true, background: '#eef3f8' });
    sheet.frame({ x: 16, y: 16, width: 563, height: 387, style: 'scallop', color: '#3c5f86', band: 9 });
    title(sheet, '职业资格证书', ['serif 900 28 #27476b', 46]);
    const fill = filledIn({ face: 'serif', weight: 700 });
    prose(
      sheet,
      [
        fill(facts.name),
        '（',
        fill(facts.person.idNumber),
        '）经职业技能鉴定合格，准予从事 ',
        fill(facts.skill),
        ' 职业，技能等级为',
        fill(facts.level),
        `（国家职业资格${gradeOf(facts)}），特发此证。`,
      ],
      ['serif 15/2.05', 50, 104, 380],
    );
    sheet.photo([456, 108, 90, 122], {
      background: '#ffffff',
      embossed: true,
      longHair: facts.person.sex === '女',
    });
    put(sheet, `证字第 ${facts.certificateNo} 号`, ['sans 12', 50, 346]);
    signOff(sheet, [facts.issuer, chineseDate(facts.obtained.slice(0, 7))], ['serif 14/2.14', 420, 294, 220]);
    stamp(sheet, { text: facts.issuer, x: 440, y: 312, radius: 49, cover: true, opacity: 0.5 });
    return printedOf(facts, 'month');
  },
};

export const skillCertificateLayouts = [booklet, sheetOfLabels, sentence] as const;
