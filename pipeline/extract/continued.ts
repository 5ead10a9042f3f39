/** Values that run on over the lines beneath the one they start on. */
import { middle, width, type Cell } from './cells.ts';
import { overlap } from './geometry.ts';
import { isLabelText, startsWithLabel, type LabelHit, type LabelSearch } from './labels.ts';
import type { PageText } from './page-text.ts';
import { compact, joinViews, type View } from './views.ts';

/** A cell that has a neighbour in the label's column is the value of another label. */
export function isOwned(page: PageText, cell: Cell, hit: LabelHit): boolean {
  return page.cells.some(
    (other) =>
      other !== cell &&
      !hit.cells.includes(other) &&
      Math.abs(other.y - cell.y) < 0.5 * Math.max(cell.height, other.height) &&
      other.right < cell.left + 0.5 * cell.height &&
      overlap([other.left, other.right], [hit.left, Math.max(hit.right, cell.left)]) > 0.3,
  );
}

/** A cell right behind a label is that label's value. */
function isBehindLabel(page: PageText, cell: Cell, labels: readonly string[]): boolean {
  const row = page.rows.find((cells) => cells.includes(cell)) ?? [];
  const before = row[row.indexOf(cell) - 1];
  return before !== undefined && isLabelText(before.text, labels);
}

/** A cell that starts a row of its own kind: with a label, in one cell or spread over several. */
function startsRow(page: PageText, cell: Cell, labels: readonly string[]): boolean {
  const row = page.rows.find((cells) => cells.includes(cell)) ?? [];
  const texts = row.slice(row.indexOf(cell)).map((other) => other.text);
  const text = texts.join('');
  const isSpread = texts.some((_, i) => i > 0 && isLabelText(texts.slice(0, i + 1).join(''), labels));
  return isSpread || startsWithLabel(text, labels) || /^[^:,。;]{1,10}:/u.test(text);
}

/** A cell with another where the values stand is a label, whatever it says. */
function hasValueAt(page: PageText, cell: Cell, left: number): boolean {
  const row = page.rows.find((cells) => cells.includes(cell)) ?? [];
  return row.some(
    (other) => other.left > cell.right + cell.height / 2 && Math.abs(other.left - left) < 1.1 * cell.height,
  );
}

export interface Start {
  readonly value: View;
  readonly cell: Cell;
  readonly hit: LabelHit;
}

/** A value with the lines it runs on into: beneath it, in its column, without a label of their own. */
export function continued(page: PageText, { value, cell, hit }: Start, search: LabelSearch): View[] {
  const left = startOf(value, cell);
  const lines: View[] = [];
  let last = cell;
  for (let i = 0; i < 3; i++) {
    const next = page.cells.find(
      (other) =>
        runsOn(last, other, { left, indent: hit.left, isFull: isFull(page, last) }) &&
        !isOwned(page, other, hit) &&
        !isBehindLabel(page, other, search.all) &&
        !hasValueAt(page, other, left) &&
        !isLabelText(other.text, search.all) &&
        !startsRow(page, other, search.all),
    );
    if (!next) break;
    lines.push(next.view);
    last = next;
  }
  return lines.length === 0 ? [] : [compact(joinViews([value, ...lines]))];
}

/** Where the value's first sign stands. */
function startOf(value: View, cell: Cell): number {
  const [first, last] = [cell.view.glyphs[0]?.character, cell.view.glyphs.at(-1)?.character];
  const own = value.glyphs.find(
    (glyph) => glyph !== undefined && cell.view.glyphs.includes(glyph),
  )?.character;
  if (!first || !last || !own || last.to <= first.from) return cell.left;
  return cell.left + ((own.from - first.from) / (last.to - first.from)) * width(cell);
}

/** The line reaches the right edge of the page's text: its paragraph goes on at the left edge. */
const isFull = ({ cells }: PageText, { right, height }: Cell): boolean =>
  right > Math.max(...cells.map((cell) => cell.right)) - 2.2 * height;

interface Edges {
  readonly left: number;
  readonly indent: number;
  readonly isFull: boolean;
}

function runsOn(last: Cell, next: Cell, edges: Edges): boolean {
  const drop = next.y - last.y;
  const size = last.height;
  const isNext = drop > 0.6 * size && drop < 2.1 * size;
  const isSameSize = Math.abs(next.height - size) < 0.35 * size;
  const isSameColumn = atValue(last, next, edges) || (drop < 1.9 * size && atEdge(last, next, edges));
  return isNext && isSameSize && isSameColumn && next.right <= last.right + 1.3 * size;
}

const atValue = (last: Cell, next: Cell, { left }: Edges): boolean =>
  Math.abs(next.left - left) < 1.1 * last.height || Math.abs(middle(next) - middle(last)) < 0.6 * last.height;

/** Back to the label's own edge, or to that of its paragraph, only where the line above was full. */
function atEdge(last: Cell, next: Cell, { indent, isFull }: Edges): boolean {
  const outdent = (indent - next.left) / last.height;
  return (
    (Math.abs(outdent) < 1.1 && width(last) > 9 * last.height) || (isFull && outdent > 0 && outdent < 3.2)
  );
}
