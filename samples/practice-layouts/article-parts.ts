/** What first pages of papers share: their text in columns. */
import type { DocumentFacts } from '../facts.ts';
import type { Printed } from '../layout.ts';
import type { Sheet } from '../draw/sheet.ts';

export type Facts = DocumentFacts['article'];

export function printed({ title, journal, author, year, issue }: Facts): Printed {
  return { title, journal, author, year, issue };
}

export const pageOf = (facts: Facts): string => facts.pages.split('-')[0] ?? '';

interface Block {
  readonly x: number;
  readonly y: number;
  readonly bottom: number;
  readonly width: number;
}

/** The paper's text in one column until it is full. */
export function fill(sheet: Sheet, facts: Facts, { x, y, bottom, width }: Block): void {
  let at = y;
  for (let index = 0; at < bottom - 40; index += 1) {
    const text = facts.body[index % facts.body.length] ?? '';
    const most = Math.max(10, Math.floor(((bottom - at) / 16 - 1) * (width / 10)));
    const box = sheet.paragraph(Array.from(text).slice(0, most).join(''), {
      x,
      y: at,
      width,
      size: 10,
      lineHeight: 1.6,
    });
    at = box[1] + box[3];
  }
}
