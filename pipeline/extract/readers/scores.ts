/** Lines and total of the score sheet (R75). */
import { middle, type Cell } from '../cells.ts';
import { fieldOf } from '../field-of.ts';
import type { FieldScope } from '../fields.ts';
import { joinViews } from '../views.ts';
import type { Reader } from './index.ts';

const CODE = /^[(]?[0-9]{1,2}(?:[.-][0-9]{1,2}){0,2}[)]?$/u;
const POINTS = /^[0-9]{1,3}(?:\.[0-9]{1,2})?分?$/u;
const HEAD = /自评(?:得)?分?|个人(?:评|自评|打)分|申报得分|自(?:打|评)分|得分/u;

interface Column {
  readonly x: number;
  readonly top: number;
}

/** The column of the applicant's own points: under 自评分 or its like, else under 得分. */
function pointsColumn(rows: readonly (readonly Cell[])[]): Column | undefined {
  const heads = rows
    .flat()
    .filter(
      (cell) => cell.text.length <= 8 && HEAD.test(cell.text) && !/最高|标准|评委|审核|专家/u.test(cell.text),
    );
  const head = heads.find((cell) => /自/u.test(cell.text)) ?? heads[0];
  return head && { x: middle(head), top: head.y };
}

/** The column that numbers the lines of the standard. */
function codeColumn(rows: readonly (readonly Cell[])[], below: number): number | undefined {
  const codes = rows
    .flat()
    .filter((cell) => cell.y > below && /^[0-9]{1,2}\.[0-9]{1,2}/u.test(cell.text) && CODE.test(cell.text));
  return codes.length > 0 ? Math.min(...codes.map(middle)) : undefined;
}

export const scoreLines: Reader = (scope) => {
  const { rows, width } = scope.text;
  const column = pointsColumn(rows);
  if (!column) return undefined;
  const codes = codeColumn(rows, column.top);
  const lines: { code: string; points: number }[] = [];
  const used: Cell[] = [];
  for (const row of rows) {
    const code = codeOf(row, codes, width);
    const points =
      code &&
      pointsOf(
        row.filter((cell) => cell !== code),
        column,
        width,
      );
    if (!code || !points || points.y <= column.top) continue;
    lines.push({ code: code.text.replace(/[()]/gu, ''), points: valueOf(points) });
    used.push(code, points);
  }
  if (lines.length === 0) return undefined;
  return fieldOf(
    {
      value: lines,
      view: joinViews(
        used.map((cell) => cell.view),
        ' ',
      ),
    },
    { part: scope.part, isNamed: true },
  );
};

function codeOf(row: readonly Cell[], x: number | undefined, width: number): Cell | undefined {
  const codes = row.filter((cell) => CODE.test(cell.text));
  return x === undefined ? codes[0] : codes.find((cell) => Math.abs(middle(cell) - x) < 0.05 * width);
}

export const scoreTotal: Reader = (scope) => totalIn(scope);

function totalIn(scope: FieldScope): ReturnType<Reader> {
  const column = pointsColumn(scope.text.rows);
  const row = scope.text.rows.find((cells) =>
    cells.some((cell) => /^(?:合计|总分|总计|合计得分|自评总分|合计分)/u.test(cell.text)),
  );
  const points = row && column && pointsOf(row, column, scope.text.width);
  if (!points) return undefined;
  return fieldOf({ value: valueOf(points), view: points.view }, { part: scope.part, isNamed: true });
}

const valueOf = (cell: Cell): number => Number(cell.text.replace('分', ''));

function pointsOf(row: readonly Cell[], { x }: Column, width: number): Cell | undefined {
  return row
    .filter((cell) => POINTS.test(cell.text) && Math.abs(middle(cell) - x) < 0.08 * width)
    .sort((p, q) => Math.abs(middle(p) - x) - Math.abs(middle(q) - x))[0];
}
