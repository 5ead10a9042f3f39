/** The look of an element, every value settled: lengths in points (1/72 inch), colours as #rrggbb. */
import type { FontRole } from '#schemas/font-roles.ts';

export type Side = 'top' | 'right' | 'bottom' | 'left';
export const sides: readonly Side[] = ['top', 'right', 'bottom', 'left'];

export interface Line {
  readonly width: number;
  readonly style: 'solid' | 'dashed' | 'thick-thin' | 'thin-thick';
  readonly color: string;
}

export interface TextStyle {
  readonly font: FontRole;
  readonly fontSize: number;
  readonly lineHeight: number;
  /** Added to the advance of every character; negative draws them together. */
  readonly letterSpacing: number;
  readonly color: string;
  /** Underlined: blanks to be filled in by hand. */
  readonly isUnderlined: boolean;
  /** Whether Chinese and Latin text are set an eighth of an em apart. */
  readonly autospace: boolean;
  /** `white-space: nowrap`: a name, a number or a choice that no line breaks. */
  readonly isWhole: boolean;
}

export interface ParagraphStyle {
  readonly textAlign: 'left' | 'right' | 'center' | 'justify';
  readonly textAlignLast: 'auto' | 'left' | 'right' | 'center' | 'justify';
  readonly textIndent: number;
  /** `pre-line`: line ends of the data are kept; `nowrap`: one line, an error if too long. Of a whole paragraph. */
  readonly whiteSpace: 'normal' | 'pre-line' | 'nowrap';
  /** `balance`: lines of a title break between words, in the shape of a trapezium. */
  readonly textWrap: 'wrap' | 'balance';
}

export interface BoxStyle {
  readonly margin: Readonly<Record<Side, number>>;
  readonly padding: Readonly<Record<Side, number>>;
  readonly border: Readonly<Record<Side, Line | undefined>>;
  readonly background: string | undefined;
  readonly width: Length | undefined;
  readonly height: number | undefined;
  readonly verticalAlign: 'top' | 'middle' | 'bottom';
  /** `center-on-last`: the lines of a signature stand centred over its last one, the date. */
  readonly lineUp: 'none' | 'center-on-last';
  readonly breakBefore: 'auto' | 'page' | 'avoid';
  readonly breakAfter: 'auto' | 'page' | 'avoid';
  readonly breakInside: 'auto' | 'avoid';
  /** The `@page` of a section. */
  readonly page: string | undefined;
  /** Taken out of the flow and placed on the sheet of paper, measured from its edges. */
  readonly isAbsolute: boolean;
  readonly offset: Readonly<Record<Side, number | undefined>>;
}

export interface Style {
  readonly text: TextStyle;
  readonly paragraph: ParagraphStyle;
  readonly box: BoxStyle;
}

/** Points, or a share of what is there. */
export type Length = { readonly points: number } | { readonly share: number };

/** `@page`: sheet, margins and page number; points. */
export interface PageStyle {
  readonly name: string;
  readonly width: number;
  readonly height: number;
  readonly margin: Readonly<Record<Side, number>>;
  /**
   * Page number: `outside` is right on odd and left on even pages; `turned` is the same place on a
   * sheet that will be bound upright among upright pages.
   */
  readonly number: 'none' | 'outside' | 'center' | 'turned';
  /** Whether the section's first page carries it: a letter's does not. */
  readonly numberOnFirst: boolean;
}

export const millimetre = 72 / 25.4;
