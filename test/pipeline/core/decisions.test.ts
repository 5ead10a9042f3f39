import { describe, expect, it } from 'vitest';
import { decisionKey, type DecisionSubject } from '#pipeline/core/decisions.ts';

const subject: DecisionSubject = {
  submission: 'hz-2020-01',
  applicant: 'A001',
  field: 'education.certificateNo',
  item: '浙江某大学 2010-06-30',
  declared: '103351201005000123',
  evidence: ['b'.repeat(64), 'a'.repeat(64)],
  rule: 'compare-1',
};

describe('a decision', () => {
  it('holds for the same facts in any order of evidence', () => {
    const key = decisionKey(subject);
    expect(decisionKey({ ...subject, evidence: [...subject.evidence].reverse() })).toBe(key);
    expect(decisionKey({ ...subject, evidence: [...subject.evidence, 'a'.repeat(64)] })).toBe(key);
  });

  it.each([
    ['applicant', 'A002'],
    ['applicant', null],
    ['field', 'education.major'],
    ['item', 'another item'],
    ['declared', '103351201005000124'],
    ['declared', undefined],
    ['evidence', ['a'.repeat(64)]],
    ['rule', 'compare-2'],
  ])('falls when its %s becomes %o', (what, value) => {
    expect(decisionKey({ ...subject, [what]: value })).not.toBe(decisionKey(subject));
  });
});
