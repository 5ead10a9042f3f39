/** Papers of one kind as they are worded and laid out by different offices, with what they say. */
import type { DocumentType } from '#schemas/document-types.ts';
import { monthsBetween } from '#schemas/values/date-range.ts';
import type { Printed } from '../../../support/printed-lines.ts';

export interface Paper {
  readonly name: string;
  readonly type: DocumentType;
  /** Values by field; `undefined` where none may be given. */
  readonly wanted: Readonly<Record<string, unknown>>;
  readonly pages: readonly (readonly Printed[])[];
}

export const PERSON = '沈之恒';
export const ID = '990101198611020017';

/** The months from one to another (`2018-01`), each with its payer. */
export const paid = (from: string, to: string, payer: string): { month: string; payer: string }[] =>
  monthsBetween(from, to).map((month) => ({ month, payer }));
