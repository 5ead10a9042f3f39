import type { Layout } from '../layout.ts';

export const degreeLayouts: readonly Layout<'degree'>[] = [];
