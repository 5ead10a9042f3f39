import type { Layout } from '../layout.ts';

export const skillCertificateLayouts: readonly Layout<'skillCertificate'>[] = [];
