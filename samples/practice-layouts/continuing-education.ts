/** Proofs of continuing education to learn from: a letter, a table of years across, a booklet, a course list. */
import type { Layout } from '../layout.ts';
import type { Cell, Row } from '../draw/table.ts';
import { arabicDate, chineseDate, dottedDate, sealText } from '../draw/wording.ts';
import { moreEducationLayouts } from './continuing-education-more.ts';
import { printed, type Year } from './continuing-education-parts.ts';

const bold = (text: string): Cell => ({ text, weight: 600 });

/** Sentences only: a year each. */
const letter: Layout<'continuingEducation'> = {
  id: 'practice-education-letter',
  type: 'continuingEducation',
  draw(sheet, facts) {
    sheet.page({ paper: 'A4' });
    sheet.text('证　明', { x: 0, y: 90, width: sheet.width, align: 'center', size: 26, weight: 700 });
    sheet.paragraph(
      `兹证明我单位${facts.name}（身份证号：${facts.idNumber}）近三年参加专业技术人员继续教育情况如下：`,
      { x: 80, y: 150, width: 435, size: 14, lineHeight: 1.8 },
    );
    let y = 220;
    for (const { year, professional, industry, general, total } of facts.years) {
      const box = sheet.paragraph(
        `${String(year)}年度共完成${String(total)}学时，其中专业科目${String(professional)}学时，行业公需科目${String(industry)}学时，一般公需科目${String(general)}学时；`,
        { x: 80, y, width: 435, size: 14, lineHeight: 1.8 },
      );
      y = box[1] + box[3] + 12;
    }
    sheet.paragraph('特此证明。', { x: 80, y, width: 435, size: 14 });
    sheet.text(facts.issuer, { x: 270, y: y + 90, width: 245, align: 'center', size: 14, fit: true });
    sheet.text(chineseDate(facts.printedOn), { x: 270, y: y + 120, width: 245, align: 'center', size: 14 });
    sheet.seal({ text: sealText(facts.issuer), x: 390, y: y + 108, radius: 58 });
    return printed(facts);
  },
};

/** Kinds of study down, years across. */
const across: Layout<'continuingEducation'> = {
  id: 'practice-education-across',
  type: 'continuingEducation',
  draw(sheet, facts) {
    sheet.page({ paper: 'A4', landscape: true });
    sheet.centre('专业技术人员继续教育学时审核表', 52, { size: 21, weight: 700, face: 'sans' });
    sheet.table({
      ...{ x: 90, y: 104, columns: [90, 150, 100, 322], rowHeight: 30, size: 12 },
      rows: [
        ['申报人', facts.name, '证件号码', facts.idNumber],
        ['所在单位', { text: facts.employer, colSpan: 3, align: 'left' }],
      ],
    });
    const line = (title: string, pick: (year: Year) => number): Row => ({
      height: 36,
      cells: [bold(title), ...facts.years.map((year) => `${String(pick(year))}学时`)],
    });
    const wide = 500 / facts.years.length;
    const box = sheet.table({
      ...{ x: 90, y: 182, columns: [162, ...facts.years.map(() => wide)], size: 12.5, rowHeight: 34 },
      rows: [
        [bold('科目类型'), ...facts.years.map(({ year }) => bold(`${String(year)}年`))],
        line('专业科目学时', (year) => year.professional),
        line('行业公需学时', (year) => year.industry),
        line('一般公需学时', (year) => year.general),
        line('学时总计', (year) => year.total),
      ],
    });
    const y = box[1] + box[3] + 20;
    sheet.text(`审核部门：${facts.issuer}（盖章）`, { x: 90, y: y + 30, size: 12.5 });
    sheet.text(`审核日期：${dottedDate(facts.printedOn, '-')}`, { x: 520, y: y + 30, size: 12.5 });
    sheet.seal({ text: sealText(facts.issuer), x: 250, y: y + 34, radius: 54, line: '审核专用章' });
    return printed(facts);
  },
};

/** A booklet: a page for the holder, then a year a page, filled in by hand. */
const booklet: Layout<'continuingEducation'> = {
  id: 'practice-education-booklet',
  type: 'continuingEducation',
  draw(sheet, facts) {
    sheet.page({ paper: '32K', landscape: true, background: '#fbf8ee' });
    sheet.centre('专业技术人员继续教育登记手册', 40, {
      size: 18,
      weight: 700,
      face: 'kai',
      color: '#7a2020',
    });
    const lines: [string, string][] = [
      ['姓　　名', facts.name],
      ['身份证号', facts.idNumber],
      ['工作单位', facts.employer],
      ['发证单位', facts.issuer],
    ];
    lines.forEach(([label, value], index) => {
      const y = 100 + index * 50;
      sheet.text(label, { x: 60, y, size: 13 });
      sheet.text(value, { x: 140, y, size: 13, face: 'kai', width: 320, fit: true });
      sheet.rule([135, y + 18], [470, y + 18]);
    });
    sheet.seal({ text: sealText(facts.issuer), x: 420, y: 290, radius: 44 });
    for (const year of facts.years) {
      sheet.nextPage();
      sheet.centre(`${String(year.year)}年度继续教育学时登记`, 36, { size: 16, weight: 600 });
      const parts: [string, number][] = [
        ['专业科目', year.professional],
        ['行业公需', year.industry],
        ['一般公需', year.general],
        ['合　　计', year.total],
      ];
      sheet.table({
        ...{ x: 60, y: 76, columns: [150, 120, 140], rowHeight: 34, size: 13 },
        rows: [
          [bold('科目'), bold('学时'), bold('登记人')],
          ...parts.map(([title, hours]) => [title, hours.toFixed(1), '']),
        ],
      });
      sheet.seal({ text: sealText(facts.issuer), x: 400, y: 250, radius: 40, opacity: 0.7 });
    }
    return printed(facts);
  },
};

/** Every course in one list, the year in a merged cell, a line of totals closing each year. */
const list: Layout<'continuingEducation'> = {
  id: 'practice-education-list',
  type: 'continuingEducation',
  draw(sheet, facts) {
    sheet.page({ paper: 'A4' });
    sheet.text(facts.platform, { x: 48, y: 32, size: 9, face: 'sans', color: '#777777' });
    sheet.centre('个人学时证明', 56, { size: 22, face: 'sans', weight: 700 });
    sheet.text(`学员姓名：${facts.name}`, { x: 48, y: 96, size: 10.5, face: 'sans' });
    sheet.text(`身份证件号：${facts.idNumber}`, { x: 300, y: 96, size: 10.5, face: 'sans' });
    const rows = facts.years.flatMap((year): Row[] => {
      const courses = year.courses ?? [];
      const lines = courses.map((course, index): Row => ({
        cells: [
          ...(index === 0 ? [{ text: String(year.year), rowSpan: courses.length }] : []),
          { text: course.name, align: 'left' as const },
          course.kind,
          String(course.hours),
        ],
      }));
      const sums = `${String(year.year)}年合计：专业${String(year.professional)}　行业公需${String(year.industry)}　一般公需${String(year.general)}　总学时${String(year.total)}`;
      return [...lines, { cells: [{ text: sums, colSpan: 4, align: 'right', fill: '#eef2f6' }] }];
    });
    const box = sheet.table({
      ...{ x: 48, y: 122, columns: [60, 250, 120, 70], rowHeight: 21, size: 10, face: 'sans' as const },
      rows: [[bold('年度'), bold('培训内容'), bold('类别'), bold('学时')], ...rows],
    });
    const y = box[1] + box[3] + 18;
    sheet.text(`认定机构：${facts.issuer}`, { x: 48, y, size: 10.5, face: 'sans' });
    sheet.text(`生成时间：${arabicDate(facts.printedOn)} 09:14:27`, {
      x: 48,
      y: y + 20,
      size: 10.5,
      face: 'sans',
    });
    sheet.qr('https://www.example.invalid/xs', { x: 480, y: y - 4, width: 60 });
    return printed(facts);
  },
};

export const continuingEducationLayouts: readonly Layout<'continuingEducation'>[] = [
  ...[letter, across, booklet, list],
  ...moreEducationLayouts,
];
