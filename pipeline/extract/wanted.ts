/** Which lines of a page are worth reading, before and after its kind is known. */
import { certificateOf } from '#schemas/certificates/index.ts';
import type { TextLine } from '#schemas/records/page.ts';
import { heightOfQuad } from './geometry.ts';
import { slopeOf } from './page-text.ts';

/** Lines read at first: the large ones, the topmost ones, and the foot. */
const LARGE = 6;
const TOPMOST = 13;
const LOWEST = 2;
/** A page that stays unknown is read no further than this. */
const UNKNOWN_LIMIT = 36;

/** The lines to read first, so that the page's kind can be told. */
export function firstLook(lines: readonly TextLine[]): TextLine[] {
  if (lines.length <= LARGE + TOPMOST + LOWEST) return [...lines];
  const bySize = [...lines].sort((p, q) => heightOfQuad(q.quad) - heightOfQuad(p.quad)).slice(0, LARGE);
  const byPlace = [...lines].sort((p, q) => p.box[1] - q.box[1]);
  return [...new Set([...bySize, ...byPlace.slice(0, TOPMOST), ...byPlace.slice(-LOWEST)])];
}

/** A page of so few lines that no kind fits may be a bare cover. */
const BARE_COVER = 24;

/** Whether a page is worth searching for barcodes: its kind carries one, or it may be a bare cover. */
export const mayHaveBarcode = (type: string, lines: readonly TextLine[]): boolean =>
  certificateOf(type)?.hasBarcode === true || (type === 'unknown' && lines.length <= BARE_COVER);

/** Whether the seals on papers of a kind are to be found. */
export const asksForSeals = (type: string): boolean => certificateOf(type)?.hasSeals === true;

const MONTH_FIRST = /^(?:19|20)[0-9]{2}[年.\-/]?(?:0?[1-9]|1[0-2])月?(?![0-9])/u;

/** Whether a page of no known kind shows rows of months: a later sheet of a statement. */
const mayBeSheet = (lines: readonly TextLine[]): boolean =>
  lines.filter(({ text }) => MONTH_FIRST.test(text.replace(/\s/gu, ''))).length >= 2;

/** Words with which the summary of an article begins. */
const SUMMARY = /^[[【(（〔<]?(?:内容)?(?:摘要|提要)/u;

/** Where a line stands on the page once its slope is taken out. */
const levelOf = ({ box: [x, y, w, h] }: TextLine, slope: number): number =>
  y + h / 2 - (x + w / 2) * Math.tan(slope);

/** Level at which a summary begins: what names an article stands above it. Infinity where none is seen. */
function summaryOf(lines: readonly TextLine[], slope: number): number {
  const summaries = lines.filter(({ text }) => SUMMARY.test(text.replace(/\s/gu, '')));
  return Math.min(Infinity, ...summaries.map((line) => levelOf(line, slope)));
}

/** The lines to read once the kind is known (or is not): those not read yet. */
export function wantedLines(type: string, lines: readonly TextLine[], height: number): TextLine[] {
  const unread = lines.filter(
    (line) => line.text === '' && line.source === 'ocr' && line.characters.length === 0,
  );
  const definition = certificateOf(type);
  if (!definition) return mayBeSheet(lines) ? unread : unread.slice(0, UNKNOWN_LIMIT);
  if (definition.reading === 'head') {
    const slope = slopeOf(lines);
    const end = Math.min(height * 0.42, summaryOf(lines, slope));
    return unread.filter((line) => levelOf(line, slope) < end || line.box[1] > height * 0.9);
  }
  return unread;
}
