/** Puts items on a page from a height downwards. */
import { sides, type BoxStyle, type Line, type Side } from '../style/style.ts';
import type { Decoration, Item } from './items.ts';
import type { SetLine } from '../text/set-lines.ts';
import type { Page, Rectangle } from './page.ts';

/** Marks one item at `y` (its top, the room above it already left). */
export function placeItem(page: Page, item: Item, y: number): void {
  if (item.heading !== undefined) page.headings.push({ ...item.heading, y });
  switch (item.kind) {
    case 'line':
      placeLine(page, item.line, y);
      break;
    case 'rule': {
      const middle = y + item.line.width / 2;
      const [from, to] = [
        { x: item.x, y: middle },
        { x: item.x + item.width, y: middle },
      ];
      page.marks.push({ kind: 'line', from, to, line: item.line });
      break;
    }
    case 'picture': {
      const frame = { x: item.x, y, width: item.width, height: item.height };
      page.marks.push({ kind: 'picture', frame, source: item.source });
      break;
    }
    case 'absolute':
      placeAll(page, item.items, item.top);
      break;
    case 'gap':
    case 'table':
      break;
  }
}

/** An underline stands this far below the baseline and is this thick, in ems. */
const underlineBelow = 0.16;
const underlineWidth = 0.04;

function placeLine(page: Page, line: SetLine, top: number): void {
  const y = top + line.baseline;
  for (const run of line.runs) page.marks.push({ kind: 'run', run, y });
  for (const box of line.boxes) page.marks.push({ kind: 'box', box, y });
  for (const { x, width, size, color } of line.underlines) {
    const height = y + underlineBelow * size;
    const [from, to] = [
      { x, y: height },
      { x: x + width, y: height },
    ];
    page.marks.push({
      kind: 'line',
      from,
      to,
      line: { width: underlineWidth * size, style: 'solid', color },
    });
  }
}

/** Marks items one below the other with their decorations; gives the height below the last. */
export function placeAll(page: Page, items: readonly Item[], top: number): number {
  let extents: DecorationExtents | undefined;
  let y = top;
  for (const item of items) {
    y += item.before;
    placeItem(page, item, y);
    if (item.decorations.length > 0) {
      extents ??= new DecorationExtents();
      extents.add(item, y);
    }
    y += item.height;
  }
  extents?.draw(page);
  return y;
}

/** How far each decorated box reaches on a page. */
export class DecorationExtents {
  readonly found = new Map<Decoration, { readonly top: number; bottom: number }>();

  add(item: Item, y: number): void {
    for (const decoration of item.decorations) {
      const known = this.found.get(decoration);
      if (known === undefined) this.found.set(decoration, { top: y, bottom: y + item.height });
      else known.bottom = y + item.height;
    }
  }

  draw(page: Page): void {
    for (const [decoration, { top, bottom }] of this.found) {
      const { x, width, background } = decoration;
      drawBox(page, { x, y: top, width, height: bottom - top }, { background, border: decoration.border });
    }
    this.found.clear();
  }
}

/** The ground and borders of a box. */
export function drawBox(
  page: Page,
  frame: Rectangle,
  { background, border }: Pick<BoxStyle, 'background' | 'border'>,
): void {
  if (background !== undefined) page.grounds.push({ frame, color: background });
  const { top } = border;
  if (top !== undefined && sides.every((side) => isSame(border[side], top))) {
    page.marks.push({ kind: 'frame', frame, line: top });
    return;
  }
  for (const side of sides) {
    const line = border[side];
    if (line !== undefined) page.marks.push({ kind: 'line', ...edge(frame, side), line });
  }
}

function isSame(line: Line | undefined, other: Line): boolean {
  return line?.width === other.width && line.style === other.style && line.color === other.color;
}

function edge({ x, y, width, height }: Rectangle, side: Side) {
  const [right, bottom] = [x + width, y + height];
  switch (side) {
    case 'top':
      return { from: { x, y }, to: { x: right, y } };
    case 'bottom':
      return { from: { x, y: bottom }, to: { x: right, y: bottom } };
    case 'left':
      return { from: { x, y }, to: { x, y: bottom } };
    case 'right':
      return { from: { x: right, y }, to: { x: right, y: bottom } };
  }
}
