import type { Layout } from '../layout.ts';

export const continuingEducationLayouts: readonly Layout<'continuingEducation'>[] = [];
