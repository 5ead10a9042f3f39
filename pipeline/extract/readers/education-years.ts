/**
 * Hours of continuing education by year and kind: a row a year, a column a year, or a sentence.
 */
import type { TextLine } from '#schemas/records/page.ts';
import { fieldOf, type FieldScope } from '../fields.ts';
import { unionOf } from '../geometry.ts';
import { fold, lineView, slice, viewOf, type View } from '../page-text.ts';
import type { ExtractedField, ExtractedItem } from '#schemas/records/extraction.ts';
import type { Reader } from './index.ts';

type Kind = 'professional' | 'industry' | 'general' | 'total';

const KINDS: readonly (readonly [Kind, RegExp])[] = [
  ['industry', /行业公需|行业/u],
  ['general', /一般公需|公共(?:科目|必修)|公需科目|公需/u],
  ['professional', /专业/u],
  ['total', /合计|总学时|总计|小计|学时数?$|累计/u],
];

const kindOf = (text: string): Kind | undefined => KINDS.find(([, pattern]) => pattern.test(text))?.[0];
const text = (line: TextLine): string => fold(line.text).replace(/\s/gu, '');
const YEAR = /^((?:19|20)[0-9]{2})(?:年度?)?$/u;
const HOURS = /^([0-9]{1,3}(?:\.[0-9])?)(?:个)?(?:学时|课时|小时|分)?$/u;
const centre = ({ box: [x, , w] }: TextLine): number => x + w / 2;

type Hours = Partial<Record<Kind, ExtractedField>>;

export const educationYears: Reader = (scope) => {
  const years = [rowsOfYears, columnsOfYears, sentences]
    .map((read) => read(scope))
    .find((found) => found.size > 0);
  if (!years) return undefined;
  const items = [...years].sort(([p], [q]) => p - q).map(([year, item]) => ({ year, ...item }));
  const value = items.map(({ year, ...hours }) => ({
    year,
    ...Object.fromEntries(Object.entries(hours).map(([kind, field]) => [kind, field.value])),
  }));
  const fields = items.flatMap(({ year: _year, ...hours }) => Object.values(hours));
  return {
    value,
    raw: value.map((item) => JSON.stringify(item)).join('; '),
    part: scope.part,
    spans: [],
    box: unionOf(fields.map((f) => f.box)),
    confidence: fields.reduce((sum, f) => sum + f.confidence, 0) / fields.length,
    weakest: Math.min(...fields.map((f) => f.weakest)),
    source: fields.some((f) => f.source === 'ocr') ? 'ocr' : 'textLayer',
    isNamed: true,
    items: items.map(({ year, ...hours }) => ({ year: yearField(scope, year), ...hours }) as ExtractedItem),
  };
};

function yearField(scope: FieldScope, year: number): ExtractedField {
  const line = scope.text.lines.find((l) => text(l).startsWith(String(year))) ?? scope.text.lines[0]!;
  return fieldOf({ value: year, view: lineView(line) }, scope.part);
}

const hoursOf = (line: TextLine, part: number): ExtractedField | undefined => {
  const match = HOURS.exec(text(line));
  return match
    ? fieldOf({ value: Number(match[1]), view: slice(lineView(line), 0, match[1]!.length) }, part)
    : undefined;
};

/** Heads of the hour columns: where each kind's column stands. */
function heads(lines: readonly TextLine[]): { kind: Kind; x: number; y: number }[] {
  return lines.flatMap((line) => {
    const own = text(line);
    const kind = own.length <= 14 && !/[:。,0-9]/u.test(own) ? kindOf(own) : undefined;
    return kind ? [{ kind, x: centre(line), y: line.box[1] }] : [];
  });
}

/** 年度 | 专业 | 行业公需 | 一般公需 | 合计, a year a row. */
function rowsOfYears(scope: FieldScope): Map<number, Hours> {
  const columns = heads(scope.text.lines);
  const years = new Map<number, Hours>();
  for (const row of scope.text.rows) {
    const yearLine = row.find((line) => YEAR.test(text(line)));
    if (!yearLine) continue;
    const above = columns.filter((c) => c.y < yearLine.box[1] + yearLine.box[3] * 0.3);
    const hours: Hours = {};
    for (const line of row) {
      const field = line === yearLine ? undefined : hoursOf(line, scope.part);
      const head = field && nearest(above, centre(line));
      if (head && Math.abs(head.x - centre(line)) < scope.text.width * 0.07) hours[head.kind] ??= field;
    }
    if (Object.keys(hours).length >= 2) years.set(Number(YEAR.exec(text(yearLine))![1]), hours);
  }
  return years;
}

function nearest<T extends { x: number }>(heads: readonly T[], x: number): T | undefined {
  return [...heads].sort((p, q) => Math.abs(p.x - x) - Math.abs(q.x - x))[0];
}

/** 科目 | 2018 | 2019 | 2020, a kind a row. */
function columnsOfYears(scope: FieldScope): Map<number, Hours> {
  const yearHeads = scope.text.lines.flatMap((line) => {
    const match = YEAR.exec(text(line));
    return match ? [{ year: Number(match[1]), x: centre(line) }] : [];
  });
  const years = new Map<number, Hours>();
  for (const row of scope.text.rows) {
    const kind = row.length > 1 ? kindOf(text(row[0]!)) : undefined;
    if (!kind) continue;
    for (const line of row.slice(1)) {
      const field = hoursOf(line, scope.part);
      const head = field && nearest(yearHeads, centre(line));
      if (!head || Math.abs(head.x - centre(line)) > scope.text.width * 0.07) continue;
      years.set(head.year, { [kind]: field, ...years.get(head.year) });
    }
  }
  return years;
}

const PART: Readonly<Record<Kind, string>> = {
  professional: '专业(?:科目|课程?)?(?:学时)?',
  industry: '行业公需(?:科目|课程?)?(?:学时)?',
  general: '一般公需(?:科目|课程?)?(?:学时)?',
  total: '(?:合计|总学时|共计?|总计|累计|完成)(?:继续教育)?(?:学时)?',
};

/** 2019年度共完成继续教育96学时,其中专业科目62学时,行业公需科目16学时,一般公需科目18学时. */
function sentences(scope: FieldScope): Map<number, Hours> {
  const years = new Map<number, Hours>();
  for (const flow of [viewOf(scope.text.rows, '', ''), ...scope.text.flows]) {
    const starts = [...flow.text.matchAll(/((?:19|20)[0-9]{2})年/gu)];
    starts.forEach((start, i) => {
      const end = starts[i + 1]?.index ?? flow.text.length;
      const hours = hoursIn(slice(flow, start.index + start[0].length, end), scope.part);
      const year = Number(start[1]);
      if (Object.keys(hours).length >= 2 && !years.has(year)) years.set(year, hours);
    });
    if (years.size > 0) break;
  }
  return years;
}

function hoursIn(view: View, part: number): Hours {
  const hours: Hours = {};
  for (const [kind, words] of Object.entries(PART)) {
    const match = new RegExp(
      `${words}[^0-9。;]{0,6}(?<value>[0-9]{1,3}(?:\\.[0-9])?)(?:个)?(?:学时|课时|小时)?`,
      'du',
    ).exec(view.text);
    if (!match) continue;
    const [start, end] = match.indices!.groups!['value']!;
    hours[kind as Kind] = fieldOf(
      { value: Number(view.text.slice(start, end)), view: slice(view, start, end) },
      part,
    );
  }
  return hours;
}
