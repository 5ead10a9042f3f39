import type { Layout } from '../layout.ts';

export const registrationFormLayouts: readonly Layout<'registrationForm'>[] = [];
