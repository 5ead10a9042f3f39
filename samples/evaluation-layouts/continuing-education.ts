/** 继续教育学时证明: yearly sums, course lists, a letter and a register's sheet. */
import { arabicDate, chineseDate, dottedDate } from '../draw/wording.ts';
import { prose, put, signOff, title } from './ink.ts';
import { filledIn, notes, stamp } from './parts.ts';
import type { Sheet } from '../draw/sheet.ts';
import type { DocumentFacts } from '../facts.ts';
import type { Layout, Printed } from '../layout.ts';
import type { Span } from '../draw/paragraph.ts';

type Facts = DocumentFacts['continuingEducation'];
type Year = Facts['years'][number];

function printedOf(facts: Facts): Printed {
  const { name, idNumber, issuer } = facts;
  const years = facts.years.map(({ year, professional, industry, general, total }) => ({
    year,
    professional,
    industry,
    general,
    total,
  }));
  return { name, idNumber, issuer, years };
}

function hours(value: number): string {
  return Number.isInteger(value) ? String(value) : value.toFixed(1);
}

/** One row a year under a two-storey head. */
const sums: Layout<'continuingEducation'> = {
  id: 'ev-hours-sums',
  type: 'continuingEducation',
  draw(sheet, facts) {
    sheet.page({ paper: 'A4' });
    title(sheet, '专业技术人员继续教育学时登记证明', ['serif 700 21', 84]);
    const style = { face: 'serif' as const, size: 12.5 };
    sheet.text(`姓名：${facts.name}`, { ...style, x: 62, y: 132 });
    sheet.text(`身份证号：${facts.idNumber}`, { ...style, x: 300, y: 132 });
    sheet.text(`工作单位：${facts.employer}`, { ...style, x: 62, y: 156 });
    const head = (text: string, more: object = {}) => ({ text, weight: 700, fill: '#efefef', ...more });
    sheet.table({
      x: 62,
      y: 186,
      columns: [84, 92, 102, 102, 91],
      rowHeight: 32,
      ...style,
      rows: [
        [
          head('登记年度', { rowSpan: 2 }),
          head('专业科目', { rowSpan: 2 }),
          head('公需科目', { colSpan: 2 }),
          head('学时合计', { rowSpan: 2 }),
        ],
        [head('行业公需'), head('一般公需')],
        ...facts.years.map((year) => [
          `${String(year.year)}年度`,
          hours(year.professional),
          hours(year.industry),
          hours(year.general),
          { text: hours(year.total), weight: 700 },
        ]),
      ],
    });
    notes(
      sheet,
      [
        `上述学时已在${facts.platform}登记。`,
        ...(facts.verificationCode === undefined ? [] : [`核验码：${facts.verificationCode}`]),
      ],
      ['serif 11.5', 62, 400, 471],
    );
    signOff(sheet, [facts.issuer, arabicDate(facts.printedOn)], ['serif 14/2.14', 420, 500, 250]);
    stamp(sheet, { text: facts.issuer, x: 434, y: 520, radius: 58 });
    return printedOf(facts);
  },
};

function yearBlock(sheet: Sheet, year: Year, y: number): number {
  const courses = year.courses ?? [];
  const head = ['序号', '课程名称', '科目类别', '形式', '学时'].map((text) => ({ text, weight: 600 }));
  const sum = `${String(year.year)}年小计：专业科目${hours(year.professional)}学时，行业公需科目${hours(year.industry)}学时，一般公需科目${hours(year.general)}学时，合计${hours(year.total)}学时`;
  const [, top, , height] = sheet.table({
    x: 48,
    y,
    columns: [38, 226, 104, 62, 68],
    rowHeight: 21,
    face: 'sans',
    size: 10,
    lineColor: '#8aa0a8',
    rows: [
      [{ text: `${String(year.year)} 年度`, colSpan: 5, align: 'left', weight: 700, fill: '#dfeaec' }],
      head,
      ...courses.map((course, index) => [
        String(index + 1),
        { text: course.name, align: 'left' as const },
        course.kind,
        course.form,
        hours(course.hours),
      ]),
      [{ text: sum, colSpan: 5, align: 'left' as const, fill: '#f6f9f9' }],
    ],
  });
  return top + height + 12;
}

/** Every course of every year, with the year's sums in a sentence. */
const courses: Layout<'continuingEducation'> = {
  id: 'ev-hours-courses',
  type: 'continuingEducation',
  draw(sheet, facts) {
    sheet.page({ paper: 'A4' });
    sheet.rect([0, 0, 595, 58], { fill: '#2f6f7a' });
    put(sheet, facts.platform, ['sans 500 15 #ffffff fit', 48, 20, 400]);
    title(sheet, '继续教育学习记录', ['sans 700 18', 76]);
    const style = { face: 'sans' as const, size: 10.5 };
    sheet.text(`学员：${facts.name}`, { ...style, x: 48, y: 108 });
    sheet.text(`证件号：${facts.idNumber}`, { ...style, x: 180, y: 108 });
    sheet.text(`打印日期：${dottedDate(facts.printedOn, '-')}`, {
      ...style,
      x: 396,
      y: 108,
      width: 150,
      align: 'right',
    });
    sheet.text(`单位：${facts.employer}`, { ...style, x: 48, y: 126 });
    let y = 150;
    for (const year of facts.years) {
      const needed = ((year.courses?.length ?? 0) + 3) * 21;
      if (y + needed > 770) {
        sheet.nextPage();
        y = 60;
      }
      y = yearBlock(sheet, year, y);
    }
    if (y > 700) {
      sheet.nextPage();
      y = 60;
    }
    if (facts.verificationCode !== undefined)
      sheet.qr(facts.verificationCode, { x: 60, y: y + 6, width: 64 });
    signOff(sheet, [`审核单位：${facts.issuer}`, arabicDate(facts.printedOn)], ['sans 12', 420, y + 22, 250]);
    stamp(sheet, { text: facts.issuer, line: '学时审核章', x: 440, y: y + 36, radius: 50, opacity: 0.72 });
    return printedOf(facts);
  },
};

/** A letter that tells the hours in sentences. */
const letter: Layout<'continuingEducation'> = {
  id: 'ev-hours-letter',
  type: 'continuingEducation',
  draw(sheet, facts) {
    sheet.page({ paper: 'A4', background: '#fdfcf8' });
    title(sheet, '继续教育学时证明', ['kai 700 26', 110]);
    const fill = filledIn({ face: 'kai', weight: 700 });
    const sentences = facts.years.flatMap((year): (string | Span)[] => [
      fill(`${String(year.year)}年`),
      '参加专业科目学习',
      fill(hours(year.professional)),
      '学时，行业公需科目',
      fill(hours(year.industry)),
      '学时，一般公需科目',
      fill(hours(year.general)),
      '学时，当年共计',
      fill(hours(year.total)),
      '学时。\n',
    ]);
    prose(
      sheet,
      [
        fill(facts.employer),
        ' ',
        fill(facts.name),
        '（身份证号：',
        fill(facts.idNumber),
        '）近年参加继续教育情况如下：\n',
        ...sentences,
        '以上情况属实，特此证明。',
      ],
      ['kai 15.5/2', 76, 176, 444],
    );
    signOff(sheet, [facts.issuer, chineseDate(facts.printedOn)], ['kai 15.5/2.06', 398, 590, 260]);
    stamp(sheet, { text: facts.issuer, x: 410, y: 610, radius: 60, cover: true, opacity: 0.5 });
    return printedOf(facts);
  },
};

/** Years across, kinds down: a wide sheet from a province's system. */
const across: Layout<'continuingEducation'> = {
  id: 'ev-hours-across',
  type: 'continuingEducation',
  draw(sheet, facts) {
    sheet.page({ paper: 'A4', landscape: true });
    sheet.pattern({ style: 'text', text: '继续教育', color: '#8b9fb8', opacity: 0.12, size: 24 });
    title(sheet, '继续教育年度学时汇总表', ['sans 700 22', 56]);
    put(sheet, `数据来源：${facts.platform}`, ['sans 10 #666666', 80, 96]);
    const head = (text: string) => ({ text, fill: '#e7ecf4', weight: 600 });
    const wide = 500 / facts.years.length;
    const row = (label: string, pick: (year: Year) => number) => [
      head(label),
      ...facts.years.map((year) => hours(pick(year))),
    ];
    sheet.table({
      x: 80,
      y: 116,
      columns: [90, 226, 90, 274],
      rowHeight: 30,
      face: 'sans',
      size: 12,
      rows: [
        [head('姓名'), facts.name, head('身份证件号'), facts.idNumber],
        [head('所在单位'), { text: facts.employer, colSpan: 3 }],
      ],
    });
    sheet.table({
      x: 80,
      y: 190,
      columns: [180, ...facts.years.map(() => wide)],
      rowHeight: 36,
      face: 'sans',
      size: 13,
      rows: [
        [head('科目 \\ 年份'), ...facts.years.map(({ year }) => head(String(year)))],
        row('专业科目（学时）', ({ professional }) => professional),
        row('行业公需科目（学时）', ({ industry }) => industry),
        row('一般公需科目（学时）', ({ general }) => general),
        row('总学时', ({ total }) => total),
      ],
    });
    if (facts.verificationCode !== undefined)
      put(sheet, `验证编码 ${facts.verificationCode}`, ['sans 11', 80, 396]);
    signOff(
      sheet,
      [`出具单位：${facts.issuer}`, `出具时间：${dottedDate(facts.printedOn, '/', false)}`],
      ['sans 13', 590, 440, 320],
    );
    stamp(sheet, { text: facts.issuer, x: 640, y: 452, radius: 54 });
    return printedOf(facts);
  },
};

export const continuingEducationLayouts = [sums, courses, letter, across] as const;
