/** Cycles from their folders: `<folder>/<id>/cycle.json`, `rules.json` and, from the office, `office.json`. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { cycleSchema, type Cycle } from '#schemas/cycles/cycle.ts';
import { rulesSchema, type Rule } from '#schemas/cycles/rule.ts';
import { pathText, wantedText } from '#schemas/issue-words.ts';
import { officeSchema, type Office } from '#schemas/records/submission.ts';
import { trouble } from './errors.ts';
import { JsonRefused, parseStrictJson, type StrictJson } from './strict-json.ts';

/** A cycle as read: its data, its rules, and the season's own facts where the office gave them. */
export interface LoadedCycle {
  readonly cycle: Cycle;
  readonly rules: readonly Rule[];
  readonly office: Office | undefined;
  /** The cycle's own folder. */
  readonly folder: string;
}

/** The cycles that come with the program. */
export const shippedCycles = path.resolve(import.meta.dirname, '../../schemas/cycles');

/** Ids of the cycles in a folder, in order. */
export function cyclesIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(path.join(folder, entry.name, 'cycle.json')))
    .map(({ name }) => name)
    .sort();
}

export interface CyclePlaces {
  /** A folder of cycles of the office's own; looked at before the program's. */
  readonly folder?: string | undefined;
  /** The season's facts, where a setting names them. */
  readonly office?: string | undefined;
  /** Where else they may lie besides the cycle's folder; the first one found is used. */
  readonly officeFiles?: readonly string[];
}

/**
 * Reads the cycle of that id. Throws C_NO_CYCLE where there is none, C_CYCLE naming file, line and
 * what to do where its data is wrong.
 */
export function loadCycle(id: string, places: CyclePlaces = {}): LoadedCycle {
  const { folder } = places;
  const folders = [...(folder === undefined ? [] : [folder]), shippedCycles];
  const holder = folders.find((each) => cyclesIn(each).includes(id));
  if (holder === undefined) {
    const known = [...new Set(folders.flatMap(cyclesIn))].join('、');
    throw trouble('C_NO_CYCLE', { cycle: id, known, folder: folders[0] ?? shippedCycles });
  }
  const own = path.join(holder, id);
  const cycle = readData(path.join(own, 'cycle.json'), cycleSchema);
  if (cycle.id !== id)
    throw trouble('C_CYCLE', {
      file: path.join(own, 'cycle.json'),
      line: 1,
      what: `id 是“${cycle.id}”，应与文件夹同名：“${id}”`,
    });
  const rules = readData(path.join(own, 'rules.json'), rulesSchema);
  return {
    cycle,
    rules,
    office: readOffice(id, holder, places),
    folder: own,
  };
}

function readOffice(
  id: string,
  holder: string,
  { office, officeFiles = [] }: CyclePlaces,
): Office | undefined {
  const usual = [
    path.join(holder, id, 'office.json'),
    path.join(holder, `${id}.office.json`),
    path.join(holder, 'office.json'),
    ...officeFiles,
  ];
  const file = office ?? usual.find((each) => existsSync(each));
  return file === undefined ? undefined : readData(file, officeSchema);
}

/** The part of a zod schema that reading needs; so that core needs no library of schemas. */
interface Schema<Value> {
  safeParse(
    value: unknown,
  ):
    | { success: true; data: Value }
    | { success: false; error: { issues: Parameters<typeof wantedText>[0][] } };
}

const limits = { depth: 32, values: 100_000, string: 20_000 };

/** Reads one data file of a cycle; throws C_CYCLE naming file, line and what is wanted. */
export function readData<Value>(file: string, schema: Schema<Value>): Value {
  const json = readStrictly(file);
  const [damage] = json.troubles;
  if (damage) {
    const what = damage.kind === 'duplicateKey' ? `“${damage.detail}”写了两次` : `${damage.path} 无法使用`;
    throw trouble('C_CYCLE', { file, line: damage.line, what });
  }
  const checked = schema.safeParse(json.value);
  if (checked.success) return checked.data;
  const [issue] = checked.error.issues;
  if (!issue) throw new Error(`${file}: refused without an issue`);
  const at = issue.path.filter((part): part is string | number => typeof part !== 'symbol');
  throw trouble('C_CYCLE', {
    file,
    line: lineOf(json, at),
    what: `${pathText(at)} ${wantedText(issue)}`.trim(),
  });
}

/** Reads a JSON file of a cycle; throws S_READ, or C_CYCLE with the line where it is no JSON. */
export function readStrictly(file: string): StrictJson {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    throw trouble('S_READ', { path: file, what: (error as NodeJS.ErrnoException).code ?? '' }, error);
  }
  try {
    return parseStrictJson(text, limits);
  } catch (error) {
    if (error instanceof JsonRefused)
      throw trouble('C_CYCLE', { file, line: error.line, what: error.message });
    throw error;
  }
}

/** The line of a value, or of the nearest thing around it that is there. */
function lineOf({ lines }: StrictJson, at: readonly (string | number)[]): number {
  for (let length = at.length; length >= 0; length -= 1) {
    const line = lines.get(pathText(at.slice(0, length)));
    if (line !== undefined) return line;
  }
  return 1;
}
