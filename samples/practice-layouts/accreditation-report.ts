import type { Layout } from '../layout.ts';

export const accreditationReportLayouts: readonly Layout<'accreditationReport'>[] = [];
