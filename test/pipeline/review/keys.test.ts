import { describe, expect, it } from 'vitest';
import { outcomeOf } from '#pipeline/check/index.ts';
import { keysOf, withDecisions } from '#pipeline/review/index.ts';
import type { Applicant } from '#schemas/records/declared.ts';
import type { Finding } from '#schemas/records/results.ts';

const applicant = {
  id: 'A001',
  continuingEducation: [
    { year: 2018, total: 90 },
    { year: 2019, total: 90 },
  ],
  education: [
    { institution: '示例理工大学', level: '本科', mode: '全日制' },
    { institution: '示例大学', level: '硕士', mode: '全日制' },
  ],
} as unknown as Applicant;

const facts = {
  ...{ submission: 'hz-2020-01', cycle: '2020-jidian-senior', applicants: [applicant] },
  documents: [
    { id: 'd1', parts: [{ file: 'scans/A001/a.jpg' }] },
    { id: 'd2', parts: [{ file: 'scans/A001/b.jpg' }] },
  ],
  files: [
    { file: 'scans/A001/a.jpg', sha256: 'a'.repeat(64) },
    { file: 'scans/A001/b.jpg', sha256: 'b'.repeat(64) },
  ],
};

const finding = (path: string, more: Partial<Finding> = {}): Finding => ({
  ...{ applicant: 'A001', path, verdict: 'mismatch', severity: 'block', declared: '90', found: '86' },
  ...{ document: 'd1', witnesses: [], requirement: 'R31', message: '不一致', ...more },
});

const [total] = [finding('continuingEducation[0].total')];
const keyOf = (one: Finding, changed: Partial<typeof facts> = {}): string =>
  keysOf([one], { ...facts, ...changed })[0] ?? '';

describe('the key of a decision', () => {
  it('tells items of a list apart that declare the same', () => {
    const [first, second] = keysOf([total, finding('continuingEducation[1].total')], facts);
    expect(first).not.toBe(second);
  });

  it('holds when the list is put in another order, and another applicant comes in', () => {
    const turned = { ...applicant, continuingEducation: [...applicant.continuingEducation].reverse() };
    const moved = finding('continuingEducation[1].total');
    expect(keyOf(moved, { applicants: [turned as Applicant] })).toBe(keyOf(total));
    expect(keysOf([finding('name', { applicant: 'A002' }), total], facts)[1]).toBe(keyOf(total));
  });

  it('holds when documents are numbered otherwise, and falls with another scan', () => {
    const documents = [{ id: 'd7', parts: [{ file: 'scans/A001/a.jpg' }] }];
    expect(keyOf({ ...total, document: 'd7' }, { documents })).toBe(keyOf(total));
    expect(keyOf({ ...total, document: 'd2' })).not.toBe(keyOf(total));
    const files = [{ file: 'scans/A001/a.jpg', sha256: 'c'.repeat(64) }];
    expect(keyOf(total, { files })).not.toBe(keyOf(total));
  });

  it('falls with another declared value, not with another reading of the same scan', () => {
    expect(keyOf({ ...total, declared: '91' })).not.toBe(keyOf(total));
    expect(keyOf({ ...total, found: '88', verdict: 'unreadable' })).toBe(keyOf(total));
  });

  it('of a rule falls when its sentence or its cycle is another', () => {
    const rule = finding('rules.R31', { verdict: 'violation' });
    expect(keyOf({ ...rule, message: '差 2 学时' })).not.toBe(keyOf(rule));
    expect(keyOf(rule, { cycle: '2021-jidian-senior' })).not.toBe(keyOf(rule));
  });

  it('is never given twice', () => {
    const twice = [finding('sex'), finding('sex'), finding('papers[0].title'), finding('papers[1].title')];
    expect(new Set(keysOf(twice, facts)).size).toBe(4);
  });
});

describe('findings with decisions', () => {
  const findings = [total, finding('sex', { severity: 'warn' })];
  const keys = keysOf(findings, facts);
  const decision = {
    action: 'accept-found',
    value: '86',
    by: '甲',
    at: '2020-10-09T10:00:00+08:00',
  } as const;

  it('carry what holds, keep what was declared and read, and settle the outcome', () => {
    const kept = new Map(keys.map((key) => [key, { decision }]));
    const merged = withDecisions(findings, { keys, kept, fourEyes: [] });
    expect(merged[0]).toMatchObject({ declared: '90', found: '86', decision });
    expect([outcomeOf(findings), outcomeOf(merged)]).toEqual(['blocked', 'clear']);
  });

  it('count a decision that wants four eyes only once it is signed', () => {
    const unsigned = new Map([[keys[0] ?? '', { decision }]]);
    const waiting = withDecisions(findings, { keys, kept: unsigned, fourEyes: ['block'] });
    expect(outcomeOf(waiting)).toBe('blocked');
    const signed = new Map([[keys[0] ?? '', { decision, signedBy: '乙' }]]);
    expect(withDecisions(findings, { keys, kept: signed, fourEyes: ['block'] })[0]).toMatchObject({
      decision,
    });
  });

  it('drop a decision that no longer holds', () => {
    const old = [{ ...total, decision }];
    expect(withDecisions(old, { keys, kept: new Map(), fourEyes: [] })[0]).not.toHaveProperty('decision');
  });
});
