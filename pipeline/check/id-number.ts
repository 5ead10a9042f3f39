/** What a resident ID number says of its holder, where its check digit is right (GB 11643). */
import type { ExtractedField } from '#schemas/records/extraction.ts';
import { checkResidentId, parseResidentId, residentIdFacts } from '#schemas/values/resident-id.ts';

/** Sex or date of birth out of the number read on the card; undefined for other fields and doubtful numbers. */
export function fromIdNumber(number: ExtractedField | undefined, field: string): ExtractedField | undefined {
  const id = parseResidentId(typeof number?.value === 'string' ? number.value : '');
  if (!number || !id || checkResidentId(id) !== 'valid') return undefined;
  const { sex, birthDate } = residentIdFacts(id);
  const value = field === 'sex' ? sex : field === 'birthDate' ? birthDate : undefined;
  // The signs of the number cannot be asked about a sex or a date.
  return value === undefined ? undefined : { ...number, value, spans: [] };
}
