/** Tables with spans: heights follow the text, every cell may have its own look. */
import { currentPage, isolated, type Box, type Pen } from './pen.ts';
import { drawParagraph, paragraphHeight, type ParagraphOptions, type Span } from './paragraph.ts';
import { defaultSize, drawText, type Align, type TextStyle } from './text.ts';

export interface Cell extends TextStyle {
  readonly text?: string | undefined;
  readonly spans?: readonly (string | Span)[] | undefined;
  readonly colSpan?: number | undefined;
  readonly rowSpan?: number | undefined;
  readonly align?: Align | undefined;
  readonly valign?: 'top' | 'middle' | 'bottom' | undefined;
  /** Characters run downwards. */
  readonly vertical?: boolean | undefined;
  readonly lineHeight?: number | undefined;
  /** First-line indent in ems. */
  readonly indent?: number | undefined;
  readonly fill?: string | undefined;
  /** Draws more into the cell once its box is known. */
  readonly draw?: ((box: Box) => void) | undefined;
  readonly border?: boolean | undefined;
}

export interface Row {
  readonly height?: number | undefined;
  readonly cells: readonly (string | Cell)[];
}

export interface TableOptions extends TextStyle {
  readonly x: number;
  readonly y: number;
  /** Widths in points. */
  readonly columns: readonly number[];
  readonly rows: readonly (Row | readonly (string | Cell)[])[];
  /** Least row height in points. */
  readonly rowHeight?: number | undefined;
  readonly padding?: number | undefined;
  readonly align?: Align | undefined;
  readonly valign?: 'top' | 'middle' | 'bottom' | undefined;
  readonly lineHeight?: number | undefined;
  readonly lineWidth?: number | undefined;
  readonly lineColor?: string | undefined;
  /** Width of the frame around the whole table; 0 draws none. */
  readonly outline?: number | undefined;
  /** `all` rules (unless told), `rows` only, or `none`. */
  readonly lines?: 'all' | 'rows' | 'none' | undefined;
}

interface Placed {
  readonly cell: Cell;
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly colSpan: number;
}

function normal(row: Row | readonly (string | Cell)[]): Row {
  return 'cells' in row ? row : { cells: row };
}

function place(rows: readonly Row[], columns: number): Placed[] {
  const taken = rows.map(() => new Set<number>());
  return rows.flatMap((row, rowIndex) => {
    let column = 0;
    return row.cells.map((raw) => {
      const cell = typeof raw === 'string' ? { text: raw } : raw;
      while (taken[rowIndex]?.has(column)) column += 1;
      const placed = {
        cell,
        row: rowIndex,
        column,
        rowSpan: cell.rowSpan ?? 1,
        colSpan: Math.min(cell.colSpan ?? 1, columns - column),
      };
      for (let down = 0; down < placed.rowSpan; down += 1) {
        for (let across = 0; across < placed.colSpan; across += 1) {
          taken[rowIndex + down]?.add(column + across);
        }
      }
      column += placed.colSpan;
      return placed;
    });
  });
}

function total(values: readonly number[], from: number, count: number): number {
  return values.slice(from, from + count).reduce((sum, value) => sum + value, 0);
}

function styleOf(cell: Cell, options: TableOptions): Cell {
  const { face, weight, size, color, spacing, stretch, align, valign, lineHeight } = options;
  const base = { face, weight, size, color, spacing, stretch, align, valign, lineHeight };
  const own = Object.fromEntries(Object.entries(cell).filter(([, value]) => value !== undefined));
  return { ...base, ...own };
}

function contentHeight(placed: Placed, options: TableOptions): number {
  const cell = styleOf(placed.cell, options);
  const size = cell.size ?? defaultSize;
  const text = cell.text ?? '';
  const padding = options.padding ?? 3;
  if (cell.vertical) return Array.from(text).length * (size + (cell.spacing ?? 0)) + 2 * padding;
  const width = total(options.columns, placed.column, placed.colSpan) - 2 * padding;
  const lineHeight = cell.lineHeight ?? 1.25;
  return (
    paragraphHeight(cell.spans ?? text, { ...cell, width, lineHeight, indent: cell.indent ?? 0 }) +
    2 * padding
  );
}

function rowHeights(placed: readonly Placed[], rows: readonly Row[], options: TableOptions): number[] {
  const heights = rows.map((row) => row.height ?? options.rowHeight ?? 0);
  for (const item of placed.filter(({ rowSpan }) => rowSpan === 1)) {
    heights[item.row] = Math.max(heights[item.row] ?? 0, contentHeight(item, options));
  }
  for (const item of placed.filter(({ rowSpan }) => rowSpan > 1)) {
    const missing = contentHeight(item, options) - total(heights, item.row, item.rowSpan);
    const last = item.row + item.rowSpan - 1;
    if (missing > 0) heights[last] = (heights[last] ?? 0) + missing;
  }
  return heights;
}

function drawVertical(pen: Pen, cell: Cell, box: Box): void {
  const [x, y, width, height] = box;
  const size = cell.size ?? defaultSize;
  const text = cell.text ?? '';
  const length = Array.from(text).length * (size + (cell.spacing ?? 0)) - (cell.spacing ?? 0);
  drawText(pen, text, { ...cell, align: 'left', x: x + (width - size) / 2, y: y + (height - length) / 2 });
}

/** The cell's style with everything a paragraph needs. */
function paragraphStyle(cell: Cell, width: number): Omit<ParagraphOptions, 'x' | 'y'> {
  const { lineHeight = 1.25, align = 'center', indent = 0 } = cell;
  return { ...cell, align, width, lineHeight, indent };
}

function drawContent(pen: Pen, cell: Cell, at: { box: Box; padding: number }): void {
  const [x, y, width, height] = at.box;
  if (cell.vertical) {
    drawVertical(pen, cell, at.box);
    return;
  }
  const style = paragraphStyle(cell, width - 2 * at.padding);
  const content = cell.spans ?? cell.text ?? '';
  const needed = paragraphHeight(content, style);
  const free = height - 2 * at.padding - needed;
  const shift = { top: 0, middle: free / 2, bottom: free }[cell.valign ?? 'middle'];
  const place = { x: x + at.padding, y: y + at.padding + shift };
  if (cell.align !== 'justify' || typeof content !== 'string') {
    drawParagraph(pen, content, { ...style, ...place });
    return;
  }
  // a single line that is to fill its cell: 姓　　名
  const above = (needed - (cell.size ?? defaultSize)) / 2;
  drawText(pen, content, { ...cell, x: place.x, y: place.y + above, width: style.width, fit: true });
}

function rule(pen: Pen, from: readonly [number, number], to: readonly [number, number]): void {
  pen.doc.moveTo(...(from as [number, number])).lineTo(...(to as [number, number]));
  currentPage(pen).lines.push({ from, to, width: 0.6 });
}

function drawBorder(pen: Pen, box: Box, options: TableOptions): void {
  const [x, y, width, height] = box;
  const kind = options.lines ?? 'all';
  if (kind === 'none' || options.lineWidth === 0) return;
  isolated(pen, () => {
    pen.doc.lineWidth(options.lineWidth ?? 0.6).strokeColor(options.lineColor ?? '#222222');
    rule(pen, [x, y], [x + width, y]);
    rule(pen, [x, y + height], [x + width, y + height]);
    if (kind === 'all') {
      rule(pen, [x, y], [x, y + height]);
      rule(pen, [x + width, y], [x + width, y + height]);
    }
    pen.doc.stroke();
  });
}

function drawCell(pen: Pen, placed: Placed, at: { box: Box; options: TableOptions }): void {
  const cell = styleOf(placed.cell, at.options);
  const [x, y, width, height] = at.box;
  if (cell.fill !== undefined) {
    const fill = cell.fill;
    isolated(pen, () => pen.doc.rect(x, y, width, height).fill(fill));
  }
  if (cell.border !== false) drawBorder(pen, at.box, at.options);
  drawContent(pen, cell, { box: at.box, padding: at.options.padding ?? 3 });
  cell.draw?.(at.box);
}

/** Draws a table. Gives its box; rows grow with their text and never break across pages. */
export function drawTable(pen: Pen, options: TableOptions): Box {
  const rows = options.rows.map(normal);
  const placed = place(rows, options.columns.length);
  const heights = rowHeights(placed, rows, options);
  for (const item of placed) {
    const box: Box = [
      options.x + total(options.columns, 0, item.column),
      options.y + total(heights, 0, item.row),
      total(options.columns, item.column, item.colSpan),
      total(heights, item.row, item.rowSpan),
    ];
    drawCell(pen, item, { box, options });
  }
  const width = total(options.columns, 0, options.columns.length);
  const height = total(heights, 0, heights.length);
  const outline = options.outline;
  if (outline) {
    isolated(pen, () => {
      pen.doc.lineWidth(outline).strokeColor(options.lineColor ?? '#222222');
      pen.doc.rect(options.x, options.y, width, height).stroke();
    });
  }
  return [options.x, options.y, width, height];
}
