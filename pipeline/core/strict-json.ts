/**
 * JSON as it should be handed in: no key twice, no number that JavaScript would round, no key that
 * reaches into prototypes, bounded depth and length. `JSON.parse` lets all of these pass in silence.
 */

export interface JsonLimits {
  readonly depth: number;
  /** Values in all. */
  readonly values: number;
  /** Characters of one string. */
  readonly string: number;
}

/** A value that was left out of the result, and why. */
export interface JsonTrouble {
  readonly kind: 'duplicateKey' | 'forbiddenKey' | 'precision' | 'longString';
  readonly path: string;
  readonly line: number;
  /** The key, the digits or the length. */
  readonly detail: string;
}

export interface StrictJson {
  readonly value: unknown;
  /** Line (from 1) of every value by its path: `applicants[0].name`; the root is ''. */
  readonly lines: ReadonlyMap<string, number>;
  readonly troubles: readonly JsonTrouble[];
}

export type JsonRefusal = 'syntax' | 'depth' | 'size';

/** The text is no JSON, nested too deeply or too large, at a line and column from 1. */
export class JsonRefused extends Error {
  override readonly name = 'JsonRefused';
  readonly kind: JsonRefusal;
  readonly line: number;
  readonly column: number;

  constructor(kind: JsonRefusal, message: string, [line, column]: readonly [number, number]) {
    super(message);
    this.kind = kind;
    this.line = line;
    this.column = column;
  }
}

interface Cursor {
  readonly text: string;
  readonly limits: JsonLimits;
  readonly lines: Map<string, number>;
  readonly troubles: JsonTrouble[];
  at: number;
  line: number;
  /** Offset of the current line's first character. */
  lineStart: number;
}

/** Stands for a value that must not be used. */
const unusable = Symbol('unusable');
const forbiddenKeys = new Set(['__proto__', 'constructor', 'prototype']);
const digitsKept = 15;

function refuse(cursor: Cursor, message: string, kind: JsonRefusal = 'syntax'): never {
  throw new JsonRefused(kind, message, [cursor.line, cursor.at - cursor.lineStart + 1]);
}

function skipBlanks(cursor: Cursor): void {
  for (;;) {
    const character = cursor.text.charAt(cursor.at);
    if (character === '\n') {
      cursor.line += 1;
      cursor.lineStart = cursor.at + 1;
    } else if (character !== ' ' && character !== '\t' && character !== '\r') return;
    cursor.at += 1;
  }
}

function expect(cursor: Cursor, character: string): void {
  if (cursor.text.charAt(cursor.at) !== character) refuse(cursor, `应为 ${character}`);
  cursor.at += 1;
}

function take(cursor: Cursor, pattern: RegExp): string | undefined {
  pattern.lastIndex = cursor.at;
  const match = pattern.exec(cursor.text)?.[0];
  if (match !== undefined) cursor.at += match.length;
  return match;
}

const plain = /[^"\\\u0000-\u001f]+/y;
const escape = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;

function readString(cursor: Cursor): string {
  expect(cursor, '"');
  const parts: string[] = [];
  for (;;) {
    const part = take(cursor, plain);
    if (part !== undefined) {
      parts.push(part);
      continue;
    }
    const escaped = take(cursor, escape);
    if (escaped === undefined) break;
    parts.push(JSON.parse(`"${escaped}"`) as string);
  }
  expect(cursor, '"');
  return parts.join('');
}

function trouble(cursor: Cursor, found: Omit<JsonTrouble, 'line'>): typeof unusable {
  cursor.troubles.push({ ...found, line: cursor.line });
  return unusable;
}

function readNumber(cursor: Cursor, path: string): number | typeof unusable {
  const text = take(cursor, /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y);
  if (text === undefined) return refuse(cursor, '此处不是有效的值');
  const digits = text
    .replace(/[eE].*$/, '')
    .replace(/[^\d]/g, '')
    .replace(/^0+/, '');
  const value = Number(text);
  if (digits.length > digitsKept || !Number.isFinite(value) || Math.abs(value) >= 1e15) {
    return trouble(cursor, { kind: 'precision', path, detail: text });
  }
  return value;
}

function readList(cursor: Cursor, path: string, depth: number): unknown[] {
  expect(cursor, '[');
  const list: unknown[] = [];
  skipBlanks(cursor);
  if (cursor.text.charAt(cursor.at) === ']') {
    cursor.at += 1;
    return list;
  }
  for (let index = 0; ; index += 1) {
    const value = readValue(cursor, `${path}[${index}]`, depth + 1);
    // A gap keeps the places of the items after it.
    list.push(value === unusable ? undefined : value);
    skipBlanks(cursor);
    if (cursor.text.charAt(cursor.at) !== ',') break;
    cursor.at += 1;
  }
  expect(cursor, ']');
  return list;
}

function readMember(cursor: Cursor, path: string, depth: number): readonly [string, unknown] {
  skipBlanks(cursor);
  const key = readString(cursor);
  skipBlanks(cursor);
  expect(cursor, ':');
  const inner = path === '' ? key : `${path}.${key}`;
  const value = readValue(cursor, inner, depth + 1);
  return [
    key,
    forbiddenKeys.has(key) ? trouble(cursor, { kind: 'forbiddenKey', path: inner, detail: key }) : value,
  ];
}

function readRecord(cursor: Cursor, path: string, depth: number): Record<string, unknown> {
  expect(cursor, '{');
  const members = new Map<string, unknown>();
  skipBlanks(cursor);
  if (cursor.text.charAt(cursor.at) === '}') {
    cursor.at += 1;
    return {};
  }
  for (;;) {
    const [key, value] = readMember(cursor, path, depth);
    // Which of the two was meant is not known, so neither is used.
    const twice = { kind: 'duplicateKey' as const, path: path === '' ? key : `${path}.${key}`, detail: key };
    members.set(key, members.has(key) ? trouble(cursor, twice) : value);
    skipBlanks(cursor);
    if (cursor.text.charAt(cursor.at) !== ',') break;
    cursor.at += 1;
  }
  expect(cursor, '}');
  return Object.fromEntries([...members].filter(([, value]) => value !== unusable));
}

const words: ReadonlyMap<string, unknown> = new Map<string, unknown>([
  ['true', true],
  ['false', false],
  ['null', null],
]);

function readText(cursor: Cursor, path: string): string | typeof unusable {
  const text = readString(cursor);
  if (text.length <= cursor.limits.string) return text;
  return trouble(cursor, { kind: 'longString', path, detail: String(text.length) });
}

function readValue(cursor: Cursor, path: string, depth: number): unknown {
  if (depth > cursor.limits.depth) return refuse(cursor, `嵌套超过 ${cursor.limits.depth} 层`, 'depth');
  skipBlanks(cursor);
  cursor.lines.set(path, cursor.line);
  if (cursor.lines.size > cursor.limits.values)
    return refuse(cursor, `超过 ${cursor.limits.values} 个值`, 'size');
  const first = cursor.text.charAt(cursor.at);
  if (first === '{') return readRecord(cursor, path, depth);
  if (first === '[') return readList(cursor, path, depth);
  if (first === '"') return readText(cursor, path);
  const word = take(cursor, /true|false|null/y);
  return word === undefined ? readNumber(cursor, path) : words.get(word);
}

/** Reads JSON; throws {@link JsonRefused} where the whole text cannot be used. */
export function parseStrictJson(text: string, limits: JsonLimits): StrictJson {
  const cursor: Cursor = { text, limits, lines: new Map(), troubles: [], at: 0, line: 1, lineStart: 0 };
  const value = readValue(cursor, '', 1);
  skipBlanks(cursor);
  if (cursor.at < text.length) refuse(cursor, '文件末尾有多余内容');
  return { value: value === unusable ? undefined : value, lines: cursor.lines, troubles: cursor.troubles };
}
