/**
 * Places a table: rows whole where a page can hold them, else cut between two lines; its head again
 * on every page; a cell over several rows as one box on each page, its text flowing on.
 */
import { fault } from '../faults.ts';
import { millimetre } from '../style/style.ts';
import { CellFlow, countFitting } from './cell-flow.ts';
import { slack, type Pages } from './pages.ts';
import { partHeight, type Part, type Row, type TableBox } from './table-box.ts';

/** `before`: the room above the table. */
export function placeTable(pages: Pages, table: TableBox, before: number): void {
  const placer = new TablePlacer(pages, table);
  pages.y += before;
  placer.run();
}

class TablePlacer {
  readonly pages: Pages;
  readonly table: TableBox;
  /** Cells that began above and reach into the rows to come. */
  spans: { readonly flow: CellFlow; readonly lastRow: number }[] = [];

  constructor(pages: Pages, table: TableBox) {
    this.pages = pages;
    this.table = table;
  }

  run(): void {
    this.head();
    for (const body of this.table.bodies) {
      if (body.isKept && !this.fits(partHeight(body)) && this.fitsFresh(partHeight(body))) this.nextPage();
      for (const row of body.rows) this.row(row);
    }
    this.pages.isFresh = false;
  }

  /** The head of the table at the top of what this page holds of it. */
  head(): void {
    const { header } = this.table;
    if (header !== undefined) this.wholePart(header);
  }

  wholePart({ rows, heights }: Part): void {
    const { pages } = this;
    const height = heights.reduce((sum, each) => sum + each, 0);
    if (!pages.fits(height)) throw this.tooTall(height, rows[0]);
    const tops = [pages.y];
    for (const each of heights) tops.push((tops.at(-1) ?? 0) + each);
    for (const row of rows) {
      for (const cell of row.cells) {
        const flow = new CellFlow(cell, pages.page, tops[row.index] ?? 0);
        flow.finish(tops[row.index + cell.rowspan] ?? 0);
      }
    }
    pages.y += height;
  }

  row(row: Row): void {
    const { pages } = this;
    if (!this.fits(this.need(row, row.height)) && this.moves(row)) this.nextPage();
    const begun = row.cells.map((cell) => ({
      flow: new CellFlow(cell, pages.page, pages.y),
      lastRow: row.index + cell.rowspan - 1,
    }));
    this.spans.push(...begun);
    let wanted = row.wantedHeight;
    while (!this.fits(this.need(row, wanted))) {
      wanted = Math.max(0, wanted - this.cut(row));
    }
    const end = pages.y + this.need(row, wanted);
    for (const { flow } of this.ending(row)) flow.finish(end);
    this.spans = this.spans.filter(({ lastRow }) => lastRow > row.index);
    pages.y = end;
  }

  /** Whether the row goes to the next page whole. */
  moves(row: Row): boolean {
    if (this.isAtTop()) return false;
    const isSplitUseless = !row.isKept && this.linesThatFit(row) === 0;
    return isSplitUseless || (row.isKept && this.fitsFresh(row.height));
  }

  linesThatFit(row: Row): number {
    const room = this.pages.bottom - this.pages.y;
    const counts = row.cells.map(({ items, style }) => {
      return countFitting(items, room - style.padding.top - style.padding.bottom);
    });
    return Math.max(0, ...counts);
  }

  /** Height from here that the row needs: its own cells', and what is left of those that end with it. */
  need(row: Row, wanted: number): number {
    const left = this.ending(row).map(({ flow }) => flow.top + flow.remainingHeight() - this.pages.y);
    return Math.max(wanted, ...left);
  }

  ending(row: Row) {
    return this.spans.filter(({ lastRow }) => lastRow === row.index);
  }

  /** Fills the page with what fits of the row and goes on on the next; gives the height used. */
  cut(row: Row): number {
    const { pages } = this;
    const room = pages.bottom - pages.y;
    const progress = this.ending(row).some(({ flow }) => flow.countFitting(pages.bottom - flow.top) > 0);
    if (this.isAtTop() && !progress) throw this.tooTall(this.need(row, row.wantedHeight), row);
    this.nextPage(pages.bottom);
    return room;
  }

  /** Ends the open cells at `end` (by default where the rows have come to) and begins the next page. */
  nextPage(end = this.pages.y): void {
    const { pages } = this;
    for (const { flow } of this.spans) flow.cut(end);
    pages.newPage(true);
    this.head();
    for (const { flow } of this.spans) flow.enter(pages.page, pages.y);
  }

  fits(height: number): boolean {
    return this.pages.fits(height);
  }

  fitsFresh(height: number): boolean {
    const { top, bottom } = this.pages;
    return top + partHeight(this.table.header) + height <= bottom + slack;
  }

  isAtTop(): boolean {
    const { pages } = this;
    return Math.abs(pages.y - pages.top - partHeight(this.table.header)) < slack;
  }

  tooTall(found: number, row: Row | undefined): Error {
    const round = (points: number): number => Math.round((points / millimetre) * 10) / 10;
    const { top, bottom } = this.pages;
    const place = row?.place ?? { file: '', line: 0, column: 0 };
    return fault('place', { found: round(found), wanted: round(bottom - top) }, place);
  }
}
