import type { Layout } from '../layout.ts';

export const articleLayouts: readonly Layout<'article'>[] = [];
