/** Scores what was recognised: the kinds of documents on each page and the fields read from them. */
import type { DocumentType } from '#schemas/document-types.ts';
import type { DocumentRecord, Results } from '#schemas/records/results.ts';
import { placeOf, type Place, type TrueDocument, type Truth } from './load.ts';
import { compareField } from './values.ts';

/** Right out of all. */
export interface Count {
  right: number;
  all: number;
}

export type Counts = Map<string, Count>;

export function tally(counts: Counts, key: string, right: boolean): void {
  const count = counts.get(key) ?? { right: 0, all: 0 };
  count.all += 1;
  if (right) count.right += 1;
  counts.set(key, count);
}

export interface Failure {
  readonly kind: 'type' | 'field';
  readonly place: Place;
  readonly document: string;
  readonly type: DocumentType;
  readonly layout: string;
  readonly condition: string;
  readonly field: string;
  readonly expected: unknown;
  readonly got: unknown;
}

export interface DocumentScore {
  /** `all`, `type <type>`, `condition <condition>`, `layout <layout>`. */
  readonly types: Counts;
  /** The same, and `field <type>.<field>`. */
  readonly fields: Counts;
  /** Fields read where the layout shows none. */
  readonly invented: readonly Failure[];
  readonly failures: readonly Failure[];
}

type Found = ReadonlyMap<Place, readonly DocumentRecord[]>;

function byPlace(results: Results): Found {
  const found = new Map<Place, DocumentRecord[]>();
  for (const document of results.documents) {
    for (const place of new Set(document.parts.map(({ file, page }) => placeOf(file, page))))
      found.set(place, [...(found.get(place) ?? []), document]);
  }
  return found;
}

function keysOf(document: TrueDocument): string[] {
  return ['all', `type ${document.type}`, `condition ${document.condition}`, `layout ${document.layout}`];
}

/** A page that holds nothing known is right when nothing known was seen on it. */
function typeIsRight(document: TrueDocument, types: readonly DocumentType[]): boolean {
  if (document.type === 'unknown') return types.every((type) => type === 'unknown');
  return types.includes(document.type);
}

function failureOf(
  document: TrueDocument,
  what: Pick<Failure, 'kind' | 'field' | 'expected' | 'got'>,
  place?: Place,
): Failure {
  const { id, type, layout, condition, places } = document;
  return { ...what, place: place ?? places[0] ?? '', document: id, type, layout, condition };
}

function scoreTypes(
  document: TrueDocument,
  found: Found,
  score: { types: Counts; failures: Failure[] },
): void {
  for (const place of document.places) {
    const types = (found.get(place) ?? []).map(({ type }) => type);
    const right = typeIsRight(document, types);
    for (const key of keysOf(document)) tally(score.types, key, right);
    if (!right)
      score.failures.push(
        failureOf(
          document,
          { kind: 'type', field: '', expected: document.type, got: types.join('+') || 'none' },
          place,
        ),
      );
  }
}

/** The run's documents of the right type on any of the true document's pages. */
function partners(document: TrueDocument, found: Found): DocumentRecord[] {
  const all = document.places.flatMap((place) => found.get(place) ?? []);
  return [...new Set(all)].filter(({ type }) => type === document.type);
}

/** The reading that gets most of the field's values right, should several documents stand there. */
function bestReading(expected: unknown, records: readonly DocumentRecord[], field: string) {
  const readings = [undefined, ...records.map((record) => record.fields[field]?.value)];
  const compared = readings.map((value) => compareField(expected, value));
  const rate = (list: (typeof compared)[number]): number =>
    list.filter(({ right }) => right).length / Math.max(1, list.length);
  return compared.reduce((best, one) => (rate(one) > rate(best) || best === compared[0] ? one : best));
}

function scoreFields(
  document: TrueDocument,
  found: Found,
  score: { fields: Counts; failures: Failure[] },
): void {
  const records = partners(document, found);
  for (const [field, expected] of Object.entries(document.fields)) {
    for (const { label, expected: want, got, right } of bestReading(expected, records, field)) {
      for (const key of [...keysOf(document), `field ${document.type}.${field}`])
        tally(score.fields, key, right);
      const name = label === '' ? field : `${field} ${label}`;
      if (!right)
        score.failures.push(failureOf(document, { kind: 'field', field: name, expected: want, got }));
    }
  }
}

function inventedBy(document: TrueDocument, found: Found): Failure[] {
  const shared = document.places.some((place) => (found.get(place) ?? []).length > 1);
  if (shared || document.type === 'unknown') return [];
  return partners(document, found).flatMap((record) =>
    Object.entries(record.fields)
      .filter(([field]) => !(field in document.fields))
      .map(([field, { value }]) =>
        failureOf(document, { kind: 'field', field, expected: undefined, got: value }),
      ),
  );
}

export function scoreDocuments(truth: Truth, results: Results): DocumentScore {
  const found = byPlace(results);
  const score = { types: new Map() as Counts, fields: new Map() as Counts, failures: [] as Failure[] };
  for (const document of truth.documents) {
    scoreTypes(document, found, score);
    scoreFields(document, found, score);
  }
  return { ...score, invented: truth.documents.flatMap((document) => inventedBy(document, found)) };
}
