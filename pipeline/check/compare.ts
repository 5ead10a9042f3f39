/** Whether a declared value and a read one say the same, by the kind of value. Never by likeness. */
import { agreeDates } from '#schemas/values/chinese-date.ts';
import { parseCnSerial, sameCnSerial } from '#schemas/values/cn-serial.ts';
import type { CheckResult } from '#schemas/values/code-text.ts';
import { checkIsbn, parseIsbn, sameIsbn } from '#schemas/values/isbn.ts';
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
  const same = sameness[kind] ?? sameSpelling(kind);
  return same(String(declared), String(found));
}

type Same = (declared: string, found: string) => boolean;

const sameSpelling =
  (kind: Comparison): Same =>
  (a, b) =>
    canonical(kind, a) === canonical(kind, b);

const sameName: Same = (a, b) => normaliseName(a) !== '' && normaliseName(a) === normaliseName(b);

/** Values that have parts are compared by them; spelling decides only where one of them has none. */
const sameParsed =
  <T>(parse: (text: string) => T | undefined, same: (a: T, b: T) => boolean): Same =>
  (a, b) => {
    const [left, right] = [parse(a), parse(b)];
    return left !== undefined && right !== undefined ? same(left, right) : foldText(a) === foldText(b);
  };

/** Kinds that are compared by more than one canonical spelling. */
const sameness: Partial<Record<Comparison, Same>> = {
  name: sameName,
  people: sameName,
  date: agreeDates,
  number: (a, b) => Number(a) === Number(b),
  organisation: (a, b) => relateOrganisations(a, b) !== 'different',
  cn: sameParsed(parseCnSerial, sameCnSerial),
  isbn: sameParsed(parseIsbn, sameIsbn),
};

const folded = (text: string): string => foldText(text).toUpperCase();

const spellings: Partial<Record<Comparison, (text: string) => string>> = {
  name: normaliseName,
  people: normaliseName,
  organisation: normaliseOrganisation,
  residentId: (text) => parseResidentId(text) ?? folded(text),
  issn: (text) => parseIssn(text) ?? folded(text),
  patentNumber: (text) => parsePatentNumber(text) ?? folded(text),
  code: (text) => folded(text).replace(/\s/gu, ''),
};

/** One spelling for one value; certificate numbers without blanks and dashes of the reader's making. */
export const canonical = (kind: Comparison, text: string): string => (spellings[kind] ?? foldText)(text);

/** What a value's own check digit says; undefined where the kind has none. */
export function checkDigit(kind: Comparison, text: string): boolean | undefined {
  if (kind === 'residentId') return fits(parseResidentId, checkResidentId, text);
  if (kind === 'issn') return fits(parseIssn, checkIssn, text);
  if (kind === 'isbn') return fits(parseIsbn, checkIsbn, text);
  if (kind === 'patentNumber') return fits(parsePatentNumber, checkPatentNumber, text);
  return undefined;
}

/** Undefined for a number that was given without its check digit. */
function fits<T>(
  parse: (text: string) => T | undefined,
  check: (value: T) => CheckResult,
  text: string,
): boolean | undefined {
  const value = parse(text);
  if (value === undefined) return false;
  const result = check(value);
  return result === 'noCheckDigit' ? undefined : result === 'valid';
}

const grammars: Partial<Record<Comparison, (text: string) => string | undefined>> = {
  issn: parseIssn,
  isbn: parseIsbn,
  cn: parseCnSerial,
  patentNumber: parsePatentNumber,
};

/** True for numbers written as their kind is; numbers without a grammar of their own never are. */
export const isWellFormed = (kind: Comparison, text: string): boolean => grammars[kind]?.(text) !== undefined;
