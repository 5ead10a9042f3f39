/** Every kind of plant, and how several of them are put into one dossier without touching each other. */
import type { Random } from '#samples/people/random.ts';
import type { Answer } from '../dossier.ts';
import * as absent from './absent.ts';
import * as person from './person.ts';
import type { Draft, Plant, Planted } from './plant.ts';
import * as rulesPapers from './rules-papers.ts';
import * as rulesPerson from './rules-person.ts';
import * as studies from './studies.ts';
import * as work from './work.ts';
import * as writings from './writings.ts';

/** Kind → plant. */
export const plants: Readonly<Record<string, Plant>> = {
  ...person,
  ...studies,
  ...work,
  ...writings,
  ...absent,
};

/** Plants that break a rule by data that agree; kept apart, since they are wanted by name. */
export const rulePlants: Readonly<Record<string, Plant>> = { ...rulesPerson, ...rulesPapers };

/** The part of the declaration that a path belongs to: `education[0]`, `title`, `name`. */
function rootOf(path: string): string {
  return /^(evidence|rules)\./u.test(path) ? path : (/^[a-zA-Z]+(\[\d+\])?/u.exec(path)?.[0] ?? path);
}

function disturbs(planted: Planted): string[] {
  const item = planted.answer.sideEffects.filter(
    (path) => path.endsWith('*') && !/^(documents|rules)/u.test(path),
  );
  return [rootOf(planted.answer.path), ...item.map((path) => path.slice(0, -1)), ...(planted.roots ?? [])];
}

function overlaps(taken: readonly string[], roots: readonly string[]): boolean {
  return roots.some((root) => taken.some((other) => other.startsWith(root) || root.startsWith(other)));
}

/** Plants up to `count` discrepancies of different kinds; the order of kinds is the stream's. */
export function plantSome(
  draft: Draft,
  count: number,
  order: Random,
): { draft: Draft; answers: Omit<Answer, 'applicant'>[] } {
  const kinds = order.sample(Object.keys(plants), Object.keys(plants).length);
  return plantKinds(draft, kinds, count);
}

/** Plants the given kinds in order as far as the dossier gives them ground, at most `count`. */
export function plantKinds(
  draft: Draft,
  kinds: readonly string[],
  count: number,
): { draft: Draft; answers: Omit<Answer, 'applicant'>[] } {
  const answers: Omit<Answer, 'applicant'>[] = [];
  const taken: string[] = [];
  let current = draft;
  for (const kind of kinds) {
    if (answers.length >= count) break;
    const planted = (plants[kind] ?? rulePlants[kind])?.({ ...current, random: draft.random.fork(kind) });
    if (planted === undefined) continue;
    const roots = disturbs(planted);
    if (overlaps(taken, roots)) continue;
    taken.push(...roots);
    current = {
      ...current,
      declared: planted.declared ?? current.declared,
      documents: planted.documents ?? current.documents,
    };
    answers.push({ ...planted.answer, kind });
  }
  return { draft: current, answers };
}
