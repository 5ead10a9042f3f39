/** What the marks in a table of months say: paid or not, by the legend beneath it or by custom. */
import type { Cell } from '../../cells.ts';

/** Marks of a paid month: ticks (which are read as letters too), words, amounts. */
const PAID =
  /^(?:[√✓✔☑vVYy<●■★▲◎*是]|J|已缴费?|实缴|缴费|正常|到账|已到账|补缴|正常缴费|已实缴|[1-9][0-9]{0,5}(?:[.,][0-9]{1,3})*|0?\.[0-9]*[1-9][0-9]*)$/u;
/** What stands where nothing was paid. */
const NOTHING = /^(?:[-—–一×xX✕✗/\\0]|0?\.0+|未缴费?|欠缴|欠费|未参保|未到账|中断|停保|断缴|无|否)$/u;
const LEGEND =
  /["']?(?<mark>[^\s\p{Script=Han}0-9,.。:;()"'])["']?(?:号|符号)?(?:表示|代表|为|指|:)(?<meaning>[^,;。]{1,12})/gu;

/** Tells of a mark whether its month was paid; undefined where the mark is not understood. */
export type ReadMark = (text: string) => boolean | undefined;

const known = new WeakMap<readonly (readonly Cell[])[], ReadMark>();

/** The meaning of marks on a page, its legend (`√表示已缴费`) first. */
export function marksOn(rows: readonly (readonly Cell[])[]): ReadMark {
  const there = known.get(rows);
  if (there) return there;
  const legend = new Map<string, boolean>();
  for (const row of rows) {
    for (const { groups } of row
      .map(({ text }) => text)
      .join('')
      .matchAll(LEGEND)) {
      const [mark, meaning] = [groups?.['mark'] ?? '', groups?.['meaning'] ?? ''];
      if (/未|欠|没|无|中断|停/u.test(meaning)) legend.set(mark, false);
      else if (/已|正常|到账|缴费|实缴/u.test(meaning)) legend.set(mark, true);
    }
  }
  const read: ReadMark = (text) =>
    legend.get(text) ?? (PAID.test(text) ? true : NOTHING.test(text) ? false : undefined);
  known.set(rows, read);
  return read;
}
