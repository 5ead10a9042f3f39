/** A cell on its way down the pages: what of it is placed, and what is left. */
import { heightOf, type Item } from './items.ts';
import type { Mark, Page } from './page.ts';
import { drawBox, placeAll } from './place-items.ts';
import { slack } from './pages.ts';
import type { Cell } from './table-box.ts';

export class CellFlow {
  readonly cell: Cell;
  /** Top of the cell on the page it has come to. */
  top: number;
  items: readonly Item[];
  isWhole = true;
  /** The page with the cell's own place in the reading order. */
  page: Page;

  constructor(cell: Cell, page: Page, top: number) {
    this.cell = cell;
    this.top = top;
    this.items = cell.items;
    this.page = page;
    this.enter(page, top);
  }

  /** The cell begins, or goes on, at `top` of a page. */
  enter(page: Page, top: number): void {
    this.top = top;
    this.page = page;
    // A cell of one row ends before anything else is placed: its marks come in order by themselves.
    if (this.cell.rowspan === 1) return;
    const marks: Mark[] = [];
    page.marks.push({ kind: 'slot', marks });
    this.page = { ...page, marks };
  }

  get padding(): number {
    return this.cell.style.padding.top + this.cell.style.padding.bottom;
  }

  isEmpty(): boolean {
    return this.items.length === 0;
  }

  /** Height that is still needed, padding included. */
  remainingHeight(): number {
    return heightOf(this.items) - this.dropped() + this.padding;
  }

  /** Room above the first item falls away where the cell goes on. */
  dropped(): number {
    return this.isWhole ? 0 : (this.items[0]?.before ?? 0);
  }

  /** How many items fit into a height, padding included. */
  countFitting(room: number): number {
    return countFitting(this.items, room - this.padding + this.dropped());
  }

  /** Places what fits above `end`, and keeps the rest. */
  cut(end: number): void {
    const count = this.countFitting(end - this.top);
    const rest = this.items.slice(count);
    this.draw(this.items.slice(0, count), end);
    this.items = rest;
    this.isWhole = false;
  }

  /** Places all that is left; the cell ends at `end`. */
  finish(end: number): void {
    this.draw(this.items, end);
    this.items = [];
  }

  draw(items: readonly Item[], end: number): void {
    const { page } = this;
    const { x, width, style } = this.cell;
    const height = end - this.top;
    if (height <= slack) return;
    drawBox(page, { x, y: this.top, width, height }, style);
    const { padding, verticalAlign } = style;
    const rest = Math.max(0, height - this.padding - heightOf(items) + this.dropped());
    const shift = verticalAlign === 'middle' ? rest / 2 : verticalAlign === 'bottom' ? rest : 0;
    placeAll(page, items, this.top + padding.top + shift - this.dropped());
  }
}

/** How many of the items fit into a height. */
export function countFitting(items: readonly Item[], room: number): number {
  let height = 0;
  for (const [index, item] of items.entries()) {
    height += item.before + item.height;
    if (height > room + slack) return index;
  }
  return items.length;
}
