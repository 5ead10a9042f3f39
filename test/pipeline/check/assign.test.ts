import { describe, expect, it } from 'vitest';
import { affinity, assign, likeness } from '#pipeline/check/assign.ts';
import { earlierTerms, judgedPaths, type Item } from '#pipeline/check/judged-paths.ts';
import type { Applicant } from '#schemas/records/declared.ts';
import type { ExtractedDocument } from '#schemas/records/extraction.ts';
import { paper } from '../../support/perfect-papers.ts';

const nobody: Applicant = {
  ...{ id: 'A001', name: '林知远', education: [], degrees: [], pension: [], papers: [] },
  ...{ continuingEducation: [], assessments: [] },
};

function itemsOf(applicant: Partial<Applicant>): Item[] {
  const whole = { ...nobody, ...applicant };
  const items = judgedPaths(whole).flatMap(({ item }) => item ?? []);
  return [...new Map([...items, ...earlierTerms(whole)].map((item) => [item.key, item])).values()];
}

/** Item → ids of its papers. */
function shared(applicant: Partial<Applicant>, ...documents: ExtractedDocument[]): Record<string, string[]> {
  const { papers, unclear } = assign(itemsOf(applicant), documents);
  const told = Object.fromEntries([...papers].map(([key, own]) => [key, own.map(({ id }) => id)]));
  return { ...told, ...(unclear.length > 0 && { unclear: unclear.map(({ id }) => id) }) };
}

const study = (certificateNo: string, institution: string, major: string, graduatedOn: string) => ({
  ...({ certificateNo, institution, major, graduatedOn, level: '本科', mode: '全日制' } as const),
  startedOn: '1997-09',
});
const bachelor = study('971061200105000123', '瓯江大学', '自动化', '2001-07-01');
const master = study('971165200602012345', '松江平原理工大学', '机械工程', '2006-01-15');

const diploma = (id: string, fields: Record<string, unknown>) => paper('diploma', fields, { id });

describe('two educations', () => {
  const both = { education: [bachelor, master] };
  const first = diploma('first', {
    institution: '瓯江大学',
    major: '自动化',
    graduated: '2001-07-01',
    certificateNo: '971061200105000123',
  });
  const second = diploma('second', {
    institution: '松江平原理工大学',
    major: '机械工程',
    graduated: '2006-01',
    certificateNo: '971165200602012345',
  });

  it('get each their own diploma, in whatever order they come', () => {
    const expected = { 'education[0]': ['first'], 'education[1]': ['second'] };
    expect(shared(both, first, second)).toEqual(expected);
    expect(shared(both, second, first)).toEqual(expected);
  });

  it('keep it where the declared number is wrong, the school misread, or the year off', () => {
    const wrong = {
      education: [{ ...bachelor, certificateNo: '971061200105000128', graduatedOn: '2002-07-01' }, master],
    };
    expect(shared(wrong, first)).toMatchObject({ 'education[0]': ['first'], 'education[1]': [] });
    const bare = diploma('bare', { certificateNo: '971165200602012346' });
    expect(shared(both, bare)).toMatchObject({ 'education[1]': ['bare'] });
  });

  it('share no diploma of a third school', () => {
    const third = diploma('third', {
      institution: '钱塘湾职业学院',
      major: '会计',
      graduated: '1999',
      certificateNo: '960021199906099999',
    });
    expect(shared(both, third)).toEqual({ 'education[0]': [], 'education[1]': [] });
  });

  it('leave open whose a diploma is that shows nothing', () => {
    const mute = diploma('mute', { name: '林知远' });
    expect(shared(both, mute)).toEqual({ 'education[0]': [], 'education[1]': [], unclear: ['mute'] });
    expect(shared({ education: [bachelor] }, mute)).toEqual({ 'education[0]': ['mute'] });
  });
});

describe('papers and their pages', () => {
  const article = (title: string, issn: string, journal: string, issue: number) =>
    ({
      title,
      issn,
      journal,
      issue,
      cn: 'CN 33-1088/TH',
      year: 2019,
      publishedOn: '2019-06',
      authorRank: 1,
      representative: false,
    }) as const;
  const three = {
    papers: [
      article('斜齿轮减速器噪声控制技术', '8128-215X', '泵与风机', 4),
      article('热处理连续炉温度场分析', '8128-215X', '泵与风机', 6),
      article('数控转塔冲床结构优化', '8101-2241', '机电装备与控制', 11),
    ],
  };

  it('are told by title, journal and issue together', () => {
    const cover = paper('journalCover', { issn: '8101-2241', journal: '机电装备与控制' }, { id: 'cover-3' });
    const body = paper('article', { title: '热处理连续炉温度场分折' }, { id: 'body-2' });
    const list = paper(
      'contents',
      { journal: '泵与风机', title: '斜齿轮减速器噪声控制技术' },
      { id: 'list-1' },
    );
    expect(shared(three, cover, body, list)).toEqual({
      'papers[0]': ['list-1'],
      'papers[1]': ['body-2'],
      'papers[2]': ['cover-3'],
    });
  });

  it('of one journal are told by the issue', () => {
    const cover = paper(
      'journalCover',
      { issn: '8128-215X', journal: '泵与风机', issue: 6, year: 2019 },
      { id: 'cover' },
    );
    expect(shared(three, cover)).toMatchObject({ 'papers[0]': [], 'papers[1]': ['cover'] });
  });
});

describe('letters of appointment', () => {
  const terms = {
    appointment: { employer: '杭州鼎沐机械有限公司', position: '工程师', from: '2015-12-01' },
    earlierAppointments: [
      { employer: '杭州鼎沐机械有限公司', position: '工程师', from: '2012-12-01', to: '2015-11-30' },
      { employer: '杭州鼎沐机械有限公司', position: '助理工程师', from: '2008-07-01', to: '2012-11-30' },
    ],
  };
  const letter = (id: string, from: string, position = '工程师') =>
    paper('appointment', { employer: '杭州鼎沐机械有限公司', position, from }, { id });

  it('of earlier terms bear no witness against the present one', () => {
    expect(
      shared(
        terms,
        letter('now', '2015-12-01'),
        letter('then', '2012-12-01'),
        letter('first', '2008-07-01', '助理工程师'),
      ),
    ).toEqual({
      'appointments[0]': ['now'],
      'appointments[1]': ['then'],
      'appointments[2]': ['first'],
    });
  });

  it('belong to the present term where only its date is a little off', () => {
    expect(shared(terms, letter('now', '2015-11-01'))).toMatchObject({ 'appointments[0]': ['now'] });
  });

  it('of terms that nobody declared are strays beside the right one', () => {
    const present = { appointment: terms.appointment };
    expect(shared(present, letter('now', '2015-12-01'), letter('then', '2009-03-01'))).toEqual({
      'appointments[0]': ['now'],
    });
  });
});

describe('evidence that the applicant names', () => {
  const award = {
    id: 'Y1',
    kind: 'award',
    title: '明州装备制造技术创新奖一等奖',
    on: '2019-04-03',
    evidence: ['业绩/证明.jpg'],
  } as const;
  const prize = { ...award, id: 'Y2', title: '机电行业技术能手', on: '2017-08-08', evidence: [] };
  const proof = paper(
    'contributorProof',
    { project: '大功率螺杆式空气压缩机关键技术研究', rank: 3, on: '2019-05-15' },
    { id: 'proof', file: 'scans/A001/业绩/证明.jpg' },
  );

  it('settles whose a proof is that names the work and not the prize', () => {
    expect(shared({ achievements: [prize, award] }, proof)).toEqual({
      'achievements[0]': [],
      'achievements[1]': ['proof'],
    });
  });

  it('settles nothing where two items name the same file, or none does', () => {
    const twice = [{ ...prize, evidence: [String.raw`scans\A001\业绩\证明.jpg`] }, award];
    expect(shared({ achievements: twice }, proof)).toEqual({ 'achievements[0]': [], 'achievements[1]': [] });
    expect(shared({ achievements: [prize, { ...award, evidence: [] }] }, proof)).toEqual({
      'achievements[0]': [],
      'achievements[1]': [],
    });
  });

  it('does not take a paper from the item it plainly shows', () => {
    const misnamed = [
      { ...prize, evidence: ['业绩/证明.jpg'] },
      { ...award, evidence: [] },
    ];
    const certificate = paper(
      'award',
      { award: '明州装备制造技术创新奖一等奖', on: '2019-04-03' },
      { id: 'it', file: 'scans/A001/业绩/证明.jpg' },
    );
    expect(shared({ achievements: misnamed }, certificate)).toEqual({
      'achievements[0]': [],
      'achievements[1]': ['it'],
    });
  });
});

describe('likeness', () => {
  it.each([
    ['瓯江大学', '瓯江大学', 1],
    ['ZJ2016', 'zj 2016', 1],
    ['2001', '2001-07-01', 1],
    ['2001', '2002-07-01', 0],
    ['2019', '2018', 0],
    ['2015-12-01', '2015-06-01', 0.75],
    ['2015-12-01', '2012-12-01', 0],
    ['971061200105000123', '971061200105000128', 17 / 18],
    ['', '瓯江大学', 0],
  ] as const)('of %j and %j is %d', (a, b, expected) => {
    expect(likeness(a, b)).toBeCloseTo(expected, 6);
    expect(likeness(b, a)).toBeCloseTo(a === '2001' && b.startsWith('2001') ? likeness(b, a) : expected, 6);
  });

  it('of a paper with none of the item’s fields is unknown', () => {
    const [item] = itemsOf({ education: [bachelor] });
    expect(affinity(item!, paper('diploma', { name: '林知远' }))).toBeUndefined();
    expect(affinity(item!, paper('diploma', { institution: '瓯江大学' }))).toBe(1);
  });
});
