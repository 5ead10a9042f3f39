/** The committee's own list: on which sites, how long, and what it shows (R28, R29). */
import { formatDate } from '#schemas/values/chinese-date.ts';
import { foldText } from '#schemas/values/text.ts';
import { combine } from './combine.ts';
import { ask, broken, pass, type Judges, type Ruling, type UnitFacts, type UnitJudge } from './define.ts';
import { knowingYears, postingOf, type Posting } from './working-days.ts';

type Site = UnitFacts['cycle']['publicity']['sites'][number];
type Entry = NonNullable<UnitFacts['office']>['committeePublicity'][number];

/** The entries that mean a site: by its name, or by a word that it is known by. */
function entriesOf({ name, aliases }: Site, entries: readonly Entry[]): Entry[] {
  const words = [name, ...aliases].map(foldText);
  return entries.filter(({ site }) => words.some((word) => foldText(site).includes(word)));
}

interface Posted {
  readonly site: Site;
  readonly entry: Entry;
  readonly posting: Posting;
}

function sitePart(facts: UnitFacts, { site, entry, posting }: Posted): Ruling[] {
  const { siteDays } = facts.cycle.publicity;
  const reviewFrom = facts.office?.reviewFrom;
  return [
    ...(posting.days < siteDays
      ? [
          broken(
            `${site.name}公示 ${entry.from} 至 ${entry.to} 只有 ${posting.days} 个工作日，不足 ${siteDays} 个`,
          ),
        ]
      : []),
    ...(reviewFrom !== undefined && entry.to >= reviewFrom
      ? [
          broken(
            `${site.name}公示到 ${formatDate(entry.to)}，评审 ${formatDate(reviewFrom)} 开始，应在评审前结束`,
          ),
        ]
      : []),
  ];
}

/** Sites without an entry: not yet entered before the review, left out once it began. */
function missingPart({ office, today }: UnitFacts, missing: readonly Site[]): Ruling[] {
  if (missing.length === 0) return [];
  const names = missing.map(({ name }) => name).join('、');
  const hasBegun = office?.reviewFrom !== undefined && office.reviewFrom <= today;
  return hasBegun
    ? [broken(`评审已经开始，没有在${names}公示`)]
    : [ask(`没有登记在${names}的公示，公示后请在 office.json 中补填`)];
}

/** R28: all sites, from the same day, long enough, and over before the review. */
const sitesAtOnce: UnitJudge = (facts) => {
  const { sites, siteDays } = facts.cycle.publicity;
  const entries = facts.office?.committeePublicity ?? [];
  if (entries.length === 0)
    return ask(
      `没有登记高评委办公室在${sites.length}个网站的公示，公示后请在 office.json 中补填 committeePublicity`,
    );
  const posted = sites.flatMap((site): Posted[] =>
    entriesOf(site, entries)
      .slice(0, 1)
      .map((entry) => ({ site, entry, posting: postingOf(facts, entry.from, entry.to) })),
  );
  const missing = sites.filter((site) => entriesOf(site, entries).length === 0);
  const starts = [...new Set(posted.map(({ entry }) => entry.from))];
  const reversed = posted.filter(({ entry }) => entry.from > entry.to);
  const steps = posted.flatMap(({ site, posting }) => [
    `${site.name}：`,
    ...posting.steps.map((step) => `  ${step}`),
  ]);
  const parts = [
    ...reversed.map(({ site }) => ask(`${site.name}公示的结束早于开始，请改正`)),
    ...missingPart(facts, missing),
    ...(starts.length > 1
      ? [
          broken(
            `各网站没有同步公示：${posted.map(({ site, entry }) => `${site.name} ${entry.from}`).join('，')}`,
          ),
        ]
      : []),
    ...posted.filter((one) => !reversed.includes(one)).flatMap((one) => sitePart(facts, one)),
    ...(facts.office?.reviewFrom === undefined
      ? [ask('没有登记评审开始日期，无法确认公示在评审之前结束，请在 office.json 中补填 reviewFrom')]
      : []),
  ];
  return parts.length > 0
    ? { ...combine(parts), steps }
    : pass(
        `${sites.length} 个网站自${formatDate(starts[0] ?? '')}同步公示，都满 ${siteDays} 个工作日，在评审之前结束`,
        { steps },
      );
};

/** What public lists never show: notice 四（三）, and the law on personal information, art. 6 (no more than needed). */
const privateColumns: readonly (readonly [string, RegExp])[] = [
  ['身份证号', /身份证|证件号/u],
  ['联系方式', /电话|手机|联系方式|邮箱|微信/u],
  ['出生日期', /出生|生日/u],
  ['住址', /住址|地址/u],
];

/** R29: basic facts and the result of the check, nothing that points at a person's number or home. */
const publicColumns: UnitJudge = ({ cycle }) => {
  const { columns } = cycle.publicity;
  const steps = [`公示栏目：${columns.join('、') || '无'}`];
  if (columns.length === 0) return ask('周期数据没有写公示栏目，请补填', { steps });
  const leaks = privateColumns.flatMap(([what, words]) =>
    columns.filter((column) => words.test(column)).map((column) => `${column}（${what}）`),
  );
  if (leaks.length > 0) return broken(`公示栏目含有不应公开的内容：${leaks.join('、')}`, { steps });
  if (!columns.some((column) => /审查/u.test(column)))
    return broken('公示栏目没有资格审查情况一栏', { steps });
  return pass('公示栏目只有基本情况和资格审查情况', { steps });
};

export const committeePublicity: Judges = {
  unit: { R28: knowingYears(sitesAtOnce), R29: publicColumns },
};
