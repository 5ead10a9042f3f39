/** Lines and total of the score sheet (R75). */
import type { TextLine } from '#schemas/records/page.ts';
import { fieldOf } from '../fields.ts';
import { viewOf } from '../page-text.ts';
import type { Reader } from './index.ts';

const CODE = /^[0-9]{1,2}(?:\.[0-9]{1,2}){0,2}$/u;
const POINTS = /^[0-9]{1,3}(?:\.[0-9]{1,2})?$/u;

/** Which column holds the applicant's own points: under 自评分 or its like. */
function pointsColumn(rows: readonly (readonly TextLine[])[]): { x: number; top: number } | undefined {
  const head = rows
    .flat()
    .find((line) => /自评(?:得)?分|自评|个人评分|申报得分/u.test(line.text) && line.text.length <= 6);
  return head && { x: head.box[0] + head.box[2] / 2, top: head.box[1] };
}

export const scoreLines: Reader = (scope) => {
  const column = pointsColumn(scope.text.rows);
  const lines: { code: string; points: number }[] = [];
  const used: TextLine[] = [];
  for (const row of scope.text.rows) {
    const code = row.find((line) => CODE.test(clean(line)));
    const points = nearest(
      row.filter((l) => l !== code && POINTS.test(clean(l))),
      column?.x,
    );
    if (!code || !points || (column && row[0]!.box[1] <= column.top)) continue;
    lines.push({ code: clean(code), points: Number(clean(points)) });
    used.push(code, points);
  }
  return lines.length === 0
    ? undefined
    : fieldOf({ value: lines, view: viewOf([used], ' ', '') }, scope.part);
};

export const scoreTotal: Reader = (scope) => {
  const column = pointsColumn(scope.text.rows);
  const row = scope.text.rows.find((cells) =>
    cells.some((l) => /^(?:合计|总分|总计|合计得分|自评总分)/u.test(clean(l))),
  );
  if (!row || !column) return undefined;
  const points = nearest(
    row.filter((l) => POINTS.test(clean(l))),
    column.x,
  );
  return points && fieldOf({ value: Number(clean(points)), view: viewOf([[points]], '', '') }, scope.part);
};

const clean = (line: TextLine): string => line.text.replace(/\s/gu, '').replace(/分$/u, '');

function nearest(cells: readonly TextLine[], x: number | undefined): TextLine | undefined {
  if (x === undefined) return cells.at(-1);
  const away = (line: TextLine): number => Math.abs(line.box[0] + line.box[2] / 2 - x);
  return [...cells].sort((p, q) => away(p) - away(q))[0];
}
