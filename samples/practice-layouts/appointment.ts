import type { Layout } from '../layout.ts';

export const appointmentLayouts: readonly Layout<'appointment'>[] = [];
