import type { Layout } from '../layout.ts';

export const commitmentLayouts: readonly Layout<'commitment'>[] = [];
