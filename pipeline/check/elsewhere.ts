/** Looking for a declared value on the whole paper, where its field was not found or says another thing. */
import type { TextLine } from '#schemas/records/page.ts';
import type { ExtractedDocument } from '#schemas/records/extraction.ts';
import type { Box } from '#schemas/records/results.ts';
import { findDates } from '#schemas/values/chinese-date.ts';
import { normaliseText } from '#schemas/values/text.ts';
import { agree, canonical, type Comparison } from './compare.ts';

export interface Place {
  readonly part: number;
  readonly text: string;
  readonly box: Box;
  /** It stands by itself: nothing of its own kind touches it. */
  readonly isWhole: boolean;
  readonly weakest: number;
}

/** Where the declared value stands on the paper, as a whole if it does anywhere. */
export function findElsewhere(
  claim: { declared: string | number; kind: Comparison },
  document: ExtractedDocument,
): Place | undefined {
  const found = document.pages.flatMap((page, part) =>
    page.lines
      .filter((line) => line.text !== '' && isInside(line, document, part))
      .flatMap((line) => placesIn(line, part, claim)),
  );
  return found.find((place) => place.isWhole) ?? found[0];
}

function isInside(line: TextLine, document: ExtractedDocument, part: number): boolean {
  const region = document.parts[part]?.region;
  if (!region) return true;
  const [x, y] = [line.box[0] + line.box[2] / 2, line.box[1] + line.box[3] / 2];
  return x >= region[0] && x <= region[0] + region[2] && y >= region[1] && y <= region[1] + region[3];
}

function placesIn(
  line: TextLine,
  part: number,
  { declared, kind }: { declared: string | number; kind: Comparison },
): Place[] {
  if (kind === 'date') {
    const dates = findDates(line.text).filter(
      (date) => date.value.length >= 7 && agree('date', declared, date.value),
    );
    return dates.map((date) => ({
      part,
      text: date.value,
      box: line.box,
      isWhole: true,
      weakest: line.confidence,
    }));
  }
  const wanted = canonical(kind, String(declared));
  if (wanted.length < 2 || kind === 'number' || kind === 'word') return [];
  return occurrences(line, wanted, kind).map((place) => ({ ...place, part, text: wanted }));
}

function occurrences(line: TextLine, wanted: string, kind: Comparison): Omit<Place, 'part' | 'text'>[] {
  const text =
    kind === 'code' || kind === 'organisation'
      ? normaliseText(line.text).text.toUpperCase()
      : normaliseText(line.text).text;
  const places: Omit<Place, 'part' | 'text'>[] = [];
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) {
    const [before, after] = [text[at - 1] ?? '', text[at + wanted.length] ?? ''];
    places.push({
      box: line.box,
      isWhole: !touches(before, wanted.charAt(0)) && !touches(after, wanted.slice(-1)),
      weakest: Math.min(1, ...line.characters.map((c) => c.probability)),
    });
  }
  return places;
}

/** Two signs that would make one word: both Chinese, or both letters and digits. */
function touches(sign: string, own: string): boolean {
  const isHan = (c: string): boolean => /\p{Script=Han}/u.test(c);
  const isLatin = (c: string): boolean => /[0-9A-Za-z]/u.test(c);
  return (isHan(sign) && isHan(own)) || (isLatin(sign) && isLatin(own));
}
