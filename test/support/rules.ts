/** A made-up applicant who breaks no rule of 2020, and the rules judged on what differs from him. */
import { judgeRules } from '#pipeline/check/index.ts';
import { loadCalendar } from '#pipeline/core/calendars.ts';
import type { WorkCalendar } from '#schemas/cycles/calendar.ts';
import type { PointTable } from '#schemas/cycles/point-table.ts';
import type { Cycle } from '#schemas/cycles/cycle.ts';
import type { Applicant } from '#schemas/records/declared.ts';
import type { ExtractedDocument } from '#schemas/records/extraction.ts';
import type { Finding } from '#schemas/records/results.ts';
import type { RulingRecord } from '#schemas/records/ruling.ts';
import type { Office, Submission } from '#schemas/records/submission.ts';
import { cycle2020, rules2020 } from './cycle.ts';

export const soundApplicant: Applicant = {
  id: 'A001',
  name: '林知远',
  sex: '男',
  birthDate: '1985-03-02',
  idNumber: '990102198503020512',
  phone: '10012345678',
  systemNo: 'ZJ2020000001',
  profileComplete: true,
  commitmentSignedOn: '2020-09-01',
  employer: { name: '杭州致远机电有限公司', kind: 'enterprise' },
  employerReview: {
    by: '人事科',
    on: '2020-09-04',
    result: '同意推荐',
    truthful: true,
    accurate: true,
    complete: true,
  },
  recommendations: [{ level: 'city', by: '杭州市经济和信息化局', on: '2020-09-20', result: '同意推荐' }],
  scope: '设计开发',
  appliedTitle: '高级工程师',
  route: 'A',
  selfScore: 82,
  summary:
    '任现职以来，本人负责立式加工中心进给系统的设计开发，主持完成三项新产品的结构设计、样机试制和型式试验，解决了丝杠热伸长引起的定位误差，相关成果用于批量生产。',
  education: [
    {
      institution: '会稽科技学院',
      major: '机械设计',
      level: '本科',
      mode: '全日制',
      startedOn: '2003-09',
      graduatedOn: '2007-07-01',
      certificateNo: '990421200705000123',
    },
  ],
  degrees: [
    {
      institution: '会稽科技学院',
      degree: '工学学士',
      awardedOn: '2007-07-01',
      certificateNo: '9904242007000123',
    },
  ],
  title: {
    name: '工程师',
    specialty: '机械设计',
    obtainedOn: '2013-11-20',
    issuer: '杭州市人力资源和社会保障局',
    certificateNo: 'Z2013000123',
  },
  appointment: { employer: '杭州致远机电有限公司', position: '工程师', from: '2014-01-01' },
  employment: [{ from: '2007-07', employer: '杭州致远机电有限公司', position: '工程师' }],
  pension: [{ from: '2017-09', to: '2020-08', payer: '杭州致远机电有限公司', region: '杭州市' }],
  papers: [
    {
      title: '立式加工中心进给系统热误差补偿',
      journal: '江南机械工程',
      issn: '8102-7753',
      cn: 'CN 33-5211/TH',
      year: 2018,
      issue: 6,
      publishedOn: '2018-06',
      authorRank: 1,
      representative: true,
    },
  ],
  continuingEducation: [2018, 2019, 2020].map((year) => ({
    year,
    professional: 64,
    industry: 12,
    general: 16,
    total: 92,
    platform: '杭州市专业技术人员继续教育学时登记平台',
  })),
  assessments: [2017, 2018, 2019].map((year) => ({ year, grade: '合格' })),
  achievements: [
    {
      id: 'Y1',
      kind: 'award',
      title: '机电行业技术创新奖二等奖',
      on: '2018-05-04',
      rank: 2,
      people: 4,
      evidence: ['scans/A001/award.jpg'],
      relevant: true,
    },
  ],
  scores: [
    { code: '1.1', points: 42, evidence: ['Y1'] },
    { code: '2.1', points: 40, evidence: ['Y1'] },
  ],
  publicity: {
    from: '2020-09-07',
    to: '2020-09-11',
    place: '公告栏',
    result: '公示期间无异议',
    enteredOn: '2020-09-14',
  },
};

export const soundSubmission: Submission = {
  id: 'hz-2020-99',
  revision: 1,
  cycle: '2020-jidian-senior',
  unit: { name: '杭州市经济和信息化局', kind: 'city', region: '杭州市' },
  contact: { name: '陆维之', phone: '10087654321' },
  uploadedOn: '2020-09-28',
  paperReceivedOn: '2020-09-29',
  reviewFormCopies: 3,
  letter: { no: '杭经信函〔2020〕15号', date: '2020-09-21' },
  scoringStandard: '2020年修订',
};

/** The working days that come with the program. */
export const calendar = loadCalendar();

export interface Case {
  readonly applicant?: Partial<Applicant>;
  /** Others who apply with him. */
  readonly others?: readonly Applicant[];
  readonly submission?: Partial<Submission>;
  readonly office?: Office;
  readonly documents?: readonly ExtractedDocument[];
  readonly findings?: readonly Finding[];
  readonly cycle?: Cycle;
  readonly points?: PointTable;
  readonly calendar?: WorkCalendar;
  readonly today?: string;
}

/** What a rule comes to for the sound applicant, changed as the case says. */
export function judgeCase(rule: string, changed: Case = {}): RulingRecord {
  const applicant = { ...soundApplicant, ...changed.applicant };
  const rulings = judgeRules(
    rules2020.filter(({ id }) => id === rule),
    {
      cycle: changed.cycle ?? cycle2020,
      calendar: changed.calendar ?? calendar,
      office: changed.office,
      points: changed.points,
      submission: { ...soundSubmission, ...changed.submission },
      applicants: [applicant, ...(changed.others ?? [])],
      documents: changed.documents ?? [],
      findings: changed.findings ?? [],
      today: changed.today ?? '2020-10-01',
    },
  );
  const found = rulings.find((one) => one.applicant === null || one.applicant === applicant.id);
  if (!found) throw new RangeError(`no ruling of ${rule}`);
  return found;
}

/** The verdict alone. */
export const verdictOn = (rule: string, changed: Case = {}): RulingRecord['verdict'] =>
  judgeCase(rule, changed).verdict;

/** A finding of the sound applicant, as comparing with his papers would leave it. */
export const findingOn = (
  path: string,
  verdict: Finding['verdict'],
  more: Partial<Finding> = {},
): Finding => ({
  ...{ applicant: soundApplicant.id, path, verdict, severity: 'block' as const },
  ...{ witnesses: [], requirement: 'R0', message: '核对结果' },
  ...more,
});
