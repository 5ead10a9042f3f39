/** The official papers, each a folder here. */
import type { AnyDocument } from './define.ts';
import { entrustLetter } from './entrust-letter/definition.ts';
import { roster } from './roster/definition.ts';

export const documents: readonly AnyDocument[] = [entrustLetter, roster];
