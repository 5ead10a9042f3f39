/** Achievements, papers and the score sheet (R65, R66, R72, R73, R75). */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Applicant } from '#schemas/records/declared.ts';
import { paper } from '../../../support/perfect-papers.ts';
import { findingOn, soundApplicant, verdictOn, type Case } from '../../../support/rules.ts';

const award = soundApplicant.achievements![0]!;
const [own] = soundApplicant.papers;
const achieved = (changed: Partial<typeof award>, more: Case = {}): Case => ({
  ...more,
  applicant: { achievements: [{ ...award, ...changed }] },
});

describe('R65 certificates', () => {
  it('R65: each award and patent is seen on a certificate', () => {
    const on = (verdict: 'match' | 'mismatch' | 'missing' | 'unreadable'): Case => ({
      findings: [findingOn('achievements[0].title', verdict)],
    });
    expect(verdictOn('R65')).toBe('question');
    expect(verdictOn('R65', on('match'))).toBe('pass');
    expect(verdictOn('R65', on('unreadable'))).toBe('pass');
    expect(verdictOn('R65', on('missing'))).toBe('question');
    expect(verdictOn('R65', on('mismatch'))).toBe('question');
    expect(verdictOn('R65', achieved({ kind: 'project' }))).toBe('none');
    expect(verdictOn('R65', { applicant: { achievements: undefined } })).toBe('question');
    const byNumber = { findings: [findingOn('achievements[0].number', 'match')] };
    expect(verdictOn('R65', achieved({ kind: 'patent', number: 'ZL 2018 1 0123456.5' }, byNumber))).toBe(
      'pass',
    );
  });
});

describe('R66 main contributors', () => {
  const proven = { findings: [findingOn('achievements[0].rank', 'match')] };
  it('R66: several people need a rank, and a paper that shows it', () => {
    expect(verdictOn('R66', proven)).toBe('pass');
    expect(verdictOn('R66')).toBe('question');
    expect(verdictOn('R66', { findings: [findingOn('achievements[0].rank', 'mismatch')] })).toBe('question');
    expect(verdictOn('R66', achieved({ rank: undefined }, proven))).toBe('question');
    expect(verdictOn('R66', achieved({ people: 1, rank: 1 }))).toBe('none');
    expect(verdictOn('R66', achieved({ kind: 'patent' }))).toBe('none');
    expect(verdictOn('R66', achieved({ people: undefined }))).toBe('question');
    expect(verdictOn('R66', { applicant: { achievements: undefined } })).toBe('question');
  });

  it('R66: nobody ranks behind the last of them', () => {
    const count = fc.integer({ min: 2, max: 12 });
    fc.assert(
      fc.property(count, count, (people, rank) => {
        const verdict = verdictOn('R66', achieved({ people, rank }, proven));
        expect(verdict).toBe(rank > people ? 'violation' : 'pass');
      }),
    );
  });
});

describe('R72 the representative work', () => {
  it('R72: exactly one among papers and works', () => {
    fc.assert(
      fc.property(
        fc.array(fc.boolean(), { maxLength: 4 }),
        fc.array(fc.boolean(), { maxLength: 3 }),
        (a, b) => {
          const applicant: Partial<Applicant> = {
            papers: a.map((representative) => ({ ...own!, representative })),
            works: b.map((representative) => ({ kind: 'book', title: '机械设计', representative })),
          };
          const count = [...a, ...b].filter(Boolean).length;
          const expected = a.length + b.length === 0 ? 'question' : count === 1 ? 'pass' : 'violation';
          expect(verdictOn('R72', { applicant })).toBe(expected);
        },
      ),
    );
  });

  it('R72: what was not filled in is asked for', () => {
    const papers = [{ ...own!, representative: undefined }];
    expect(verdictOn('R72', { applicant: { papers } })).toBe('question');
  });
});

describe('R73 the pages of a paper', () => {
  const kinds = ['journalCover', 'contents', 'article'] as const;
  const documents = kinds.map((type) => paper(type, { journal: '江南机械工程' }));

  it('R73: cover, contents and article', () => {
    expect(verdictOn('R73', { documents })).toBe('pass');
    for (const [i] of kinds.entries()) {
      const without = documents.filter((_, at) => at !== i);
      expect(verdictOn('R73', { documents: without })).toBe('question');
    }
    expect(verdictOn('R73', { applicant: { papers: [] } })).toBe('none');
    const findings = [findingOn('papers[0].issn', 'mismatch')];
    expect(verdictOn('R73', { documents, findings })).toBe('question');
  });

  it('R73: of two papers, the one whose pages are seen is not the one that lacks them', () => {
    const findings = [
      findingOn('papers[0].issn', 'match', { document: 'journalCover' }),
      findingOn('papers[0].title', 'match', { document: 'article' }),
      findingOn('papers[0].author', 'match', { document: 'contents' }),
    ];
    const both = { papers: [own!, { ...own!, title: '数控转台刚度分析' }] };
    expect(verdictOn('R73', { applicant: both, documents, findings })).toBe('question');
    expect(verdictOn('R73', { documents, findings })).toBe('pass');
  });

  it('R73: books have a cover, reports a proof of who wrote them', () => {
    const works = (kind: 'book' | 'report'): Partial<Applicant> => ({
      papers: [],
      works: [{ kind, title: '机床结构设计' }],
    });
    expect(verdictOn('R73', { applicant: works('book') })).toBe('question');
    expect(verdictOn('R73', { applicant: works('book'), documents: [paper('bookCover', {})] })).toBe('pass');
    expect(verdictOn('R73', { applicant: works('report') })).toBe('question');
    const proof = [paper('contributorProof', {})];
    expect(verdictOn('R73', { applicant: works('report'), documents: proof })).toBe('pass');
  });
});

describe('R75 the score sheet', () => {
  const sheet = (total: number | undefined, ...points: number[]): Case => ({
    documents: [
      paper('scoreSheet', {
        lines: points.map((one, i) => ({ code: `1.${i + 1}`, points: one })),
        ...(total !== undefined && { total }),
      }),
    ],
  });
  it('R75: handed in, and its total is the sum of its lines', () => {
    expect(verdictOn('R75')).toBe('question');
    expect(verdictOn('R75', sheet(82, 42, 40))).toBe('pass');
    expect(verdictOn('R75', sheet(82, 42, 39))).toBe('question');
    expect(verdictOn('R75', sheet(83, 42, 41))).toBe('question');
    expect(verdictOn('R75', sheet(undefined, 42, 40))).toBe('question');
    expect(verdictOn('R75', { applicant: { selfScore: undefined } })).toBe('question');
    expect(verdictOn('R75', { ...sheet(81, 42, 39), applicant: { selfScore: 81 } })).toBe('violation');
  });

  it('R75: one hundredth of a point is seen', () => {
    const points = fc.integer({ min: 1, max: 2000 }).map((whole) => whole / 100);
    fc.assert(
      fc.property(
        fc.array(points, { minLength: 1, maxLength: 8 }),
        fc.integer({ min: -2, max: 2 }),
        (all, off) => {
          const whole = all.reduce((sum, one) => sum + Math.round(one * 100), 0);
          const scores = all.map((one, i) => ({ code: `1.${i}`, points: one, evidence: [] }));
          const selfScore = (whole + off) / 100;
          const verdict = verdictOn('R75', {
            ...sheet(whole / 100, ...all),
            applicant: { scores, selfScore },
          });
          expect(verdict).toBe(off === 0 ? 'pass' : 'violation');
        },
      ),
    );
  });
});
