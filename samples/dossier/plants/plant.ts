/** What a plant is, and the tools to bend a declaration or a document in one place. */
import type { DocumentFacts } from '#samples/facts.ts';
import type { Random } from '#samples/people/random.ts';
import type { Vocabulary } from '#samples/people/vocabulary.ts';
import type { DocumentType } from '#schemas/document-types.ts';
import type { Declared } from '../declared.ts';
import type { Answer, DossierDocument } from '../dossier.ts';

/** A dossier while discrepancies are being planted in it. */
export interface Draft {
  readonly random: Random;
  readonly words: Vocabulary;
  readonly declared: Declared;
  readonly documents: readonly DossierDocument[];
}

export type PlantAnswer = Omit<Answer, 'applicant' | 'kind'>;

/** What a plant changed; `undefined` from a plant means that the dossier gives it no ground. */
export interface Planted {
  readonly declared?: Declared;
  readonly documents?: readonly DossierDocument[];
  readonly answer: PlantAnswer;
  /** Parts of the declaration that it changes besides the answer's own. */
  readonly roots?: readonly string[];
}

export type Plant = (draft: Draft) => Planted | undefined;

function steps(path: string): (string | number)[] {
  const parts = path.split(/[.[\]]+/u).filter((step) => step !== '');
  return parts.map((step) => (/^\d+$/u.test(step) ? Number(step) : step));
}

/** The value at a path such as `education[0].certificateNo`. */
export function valueAt(record: unknown, path: string): unknown {
  let value: unknown = record;
  for (const step of steps(path)) {
    if (typeof value !== 'object' || value === null) return undefined;
    value = (value as Readonly<Record<string | number, unknown>>)[step];
  }
  return value;
}

/** A copy of the record with another value at the path; the record keeps its shape. */
export function withValue<T>(record: T, path: string, value: unknown): T {
  const copy = structuredClone(record);
  const all = steps(path);
  const last = all.pop();
  let parent: unknown = copy;
  for (const step of all) parent = (parent as Readonly<Record<string | number, unknown>>)[step];
  if (last === undefined || typeof parent !== 'object' || parent === null)
    throw new RangeError(`no such path: ${path}`);
  (parent as Record<string | number, unknown>)[last] = value;
  return copy;
}

interface Extra {
  readonly note: string;
  readonly accept?: readonly string[];
  readonly sideEffects?: readonly string[];
}

/** A plant in the declaration: the documents keep showing the truth. */
export function declareOther(
  draft: Draft,
  path: string,
  extra: Extra & { readonly value: unknown },
): Planted | undefined {
  const shown = valueAt(draft.declared, path);
  if (shown === undefined || shown === extra.value) return undefined;
  return {
    declared: withValue(draft.declared, path, extra.value),
    answer: {
      path,
      expected: 'mismatch',
      declared: extra.value,
      shown,
      note: extra.note,
      accept: extra.accept ?? [],
      sideEffects: extra.sideEffects ?? [],
    },
  };
}

/** The dossier's documents of one type. */
export function documentsOf<T extends DocumentType>(
  draft: Draft,
  type: T,
): Extract<DossierDocument, { type: T }>[] {
  return draft.documents.filter(
    (document): document is Extract<DossierDocument, { type: T }> => document.type === type,
  );
}

/** Exchanges some facts of one document. */
export function withFacts<T extends DocumentType>(
  draft: Draft,
  key: string,
  change: Partial<DocumentFacts[T]>,
): readonly DossierDocument[] {
  return draft.documents.map((document) =>
    document.key === key
      ? ({ ...document, facts: { ...document.facts, ...change } } as DossierDocument)
      : document,
  );
}

/** A plant in one document: the declaration and the other documents keep the truth. */
export function showOther(
  draft: Draft,
  document: { readonly key: string; readonly facts: object },
  plant: Extra & {
    readonly path: string;
    readonly change: Readonly<Record<string, unknown>>;
    readonly shown: unknown;
  },
): Planted {
  return {
    documents: withFacts(draft, document.key, plant.change),
    answer: {
      path: plant.path,
      expected: 'mismatch',
      declared: valueAt(draft.declared, plant.path),
      shown: plant.shown,
      note: plant.note,
      accept: plant.accept ?? [],
      sideEffects: plant.sideEffects ?? [],
    },
  };
}

/** The list item that a document proves, such as `education[0]`. */
export function itemOf(
  document: { readonly proves: readonly string[] } | undefined,
  list: string,
): string | undefined {
  return document?.proves.find((item) => item.startsWith(`${list}[`));
}
