/**
 * One evidence item scores once in an exclusive group: where several rows claim it, the row gets it
 * that leaves the applicant the most in total. Searching all ways, rather than taking rows in turn, is
 * what keeps a score from rising when evidence is taken away.
 */
import type { PointTable } from '#schemas/cycles/point-table.ts';
import type { Millionths } from '#schemas/values/points.ts';
import type { Claim } from './claims.ts';
import { filesWanted, groupOf } from './plan.ts';

/** Items and files that the same claims of several rows want, and so go to one row together. */
interface Contested {
  readonly tokens: readonly string[];
  /** The rows, the one that gains most first. */
  readonly codes: readonly string[];
  /** What is at stake. */
  readonly most: Millionths;
}

/** Token → the row that has it. */
export type Assignment = ReadonlyMap<string, string>;

/** Ways that are tried; a person with more contested items than that is asked. */
const mostWays = 256;

const itemToken = (group: string, { key }: Claim): string => `${group}\nitem\n${key}`;
const fileToken = (group: string, file: string): string => `${group}\nfile\n${file}`;
const isItem = (token: string): boolean => token.includes('\nitem\n');

function tokensOf(group: string, claim: Claim): readonly string[] {
  const files = claim.files.map((file) => fileToken(group, file));
  return claim.isOneThing ? [itemToken(group, claim), ...files] : files;
}

function claimants(table: PointTable, claims: readonly Claim[]): ReadonlyMap<string, readonly Claim[]> {
  const found = new Map<string, Claim[]>();
  for (const claim of claims) {
    const group = groupOf(table, claim.code);
    if (group === undefined || claim.range.most === 0) continue;
    for (const token of tokensOf(group, claim)) found.set(token, [...(found.get(token) ?? []), claim]);
  }
  return found;
}

/** Rows by what the claims bring them, the most first; the table's order where they are level. */
function byGain(claims: readonly Claim[]): readonly string[] {
  const gains = Map.groupBy(claims, ({ code }) => code);
  const most = (code: string): Millionths =>
    (gains.get(code) ?? []).reduce((sum, { range }) => sum + range.most, 0);
  return [...gains.keys()].sort((left, right) => most(right) - most(left));
}

/**
 * What several rows want. Tokens of the very same claims are one choice where an item is among them:
 * its files are no use to a row that has not the item. Files alone, enough for every row that wants
 * them, are no contest.
 */
function contested(table: PointTable, claims: readonly Claim[]): Contested[] {
  const numbers = new Map(claims.map((claim, i) => [claim, i]));
  const all = [...claimants(table, claims)].filter(
    ([, own]) => new Set(own.map(({ code }) => code)).size > 1,
  );
  const same = Map.groupBy(all, ([, own]) => own.map((claim) => numbers.get(claim)).join());
  const found = [...same.values()].flatMap((tokens): Contested[] => {
    const own = tokens[0]?.[1] ?? [];
    const names = tokens.map(([token]) => token);
    const codes = byGain(own);
    const most = Math.max(0, ...own.map(({ range }) => range.most));
    if (names.some(isItem)) return [{ tokens: names, codes, most }];
    const wanted = codes.reduce((sum, code) => sum + filesWanted(table, code), 0);
    return names.length >= wanted ? [] : names.map((name) => ({ tokens: [name], codes, most }));
  });
  return found.sort((left, right) => right.most - left.most);
}

export interface Ways {
  readonly assignments: readonly Assignment[];
  /** Not all ways were tried. */
  readonly isCutShort: boolean;
}

/** Every way of giving each contested item to one row. */
export function waysToAssign(table: PointTable, claims: readonly Claim[]): Ways {
  let assignments: Assignment[] = [new Map()];
  let isCutShort = false;
  for (const { tokens, codes } of contested(table, claims)) {
    isCutShort ||= assignments.length * codes.length > mostWays;
    const tried = isCutShort ? codes.slice(0, 1) : codes;
    assignments = assignments.flatMap((each) =>
      tried.map((code) => new Map([...each, ...tokens.map((token) => [token, code] as const)])),
    );
  }
  return { assignments, isCutShort };
}

/** Whether a claim still stands: the item is its row's, and enough files are not another row's. */
export function stands(claim: Claim, assignment: Assignment, table: PointTable): boolean {
  const group = groupOf(table, claim.code);
  if (group === undefined || assignment.size === 0) return true;
  const isOurs = (token: string): boolean => (assignment.get(token) ?? claim.code) === claim.code;
  if (claim.isOneThing && !isOurs(itemToken(group, claim))) return false;
  return (
    claim.files.filter((file) => isOurs(fileToken(group, file))).length >= filesWanted(table, claim.code)
  );
}
