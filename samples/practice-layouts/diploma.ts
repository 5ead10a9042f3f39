import type { Layout } from '../layout.ts';

export const diplomaLayouts: readonly Layout<'diploma'>[] = [];
