/** A predicate as an office writes it in a cell: 学历=本科|硕士；任现职年限≥5；任现职年限<8；名称含 能手. */
import { pointSources, type PointField, type PointSourceName } from '#schemas/cycles/point-fields.ts';
import { spanOf } from '#schemas/cycles/point-overlap.ts';
import type { FieldTest, When } from '#schemas/cycles/point-table.ts';

/** What a cell says where every item is meant. */
const everything = '全部';

function wordOf({ words }: PointField, value: string): string {
  return words?.[value] ?? value;
}

function numberParts(zh: string, { from, to }: { readonly from: number; readonly to: number }): string[] {
  return [
    ...(Number.isFinite(from) ? [`${zh}≥${from}`] : []),
    ...(Number.isFinite(to) ? [`${zh}<${to}`] : []),
  ];
}

function partsOf(field: PointField, test: FieldTest): string[] {
  const { zh } = field;
  if (typeof test === 'boolean') return [`${zh}=${test ? '是' : '否'}`];
  const span = spanOf(test);
  if (span !== undefined) return numberParts(zh, span);
  if (typeof test === 'string') return [`${zh}=${wordOf(field, test)}`];
  if (Array.isArray(test)) return [`${zh}=${test.map((value) => wordOf(field, value)).join('|')}`];
  return 'contains' in test ? [`${zh}含 ${test.contains.join('|')}`] : [];
}

/** The text of a predicate over a source's facts. */
export function whenText(when: When, source: PointSourceName): string {
  const fields: Readonly<Record<string, PointField>> = pointSources[source].fields;
  const parts = Object.entries(when).flatMap(([name, test]) =>
    partsOf(fields[name] ?? { zh: name, type: 'text' }, test),
  );
  return parts.length === 0 ? everything : parts.join('；');
}

/** A text that says nothing that can be read, and why. */
export interface Unread {
  readonly what: string;
}

type Draft = Record<string, string | boolean | string[] | Record<string, unknown>>;

function valueOf({ words }: PointField, word: string): string {
  const known = Object.entries(words ?? {}).find(([, zh]) => zh === word);
  return known?.[0] ?? word;
}

function listOf(text: string): string[] {
  return text
    .split(/[|｜]/)
    .map((word) => word.trim())
    .filter((word) => word !== '');
}

function readNumber(text: string): number | undefined {
  const plain = text.normalize('NFKC').trim();
  return /^-?\d{1,9}(?:\.\d{1,4})?$/.test(plain) ? Number(plain) : undefined;
}

const operators = /^\s*(≥|>=|＞＝|<|＜|=|＝|含)\s*(.*)$/su;

function readLimit(
  draft: Draft,
  name: string,
  [operator, text]: readonly [string, string],
): string | undefined {
  const limit = readNumber(text);
  if (limit === undefined) return `“${text}”不是数字`;
  const key = operator === '<' || operator === '＜' ? 'below' : 'atLeast';
  const before = draft[name];
  draft[name] = { ...(typeof before === 'object' && !Array.isArray(before) ? before : {}), [key]: limit };
  return undefined;
}

function readEqual(
  draft: Draft,
  [name, field]: readonly [string, PointField],
  text: string,
): string | undefined {
  const words = listOf(text);
  if (words.length === 0) return `“${field.zh}”后面没有内容`;
  if (field.type === 'flag') {
    if (text !== '是' && text !== '否') return `“${field.zh}”应为 是 或 否`;
    draft[name] = text === '是';
    return undefined;
  }
  const values = words.map((word) => valueOf(field, word));
  draft[name] = values.length === 1 && values[0] !== undefined ? values[0] : values;
  return undefined;
}

/** Adds one part to the draft; gives what is wrong with it. */
function readPart(draft: Draft, part: string, source: PointSourceName): string | undefined {
  const fields = Object.entries<PointField>(pointSources[source].fields);
  const field = fields
    .filter(([, { zh }]) => part.startsWith(zh) && operators.test(part.slice(zh.length)))
    .sort(([, a], [, b]) => b.zh.length - a.zh.length)[0];
  if (field === undefined) {
    const known = fields.map(([, { zh }]) => zh).join('、');
    return `“${part}”看不懂；写作 项目=内容、项目≥数、项目<数 或 项目含 文字，“${pointSources[source].zh}”可用的项目是 ${known}`;
  }
  const [, operator = '', text = ''] = operators.exec(part.slice(field[1].zh.length)) ?? [];
  if (operator === '含') {
    draft[field[0]] = { contains: listOf(text) };
    return undefined;
  }
  if (operator === '=' || operator === '＝') return readEqual(draft, field, text.trim());
  return readLimit(draft, field[0], [operator, text]);
}

/** Reads the text of a predicate; what the facts may be is checked with the whole table. */
export function readWhen(text: string, source: PointSourceName): Draft | Unread {
  const draft: Draft = {};
  if (text.trim() === everything) return draft;
  for (const part of text.split(/[；;\n]/).map((each) => each.trim())) {
    if (part === '') continue;
    const what = readPart(draft, part, source);
    if (what !== undefined) return { what };
  }
  return draft;
}

export function isUnread(value: Draft | Unread): value is Unread {
  return typeof value['what'] === 'string' && Object.keys(value).length === 1;
}
