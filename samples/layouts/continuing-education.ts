/** 继续教育学时证明: a table of years, a list of courses, a card a year. */
import type { DocumentFacts } from '../facts.ts';
import type { Layout, Printed } from '../layout.ts';
import type { Box } from '../draw/pen.ts';
import type { Sheet } from '../draw/sheet.ts';
import type { Cell, Row } from '../draw/table.ts';
import { arabicDate, dottedDate, sealText } from '../draw/wording.ts';

type Facts = DocumentFacts['continuingEducation'];
type Year = Facts['years'][number];

function printed(facts: Facts): Printed {
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

const bold = (text: string): Cell => ({ text, weight: 600 });

/** A row a year under a head of two lines. */
function yearTable(sheet: Sheet, facts: Facts): Box {
  const rows: Row[] = facts.years.map((year) => ({
    height: 34,
    cells: [
      String(year.year),
      String(year.professional),
      String(year.industry),
      String(year.general),
      String(year.total),
    ],
  }));
  return sheet.table({
    x: 60,
    y: 246,
    columns: [75, 105, 105, 105, 85],
    rowHeight: 32,
    size: 12,
    rows: [
      [
        { ...bold('年度'), rowSpan: 2 },
        { ...bold('学时'), colSpan: 4 },
      ],
      [bold('专业科目'), bold('行业公需科目'), bold('一般公需科目'), bold('合计')],
      ...rows,
    ],
  });
}

/** One row a year, as the platform prints it. */
const summary: Layout<'continuingEducation'> = {
  id: 'education-summary',
  type: 'continuingEducation',
  draw(sheet, facts) {
    sheet.page({ paper: 'A4' });
    sheet.text(facts.platform, { x: 50, y: 44, size: 10.5, color: '#555555' });
    sheet.centre('专业技术人员继续教育学时证明', 84, { size: 22, weight: 700 });
    const { person } = facts;
    sheet.table({
      x: 60,
      y: 136,
      columns: [80, 150, 80, 165],
      rowHeight: 30,
      size: 12,
      rows: [
        ['姓　　名', facts.name, '性　　别', person.sex],
        ['身份证号', { text: facts.idNumber, colSpan: 3 }],
        ['工作单位', { text: facts.employer, colSpan: 3 }],
      ],
    });
    const box = yearTable(sheet, facts);
    const y = box[1] + box[3] + 24;
    sheet.paragraph('以上学时经审核登记，情况属实，特此证明。', { x: 60, y, width: 475, size: 12.5 });
    sheet.text(facts.issuer, { x: 290, y: y + 90, width: 245, align: 'center', size: 13, fit: true });
    sheet.text(arabicDate(facts.printedOn), { x: 290, y: y + 118, width: 245, align: 'center', size: 13 });
    sheet.seal({
      text: sealText(facts.issuer),
      x: 420,
      y: y + 104,
      radius: 56,
      line: '继续教育专用章',
      rotate: -6,
    });
    if (facts.verificationCode !== undefined)
      sheet.text(`验证编号：${facts.verificationCode}`, { x: 60, y: 780, size: 10 });
    return printed(facts);
  },
};

function courseTable(sheet: Sheet, year: Year, y: number): number {
  const courses = (year.courses ?? []).map((course, index): Row => ({
    cells: [
      String(index + 1),
      { text: course.name, align: 'left' },
      course.kind,
      course.form,
      course.hours.toFixed(1),
    ],
  }));
  const totals = `专业科目 ${String(year.professional)}　行业公需 ${String(year.industry)}　一般公需 ${String(year.general)}　合计 ${String(year.total)}`;
  const box = sheet.table({
    x: 48,
    y,
    columns: [34, 220, 100, 70, 75],
    size: 9.5,
    rowHeight: 18.5,
    face: 'sans',
    lineColor: '#5a86ad',
    rows: [
      [{ text: `${String(year.year)} 年度`, colSpan: 5, align: 'left', fill: '#dbe8f4', weight: 600 }],
      ['序号', '课程（项目）名称', '科目类别', '形式', '学时'].map(bold),
      ...courses,
      [
        { text: '年度小计', colSpan: 2, weight: 600 },
        { text: totals, colSpan: 3, weight: 600 },
      ],
    ],
  });
  return box[1] + box[3];
}

/** Every course, grouped by year, a line of totals below each. */
const courses: Layout<'continuingEducation'> = {
  id: 'education-courses',
  type: 'continuingEducation',
  draw(sheet, facts) {
    sheet.page({ paper: 'A4' });
    sheet.pattern({ style: 'text', text: '学时登记', color: '#4a7fb0', opacity: 0.07, size: 24 });
    sheet.centre('浙江省工业和信息化领域专业技术人员', 46, { size: 15, face: 'sans' });
    sheet.centre('继续教育学时登记表', 70, { size: 20, face: 'sans', weight: 700 });
    const style = { size: 10.5, face: 'sans' as const };
    sheet.text(`姓名：${facts.name}`, { ...style, x: 48, y: 108 });
    sheet.text(`身份证号码：${facts.idNumber}`, { ...style, x: 200, y: 108 });
    sheet.text(`单位：${facts.employer}`, { ...style, x: 48, y: 128, width: 380, fit: true });
    let y = 152;
    for (const year of facts.years) {
      const height = (3 + (year.courses?.length ?? 0)) * 19 + 90;
      if (y + height > sheet.height - 40) {
        sheet.nextPage();
        y = 60;
      }
      y = courseTable(sheet, year, y) + 12;
    }
    sheet.text(`登记平台：${facts.platform}`, { ...style, x: 48, y: y + 8, width: 330, fit: true });
    sheet.text(`审核单位：${facts.issuer}`, { ...style, x: 48, y: y + 30 });
    sheet.text(`打印时间：${dottedDate(facts.printedOn, '-')}`, { ...style, x: 48, y: y + 52 });
    const code = facts.verificationCode ?? 'NONE';
    sheet.qr(`https://www.example.invalid/jxjy?c=${code}`, { x: 468, y: y + 2, width: 66 });
    sheet.seal({ text: sealText(facts.issuer), x: 180, y: y + 34, radius: 46, cover: true });
    return printed(facts);
  },
};

/** A handbook page: one block a year with handwritten hours. */
const card: Layout<'continuingEducation'> = {
  id: 'education-card',
  type: 'continuingEducation',
  draw(sheet, facts) {
    sheet.page({ paper: 'B5', background: '#fdfbf3' });
    sheet.frame({ x: 24, y: 24, width: 451, height: 661, style: 'double', color: '#3a6b52' });
    sheet.text('继续教育证书', {
      x: 130,
      y: 56,
      width: 240,
      align: 'justify',
      size: 27,
      face: 'kai',
      weight: 700,
      color: '#3a6b52',
    });
    const style = { size: 12.5 };
    sheet.text('姓名', { ...style, x: 56, y: 112 });
    sheet.text(facts.name, { ...style, x: 92, y: 112, face: 'kai', weight: 500 });
    sheet.text('公民身份号码', { ...style, x: 226, y: 112 });
    sheet.text(facts.idNumber, { ...style, x: 308, y: 112, face: 'sans' });
    sheet.text('单位', { ...style, x: 56, y: 138 });
    sheet.text(facts.employer, { ...style, x: 92, y: 138, face: 'kai', width: 340, fit: true });
    facts.years.forEach((year, index) => {
      const rows = [
        ['科目', '专业科目', '行业公需', '一般公需', '总学时'],
        ['学时', ...[year.professional, year.industry, year.general, year.total].map(String)],
      ];
      const top = 176 + index * 118;
      sheet.text(`${String(year.year)}年度继续教育学时记录`, { x: 56, y: top, size: 12.5, weight: 600 });
      sheet.table({
        x: 56,
        y: top + 20,
        columns: [67, 80, 80, 80, 80],
        rowHeight: 28,
        size: 12,
        rows: rows.map((row) => ({ cells: row })),
      });
      sheet.text('审验：合格', { x: 56, y: top + 82, size: 11 });
      sheet.seal({
        text: sealText(facts.issuer),
        x: 330,
        y: top + 60,
        radius: 36,
        opacity: 0.8,
        rotate: index * 7 - 5,
      });
    });
    sheet.text(`发证机关：${facts.issuer}`, { x: 56, y: 634, size: 12, width: 250, fit: true });
    sheet.text(dottedDate(facts.printedOn), { x: 330, y: 634, size: 12 });
    return printed(facts);
  },
};

export const continuingEducationLayouts: readonly Layout<'continuingEducation'>[] = [summary, courses, card];
