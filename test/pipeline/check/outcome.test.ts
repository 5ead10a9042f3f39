import { describe, expect, it } from 'vitest';
import { messageOf } from '#pipeline/check/message.ts';
import { outcomeOf } from '#pipeline/check/outcome.ts';
import { fromIdNumber } from '#pipeline/check/id-number.ts';
import { rankAmong } from '#pipeline/check/rank.ts';
import { severities, verdicts, type Finding } from '#schemas/records/results.ts';
import { paper } from '../../support/perfect-papers.ts';

const finding = (more: Partial<Finding>): Finding => ({
  ...{ applicant: 'A001', path: 'name', verdict: 'match', severity: 'block' },
  ...{ witnesses: [], requirement: 'R60', message: '' },
  ...more,
});

describe('what findings come to', () => {
  const cases = verdicts.flatMap((verdict) => severities.map((severity) => ({ verdict, severity })));
  const expected = ({ verdict, severity }: (typeof cases)[number]): string => {
    if (verdict === 'match' || severity === 'inform') return 'clear';
    return severity === 'block' && verdict !== 'unreadable' ? 'blocked' : 'review';
  };

  it.each(cases)('$verdict of severity $severity', (one) => {
    expect(outcomeOf([finding(one)])).toBe(expected(one));
    expect(outcomeOf([finding({}), finding(one)])).toBe(expected(one));
  });

  it('is clear where nothing was found', () => {
    expect(outcomeOf([])).toBe('clear');
  });

  it.each([
    ['accept-declared', 'clear'],
    ['accept-found', 'clear'],
    ['return', 'blocked'],
    ['ask', 'blocked'],
  ] as const)('a mismatch decided with %s: %s', (action, outcome) => {
    const decision = { action, by: '甲', at: '2020-10-01' };
    expect(outcomeOf([finding({ verdict: 'mismatch', decision })])).toBe(outcome);
  });

  it('one standing discrepancy outweighs any number of matches and doubts', () => {
    const many = [
      finding({}),
      finding({ verdict: 'unreadable' }),
      finding({ verdict: 'missing', severity: 'warn' }),
    ];
    expect(outcomeOf(many)).toBe('review');
    expect(outcomeOf([...many, finding({ verdict: 'missing' })])).toBe('blocked');
  });
});

describe('the sentence of a finding', () => {
  it('names the value, the paper and both readings', () => {
    expect(
      messageOf({
        path: 'education[0].certificateNo',
        verdict: 'mismatch',
        declared: '1047',
        found: '1048',
        type: 'diploma',
      }),
    ).toBe('学历1·毕业证书编号与《毕业证书》不一致：申报“1047”，材料“1048”，请核对原件');
    expect(messageOf({ path: 'evidence.commitment', verdict: 'missing' })).toMatch(/^缺少.*保证书.*请补交$/u);
    expect(
      messageOf({
        path: 'papers[0].author',
        verdict: 'match',
        declared: '林知远',
        found: ['王莉', '林知远'],
        type: 'article',
      }),
    ).toContain('林知远');
  });

  it('does not set the same value twice against itself where the reading is unsure', () => {
    const told = {
      path: 'achievements[0].rank',
      verdict: 'unreadable',
      declared: 2,
      type: 'patent',
    } as const;
    expect(messageOf({ ...told, found: 2 })).toBe(
      '业绩1·排名无法可靠识别：申报“2”，读得相同但没有把握，请人工核对《专利证书》',
    );
    expect(messageOf({ ...told, found: 3 })).toContain('申报“2”，读得“3”，请');
  });

  it('shows no ID number whole, in any verdict', () => {
    for (const verdict of verdicts) {
      const told = messageOf({
        path: 'idNumber',
        verdict,
        declared: '990102197803050511',
        found: '990102197803050512',
        type: 'idCard',
      });
      expect(told).not.toMatch(/\d{17}/u);
    }
    expect(
      messageOf({ path: 'idNumber', verdict: 'mismatch', declared: '990102197803050511', type: 'idCard' }),
    ).toContain('990102');
  });

  it('holds no undefined and no object', () => {
    for (const verdict of verdicts) {
      expect(messageOf({ path: 'sex', verdict })).not.toMatch(/undefined|object/u);
      expect(messageOf({ path: 'sex', verdict, found: { a: 1 } })).not.toMatch(/undefined|object/u);
    }
  });
});

describe('what an ID number says of its holder', () => {
  const card = (idNumber: string) => paper('idCard', { idNumber }).fields['idNumber'];

  it('is sex and date of birth', () => {
    expect(fromIdNumber(card('990102197803050511'), 'sex')).toMatchObject({ value: '男', spans: [] });
    expect(fromIdNumber(card('990203198209170621'), 'sex')).toMatchObject({ value: '女' });
    expect(fromIdNumber(card('990203198209170621'), 'birthDate')).toMatchObject({ value: '1982-09-17' });
  });

  it('is nothing where the check digit is wrong, the number is cut, or other facts are asked', () => {
    expect(fromIdNumber(card('990203198209170622'), 'sex')).toBeUndefined();
    expect(fromIdNumber(card('9902031982'), 'sex')).toBeUndefined();
    expect(fromIdNumber(card('990203198209170621'), 'name')).toBeUndefined();
    expect(fromIdNumber(undefined, 'sex')).toBeUndefined();
  });
});

describe('the place among inventors', () => {
  const { inventor } = paper('patent', { inventor: ['欧阳晓琳', '林知远', '王莉'] }).fields;

  it('is counted from one, by the strict name', () => {
    expect(rankAmong(inventor, '林 知远')).toMatchObject({ value: 2, spans: [] });
    expect(rankAmong(inventor, '欧阳晓琳')).toMatchObject({ value: 1 });
  });

  it('is unknown for a name that is not among them, or alike', () => {
    expect(rankAmong(inventor, '王丽')).toBeUndefined();
    expect(rankAmong(inventor, '')).toBeUndefined();
    expect(rankAmong(undefined, '王莉')).toBeUndefined();
  });
});
