import type { Layout } from '../layout.ts';

export const registrationLayouts: readonly Layout<'registration'>[] = [];
