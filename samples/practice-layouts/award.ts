import type { Layout } from '../layout.ts';

export const awardLayouts: readonly Layout<'award'>[] = [];
