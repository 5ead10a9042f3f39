/** Dates as official papers write them (GB/T 15835-2011; GB/T 9704-2012, 7.3.5.4: no padding). */

/** `2020年8月11日`; a coarser date keeps its precision (`2020年8月`, `2020年`). */
export function writtenDay(iso: string): string {
  const [year = '', month, day] = iso.split('-');
  const written = `${year}年`;
  if (month === undefined) return written;
  return `${written}${Number(month)}月${day === undefined ? '' : `${Number(day)}日`}`;
}

/** `2020.08` of a date that is at least as precise as a month: the narrow form of tables. */
export function tableMonth(iso: string): string {
  return iso.slice(0, 7).replace('-', '.');
}
