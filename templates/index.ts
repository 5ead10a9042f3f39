/** The official papers, each a folder here. */
import { committeeNotice } from './committee-notice/definition.ts';
import type { AnyDocument } from './define.ts';
import { entrustLetter } from './entrust-letter/definition.ts';
import { returnLetter } from './return-letter/definition.ts';
import { roster } from './roster/definition.ts';
import { unitNotice } from './unit-notice/definition.ts';

export const documents: readonly AnyDocument[] = [
  entrustLetter,
  roster,
  returnLetter,
  unitNotice,
  committeeNotice,
];
