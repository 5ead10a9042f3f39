/** What is odd about a drawn page, and whether its document can still be read. */
import type { RgbPixels } from '#pipeline/core/bmp.ts';
import { blankShare, inkShare } from '../ink.ts';
import { remark, type Remark } from '../remark.ts';
import type { SeenText } from './text-layer.ts';

export interface Look {
  readonly pixels: RgbPixels;
  readonly isXfa: boolean;
  readonly text: SeenText | undefined;
  /** A picture is there, its place is empty, and it cannot be decoded. */
  readonly hasLostPicture: boolean;
}

/** XFA forms show this in place of their content to every reader but Adobe's. */
const pleaseWait = /please\s*wait|adobe\s*(acrobat\s*)?reader|请稍候|请等待/i;

export interface Judged {
  readonly warnings: readonly Remark[];
}

/** What to say about a drawn page, or why its document cannot be read. */
export function judgePage(look: Look, page: number): Judged | Remark {
  const words = wordsOf(look.text);
  const isEmpty = words === '' && inkShare(look.pixels) < blankShare;
  if (look.isXfa && (isEmpty || pleaseWait.test(words))) return remark('P_XFA', {});
  if (isEmpty && isUndrawn(look)) return remark('P_UNDRAWN', { page });
  const warnings: Remark[] = [];
  if (isEmpty) warnings.push(remark('E_BLANK', { page }));
  if (look.hasLostPicture) warnings.push(remark('P_UNDRAWN', { page }));
  const spoken = judgeText(look.text, page);
  return 'code' in spoken ? spoken : { warnings: [...warnings, ...spoken.warnings] };
}

/** A picture that decodes but is white is a blank sheet that was scanned; one that cannot be decoded is a loss. */
function isUndrawn({ text, hasLostPicture }: Look): boolean {
  return hasLostPicture || (text?.unseen ?? 0) >= lostWords;
}

/** Fewer characters without ink on a blank page are a stray page number, not its content. */
const lostWords = 8;

function wordsOf(text: SeenText | undefined): string {
  return (text?.layer.characters ?? []).map((character) => character.text).join('');
}

/** About text that nobody sees, and text drawn in another face's letters. */
function judgeText(text: SeenText | undefined, page: number): Judged | Remark {
  if (text === undefined) return { warnings: [] };
  const { guessed, layer, unseen } = text;
  const guesses = [...guessed.faces].map((font) => remark('P_FONT', { page, font }));
  const [guess] = guesses;
  if (guess !== undefined && guessed.characters > layer.characters.length * guessedShare) return guess;
  return { warnings: [...(unseen > 0 ? [remark('P_TEXTLAYER', { page })] : []), ...guesses] };
}

/** A page of which more than this is drawn in wrong letters is not shown to anybody as evidence. */
const guessedShare = 0.1;
