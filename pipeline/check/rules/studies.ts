/** Identity, education and degrees: what proves them, and what their numbers say (R37–R39, R60–R63; D4, D11). */
import type { Applicant } from '#schemas/records/declared.ts';
import { documentTypes, type DocumentType } from '#schemas/document-types.ts';
import type { ExtractedDocument } from '#schemas/records/extraction.ts';
import { lastDay } from '#schemas/values/date-range.ts';
import { sameOrganisation } from '#schemas/values/organisation.ts';
import { parseOverseasNumber } from '#schemas/values/overseas-number.ts';
import { requiredPapers } from '../evidence.ts';
import { isAbroad } from '../judged-paths.ts';
import { combine } from './combine.ts';
import {
  ask,
  excused,
  fieldPlace,
  papersOf,
  pass,
  textOf,
  unconcerned,
  type ApplicantFacts,
  type ApplicantJudge,
  type Judges,
  type Ruling,
} from './define.ts';
import { identity } from './identity.ts';
import { dateOn } from './paper-dates.ts';
import { certificateNumbers } from './study-numbers.ts';

const wordOf = (type: DocumentType): string => `《${documentTypes[type].zh}》`;
const placesOn = (papers: readonly ExtractedDocument[], field: string): Ruling['evidence'] =>
  papers.map((paper) => fieldPlace(paper, field));

/** What the system takes out of a complete profile by itself (notice 四(五), 附件2 二.4–6). */
const extracted: readonly DocumentType[] = [
  ...(['idCard', 'diploma', 'registration', 'accreditationReport', 'degree', 'titleCertificate'] as const),
  ...(['appointment', 'pension', 'journalCover', 'contents', 'article', 'assessment'] as const),
];

/** R37: what is missing says that the profile is incomplete, and nothing worse. */
const profile: ApplicantJudge = (facts) => {
  const { applicant, cycle, own } = facts;
  const there = new Set(own.map(({ type }) => type));
  const absent = requiredPapers(applicant, cycle).filter(
    ({ anyOf }) => anyOf.some((type) => extracted.includes(type)) && !anyOf.some((type) => there.has(type)),
  );
  const missing = absent.filter(({ anyOf: [type] }) => type === undefined || !excused(facts, type));
  const words = missing.flatMap(({ anyOf }) => anyOf.slice(0, 1).map(wordOf)).join('、');
  const { profileComplete } = applicant;
  if (missing.length > 0) {
    const said = profileComplete === true ? '填报为业绩档案完整，但' : '业绩档案不全，';
    return ask(`${said}没有看到${words}，请在档案中补全或由本人补交`, {
      severity: 'warn',
      settledBy: missing.flatMap(({ anyOf }) => anyOf.slice(0, 1).map((type) => `evidence.${type}`)),
    });
  }
  if (profileComplete === undefined) return ask('没有填报业绩档案是否完整，请补填');
  return profileComplete
    ? pass('业绩档案完整，应自动提取的材料都有')
    : ask('填报为业绩档案不完整，请先完善业绩档案', { severity: 'warn' });
};

type Education = Applicant['education'][number];

const atHome = ({ education }: Applicant): Education[] =>
  education.filter(({ country }) => !isAbroad(country));

/** The first day that no longer counts as before, from the cycle's list of papers. */
const formLimit = ({ cycle }: ApplicantFacts): string | undefined =>
  cycle.papers.find(({ when }) => when === 'graduatedBefore')?.date;

/** R38: the form for who graduated before; in the first year after, either proof will do (D4). */
const graduateForm: ApplicantJudge = (facts) => {
  const limit = formLimit(facts);
  if (limit === undefined) return unconcerned('本周期不要求高校毕业生登记表');
  const home = atHome(facts.applicant);
  if (facts.applicant.education.length === 0) return ask('没有申报学历，无法判断是否需要高校毕业生登记表');
  if (home.length === 0) return unconcerned('没有境内学历');
  return combine(
    home.map((one) => formRuling(facts, one, limit)),
    '该交的高校毕业生登记表（或可替代的材料）都有',
  );
};

function formRuling(facts: ApplicantFacts, study: Education, limit: string): Ruling {
  const { graduatedOn, institution = '院校未填' } = study;
  if (graduatedOn === undefined) return ask(`${institution}的毕业时间没有填报，请补填`);
  const steps = [`${institution}：${graduatedOn} 毕业，${limit} 之前毕业的要交登记表`];
  const forms = papersOf(facts, 'registrationForm');
  const before = atHome(facts.applicant).filter((one) => isBefore(one, limit));
  if (isBefore(study, limit)) {
    const evidence = placesOn(forms, 'graduated') ?? [];
    return forms.length >= before.length
      ? pass(`${institution}：有登记表`, { steps, evidence })
      : ask(`${graduatedOn} 毕业于${institution}，没有看到${wordOf('registrationForm')}，请补交扫描件`, {
          steps,
          evidence,
        });
  }
  if (!graduatedOn.startsWith(limit.slice(0, 4))) return unconcerned(`${limit} 之后毕业，不需要登记表`);
  const either = papersOf(facts, 'registrationForm', 'registration', 'accreditationReport');
  return either.length > 0
    ? pass(`${institution}：登记表、备案表任一均可，已有`, {
        steps,
        evidence: placesOn(either, 'graduated') ?? [],
      })
    : ask(`${graduatedOn} 毕业于${institution}，请补交登记表或学历备案表（任一均可）`, { steps });
}

const isBefore = ({ graduatedOn }: Education, limit: string): boolean =>
  graduatedOn !== undefined && lastDay(graduatedOn) < limit;

/** Educations and degrees from outside the mainland, by what the certification is for. */
const abroadOf = ({ education, degrees }: Applicant): { what: string; certificateNo: string | undefined }[] =>
  [...education, ...degrees]
    .filter(({ country }) => isAbroad(country))
    .map(({ institution = '院校未填', country = '', certificateNo }) => ({
      what: `${institution}（${country}）`,
      certificateNo,
    }));

/** R39: a certification for studies outside the mainland. */
const certification: ApplicantJudge = (facts) => {
  const abroad = abroadOf(facts.applicant);
  const { education, degrees } = facts.applicant;
  if (education.length + degrees.length === 0) return ask('没有申报学历学位，无法判断是否需要认证书');
  if (abroad.length === 0) return unconcerned('没有国外、港澳台学历学位');
  const papers = papersOf(facts, 'overseasDegree');
  const words = [...new Set(abroad.map(({ what }) => what))].join('、');
  return papers.length > 0
    ? pass(`${words}：有认证书`, { evidence: placesOn(papers, 'institution') ?? [] })
    : ask(`${words}：没有看到${wordOf('overseasDegree')}，请补交扫描件`);
};

/** R63: issued by the service centre, with a number of its series. */
const certifiedBy: ApplicantJudge = (facts) => {
  const abroad = abroadOf(facts.applicant);
  if (abroad.length === 0) return unconcerned('没有国外、港澳台学历学位');
  const papers = papersOf(facts, 'overseasDegree');
  const { overseasIssuer } = facts.cycle;
  if (papers.length === 0) return ask(`没有看到认证书，请补交${overseasIssuer}的认证书`);
  const evidence = placesOn(papers, 'issuer') ?? [];
  const odd = abroad.find(({ certificateNo = '' }) => parseOverseasNumber(certificateNo) === undefined);
  if (odd)
    return ask(`${odd.what}的认证书编号“${odd.certificateNo ?? '未填'}”不是认证书的编号，请核对`, {
      evidence,
    });
  const issuers = papers.map((paper) => textOf(paper, 'issuer'));
  const steps = issuers.map((issuer) => `认证机构：${issuer ?? '没有读出'}`);
  const other = issuers.find((issuer) => issuer !== undefined && !sameOrganisation(issuer, overseasIssuer));
  if (other !== undefined)
    return ask(`认证书上的机构读作“${other}”，应为${overseasIssuer}，请核对`, { steps, evidence });
  return issuers.includes(undefined)
    ? ask(`认证书上没有读出认证机构，请核对是否为${overseasIssuer}`, { steps, evidence })
    : pass(`认证书由${overseasIssuer}出具`, { steps, evidence });
};

/** R62: a registration sheet or a report for every education at home, valid until the review. */
const registered: ApplicantJudge = (facts) => {
  const { applicant, cycle, office } = facts;
  const home = atHome(applicant);
  if (applicant.education.length === 0) return ask('没有申报学历，请补报学历和备案表');
  if (home.length === 0) return unconcerned('没有境内学历');
  const papers = papersOf(facts, 'registration', 'accreditationReport');
  if (papers.length === 0) return ask('没有看到学历备案表或学历认证报告，请补交（任一均可）');
  const evidence = placesOn(papers, 'certificateNo') ?? [];
  const review = office?.reviewFrom ?? cycle.review.from;
  const ends = papers.filter((paper) => {
    const validTo = dateOn(paper, 'validTo');
    return validTo !== undefined && lastDay(validTo) < review;
  });
  const steps = papers.map(
    (paper) => `${documentTypes[paper.type].zh}：${validity(paper)}；评审从 ${review} 开始`,
  );
  const [early] = ends;
  if (early)
    return ask(
      `学历备案表的在线验证到 ${textOf(early, 'validTo') ?? ''} 止，早于评审（${review}），请延长有效期`,
      {
        ...{ steps, severity: 'warn' },
        evidence: [fieldPlace(early, 'validTo'), ...evidence],
      },
    );
  if (papers.length < home.length)
    return ask(`申报了 ${home.length} 段境内学历，只有 ${papers.length} 份备案表或认证报告，请补交`, {
      steps,
      evidence,
    });
  return pass(`${papers.length} 份备案表或认证报告`, { steps, evidence });
};

const validity = (paper: ExtractedDocument): string => {
  if (paper.type === 'accreditationReport') return '没有有效期';
  const validTo = textOf(paper, 'validTo');
  return validTo === undefined ? '没有读出验证有效期' : `有效期至 ${validTo}`;
};

export const studies: Judges = {
  applicant: {
    R37: profile,
    R38: graduateForm,
    R39: certification,
    R60: identity,
    R61: certificateNumbers,
    R62: registered,
    R63: certifiedBy,
  },
};
