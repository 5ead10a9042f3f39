/** In what way a field was read wrongly: tells a paper not understood from signs misread. */
import { plainText } from '#samples/dossier/agreement.ts';
import type { Failure } from './score-documents.ts';

/**
 * `absent`: nothing was read; `extra`: an item that the paper does not show; `signs`: as many signs,
 * at most two of them wrong; `short` and `long`: a part of the value, or more than it; `other`.
 */
export type Fault = 'absent' | 'extra' | 'signs' | 'short' | 'long' | 'other';

export const faults: readonly Fault[] = ['absent', 'extra', 'signs', 'short', 'long', 'other'];

/** At most this many wrong signs are a misreading, not another value. */
const MISREAD = 2;

export function faultOf({ expected, got }: Pick<Failure, 'expected' | 'got'>): Fault {
  if (got === undefined || got === null) return 'absent';
  if (expected === undefined) return 'extra';
  return faultOfText(plainText(expected), plainText(got));
}

function faultOfText(wanted: string, read: string): Fault {
  if (wanted.length !== read.length) {
    if (wanted.includes(read)) return 'short';
    return read.includes(wanted) ? 'long' : 'other';
  }
  const wrong = Array.from(wanted).filter((sign, i) => sign !== Array.from(read)[i]);
  return wrong.length <= MISREAD ? 'signs' : 'other';
}
