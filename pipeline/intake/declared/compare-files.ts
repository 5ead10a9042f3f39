/** Where a submission declares in both files, they must say the same. */
import { reason } from '#schemas/reasons.ts';
import type { Applicant } from '#schemas/records/declared.ts';
import { maskResidentIds } from '#schemas/values/resident-id.ts';
import { foldText } from '#schemas/values/text.ts';
import { declaredNames, quote, type DeclaredProblem } from './problem.ts';
import type { ApplicantsRead } from './read-json.ts';

type Leaf = string | number | boolean;

function isLeaf(value: unknown): value is Leaf {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
}

/** Every value by its path; lists of text are one value. */
function leaves(value: unknown, path = ''): (readonly [string, Leaf])[] {
  if (isLeaf(value)) return [[path, value]];
  if (typeof value !== 'object' || value === null) return [];
  if (!Array.isArray(value)) {
    return Object.entries(value).flatMap(([key, inner]) =>
      leaves(inner, path === '' ? key : `${path}.${key}`),
    );
  }
  if (value.length > 0 && value.every((item) => typeof item === 'string')) return [[path, value.join('；')]];
  return value.flatMap((item, index) => leaves(item, `${path}[${index}]`));
}

function isSame(left: Leaf | undefined, right: Leaf | undefined): boolean {
  if (typeof left === 'string' && typeof right === 'string') return foldText(left) === foldText(right);
  return left === right;
}

function shown(value: Leaf | undefined): string {
  return value === undefined ? '（空）' : maskResidentIds(quote(value));
}

function removeAt(root: unknown, path: string): void {
  const keys = path.split(/[.[\]]+/).filter((key) => key !== '');
  const parent = keys
    .slice(0, -1)
    .reduce<unknown>((inner, key) => (inner as Record<string, unknown> | undefined)?.[key], root);
  const last = keys.at(-1) ?? '';
  if (Array.isArray(parent)) {
    if (Number(last) < parent.length) parent[Number(last)] = {};
  } else if (typeof parent === 'object' && parent !== null) Reflect.deleteProperty(parent, last);
}

/** A copy of the applicant without the values at these paths; a list item becomes an empty one. */
function without(applicant: Applicant, paths: Iterable<string>): Applicant {
  const copy = structuredClone(applicant);
  for (const path of paths) removeAt(copy, path);
  return copy;
}

/** Differences of one applicant that are named; beyond them the files are about different things. */
const namedDifferences = 300;

interface Pair {
  readonly json: Applicant;
  readonly xlsx: Applicant;
  /** Cells of the workbook by path. */
  readonly places: ReadonlyMap<string, string>;
  /** Paths that one of the files could not give: already reported, not compared. */
  readonly reported: ReadonlySet<string>;
}

function parentOf(path: string): string {
  return path.replace(/[.[][^.[]*$/, '');
}

/** Finds the nearest cell that says something about a path: its own, else one of the same item or record. */
function placeFinder(places: ReadonlyMap<string, string>): (path: string) => string {
  const byParent = new Map([...places].reverse().map(([path, place]) => [parentOf(path), place]));
  return (path) =>
    places.get(path) ??
    byParent.get(path) ??
    byParent.get(parentOf(path)) ??
    places.get('id') ??
    declaredNames.xlsx;
}

const itemOf = /^\w+\[\d+\]/;

/** The paths to name for differences: the whole item where one side has nothing of it. */
function namedPaths(differing: readonly string[], sides: readonly ReadonlyMap<string, Leaf>[]): Set<string> {
  const items = sides.map((side) => new Set([...side.keys()].map((path) => itemOf.exec(path)?.[0])));
  return new Set(
    differing.map((path) => {
      const item = itemOf.exec(path)?.[0];
      return item !== undefined && items.some((own) => !own.has(item)) ? item : path;
    }),
  );
}

/** What a side says at a path, or about an item: its first value. */
function saidAt(side: ReadonlyMap<string, Leaf>, path: string): Leaf | undefined {
  return side.get(path) ?? [...side].find(([each]) => each.startsWith(`${path}.`))?.[1];
}

function comparePair({ json, xlsx, places, reported }: Pair): {
  applicant: Applicant;
  problems: DeclaredProblem[];
} {
  const [left, right] = [new Map(leaves(json)), new Map(leaves(xlsx))];
  const differing = [...new Set([...left.keys(), ...right.keys()])].filter(
    (path) => !isSame(left.get(path), right.get(path)) && !reported.has(path),
  );
  const paths = namedPaths(differing, [left, right]);
  const placeOf = placeFinder(places);
  const problems = [...paths].slice(0, namedDifferences).map((path): DeclaredProblem => {
    const place = placeOf(path);
    const [said, written] = [shown(saidAt(left, path)), shown(saidAt(right, path))];
    const found = reason('D_DIFFER', { place, path, xlsx: written, json: said });
    return { place, reason: found, severity: 'error', applicant: json.id, path };
  });
  return { applicant: without(json, paths), problems };
}

function pathsOf(problems: readonly DeclaredProblem[], applicant: string): string[] {
  return problems.filter((each) => each.applicant === applicant).flatMap(({ path }) => path ?? []);
}

function onlyIn(read: ApplicantsRead, other: ApplicantsRead, isJson: boolean): DeclaredProblem[] {
  const known = new Set(other.applicants.map(({ id }) => id));
  return read.applicants
    .filter(({ id }) => !known.has(id))
    .map(({ id }): DeclaredProblem => {
      const place = read.places.get(id)?.get('id') ?? (isJson ? declaredNames.json : declaredNames.xlsx);
      const [xlsx, json] = isJson ? ['（空）', id] : [id, '（空）'];
      const found = reason('D_DIFFER', {
        place: isJson ? declaredNames.xlsx : place,
        path: 'applicants',
        xlsx,
        json,
      });
      return { place, reason: found, severity: 'error', applicant: id };
    });
}

/**
 * Joins what the two files say. A value on which they differ is an error that names the cell, and
 * absent from the result: neither is taken for what was meant.
 */
export function joinFiles(
  json: ApplicantsRead,
  xlsx: ApplicantsRead,
): Pick<ApplicantsRead, 'applicants' | 'problems'> {
  const before = [...json.problems, ...xlsx.problems];
  // Where one file gave nothing at all, its own problem says so; every applicant would only repeat it.
  if (json.applicants.length === 0 || xlsx.applicants.length === 0) {
    return { applicants: [...json.applicants, ...xlsx.applicants], problems: before };
  }
  const problems = [...before, ...onlyIn(json, xlsx, true), ...onlyIn(xlsx, json, false)];
  const rest = new Map(xlsx.applicants.map((applicant) => [applicant.id, applicant]));
  const applicants = json.applicants.map((applicant) => {
    const twin = rest.get(applicant.id);
    rest.delete(applicant.id);
    if (twin === undefined) return applicant;
    const reported = new Set([
      ...pathsOf(json.problems, applicant.id),
      ...pathsOf(xlsx.problems, applicant.id),
    ]);
    const places = xlsx.places.get(applicant.id) ?? new Map<string, string>();
    const compared = comparePair({ json: applicant, xlsx: twin, places, reported });
    problems.push(...compared.problems);
    return without(compared.applicant, reported);
  });
  return { applicants: [...applicants, ...rest.values()], problems };
}
