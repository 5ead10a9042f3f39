import type { Language } from '#schemas/path-names.ts';

const MOST_ITEMS = 12;

/**
 * A declared or found value as a person reads it: text as it is, lists joined, the months of a
 * pension statement as ranges with their payer. Absent values give an empty string.
 */
export function displayValue(value: unknown, language: Language): string {
  if (Array.isArray(value)) return displayList(value, language);
  if (typeof value === 'object' && value !== null) return displayRecord(value);
  if (typeof value === 'boolean') return displayBoolean(value, language);
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

function displayBoolean(value: boolean, language: Language): string {
  if (language === 'zh') return value ? '是' : '否';
  return value ? 'yes' : 'no';
}

function displayList(items: readonly unknown[], language: Language): string {
  const ranges = monthRanges(items, language);
  const texts =
    ranges?.map(({ span, payer }) => `${span} ${payer}`.trim()) ??
    items.map((item) => displayValue(item, language));
  const more = texts.length - MOST_ITEMS;
  const rest = more <= 0 ? [] : [language === 'zh' ? `另 ${more} 项` : `${more} more`];
  return [...texts.slice(0, MOST_ITEMS), ...rest].join(language === 'zh' ? '；' : '; ');
}

function displayRecord(record: object): string {
  return Object.entries(record)
    .filter(([key, value]) => key !== 'box' && ['string', 'number'].includes(typeof value))
    .map(([, value]) => String(value))
    .join(' ');
}

/** Neighbouring months of one payer. */
export interface MonthRange {
  /** `2017-10` or `2017-10 至 2018-02` */
  readonly span: string;
  readonly payer: string;
}

/** The months of a pension statement as ranges; undefined where the value is something else. */
export function monthRanges(value: unknown, language: Language): readonly MonthRange[] | undefined {
  if (!isMonths(value)) return undefined;
  const sorted = [...value].sort((a, b) => (a.month < b.month ? -1 : a.month > b.month ? 1 : 0));
  const ranges: { from: string; to: string; payer: string }[] = [];
  for (const { month, payer } of sorted) {
    const name = typeof payer === 'string' ? payer : '';
    const last = ranges.at(-1);
    if (last?.payer === name && ordinal(month) - ordinal(last.to) <= 1) last.to = month;
    else ranges.push({ from: month, to: month, payer: name });
  }
  const until = language === 'zh' ? ' 至 ' : ' to ';
  return ranges.map(({ from, to, payer }) => ({ span: from === to ? from : `${from}${until}${to}`, payer }));
}

interface Month {
  readonly month: string;
  readonly payer?: unknown;
}

function isMonths(value: unknown): value is readonly Month[] {
  const isMonth = (item: unknown): boolean =>
    typeof item === 'object' && item !== null && 'month' in item && /^\d{4}-\d{2}$/.test(String(item.month));
  return Array.isArray(value) && value.length > 0 && value.every(isMonth);
}

function ordinal(month: string): number {
  return Number(month.slice(0, 4)) * 12 + Number(month.slice(5));
}
