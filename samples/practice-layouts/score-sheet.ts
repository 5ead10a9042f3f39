/** 打分表 with merged levels of indicators, other codes, and totals in words. */
import type { DocumentFacts } from '../facts.ts';
import type { Layout, Printed } from '../layout.ts';
import type { Cell, Row } from '../draw/table.ts';

type Facts = DocumentFacts['scoreSheet'];
type Line = Facts['lines'][number];

const left = (text: string): Cell => ({ text, align: 'left' });

function printed({ name, lines, total }: Facts, code: (line: Line, index: number) => string): Printed {
  return {
    name,
    lines: lines.map((line, index) => ({ code: code(line, index), points: line.points })),
    total,
  };
}

/** Lines whose code begins with the same part stand in one merged group. */
function groups(lines: readonly Line[]): Line[][] {
  const heads = [...new Set(lines.map(({ code }) => code.split('.')[0] ?? ''))];
  return heads.map((head) => lines.filter(({ code }) => code.startsWith(`${head}.`)));
}

const groupNames = ['基本条件', '业绩成果', '学术水平', '其他'];

/** First-level indicators merged, codes and points in the middle, review columns blank. */
const merged: Layout<'scoreSheet'> = {
  id: 'practice-score-merged',
  type: 'scoreSheet',
  draw(sheet, facts) {
    sheet.page({ paper: 'A4' });
    sheet.centre('2020年度机电制造专业高级工程师评审打分表', 52, { size: 17, face: 'sans', weight: 700 });
    sheet.text(`申报人姓名：${facts.name}`, { x: 46, y: 86, size: 12 });
    sheet.text(`所在单位：${facts.employer}`, { x: 230, y: 86, size: 12, width: 320, fit: true });
    const rows: Row[] = groups(facts.lines).flatMap((lines, group) =>
      lines.map((line, index) => ({
        height: 40,
        cells: [
          ...(index === 0 ? [{ text: groupNames[group] ?? '其他', rowSpan: lines.length, weight: 600 }] : []),
          line.code,
          left(line.label),
          String(line.max),
          left(line.basis),
          String(line.points),
          '',
        ],
      })),
    );
    sheet.table({
      x: 46,
      y: 110,
      columns: [62, 44, 112, 44, 140, 52, 50],
      rowHeight: 34,
      padding: 6,
      size: 11,
      rows: [
        ['一级指标', '编码', '二级指标', '满分', '证明材料名称', '自评分', '核定分'],
        ...rows,
        [{ text: '总分', colSpan: 5 }, String(facts.total), ''],
      ],
    });
    return printed(facts, ({ code }) => code);
  },
};

/** Codes with letters; the points before the ground; total in the head and no foot. */
const letters: Layout<'scoreSheet'> = {
  id: 'practice-score-letters',
  type: 'scoreSheet',
  draw(sheet, facts) {
    const code = (line: Line): string => `${'ABCD'[Number(line.code[0]) - 1] ?? 'E'}${line.code.slice(2)}`;
    sheet.page({ paper: 'A4', landscape: true });
    sheet.centre('高级工程师量化评分自评表', 40, { size: 20, weight: 700 });
    sheet.text(`姓名 ${facts.name}`, { x: 60, y: 78, size: 13 });
    sheet.text(`自评总分 ${String(facts.total)}`, { x: 620, y: 78, size: 13, weight: 600 });
    sheet.table({
      x: 60,
      y: 106,
      columns: [60, 190, 90, 90, 292],
      rowHeight: 38,
      padding: 6,
      size: 12,
      face: 'sans',
      rows: [
        ['指标代码', '指标名称', '分值上限', '自评得分', '依据及页码'],
        ...facts.lines.map((line) => [
          code(line),
          left(line.label),
          `≤${String(line.max)}`,
          line.points.toFixed(1),
          left(line.basis),
        ]),
      ],
    });
    sheet.text('说明：自评分低于80分的不得按破格条件申报，每项不超过分值上限。', {
      x: 60,
      y: 540,
      size: 10.5,
    });
    return printed(facts, code);
  },
};

/** Rows ruled only across; serial numbers beside codes; the total with its unit. */
const ruled: Layout<'scoreSheet'> = {
  id: 'practice-score-ruled',
  type: 'scoreSheet',
  draw(sheet, facts) {
    sheet.page({ paper: 'A4' });
    sheet.centre('任职资格量化评价打分表', 60, { size: 21, face: 'kai', weight: 700 });
    sheet.text(`申报人：${facts.name}　　申报专业：机电制造　　填表日期：2020年9月10日`, {
      x: 54,
      y: 100,
      size: 12,
    });
    const box = sheet.table({
      x: 54,
      y: 126,
      columns: [70, 215, 90, 112],
      rowHeight: 44,
      padding: 6,
      size: 13,
      lines: 'rows',
      rows: [
        ['项目编号', '评价内容', '标准分', '个人自评'],
        ...facts.lines.map((line) => [
          line.code,
          left(`${line.label}（${line.basis}）`),
          `${String(line.max)}分`,
          `${String(line.points)}分`,
        ]),
      ],
    });
    const y = box[1] + box[3] + 18;
    sheet.text(`合计得分：${String(facts.total)}分`, {
      x: 330,
      y,
      width: 211,
      align: 'right',
      size: 15,
      weight: 700,
    });
    sheet.text('本人签字：', { x: 54, y: y + 44, size: 13 });
    sheet.signature(facts.name, { x: 126, y: y + 34, size: 21 });
    return printed(facts, ({ code }) => code);
  },
};

export const scoreSheetLayouts: readonly Layout<'scoreSheet'>[] = [merged, letters, ruled];
