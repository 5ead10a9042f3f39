/** What the practice books share: a cover and an imprint, and the fields they show. */
import type { DocumentFacts } from '../facts.ts';
import type { Layout, Printed } from '../layout.ts';
import type { Sheet } from '../draw/sheet.ts';

type Facts = DocumentFacts['bookCover'];
type Field = 'title' | 'isbn' | 'author' | 'publisher';
export type Page = (sheet: Sheet, facts: Facts) => readonly Field[];

/** A book of which the facts say which of the two pages are there. */
export function bookOf(id: string, cover: Page, imprint: Page): Layout<'bookCover'> {
  return {
    id: `practice-book-${id}`,
    type: 'bookCover',
    draw(sheet, facts): Printed {
      const fields = [
        ...(facts.part === 'copyright' ? [] : cover(sheet, facts)),
        ...(facts.part === 'cover' ? [] : imprint(sheet, facts)),
      ];
      return Object.fromEntries([...new Set(fields)].map((field) => [field, facts[field]]));
    },
  };
}
