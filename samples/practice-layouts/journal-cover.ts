import type { Layout } from '../layout.ts';

export const journalCoverLayouts: readonly Layout<'journalCover'>[] = [];
