/** The columns of a page whose text runs down one and then the next. */
import { middle, width, type Cell } from './cells.ts';
import { rowsOf, type PageText } from './page-text.ts';

/** The cells of each column, from left to right; one column where the page has no more. */
export function splitColumns({ cells, width: pageWidth }: PageText): Cell[][] {
  const narrow = cells.filter((cell) => width(cell) < pageWidth * 0.5);
  const cut = emptiestStrip(narrow, pageWidth);
  if (cut === undefined) return [[...cells]];
  // What spans both columns (titles, heads) is read before them.
  const spans = cells.filter((cell) => cell.left < cut && cell.right > cut);
  const top = cells.filter((cell) => !spans.includes(cell));
  const sides = [top.filter((cell) => middle(cell) < cut), top.filter((cell) => middle(cell) >= cut)];
  return sides.every(isTextColumn) && spans.length <= 0.2 * cells.length + 2
    ? [spans, ...sides]
    : [[...cells]];
}

/** A row of real text holds this many Chinese signs, and so large a share of a text column's rows does. */
const TEXT_ROW = 8;
const TEXT_SHARE = 0.35;

/** Not a column of mere names, numbers or labels beside the real text. */
function isTextColumn(side: readonly Cell[]): boolean {
  const rows = rowsOf(side).map((row) => row.map(({ text }) => text).join(''));
  const full = rows.filter((text) => (text.match(/\p{Script=Han}/gu)?.length ?? 0) >= TEXT_ROW);
  return rows.length >= 4 && full.length >= TEXT_SHARE * rows.length;
}

/** The middle of the widest upright strip near the page's middle that hardly any cell crosses. */
function emptiestStrip(cells: readonly Cell[], pageWidth: number): number | undefined {
  const step = Math.max(1, Math.round(pageWidth / 200));
  let best: { from: number; length: number } | undefined;
  let run: { from: number; length: number } | undefined;
  for (let x = pageWidth * 0.3; x < pageWidth * 0.7; x += step) {
    const crossed = cells.filter((cell) => cell.left < x && cell.right > x).length;
    // A heading of up to four lines may stand over both columns.
    if (crossed <= Math.max(4, 0.08 * cells.length))
      run = run ? { ...run, length: run.length + step } : { from: x, length: step };
    else run = undefined;
    if (run && run.length > (best?.length ?? pageWidth * 0.012)) best = run;
  }
  return best && best.from + best.length / 2;
}
