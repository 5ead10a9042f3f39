/** What a layout is: one way in which one kind of document may look. */
import type { DocumentType } from '#schemas/document-types.ts';
import type { DocumentFacts } from './facts.ts';
import type { Sheet } from './draw/sheet.ts';

/**
 * Draws one document. `draw` may call `sheet.nextPage()`; a document thus spans pages.
 * `printed` names the contract fields that this layout really shows, with the precision shown
 * (a layout that prints 二〇一〇年七月 shows `graduated` as a month): the truth is made from it.
 */
export interface Layout<T extends DocumentType = DocumentType> {
  readonly id: string;
  readonly type: T;
  draw(sheet: Sheet, facts: DocumentFacts[T]): Printed;
}

/** Contract field name → the value as a perfect reader would return it, in the contract's types. */
export type Printed = Readonly<Record<string, unknown>>;
