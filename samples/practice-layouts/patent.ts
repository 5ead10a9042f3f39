import type { Layout } from '../layout.ts';

export const patentLayouts: readonly Layout<'patent'>[] = [];
