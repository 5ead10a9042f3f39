/** Where a line may break, and where it may be stretched. */
import type { CharacterClass } from './classes.ts';

/** What these rules need to know of a character. */
export interface Breakable {
  readonly text: string;
  readonly kind: CharacterClass;
  /** One of several that stay on one line, and whether it is their last. */
  readonly isWhole?: boolean;
  readonly endsWhole?: boolean;
}

const wordKinds: ReadonlySet<CharacterClass> = new Set(['latin', 'latinOpen', 'latinClose']);
const closers: ReadonlySet<CharacterClass> = new Set(['close', 'latinClose']);
const openers: ReadonlySet<CharacterClass> = new Set(['open', 'latinOpen']);

/** Whether a line may end behind `a` and go on with `b`. */
export function mayBreak(a: Breakable, b: Breakable): boolean {
  if (!mayTear(a, b) || a.kind === 'glue' || b.kind === 'glue') return false;
  if (staysWith(a, b)) return false;
  if (a.kind === 'space') return true;
  return !(wordKinds.has(a.kind) && wordKinds.has(b.kind));
}

/** What a number counts: `第1期` and `5个` are read as one. */
const units = new Set('年月日时分秒期卷页号项人次份个件条款名篇岁元万亿届级种台套层楼室度学倍位处段类');
/** Of a file's name; never the first sign of a line. */
const slash = '/';
const digit = /^\d$/u;

/** Two dashes or dots, a number and its unit, and what a template keeps on one line. */
function staysWith(a: Breakable, b: Breakable): boolean {
  if (a.kind === 'pair' && b.text === a.text) return true;
  if (isCounted(a, b) || (b.text === slash && a.kind !== 'space')) return true;
  return a.isWhole === true && b.isWhole === true && a.endsWhole !== true;
}

function isCounted(a: Breakable, b: Breakable): boolean {
  return (digit.test(a.text) && units.has(b.text)) || (a.text === '第' && digit.test(b.text));
}

/** Whether a word too long for any line may be torn here: still no mark at the wrong end of a line. */
export function mayTear(a: Breakable, b: Breakable): boolean {
  return !closers.has(b.kind) && !openers.has(a.kind) && b.text !== '…' && b.kind !== 'space';
}

/** Whether Chinese meets letters or digits here, so that a little room belongs between them. */
export function isMixed(a: Breakable, b: Breakable): boolean {
  return (isIdeograph(a) && isWordCharacter(b)) || (isWordCharacter(a) && isIdeograph(b));
}

/** Whether room may be added here to fill a line. */
export function isElastic(a: Breakable, b: Breakable): boolean {
  if (a.kind === 'space') return true;
  if (b.kind === 'space' || (a.kind === 'pair' && b.text === a.text)) return false;
  return !(wordKinds.has(a.kind) && wordKinds.has(b.kind));
}

const ideograph = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]$/u;
const wordCharacter = /^[\p{L}\p{N}]$/u;

function isIdeograph({ kind, text }: Breakable): boolean {
  return kind === 'han' && ideograph.test(text);
}

function isWordCharacter({ kind, text }: Breakable): boolean {
  return kind === 'latin' && wordCharacter.test(text);
}
