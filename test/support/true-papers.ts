/** The sample submission's papers as a reader without fault would extract them. */
import path from 'node:path';
import { loadTruth, type Truth } from '#samples/evaluate/load.ts';
import type { ExtractedDocument } from '#schemas/records/extraction.ts';
import { paper } from './perfect-papers.ts';

const samples = path.resolve(import.meta.dirname, '../../samples/hz-2020-01');

export interface TruePapers {
  readonly truth: Truth;
  /** Papers by applicant. */
  readonly papers: ReadonlyMap<string, readonly ExtractedDocument[]>;
}

export async function truePapers(): Promise<TruePapers> {
  const truth = await loadTruth(samples);
  const papers = new Map<string, ExtractedDocument[]>();
  for (const { id, owner, type, condition, fields, places } of truth.documents) {
    const isBornDigital = condition === 'textLayer' || condition === 'plainPdf';
    const source = isBornDigital ? 'textLayer' : 'ocr';
    const made = paper(type, fields, { id, applicant: owner, source, file: places[0]?.split('#')[0] ?? id });
    papers.set(owner, [...(papers.get(owner) ?? []), made]);
  }
  return { truth, papers };
}
