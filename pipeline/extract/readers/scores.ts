/** Lines and total of the score sheet (R75). */
import { middle, type Cell } from '../cells.ts';
import { fieldOf } from '../field-of.ts';
import { foldDigitLookalikes } from '#schemas/values/code-text.ts';
import { joinViews, slice, type View } from '../views.ts';
import type { Reader } from './index.ts';

type Row = readonly Cell[];

/** 1.1, (2.3), 4-2 or B3 at the start of a cell; what is scored may follow in the same cell. */
const CODE = /^[(]?(?<code>[A-H]?[0-9]{1,2}(?:[.-][0-9]{1,2}){1,2}|[A-H][0-9]{1,2})[)]?(?![0-9.A-Za-z])/u;
const PLAIN_CODE = /^[0-9]{1,2}$/u;
const POINTS = /^(?<points>[0-9]{1,3}(?:\.[0-9]{1,2})?)分?$/u;
const OWN_POINTS =
  /^(?:(?:申报人|本人|个人)?自评(?:得)?分?[值数]?|个人(?:评|自评|打)分|申报(?:得|自评)分|自(?:打|评)分|得分)(?:\([^)]*\))?$/u;
const OTHERS_POINTS = /最高|标准|评委|审核|专家|满分|总分|合计/u;

const TOTAL =
  /^(?:合计|总分|总计|合计得分|得分合计|自评总分|合计分|总得分|得分总计|自评合计|自评分合计|自评得分合计|总分合计|小计合计|累计)[:]?$/u;

/** Where a row's own points stand: beneath a head, or behind the word 得分 in each row. */
interface Points {
  readonly in: (row: Row) => Cell | undefined;
  /** Rows above hold no lines. */
  readonly below: number;
}

function pointsIn(rows: readonly Row[], width: number): Points | undefined {
  const heads = rows
    .flat()
    .filter(({ text }) => text.length <= 8 && OWN_POINTS.test(text) && !OTHERS_POINTS.test(text));
  const head = heads.find(({ text }) => text.includes('自')) ?? heads[0];
  if (!head) return undefined;
  const isInEachRow = heads.filter(({ text }) => text === head.text).length >= 3;
  if (isInEachRow) {
    const behind = (row: Row): Cell | undefined =>
      row.find((cell, i) => row[i - 1]?.text === head.text && POINTS.test(digitsOf(cell.text)));
    return { in: behind, below: -Infinity };
  }
  const x = middle(head);
  const beneath = (row: Row): Cell | undefined =>
    row
      .filter((cell) => POINTS.test(cell.text) && Math.abs(middle(cell) - x) < 0.08 * width)
      .sort((p, q) => Math.abs(middle(p) - x) - Math.abs(middle(q) - x))[0];
  return { in: beneath, below: head.y };
}

/** Where nothing but a number can stand, letters that look like digits are digits: a handwritten 9 reads as q. */
const digitsOf = (text: string): string => (text.length <= 5 ? foldDigitLookalikes(text) : text);

const valueOf = (cell: Cell): number => Number(POINTS.exec(digitsOf(cell.text))?.groups?.['points']);

interface Code {
  readonly text: string;
  readonly view: View;
  readonly cell: Cell;
}

/** The number of the line: a code with parts, or a plain count where the sheet has no such codes. */
function codeOf(row: Row, isPlain: boolean): Code | undefined {
  for (const cell of row) {
    const text =
      CODE.exec(cell.text)?.groups?.['code'] ?? (isPlain ? PLAIN_CODE.exec(cell.text)?.[0] : undefined);
    if (text === undefined || POINTS.test(cell.text.replace(text, ''))) continue;
    const start = cell.text.indexOf(text);
    return { text: text.replace(/-/gu, '.'), view: slice(cell.view, start, start + text.length), cell };
  }
  return undefined;
}

export const scoreLines: Reader = (scope) => {
  const { rows, width } = scope.text;
  const points = pointsIn(rows, width);
  if (!points) return undefined;
  const own = rows.filter(
    (row) => (row[0]?.y ?? 0) > points.below && !row.some(({ text }) => TOTAL.test(text)),
  );
  // 22.5 among the points is no code.
  const isCode = (cell: Cell, row: Row): boolean => CODE.test(cell.text) && cell !== points.in(row);
  const isPlain = !own.some((row) => row.some((cell) => isCode(cell, row)));
  const found = own.flatMap((row) => {
    const code = codeOf(row, isPlain);
    const cell = code && points.in(row.filter((other) => other !== code.cell));
    return code && cell ? [{ code, cell }] : [];
  });
  if (found.length === 0) return undefined;
  const value = found.map(({ code, cell }) => ({ code: code.text, points: valueOf(cell) }));
  const view = joinViews(
    found.flatMap(({ code, cell }) => [code.view, cell.view]),
    ' ',
  );
  return fieldOf({ value, view }, { part: scope.part, isNamed: true });
};

export const scoreTotal: Reader = (scope) => {
  const { rows, width } = scope.text;
  const points = pointsIn(rows, width);
  const row = rows.find((cells) =>
    cells.some(({ text }, i) => TOTAL.test(text + (cells[i + 1]?.text ?? '')) || TOTAL.test(text)),
  );
  const last = row?.filter(({ text }) => POINTS.test(text)).at(-1);
  const cell = row && (points?.in(row) ?? last);
  return cell && fieldOf({ value: valueOf(cell), view: cell.view }, { part: scope.part, isNamed: true });
};
