/** Hours of study (学时), points (分), counts and other plain quantities. */
import { parseChineseNumber } from './chinese-number.ts';

/** Largest quantity that any paper here states; beyond it a reading has swallowed something else. */
const largest = 10_000_000;

/**
 * A number of at most two decimals, full width and thousands separators allowed, 三十六 too.
 * Undefined for anything signed, negative or with other text.
 */
export function parseQuantity(text: string): number | undefined {
  const bare = text
    .normalize('NFKC')
    .replace(/[\s\u200b\ufeff]/g, '')
    .replace(/(?<=\d),(?=\d{3}(?!\d))/g, '');
  const value = /^\d{1,8}(?:\.\d{1,2}0*)?$/.test(bare) ? Number(bare) : parseChineseNumber(bare);
  return value !== undefined && value <= largest ? value : undefined;
}

function parseWithUnit(text: string, unit: RegExp): number | undefined {
  return parseQuantity(
    text
      .normalize('NFKC')
      .replace(/\s/g, '')
      .replace(/^[共计合]+|[:。,;]+$/gu, '')
      .replace(unit, ''),
  );
}

/** Hours such as 36, 36学时, 36.5 课时, 三十六学时. */
export function parseHours(text: string): number | undefined {
  return parseWithUnit(text, /(?:个)?(?:学时|课时|小时|学分)$/u);
}

/** Points such as 80, 80.5分. */
export function parsePoints(text: string): number | undefined {
  return parseWithUnit(text, /分(?:值)?$/u);
}

/** A whole number with an optional counter: 3, 3人, 第3名; 12万字 and 150千字 in characters. */
export function parseCount(text: string): number | undefined {
  const bare = text.normalize('NFKC').replace(/\s/g, '').replace(/^第/u, '');
  const scaled = /^(\d{1,5}(?:\.\d{1,4})?)([万千])字?$/u.exec(bare);
  if (scaled !== null) return Math.round(Number(scaled[1]) * (scaled[2] === '万' ? 10_000 : 1000));
  return parseChineseNumber(bare.replace(/[人名位个项篇页字岗]$/u, ''));
}

/** Prints a quantity without trailing zeros: 36, 36.5. */
export function formatQuantity(value: number): string {
  return String(Math.round(value * 100) / 100);
}
