import type { Layout } from '../layout.ts';

export const pensionLayouts: readonly Layout<'pension'>[] = [];
