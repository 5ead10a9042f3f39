/** A page that is ready to be drawn: marks at fixed places, points from its upper left corner. */
import type { Line, PageStyle } from '../style/style.ts';
import type { PlacedBox, Run } from '../text/set-lines.ts';
import type { Heading } from './items.ts';

export interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export type Mark =
  /** `isTurned`: reads downwards from the point, for a sheet that is bound on its side. */
  | { readonly kind: 'run'; readonly run: Run; readonly y: number; readonly isTurned?: boolean }
  | { readonly kind: 'box'; readonly box: PlacedBox; readonly y: number }
  | { readonly kind: 'frame'; readonly frame: Rectangle; readonly line: Line }
  | { readonly kind: 'line'; readonly from: Point; readonly to: Point; readonly line: Line }
  | { readonly kind: 'picture'; readonly frame: Rectangle; readonly source: string }
  /** A place in the reading order for what is only known further down: a cell over several rows. */
  | { readonly kind: 'slot'; readonly marks: Mark[] };

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Ground {
  readonly frame: Rectangle;
  readonly color: string;
}

export interface Page {
  readonly style: PageStyle;
  /** 1, 2, … through the whole paper. */
  readonly number: number;
  /** Whether it is the first of its section. */
  readonly isFirst: boolean;
  /** Under everything else. */
  readonly grounds: Ground[];
  /** In reading order. */
  marks: Mark[];
  readonly headings: (Heading & { readonly y: number })[];
}

/** Edges of the type area. */
export function typeArea({ width, height, margin }: PageStyle): Rectangle {
  return {
    x: margin.left,
    y: margin.top,
    width: width - margin.left - margin.right,
    height: height - margin.top - margin.bottom,
  };
}

/** All marks in reading order, slots opened. */
export function flatMarks(marks: readonly Mark[], flat: Mark[] = []): Mark[] {
  for (const mark of marks) {
    if (mark.kind === 'slot') flatMarks(mark.marks, flat);
    else flat.push(mark);
  }
  return flat;
}
