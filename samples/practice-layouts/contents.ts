import type { Layout } from '../layout.ts';

export const contentsLayouts: readonly Layout<'contents'>[] = [];
