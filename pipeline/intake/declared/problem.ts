/** What is wrong with declared data, and where: data for the report, never thrown. */
import type { Reason } from '#schemas/records/results.ts';

export interface DeclaredProblem {
  /** `人员!F5`, or the JSON path; the file's name where the whole file is meant. */
  readonly place: string;
  readonly reason: Reason;
  /** `error`: something declared could not be used. `warning`: it was used, but look at it. */
  readonly severity: 'error' | 'warning';
  /** The applicant whose data it is, where that is known. */
  readonly applicant?: string;
  /** Path inside the applicant (`education[0].certificateNo`), where one value is meant: it is absent. */
  readonly path?: string;
  /** Line of a JSON file, from 1. */
  readonly line?: number;
}

/** The name under which each kind of file is handed in. */
export const declaredNames = { json: 'declared.json', xlsx: 'declared.xlsx' } as const;

/** Where values stand: path from the root (`applicants[0].name`) → place, for messages. */
export type Places = ReadonlyMap<string, { readonly place: string; readonly line?: number }>;

/** The longest part of a value that a message quotes. */
const quotedLength = 60;

/** A value as a message quotes it: shortened. */
export function quote(value: unknown): string {
  const text = typeof value === 'string' ? value : value === undefined ? '' : JSON.stringify(value);
  return text.length <= quotedLength ? text : `${text.slice(0, quotedLength)}…`;
}
