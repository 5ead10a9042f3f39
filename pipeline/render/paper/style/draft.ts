/** A style while declarations are laid over it. */
import type { BoxStyle, ParagraphStyle, Side, Style, TextStyle } from './style.ts';

type Mutable<T> = { -readonly [Key in keyof T]: T[Key] };
type OpenSides<T> = Omit<Mutable<T>, 'margin' | 'padding' | 'border' | 'offset'> & {
  [Key in 'margin' | 'padding' | 'border' | 'offset']: Key extends keyof T ? Mutable<T[Key]> : never;
};

/** Multiples that are inherited as such. */
export type Factors = Readonly<Pick<Draft, 'lineFactor' | 'indentFactor'>>;

export interface Draft {
  readonly text: Mutable<TextStyle>;
  readonly paragraph: Mutable<ParagraphStyle>;
  readonly box: OpenSides<BoxStyle>;
  /** Set where the line height is a multiple of the character size. */
  lineFactor: number | undefined;
  /** Set where the first line is indented by a number of characters. */
  indentFactor: number | undefined;
}

/** Lays one declared value over a style. */
export type Setter = (draft: Draft) => void;

/** 三号 仿宋 on the grid of GB/T 9704-2012: what a paper looks like that says nothing. */
export const initialStyle: Style & Factors = {
  text: {
    font: 'fangsong',
    fontSize: 16,
    lineHeight: 28.99,
    letterSpacing: 0,
    color: '#000000',
    isUnderlined: false,
    autospace: true,
    isWhole: false,
  },
  paragraph: {
    textAlign: 'justify',
    textAlignLast: 'auto',
    textIndent: 0,
    whiteSpace: 'normal',
    textWrap: 'wrap',
  },
  box: freshBox(),
  lineFactor: undefined,
  indentFactor: undefined,
};

/** A child begins with its parent's text and paragraph, and with a box of its own. */
export function draftFrom(parent: Style & Factors): Draft {
  return {
    text: { ...parent.text },
    paragraph: { ...parent.paragraph },
    box: freshBox(),
    lineFactor: parent.lineFactor,
    indentFactor: parent.indentFactor,
  };
}

function freshBox(): Draft['box'] {
  const four = <T>(value: T): Record<Side, T> => ({
    top: value,
    right: value,
    bottom: value,
    left: value,
  });
  return {
    margin: four(0),
    padding: four(0),
    border: four(undefined),
    background: undefined,
    width: undefined,
    height: undefined,
    verticalAlign: 'middle',
    lineUp: 'none',
    breakBefore: 'auto',
    breakAfter: 'auto',
    breakInside: 'auto',
    page: undefined,
    isAbsolute: false,
    offset: four(undefined),
  };
}
