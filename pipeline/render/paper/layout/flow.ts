/** Turns blocks into a flow of items: margins collapsed, lines set, tables built. */
import { fault } from '../faults.ts';
import { elementsOf, isElement, textOf, type Element } from '../markup/tree.ts';
import type { StyleNode } from '../style/cascade.ts';
import { millimetre, type BoxStyle } from '../style/style.ts';
import { collect } from '../text/collect.ts';
import { centerOnLast } from './line-up.ts';
import { setLines, type Column } from '../text/set-lines.ts';
import { buildTable } from './build-table.ts';
import type { LayoutContext } from './context.ts';
import { heightOf, type Decoration, type Heading, type Item } from './items.ts';
import type { Rectangle } from './page.ts';
import { partHeight } from './table-box.ts';

/** The items of an element's children, whose column they fill. `sheet` is the size of the paper. */
export function flowOf(
  element: Element,
  node: StyleNode,
  around: { readonly context: LayoutContext; readonly column: Column; readonly sheet: Sheet },
): Item[] {
  const builder = new FlowBuilder(around.context, around.sheet);
  builder.fill(element, node, around.column);
  return builder.items;
}

export interface Sheet {
  readonly width: number;
  readonly height: number;
}

/** What an item says of itself; the builder knows the rest. */
type Content = { readonly height: number; readonly heading?: Heading | undefined } & (
  | Pick<Extract<Item, { kind: 'line' }>, 'kind' | 'line'>
  | { readonly kind: 'gap' }
  | Pick<Extract<Item, { kind: 'rule' }>, 'kind' | 'x' | 'width' | 'line'>
  | Pick<Extract<Item, { kind: 'picture' }>, 'kind' | 'x' | 'width' | 'source'>
  | Pick<Extract<Item, { kind: 'table' }>, 'kind' | 'table'>
  | Pick<Extract<Item, { kind: 'absolute' }>, 'kind' | 'items' | 'top'>
);

const headingLevels: Readonly<Record<string, number>> = { h1: 1, h2: 2, h3: 3 };

class FlowBuilder {
  readonly items: Item[] = [];
  readonly context: LayoutContext;
  readonly sheet: Sheet;
  margin = 0;
  breakBefore: 'auto' | 'page' | 'avoid' = 'auto';
  group: object | undefined;
  decorations: readonly Decoration[] = [];

  constructor(context: LayoutContext, sheet: Sheet) {
    this.context = context;
    this.sheet = sheet;
  }

  /** Blocks one by one, or words as one paragraph. */
  fill(element: Element, node: StyleNode, column: Column): void {
    const blocks = elementsOf(element).filter(({ name }) => isBlock(name));
    if (blocks.length === 0) this.words(element, node, column);
    for (const block of blocks) {
      if (block.name !== 'footer')
        this.block(block, node.child(block.name, block.attributes['class']), column);
    }
  }

  block(element: Element, node: StyleNode, around: Column): void {
    const { box } = node;
    if (box.isAbsolute) {
      this.absolute(element, node);
      return;
    }
    this.addMargin(box.margin.top);
    if (box.breakBefore !== 'auto') this.breakBefore = box.breakBefore;
    const before = { group: this.group, decorations: this.decorations, count: this.items.length };
    if (box.breakInside === 'avoid') this.group ??= {};
    const column = blockColumn(box, around);
    this.inside(element, node, column);
    if (box.lineUp === 'center-on-last') centerOnLast(this.items, before.count, column);
    this.group = before.group;
    this.decorations = before.decorations;
    const last = this.items.at(-1);
    if (box.breakAfter === 'avoid' && last !== undefined) last.isGlued = true;
    if (box.breakAfter === 'page') this.breakBefore = 'page';
    this.addMargin(box.margin.bottom);
  }

  inside(element: Element, node: StyleNode, outer: Column): void {
    const { box } = node;
    if (element.name === 'hr') this.rule(element, node, outer);
    else if (element.name === 'img') this.picture(element, node, outer);
    else if (element.name === 'table') this.table(element, node, outer);
    else this.container(element, node, outer);
    if (element.name === 'seal-space') this.add({ kind: 'gap', height: box.height ?? 0 }, element);
  }

  /** A box with its padding, borders and ground around its content. */
  container(element: Element, node: StyleNode, outer: Column): void {
    if (element.name === 'seal-space') return;
    const { padding, border, background, height } = node.box;
    if (background !== undefined || hasLine(border)) {
      this.decorations = [...this.decorations, { ...outer, border, background }];
    }
    const start = this.items.length;
    if (padding.top > 0) this.add({ kind: 'gap', height: padding.top }, element);
    const column = { x: outer.x + padding.left, width: outer.width - padding.left - padding.right };
    this.fill(element, node, column);
    const own = this.items.slice(start);
    const used = heightOf(own) - (own[0]?.before ?? 0) + this.margin + padding.bottom;
    const gap = padding.bottom + Math.max(0, (height ?? 0) - used);
    if (gap > 0) this.add({ kind: 'gap', height: gap }, element);
  }

  words(element: Element, node: StyleNode, column: Column): void {
    const characters = collect(element, node, this.context.maker);
    const level = headingLevels[element.name];
    const lines = setLines(characters, node, column);
    for (const [index, line] of lines.entries()) {
      const isTooWide = node.paragraph.whiteSpace === 'nowrap' && line.width > column.width + 0.05;
      if (isTooWide) throw tooWide(element, line.width, column.width);
      const heading = level === undefined || index > 0 ? undefined : { level, title: titleOf(element) };
      this.add({ kind: 'line', height: line.height, line, heading }, element);
      // A heading's lines stay together.
      const item = this.items.at(-1);
      if (level !== undefined && index + 1 < lines.length && item !== undefined) item.isGlued = true;
    }
  }

  rule(element: Element, { box }: StyleNode, { x, width }: Column): void {
    const line = box.border.top ?? { width: 0.5, style: 'solid', color: '#000000' };
    this.add({ kind: 'rule', height: line.width, x, width, line }, element);
  }

  picture(element: Element, node: StyleNode, { x, width }: Column): void {
    const source = element.attributes['src'] ?? '';
    const size = this.context.picture(source);
    if (size === undefined) throw fault('picture', { name: source }, element.place);
    const ratio = size.height / size.width;
    const tall = node.box.height ?? width * ratio;
    const wide = Math.min(width, tall / ratio);
    const { textAlign } = node.paragraph;
    const rest = width - wide;
    const left = textAlign === 'center' ? x + rest / 2 : textAlign === 'right' ? x + rest : x;
    this.add({ kind: 'picture', height: wide * ratio, x: left, width: wide, source }, element);
  }

  table(element: Element, node: StyleNode, column: Column): void {
    // The frame of a box is drawn around pieces that a page holds whole; a table has frames of its own.
    if (this.decorations.length > 0) throw fault('framed', {}, element.place);
    const set = (cell: Element, own: StyleNode, inner: Column): Item[] =>
      flowOf(cell, own, { context: this.context, column: inner, sheet: this.sheet });
    const table = buildTable(element, node, { column, set });
    const height = [table.header, ...table.bodies].reduce((sum, part) => sum + partHeight(part), 0);
    this.add({ kind: 'table', height, table }, element);
  }

  /** Placed on the sheet, out of the flow; the page is the one the flow has come to. */
  absolute(element: Element, node: StyleNode): void {
    const { offset } = node.box;
    const builder = new FlowBuilder(this.context, this.sheet);
    const column = columnOnSheet(node.box, this.sheet);
    builder.inside(element, node, column);
    const { items } = builder;
    const height = heightOf(items);
    const top = offset.top ?? this.sheet.height - (offset.bottom ?? 0) - height;
    if (!isOnSheet({ ...column, y: top, height }, this.sheet)) throw fault('sheet', {}, element.place);
    const { margin, breakBefore } = this;
    this.margin = 0;
    this.add({ kind: 'absolute', height: 0, items, top }, element);
    this.margin = margin;
    this.breakBefore = breakBefore === 'page' ? 'auto' : breakBefore;
  }

  addMargin(margin: number): void {
    this.margin = margin < 0 ? this.margin + margin : Math.max(this.margin, margin);
  }

  add(content: Content, { place }: Element): void {
    const { margin, breakBefore, group, decorations } = this;
    this.items.push({ ...content, before: margin, breakBefore, group, decorations, place, isGlued: false });
    this.margin = 0;
    this.breakBefore = 'auto';
  }
}

function hasLine(border: BoxStyle['border']): boolean {
  return Object.values(border).some((line) => line !== undefined);
}

const blockNames = new Set([
  'section',
  'footer',
  'div',
  'h1',
  'h2',
  'h3',
  'p',
  'hr',
  'seal-space',
  'img',
  'table',
]);

function isBlock(name: string): boolean {
  return blockNames.has(name);
}

/** The column of a block inside another: its margins off, its width if it has one. */
function blockColumn({ margin, width }: BoxStyle, around: Column): Column {
  const available = around.width - margin.left - margin.right;
  const wanted =
    width === undefined ? available : 'share' in width ? width.share * around.width : width.points;
  return { x: around.x + margin.left, width: wanted };
}

/** The column of a block on the sheet: from the left or from the right edge. */
function columnOnSheet({ offset, width }: BoxStyle, sheet: Sheet): Column {
  const right = offset.right ?? 0;
  const wanted =
    width === undefined ? undefined : 'share' in width ? width.share * sheet.width : width.points;
  const x = offset.left ?? sheet.width - right - (wanted ?? sheet.width - right);
  return { x, width: wanted ?? sheet.width - x - right };
}

function isOnSheet({ x, y, width, height }: Rectangle, sheet: Sheet): boolean {
  return x >= 0 && y >= 0 && x + width <= sheet.width + 0.05 && y + height <= sheet.height + 0.05;
}

function titleOf(element: Element): string {
  return element.children
    .map((child) => (isElement(child) && child.name === 'br' ? '' : textOf(child)))
    .join('')
    .replace(/\s+/gu, ' ')
    .trim();
}

function tooWide(element: Element, found: number, wanted: number): Error {
  const round = (points: number): number => Math.round((points / millimetre) * 10) / 10;
  return fault('width', { found: round(found), wanted: round(wanted) }, element.place);
}
