/** 毕业证书 from the 1980s to today: sentences, tables, forms filled in by hand, and proofs of lost ones. */
import type { Layout } from '../layout.ts';
import { drawLabels } from '../draw/labels.ts';
import type { Span } from '../draw/paragraph.ts';
import { arabicDate, chineseDate, chineseNumber, cut, datePieces, dottedDate } from '../draw/wording.ts';
import { diplomaForms } from './diploma-forms.ts';
import { moreDiplomas } from './diploma-more.ts';
import { formWords, kindWords, levelWords, printed } from './diploma-parts.ts';

/** The 1980s and 1990s: native place in the sentence, the number beneath as 文凭登记第…号, no full day. */
const registered: Layout<'diploma'> = {
  id: 'practice-diploma-registered',
  type: 'diploma',
  draw(sheet, facts) {
    sheet.page({ size: [560, 400], background: '#fbf6e6' });
    sheet.frame({ x: 20, y: 20, width: 520, height: 360, style: 'double', color: '#8a2c22' });
    sheet.text('毕业证书', { x: 180, y: 46, width: 200, align: 'justify', size: 34, weight: 700 });
    const fill = (text: string): Span => ({ text, face: 'kai', weight: 500 });
    const [year, month] = datePieces(facts.entered);
    sheet.paragraph(
      [
        ...[
          '学生 ',
          fill(facts.name),
          ' 系浙江省',
          fill(facts.person.address.slice(0, 6)),
          '人，',
          facts.person.sex,
        ],
        ...[
          '性，',
          chineseDate(cut(facts.person.birthDate, 'month')),
          '生。于',
          chineseDate(`${year}-${month}`),
        ],
        ...[
          '入本校 ',
          fill(facts.major),
          ' 专业学习，修业',
          chineseNumber(facts.years),
          '年，按教学计划学完全部课程，成绩及格，准予毕业。',
        ],
      ],
      { x: 56, y: 108, width: 448, size: 15, lineHeight: 2 },
    );
    sheet.text(facts.institution, { x: 70, y: 290, size: 18, face: 'kai', weight: 700 });
    sheet.text('校长', { x: 320, y: 292, size: 15 });
    sheet.signature(facts.president, { x: 372, y: 284, size: 24 });
    sheet.text(chineseDate(cut(facts.graduated, 'month'), '〇'), { x: 330, y: 328, size: 15 });
    sheet.text(`文凭登记第${facts.certificateNo}号`, { x: 70, y: 332, size: 13 });
    sheet.seal({ text: facts.institution, x: 390, y: 320, radius: 44 });
    return printed(facts, 'month');
  },
};

/** Number first, under the title; the school's name stands above the signature without any label. */
const numberAbove: Layout<'diploma'> = {
  id: 'practice-diploma-number-above',
  type: 'diploma',
  draw(sheet, facts) {
    sheet.page({ paper: 'B5', landscape: true, background: '#fdfbf2' });
    sheet.frame({ x: 24, y: 24, width: 660, height: 450, style: 'guilloche', color: '#b08a3a', band: 14 });
    sheet.centre('毕 业 证 书', 62, { size: 34, weight: 700, color: '#8c1d18' });
    sheet.text(`（${kindWords[facts.mode]}）`, { x: 0, y: 106, width: 708, align: 'center', size: 13 });
    sheet.text(`学校编号：${facts.certificateNo}`, { x: 440, y: 134, size: 12 });
    sheet.photo([70, 150, 88, 120], { embossed: true });
    const { person, level, mode } = facts;
    const study = `${formWords[mode]}${levelWords[level]}`;
    sheet.paragraph(
      `${facts.name}，${person.sex}，${arabicDate(person.birthDate)}出生。${arabicDate(facts.entered)}至${arabicDate(cut(facts.graduated, 'month'))}在我校${facts.major}专业（${study}）学习，学制${chineseNumber(facts.years)}年，修完教学计划规定的全部课程，成绩合格，准予毕业。`,
      { x: 190, y: 166, width: 440, size: 16, lineHeight: 2 },
    );
    sheet.text(facts.institution, {
      x: 380,
      y: 352,
      width: 260,
      align: 'center',
      size: 19,
      weight: 600,
      fit: true,
    });
    sheet.text(`校长：${facts.president}`, { x: 100, y: 356, size: 15 });
    sheet.text(chineseDate(facts.graduated), { x: 380, y: 392, width: 260, align: 'center', size: 15 });
    sheet.seal({ text: facts.institution, x: 510, y: 380, radius: 56, rotate: 3 });
    return printed(facts);
  },
};

/** Labels over their values in two columns beside the photo; the number beneath the school. */
const labelled: Layout<'diploma'> = {
  id: 'practice-diploma-labelled',
  type: 'diploma',
  draw(sheet, facts) {
    sheet.page({ paper: 'A4', background: '#fffdf6' });
    sheet.frame({ x: 34, y: 34, width: 527, height: 774, style: 'corner', color: '#7a1d1d' });
    sheet.centre(kindWords[facts.mode], 96, { size: 22, face: 'kai', weight: 700 });
    sheet.centre('毕业证书', 132, { size: 40, weight: 700, spacing: 8 });
    sheet.photo([428, 214, 90, 122]);
    drawLabels(
      sheet,
      [
        ['姓名', facts.name],
        ['性别', facts.person.sex],
        ['出生日期', arabicDate(facts.person.birthDate, true)],
        ['学历层次', facts.level],
        ['专业', facts.major],
        ['学制', `${chineseNumber(facts.years)}年`],
        ['学习形式', formWords[facts.mode]],
        ['入学日期', arabicDate(facts.entered)],
        ['毕业日期', arabicDate(facts.graduated, true)],
      ],
      {
        x: 84,
        y: 214,
        labelWidth: 66,
        valueWidth: 250,
        pitch: 36,
        label: { size: 15 },
        value: { size: 15, face: 'kai' },
      },
    );
    sheet.paragraph('该生已修完教学计划规定的全部课程，成绩合格，准予毕业，特发此证。', {
      ...{ x: 84, y: 556, width: 420, size: 15, lineHeight: 1.9 },
    });
    sheet.text(`院校：${facts.institution}（公章）`, { x: 84, y: 640, size: 15 });
    sheet.text(`院（校）长：${facts.president}`, { x: 84, y: 672, size: 15 });
    sheet.text('毕业证书编号：', { x: 84, y: 704, size: 14 });
    sheet.text(facts.certificateNo, { x: 184, y: 704, size: 14, face: 'sans' });
    sheet.seal({ text: facts.institution, x: 400, y: 680, radius: 58 });
    return printed(facts);
  },
};

/** A proof in place of a lost certificate, as a letter with the old number in its sentence. */
const lost: Layout<'diploma'> = {
  id: 'practice-diploma-lost',
  type: 'diploma',
  draw(sheet, facts) {
    sheet.page({ paper: 'A4' });
    sheet.frame({ x: 40, y: 40, width: 515, height: 760, style: 'double', color: '#334455' });
    sheet.centre('毕业证明书', 110, { size: 34, weight: 700, spacing: 10 });
    const { person } = facts;
    sheet.paragraph(
      `${facts.name}，性别${person.sex}，${chineseDate(person.birthDate)}生，于${chineseDate(facts.entered)}至${chineseDate(cut(facts.graduated, 'month'))}在本校${facts.major}专业${chineseNumber(facts.years)}年制${levelWords[facts.level]}学习，修完教学计划规定的全部课程，成绩合格，准予毕业。`,
      { x: 90, y: 200, width: 415, size: 17, lineHeight: 2.1 },
    );
    sheet.paragraph(`因原毕业证书遗失，特此证明。毕业证书编号：${facts.certificateNo}。`, {
      ...{ x: 90, y: 450, width: 415, size: 17, lineHeight: 2.1 },
    });
    sheet.text(`校名：${facts.institution}`, { x: 250, y: 590, size: 16 });
    sheet.text(`校（院）长：${facts.president}`, { x: 250, y: 624, size: 16 });
    sheet.text(chineseDate(facts.graduated), { x: 300, y: 664, size: 16 });
    sheet.seal({ text: facts.institution, x: 380, y: 636, radius: 58 });
    return printed(facts);
  },
};

/** 自学考试: the candidate's number and ID in the sentence, two seals side by side. */
const boards: Layout<'diploma'> = {
  id: 'practice-diploma-boards',
  type: 'diploma',
  draw(sheet, facts) {
    sheet.page({ size: [720, 500], background: '#f7f4e6' });
    sheet.pattern({ style: 'waves', color: '#c9b98a', opacity: 0.3 });
    sheet.centre('高等教育自学考试', 44, { size: 20, weight: 600 });
    sheet.centre('毕业证书', 74, { size: 36, weight: 700, color: '#a01818', spacing: 6 });
    sheet.photo([60, 130, 84, 114], { embossed: true });
    const { person } = facts;
    sheet.paragraph(
      [
        ...[
          { text: facts.name, face: 'kai' as const, weight: 700 },
          `　性别：${person.sex}　身份证号：${person.idNumber}　`,
        ],
        ...[
          `参加${facts.major}专业${levelWords[facts.level]}高等教育自学考试，全部课程成绩合格，经审查，思想品德鉴定合格，准予毕业。`,
        ],
      ],
      { x: 176, y: 132, width: 480, size: 16, lineHeight: 2, indent: 0 },
    );
    sheet.text('主考学校', { x: 130, y: 330, size: 14 });
    sheet.text(facts.institution, { x: 80, y: 356, width: 190, align: 'center', size: 15, fit: true });
    sheet.text('浙江省高等教育自学考试委员会', { x: 400, y: 340, size: 15 });
    sheet.text(chineseDate(facts.graduated), { x: 430, y: 370, size: 15 });
    sheet.text(`证书编号 ${facts.certificateNo}`, { x: 60, y: 446, size: 12.5 });
    sheet.seal({ text: facts.institution, x: 176, y: 358, radius: 46 });
    sheet.seal({ text: '仅供程序测试之样章', x: 500, y: 358, radius: 46 });
    return printed(facts);
  },
};

/** Bilingual: Chinese on the left, the same in English on the right. */
const bilingual: Layout<'diploma'> = {
  id: 'practice-diploma-bilingual',
  type: 'diploma',
  draw(sheet, facts) {
    sheet.page({ paper: 'A4', landscape: true, background: '#fcfaf5' });
    sheet.frame({ x: 24, y: 24, width: 794, height: 547, style: 'guilloche', color: '#35608a', band: 12 });
    const half = { width: 360, align: 'center' as const };
    sheet.text('毕业证书', { x: 50, y: 70, ...half, size: 32, weight: 700 });
    sheet.text('CERTIFICATE OF GRADUATION', { x: 432, y: 78, ...half, size: 17, weight: 700 });
    const { person, level } = facts;
    sheet.paragraph(
      `学生${facts.name}，${person.sex}，${arabicDate(person.birthDate)}生，于${arabicDate(facts.entered)}至${arabicDate(cut(facts.graduated, 'month'))}在本校${facts.major}专业${chineseNumber(facts.years)}年制${levelWords[level]}学习，修完教学计划规定的全部课程，成绩合格，准予毕业。`,
      { x: 60, y: 140, width: 340, size: 15.5, lineHeight: 2 },
    );
    sheet.paragraph(
      `This is to certify that the student named on the left, born on ${dottedDate(person.birthDate, '-')}, has completed all the courses prescribed in the teaching programme of this university from ${dottedDate(facts.entered, '-')} to ${dottedDate(cut(facts.graduated, 'month'), '-')} and is hereby awarded this certificate of graduation.`,
      { x: 442, y: 140, width: 330, size: 13.5, lineHeight: 1.9, indent: 2, align: 'left' },
    );
    sheet.text(`校名 ${facts.institution}`, { x: 60, y: 400, size: 15 });
    sheet.text('校长', { x: 60, y: 430, size: 15 });
    sheet.signature(facts.president, { x: 110, y: 422, size: 24 });
    sheet.text('President', { x: 442, y: 430, size: 13.5 });
    sheet.signature(facts.president, { x: 520, y: 422, size: 24 });
    sheet.text(arabicDate(facts.graduated), { x: 60, y: 464, size: 15 });
    sheet.text(`Date: ${dottedDate(facts.graduated, '-')}`, { x: 442, y: 464, size: 13.5 });
    sheet.text(`证书编号 No. ${facts.certificateNo}`, { x: 60, y: 512, size: 12.5 });
    sheet.seal({ text: facts.institution, x: 220, y: 450, radius: 52 });
    return printed(facts);
  },
};

export const diplomaLayouts: readonly Layout<'diploma'>[] = [
  ...[registered, numberAbove, labelled, lost],
  ...[boards, bilingual, ...diplomaForms, ...moreDiplomas],
];
