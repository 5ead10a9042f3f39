/** Which places lie inside the cycle's province (R36, R40), by the names that papers print. */
import { foldText } from '../values/text.ts';
import type { Cycle } from './cycle.ts';

/** A county's name may be part of a place elsewhere; the province before it decides. */
const anotherProvince = /^\p{Script=Han}{2,8}?(?:省|自治区)/u;

/**
 * True where the text names the province or one of its cities and counties; `unknown` where it names
 * none of them: another province, or a district whose name several cities share.
 */
export function isInProvince({ pension }: Pick<Cycle, 'pension'>, written: string): true | 'unknown' {
  const text = foldText(written);
  const { province, places, wholeProvince } = pension;
  if (text.includes(province) || wholeProvince.some((name) => text.startsWith(name))) return true;
  if (anotherProvince.test(text)) return 'unknown';
  return places.some((name) => text.includes(name)) ? true : 'unknown';
}
