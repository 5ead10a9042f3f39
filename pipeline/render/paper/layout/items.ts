/** What a flow is made of once its lines are set: pieces that are placed down the pages one by one. */
import type { Place } from '../faults.ts';
import type { Line, Side } from '../style/style.ts';
import type { SetLine } from '../text/set-lines.ts';
import type { TableBox } from './table-box.ts';

/** A box with borders or a ground, drawn on every page that some of its content is on. */
export interface Decoration {
  readonly x: number;
  readonly width: number;
  readonly border: Readonly<Record<Side, Line | undefined>>;
  readonly background: string | undefined;
}

interface ItemBase {
  /** Room above (collapsed margins); none at the top of a page that was broken by itself. */
  readonly before: number;
  readonly height: number;
  readonly breakBefore: 'auto' | 'page' | 'avoid';
  /** Stays on one page with what follows. */
  isGlued: boolean;
  /** Items of one group stay on one page if a page can hold them. */
  readonly group: object | undefined;
  readonly decorations: readonly Decoration[];
  readonly place: Place;
  /** A heading: entry of the document's outline. */
  readonly heading?: Heading | undefined;
}

export interface Heading {
  readonly level: number;
  readonly title: string;
}

export type Item = ItemBase &
  (
    | { readonly kind: 'line'; readonly line: SetLine }
    | { readonly kind: 'gap' }
    | { readonly kind: 'rule'; readonly x: number; readonly width: number; readonly line: Line }
    | { readonly kind: 'picture'; readonly x: number; readonly width: number; readonly source: string }
    | { readonly kind: 'table'; readonly table: TableBox }
    | { readonly kind: 'absolute'; readonly items: readonly Item[]; readonly top: number }
  );

/** Height of items one below the other, all margins kept. */
export function heightOf(items: readonly Item[]): number {
  let height = 0;
  for (const item of items) height += item.before + item.height;
  return height;
}
