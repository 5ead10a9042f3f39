/** What was won, in which place, and the mark that was ticked. */
import { parseChineseNumber } from '#schemas/values/chinese-number.ts';
import { fieldOf, type FieldScope } from '../fields.ts';
import { valuesOfLabels } from '../labels.ts';
import { slice, type View } from '../page-text.ts';
import type { ExtractedField } from '#schemas/records/extraction.ts';
import { parseValue } from '../values.ts';
import type { Reader } from './index.ts';

const GRADE = '(?:特等|一等|二等|三等|优秀|金|银|铜|[一二三]级)奖';

const AWARD_PATTERNS = [
  new RegExp(`(?:荣获|荣膺|获得?|获评|授予|获颁)(?<value>[^,。;]{2,50}?${GRADE})`, 'u'),
  /(?:被评为|评为|授予|荣获|获评)(?<value>[^,。;]{2,40}?)(?:荣誉)?称号/u,
  /(?:被评为|评为|荣获|获评|荣膺)(?<value>[^,。;]{3,40}?)(?:,|。|;|特|以资)/u,
  new RegExp(`(?<value>[\\p{Script=Han}0-9()“”"、]{3,40}${GRADE})`, 'u'),
  /(?<value>[\p{Script=Han}]{3,30}(?:先进个人|先进工作者|劳动模范|优秀[\p{Script=Han}]{2,8}))/u,
];

export const awardName: Reader = (scope) => {
  const labelled = firstLabelled(scope, [
    '奖项名称',
    '奖励名称',
    '获奖名称',
    '荣誉名称',
    '奖励类别',
    '奖项',
    '奖励种类',
    '荣誉称号',
    '奖种',
  ]);
  if (labelled) return labelled;
  for (const flow of scope.text.flows) {
    for (const pattern of AWARD_PATTERNS) {
      const match = new RegExp(pattern.source, 'du').exec(flow.text);
      if (!match) continue;
      const [start, end] = match.indices!.groups!['value']!;
      const parsed = parseValue(withoutYear(slice(flow, start, end)), { kind: 'text', find: [] });
      if (parsed) return fieldOf(parsed, scope.part);
    }
  }
  return undefined;
};

/** 2018年度 before the name of a prize says when, not what. */
function withoutYear(view: View): View {
  const lead = /^["“]?(?:(?:19|20)[0-9]{2}(?:-[0-9]{4})?年?度?)?/u.exec(view.text)![0].length;
  return slice(view, lead, view.text.length);
}

function firstLabelled(scope: FieldScope, labels: readonly string[]): ExtractedField | undefined {
  for (const view of valuesOfLabels(scope.text, {
    labels,
    all: scope.definition.otherLabels ?? [],
    isLong: true,
  })) {
    const parsed = parseValue(view, { kind: 'text', find: [] });
    if (parsed && String(parsed.value).length >= 3) return fieldOf(parsed, scope.part);
  }
  return undefined;
}

const RANK_PATTERNS = [
  /(?:排名|名次|位次|完成人排名|排序|本人排名)[:]?为?第?(?<value>[0-9一二三四五六七八九十]{1,3})/u,
  /第(?<value>[0-9一二三四五六七八九十]{1,2})(?:完成人|贡献者|主要完成人|名|位|起草人|执笔人|作者|获奖人)/u,
  /(?:位列|列|居|为)第(?<value>[0-9一二三四五六七八九十]{1,2})/u,
  /-R(?<value>[0-9]{1,2})(?![0-9])/u,
  /\((?<value>[0-9]{1,2})\/[0-9]{1,2}\)/u,
  /(?<![0-9/])(?<value>[0-9]{1,2})\/[0-9]{1,2}(?![0-9/])/u,
];

export const rank: Reader = (scope) => {
  const views = [scope.text.marked, ...scope.text.flows];
  for (const pattern of RANK_PATTERNS) {
    for (const view of views) {
      const match = new RegExp(pattern.source, 'du').exec(
        view.text.replace(/[\t\n]/gu, ' ').replace(/ (?=第|[0-9])/gu, ' '),
      );
      if (!match) continue;
      const [start, end] = match.indices!.groups!['value']!;
      const text = view.text.slice(start, end);
      const value = /^[0-9]+$/u.test(text) ? Number(text) : parseChineseNumber(text);
      if (value !== undefined && value > 0 && value < 100)
        return fieldOf({ value, view: slice(view, start, end) }, scope.part);
    }
  }
  for (const view of valuesOfLabels(scope.text, {
    labels: ['排名', '名次', '本人排名', '完成人排名', '排序', '位次'],
    all: scope.definition.otherLabels ?? [],
  })) {
    const parsed = parseValue(view, { kind: 'number', find: [] });
    if (parsed && Number(parsed.value) < 100) return fieldOf(parsed, scope.part);
  }
  return undefined;
};

/** ☑优秀 □合格 □不合格: the choice behind the ticked box. */
export const tickedGrade: Reader = (scope, field) => {
  const match = /[☑√✓✔■▣回](?<value>优秀|良好|基本称职|不称职|称职|基本合格|不合格|合格)/du.exec(
    scope.text.marked.text.replace(/[\t\n]/gu, ' '),
  );
  if (!match) return undefined;
  const [start, end] = match.indices!.groups!['value']!;
  const parsed = parseValue(slice(scope.text.marked, start, end), field);
  return parsed && fieldOf(parsed, scope.part);
};
