/** Dates as the tables of official papers write them (GB/T 15835-2011); prose has `formatDate`. */

/** `2020.08` of a date that is at least as precise as a month: the narrow form of tables. */
export function tableMonth(iso: string): string {
  return iso.slice(0, 7).replace('-', '.');
}
