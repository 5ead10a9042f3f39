/**
 * Rules broken by data that agree: declaration and papers say the same, and it is not allowed
 * (domain.md §1). The answer is a `violation` of the rule.
 */
import type { Declared } from '../declared.ts';
import { documentsOf, withFacts, type Draft, type Planted } from './plant.ts';

export interface Breach {
  readonly rule: string;
  readonly note: string;
  readonly declared?: Declared;
  readonly documents?: Draft['documents'];
  /** Parts of the declaration that it changes, so that no other plant is put there. */
  readonly roots: readonly string[];
  /** Other findings that the same data rightly disturb. */
  readonly also?: readonly string[];
}

export const breach = ({ rule, note, declared, documents, roots, also = [] }: Breach): Planted => ({
  roots,
  ...(declared && { declared }),
  ...(documents && { documents }),
  answer: { path: `rules.${rule}`, expected: 'violation', note, accept: [], sideEffects: [...also] },
});

/** Both sides of every paper of a type: the same facts changed in each. */
export const withAll = (draft: Draft, type: 'postInformation' | 'publicityConfirmation', change: object) =>
  documentsOf(draft, type).reduce(
    (documents, { key }) => withFacts({ ...draft, documents }, key, change),
    draft.documents,
  );
