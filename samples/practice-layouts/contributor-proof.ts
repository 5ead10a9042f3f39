import type { Layout } from '../layout.ts';

export const contributorProofLayouts: readonly Layout<'contributorProof'>[] = [];
