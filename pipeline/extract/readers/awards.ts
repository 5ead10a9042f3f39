/** What was won, in which place, and the mark that was ticked. */
import { parseChineseNumber } from '#schemas/values/chinese-number.ts';
import type { ExtractedField } from '#schemas/records/extraction.ts';
import { AWARD_LABELS, GRADE_LABELS } from '#schemas/certificates/award.ts';
import { valuesOfLabels } from '../beside.ts';
import { fieldOf } from '../field-of.ts';
import { labelsOf, type FieldScope } from '../scope.ts';
import { parseValue } from '../values.ts';
import { ROW, groupOf, indexed, joinViews, slice, type View } from '../views.ts';
import type { Reader } from './index.ts';

/** A place among the winners; 创新奖 is a prize of its own. */
const RANKED = '(?:[特一二三四]等|[一二三]级|[金银铜]|优秀|优胜|入围)奖';

const TEXT = { kind: 'text', find: [] } as const;
const GRADE =
  '(?:(?:特等|一等|二等|三等|四等|优秀|优胜|金|银|铜|[一二三]级|创新|贡献|最佳[\\p{Script=Han}]{1,6}|入围)奖)';
/** 技术创新奖 may be all, or 二等奖 goes on behind it, in quotes of its own or not. */
const GRADES = `${GRADE}(?:["”》]?(?:的)?["“《]?${GRADE})?`;
const HONOUR =
  '(?:[\\p{Script=Han}]{2,8}奖章|先进个人|先进工作者|先进生产者|劳动模范|优秀[\\p{Script=Han}]{2,10}|能手|标兵|技术骨干|岗位[\\p{Script=Han}]{2,4}|工匠|带头人|[\\p{Script=Han}]{2,4}之星|专家|人才|科技工作者|十佳[\\p{Script=Han}]{2,8})';
/** Words after which the name of a prize starts. */
const WON =
  '(?:荣获|荣膺|获得|获评|授予|获颁|评为|被授予|被评为|评选为|推选为|确定为|认定为|命名为|入选为?|颁发|获)(?:你|您|[\\p{Script=Han}·]{2,10}?(?:同志|先生|女士):?)?';
/** No prize holds the end of a sentence. */
const TAIL = '(?=[,。;!]|特[发颁此]|以资|称号|$)';

const AWARD_PATTERNS = [
  /为表彰(?<value>[^,。;\n]{3,40}?奖)(?:获得者|获奖者)/u,
  new RegExp(`${WON}(?<value>[^,。;\n]{2,50}?${GRADES})`, 'u'),
  new RegExp(`${WON}["“《]?(?<value>[^,。;\n"”》]{2,40}?)["”》]?(?:荣誉)?称号`, 'u'),
  new RegExp(`${WON}["“《]?(?<value>[^,。;\n"”》]{2,40}?${HONOUR})["”》]?${TAIL}`, 'u'),
  new RegExp(`(?<value>[\\p{Script=Han}0-9()、]{4,40}${GRADES})`, 'u'),
  new RegExp(`${WON}["“《]?(?<value>[^,。;\n"”》]{3,40}?)["”》]?${TAIL}`, 'u'),
  new RegExp(`(?<value>(?:[0-9]{4}年度?)?[\\p{Script=Han}]{0,24}${HONOUR})`, 'u'),
];

export const awardName: Reader = (scope) => {
  const found =
    labelledAward(scope) ??
    fromSentence(AWARD_PATTERNS, scope.text.flows) ??
    fromSentence(AWARD_PATTERNS.slice(4, 5), rowViews(scope));
  const whole = found && withGrade(found, scope);
  const parsed = whole && parseValue(whole, TEXT);
  return parsed && fieldOf(parsed, { part: scope.part, isNamed: true });
};

const rowViews = (scope: FieldScope): View[] =>
  scope.text.rows.map((row) => joinViews(row.map((cell) => cell.view)));

function fromSentence(patterns: readonly RegExp[], views: readonly View[]): View | undefined {
  for (const pattern of patterns) {
    for (const view of views) {
      for (const match of view.text.matchAll(indexed(pattern, true))) {
        const place = groupOf(view, match);
        const parsed = place && !place.text.includes(ROW) && parseValue(withoutYear(place), TEXT);
        if (parsed && isAward(parsed.view.text)) return parsed.view;
      }
    }
  }
  return undefined;
}

const isAward = (text: string): boolean =>
  text.length >= 3 &&
  !/证书|编号|同志|^(?:你|您|在|于|的|该|其|为)|项目名称|获奖者|颁发$|^奖[项励]?(?:名称|等级|类别)?/u.test(
    text,
  );

/** 2018年度 before the name of a prize says when, not what. */
function withoutYear(view: View): View {
  const lead =
    /^["“《]?(?:(?:19|20)[0-9]{2}(?:[-—~](?:19|20)?[0-9]{2,4})?年?度?(?=\p{Script=Han}))?(?:的)?/u.exec(
      view.text,
    )?.[0].length ?? 0;
  return slice(view, lead);
}

/** A grade by itself. */
const GRADE_ALONE = new RegExp(`^${RANKED}$`, 'u');

/** A prize named beside a label. */
function labelledAward(scope: FieldScope): View | undefined {
  return firstLabelled(scope, AWARD_LABELS, (text) => text.length >= 3 && isAward(text));
}

/** A prize with its grade, which may stand beside a label of its own. */
function withGrade(award: View, scope: FieldScope): View {
  if (!award.text.endsWith('奖') || new RegExp(`${RANKED}$`, 'u').test(award.text)) return award;
  const grade = firstLabelled(scope, GRADE_LABELS, (text) => GRADE_ALONE.test(text));
  const alone = grade ?? scope.text.cells.find(({ text }) => GRADE_ALONE.test(text))?.view;
  return alone ? joinViews([award, alone]) : award;
}

function firstLabelled(
  scope: FieldScope,
  labels: readonly string[],
  fits: (text: string) => boolean,
): View | undefined {
  const search = {
    labels,
    all: labelsOf(scope.definition),
    isLong: true,
  };
  for (const view of valuesOfLabels(scope.text, search).flat()) {
    const parsed = parseValue(view, TEXT);
    if (parsed && fits(parsed.view.text)) return parsed.view;
  }
  return undefined;
}

const NUMBER = '(?:[0-9]{1,2}|[一二三四五六七八九十]{1,3})';
const RANK_PATTERNS = [
  new RegExp(
    `(?:本人|个人|完成人|人员|贡献|获奖人|署名|作者)?(?:排名|名次|位次|排序)(?:\\([^)]{1,6}\\))?[:]?(?:为|是|列)?第?(?<value>${NUMBER})(?![0-9年月])`,
    'u',
  ),
  new RegExp(
    `第(?<value>${NUMBER})(?:主要)?(?:完成人|贡献者|贡献人|参与人|名|位|起草人|执笔人|执笔|作者|获奖人|发明人|负责人|编写人)`,
    'u',
  ),
  new RegExp(`(?:位列|排列|列|居|排|名列)第(?<value>${NUMBER})`, 'u'),
  /[-—]R(?<value>[0-9]{1,2})(?![0-9])/u,
  /\((?<value>[0-9]{1,2})\/[0-9]{1,2}\)/u,
  /(?:排名|名次|位次|排序)[^0-9一-十]{0,4}(?<value>[0-9]{1,2})\/[0-9]{1,2}(?![0-9/])/u,
];
const RANK_LABELS = [
  '排名',
  '名次',
  '本人排名',
  '完成人排名',
  '排序',
  '位次',
  '个人排名',
  '获奖排名',
  '排名顺序',
  '本人位次',
];

export const rank: Reader = (scope) => {
  for (const pattern of RANK_PATTERNS) {
    for (const view of [...rowViews(scope), ...scope.text.flows]) {
      const match = indexed(pattern).exec(view.text);
      const place = match && groupOf(view, match);
      const found = place && rankField(place, scope);
      if (found) return found;
    }
  }
  const search = { labels: RANK_LABELS, all: labelsOf(scope.definition) };
  for (const view of valuesOfLabels(scope.text, search).flat()) {
    const parsed = parseValue(view, { kind: 'number', find: [] });
    const found =
      parsed && /^第?[0-9一二三四五六七八九十]{1,3}(?:[名位/(]|$)/u.test(view.text)
        ? rankField(parsed.view, scope)
        : undefined;
    if (found) return found;
  }
  return undefined;
};

function rankField(view: View, scope: FieldScope): ExtractedField | undefined {
  const value = /^[0-9]+$/u.test(view.text) ? Number(view.text) : parseChineseNumber(view.text);
  const isRank = value !== undefined && value > 0 && value < 100;
  return isRank ? fieldOf({ value, view }, { part: scope.part, isNamed: true }) : undefined;
}

const OPTION = '(?:优秀|良好|基本称职|不称职|称职|基本合格|不合格|合格)';
const TICK = '[☑√✓✔■▣☒回]';
const TICKED = new RegExp(`${TICK}(?<value>${OPTION})`, 'u');
const TICKED_BEHIND = new RegExp(`(?<value>${OPTION})[(]?${TICK}`, 'u');
/** 优秀□ 合格√: the boxes stand behind their words, as the first one shows. */
const MARK_BEHIND = new RegExp(`^(?:(?!${OPTION})[^□☐○☑√✓✔■▣☒回])*${OPTION}[(]?[□☐○☑√✓✔■▣☒回]`, 'u');

/** ☑优秀 □合格 □不合格: the choice behind the ticked box. */
export const tickedGrade: Reader = (scope, field) => {
  for (const view of [...rowViews(scope), ...scope.text.flows]) {
    const match = indexed(MARK_BEHIND.test(view.text) ? TICKED_BEHIND : TICKED).exec(view.text);
    const place = match && groupOf(view, match);
    const parsed = place && parseValue(place, field);
    if (parsed) return fieldOf(parsed, { part: scope.part, isNamed: true });
  }
  return undefined;
};
