/** Public institutions and their posts; enterprises need none of it (R41, R46, R47, R74). */
import type { Applicant } from '#schemas/records/declared.ts';
import { normaliseOrganisation } from '#schemas/values/organisation.ts';
import { foldText } from '#schemas/values/text.ts';
import { combine, unlessContradicted } from './combine.ts';
import { grouping } from './grouping.ts';
import {
  ask,
  broken,
  contradicted,
  fieldPlace,
  papersOf,
  pass,
  placesOf,
  unconcerned,
  type ApplicantFacts,
  type ApplicantJudge,
  type Judges,
  type Ruling,
} from './define.ts';
import { opinionPart } from './recommending.ts';

const noKind = ask('没有填报单位性质，无法判断是否适用事业单位的要求，请补填');

/** A rule for institutions only: enterprises are not concerned, an unknown kind is asked for. */
const forInstitutions =
  (judge: ApplicantJudge): ApplicantJudge =>
  (facts) => {
    const kind = facts.applicant.employer?.kind;
    if (kind === undefined) return noKind;
    return kind === 'institution' ? judge(facts) : unconcerned('企业申报人不适用');
  };

/** Applicants of one public institution, by its name as compared. */
const institutionsOf = grouping(({ employer }) =>
  employer?.kind === 'institution' ? normaliseOrganisation(employer.name ?? '') : undefined,
);

interface Competition {
  readonly employer: string;
  readonly vacant: number;
  /** Everybody of the same institution, and those among them for posts of the same grade. */
  readonly colleagues: readonly Applicant[];
  readonly sameGrade: readonly Applicant[];
  /** The institution, with the grade where there is one. */
  readonly what: string;
}

function competitionOf({ applicant, applicants }: ApplicantFacts): Competition | undefined {
  const { post: { vacant, grade } = {}, employer: { name: employer } = {} } = applicant;
  if (employer === undefined || vacant === undefined) return undefined;
  const colleagues = institutionsOf(applicants, normaliseOrganisation(employer));
  const sameGrade = colleagues.filter((one) => one.post?.grade === grade);
  const what = `${employer}${grade === undefined ? '' : `（${grade}）`}`;
  return { employer, vacant, colleagues, sameGrade, what };
}

/** Why a number of vacancies cannot be relied on. */
function muddle({ applicant: { post = {} } }: ApplicantFacts, found: Competition): string | undefined {
  const { approved, filled } = post;
  const { vacant, colleagues, employer } = found;
  if (approved !== undefined && filled !== undefined && approved - filled !== vacant)
    return `核定 ${approved}、已聘 ${filled}，应空缺 ${approved - filled}，填报的却是 ${vacant}，请核对`;
  const grades = new Set(colleagues.map((one) => one.post?.grade));
  const others = new Set(found.sameGrade.map(({ post: own }) => own?.vacant));
  others.delete(undefined);
  if (others.size > 1)
    return `${found.what}的申报人填报的岗位空缺数不一致（${[...others].join('、')}），请核对`;
  const isMixed = grades.size > 1 && grades.has(undefined);
  return isMixed && colleagues.length > vacant
    ? `${employer}共申报 ${colleagues.length} 人，有人没有填报岗位等级，请补填后核对`
    : undefined;
}

/** R41: no more people are recommended than the institution has vacancies, grade by grade. */
const withinVacancies: ApplicantJudge = (facts) => {
  const { post } = facts.applicant;
  const found = competitionOf(facts);
  if (!found) return ask('没有填报工作单位或岗位空缺数，请补交岗位信息表');
  const { vacant, sameGrade, what } = found;
  const count = sameGrade.length;
  const steps = [
    `核定 ${post?.approved ?? '未填'}，已聘 ${post?.filled ?? '未填'}，空缺 ${vacant}`,
    `${what}申报 ${count} 人：${sameGrade.map(({ id, name = id }) => name).join('、')}`,
  ];
  const rest = { steps, evidence: placesOf(facts, 'post.vacant') };
  const wrong = muddle(facts, found);
  const ruling =
    count > vacant
      ? broken(`${what}申报 ${count} 人，岗位空缺只有 ${vacant} 个`, {
          ...rest,
          declared: vacant,
          found: count,
        })
      : pass(`${what}申报 ${count} 人，岗位空缺 ${vacant} 个`, rest);
  if (wrong !== undefined) return ask(wrong, rest);
  return unlessContradicted(ruling, contradicted(facts, 'post.vacant'));
};

const bodies = { unit: '所在单位', department: '主管部门', personnel: '人力社保部门' } as const;
type Body = keyof typeof bodies;

/** Words that refuse: 不同意, 不予推荐, 拟不同意. */
const refusal = /不(?:同意|予|推荐|符合|通过)|未(?:同意|通过)|否决/u;

const sealWords = (seal: boolean | undefined): string =>
  seal === undefined ? '盖章未填' : seal ? '已盖章' : '未盖章';

interface Said {
  readonly opinion: string | undefined;
  readonly seal: boolean | undefined;
}

const saidBy = ({ post }: Applicant, body: Body): Said => ({
  opinion: post?.opinions?.[body],
  seal: post?.seals?.[body],
});

function bodyRuling(applicant: Applicant, body: Body): Ruling {
  const words = bodies[body];
  const { opinion, seal } = saidBy(applicant, body);
  const steps = [`${words}：意见“${opinion ?? '未填'}”，${sealWords(seal)}`];
  if (refusal.test(foldText(opinion ?? ''))) return broken(`${words}的意见是“${opinion ?? ''}”`, { steps });
  if (seal === false) return broken(`岗位信息表没有${words}的盖章`, { steps });
  if (opinion === undefined || seal === undefined)
    return ask(`没有填报${words}的意见或是否盖章，请补填`, { steps });
  const said = opinionPart(words, opinion);
  return said.verdict === 'pass' ? pass(`${words}有意见、有盖章`, { steps }) : { ...said, steps };
}

/** R46: three opinions and three seals. */
const opinionsAndSeals: ApplicantJudge = (facts) => {
  const { applicant } = facts;
  if (!applicant.post) return ask('没有填报岗位信息，请补交有三方意见和盖章的岗位信息表');
  const parts = (Object.keys(bodies) as Body[]).map((body) => bodyRuling(applicant, body));
  const evidence = papersOf(facts, 'postInformation').map((paper) => fieldPlace(paper, 'opinions'));
  const ruling = combine(parts, '所在单位、主管部门、人力社保部门都有意见和盖章');
  const steps = ruling.steps ?? [];
  if (ruling.verdict === 'pass' && evidence.length === 0)
    return ask('没有看到岗位信息表，无法核对三方意见和盖章，请补交', { steps });
  return { ...ruling, evidence };
};

/** R74 */
const postForm: ApplicantJudge = (facts) => {
  const papers = papersOf(facts, 'postInformation');
  return papers.length === 0
    ? ask('没有看到《事业单位人员职称申报岗位信息表》，请补交')
    : pass('已交岗位信息表', { evidence: papers.map((paper) => fieldPlace(paper, 'unit')) });
};

/** R47: a post form from an enterprise says that the kind of employer may be wrong, or that somebody asked too much. */
const nothingFromEnterprises: ApplicantJudge = (facts) => {
  const { employer, post } = facts.applicant;
  if (employer?.kind === undefined) return noKind;
  if (employer.kind === 'institution') return unconcerned('事业单位申报人适用 R46');
  const papers = papersOf(facts, 'postInformation');
  if (papers.length === 0 && !post) return pass('企业申报人没有被要求提交岗位信息表');
  return ask('企业申报人不需要岗位信息表，却填报或提交了，请核对单位性质', {
    severity: 'inform',
    evidence: papers.map((paper) => fieldPlace(paper, 'unit')),
  });
};

export const institutions: Judges = {
  applicant: {
    R41: forInstitutions(withinVacancies),
    R46: forInstitutions(opinionsAndSeals),
    R47: nothingFromEnterprises,
    R74: forInstitutions(postForm),
  },
};
