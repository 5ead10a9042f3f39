/** One finding of many witnesses: precedence, silence, the second reader, papers against each other. */
import { describe, expect, it } from 'vitest';
import { checkApplicant, type Eyes } from '#pipeline/check/index.ts';
import type { Applicant } from '#schemas/records/declared.ts';
import type { ExtractedDocument } from '#schemas/records/extraction.ts';
import type { Finding } from '#schemas/records/results.ts';
import { paper, reading, sharpEyes } from '../../support/perfect-papers.ts';

const study = {
  ...({
    institution: '瓯江大学',
    major: '自动化',
    level: '本科',
    mode: '全日制',
    startedOn: '1997-09',
  } as const),
  ...{ graduatedOn: '2001-07-01', certificateNo: '971061200105000123' },
};
const person: Applicant = {
  ...{ id: 'A001', name: '林知远', idNumber: '990102197803050511', sex: '男', birthDate: '1978-03-05' },
  ...{ education: [study], degrees: [], pension: [], papers: [], continuingEducation: [], assessments: [] },
};

async function at(
  path: string,
  documents: readonly ExtractedDocument[],
  eyes: Eyes = sharpEyes(),
): Promise<Finding> {
  const findings = await checkApplicant(person, documents, eyes);
  return findings.find((finding) => finding.path === path)!;
}

const no = 'education[0].certificateNo';
const same = '971061200105000123';
const other = '971061200105000128';
const blurred = reading('97106120010500012', { weakest: 0.4 });
const diploma = (certificateNo: unknown) => paper('diploma', { institution: '瓯江大学', certificateNo });
const registration = (certificateNo: unknown) =>
  paper('registration', { institution: '瓯江大学', certificateNo });
/** Eyes that can make nothing of a line. */
const dim: Eyes = {
  score: async (asked) =>
    asked.map(() => ({ views: [{ ratio: -3, free: '', quality: -1 }], isUnknown: false })),
};

describe('precedence over witnesses', () => {
  it.each([
    ['one differs, one agrees', [diploma(same), registration(other)], 'mismatch', 'registration'],
    ['the other way round', [diploma(other), registration(same)], 'mismatch', 'diploma'],
    ['both agree', [diploma(same), registration(same)], 'match', 'diploma'],
    ['one paper only', [registration(same)], 'match', 'registration'],
  ] as const)('%s', async (_, documents, verdict, document) => {
    expect(await at(no, documents)).toMatchObject({ verdict, document });
  });

  it('one agrees, one cannot be read: a match with a doubtful witness', async () => {
    const finding = await at(no, [diploma(same), registration(blurred)], dim);
    expect(finding.verdict).toBe('match');
    expect(finding.witnesses.map(({ verdict }) => verdict)).toEqual(['match', 'unreadable']);
  });

  it('none can be read: unreadable; no paper of the kind: missing', async () => {
    expect((await at(no, [diploma(blurred)], dim)).verdict).toBe('unreadable');
    expect((await at(no, [paper('diploma', { institution: '瓯江大学' })], dim)).verdict).toBe('unreadable');
    expect((await at(no, [])).verdict).toBe('missing');
    expect((await at(no, [paper('idCard', {})])).verdict).toBe('missing');
  });

  it('the place of the finding is that of the witness that decides', async () => {
    const [good, bad] = [diploma(same), registration(other)];
    const finding = await at(no, [good, bad]);
    expect(finding.box).toEqual(bad.fields['certificateNo']!.box);
    expect(finding).toMatchObject({ declared: same, found: other, severity: 'block', requirement: 'R61' });
  });

  it('what only a registration prints is not judged without one', async () => {
    const levels = await checkApplicant(person, [diploma(same)], sharpEyes());
    expect(levels.map(({ path }) => path)).not.toContain('education[0].level');
    expect((await at('education[0].level', [registration(same)])).verdict).toBe('unreadable');
  });
});

describe('papers that are often silent', () => {
  it('are no witness where they print nothing', async () => {
    const finding = await at('name', [
      paper('idCard', { name: '林知远', idNumber: '990102197803050511' }),
      paper('pension', {}),
      paper('journalCover', {}),
    ]);
    expect(finding).toMatchObject({ verdict: 'match' });
    expect(finding.witnesses).toHaveLength(1);
  });

  it('an ID card says sex and birth by its number', async () => {
    const card = paper('idCard', { idNumber: '990102197803050511' });
    expect(await at('sex', [card])).toMatchObject({ verdict: 'match', found: '男' });
    expect(await at('birthDate', [card])).toMatchObject({ verdict: 'match', found: '1978-03-05' });
    const wrong = paper('idCard', { idNumber: '990203198209170621' });
    expect(await at('sex', [wrong])).toMatchObject({ verdict: 'mismatch', found: '女' });
  });
});

describe('the second reader', () => {
  const unsure = reading(same, { weakest: 0.8 });
  const hearing = (text: string, asked: number[] = []): Eyes => ({
    ...sharpEyes(),
    readAgain: async (crops) => {
      asked.push(crops.length);
      return crops.map(() => text);
    },
  });

  it('turns a match into a doubt where it cleanly reads something else', async () => {
    expect((await at(no, [diploma(unsure)], hearing('971061200105000128'))).verdict).toBe('unreadable');
  });

  it.each([
    ['the same', '97106 1200105000123'],
    ['nothing', ''],
    ['too few digits', '97106120010500'],
    ['rubbish', '证书'],
  ])('leaves it where it reads %s', async (_, text) => {
    expect((await at(no, [diploma(unsure)], hearing(text))).verdict).toBe('match');
  });

  it('is asked neither about sure readings nor about names', async () => {
    const asked: number[] = [];
    await checkApplicant(
      person,
      [diploma(same), paper('idCard', { name: reading('林知远', { weakest: 0.8 }) })],
      hearing('x', asked),
    );
    expect(asked.reduce((sum, count) => sum + count, 0)).toBe(0);
  });

  it('never makes a match', async () => {
    const eyes: Eyes = { ...dim, readAgain: async (crops) => crops.map(() => same) };
    expect((await at(no, [diploma(reading(other, { weakest: 0.8 }))], eyes)).verdict).not.toBe('match');
    expect((await at(no, [diploma(reading(same, { weakest: 0.3 }))], eyes)).verdict).not.toBe('match');
  });

  it('casts doubt on words that differ in a sign, where it reads what was declared', async () => {
    const school = async (text: string, heard: string): Promise<string> => {
      const document = paper('diploma', { certificateNo: same, institution: reading(text) });
      return (await at('education[0].institution', [document], hearing(heard))).verdict;
    };
    expect(await school('歐江大学', '瓯江大学')).toBe('unreadable');
    expect(await school('歐江大学', '学校:瓯江大学,')).toBe('unreadable');
    // It reads the same as we, or nothing of use; or another school stands there.
    for (const heard of ['歐江大学', '', '江大学']) expect(await school('歐江大学', heard)).toBe('mismatch');
    expect(await school('东海大学城北学院', '瓯江大学')).toBe('mismatch');
  });

  it('casts no doubt on a paper that differs', async () => {
    const eyes = hearing(same);
    expect((await at(no, [diploma(unsure), registration(other)], eyes)).verdict).toBe('mismatch');
  });
});

describe('papers of one person against each other', () => {
  const card = paper('idCard', { name: '林知远', idNumber: '990102197803050511' });
  const statement = (idNumber: unknown, id = 'pension') => paper('pension', { idNumber }, { id });
  const against = async (...documents: ExtractedDocument[]): Promise<Finding[]> => {
    const findings = await checkApplicant(person, documents, sharpEyes());
    return findings.filter(({ path }) => path.startsWith('documents.'));
  };

  it('contradict where both are sure', async () => {
    const [finding, ...others] = await against(card, statement('990203198209170621'));
    expect(others).toEqual([]);
    expect(finding).toMatchObject({
      path: 'documents.pension.idNumber',
      verdict: 'mismatch',
      severity: 'block',
      requirement: 'X2',
    });
    expect(finding!.message).not.toMatch(/\d{17}/u);
  });

  it('do not where they agree, one is unsure, its check digit is wrong, or there is no card', async () => {
    expect(await against(card, statement('990102197803050511'))).toEqual([]);
    expect(await against(card, statement(reading('990203198209170621', { weakest: 0.7 })))).toEqual([]);
    expect(await against(card, statement('990102197803050571'))).toEqual([]);
    expect(await against(statement('990203198209170621'))).toEqual([]);
  });

  it('are one finding, though two papers say it', async () => {
    const found = await against(
      card,
      statement('990203198209170621', 'p1'),
      statement('990203198209170621', 'p2'),
    );
    expect(found).toHaveLength(1);
    expect(found[0]!.witnesses.map(({ document }) => document).sort()).toEqual(['idCard', 'p1', 'p2']);
  });
});
