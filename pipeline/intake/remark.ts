/**
 * What a task says about a file's content: a reason without the file's name, which a task does
 * not know, as its result is kept by content and may serve several files.
 */
import { fill, reasons, type ReasonCode, type ReasonValues } from '#schemas/reasons.ts';
import type { Reason } from '#schemas/records/results.ts';

export interface Remark {
  readonly code: ReasonCode;
  readonly values: Readonly<Record<string, string | number>>;
}

/** Builds a remark; every placeholder of the reason but the file's name must be given. */
export function remark<Code extends ReasonCode>(
  code: Code,
  values: Omit<ReasonValues<Code>, 'file'>,
): Remark {
  return { code, values: { ...values } };
}

/** The reason a remark becomes for one file. */
export function reasonFor(file: string, { code, values }: Remark): Reason {
  const { zh, en } = reasons[code];
  return { code, zh: fill(zh, { ...values, file }), en: fill(en, { ...values, file }) };
}
