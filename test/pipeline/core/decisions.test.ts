import { describe, expect, it } from 'vitest';
import { decisionKey, decisionsOf, keepDecision, type DecisionSubject } from '#pipeline/core/decisions.ts';
import { temporaryDatabase } from '../../support/databases.ts';

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

  it('is kept, and replaced by a later one', async () => {
    const database = temporaryDatabase();
    const first = { action: 'ask', by: '甲', at: '2020-10-01T09:00:00+08:00' } as const;
    const later = {
      action: 'accept-found',
      by: '乙',
      at: '2020-10-02T09:00:00+08:00',
      value: '1033',
      reason: '已核',
    } as const;
    await keepDecision(database, subject, first);
    await keepDecision(database, { ...subject, applicant: null }, first);
    await keepDecision(database, subject, later);
    const kept = await decisionsOf(database, 'hz-2020-01');
    expect(kept.size).toBe(2);
    expect(kept.get(decisionKey(subject))).toEqual(later);
    expect(kept.get(decisionKey({ ...subject, applicant: null }))).toEqual(first);
    expect((await decisionsOf(database, 'another')).size).toBe(0);
  });
});
