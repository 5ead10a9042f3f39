/** Looking for a declared value on the whole paper, where its field was not found or says another thing. */
import type { TextLine } from '#schemas/records/page.ts';
import type { ExtractedDocument, ExtractedField } from '#schemas/records/extraction.ts';
import type { Box } from '#schemas/records/results.ts';
import { findDates } from '#schemas/values/chinese-date.ts';
import { liesIn } from '#schemas/values/boxes.ts';
import { withoutCitations } from '#schemas/values/citations.ts';
import { leadsToOfficial } from '#schemas/values/officials.ts';
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
    ownLines(page.lines, document)
      .filter((line) => line.text !== '' && liesIn(line.box, document.parts[part]?.region))
      .flatMap((line) => placesIn(line, part, claim)),
  );
  return found.find((place) => place.isWhole) ?? found[0];
}

/** The lines of a page of an article that speak of itself; of other papers all lines. */
const ownLines = (lines: readonly TextLine[], { type }: ExtractedDocument): readonly TextLine[] =>
  type === 'article' ? withoutCitations(lines) : lines;

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
      isWhole:
        !touches(before, wanted.charAt(0)) &&
        !touches(after, wanted.slice(-1)) &&
        !(isPerson(kind) && leadsToOfficial(text.slice(0, at))),
      weakest: Math.min(1, ...line.characters.map((c) => c.probability)),
    });
  }
  return places;
}

const isPerson = (kind: Comparison): boolean => kind === 'name' || kind === 'people';

/** Two signs that would make one word: both Chinese, or both letters and digits. */
function touches(sign: string, own: string): boolean {
  const isHan = (c: string): boolean => /\p{Script=Han}/u.test(c);
  const isLatin = (c: string): boolean => /[0-9A-Za-z]/u.test(c);
  return (isHan(sign) && isHan(own)) || (isLatin(sign) && isLatin(own));
}

/** Signs that stand before and behind a name in running text and beside its label. */
const NAME_BEFORE = /[生员工人者名:,、(）)》]|同学/u;
const NAME_BEHIND = /[,，(（男女性同先为系是在、。]/u;

/**
 * A name one sign off the declared one, standing where a name stands: what a paper shows whose name
 * could not be found by its form. Family name and length are the declared ones.
 */
export function nearName(declared: string, document: ExtractedDocument): ExtractedField | undefined {
  const wanted = Array.from(declared);
  for (const [part, page] of document.pages.entries()) {
    for (const line of ownLines(page.lines, document)) {
      if (line.characters.length < wanted.length || !liesIn(line.box, document.parts[part]?.region)) continue;
      const from = nearStart(line, wanted);
      if (from >= 0) return nameField(line, part, [from, from + wanted.length]);
    }
  }
  return undefined;
}

function nearStart(line: TextLine, wanted: readonly string[]): number {
  const signs = line.characters.map((c) => c.text);
  for (let at = 0; at + wanted.length <= signs.length; at++) {
    if (signs[at] !== wanted[0]) continue;
    const wrong = wanted.filter((sign, i) => sign !== signs[at + i]).length;
    const isHan = wanted.every((_, i) => /[\p{Script=Han}·]/u.test(signs[at + i] ?? ''));
    const [before, behind] = [signs[at - 1], signs[at + wanted.length]];
    const isFramed =
      (before === undefined || NAME_BEFORE.test(before)) &&
      (behind === undefined || NAME_BEHIND.test(behind));
    if (wrong === 1 && isHan && isFramed) return at;
  }
  return -1;
}

function nameField(line: TextLine, part: number, [from, to]: readonly [number, number]): ExtractedField {
  const characters = line.characters.slice(from, to);
  const text = characters.map((c) => c.text).join('');
  const probabilities = characters.map((c) => c.probability);
  return {
    value: text,
    raw: text,
    part,
    spans: [{ line, from, to }],
    box: line.box,
    confidence: line.confidence,
    weakest: Math.min(...probabilities),
    source: line.source,
    isNamed: true,
  };
}
