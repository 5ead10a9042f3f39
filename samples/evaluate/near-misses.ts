/**
 * Near misses: declared values one character off the truth. A run must not answer `match` to any.
 * At most one value of a list item is changed in one variant, so that the papers are still found
 * by the values that were left alone.
 */
import { agrees } from '#samples/dossier/agreement.ts';
import type { Declared } from '#samples/dossier/declared.ts';
import { valueAt, withValue } from '#samples/dossier/plants/plant.ts';
import { residentId } from '#samples/people/check-digits.ts';
import { changeDigit, homophone, lookalike } from '#samples/people/confusions.ts';
import type { Random } from '#samples/people/random.ts';
import type { Vocabulary } from '#samples/people/vocabulary.ts';
import { educationLevelNames, studyModeNames } from './choices.ts';
import type { Truth } from './load.ts';
import { isDisturbed } from './score-verdicts.ts';

export interface NearMiss {
  readonly applicant: string;
  readonly path: string;
  readonly truth: unknown;
  readonly changed: unknown;
  /** Keys of the documents that show the true value. */
  readonly papers: readonly string[];
}

export interface Variant {
  readonly applicants: readonly Declared[];
  readonly misses: readonly NearMiss[];
}

interface Tools {
  readonly random: Random;
  readonly words: Vocabulary;
}

function lastOf(path: string): string {
  return path.slice(path.lastIndexOf('.') + 1);
}

/** A date of a working life, on a day that every month has. */
function isLikelyDate(date: string): boolean {
  const [year = '', month = '', day = '01'] = date.split('-');
  return year >= '1930' && year <= '2029' && month >= '01' && month <= '12' && day >= '01' && day <= '28';
}

/** Another valid day, month or year: one digit changed. */
function changeDate({ random }: Tools, date: string): string | undefined {
  for (let attempt = 0; attempt < 40; attempt++) {
    const changed = changeDigit(random, date);
    if (isLikelyDate(changed)) return changed;
  }
  return undefined;
}

/** A blank, a bracket or an administrative suffix that a sensible reader may disregard is left alone. */
const loose = /[\s()（）·・,，、.。:：\-–—省市县区的]/u;

function otherCharacter({ random, words }: Tools, old: string): string {
  if (/\d/u.test(old)) return String((Number(old) + random.integer(1, 9)) % 10);
  if (/[A-Z]/u.test(old))
    return random.pick(Array.from('ABCDEFGHJKLMNPQRSTUVWXYZ').filter((one) => one !== old));
  const pool = words.titles.objects.join('') + words.majors.join('') + words.given.male;
  const any = random.pick([...pool].filter((one) => one !== old && !/[A-Za-z\d]/u.test(one)));
  return (
    (random.chance(0.75) ? lookalike(random, old) : undefined) ??
    (random.chance(0.3) ? homophone(random, old) : undefined) ??
    any
  );
}

/** One character changed, dropped or doubled. */
function changeText(tools: Tools, text: string): string | undefined {
  const characters = [...text];
  const firm = characters.flatMap((character, index) => (loose.test(character) ? [] : [index]));
  if (firm.length === 0) return undefined;
  const known = firm.filter((index) => lookalike(tools.random, characters[index] ?? '') !== undefined);
  const place = tools.random.pick(known.length > 0 && tools.random.chance(0.5) ? known : firm);
  const old = characters[place] ?? '';
  const draw = tools.random.next();
  const short = characters.length < 3;
  const instead = draw < 0.8 || short ? otherCharacter(tools, old) : draw < 0.9 ? '' : old + old;
  return [...characters.slice(0, place), instead, ...characters.slice(place + 1)].join('');
}

/** Half of the changed ID numbers keep a right check digit: the easy way out is closed. */
function changeId({ random }: Tools, old: string): string {
  if (random.chance(0.5)) return changeDigit(random, old);
  return residentId(changeDigit(random, old.slice(0, 17)));
}

function changeNumber({ random }: Tools, path: string, old: number): number {
  if (lastOf(path) === 'year') return old + random.pick([-1, 1, -10]);
  const step = random.pick([1, 1, 2, 10]);
  return old > step && random.chance(0.5) ? old - step : old + step;
}

function changeChoice({ random }: Tools, path: string, old: string): string | undefined {
  const choices: Readonly<Record<string, readonly string[]>> = {
    sex: ['男', '女'],
    level: educationLevelNames,
    mode: studyModeNames,
  };
  const list = choices[lastOf(path)];
  return list === undefined ? undefined : random.pick(list.filter((one) => one !== old));
}

/** A value one step off the given one; `undefined` when the kind of value offers none. */
export function offByOne(tools: Tools, path: string, old: unknown): unknown {
  if (typeof old === 'number') return changeNumber(tools, path, old);
  if (typeof old !== 'string') return undefined;
  const choice = changeChoice(tools, path, old);
  if (choice !== undefined) return choice;
  if (path === 'idNumber') return changeId(tools, old);
  return /^\d{4}-\d{2}(-\d{2})?$/u.test(old) ? changeDate(tools, old) : changeText(tools, old);
}

/** The list item or group that a path belongs to; the person's own facts are one group. */
function groupOf(path: string): string {
  return path.includes('.') ? path.slice(0, path.lastIndexOf('.')) : 'person';
}

/** Paths whose papers show exactly what is declared and that no plant disturbs, by group. */
function soundPaths(truth: Truth, declared: Declared): Map<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const [path, supports] of Object.entries(truth.key.support[declared.id] ?? {})) {
    if (path.endsWith('.author') || isDisturbed(truth.key.answers, declared.id, path)) continue;
    if (!supports.some(({ binding }) => binding) || valueAt(declared, path) === undefined) continue;
    groups.set(groupOf(path), [...(groups.get(groupOf(path)) ?? []), path]);
  }
  return groups;
}

/** A changed value that none of the papers can be said to show. */
function missAt(truth: Truth, tools: Tools, at: { declared: Declared; path: string }): NearMiss | undefined {
  const { declared, path } = at;
  const old = valueAt(declared, path);
  const supports = truth.key.support[declared.id]?.[path] ?? [];
  for (let attempt = 0; attempt < 20; attempt++) {
    const changed = offByOne(tools, path, old);
    if (changed === undefined) return undefined;
    const shown = supports.some(({ value }) => agrees({ path, name: declared.name }, changed, value));
    if (!shown && !agrees({ path, name: declared.name }, changed, old))
      return { applicant: declared.id, path, truth: old, changed, papers: supports.map(({ key }) => key) };
  }
  return undefined;
}

/** One variant: every group's `turn`-th path is changed. */
export function makeVariant(truth: Truth, tools: Tools, turn: number): Variant {
  const misses: NearMiss[] = [];
  const applicants = truth.applicants.map((declared) => {
    const own = { ...tools, random: tools.random.fork(`${declared.id} ${String(turn)}`) };
    let changed = declared;
    for (const paths of soundPaths(truth, declared).values()) {
      const path = paths[turn % paths.length];
      const miss = path === undefined ? undefined : missAt(truth, own, { declared, path });
      if (miss === undefined) continue;
      misses.push(miss);
      changed = withValue(changed, miss.path, miss.changed);
    }
    return changed;
  });
  return { applicants, misses };
}
