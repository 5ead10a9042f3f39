/** What `season` says on the terminal: counts by city and unit, and what waits for a person. */
import { isLate, seasonIsOpen, type Season } from '#schemas/records/season.ts';
import { say, type Language, type Message } from '../core/language.ts';
import { outcomeWords, table } from './summary.ts';

const words = {
  title: {
    zh: '{cycle} 年度汇总：{submissions} 份报送，{people} 人',
    en: 'Season {cycle}: {submissions} submissions, {people} people',
  },
  region: { zh: '市（部门）', en: 'city' },
  unit: { zh: '推荐单位', en: 'unit' },
  late: { zh: '逾期', en: 'late' },
  total: { zh: '合计', en: 'total' },
  repeated: {
    zh: '重复申报 {count} 组，其中跨单位 {across} 组',
    en: '{count} claims made by several, {across} across units',
  },
  similar: { zh: '工作总结雷同 {count} 组', en: '{count} groups of copied summaries' },
  banned: { zh: '处分期内 {count} 人', en: '{count} people barred' },
  lateOnes: { zh: '逾期不再受理 {count} 份', en: '{count} submissions late, not accepted' },
  unknown: {
    zh: '纸质材料未登记收到 {count} 份',
    en: '{count} submissions whose paper is not entered as received',
  },
  noBans: {
    zh: '未给出处分名单（--office），没有对照',
    en: 'no --office was given: nobody was held against the list of bans',
  },
  noRecord: {
    zh: '{folder} 未能汇总：由较早的程序核对，请重新核对',
    en: '{folder} left out: checked by an earlier program, run it again',
  },
  broken: {
    zh: '{folder} 未能汇总：record.json 无法读取，请重新核对',
    en: '{folder} left out: record.json cannot be read, run it again',
  },
  open: {
    zh: '退出码 10：汇总成功；有事项待人工核对，详见结果目录中的 season.xlsx。',
    en: 'Exit code 10: joined; something waits for review, see season.xlsx in the result folder.',
  },
} as const satisfies Record<string, Message>;

/** Several lines, the last one without a line break. */
export function summariseSeason(season: Season, language: Language): string {
  const { cycle, submissions, people } = season;
  const numbers = { cycle, submissions: submissions.length, people: people.length };
  return [
    say(language, words.title, numbers),
    '',
    ...countTable(season, language).map((line) => `  ${line}`),
    '',
    ...remarks(season, language).map((line) => `  ${line}`),
    ...(seasonIsOpen(season) ? ['', say(language, words.open)] : []),
  ].join('\n');
}

/** One row a unit, all its scopes together; season.xlsx has them apart. */
function countTable({ counts }: Season, language: Language): string[] {
  const units = new Map<string, Season['counts'][number]>();
  for (const count of counts) {
    const key = JSON.stringify([count.region, count.unit]);
    const sum = units.get(key);
    units.set(key, sum ? added(sum, count) : count);
  }
  const { clear, review, blocked } = outcomeWords;
  const head = [words.region, words.unit, clear, review, blocked, words.late, words.total];
  const rows = [...units.values()].map((unit) => [unit.region, unit.unit, ...numbersOf(unit)]);
  const all = counts.length === 0 ? [] : [[words.total[language], '', ...numbersOf(counts.reduce(added))]];
  return table([head.map((word) => word[language]), ...rows, ...all]);
}

type Count = Season['counts'][number];

const added = (sum: Count, one: Count): Count => ({
  ...sum,
  ...{ clear: sum.clear + one.clear, review: sum.review + one.review, blocked: sum.blocked + one.blocked },
  ...{ late: sum.late + one.late, total: sum.total + one.total },
});

const numbersOf = ({ clear, review, blocked, late, total }: Count): string[] =>
  [clear, review, blocked, late, total].map(String);

/** What was found, and what was not judged and why. */
function remarks(season: Season, language: Language): string[] {
  const { repeated, similar, banned, submissions, left } = season;
  const across = repeated.filter(({ isAcrossUnits }) => isAcrossUnits).length;
  const late = submissions.filter(({ punctuality }) => isLate(punctuality)).length;
  const unknown = submissions.filter(({ punctuality }) => punctuality === 'unknown').length;
  const counted: readonly (readonly [Message, number])[] = [
    [words.repeated, repeated.length],
    [words.similar, similar.length],
    [words.banned, banned.length],
    [words.lateOnes, late],
    [words.unknown, unknown],
  ];
  return [
    ...counted
      .filter(([, count]) => count > 0)
      .map(([message, count]) => say(language, message, { count, across })),
    ...(season.hasBans ? [] : [say(language, words.noBans)]),
    ...left.map(({ folder, why }) => say(language, words[why], { folder })),
  ];
}
