/**
 * What a character is to a line: which may not begin it, which may not end it (避头尾, GB/T 15834
 * and the W3C's requirements for Chinese text layout, section 3.1), what stays together.
 */

export type CharacterClass =
  /** A Chinese character or sign: lines may break on either side. */
  | 'han'
  /** A full-width opening mark: never ends a line. */
  | 'open'
  /** A full-width closing mark or stop: never begins a line. */
  | 'close'
  /** A dash or dots that come in pairs: never torn apart. */
  | 'pair'
  /** Letters, digits and their like: words stay whole. */
  | 'latin'
  /** Half-width marks, part of the word beside them. */
  | 'latinOpen'
  | 'latinClose'
  | 'space'
  /** A blank at which no line breaks. */
  | 'glue';

const opening = new Set('（「『【〔〈《〖［｛“‘￥＄');
const closing = new Set('，。、；：？！）」』】〕〉》〗］｝”’·・‧％‰℃々～〜－／.,;:!?%)]}…¨ˇˉ′″');
const asciiOpening = new Set('([{$¥£№#§');
const asciiClosing = new Set('.,;:!?%)]}');

/** Marks whose ink fills the left half of their square, so that the right half may go at a line's end. */
const narrowable = new Set('，。、；：？！）」』】〕〉》〗］｝”’');

const groups: readonly (readonly [CharacterClass, ReadonlySet<string>])[] = [
  ['space', new Set(' ')],
  ['glue', new Set('\u00a0\u2060')],
  ['pair', new Set('—…─')],
  ['latinOpen', asciiOpening],
  ['latinClose', asciiClosing],
  ['open', opening],
  ['close', closing],
];

/** CJK blocks, Hangul, full-width forms, enclosed numbers and the planes of rare ideographs. */
const wide =
  /^[\u2460-\u27bf\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uffef\u{20000}-\u{3ffff}]$/u;

export function classOf(character: string): CharacterClass {
  const group = groups.find(([, members]) => members.has(character));
  return group?.[0] ?? (wide.test(character) ? 'han' : 'latin');
}

export function isNarrowable(character: string): boolean {
  return narrowable.has(character);
}

/** Whether a line may never begin with the character. */
export function isForbiddenAtStart(character: string): boolean {
  return closing.has(character);
}

/** Whether a line may never end with the character. */
export function isForbiddenAtEnd(character: string): boolean {
  return opening.has(character) || asciiOpening.has(character);
}
