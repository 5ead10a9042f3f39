/** The applicant's place among people named on a paper. */
import type { ExtractedField } from '#schemas/records/extraction.ts';
import { normaliseName } from '#schemas/values/person-name.ts';

/** The field with the place (from 1) instead of the names; undefined where the name is not among them. */
export function rankAmong(field: ExtractedField | undefined, name: string): ExtractedField | undefined {
  if (!field || !Array.isArray(field.value)) return undefined;
  const at = field.value.findIndex((one) => normaliseName(String(one)) === normaliseName(name));
  // The signs of a name cannot be asked whether they are the second: the place is sure or unknown.
  return at < 0 ? undefined : { ...field, value: at + 1, spans: [], weakest: field.weakest };
}
