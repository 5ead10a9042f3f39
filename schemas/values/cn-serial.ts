/** Chinese serial numbers (国内统一连续出版物号): `CN 33-1088/TH`. */
import { cleanCode, type CheckResult } from './code-text.ts';

declare const cnSerial: unique symbol;
/** `CN 33-1088/TH`, or `CN 33-1088` where no class is printed. */
export type CnSerial = string & { readonly [cnSerial]: true };

/** What a number says: the region that registered it, its serial, the class by the Chinese Library Classification. */
export interface CnSerialFacts {
  readonly region: string;
  readonly serial: string;
  readonly classification?: string;
  /** Whether the region is a province's, Beijing's new series 10 included. */
  readonly regionKnown: boolean;
}

const label = /^(?:国内)?(?:统一)?(?:连续出版物号|刊号)?[:]?/u;
const form = /^(?:CN)?[:.\-]?(\d{2})-?(\d{4})(?:\/([A-Z]{1,2}\d{0,3}(?:\.\d{1,2})?))?$/;
const regions = new Set(
  '10 11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65'.split(
    ' ',
  ),
);

/** Normalises the label, width, blanks and dashes; undefined where the text is not a mainland number. */
export function parseCnSerial(text: string): CnSerial | undefined {
  const code = cleanCode(text).replace(label, '').replace(/\\/g, '/');
  const [, region, serial, classification] = form.exec(code) ?? [];
  if (region === undefined || serial === undefined) return undefined;
  // Six bare digits are not enough to call something a serial number.
  if (!code.startsWith('CN') && !code.includes('-')) return undefined;
  return `CN ${region}-${serial}${classification === undefined ? '' : `/${classification}`}` as CnSerial;
}

/** `mainland`, `hongKong` for numbers of the kind CN(HK) 1234 or CNHK…, `unknown` for anything else. */
export function classifySerial(text: string): 'mainland' | 'hongKong' | 'unknown' {
  if (parseCnSerial(text) !== undefined) return 'mainland';
  return /^(?:CN)?[-/:.([]*(?:HK|NR|MO|TW)\b|^CN\d*\(HK\)|^CN[([]?HK/.test(cleanCode(text).replace(label, ''))
    ? 'hongKong'
    : 'unknown';
}

export function cnSerialFacts(value: CnSerial): CnSerialFacts {
  const [, region = '', serial = '', classification] = /^CN (\d{2})-(\d{4})(?:\/(.+))?$/.exec(value) ?? [];
  const regionKnown = regions.has(region);
  return { region, serial, regionKnown, ...(classification === undefined ? {} : { classification }) };
}

/** There is no check digit: only the registered regions are known. */
export function checkCnSerial(value: CnSerial): CheckResult {
  return cnSerialFacts(value).regionKnown ? 'noCheckDigit' : 'invalid';
}

/** Whether two numbers name one journal: equal numbers, and equal classes where both print one. */
export function sameCnSerial(left: CnSerial, right: CnSerial): boolean {
  const [a, b] = [cnSerialFacts(left), cnSerialFacts(right)];
  if (a.region !== b.region || a.serial !== b.serial) return false;
  const [p, q] = [a.classification, b.classification];
  return p === undefined || q === undefined || p === q;
}
