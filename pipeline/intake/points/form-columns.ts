/** The sheets in which an office enters its point table: what each column holds and where it goes. */
import { pointSources } from '#schemas/cycles/point-fields.ts';

/**
 * How a cell is read and written. `code` must be text (1.10 is not 1.1); `when` is a predicate;
 * `types` are kinds of document by name, `numbers` several numbers, both with semicolons between.
 */
export type FormKind = 'code' | 'text' | 'number' | 'yesNo' | 'choice' | 'when' | 'types' | 'numbers';

export interface FormColumn {
  readonly header: string;
  /** Where the value goes in the row's record: `evidence.min`. */
  readonly path: string;
  readonly kind: FormKind;
  readonly width: number;
  /** Value → word, for `choice`. */
  readonly words?: Readonly<Record<string, string>>;
  readonly note: string;
}

export const kindWords = {
  block: '大项',
  tiers: '分档',
  band: '幅度',
  perItem: '按项',
  formula: '公式',
  expert: '专家',
  manual: '填报',
} as const;

const sourceWords = Object.fromEntries(Object.entries(pointSources).map(([name, { zh }]) => [name, zh]));

const whenNote =
  '多个条件用分号隔开。例：学历=本科|硕士；年份≥2016；年份<2021；名称含 能手|工匠。写“全部”表示不限';

const code = (header: string, path: string, note: string): FormColumn => ({
  header,
  path,
  kind: 'code',
  width: 11,
  note,
});
const number = (header: string, path: string, note: string): FormColumn => ({
  header,
  path,
  kind: 'number',
  width: 9,
  note,
});
const text = (header: string, path: string, note: string): FormColumn => ({
  header,
  path,
  kind: 'text',
  width: 24,
  note,
});
const yesNo = (header: string, path: string, note: string): FormColumn => ({
  header,
  path,
  kind: 'yesNo',
  width: 9,
  note,
});
const when = (header: string, path: string, note = whenNote): FormColumn => ({
  header,
  path,
  kind: 'when',
  width: 36,
  note,
});
const choice = (header: string, path: string, given: Pick<FormColumn, 'words' | 'note'>): FormColumn => ({
  header,
  path,
  kind: 'choice',
  width: 14,
  ...given,
});

/** One row a fact: 项目, 内容. */
export const headRows: readonly FormColumn[] = [
  code('编号', 'id', '字母、数字、点、连字符'),
  text('版本', 'version', '标准的版本，例：2020。不同版本的结果不能混用'),
  text('名称', 'label', '标准的全称'),
  yesNo('是否示例', 'sample', '正式标准填“否”。填“是”的，各处都标明示例'),
  text('依据文件', 'source.doc', '标准所在的文件'),
  text('修订', 'source.revision', '例：2020年修订'),
  text('录入人', 'source.enteredBy', '谁录入的'),
  text('复核人', 'source.checkedBy', '谁对照原件复核的'),
  number('总分', 'total', '合计的上限'),
  number('破格分数线', 'exceptionThreshold', '未达学历资历的，达到此分可以申报；恰好等于也算达到'),
  number('取分单位', 'rounding.step', '每项得分是它的倍数，例：0.01'),
  choice('取舍', 'rounding.mode', {
    words: { 'half-up': '四舍五入', down: '只舍不入' },
    note: '只用于每一项；取舍从不使总分越过分数线',
  }),
];

export const nodeColumns: readonly FormColumn[] = [
  code('编号', 'code', '每行一个，不重复，按文本填写'),
  code('上级编号', 'parent', '所属大项的编号；最上一级不填'),
  text('名称', 'label', '该项的名称'),
  number('上限', 'max', '该项最高分；下级加起来再多也不超过'),
  choice('种类', 'kind', {
    words: kindWords,
    note: '大项：只有下级。分档、幅度：见“档次”表。按项：每项若干分或按件数。公式：(项目−减)×乘+加。专家、填报：由人给分',
  }),
  choice('取自', 'source', { words: sourceWords, note: '计分的内容从哪张申报表来' }),
  when('限于', 'where'),
  number('佐证份数', 'evidence.min', '至少几份能打开的佐证；没有佐证一律 0 分'),
  {
    header: '佐证种类',
    path: 'evidence.types',
    kind: 'types',
    width: 24,
    note: '其中至少一份应是这些材料之一，用分号隔开；不填为不限',
  },
  yesNo('须相关', 'evidence.relevance', '须与申报专业相关'),
  yesNo('须在有效期', 'evidence.window', '任现职以来或近五年'),
  choice('汇总', 'aggregate', {
    words: { sum: '合计', max: '取最高', bestN: '取最好几项' },
    note: '多项怎样合起来',
  }),
  number('取几项', 'n', '“取最好几项”时填'),
  { ...text('互斥组', 'exclusiveGroup', '写同一名称的各行，同一佐证只计一次'), width: 15 },
  { ...text('择优组', 'betterOf', '写同一名称的各行（同一上级之下），只计较高的一行'), width: 12 },
  {
    header: '排名系数',
    path: 'rankCoefficients',
    kind: 'numbers',
    width: 18,
    note: '第一名起依次，例：1；0.8；0.7',
  },
  number('其余系数', 'rankCoefficientRest', '更后的排名'),
  choice('封顶', 'capRule', {
    words: { notAboveNextLevelBase: '不高于上一档' },
    note: '基本分加加分，不高于上一档的基本分',
  }),
  number('其他情况', 'otherwise', '不在任何一档时的分值；不填则由人定'),
  number('每项分值', 'points', '“按项”时填'),
  number('每几项', 'per', '每几项计一次，不填为每项'),
  { ...text('公式项目', 'formula.field', '“公式”用的项目，见“可用项目”表'), width: 14 },
  number('减', 'formula.subtract', '不填为 0'),
  number('乘', 'formula.factor', '最多四位小数'),
  number('加', 'formula.add', '不填为 0'),
  text('提问', 'question', '“专家”“填报”时填：要问人什么'),
  text('说明', 'note', '可不填'),
];

/** Which list of its row a tier belongs to. */
export const tierUses = { tiers: '档次', bonuses: '加分', bands: '幅度', counts: '件数' } as const;

export const tierColumns: readonly FormColumn[] = [
  code('评分项编号', 'node', '“评分项”表中的编号'),
  choice('用途', 'use', { words: tierUses, note: '档次、加分用于“分档”；幅度用于“幅度”；件数用于“按项”' }),
  when('条件', 'when'),
  number('分值', 'points', '档次、加分、件数的分值'),
  number('下限', 'low', '幅度的下限'),
  number('上限', 'high', '幅度的上限'),
  when('取上限的条件', 'highWhen', '符合的取上限，不符合的取下限；不填则由人在幅度内定'),
  number('件数起', 'atLeast', '含'),
  number('件数止', 'below', '不含；不填为以上'),
];

export const conditionColumns: readonly FormColumn[] = [
  code('编号', 'code', '每行一个，不重复'),
  code('上级编号', 'parent', '所属条件的编号；最上一级不填'),
  text('名称', 'label', '条件的文字'),
  choice('种类', 'kind', {
    words: { allOf: '全部满足', anyOf: '任一满足', kOf: '满足几项', has: '有若干项', ask: '人工判断' },
    note: '前三种下面有下级条件',
  }),
  number('满足几项', 'k', '“满足几项”时填'),
  choice('取自', 'source', { words: sourceWords, note: '“有若干项”时填' }),
  when('限于', 'where'),
  number('至少几项', 'atLeast', '不填为 1'),
  yesNo('须相关', 'relevance', '须与申报专业相关'),
  yesNo('须在有效期', 'window', '任现职以来或近五年'),
  text('提问', 'question', '“人工判断”时填：要问人什么'),
];

export const sheetNames = {
  guide: '填写说明',
  head: '总表',
  nodes: '评分项',
  tiers: '档次',
  conditions: '条件',
  fields: '可用项目',
} as const;
