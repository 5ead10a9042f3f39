/** Builds a table: column widths, where each cell stands, and what it holds. */
import { fault } from '../faults.ts';
import { elementsOf, type Element } from '../markup/tree.ts';
import type { StyleNode } from '../style/cascade.ts';
import { millimetre } from '../style/style.ts';
import type { Column } from '../text/set-lines.ts';
import type { Item } from './items.ts';
import { cellHeight, makePart, type Cell, type Part, type Row, type TableBox } from './table-box.ts';

export interface TableRoom {
  readonly column: Column;
  /** Sets the content of a cell. */
  readonly set: (cell: Element, node: StyleNode, column: Column) => Item[];
}

export function buildTable(element: Element, node: StyleNode, room: TableRoom): TableBox {
  const parts = elementsOf(element).filter(({ name }) => name === 'thead' || name === 'tbody');
  const edges = columnEdges(element, parts, room.column);
  const build = (part: Element): Part => {
    const own = node.child(part.name, part.attributes['class']);
    const rows = new RowBuilder(edges, room).rows(part, own);
    return makePart(rows, own.box.breakInside === 'avoid');
  };
  const heads = parts.filter(({ name }) => name === 'thead');
  const [first, second] = heads;
  if (second !== undefined) throw fault('inside', { name: 'thead', parent: 'table' }, second.place);
  return {
    header: first && build(first),
    bodies: parts.filter(({ name }) => name === 'tbody').map(build),
  };
}

/** Left edges of the columns, and the right edge of the last. */
export function columnEdges(table: Element, parts: readonly Element[], { x, width }: Column): number[] {
  const cols = elementsOf(table)
    .filter(({ name }) => name === 'colgroup')
    .flatMap((group) => elementsOf(group));
  const widths = cols.flatMap(({ attributes }) => {
    return Array.from({ length: Number(attributes['span'] ?? 1) }, () => attributes['width'] ?? '*');
  });
  const count = widths.length > 0 ? widths.length : columnsOfFirstRow(parts);
  const given = widths.length > 0 ? widths : Array.from({ length: count }, () => '*');
  const fixed = given.map((text) => fixedWidth(text, width));
  const taken = fixed.reduce<number>((sum, each) => sum + (each ?? 0), 0);
  const open = fixed.filter((each) => each === undefined).length;
  const share = open === 0 ? 0 : (width - taken) / open;
  if (taken > width + 0.5 || (open > 0 && share <= 0)) {
    const round = (points: number): number => Math.round((points / millimetre) * 10) / 10;
    throw fault('width', { found: round(taken), wanted: round(width) }, table.place);
  }
  const edges = [x];
  for (const each of fixed) edges.push((edges.at(-1) ?? x) + (each ?? share));
  return edges;
}

function fixedWidth(text: string, whole: number): number | undefined {
  if (text === '*' || text === '') return undefined;
  const value = Number.parseFloat(text);
  if (text.endsWith('%')) return (value / 100) * whole;
  return text.endsWith('mm') ? value * millimetre : value;
}

function columnsOfFirstRow(parts: readonly Element[]): number {
  const row = parts.flatMap((part) => elementsOf(part))[0];
  const cells = row === undefined ? [] : elementsOf(row);
  return cells.reduce((sum, { attributes }) => sum + Number(attributes['colspan'] ?? 1), 0);
}

class RowBuilder {
  readonly edges: readonly number[];
  readonly room: TableRoom;
  /** For each column, the first row that no cell from above reaches into. */
  readonly freeFrom: number[];

  constructor(edges: readonly number[], room: TableRoom) {
    this.edges = edges;
    this.room = room;
    this.freeFrom = edges.slice(1).map(() => 0);
  }

  rows(part: Element, node: StyleNode): Row[] {
    const elements = elementsOf(part);
    return elements.map((element, index) => {
      const own = node.child('tr', element.attributes['class']);
      const cells = this.cells(element, own, { index, count: elements.length });
      const wanted = [own.box.height ?? 0];
      for (const { rowspan, style } of cells) if (rowspan === 1) wanted.push(style.height ?? 0);
      const wantedHeight = Math.max(...wanted);
      const single = cells.filter(({ rowspan }) => rowspan === 1).map((cell) => cellHeight(cell));
      const isKept = own.box.breakInside === 'avoid';
      const height = Math.max(wantedHeight, ...single);
      return { index, cells, height, wantedHeight, isKept, place: element.place };
    });
  }

  cells(
    row: Element,
    node: StyleNode,
    { index, count }: { readonly index: number; readonly count: number },
  ): Cell[] {
    const cells: Cell[] = [];
    let column = 0;
    for (const element of elementsOf(row)) {
      column = this.nextFree(column, index);
      const colspan = Number(element.attributes['colspan'] ?? 1);
      const rowspan = Number(element.attributes['rowspan'] ?? 1);
      if (index + rowspan > count) throw fault('span', {}, element.place);
      this.take({ column, colspan, until: index + rowspan }, index, row);
      const style = node.child(element.name, element.attributes['class']);
      cells.push(this.cell(element, style, { column, colspan, rowspan }));
      column += colspan;
    }
    column = this.nextFree(column, index);
    const wanted = this.freeFrom.length;
    if (column !== wanted) throw fault('columns', { found: column, wanted }, row.place);
    return cells;
  }

  nextFree(from: number, index: number): number {
    let column = from;
    while ((this.freeFrom[column] ?? 0) > index) column++;
    return column;
  }

  take(
    { column, colspan, until }: { readonly column: number; readonly colspan: number; readonly until: number },
    index: number,
    row: Element,
  ): void {
    const wanted = this.freeFrom.length;
    for (let i = column; i < column + colspan; i++) {
      const free = this.freeFrom[i];
      if (free === undefined || free > index)
        throw fault('columns', { found: column + colspan, wanted }, row.place);
      this.freeFrom[i] = until;
    }
  }

  cell(
    element: Element,
    node: StyleNode,
    {
      column,
      colspan,
      rowspan,
    }: { readonly column: number; readonly colspan: number; readonly rowspan: number },
  ): Cell {
    const x = this.edges[column] ?? 0;
    const width = (this.edges[column + colspan] ?? x) - x;
    const { padding } = node.box;
    const inner = { x: x + padding.left, width: width - padding.left - padding.right };
    const items = this.room.set(element, node, inner);
    return { x, width, rowspan, items, style: node.box, place: element.place };
  }
}
