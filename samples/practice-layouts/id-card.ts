import type { Layout } from '../layout.ts';

export const idCardLayouts: readonly Layout<'idCard'>[] = [];
