import type { Layout } from '../layout.ts';

export const overseasDegreeLayouts: readonly Layout<'overseasDegree'>[] = [];
