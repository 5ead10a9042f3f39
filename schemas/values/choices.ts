/** The closed lists of the contract, with the words in which people write their members. */
import { foldText } from './text.ts';

/** A closed list: value → what units and papers call it, the preferred word first. */
export type Choices<Value extends string> = Readonly<Record<Value, readonly string[]>>;

export const sexes = { 男: ['男', '男性'], 女: ['女', '女性'] } as const;
export type Sex = keyof typeof sexes;

export const employerKinds = {
  enterprise: [
    '企业',
    '企业单位',
    '企业性质',
    '公司',
    '国有企业',
    '国企',
    '民营企业',
    '民企',
    '私营企业',
    '外资企业',
    '非公企业',
  ],
  institution: [
    '事业单位',
    '事业',
    '事业性质',
    '公益一类事业单位',
    '公益二类事业单位',
    '公益一类',
    '公益二类',
  ],
} as const satisfies Choices<string>;
export type EmployerKind = keyof typeof employerKinds;

export const scopes = {
  技术开发: ['技术开发', '技术研究'],
  设计开发: ['设计开发', '设计研发'],
  '生产制造(工艺)': ['生产制造(工艺)', '生产制造', '生产制造工艺', '工艺'],
  '系统集成(工程)': ['系统集成(工程)', '系统集成', '系统集成工程'],
  技术服务: ['技术服务'],
} as const satisfies Choices<string>;
export type Scope = keyof typeof scopes;

export const routes = {
  A: ['A', '途径A', 'A类', '学历资历', '正常申报', '正常晋升', '符合学历资历'],
  B: ['B', '途径B', 'B类', '自评80分', '自评80分以上', '自评达80分', '破格', '破格申报'],
  C: ['C', '途径C', 'C类', '高技能人才', '高技能', '贯通'],
} as const satisfies Choices<string>;
export type Route = keyof typeof routes;

export const yesNo = {
  yes: [
    '是',
    '有',
    '√',
    '✓',
    '✔',
    '对',
    'Y',
    'YES',
    'TRUE',
    '1',
    '真实',
    '准确',
    '完整',
    '已完成',
    '已完整',
    '已盖章',
    '已盖',
    '同意',
    '认可',
    '相关',
  ],
  no: [
    '否',
    '无',
    '×',
    '✗',
    '✘',
    'N',
    'NO',
    'FALSE',
    '0',
    '不真实',
    '不准确',
    '不完整',
    '未完成',
    '未盖章',
    '未盖',
    '不认可',
    '不相关',
    'X',
  ],
} as const satisfies Choices<string>;

export const achievementKinds = {
  award: ['获奖', '奖励', '荣誉', '获奖荣誉', '荣誉奖励', '奖项', '科技奖', '科技奖励'],
  project: ['项目', '课题', '科研项目', '工程项目', '项目课题', '新产品', '技改项目'],
  patent: ['专利', '发明专利', '实用新型专利', '实用新型', '外观设计专利', '知识产权', '软件著作权'],
  standard: ['标准', '标准规范', '标准制定', '技术标准'],
  other: ['其他', '其它', '其他业绩'],
} as const satisfies Choices<string>;
export type AchievementKind = keyof typeof achievementKinds;

export const workKinds = {
  book: ['著作', '专著', '译著', '教材', '编著', '图书', '书'],
  report: ['报告', '技术报告', '研究报告', '可行性研究报告', '设计报告', '可研报告', '设计说明书'],
  appraisal: ['鉴定', '鉴定材料', '鉴定证书', '成果鉴定', '验收材料', '鉴定(验收)材料'],
  standard: ['标准', '标准规范', '技术标准'],
} as const satisfies Choices<string>;
export type WorkKind = keyof typeof workKinds;

export const recommendationLevels = {
  county: ['县', '区', '县级', '区级', '县(市、区)', '县区', '区县', '县市区', '县(区)'],
  city: ['市', '市级', '设区市', '地市', '地市级'],
  province: ['省', '省级', '省厅', '省直', '省级主管部门'],
  agency: ['代理', '代理机构', '人事代理', '人事代理机构', '人才中心'],
} as const satisfies Choices<string>;
export type RecommendationLevel = keyof typeof recommendationLevels;

export const unitKinds = {
  city: ['市', '设区市', '市级'],
  province: ['省直', '省', '省级', '省直单位', '省级单位'],
  agency: ['代理机构', '人事代理机构', '人事代理'],
} as const satisfies Choices<string>;
export type UnitKind = keyof typeof unitKinds;

/** Grades of a yearly appraisal; a unit may have others, which stay as written. */
export const assessmentGrades = [
  '优秀',
  '良好',
  '合格',
  '称职',
  '基本合格',
  '基本称职',
  '不合格',
  '不称职',
  '不定等次',
] as const;

function wordKey(text: string): string {
  return foldText(text).toUpperCase();
}

/** The member of a closed list that a written word means; undefined where no word of the list fits. */
export function parseChoice<Value extends string>(choices: Choices<Value>, text: string): Value | undefined {
  const word = wordKey(text);
  for (const [value, words] of Object.entries(choices) as [Value, readonly string[]][]) {
    if (wordKey(value) === word || words.some((each) => wordKey(each) === word)) return value;
  }
  return undefined;
}

/** The preferred word for a member. */
export function formatChoice<Value extends string>(choices: Choices<Value>, value: Value): string {
  return choices[value][0] ?? value;
}

/** 是/否 in any of their written forms. */
export function parseYesNo(text: string): boolean | undefined {
  const value = parseChoice(yesNo, text);
  return value === undefined ? undefined : value === 'yes';
}

/** A grade without the words around it (考核合格, 合格等次); unknown grades stay as written. */
export function normaliseGrade(text: string): string {
  const bare = foldText(text).replace(/^(?:年度)?考核(?:结果|等次)?[:]?|(?:等次|档次)$/gu, '');
  return assessmentGrades.find((grade) => grade === bare) ?? bare;
}
