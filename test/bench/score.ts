/** What an engine's texts are worth: key strings found, and fields where it gives any. */
import { type Place, type TrueDocument, type Truth } from '#samples/evaluate/load.ts';
import { scoreDocuments, type Count } from '#samples/evaluate/score-documents.ts';
import { holds, keyStringsOf, type KeyString } from './key-strings.ts';
import type { Measured, Plan } from './plan.ts';

export interface Score {
  readonly keyStrings: Count;
  /** Key strings by the condition of their document. */
  readonly byCondition: Readonly<Record<string, Count>>;
  /** Key strings that were not found, `diploma.certificateNo 9711…`. */
  readonly missed: readonly string[];
  readonly types?: Count;
  readonly fields?: Count;
}

export function scoreEngine(plan: Plan, truth: Truth, measured: Measured): Score {
  const documents = truth.documents.filter(({ id }) => plan.documents.includes(id));
  const texts = new Map(plan.pages.map(({ place }, i) => [place, measured.texts[i] ?? '']));
  const found = documents.flatMap((document) => search(document, texts));
  const missed = found.filter(({ isFound }) => !isFound);
  const conditions = [...new Set(documents.map(({ condition }) => condition))].sort();
  return {
    keyStrings: countOf(found),
    byCondition: Object.fromEntries(
      conditions.map((condition) => [
        condition,
        countOf(found.filter(({ key }) => key.document.condition === condition)),
      ]),
    ),
    missed: missed.map(({ key }) => `${key.document.type}.${key.field} ${key.value}`),
    ...(measured.results && fieldScore(documents, truth, measured.results)),
  };
}

interface Sought {
  readonly key: KeyString;
  readonly isFound: boolean;
}

function search(document: TrueDocument, texts: ReadonlyMap<Place, string>): Sought[] {
  const text = document.places.map((place) => texts.get(place) ?? '').join('\n');
  return keyStringsOf(document).map((key) => ({ key, isFound: holds(text, key.value) }));
}

const countOf = (found: readonly Sought[]): Count => ({
  right: found.filter(({ isFound }) => isFound).length,
  all: found.length,
});

function fieldScore(
  documents: readonly TrueDocument[],
  truth: Truth,
  results: NonNullable<Measured['results']>,
): Pick<Score, 'types' | 'fields'> {
  const nothing = { right: 0, all: 0 };
  const score = scoreDocuments({ ...truth, documents }, results);
  return { types: score.types.get('all') ?? nothing, fields: score.fields.get('all') ?? nothing };
}
