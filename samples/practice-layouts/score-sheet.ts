import type { Layout } from '../layout.ts';

export const scoreSheetLayouts: readonly Layout<'scoreSheet'>[] = [];
