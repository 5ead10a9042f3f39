/** Numbers of certificates that recognise degrees from abroad, Hong Kong, Macao and Taiwan. */
import { cleanCode } from './code-text.ts';

declare const overseasNumber: unique symbol;
/** Twelve digits (`120190000001`), or `教留服认英[2012]01234号`. */
export type OverseasNumber = string & { readonly [overseasNumber]: true };

const label = /^(?:(?:认证)?(?:书|证书)?(?:编号|号码)(?:NO\.?)?|NO\.?):?/u;
const old = /^教留服认([\p{Script=Han}]{1,6})[[(]((?:19|20)\d{2})[\])](\d{4,6})号?$/u;

/** Normalises width, blanks and brackets; undefined where the text is of neither form. */
export function parseOverseasNumber(text: string): OverseasNumber | undefined {
  const code = cleanCode(text).replace(label, '');
  if (/^\d{12}$/.test(code)) return code as OverseasNumber;
  const [, country, year, serial] = old.exec(code) ?? [];
  return country === undefined
    ? undefined
    : (`教留服认${country}[${year ?? ''}]${serial ?? ''}号` as OverseasNumber);
}

/** The year of recognition, where the number shows a plausible one. */
export function overseasNumberYear(value: OverseasNumber): number | undefined {
  const year = /\[(\d{4})\]/.exec(value)?.[1] ?? value.slice(1, 5);
  return /^(?:19|20)\d{2}$/.test(year) ? Number(year) : undefined;
}
