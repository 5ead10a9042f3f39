import type { Layout } from '../layout.ts';

export const bookCoverLayouts: readonly Layout<'bookCover'>[] = [];
