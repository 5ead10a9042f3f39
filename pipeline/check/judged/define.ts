/** How a judged value is written down: its path, its comparison, its weight and its witnesses. */
import type { DocumentType } from '#schemas/document-types.ts';
import type { Severity } from '#schemas/records/results.ts';
import type { Comparison } from '../compare.ts';

/** A field of a kind of paper that can prove a value. */
export interface Source {
  readonly type: DocumentType;
  readonly field: string;
  /** It may agree with the value; where it differs it speaks of something else and accuses nobody. */
  readonly isHint?: boolean;
}

/** One value to judge. */
export interface Judged {
  readonly path: string;
  readonly declared: string | number;
  readonly kind: Comparison;
  readonly severity: Severity;
  readonly requirement: string;
  readonly sources: readonly Source[];
  /** The list item whose papers bear witness; absent for facts of the person. */
  readonly item?: Item;
  /** For values inside list fields: which items of the field count. */
  readonly inList?: { readonly field: string; readonly where: ListFilter };
}

/** Which items of a list field speak to a declared range or year. */
export type ListFilter =
  | { readonly kind: 'months'; readonly from: string; readonly to: string }
  | { readonly kind: 'year'; readonly year: number };

/** A declared list item and what its papers are known by. */
export interface Item {
  readonly key: string;
  readonly types: readonly DocumentType[];
  /** Values that a paper of this item shows, with the field that shows them and their weight. */
  readonly marks: readonly {
    readonly value: string;
    readonly fields: readonly string[];
    readonly weight: number;
  }[];
  /** Scans that the applicant names as its evidence. */
  readonly evidence?: readonly string[];
}

type Mark = Item['marks'][number];

/** A mark, where the declaration gives its value. */
export const mark = (value: string | number | undefined, weight: number, ...fields: string[]): Mark[] =>
  value === undefined ? [] : [{ value: String(value), fields, weight }];

export const from = (field: string, ...types: DocumentType[]): Source[] =>
  types.map((type) => ({ type, field }));

/** Sources that can confirm a value and not contradict it. */
export const hintFrom = (field: string, ...types: DocumentType[]): Source[] =>
  types.map((type) => ({ type, field, isHint: true }));

export interface Line {
  readonly kind: Comparison;
  readonly severity: Severity;
  readonly requirement: string;
  readonly sources: readonly Source[];
}

export const line = (
  [kind, severity, requirement]: readonly [Comparison, Severity, string],
  ...sources: Source[]
): Line => ({ kind, severity, requirement, sources });

/** A path, what was declared at it, and how it is judged. */
export type Row = readonly [path: string, declared: string | number | undefined, Line];

/** The judged values of one list item, those the declaration gives. */
export function rows(list: readonly Row[], item?: Item): Judged[] {
  return list.flatMap(([path, declared, rest]) =>
    declared === undefined ? [] : [{ path, declared, ...rest, ...(item && { item }) }],
  );
}
