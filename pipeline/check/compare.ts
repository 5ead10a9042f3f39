/** Whether a declared value and a read one say the same, by the kind of value. Never by likeness. */
import { agreeDates } from '#schemas/values/chinese-date.ts';
import { parseCnSerial, sameCnSerial } from '#schemas/values/cn-serial.ts';
import { parseIsbn, sameIsbn } from '#schemas/values/isbn.ts';
import { parseIssn, checkIssn } from '#schemas/values/issn.ts';
import { normaliseOrganisation, relateOrganisations } from '#schemas/values/organisation.ts';
import { checkPatentNumber, parsePatentNumber } from '#schemas/values/patent-number.ts';
import { normaliseName } from '#schemas/values/person-name.ts';
import { checkResidentId, parseResidentId } from '#schemas/values/resident-id.ts';
import { foldText } from '#schemas/values/text.ts';

/** How a judged value is compared. */
export type Comparison =
  | 'name'
  | 'people'
  | 'date'
  | 'residentId'
  | 'number'
  | 'code'
  | 'issn'
  | 'isbn'
  | 'cn'
  | 'patentNumber'
  | 'organisation'
  | 'text'
  | 'word';

/** True where the two values say the same; a date read more coarsely that agrees is the same. */
export function agree(kind: Comparison, declared: unknown, found: unknown): boolean {
  if (Array.isArray(found))
    return found.some((one) => agree(kind === 'people' ? 'name' : kind, declared, one));
  const [left, right] = [String(declared), String(found)];
  switch (kind) {
    case 'name':
    case 'people':
      return normaliseName(left) !== '' && normaliseName(left) === normaliseName(right);
    case 'date':
      return agreeDates(left, right);
    case 'number':
      return Number(left) === Number(right);
    case 'organisation':
      return relateOrganisations(left, right) !== 'different';
    case 'cn':
      return bothParse(parseCnSerial, left, right, sameCnSerial);
    case 'isbn':
      return bothParse(parseIsbn, left, right, sameIsbn);
    default:
      return canonical(kind, left) === canonical(kind, right);
  }
}

function bothParse<T>(
  parse: (text: string) => T | undefined,
  a: string,
  b: string,
  same: (a: T, b: T) => boolean,
): boolean {
  const [left, right] = [parse(a), parse(b)];
  return left !== undefined && right !== undefined ? same(left, right) : foldText(a) === foldText(b);
}

/** One spelling for one value; certificate numbers without blanks and dashes of the reader's making. */
export function canonical(kind: Comparison, text: string): string {
  switch (kind) {
    case 'name':
    case 'people':
      return normaliseName(text);
    case 'organisation':
      return normaliseOrganisation(text);
    case 'residentId':
      return parseResidentId(text) ?? foldText(text).toUpperCase();
    case 'issn':
      return parseIssn(text) ?? foldText(text).toUpperCase();
    case 'patentNumber':
      return parsePatentNumber(text) ?? foldText(text).toUpperCase();
    case 'code':
      return foldText(text).toUpperCase().replace(/\s/gu, '');
    default:
      return foldText(text);
  }
}

/** What a value's own check digit says; undefined where the kind has none. */
export function checkDigit(kind: Comparison, text: string): boolean | undefined {
  if (kind === 'residentId') return fits(parseResidentId, checkResidentId, text);
  if (kind === 'issn') return fits(parseIssn, checkIssn, text);
  if (kind === 'patentNumber') return fits(parsePatentNumber, checkPatentNumber, text);
  return undefined;
}

function fits<T>(parse: (text: string) => T | undefined, check: (value: T) => string, text: string): boolean {
  const value = parse(text);
  return value !== undefined && check(value) === 'valid';
}
