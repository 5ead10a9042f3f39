/** Rules of hours, posts, insurance and performance, broken by data that agree. */
import type { DocumentFacts } from '#samples/facts.ts';
import { addMonths } from '#samples/people/dates.ts';
import { breach, withAll } from './breach.ts';
import { documentsOf, withFacts, withValue, type Draft, type Plant, type Planted } from './plant.ts';

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

/** R49: on the office's list of the barred; the list is written beside the submission. */
export const barred: Plant = () =>
  breach({ rule: 'R49', roots: ['idNumber'], note: '在处分期内（2018年度评审，2019至2021年不得申报）' });
