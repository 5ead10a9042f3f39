/** Numbers that contradict what else their paper proves (X4), and works that two people claim (X17). */
import { describe, expect, it } from 'vitest';
import { batchFindings, checkApplicant } from '#pipeline/check/index.ts';
import type { Applicant } from '#schemas/records/declared.ts';
import type { ExtractedDocument } from '#schemas/records/extraction.ts';
import type { Finding } from '#schemas/records/results.ts';
import { findingSchema } from '#schemas/records/results.ts';
import { paper, sharpEyes } from '../../support/perfect-papers.ts';

const nobody: Applicant = {
  ...{ id: 'A001', name: '林知远', education: [], degrees: [], pension: [], papers: [] },
  ...{ continuingEducation: [], assessments: [] },
};

/** The vectors of domain.md, Appendix A. */
const diplomaNumber = '104765201605701784';
const degreeNumber = '1024642008000001';

const study = {
  ...{ institution: '瓯江大学', major: '自动化', startedOn: '2012-09', certificateNo: diplomaNumber },
  ...({ level: '本科', mode: '成人', graduatedOn: '2016-07-01' } as const),
};

async function contradictions(
  person: Partial<Applicant>,
  ...documents: ExtractedDocument[]
): Promise<Finding[]> {
  const findings = await checkApplicant({ ...nobody, ...person }, documents, sharpEyes());
  return findings.filter(({ path }) => path.startsWith('documents.'));
}

describe('a diploma', () => {
  const diploma = (graduated: string, certificateNo = diplomaNumber) =>
    paper('diploma', { institution: '瓯江大学', major: '自动化', graduated, certificateNo });

  it('whose number fits its year says nothing', async () => {
    expect(await contradictions({ education: [study] }, diploma('2016-07'))).toEqual([]);
  });

  it('of 2015 whose number says 2016 contradicts itself', async () => {
    const education = [{ ...study, graduatedOn: '2015-07-01' }];
    const [finding, ...others] = await contradictions({ education }, diploma('2015-07-01'));
    expect(others).toEqual([]);
    expect(finding).toMatchObject({
      ...{ path: 'documents.diploma.certificateNo', verdict: 'mismatch', severity: 'block' },
      ...{ declared: '2015', found: '2016', document: 'diploma', requirement: 'X4' },
    });
    expect(findingSchema.parse(finding)).toEqual(finding);
  });

  it('does not where its date or its number is not proven', async () => {
    const education = [{ ...study, graduatedOn: '2015-07-01' }];
    expect(await contradictions({ education }, diploma('2016-07-01'))).toEqual([]);
    expect(await contradictions({ education }, diploma('2015-07-01', '104765201505701784'))).toEqual([]);
  });

  it('says its level and mode, where a registration proves them', async () => {
    const shown = {
      institution: '瓯江大学',
      graduated: '2016-07-01',
      certificateNo: diplomaNumber,
      level: '本科',
      mode: '全日制',
    };
    const education = [{ ...study, mode: '全日制' as const }];
    const [finding] = await contradictions({ education }, paper('registration', shown));
    expect(finding).toMatchObject({ declared: '全日制', found: '成人' });
  });

  it('of an old series has no segments', async () => {
    const education = [{ ...study, certificateNo: 'B4642906', graduatedOn: '1995-06-20' }];
    expect(await contradictions({ education }, diploma('1995-06-20', 'B4642906'))).toEqual([]);
  });
});

describe('a degree', () => {
  const own = {
    institution: '瓯江大学',
    degree: '工学学士',
    awardedOn: '2008-06-30',
    certificateNo: degreeNumber,
  };
  const certificate = (more: Record<string, unknown> = {}) =>
    paper('degree', {
      institution: '瓯江大学',
      degree: '工学学士',
      awarded: '2008-06',
      certificateNo: degreeNumber,
      ...more,
    });

  it('whose number fits says nothing', async () => {
    expect(await contradictions({ degrees: [own] }, certificate())).toEqual([]);
  });

  it('of a bachelor whose number has the digit of a master contradicts itself', async () => {
    const certificateNo = '1024632008000001';
    const degrees = [{ ...own, certificateNo }];
    const [finding] = await contradictions({ degrees }, certificate({ certificateNo }));
    expect(finding).toMatchObject({
      path: 'documents.degree.certificateNo',
      declared: '学士',
      found: '硕士',
    });
  });
});

describe('applicants of one submission', () => {
  const printed = { title: '斜齿轮减速器噪声控制技术', journal: '泵与风机', year: 2018, issue: 4 };
  const patent = { id: 'Y1', kind: 'patent', title: '一种防护机构', on: '2018-04-17', evidence: [] } as const;
  const one = { ...nobody, id: 'A001', idNumber: '990102197803050511' };
  const two = { ...nobody, id: 'A002', idNumber: '990203198209170621' };

  it('who share nothing are left alone', () => {
    const other = { ...printed, issue: 5 };
    expect(
      batchFindings([
        { ...one, papers: [printed] },
        { ...two, papers: [other] },
        { ...nobody, id: 'A003' },
      ]),
    ).toEqual([]);
    expect(batchFindings([])).toEqual([]);
  });

  it('who claim one paper are both named, with their ranks', () => {
    const spelt = { ...printed, title: ' 斜齿轮减速器噪声控制技术 ', authorRank: 2 };
    const found = batchFindings([
      { ...one, papers: [{ ...printed, authorRank: 1 }] },
      { ...two, papers: [spelt] },
    ]);
    expect(
      found.map(({ applicant, path, verdict, severity, found: others }) => [
        applicant,
        path,
        verdict,
        severity,
        others,
      ]),
    ).toEqual([
      ['A001', 'rules.X17', 'violation', 'warn', ['A002']],
      ['A002', 'rules.X17', 'violation', 'warn', ['A001']],
    ]);
    expect(found[0]!.message).toBe(
      '论文《斜齿轮减速器噪声控制技术》由多人申报：A001（排名 1）、A002（排名 2），请核对',
    );
  });

  it('who claim one patent are told by its number, however written', () => {
    const found = batchFindings([
      { ...one, achievements: [{ ...patent, number: 'ZL201810123456.5' }] },
      { ...two, achievements: [{ ...patent, number: 'ZL 2018 1 0123456.5' }] },
    ]);
    expect(found).toHaveLength(2);
  });

  it('who are one person are blocked, and no number is printed', () => {
    const found = batchFindings([
      one,
      { ...two, idNumber: '990102 197803050511', papers: [printed] },
      { ...nobody, id: 'A003', papers: [printed] },
    ]);
    expect(found.map(({ applicant, severity }) => [applicant, severity])).toEqual([
      ['A001', 'block'],
      ['A002', 'block'],
      ['A003', 'warn'],
    ]);
    for (const { message } of found) expect(message).not.toMatch(/\d{6}/u);
  });

  it('whose papers’ titles hold a number do not have it printed', () => {
    const papers = [{ ...printed, title: '关于990102197803050511的说明' }];
    const found = batchFindings([
      { ...one, papers },
      { ...two, papers },
    ]);
    expect(found).toHaveLength(2);
    for (const { message } of found) expect(message).not.toContain('197803050511');
  });

  it('whose summaries are nearly one text are both asked (X18)', () => {
    const summary =
      '本人自任现职以来，主持完成数控车床主轴箱的工艺改进，制定企业标准两项，培训青年技术人员十二名。';
    const found = batchFindings([
      { ...one, summary },
      { ...two, summary: summary.replace('两项', '三项') },
      {
        ...nobody,
        id: 'A003',
        summary: '负责水轮发电机组的安装调试与运行维护，解决轴瓦温升过高等现场问题若干。',
      },
    ]);
    expect(
      found.map(({ applicant, path, severity, found: others }) => [applicant, path, severity, others]),
    ).toEqual([
      ['A001', 'rules.X18', 'warn', ['A002']],
      ['A002', 'rules.X18', 'warn', ['A001']],
    ]);
    expect(found[0]!.message).toContain('工作总结与 A002 的相同或几乎相同（相似度 9');
  });
});
