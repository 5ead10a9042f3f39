/** What templates may call besides the conditions and loops of Handlebars: thin, and pure. */
import { formatDate } from '#schemas/values/chinese-date.ts';

export const helpers = {
  /** 1, 2, 3 … from the index of a loop: `{{ordinal @index}}`. */
  ordinal: (index: number): number => index + 1,
  /** 2020年8月11日 from 2020-08-11 (GB/T 15835-2011): `{{date signedOn}}`. */
  date: (iso: string): string => formatDate(iso),
  /** For conditions: `{{#if (equals kind "enterprise")}}`. */
  equals: (a: unknown, b: unknown): boolean => a === b,
} as const;
