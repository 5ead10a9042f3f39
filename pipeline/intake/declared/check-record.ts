/**
 * Holds plain data against a strict schema and keeps what can be used: unknown keys and values that
 * do not fit are taken out and named, the rest stays.
 */
import { z } from 'zod';
import { pathText, wantedText } from '#schemas/issue-words.ts';

/** One thing the schema does not accept; `empty` values count as not given. */
export interface RecordIssue {
  readonly kind: 'unknownKey' | 'missing' | 'wrong' | 'empty';
  readonly path: readonly (string | number)[];
  /** What is wanted instead, in Chinese. */
  readonly wanted: string;
  readonly value: unknown;
}

export interface CheckedRecord {
  /** The data without what was taken out; a copy. */
  readonly data: unknown;
  readonly issues: readonly RecordIssue[];
}

type Path = readonly (string | number)[];
type Issue = z.core.$ZodIssue;

function valueAt(data: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (value, part) =>
      typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[part] : undefined,
    data,
  );
}

/** Lists of plain text: an unusable item is dropped; other lists keep an empty item in its place. */
const textLists = new Set(['evidence']);

/**
 * A copy with trimmed text, without `null` and empty text: the contract does not use them, and they
 * can only have meant "not given".
 */
function cleaned(data: unknown, path: Path, issues: RecordIssue[]): unknown {
  if (typeof data === 'string') return data.trim();
  if (Array.isArray(data)) return data.map((item, index) => cleaned(item, [...path, index], issues));
  if (typeof data !== 'object' || data === null) return data;
  const kept: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(data)) {
    const inner = [...path, key];
    if (value === null || (typeof value === 'string' && value.trim() === '')) {
      issues.push({ kind: 'empty', path: inner, wanted: '未填的字段应省略', value });
    } else if (value !== undefined) kept[key] = cleaned(value, inner, issues);
  }
  return kept;
}

function remove(data: unknown, path: Path): void {
  const parent = valueAt(data, path.slice(0, -1));
  const last = path.at(-1);
  if (typeof parent !== 'object' || parent === null || last === undefined) return;
  if (Array.isArray(parent)) parent[Number(last)] = undefined;
  else Reflect.deleteProperty(parent, last);
}

/** Closes the gaps that unusable list items left. */
function closeGaps(data: unknown, key = ''): unknown {
  if (Array.isArray(data)) {
    const items = textLists.has(key) ? data.filter((item) => typeof item === 'string') : data;
    return items.map((item: unknown) => (item === undefined || item === null ? {} : closeGaps(item)));
  }
  if (typeof data !== 'object' || data === null) return data;
  return Object.fromEntries(Object.entries(data).map(([name, value]) => [name, closeGaps(value, name)]));
}

function issueOf(issue: Issue, data: unknown): RecordIssue[] {
  const path = issue.path.filter((part): part is string | number => typeof part !== 'symbol');
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      kind: 'unknownKey',
      path: [...path, key],
      wanted: '',
      value: valueAt(data, [...path, key]),
    }));
  }
  const value = valueAt(data, path);
  return [{ kind: value === undefined ? 'missing' : 'wrong', path, wanted: wantedText(issue), value }];
}

/** The schema with every member optional, however deep: it brings values into form and demands none. */
function loosened(schema: z.ZodType): z.ZodType {
  if (schema instanceof z.ZodOptional) return loosened(schema.unwrap() as z.ZodType).optional();
  if (schema instanceof z.ZodArray) return z.array(loosened(schema.element as z.ZodType));
  if (!(schema instanceof z.ZodObject)) return schema;
  const shape: Readonly<Record<string, z.ZodType>> = schema.shape;
  const members = Object.entries(shape).map(([key, member]) => [key, loosened(member).optional()] as const);
  return z.object(Object.fromEntries(members));
}

const looseSchemas = new WeakMap<z.ZodType, z.ZodType>();

function looseOf(schema: z.ZodType): z.ZodType {
  const known = looseSchemas.get(schema) ?? loosened(schema);
  looseSchemas.set(schema, known);
  return known;
}

/** Checks `data`; never throws. Each path is named at most once. */
export function checkRecord(schema: z.ZodType, data: unknown): CheckedRecord {
  const issues: RecordIssue[] = [];
  const copy = cleaned(data, [], issues);
  const result = schema.safeParse(copy);
  if (result.success) return { data: result.data, issues };
  const named = new Set<string>();
  for (const issue of result.error.issues.flatMap((each) => issueOf(each, copy))) {
    const name = pathText(issue.path);
    if (!named.has(name)) issues.push(issue);
    named.add(name);
  }
  for (const issue of issues) if (issue.kind !== 'empty') remove(copy, issue.path);
  const rest = closeGaps(copy);
  return { data: looseOf(schema).safeParse(rest).data ?? rest, issues };
}
