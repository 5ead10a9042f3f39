/** 职业资格证书, 职业技能等级证书: the booklet, the new sheet and an electronic one. */
import { arabicDate, chineseDate, cut, dottedDate } from '../draw/wording.ts';
import { drawLabels } from '../draw/labels.ts';
import { filledIn, heading, signOff, stamp } from './parts.ts';
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
    sheet.text('持证人签名\nSignature of the Bearer', { face: 'serif', size: 11, x: 54, y: 214 });
    sheet.rule([54, 290], [276, 290]);
    sheet.signature(facts.name, { x: 120, y: 256, size: 24 });
    sheet.text('证书编号\nCertificate No.', { face: 'serif', size: 11, x: 54, y: 340 });
    sheet.text(facts.certificateNo, { face: 'serif', weight: 600, size: 14, x: 144, y: 346 });
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
      sheet.text(label, { face: 'serif', size: 11.5, x: 352, y });
      sheet.text(english, { face: 'serif', size: 8.5, x: 352, y: y + 14, color: '#6f5c50' });
      sheet.text(value, { face: 'kai', weight: 700, size: 14, x: 482, y: y + 3, width: 156, fit: true });
      sheet.rule([478, y + 22], [640, y + 22], { width: 0.5 });
    });
    sheet.text(`发证机关：${facts.issuer}`, { face: 'serif', size: 12.5, x: 352, y: 352 });
    sheet.text(arabicDate(facts.obtained), { face: 'serif', size: 12.5, x: 520, y: 400 });
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
    heading(sheet, '职业技能等级证书', { y: 78, face: 'kai', weight: 700, size: 38, color: '#a52a22' });
    heading(sheet, 'Certificate of Occupational Skill Level', {
      y: 128,
      face: 'serif',
      size: 14,
      color: '#7a5a55',
    });
    sheet.paragraph(
      '本证书由经备案的评价机构颁发，表明持证人通过本职业技能等级评价，具备该职业相应等级的技能水平。',
      { face: 'kai', size: 14, x: 96, y: 162, width: 500 },
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
        label: { face: 'kai', size: 15 },
        value: { face: 'kai', weight: 700, size: 15.5 },
      },
    );
    sheet.photo([646, 160, 104, 142], { background: '#f2f2f2', longHair: facts.person.sex === '女' });
    signOff(sheet, {
      lines: [`${facts.issuer}（印章）`, arabicDate(facts.obtained)],
      x: 610,
      y: end - 6,
      width: 300,
      style: { face: 'kai', size: 15 },
      pitch: 30,
    });
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
    heading(sheet, '职业资格证书', { y: 46, face: 'serif', weight: 900, size: 28, color: '#27476b' });
    const fill = filledIn({ face: 'serif', weight: 700 });
    sheet.paragraph(
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
      { face: 'serif', size: 15, x: 50, y: 104, width: 380, lineHeight: 2.05 },
    );
    sheet.photo([456, 108, 90, 122], {
      background: '#ffffff',
      embossed: true,
      longHair: facts.person.sex === '女',
    });
    sheet.text(`证字第 ${facts.certificateNo} 号`, { face: 'sans', size: 12, x: 50, y: 346 });
    signOff(sheet, {
      lines: [facts.issuer, chineseDate(facts.obtained.slice(0, 7))],
      x: 420,
      y: 294,
      width: 220,
      style: { face: 'serif', size: 14 },
      pitch: 30,
    });
    stamp(sheet, { text: facts.issuer, x: 440, y: 312, radius: 49, cover: true, opacity: 0.5 });
    return printedOf(facts, 'month');
  },
};

export const skillCertificateLayouts = [booklet, sheetOfLabels, sentence] as const;
