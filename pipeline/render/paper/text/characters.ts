/** The characters of a paragraph: each with its font, width and class, each made once for a style. */
import type { Face } from '../../fonts/face.ts';
import type { FontSet } from '../../fonts/font-set.ts';
import type { TextStyle } from '../style/style.ts';
import { isMixed, type Breakable } from './breaks.ts';
import { classOf, isNarrowable } from './classes.ts';

/** Something drawn among characters. */
export interface InlineBox {
  readonly kind: 'tick-box';
  readonly isTicked: boolean;
}

export interface Character extends Breakable {
  readonly style: TextStyle;
  /** Undefined for boxes and line ends. */
  readonly face: Face | undefined;
  /** Points, without letter spacing. */
  readonly advance: number;
  readonly box?: InlineBox;
  /** A line ends here whatever the room. */
  readonly isLineEnd?: boolean;
}

export interface CharacterMaker {
  of(text: string, style: TextStyle): Character;
  box(box: InlineBox, style: TextStyle): Character;
  lineEnd(style: TextStyle): Character;
  /** Characters that no font has. */
  readonly missing: ReadonlySet<string>;
  /** Characters that another font than the role's own had to print, with how often they were asked for. */
  readonly borrowed: ReadonlyMap<string, Face>;
}

export function characterMaker(fonts: FontSet): CharacterMaker {
  const made = new Map<TextStyle, Map<string, Character>>();
  const missing = new Set<string>();
  const borrowed = new Map<string, Face>();
  const make = (text: string, style: TextStyle): Character => {
    const codePoint = text.codePointAt(0) ?? 0;
    const face = fonts.faceFor(style.font, codePoint);
    if (face === undefined) missing.add(text);
    else if (face !== fonts.leader(style.font)) borrowed.set(text, face);
    const advance = (face?.advance(codePoint) ?? 1) * style.fontSize;
    return { text, style, face, advance, kind: classOf(text), isWhole: style.isWhole };
  };
  return {
    missing,
    borrowed,
    of: (text, style) => {
      const own = made.get(style) ?? new Map<string, Character>();
      made.set(style, own);
      const character = own.get(text) ?? make(text, style);
      own.set(text, character);
      return character;
    },
    box: (box, style) => ({
      ...{ text: '', style, face: undefined, advance: style.fontSize, kind: 'han', box },
      isWhole: style.isWhole,
    }),
    lineEnd: (style) => ({ text: '', style, face: undefined, advance: 0, kind: 'glue', isLineEnd: true }),
  };
}

/** An eighth of an em between Chinese and Latin text, as browsers set `text-autospace`. */
const mixedGap = 0.125;
/** Two full-width marks side by side share the empty half square between them: 》（ and ，” . */
const markGap = -0.5;

/** Room from one character to the next besides its advance. */
export function gapAfter(character: Character, next: Character | undefined): number {
  const { letterSpacing, autospace, fontSize } = character.style;
  if (next === undefined) return letterSpacing;
  if (isEmptyBetween(character, next)) return letterSpacing + markGap * fontSize;
  if (!autospace || !isMixed(character, next)) return letterSpacing;
  return letterSpacing + mixedGap * Math.min(fontSize, next.style.fontSize);
}

function isEmptyBetween(a: Character, b: Character): boolean {
  if (a.kind !== 'close' && a.kind !== 'open') return false;
  if (!isSquare(a) || !isSquare(b)) return false;
  if (a.kind === 'open') return b.kind === 'open';
  return isNarrowable(a.text) && (b.kind === 'open' || (b.kind === 'close' && isNarrowable(b.text)));
}

function isSquare({ advance, style }: Character): boolean {
  return advance > 0.9 * style.fontSize;
}
