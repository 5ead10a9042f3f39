/** The entrusting letter and the roster. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Applicant } from '#schemas/records/declared.ts';
import type { ExtractedDocument } from '#schemas/records/extraction.ts';
import { paper, reading } from '../../../support/perfect-papers.ts';
import { judgeCase, soundApplicant, soundSubmission, verdictOn, type Case } from '../../../support/rules.ts';

const sound = { issuer: soundSubmission.unit.name, people: 1, date: '2020-09-21' };
const letter = (fields: Readonly<Record<string, unknown>> = {}, id = 'u1'): ExtractedDocument => ({
  ...paper('entrustLetter', { ...sound, ...fields }, { id }),
  applicant: null,
});
const without = (field: keyof typeof sound): ExtractedDocument => {
  const { [field]: _, ...rest } = sound;
  return { ...paper('entrustLetter', rest), applicant: null };
};
const on = (rule: string, ...documents: ExtractedDocument[]): string => verdictOn(rule, { documents });
const unclear = (value: unknown): unknown => reading(value, { weakest: 0.3 });
const another = (id: string, more: Partial<Applicant> = {}): Applicant => ({
  ...soundApplicant,
  ...{ id, name: '苏砚', idNumber: '990203198209170621', ...more },
});

describe('R54 the letter', () => {
  it('R54: registered or scanned; neither is a question', () => {
    expect(on('R54', letter())).toBe('pass');
    expect(on('R54')).toBe('pass');
    const unregistered: Case = { submission: { letter: undefined } };
    expect(verdictOn('R54', unregistered)).toBe('question');
    expect(verdictOn('R54', { ...unregistered, documents: [letter()] })).toBe('pass');
    expect(verdictOn('R54', { ...unregistered, documents: [without('date')] })).toBe('question');
    expect(verdictOn('R54', { ...unregistered, documents: [letter({ date: unclear('2020-09-21') })] })).toBe(
      'question',
    );
  });

  it('R54: a letter of an applicant is not the unit’s', () => {
    const own = { ...letter(), applicant: 'A001' };
    expect(verdictOn('R54', { documents: [own], submission: { letter: undefined } })).toBe('question');
  });

  it('R54: after the last publicity, by the deadline', () => {
    const dated = (date: string): string => verdictOn('R54', { submission: { letter: { date } } });
    expect(dated('2020-09-11')).toBe('pass');
    expect(dated('2020-09-10')).toBe('violation');
    expect(dated('2020-10-10')).toBe('pass');
    expect(dated('2020-10-11')).toBe('violation');
    const later = another('A002', { publicity: { ...soundApplicant.publicity, to: '2020-09-22' } });
    const ruling = judgeCase('R54', { others: [later] });
    expect(ruling).toMatchObject({ verdict: 'violation' });
    expect(ruling.reason).toContain('苏砚');
    expect(verdictOn('R54', { others: [another('A002', { publicity: undefined })] })).toBe('question');
  });

  it('R54: another date on the paper is asked about', () => {
    expect(on('R54', letter({ date: '2020-09-22' }))).toBe('question');
    expect(on('R54', letter({ date: '2020-09' }))).toBe('pass');
    const two = [letter({ date: '2020-09-22' }, 'u1'), letter({ date: '2020-09-23' }, 'u2')];
    expect(verdictOn('R54', { documents: two, submission: { letter: undefined } })).toBe('question');
  });

  it('R54: one day flips it, at the end of the last publicity', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 28 }), (day) => {
        const to = `2020-09-${String(day).padStart(2, '0')}`;
        const late = another('A002', { publicity: { ...soundApplicant.publicity, to } });
        expect(verdictOn('R54', { others: [late] })).toBe(to <= '2020-09-21' ? 'pass' : 'violation');
      }),
    );
  });
});

describe('R55 the issuer', () => {
  it('R55: the unit that hands in, by any of its names, or an office inside it', () => {
    expect(on('R55', letter())).toBe('pass');
    expect(on('R55', letter({ issuer: '杭州市经信局' }))).toBe('pass');
    expect(on('R55', letter({ issuer: '杭州市经济和信息化局人事处' }))).toBe('pass');
    expect(on('R55', letter({ issuer: '金华市东阳工业发展中心' }))).toBe('violation');
  });

  it('R55: what cannot be read, or may be a misreading, is asked about', () => {
    expect(on('R55')).toBe('question');
    expect(on('R55', without('issuer'))).toBe('question');
    expect(on('R55', letter({ issuer: '杭州市经济和信总化局' }))).toBe('question');
    expect(on('R55', letter({ issuer: unclear('金华市东阳工业发展中心') }))).toBe('question');
    expect(on('R55', letter(), letter({ issuer: '金华市东阳工业发展中心' }, 'u2'))).toBe('question');
  });

  it('R55: an agency entrusts where an agency hands in', () => {
    const name = '杭州市人才服务中心';
    const from = (kind: 'agency' | 'city'): string =>
      verdictOn('R55', {
        documents: [letter({ issuer: name })],
        submission: { unit: { name, kind, region: '杭州市' } },
      });
    expect(from('agency')).toBe('pass');
    expect(from('city')).toBe('question');
  });
});

describe('R56 the roster', () => {
  it('R54 R56: as many people as the letter says', () => {
    expect(on('R56', letter())).toBe('pass');
    expect(on('R56', letter({ people: 2 }))).toBe('violation');
    expect(on('R54', letter({ people: 2 }))).toBe('violation');
    const two: Case = { others: [another('A002')] };
    expect(verdictOn('R56', { ...two, documents: [letter({ people: 2 })] })).toBe('pass');
    expect(verdictOn('R56', { ...two, documents: [letter()] })).toBe('violation');
  });

  it('R56: a count that cannot be told is a question', () => {
    expect(on('R56')).toBe('question');
    expect(on('R56', without('people'))).toBe('question');
    expect(on('R56', letter({ people: unclear(2) }))).toBe('question');
    expect(on('R56', letter(), letter({ people: 2 }, 'u2'))).toBe('question');
    // A poor copy does not speak against a letter that was read well.
    expect(on('R56', letter(), letter({ people: unclear(2) }, 'u2'))).toBe('pass');
  });

  it('R56: everybody once, and no number is printed', () => {
    const documents = [letter({ people: 2 })];
    const same = another('A002', { idNumber: soundApplicant.idNumber });
    const ruling = judgeCase('R56', { others: [same], documents });
    expect(ruling.verdict).toBe('violation');
    expect(ruling.reason).not.toContain(soundApplicant.idNumber);
    expect(verdictOn('R56', { others: [another('A001')], documents })).toBe('violation');
  });
});
