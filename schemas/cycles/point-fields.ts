/**
 * What a point table may ask about: the lists of an applicant that a row takes its items from, and
 * the named facts of each item. `pipeline/check/scoring/facts.ts` says how a fact is had.
 */
import {
  achievementKinds,
  employerKinds,
  recommendationLevels,
  routes,
  workKinds,
} from '../values/choices.ts';
import { educationLevels, studyModes } from '../values/education.ts';

/** `text` is compared word by word or by what it contains, `number` by limits, `flag` is 是 or 否. */
export type FieldType = 'text' | 'number' | 'flag';

export interface PointField {
  readonly zh: string;
  readonly type: FieldType;
  /** The closed list of its values, where there is one: value → what a form calls it. */
  readonly words?: Readonly<Record<string, string>>;
}

export interface PointSource {
  readonly zh: string;
  /** Whether its items have a date that can lie in or outside the evidence window. */
  readonly dated: boolean;
  readonly fields: Readonly<Record<string, PointField>>;
}

function same(words: readonly string[]): Readonly<Record<string, string>> {
  return Object.fromEntries(words.map((word) => [word, word]));
}

function preferred(choices: Readonly<Record<string, readonly string[]>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(choices).map(([value, [word = value]]) => [value, word]));
}

const text = (zh: string, words?: Readonly<Record<string, string>>): PointField =>
  words === undefined ? { zh, type: 'text' } : { zh, type: 'text', words };
const number = (zh: string): PointField => ({ zh, type: 'number' });
const flag = (zh: string): PointField => ({ zh, type: 'flag' });

/** Levels of an award or project, from the highest. */
export const awardLevels = ['国家级', '省部级', '市厅级', '县级', '行业', '单位'] as const;
/** Grades of an award, from the highest. */
export const awardGrades = ['特等奖', '一等奖', '二等奖', '三等奖', '优秀奖'] as const;
export const degreeLevels = ['博士', '硕士', '学士'] as const;
export const patentKinds = ['发明专利', '实用新型专利', '外观设计专利'] as const;

const level = text('学历', same(educationLevels));
const mode = text('学习形式', same(studyModes));

/** Every list that a row may take its items from. */
export const pointSources = {
  applicant: {
    zh: '申报人',
    dated: false,
    fields: {
      educationLevel: text('最高学历', same(educationLevels)),
      degreeLevel: text('最高学位', same(degreeLevels)),
      yearsAsEngineer: number('任现职年限'),
      workYears: number('工作年限'),
      employerKind: text('单位性质', preferred(employerKinds)),
      route: text('申报途径', same(Object.keys(routes))),
      recommendedBy: text('推荐层级', preferred(recommendationLevels)),
      examScore: number('考试成绩'),
      votePassRate: number('表决通过率'),
      fieldYears: number('野外年限'),
      grassrootsYears: number('基层年限'),
    },
  },
  education: {
    zh: '学历',
    dated: false,
    fields: { level, mode, major: text('专业'), country: text('国别'), year: number('年份') },
  },
  degrees: {
    zh: '学位',
    dated: false,
    fields: { degreeLevel: text('学位层次', same(degreeLevels)), degree: text('学位'), year: number('年份') },
  },
  skills: {
    zh: '技能证书',
    dated: true,
    fields: { name: text('证书名称'), level: text('技能等级'), year: number('年份') },
  },
  continuingEducation: {
    zh: '继续教育',
    dated: false,
    fields: {
      year: number('年份'),
      total: number('合计学时'),
      professional: number('专业学时'),
      industry: number('行业公需学时'),
      general: number('一般公需学时'),
    },
  },
  assessments: {
    zh: '年度考核',
    dated: false,
    fields: {
      year: number('年份'),
      grade: text('等次'),
      employerKind: text('单位性质', preferred(employerKinds)),
    },
  },
  papers: {
    zh: '论文',
    dated: true,
    fields: {
      rank: number('排名'),
      representative: flag('代表作'),
      journal: text('刊名'),
      journalLevel: text('刊物级别'),
      title: text('名称'),
      year: number('年份'),
    },
  },
  works: {
    zh: '著作报告',
    dated: true,
    fields: {
      kind: text('类别', preferred(workKinds)),
      role: text('角色'),
      words: number('字数'),
      representative: flag('代表作'),
      title: text('名称'),
      year: number('年份'),
    },
  },
  achievements: {
    zh: '业绩',
    dated: true,
    fields: {
      kind: text('类别', preferred(achievementKinds)),
      awardLevel: text('级别', same(awardLevels)),
      awardGrade: text('奖励等级', same(awardGrades)),
      patentKind: text('专利类型', same(patentKinds)),
      role: text('角色'),
      rank: number('排名'),
      people: number('人数'),
      title: text('名称'),
      year: number('年份'),
    },
  },
} as const satisfies Record<string, PointSource>;

export type PointSourceName = keyof typeof pointSources;

export const pointSourceNames = Object.keys(pointSources) as [PointSourceName, ...PointSourceName[]];

/** A field of a source by its name; undefined where the source has none. */
export function pointField(source: PointSourceName, name: string): PointField | undefined {
  const fields: Readonly<Record<string, PointField>> = pointSources[source].fields;
  return Object.hasOwn(fields, name) ? fields[name] : undefined;
}
