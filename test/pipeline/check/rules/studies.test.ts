/** Identity, education and degrees (R37–R39, R60–R63; decisions D4, D11; domain.md §4, Appendix A). */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Applicant } from '#schemas/records/declared.ts';
import type { ExtractedDocument } from '#schemas/records/extraction.ts';
import { residentIdCheckDigit } from '#schemas/values/resident-id.ts';
import { paper } from '../../../support/perfect-papers.ts';
import { findingOn, judgeCase, soundApplicant, verdictOn, type Case } from '../../../support/rules.ts';

type Education = Applicant['education'][number];
type Degree = Applicant['degrees'][number];
const study = soundApplicant.education[0]!;
const degree = soundApplicant.degrees[0]!;

const studied = (education: readonly Partial<Education>[], more: Case = {}): Case => ({
  ...more,
  applicant: { education: education.map((one) => ({ ...study, ...one })), ...more.applicant },
});
const certificates = [paper('diploma', { name: '林知远' }), paper('degree', { name: '林知远' })];

describe('R60 the identity card', () => {
  const card = (validTo?: string): ExtractedDocument =>
    paper('idCard', { name: '林知远', ...(validTo !== undefined && { validTo }) });
  const idNumber = `99010219850302051${residentIdCheckDigit('99010219850302051')}`;
  const held = (changed: Partial<Applicant> = {}, validTo?: string): Case => ({
    applicant: { idNumber, ...changed },
    documents: [card(validTo ?? '2030-01-01')],
  });

  it('R60: number, birth date, sex and validity agree', () => {
    expect(verdictOn('R60', held())).toBe('pass');
    expect(verdictOn('R60', held({ birthDate: '1985-03-03' }))).toBe('violation');
    expect(verdictOn('R60', held({ sex: '女' }))).toBe('violation');
    expect(verdictOn('R60', held({ idNumber: idNumber.slice(1) }))).toBe('violation');
    expect(verdictOn('R60', held({ idNumber: undefined }))).toBe('question');
    expect(verdictOn('R60', held({ sex: undefined }))).toBe('question');
    expect(verdictOn('R60', held({ idNumber: '990102850302051' }))).toBe('question');
  });

  it('R60: a card must be valid until the review is over', () => {
    expect(verdictOn('R60', held({}, '2020-12-31'))).toBe('pass');
    expect(verdictOn('R60', held({}, '2020-12-30'))).toBe('question');
    expect(verdictOn('R60', held({}, '长期'))).toBe('pass');
    expect(verdictOn('R60', { applicant: { idNumber } })).toBe('question');
    const unread = judgeCase('R60', { applicant: { idNumber }, documents: [card()] });
    expect(unread).toMatchObject({ verdict: 'question', severity: 'inform' });
  });

  it('R60: does not judge a number that papers contradict', () => {
    const findings = [findingOn('birthDate', 'mismatch')];
    expect(verdictOn('R60', { ...held({ birthDate: '1985-03-03' }), findings })).toBe('question');
  });

  it('R60: any one digit changed is found', () => {
    fc.assert(
      fc.property(fc.nat({ max: 16 }), fc.integer({ min: 1, max: 9 }), (at, by) => {
        const digit = String((Number(idNumber[at]) + by) % 10);
        const changed = idNumber.slice(0, at) + digit + idNumber.slice(at + 1);
        expect(verdictOn('R60', held({ idNumber: changed }))).toBe('violation');
      }),
    );
  });
});

describe('R61 certificates and their numbers', () => {
  it('R61: the numbers say the same as the declaration', () => {
    const sound = { documents: certificates };
    expect(verdictOn('R61', sound)).toBe('pass');
    expect(verdictOn('R61', {})).toBe('question');
    expect(verdictOn('R61', { documents: certificates.slice(1) })).toBe('question');
    expect(verdictOn('R61', { ...sound, applicant: { education: [] } })).toBe('question');
    const findings = [findingOn('degrees[0].certificateNo', 'mismatch')];
    expect(verdictOn('R61', { ...sound, findings })).toBe('question');
  });

  const diploma = (changed: Partial<Education>): Case =>
    studied([changed], { documents: certificates, applicant: { degrees: [] } });

  it.each<[string, Partial<Education>, string]>([
    [
      'an adult diploma',
      { certificateNo: '104765201605701784', graduatedOn: '2016-07', mode: '成人' },
      'pass',
    ],
    ['another mode', { certificateNo: '104765201605701784', graduatedOn: '2016-07' }, 'violation'],
    ['another year', { certificateNo: '999991201505000123', graduatedOn: '2016-07-01' }, 'violation'],
    ['another level', { certificateNo: '999991200706000123' }, 'violation'],
    ['a legacy number', { certificateNo: 'B4642906', graduatedOn: '1995-07' }, 'pass'],
    ['no number', { certificateNo: undefined }, 'question'],
    ['no number at all', { certificateNo: '待补' }, 'question'],
  ])('R61: %s', (_what, changed, verdict) => {
    expect(verdictOn('R61', diploma(changed))).toBe(verdict);
  });

  it.each<[Partial<Degree>, string]>([
    [{ certificateNo: '1024642008000001', awardedOn: '2008-07', degree: '工学学士' }, 'pass'],
    [{ certificateNo: '1024632008000001', awardedOn: '2008-07', degree: '工学学士' }, 'violation'],
    [{ certificateNo: '1024642008000001', awardedOn: '2009-07', degree: '工学学士' }, 'violation'],
  ])('R61: the degree %o: %s', (changed, verdict) => {
    const one = { certificateNo: '999991200705000123' };
    const degrees = [{ ...degree, ...changed }];
    expect(verdictOn('R61', studied([one], { documents: certificates, applicant: { degrees } }))).toBe(
      verdict,
    );
  });

  it('R61: what a paper contradicts accuses nobody', () => {
    const wrong = diploma({ certificateNo: '104765201605701784', graduatedOn: '2016-07' });
    const findings = [findingOn('education[0].mode', 'mismatch')];
    expect(verdictOn('R61', { ...wrong, findings })).toBe('question');
  });
});

describe('R62 registration', () => {
  const sheet = (validTo?: string): ExtractedDocument =>
    paper('registration', { name: '林知远', ...(validTo !== undefined && { validTo }) });
  it('R62: a sheet or a report for every education, valid until the review', () => {
    expect(verdictOn('R62')).toBe('question');
    expect(verdictOn('R62', { documents: [sheet('2020-11-01')] })).toBe('pass');
    expect(judgeCase('R62', { documents: [sheet('2020-10-31')] })).toMatchObject({
      verdict: 'question',
      severity: 'warn',
    });
    expect(verdictOn('R62', { documents: [paper('accreditationReport', { name: '林知远' })] })).toBe('pass');
    expect(verdictOn('R62', studied([{}, {}], { documents: [sheet()] }))).toBe('question');
    expect(verdictOn('R62', studied([{ country: '英国' }]))).toBe('none');
    expect(verdictOn('R62', studied([]))).toBe('question');
  });
});

describe('R38 graduates of earlier years', () => {
  const form = paper('registrationForm', { name: '林知远' });
  const sheet = paper('registration', { name: '林知远' });
  it.each<[string, readonly ExtractedDocument[], string]>([
    ['2000-12-31', [], 'question'],
    ['2000-12-31', [sheet], 'question'],
    ['2000-12-31', [form], 'pass'],
    ['2000', [form], 'pass'],
    ['2001-01-01', [], 'question'],
    ['2001-07', [sheet], 'pass'],
    ['2001-07', [form], 'pass'],
    ['2001', [form], 'pass'],
    ['2002-01-01', [], 'none'],
  ])('R38: graduated %s', (graduatedOn, documents, verdict) => {
    expect(verdictOn('R38', studied([{ graduatedOn }], { documents }))).toBe(verdict);
  });

  it('R38: asks for a date left out, and is about schools at home', () => {
    expect(verdictOn('R38', studied([{ graduatedOn: undefined }]))).toBe('question');
    expect(verdictOn('R38', studied([]))).toBe('question');
    expect(verdictOn('R38', studied([{ graduatedOn: '1999-07', country: '英国' }]))).toBe('none');
    const two = studied([{ graduatedOn: '1997-07' }, { graduatedOn: '2000-07' }], { documents: [form] });
    expect(verdictOn('R38', two)).toBe('question');
  });
});

describe('R39 and R63 studies abroad', () => {
  const abroad = (issuer?: string): Case =>
    studied([{ country: '英国', certificateNo: '教留服认英[2012]01234号' }], {
      applicant: { degrees: [] },
      documents: [paper('overseasDegree', { name: '林知远', ...(issuer !== undefined && { issuer }) })],
    });

  it('R39: a certification is among the papers', () => {
    expect(verdictOn('R39')).toBe('none');
    expect(verdictOn('R39', abroad())).toBe('pass');
    expect(verdictOn('R39', { ...abroad(), documents: [] })).toBe('question');
    expect(verdictOn('R39', studied([{ country: '中国香港' }]))).toBe('question');
    expect(verdictOn('R39', { applicant: { education: [], degrees: [] } })).toBe('question');
  });

  it('R63: it is the service centre’s', () => {
    expect(verdictOn('R63')).toBe('none');
    expect(verdictOn('R63', abroad('教育部留学服务中心'))).toBe('pass');
    expect(verdictOn('R63', abroad('中国留学服务中心'))).toBe('pass');
    expect(verdictOn('R63', abroad('某某咨询公司'))).toBe('question');
    expect(verdictOn('R63', abroad())).toBe('question');
    expect(verdictOn('R63', { ...abroad(), documents: [] })).toBe('question');
    const odd = studied([{ country: '英国', certificateNo: '990421200705000123' }]);
    expect(verdictOn('R63', { ...abroad('教育部留学服务中心'), ...odd })).toBe('question');
  });
});

describe('R37 the profile', () => {
  const kinds = ['idCard', 'diploma', 'registration', 'degree', 'titleCertificate', 'appointment'] as const;
  const more = ['pension', 'journalCover', 'contents', 'article', 'assessment'] as const;
  const documents = [...kinds, ...more].map((type) => paper(type, { name: '林知远' }));
  it('R37: complete, and everything is there', () => {
    expect(verdictOn('R37', { documents })).toBe('pass');
    expect(verdictOn('R37', { documents, applicant: { profileComplete: false } })).toBe('question');
    expect(verdictOn('R37', { documents, applicant: { profileComplete: undefined } })).toBe('question');
    const missing = judgeCase('R37', { documents: documents.slice(1) });
    expect(missing).toMatchObject({ verdict: 'question', severity: 'warn' });
    expect(missing.reason).toContain('居民身份证');
  });
});
