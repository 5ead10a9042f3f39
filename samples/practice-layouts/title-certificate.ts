import type { Layout } from '../layout.ts';

export const titleCertificateLayouts: readonly Layout<'titleCertificate'>[] = [];
