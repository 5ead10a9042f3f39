/** What can happen to a page between the printer and the program. */
export type Grade = 'clean' | 'light' | 'medium' | 'heavy';

/** Corner offsets of a photographed page as shares of its width and height, clockwise from the top left. */
export type Corners = readonly [Offset, Offset, Offset, Offset];
type Offset = readonly [x: number, y: number];

export type Operation =
  /** Turned by up to four degrees on the scanner's glass, with some of the lid around it. */
  | { readonly kind: 'skew'; readonly degrees: number }
  /** Fed in sideways or upside down: clockwise quarter turns. */
  | { readonly kind: 'turn'; readonly quarters: 1 | 2 | 3 }
  | { readonly kind: 'blur'; readonly sigma: number }
  | { readonly kind: 'noise'; readonly sigma: number }
  /** Scanned at a lower resolution than it was drawn. */
  | { readonly kind: 'resolution'; readonly scale: number }
  /** A copier's grey: hard contrast, toner specks, a dark edge. */
  | { readonly kind: 'photocopy'; readonly contrast: number; readonly specks: number; readonly edge: number }
  | { readonly kind: 'grey' }
  /** Taken with a phone: perspective on a table, uneven light, a tint. */
  | {
      readonly kind: 'photo';
      readonly corners: Corners;
      readonly shade: number;
      readonly tint: readonly [number, number, number];
    }
  /** Margins cut off (negative) or added, as shares of the shorter side. */
  | { readonly kind: 'margin'; readonly share: number }
  /** Ink of the other side showing through. */
  | { readonly kind: 'ghost'; readonly strength: number };

/** What is done to one page; `quality` is that of the JPEG it ends in. */
export interface Damage {
  readonly grade: Grade;
  readonly operations: readonly Operation[];
  readonly quality: number;
}

function share(value: number): string {
  return String(Number(value.toFixed(3)));
}

/** One operation of a kind. */
export type OperationOf<K extends Operation['kind']> = Extract<Operation, { kind: K }>;

/** The one figure that tells how strong an operation is. */
const strengths: { readonly [K in Operation['kind']]: (operation: OperationOf<K>) => number | undefined } = {
  skew: ({ degrees }) => degrees,
  turn: ({ quarters }) => quarters * 90,
  blur: ({ sigma }) => sigma,
  noise: ({ sigma }) => sigma,
  resolution: ({ scale }) => scale,
  photocopy: ({ contrast }) => contrast,
  photo: (operation) => operation.shade,
  margin: (operation) => operation.share,
  ghost: ({ strength }) => strength,
  grey: () => undefined,
};

/** A short text of an operation for the truth files: `skew 2.1`. */
export function describe(operation: Operation): string {
  const strength = strengths[operation.kind] as (one: Operation) => number | undefined;
  const value = strength(operation);
  return value === undefined ? operation.kind : `${operation.kind} ${share(value)}`;
}
