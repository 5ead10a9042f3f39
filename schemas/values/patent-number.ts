/** Chinese patent numbers: `ZL 2018 1 0123456.5`, and the eight digits with check of before October 2003. */
import { cleanCode, weightedSum, type CheckResult } from './code-text.ts';

declare const patentNumber: unique symbol;
/** Canonical: `ZL 2018 1 0123456.5` or `ZL 95115608.X`; without `.x` where no check digit is printed. */
export type PatentNumber = string & { readonly [patentNumber]: true };

export type PatentKind = '发明专利' | '实用新型专利' | '外观设计专利';

export interface PatentNumberFacts {
  /** Year of filing. */
  readonly year: number;
  readonly kind: PatentKind;
  /** Entered China by the international (PCT) way. */
  readonly international: boolean;
}

const label = /^(?:专利)?(?:申请)?(?:号)?[:]?(?:CN|ZL)?[:.]*/u;
const modern = /^((?:19|20)\d{2})-?([12389])-?(\d{7})(?:[.·,\-]?([\dX]))?$/;
const old = /^(8[5-9]|9\d|0[0-3])([12389])(\d{5})(?:[.·,\-]?([\dX]))?$/;
const weights = [2, 3, 4, 5, 6, 7, 8, 9, 2, 3, 4, 5];
const kinds: Readonly<Record<string, PatentKind>> = {
  1: '发明专利',
  2: '实用新型专利',
  3: '外观设计专利',
  8: '发明专利',
  9: '实用新型专利',
};

/** Normalises the label, width, blanks and the point; undefined where the text is of neither form. */
export function parsePatentNumber(text: string): PatentNumber | undefined {
  const code = cleanCode(text).replace(label, '');
  const tail = (check: string | undefined): string => (check === undefined ? '' : `.${check}`);
  const [, year, type, serial, check] = modern.exec(code) ?? [];
  if (year !== undefined) return `ZL ${year} ${type ?? ''} ${serial ?? ''}${tail(check)}` as PatentNumber;
  const [, shortYear, oldType, oldSerial, oldCheck] = old.exec(code) ?? [];
  if (shortYear === undefined) return undefined;
  return `ZL ${shortYear}${oldType ?? ''}${oldSerial ?? ''}${tail(oldCheck)}` as PatentNumber;
}

/** The check character that belongs to the 8 or 12 digits before the point. */
export function patentCheckDigit(digits: string): string {
  const rest = weightedSum(digits, weights.slice(0, digits.length)) % 11;
  return rest === 10 ? 'X' : String(rest);
}

export function checkPatentNumber(value: PatentNumber): CheckResult {
  const [digits = '', check] = value.replace(/^ZL | /g, '').split('.');
  if (check === undefined) return 'noCheckDigit';
  return patentCheckDigit(digits) === check ? 'valid' : 'invalid';
}

export function patentNumberFacts(value: PatentNumber): PatentNumberFacts {
  const digits = value.replace(/\D/g, '');
  const isModern = /^ZL \d{4} /.test(value);
  const short = Number(digits.slice(0, 2));
  const type = digits.charAt(isModern ? 4 : 2);
  return {
    year: isModern ? Number(digits.slice(0, 4)) : short >= 85 ? 1900 + short : 2000 + short,
    kind: kinds[type] ?? '发明专利',
    international: type === '8' || type === '9',
  };
}

/** The canonical form, which is the printed one. */
export function formatPatentNumber(value: PatentNumber): string {
  return value;
}
