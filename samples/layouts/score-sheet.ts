/** 评审打分表: the applicant's own points, line by line. */
import type { DocumentFacts } from '../facts.ts';
import type { Layout, Printed } from '../layout.ts';
import type { Sheet } from '../draw/sheet.ts';
import type { Cell, Row } from '../draw/table.ts';

type Facts = DocumentFacts['scoreSheet'];
type Line = Facts['lines'][number];

function printed({ name, lines, total }: Facts): Printed {
  return { name, lines: lines.map(({ code, points }) => ({ code, points })), total };
}

const bold = (text: string): Cell => ({ text, weight: 600 });
const left = (text: string): Cell => ({ text, align: 'left' });

/** Lines that fit on a page, then the rest. */
function paged(lines: readonly Line[], size: number): Line[][] {
  return Array.from({ length: Math.max(1, Math.ceil(lines.length / size)) }, (_, page) =>
    lines.slice(page * size, page * size + size),
  );
}

/** Upright: code, item, most, own points, ground. */
const upright: Layout<'scoreSheet'> = {
  id: 'score-upright',
  type: 'scoreSheet',
  draw(sheet, facts) {
    const pages = paged(facts.lines, 18);
    pages.forEach((lines, index) => {
      sheet.page({ paper: 'A4' });
      sheet.centre('机电制造专业高级工程师评审打分表', 56, { size: 20, weight: 700 });
      sheet.text(`姓名：${facts.name}`, { x: 50, y: 98, size: 12 });
      sheet.text(`单位：${facts.employer}`, { x: 190, y: 98, size: 12, width: 355, fit: true });
      const rows: Row[] = lines.map((line) => ({
        height: 32,
        cells: [line.code, left(line.label), String(line.max), String(line.points), left(line.basis)],
      }));
      const last = index === pages.length - 1;
      const total: Row[] = last
        ? [{ height: 32, cells: [{ ...bold('合计'), colSpan: 3 }, bold(String(facts.total)), ''] }]
        : [];
      const box = sheet.table({
        x: 50,
        y: 122,
        columns: [48, 128, 56, 56, 207],
        rowHeight: 30,
        size: 11,
        rows: [['序号', '评分项目', '最高分', '自评分', '申报依据'].map(bold), ...rows, ...total],
      });
      if (last) signatures(sheet, facts, box[1] + box[3] + 26);
    });
    return printed(facts);
  },
};

function signatures(sheet: Sheet, facts: Facts, y: number): void {
  sheet.text('申报人签名：', { x: 50, y, size: 12 });
  sheet.signature(facts.name, { x: 124, y: y - 10, size: 22 });
  sheet.text('审核人签名：', { x: 310, y, size: 12 });
  sheet.signature('方静', { x: 384, y: y - 10, size: 22 });
}

function wideRow(line: Line): Row {
  const { code, label, max, basis, points } = line;
  return {
    height: 29,
    cells: [code, left(label), `${String(max)}分`, left(basis), points.toFixed(1), '', ''],
  };
}

/** Landscape with columns of the unit and the committee left blank. */
const wide: Layout<'scoreSheet'> = {
  id: 'score-wide',
  type: 'scoreSheet',
  draw(sheet, facts) {
    const pages = paged(facts.lines, 12);
    pages.forEach((lines, index) => {
      sheet.page({ paper: 'A4', landscape: true });
      sheet.centre('高级工程师任职资格量化评价自评表', 40, { size: 19, face: 'sans', weight: 700 });
      sheet.text(`申报人：${facts.name}　　工作单位：${facts.employer}`, {
        x: 46,
        y: 74,
        size: 11.5,
        face: 'sans',
        width: 740,
        fit: true,
      });
      const rows = lines.map(wideRow);
      const total: Row[] =
        index === pages.length - 1
          ? [
              {
                height: 30,
                cells: [{ ...bold('自评总分'), colSpan: 4 }, bold(facts.total.toFixed(1)), '', ''],
              },
            ]
          : [];
      sheet.table({
        x: 46,
        y: 96,
        columns: [50, 150, 60, 270, 72, 74, 74],
        rowHeight: 32,
        size: 11,
        face: 'sans',
        outline: 1.6,
        rows: [
          ['编号', '评价指标', '分值', '佐证材料', '自评得分', '单位审核', '评委评分'].map((text) => ({
            ...bold(text),
            fill: '#f0e9d8',
          })),
          ...rows,
          ...total,
        ],
      });
    });
    return printed(facts);
  },
};

/** A number in a writing face above a rule. */
function writtenPoints(sheet: Sheet, points: number, at: { y: number; size: number }): void {
  const style = { face: 'kai', weight: 700, color: '#1c2b5a', size: at.size } as const;
  sheet.text(String(points), { ...style, x: 452, y: at.y, width: 60, align: 'center' });
  sheet.rule([452, at.y + at.size + 3], [512, at.y + at.size + 3]);
}

/** Points written by hand into a printed list. */
const handwritten: Layout<'scoreSheet'> = {
  id: 'score-typed-list',
  type: 'scoreSheet',
  draw(sheet, facts) {
    const pages = paged(facts.lines, 15);
    pages.forEach((lines, index) => {
      sheet.page({ paper: 'A4' });
      sheet.text('评审打分表', {
        x: 200,
        y: 62,
        width: 195,
        align: 'justify',
        size: 27,
        face: 'kai',
        weight: 700,
      });
      sheet.centre('（申报人自评用）', 98, { size: 12 });
      sheet.text('姓名', { x: 70, y: 130, size: 13 });
      sheet.text(facts.name, { x: 108, y: 128, size: 15, face: 'kai', weight: 500 });
      sheet.rule([104, 147], [230, 147]);
      lines.forEach((line, row) => {
        const y = 170 + row * 38;
        sheet.text(`${line.code}　${line.label}（满分${String(line.max)}分）`, { x: 70, y, size: 13 });
        sheet.text('得分', { x: 420, y, size: 13 });
        writtenPoints(sheet, line.points, { y, size: 14 });
        sheet.text(line.basis, { x: 104, y: y + 19, size: 9.5, color: '#555555', width: 300, fit: true });
      });
      if (index < pages.length - 1) return;
      const y = 180 + lines.length * 38;
      sheet.text('总　分', { x: 400, y, size: 15, weight: 700 });
      writtenPoints(sheet, facts.total, { y: y - 1, size: 16 });
      signatures(sheet, facts, y + 50);
    });
    return printed(facts);
  },
};

export const scoreSheetLayouts: readonly Layout<'scoreSheet'>[] = [upright, wide, handwritten];
