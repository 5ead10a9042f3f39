/**
 * Rules broken by data that agree: declaration and papers say the same, and it is not allowed
 * (domain.md §1). The answer is a `violation` of the rule.
 */
import type { DocumentFacts } from '#samples/facts.ts';
import { addMonths } from '#samples/people/dates.ts';
import type { Declared } from '../declared.ts';
import { documentsOf, withFacts, withValue, type Draft, type Plant, type Planted } from './plant.ts';

interface Breach {
  readonly rule: string;
  readonly note: string;
  readonly declared?: Declared;
  readonly documents?: Draft['documents'];
  /** Parts of the declaration that it changes, so that no other plant is put there. */
  readonly roots: readonly string[];
  /** Other findings that the same data rightly disturb. */
  readonly also?: readonly string[];
}

const breach = ({ rule, note, declared, documents, roots, also = [] }: Breach): Planted => ({
  roots,
  ...(declared && { declared }),
  ...(documents && { documents }),
  answer: { path: `rules.${rule}`, expected: 'violation', note, accept: [], sideEffects: [...also] },
});

/** Both sides of every paper of a type: the same facts changed in each. */
const withAll = (draft: Draft, type: 'postInformation' | 'publicityConfirmation', change: object) =>
  documentsOf(draft, type).reduce(
    (documents, { key }) => withFacts({ ...draft, documents }, key, change),
    draft.documents,
  );

/** R5 */
export const foreignScope: Plant = ({ declared }) =>
  breach({
    rule: 'R5',
    roots: ['scope'],
    note: '评审范围不属于本专业',
    declared: withValue(declared, 'scope', '建筑施工'),
  });

/** R8: four years and some months in the post, by letter and declaration. */
export const shortTenure: Plant = (draft) => {
  const { declared } = draft;
  const letters = documentsOf(draft, 'appointment');
  const letter = letters.at(-1);
  if (letter === undefined || declared.route !== 'A') return undefined;
  const from = '2016-04-01';
  const { to, ...post } = declared.appointment;
  const { earlierAppointments, ...rest } = declared;
  return breach({
    rule: 'R8',
    roots: ['appointment'],
    note: `任现职自${from}起，到截止日不足5年`,
    declared: { ...rest, appointment: { ...post, from } } as Declared,
    documents: withFacts(
      {
        ...draft,
        documents: draft.documents.filter(
          ({ key }) => key === letter.key || !letters.some((one) => one.key === key),
        ),
      },
      letter.key,
      { from, to: undefined, signedOn: from } as object,
    ),
    also: ['rules.R12', 'rules.R13', 'rules.R64', 'documents.appointment.*'],
  });
};

/** R9: below the regulation's conditions by his own word, and below 80 points. */
export const lowSelfScore: Plant = ({ declared }) =>
  declared.selfScore >= 80
    ? undefined
    : breach({
        rule: 'R9',
        roots: ['route', 'scores'],
        note: '按自评分申报，自评未达80分',
        declared: withValue(declared, 'route', 'B' as const),
        also: ['rules.R8', 'rules.R10'],
      });

/** R10: a level below the one that may apply. */
export const lowSkill: Plant = (draft) => {
  const skill = documentsOf(draft, 'skillCertificate')[0];
  if (skill === undefined) return undefined;
  return breach({
    rule: 'R10',
    roots: ['skills[0]'],
    note: '技能等级为技师，不够高技能人才申报的条件',
    declared: withValue(draft.declared, 'skills[0].level', '技师'),
    documents: withFacts(draft, skill.key, { level: '技师' }),
  });
};

/** R12: an honour of the year before the title, scored all the same. */
export const oldEvidence: Plant = (draft) => {
  const award = documentsOf(draft, 'award').at(-1);
  const item = award?.proves[0];
  if (award === undefined || item === undefined) return undefined;
  const on = `${String(Number(draft.declared.title.obtainedOn.slice(0, 4)) - 1)}-05-18`;
  return breach({
    rule: 'R12',
    roots: ['achievements'],
    note: '取得资格之前的荣誉用于评分',
    declared: withValue(draft.declared, `${item}.on`, on),
    documents: withFacts(draft, award.key, { on }),
  });
};

/** R14: the total is not the sum of its lines. */
export const wrongTotal: Plant = ({ declared }) =>
  breach({
    rule: 'R14',
    roots: ['selfScore'],
    note: '自评总分与各项之和不相等',
    declared: withValue(declared, 'selfScore', declared.selfScore + 3),
    also: ['rules.R9', 'rules.R75'],
  });

/** R15: points without any evidence. */
export const bareLine: Plant = ({ declared }) => {
  const index = declared.scores.findIndex(({ evidence }) => evidence.length > 0);
  if (index < 0 || declared.scores.filter(({ evidence }) => evidence.length > 0).length < 2) return undefined;
  return breach({
    rule: 'R15',
    roots: ['scores'],
    note: '一个得分项没有佐证材料',
    declared: withValue(declared, `scores[${String(index)}].evidence`, []),
    also: ['rules.R9'],
  });
};

/** R18: the promise was signed after the employer had reviewed. */
export const lateCommitment: Plant = (draft) => {
  const commitment = documentsOf(draft, 'commitment')[0];
  if (commitment === undefined) return undefined;
  const signedOn = '2020-09-25';
  return breach({
    rule: 'R18',
    roots: ['commitment'],
    note: '承诺签署晚于单位审核',
    declared: withValue(draft.declared, 'commitmentSignedOn', signedOn),
    documents: withFacts(draft, commitment.key, { signedOn }),
    also: ['rules.R58'],
  });
};

/** R19 */
export const employerRefused: Plant = ({ declared }) =>
  breach({
    rule: 'R19',
    roots: ['employerReview'],
    note: '单位审核结果为不同意',
    declared: withValue(declared, 'employerReview.result', '不同意推荐'),
  });

/** R22: recommended before the employer had reviewed. */
export const chainReversed: Plant = ({ declared }) =>
  breach({
    rule: 'R22',
    roots: ['recommendations'],
    note: '推荐早于单位审核',
    declared: withValue(declared, 'recommendations[0].on', '2020-09-16'),
    also: ['rules.R25'],
  });

/** R25: five days by the calendar, four working days. */
export const shortPublicity: Plant = (draft) => {
  if (documentsOf(draft, 'publicityConfirmation').length === 0) return undefined;
  const [from, to] = ['2020-09-18', '2020-09-22'];
  const publicity = { ...draft.declared.publicity, from, to };
  return breach({
    rule: 'R25',
    roots: ['publicity'],
    note: '公示9月18日至9月22日，只有3个工作日',
    declared: { ...draft.declared, publicity: { ...publicity, enteredOn: '2020-09-23' } },
    documents: withAll(draft, 'publicityConfirmation', { from, to, on: '2020-09-23' }),
    also: ['rules.R59', 'rules.R54'],
  });
};

/** R26: entered before the publicity had ended. */
export const earlyEntry: Plant = ({ declared }) =>
  breach({
    rule: 'R26',
    roots: ['publicity'],
    note: '公示尚未结束就录入了结果',
    declared: withValue(declared, 'publicity.enteredOn', declared.publicity.from),
  });

/** The hours of one year, the same in declaration and proof. */
function hours(
  draft: Draft,
  year: number,
  change: { professional: number; industry: number; general: number },
): Pick<Planted, 'declared' | 'documents'> | undefined {
  const proofs = documentsOf(draft, 'continuingEducation');
  const index = draft.declared.continuingEducation.findIndex((one) => one.year === year);
  if (proofs.length === 0 || index < 0) return undefined;
  const total = change.professional + change.industry + change.general;
  const item = { ...draft.declared.continuingEducation[index], ...change, total };
  const documents = proofs.reduce((all, { key, facts }) => {
    const years = facts.years.map((one) =>
      one.year === year
        ? { ...one, ...change, total, ...(one.courses && { courses: coursesOf(one.courses, change) }) }
        : one,
    );
    return withFacts({ ...draft, documents: all }, key, { years });
  }, draft.documents);
  return { declared: withValue(draft.declared, `continuingEducation[${String(index)}]`, item), documents };
}

type Courses = NonNullable<DocumentFacts['continuingEducation']['years'][number]['courses']>;

/** Courses whose sums are the changed hours. */
function coursesOf(
  courses: Courses,
  { professional, industry, general }: { professional: number; industry: number; general: number },
): Courses {
  const split = [Math.floor(professional / 2), Math.ceil(professional / 2), industry, general];
  return courses.map((course, i) => ({ ...course, hours: split[i] ?? course.hours }));
}

/** R31: 88 hours in all, each kind enough. */
export const fewHours: Plant = (draft) => {
  const changed = hours(draft, 2019, { professional: 64, industry: 12, general: 12 });
  return (
    changed &&
    breach({
      rule: 'R31',
      roots: ['continuingEducation'],
      note: '2019年度合计88学时，不足90',
      ...defined(changed),
    })
  );
};

/** R32: 95 hours in all, 59 of them professional (domain.md Appendix A). */
export const fewProfessional: Plant = (draft) => {
  const changed = hours(draft, 2019, { professional: 59, industry: 18, general: 18 });
  return (
    changed &&
    breach({
      rule: 'R32',
      roots: ['continuingEducation'],
      note: '2019年度专业科目59学时，不足60',
      ...defined(changed),
    })
  );
};

/** R33: 17 public hours. */
export const fewPublic: Plant = (draft) => {
  const changed = hours(draft, 2018, { professional: 80, industry: 8, general: 9 });
  return (
    changed &&
    breach({
      rule: 'R33',
      roots: ['continuingEducation'],
      note: '2018年度公需科目17学时，不足18',
      ...defined(changed),
    })
  );
};

const defined = ({ declared, documents }: Pick<Planted, 'declared' | 'documents'>) => ({
  ...(declared && { declared }),
  ...(documents && { documents }),
});

/** R34: enough by the sum, too few once online hours are cut to the cap of the year. */
export const onlineOverCap: Plant = ({ declared }) => {
  const index = declared.continuingEducation.findIndex(({ year }) => year === 2019);
  const item = declared.continuingEducation[index];
  if (item === undefined || item.total - (item.professional - 36) >= 90) return undefined;
  return breach({
    rule: 'R34',
    roots: ['continuingEducation'],
    note: '2019年度网络学时超出36学时的部分不计，余下不足90',
    declared: withValue(declared, `continuingEducation[${String(index)}]`, {
      ...item,
      online: { professional: item.professional, recognised: true },
    }),
    also: ['rules.R31', 'rules.R32'],
  });
};

/** R41: nobody may be recommended where no post is vacant. */
export const noVacancy: Plant = (draft) => {
  const post = documentsOf(draft, 'postInformation')[0];
  if (post === undefined) return undefined;
  const filled = post.facts.approved;
  const bare = withValue(draft.declared, 'post.vacant', 0);
  return breach({
    rule: 'R41',
    roots: ['post'],
    note: '没有空缺岗位',
    declared: withValue(bare, 'post.filled', filled),
    documents: withAll(draft, 'postInformation', { vacant: 0, filled }),
  });
};

/** R46: the third seal is not there. */
export const missingSeal: Plant = (draft) => {
  if (documentsOf(draft, 'postInformation').length === 0) return undefined;
  return breach({
    rule: 'R46',
    roots: ['seals'],
    note: '岗位信息表缺人社部门的盖章',
    declared: withValue(draft.declared, 'post.seals.personnel', false),
    documents: withAll(draft, 'postInformation', { seals: [true, true, false] }),
    also: ['rules.R74'],
  });
};

/** R67: thirty months of insurance in the declaration and on the statement. */
export const shortInsurance: Plant = (draft) => {
  const [pension, ...more] = documentsOf(draft, 'pension');
  const [range, ...others] = draft.declared.pension;
  if (pension === undefined || range === undefined || more.length > 0 || others.length > 0) return undefined;
  const from = addMonths(range.from, 6);
  return breach({
    rule: 'R67',
    roots: ['pension'],
    note: '近三年社保只有30个月',
    declared: withValue(draft.declared, 'pension[0].from', from),
    documents: withFacts(draft, pension.key, {
      months: pension.facts.months.filter(({ month }) => month >= from),
    }),
    also: ['rules.R40', 'rules.R68'],
  });
};

/** R70 */
export const emptySummary: Plant = ({ declared }) =>
  breach({
    rule: 'R70',
    roots: ['summary'],
    note: '工作总结只有一句',
    declared: withValue(declared, 'summary', '工作认真负责。'),
  });

/** R71: an appraisal that was failed. */
export const failedAppraisal: Plant = (draft) => {
  const assessment = documentsOf(draft, 'assessment')[1];
  const item = assessment?.proves[0];
  if (assessment === undefined || item === undefined) return undefined;
  return breach({
    rule: 'R71',
    roots: [item],
    note: '一个年度考核为不合格',
    declared: withValue(draft.declared, `${item}.grade`, '不合格'),
    documents: withFacts(draft, assessment.key, { grade: '不合格' }),
  });
};

/** R72: two papers called the representative one. */
export const twoRepresentatives: Plant = ({ declared }) =>
  declared.papers.length < 2
    ? undefined
    : breach({
        rule: 'R72',
        roots: ['representatives'],
        note: '两篇论文都标为代表作',
        declared: withValue(declared, 'papers[1].representative', true),
      });

/** R72: nothing written at all, so nothing representative. */
export const noWorks: Plant = ({ declared }) =>
  declared.papers.length > 0 || 'works' in declared
    ? undefined
    : breach({ rule: 'R72', roots: ['representatives'], note: '没有著作论文，也就没有代表作' });

/** R49: on the office's list of the barred; the list is written beside the submission. */
export const barred: Plant = () =>
  breach({ rule: 'R49', roots: ['idNumber'], note: '在处分期内（2018年度评审，2019至2021年不得申报）' });
