/**
 * One evidence item scores once in an exclusive group: where several rows claim it, the row gets it
 * that leaves the applicant the most in total. Searching all ways, rather than taking rows in turn, is
 * what keeps a score from rising when evidence is taken away.
 */
import type { PointTable } from '#schemas/cycles/point-table.ts';
import type { Claim } from './claims.ts';

/** An item or file that several rows of a group claim. */
interface Contested {
  readonly token: string;
  readonly codes: readonly string[];
}

/** Token → the row that has it. */
export type Assignment = ReadonlyMap<string, string>;

/** Ways that are tried; a person with more contested items than that is asked. */
const mostWays = 4096;

export function groupOf(table: PointTable, code: string): string | undefined {
  const node = table.nodes.find((each) => each.code === code);
  return node !== undefined && 'exclusiveGroup' in node ? node.exclusiveGroup : undefined;
}

const itemToken = (group: string, { key }: Claim): string => `${group}\nitem\n${key}`;
const fileToken = (group: string, file: string): string => `${group}\nfile\n${file}`;

function tokensOf(group: string, claim: Claim): readonly string[] {
  const files = claim.files.map((file) => fileToken(group, file));
  return claim.isOneThing ? [itemToken(group, claim), ...files] : files;
}

function contested(table: PointTable, claims: readonly Claim[]): Contested[] {
  const codes = new Map<string, Set<string>>();
  for (const claim of claims) {
    const group = groupOf(table, claim.code);
    if (group === undefined || claim.range.most === 0) continue;
    for (const token of tokensOf(group, claim)) {
      codes.set(token, (codes.get(token) ?? new Set()).add(claim.code));
    }
  }
  return [...codes].filter(([, own]) => own.size > 1).map(([token, own]) => ({ token, codes: [...own] }));
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
  for (const { token, codes } of contested(table, claims)) {
    isCutShort ||= assignments.length * codes.length > mostWays;
    const tried = isCutShort ? codes.slice(0, 1) : codes;
    assignments = assignments.flatMap((each) => tried.map((code) => new Map([...each, [token, code]])));
  }
  return { assignments, isCutShort };
}

/** Whether a claim still stands: the item is its row's, and enough files are not another row's. */
export function stands(
  claim: Claim,
  assignment: Assignment,
  { group, min }: { readonly group: string | undefined; readonly min: number },
): boolean {
  if (group === undefined || assignment.size === 0) return true;
  const isOurs = (token: string): boolean => (assignment.get(token) ?? claim.code) === claim.code;
  if (claim.isOneThing && !isOurs(itemToken(group, claim))) return false;
  return claim.files.filter((file) => isOurs(fileToken(group, file))).length >= min;
}
