/** Which pages are read: a fixed spread over kinds and conditions, whole documents only. */
import type { Condition, Place, TrueDocument, Truth } from '#samples/evaluate/load.ts';
import { documentTypeNames } from '#schemas/document-types.ts';

export interface Choice {
  readonly documents: readonly TrueDocument[];
  readonly places: readonly Place[];
}

/**
 * Takes documents kind by kind, round after round, each time one in the condition that is rarest
 * so far, until `count` pages are there. Pages that hold several documents bring all of them.
 */
export function choosePages(truth: Truth, count: number, without: readonly Place[] = []): Choice {
  const chosen = new Set<TrueDocument>();
  const places = new Set<Place>();
  const seen = new Map<Condition, number>();
  const barred = new Set(without);
  const open = truth.documents.filter((document) => !document.places.some((place) => barred.has(place)));
  const take = (document: TrueDocument): void => {
    chosen.add(document);
    for (const place of document.places) places.add(place);
    seen.set(document.condition, (seen.get(document.condition) ?? 0) + 1);
  };
  for (let last = -1; places.size < count && last !== chosen.size;) {
    last = chosen.size;
    for (const type of documentTypeNames) {
      const left = open.filter((document) => document.type === type && !chosen.has(document));
      const next = rarest(left, seen);
      if (next !== undefined && places.size < count) take(next);
    }
  }
  const whole = truth.documents.filter((document) => document.places.every((place) => places.has(place)));
  return { documents: whole, places: [...places].sort() };
}

function rarest(
  documents: readonly TrueDocument[],
  seen: ReadonlyMap<Condition, number>,
): TrueDocument | undefined {
  const rank = ({ condition }: TrueDocument): number => seen.get(condition) ?? 0;
  return [...documents].sort((p, q) => rank(p) - rank(q) || (p.id < q.id ? -1 : 1))[0];
}
