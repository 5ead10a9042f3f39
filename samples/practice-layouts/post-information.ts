import type { Layout } from '../layout.ts';

export const postInformationLayouts: readonly Layout<'postInformation'>[] = [];
