/** The columns of a page whose text runs down one and then the next. */
import { middle, width, type Cell } from './cells.ts';
import { rowsOf, type PageText } from './page-text.ts';
import { isLikelyName, namesIn } from './person-names.ts';

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
  const rows = rowsOf(side);
  const textOf = (row: readonly Cell[]): string =>
    row.flatMap((cell) => (holdsNames(cell) ? [] : [cell.text])).join('');
  const full = rows.filter((row) => hanIn(textOf(row)) >= TEXT_ROW);
  return rows.length >= 4 && full.length >= TEXT_SHARE * rows.length;
}

const hanIn = (text: string): number => text.match(/\p{Script=Han}/gu)?.length ?? 0;

/** A cell of names and nothing else. */
const holdsNames = ({ view }: Cell): boolean => {
  const names = namesIn(view);
  return names.length > 0 && names.every(({ text }) => isLikelyName(text));
};

/** Headings of up to four lines may stand over both columns. */
const CROSSING = 4;

/** The middle of the widest upright strip near the page's middle that hardly any cell crosses. */
function emptiestStrip(cells: readonly Cell[], pageWidth: number): number | undefined {
  const step = Math.max(1, Math.round(pageWidth / 200));
  const crossings: { x: number; crossed: number }[] = [];
  for (let x = pageWidth * 0.3; x < pageWidth * 0.7; x += step)
    crossings.push({ x, crossed: cells.filter((cell) => cell.left < x && cell.right > x).length });
  const most = Math.max(CROSSING, 0.08 * cells.length);
  const strip = longestRun(crossings, ({ crossed }) => crossed <= most);
  if (strip.length * step <= pageWidth * 0.012) return undefined;
  // Page numbers may stand by themselves in the strip: the cut runs beside them.
  const fewest = Math.min(...strip.map(({ crossed }) => crossed));
  const emptiest = longestRun(strip, ({ crossed }) => crossed === fewest);
  return emptiest[emptiest.length >> 1]?.x;
}

function longestRun<T>(list: readonly T[], fits: (one: T) => boolean): readonly T[] {
  let best: readonly T[] = [];
  let from = 0;
  list.forEach((one, i) => {
    if (!fits(one)) from = i + 1;
    else if (i + 1 - from > best.length) best = list.slice(from, i + 1);
  });
  return best;
}
