import type { Layout } from '../layout.ts';

export const entrustLetterLayouts: readonly Layout<'entrustLetter'>[] = [];
