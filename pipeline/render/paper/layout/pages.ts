/** The pages of a paper while they fill: where the flow has come to, and how the next page begins. */
import type { PageStyle } from '../style/style.ts';
import type { Item } from './items.ts';
import { flatMarks, typeArea, type Page } from './page.ts';
import { DecorationExtents, placeItem } from './place-items.ts';

/** Sums of heights differ from what they should be by less. */
export const slack = 0.05;

export class Pages {
  readonly all: Page[] = [];
  readonly extents = new DecorationExtents();
  style: PageStyle;
  y = 0;
  /** Nothing stands on the page yet. */
  isFresh = true;
  /** The page was begun because the one before was full: no room is left above its first item. */
  isContinued = false;

  constructor(style: PageStyle) {
    this.style = style;
    this.begin(style);
  }

  get page(): Page {
    const page = this.all.at(-1);
    if (page === undefined) throw new RangeError('no page was begun');
    return page;
  }

  get top(): number {
    return typeArea(this.style).y;
  }

  get bottom(): number {
    const { y, height } = typeArea(this.style);
    return y + height;
  }

  /** A page with this style, the first of its section. */
  begin(style: PageStyle): void {
    this.style = style;
    this.newPage(false);
  }

  /** Ends the page; `isContinued`: because it is full. */
  newPage(isContinued: boolean): void {
    if (this.all.length > 0) this.extents.draw(this.page);
    const isFirst = !isContinued && this.all.at(-1)?.style !== this.style;
    const number = this.all.length + 1;
    this.all.push({ style: this.style, number, isFirst, grounds: [], marks: [], headings: [] });
    this.y = this.top;
    this.isFresh = true;
    this.isContinued = isContinued;
  }

  /** Room above the item where the flow has come to. */
  roomAbove({ before }: Pick<Item, 'before'>): number {
    return this.isFresh && this.isContinued ? 0 : before;
  }

  fits(height: number): boolean {
    return this.y + height <= this.bottom + slack;
  }

  /** Places an item that is known to fit. */
  place(item: Item): void {
    this.y += this.roomAbove(item);
    placeItem(this.page, item, this.y);
    this.extents.add(item, this.y);
    this.y += item.height;
    if (item.kind !== 'absolute') this.isFresh = false;
  }

  end(): void {
    this.extents.draw(this.page);
    for (const page of this.all) page.marks = flatMarks(page.marks);
  }
}
