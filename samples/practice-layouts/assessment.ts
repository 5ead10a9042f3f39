import type { Layout } from '../layout.ts';

export const assessmentLayouts: readonly Layout<'assessment'>[] = [];
