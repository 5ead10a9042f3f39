import type { Layout } from '../layout.ts';

export const publicityConfirmationLayouts: readonly Layout<'publicityConfirmation'>[] = [];
