import { describe, expect, it } from 'vitest';
import { packagedOnly } from '#pipeline/render/fonts/font-set.ts';
import { previewDocument } from '#pipeline/render/index.ts';
import type { Finding } from '#schemas/records/results.ts';
import type { RulingRecord } from '#schemas/records/ruling.ts';
import { viewOf } from '#templates/check-report/view.ts';
import { sampleFacts } from '../../support/document-facts.ts';
import { readPdf } from '../../support/pdf-text.ts';

const facts = sampleFacts();
const [applicant] = facts.applicants;
const id = applicant?.id ?? '';

const finding = (path: string, verdict: Finding['verdict']): Finding => ({
  ...{ applicant: id, path, verdict, severity: 'warn', witnesses: [], requirement: 'R60', message: '' },
});
const ruling = (rule: string, changes: Partial<RulingRecord>): RulingRecord => ({
  ...{ applicant: id, rule, verdict: 'pass', severity: 'warn', reason: '', steps: [], evidence: [] },
  ...changes,
});

describe('the counts of a check report', () => {
  const findings = [
    finding('name', 'match'),
    finding('sex', 'mismatch'),
    finding('evidence.diploma', 'missing'),
    // What a rule could not answer is no paper that is missing.
    finding('rules.R8', 'missing'),
    finding('rules.R12', 'violation'),
    finding('rules.R5', 'match'),
  ];
  const rulings = [
    ruling('R8', { verdict: 'question' }),
    ruling('R12', { verdict: 'violation' }),
    ruling('R5', {}),
    ruling('R52', { verdict: 'question', severity: 'inform' }),
    ruling('R10', { verdict: 'none' }),
  ];
  const view = viewOf({ ...facts, findings, rulings });

  it('tell the declared values and papers apart from the rules', () => {
    expect(view.counts).toEqual({ all: 3, match: 1, mismatch: 1, unreadable: 0, missing: 1, violation: 0 });
    expect(view.ruled).toEqual({ all: 4, pass: 1, violation: 1, question: 1, told: 1 });
  });

  it('are those of the lists below them', () => {
    expect(view.open.length + view.agreed.length).toBe(view.counts.all);
    expect(view.rulings.length).toBe(view.ruled.all);
  });

  it('names a file without the folder of the applicant', () => {
    const steps = ['1.1（11 分）：scans/A001/1.身份证/居民身份证.pdf、scans/A001/二.jpg'];
    const { rulings: told } = viewOf({ ...facts, findings, rulings: [ruling('R15', { steps })] });
    expect(told[0]?.steps).toEqual(['1.1（11 分）：1.身份证/居民身份证.pdf、二.jpg']);
  });
});

describe('the list of what agrees', () => {
  it('has a certificate number of 18 digits on one line', async () => {
    const number = '991041199905340737';
    const { pdf } = await previewDocument('check-report', undefined, packagedOnly);
    const characters = (await readPdf(Buffer.from(pdf))).flatMap((page) => page.characters);
    const at = characters
      .map(({ text }) => text)
      .join('')
      .indexOf(number);
    expect(at).toBeGreaterThan(0);
    const lines = characters.slice(at, at + number.length).map(({ baseline }) => Math.round(baseline));
    expect(new Set(lines).size).toBe(1);
  });
});
