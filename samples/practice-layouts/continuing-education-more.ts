/** 继续教育学时证明 as platforms print them: heads of two rows, other orders of columns, long tables, sentences. */
import type { Layout } from '../layout.ts';
import type { Cell, Row } from '../draw/table.ts';
import { arabicDate, chineseDate, dottedDate, sealText } from '../draw/wording.ts';
import { printed, type Facts, type Year } from './continuing-education-parts.ts';

const bold = (text: string): Cell => ({ text, weight: 600 });
const sumOf = (facts: Facts, pick: (year: Year) => number): number =>
  facts.years.reduce((sum, year) => sum + pick(year), 0);

/** A register: number, year, total first, then 公需科目 over its two parts; a row of sums at the end. */
const register: Layout<'continuingEducation'> = {
  id: 'practice-education-register',
  type: 'continuingEducation',
  draw(sheet, facts) {
    sheet.page({ paper: 'A4' });
    sheet.centre('专业技术人员继续教育学时登记证明', 70, { size: 20, weight: 700 });
    sheet.text(`验证码：${facts.verificationCode ?? 'XS20200917'}`, { x: 380, y: 104, size: 10 });
    sheet.table({
      ...{ x: 50, y: 124, columns: [76, 150, 96, 173], rowHeight: 28, size: 11 },
      rows: [
        ['姓名', facts.name, '身份证号码', facts.idNumber],
        ['工作单位', { text: facts.employer, colSpan: 3 }],
      ],
    });
    const rows = facts.years.map((year, index): Row => ({
      height: 30,
      cells: [
        String(index + 1),
        `${String(year.year)}年度`,
        ...[year.total, year.professional, year.industry, year.general].map((hours) => hours.toFixed(1)),
        '已审核',
      ],
    }));
    const box = sheet.table({
      ...{ x: 50, y: 200, columns: [36, 76, 80, 80, 80, 80, 63], rowHeight: 26, size: 11 },
      rows: [
        [
          ...['序号', '年度', '总学时', '专业科目'].map((text) => ({ ...bold(text), rowSpan: 2 })),
          { ...bold('公需科目'), colSpan: 2 },
          { ...bold('状态'), rowSpan: 2 },
        ],
        [bold('行业公需'), bold('一般公需')],
        ...rows,
        [
          { text: '合　计', colSpan: 2 },
          ...[
            sumOf(facts, (year) => year.total),
            sumOf(facts, (year) => year.professional),
            sumOf(facts, (year) => year.industry),
            sumOf(facts, (year) => year.general),
          ].map((hours) => hours.toFixed(1)),
          '',
        ],
      ],
    });
    const y = box[1] + box[3] + 60;
    sheet.text(facts.issuer, { x: 280, y, width: 250, align: 'center', size: 12, fit: true });
    sheet.text(chineseDate(facts.printedOn), { x: 280, y: y + 26, width: 250, align: 'center', size: 12 });
    sheet.seal({ text: sealText(facts.issuer), x: 410, y: y + 12, radius: 52 });
    return printed(facts);
  },
};

/** Heads of two lines each, general hours first; hours with their unit; no frame but rules. */
const ruled: Layout<'continuingEducation'> = {
  id: 'practice-education-ruled',
  type: 'continuingEducation',
  draw(sheet, facts) {
    sheet.page({ paper: 'A4' });
    sheet.text('继续教育学时证明（个人）', { x: 50, y: 60, size: 19, face: 'sans', weight: 700 });
    sheet.rule([50, 92], [545, 92], { width: 1.5, color: '#2a6496' });
    const style = { size: 11, face: 'sans' as const };
    sheet.text(`姓　　名　${facts.name}`, { ...style, x: 50, y: 110 });
    sheet.text(`性　　别　${facts.person.sex}`, { ...style, x: 300, y: 110 });
    sheet.text(`证件号码　${facts.idNumber}`, { ...style, x: 50, y: 134 });
    sheet.text(`所在单位　${facts.employer}`, { ...style, x: 50, y: 158, width: 480, fit: true });
    const box = sheet.table({
      ...{ x: 50, y: 196, columns: [95, 100, 100, 100, 100], rowHeight: 36, size: 11 },
      ...{ face: 'sans' as const, lines: 'rows' as const },
      rows: [
        [
          '学习年度',
          '一般公需\n（学时）',
          '行业公需\n（学时）',
          '专业科目\n（学时）',
          '当年累计\n（学时）',
        ].map(bold),
        ...facts.years.map(({ year, general, industry, professional, total }) => [
          String(year),
          ...[general, industry, professional, total].map((hours) => `${String(hours)}学时`),
        ]),
      ],
    });
    const y = box[1] + box[3] + 28;
    sheet.text(`出具单位：${facts.issuer}`, { ...style, x: 50, y });
    sheet.text(`打印时间：${dottedDate(facts.printedOn, '-')} 10:32`, { ...style, x: 50, y: y + 24 });
    sheet.text(`查询平台：${facts.platform}`, { ...style, x: 50, y: y + 48, width: 480, fit: true });
    return printed(facts);
  },
};

/** A long table: a row a kind and year, the year in a merged cell, its total as a row of its own. */
const long: Layout<'continuingEducation'> = {
  id: 'practice-education-long',
  type: 'continuingEducation',
  draw(sheet, facts) {
    sheet.page({ paper: 'A4' });
    sheet.centre('继续教育学时审验表', 60, { size: 20, weight: 700 });
    sheet.paragraph(`姓名：${facts.name}　　身份证号：${facts.idNumber}`, {
      x: 60,
      y: 100,
      width: 480,
      size: 12,
      indent: 0,
    });
    sheet.paragraph(`单位：${facts.employer}`, { x: 60, y: 124, width: 480, size: 12, indent: 0 });
    const rows = facts.years.flatMap(({ year, professional, industry, general, total }): Row[] => [
      {
        cells: [
          { text: `${String(year)}年`, rowSpan: 4 },
          '专业科目',
          String(professional),
          { text: '合格', rowSpan: 4 },
        ],
      },
      { cells: ['行业公需科目', String(industry)] },
      { cells: ['一般公需科目', String(general)] },
      { cells: [bold('合计'), bold(String(total))] },
    ]);
    const box = sheet.table({
      ...{ x: 60, y: 156, columns: [100, 180, 110, 85], rowHeight: 25, size: 12 },
      rows: [['年度', '科目类别', '学时', '审验结果'].map(bold), ...rows],
    });
    const y = box[1] + box[3] + 30;
    sheet.text('审验机构（盖章）：', { x: 60, y, size: 12 });
    sheet.text(facts.issuer, { x: 170, y, size: 12 });
    sheet.text(arabicDate(facts.printedOn), { x: 400, y: y + 30, size: 12 });
    sheet.seal({ text: sealText(facts.issuer), x: 300, y: y + 14, radius: 50 });
    return printed(facts);
  },
};

/** A certificate in one sentence a year, the issuer at the foot. */
const sentence: Layout<'continuingEducation'> = {
  id: 'practice-education-sentence',
  type: 'continuingEducation',
  draw(sheet, facts) {
    sheet.page({ paper: 'A4', background: '#fffdf6' });
    sheet.frame({ x: 36, y: 36, width: 523, height: 770, style: 'double', color: '#a5823a' });
    sheet.centre('继续教育合格证明', 110, { size: 30, weight: 700 });
    const parts = facts.years.map(
      ({ year, professional, industry, general, total }) =>
        `${String(year)}年度完成专业科目${String(professional)}学时、行业公需科目${String(industry)}学时、一般公需科目${String(general)}学时，共计${String(total)}学时`,
    );
    sheet.paragraph(
      `${facts.name}同志（公民身份号码${facts.idNumber}）系${facts.employer}专业技术人员，${parts.join('；')}。符合专业技术人员继续教育的有关规定，考核合格，特发此证。`,
      { x: 80, y: 190, width: 435, size: 15, lineHeight: 2 },
    );
    sheet.text(facts.issuer, { x: 240, y: 620, width: 270, align: 'center', size: 14, fit: true });
    sheet.text(chineseDate(facts.printedOn), { x: 240, y: 650, width: 270, align: 'center', size: 14 });
    sheet.seal({ text: sealText(facts.issuer), x: 380, y: 636, radius: 56 });
    return printed(facts);
  },
};

/** Two columns of labels, a card a year: the year in a bar, the parts in a table of two rows beneath. */
const cards: Layout<'continuingEducation'> = {
  id: 'practice-education-cards',
  type: 'continuingEducation',
  draw(sheet, facts) {
    sheet.page({ paper: 'A4' });
    sheet.rect([0, 0, sheet.width, 54], { fill: '#2f6fad' });
    sheet.text(facts.platform, {
      x: 40,
      y: 18,
      size: 15,
      color: '#ffffff',
      face: 'sans',
      width: 510,
      fit: true,
    });
    sheet.centre('学时证明', 74, { size: 22, face: 'sans', weight: 700 });
    const style = { size: 11, face: 'sans' as const };
    sheet.text('学员：', { ...style, x: 50, y: 118 });
    sheet.text(facts.name, { ...style, x: 90, y: 118 });
    sheet.text('身份证号：', { ...style, x: 250, y: 118 });
    sheet.text(facts.idNumber, { ...style, x: 312, y: 118 });
    let y = 150;
    for (const { year, professional, industry, general, total } of facts.years) {
      const box = sheet.table({
        ...{ x: 50, y, columns: [124, 124, 124, 123], rowHeight: 26, size: 11, face: 'sans' as const },
        rows: [
          [{ text: `${String(year)}年度学习情况`, colSpan: 4, fill: '#e3edf7', align: 'left', weight: 600 }],
          ['总学时', '专业课', '行业公需课', '一般公需课'].map(bold),
          [total, professional, industry, general].map(String),
        ],
      });
      y = box[1] + box[3] + 16;
    }
    sheet.text(`证明单位：${facts.issuer}`, { ...style, x: 50, y: y + 14 });
    sheet.text(`证明日期：${arabicDate(facts.printedOn)}`, { ...style, x: 330, y: y + 14 });
    sheet.seal({ text: sealText(facts.issuer), x: 200, y: y + 20, radius: 50 });
    return printed(facts);
  },
};

/** A certificate for adult learners with values in ruled gaps and a table whose years stand in its first column. */
const booklet: Layout<'continuingEducation'> = {
  id: 'practice-education-pages',
  type: 'continuingEducation',
  draw(sheet, facts) {
    sheet.page({ paper: 'A5', landscape: true, background: '#f9f5e8' });
    sheet.text('专业技术人员继续教育证书', { x: 30, y: 34, size: 16, weight: 700, color: '#7a2020' });
    const label = (text: string, value: string, y: number): void => {
      sheet.text(text, { x: 30, y, size: 11 });
      sheet.text(value, { x: 92, y, size: 11, face: 'kai', width: 170, fit: true });
      sheet.rule([90, y + 14], [262, y + 14]);
    };
    label('姓　　名', facts.name, 80);
    label('性　　别', facts.person.sex, 110);
    label('身份证号', facts.idNumber, 140);
    label('工作单位', facts.employer, 170);
    label('发证机关', facts.issuer, 200);
    sheet.seal({ text: sealText(facts.issuer), x: 200, y: 300, radius: 42 });
    sheet.rule([297, 0], [297, 420], { color: '#cccccc' });
    sheet.text('学时登记', { x: 310, y: 40, width: 270, align: 'center', size: 14, weight: 600 });
    sheet.table({
      ...{ x: 312, y: 70, columns: [48, 55, 55, 55, 52], rowHeight: 34, size: 10.5 },
      rows: [
        ['年份', '专业', '行业', '一般', '小计'].map(bold),
        ...facts.years.map(({ year, professional, industry, general, total }) =>
          [year, professional, industry, general, total].map(String),
        ),
      ],
    });
    return printed(facts);
  },
};

export const moreEducationLayouts: readonly Layout<'continuingEducation'>[] = [
  ...[register, ruled, long],
  ...[sentence, cards, booklet],
];
