import type { Layout } from '../layout.ts';

export const unknownLayouts: readonly Layout<'unknown'>[] = [];
