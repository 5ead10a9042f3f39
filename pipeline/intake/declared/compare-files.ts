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

/** A copy of the applicant without the value at a path; a list item becomes an empty one. */
function without(applicant: Applicant, path: string): Applicant {
  const copy = structuredClone(applicant) as unknown;
  const keys = path.split(/[.[\]]+/).filter((key) => key !== '');
  const parent = keys
    .slice(0, -1)
    .reduce<unknown>((inner, key) => (inner as Record<string, unknown> | undefined)?.[key], copy);
  const last = keys.at(-1) ?? '';
  if (Array.isArray(parent)) {
    if (Number(last) < parent.length) parent[Number(last)] = {};
  } else if (typeof parent === 'object' && parent !== null) Reflect.deleteProperty(parent, last);
  return copy as Applicant;
}

interface Pair {
  readonly json: Applicant;
  readonly xlsx: Applicant;
  /** Cells of the workbook by path. */
  readonly places: ReadonlyMap<string, string>;
  /** Paths that one of the files could not give: already reported, not compared. */
  readonly reported: ReadonlySet<string>;
}

/** The nearest cell that says something about a path: its own, else one of the same item or record. */
function placeOf(path: string, places: ReadonlyMap<string, string>): string {
  const own = places.get(path);
  if (own !== undefined) return own;
  const parent = path.replace(/[.[][^.[]*$/, '');
  const sibling = [...places].find(([other]) => parent !== path && other.startsWith(`${parent}.`));
  return sibling?.[1] ?? places.get('id') ?? declaredNames.xlsx;
}

/** The path to name for a difference: the whole item where one side has nothing of it. */
function namedPath(path: string, sides: readonly ReadonlyMap<string, Leaf>[]): string {
  const [item] = /^\w+\[\d+\]/.exec(path) ?? [];
  const isOneSided = (prefix: string): boolean =>
    sides.some((side) => ![...side.keys()].some((each) => each.startsWith(`${prefix}.`)));
  return item !== undefined && item !== path && isOneSided(item) ? item : path;
}

function comparePair({ json, xlsx, places, reported }: Pair): {
  applicant: Applicant;
  problems: DeclaredProblem[];
} {
  const [left, right] = [new Map(leaves(json)), new Map(leaves(xlsx))];
  const differing = [...new Set([...left.keys(), ...right.keys()])].filter(
    (path) => !isSame(left.get(path), right.get(path)) && !reported.has(path),
  );
  const paths = new Set(differing.map((path) => namedPath(path, [left, right])));
  const problems = [...paths].map((path): DeclaredProblem => {
    const place = placeOf(path, places);
    const said =
      left.has(path) || right.has(path)
        ? left.get(path)
        : [...left].find(([each]) => each.startsWith(path))?.[1];
    const written =
      left.has(path) || right.has(path)
        ? right.get(path)
        : [...right].find(([each]) => each.startsWith(path))?.[1];
    const found = reason('D_DIFFER', { place, path, xlsx: shown(written), json: shown(said) });
    return { place, reason: found, severity: 'error', applicant: json.id, path };
  });
  return { applicant: [...paths].reduce(without, json), problems };
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
  const problems = [
    ...json.problems,
    ...xlsx.problems,
    ...onlyIn(json, xlsx, true),
    ...onlyIn(xlsx, json, false),
  ];
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
    return [...reported].reduce((each, path) => without(each, path), compared.applicant);
  });
  return { applicants: [...applicants, ...rest.values()], problems };
}
