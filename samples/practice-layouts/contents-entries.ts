/** The entries of a list of contents, and what a layout of one prints. */
import type { DocumentFacts } from '../facts.ts';
import type { Printed } from '../layout.ts';
import type { Sheet } from '../draw/sheet.ts';

export type Facts = DocumentFacts['contents'];
export type Entry = Facts['others'][number];

export function entriesOf(facts: Facts): Entry[] {
  const { title, author, page } = facts;
  return [...facts.others, { title, author, page }].sort((left, right) => left.page - right.page);
}

export function printed({ journal, title, author }: Facts): Printed {
  return { journal, title, author };
}

export const two = (value: number): string => String(value).padStart(2, '0');
export const three = (value: number): string => String(value).padStart(3, '0');

/** Dots from one end to the other. */
export function dots(sheet: Sheet, from: number, at: { to: number; y: number; size: number }): void {
  const { to, y, size } = at;
  const count = Math.floor((to - from - 6) / sheet.measure('·', { size }));
  if (count > 1) sheet.text('·'.repeat(count), { x: from + 3, y, size });
}
