/** Papers of the career kinds as units write them, in words, orders and forms of their own. */
import { describe, expect, it } from 'vitest';
import { extractDocuments } from '#pipeline/extract/index.ts';
import type { DocumentType } from '#schemas/document-types.ts';
import { setPaper, type WrittenPaper } from '../../support/set-paper.ts';
import { printedPage } from '../../support/printed-lines.ts';
import { appointment } from './papers/appointment.ts';
import { assessment } from './papers/assessment.ts';
import { award } from './papers/award.ts';
import { careerAgain } from './papers/career-again.ts';
import { commitment } from './papers/commitment.ts';
import { contributorProof } from './papers/contributor-proof.ts';
import { entrustLetter } from './papers/entrust-letter.ts';
import { formsAgain } from './papers/forms-again.ts';
import { lastSet } from './papers/last-set.ts';
import { merits } from './papers/merits.ts';
import { nearMisses } from './papers/near-misses.ts';
import { postInformation } from './papers/post-information.ts';
import { scoreSheet } from './papers/score-sheet.ts';

const kinds: Partial<Record<DocumentType, readonly WrittenPaper[]>> = {
  assessment,
  contributorProof,
  appointment,
  award,
  entrustLetter,
  commitment,
  scoreSheet,
  postInformation,
};

/** A value without the boxes of its items. */
const bare = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(bare);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).filter(([key]) => key !== 'box'));
};

const sets = [kinds, careerAgain, formsAgain, lastSet, merits, { unknown: nearMisses }];

describe.each(sets.flatMap((set) => Object.entries(set)))('%s', (type, papers) => {
  it.each(papers)('$note', ({ fields, text }) => {
    const name = fields['name'];
    const hints = { names: typeof name === 'string' ? [name] : [], titles: [] };
    const documents = extractDocuments([printedPage(setPaper(text))], 'A001', hints);
    expect(documents.map((document) => document.type)).toEqual([type]);
    const read = documents[0]?.fields ?? {};
    const values = Object.keys(fields).map((key) => [key, bare(read[key]?.value)]);
    expect(Object.fromEntries(values)).toEqual(fields);
  });
});
