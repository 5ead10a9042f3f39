/** `declared.json` to applicants. */
import { reason } from '#schemas/reasons.ts';
import type { Applicant } from '#schemas/records/declared.ts';
import type { Reason } from '#schemas/records/results.ts';
import type { TaskSettings } from '#schemas/settings.ts';
import { checkApplicant } from './check-applicants.ts';
import { decodeText } from './decode-text.ts';
import { declaredNames, quote, type DeclaredProblem } from './problem.ts';
import { JsonRefused, parseStrictJson, type JsonTrouble, type StrictJson } from '../../core/strict-json.ts';

type Limits = TaskSettings['intake'];

export interface ApplicantsRead {
  readonly applicants: readonly Applicant[];
  readonly problems: readonly DeclaredProblem[];
  /** By applicant, then by path: the place of each value. */
  readonly places: ReadonlyMap<string, ReadonlyMap<string, string>>;
}

function fileProblem(
  file: string,
  found: Reason,
  severity: DeclaredProblem['severity'] = 'error',
): DeclaredProblem {
  return { place: file, reason: found, severity };
}

function troubleReason(file: string, trouble: JsonTrouble, limits: Limits): Reason {
  switch (trouble.kind) {
    case 'duplicateKey':
      return reason('D_DUPKEY', { file, key: trouble.path });
    case 'forbiddenKey':
      return reason('D_PROTO', { file, key: trouble.path });
    case 'precision':
      return reason('D_PRECISION', { sheet: file, cell: ` ${trouble.path}` });
    case 'longString':
      return reason('D_LIMIT', { file, what: trouble.path, n: trouble.detail, limit: limits.jsonString });
  }
}

function refusalReason(file: string, refusal: JsonRefused, limits: Limits): Reason {
  switch (refusal.kind) {
    case 'depth':
      return reason('D_DEPTH', { file, limit: limits.jsonDepth });
    case 'size':
      return reason('D_LIMIT', { file, what: '值的个数', n: `> ${jsonValues}`, limit: jsonValues });
    case 'syntax': {
      const what = `第 ${refusal.line} 行第 ${refusal.column} 列：${refusal.message}`;
      return reason('D_DAMAGED', { file, what });
    }
  }
}

/** A strictly read JSON file with what is wrong with it; no `json` where nothing of it can be used. */
export interface JsonFile {
  readonly json?: StrictJson;
  readonly problems: readonly DeclaredProblem[];
}

/** A thousand applicants with three hundred values each stay below. */
const jsonValues = 500_000;

/** Reads the bytes of any of a submission's JSON files. */
export function readJsonFile(file: string, bytes: Uint8Array, limits: Limits): JsonFile {
  if (bytes.length > limits.jsonBytes) {
    const found = reason('D_LIMIT', { file, what: '字节数', n: bytes.length, limit: limits.jsonBytes });
    return { problems: [fileProblem(file, found)] };
  }
  const decoded = decodeText(bytes);
  if (decoded === undefined) return { problems: [fileProblem(file, reason('D_ENCODING', { file }))] };
  const warnings =
    decoded.encoding === 'utf-8' ? [] : [fileProblem(file, reason('D_ENCODING', { file }), 'warning')];
  try {
    const json = parseStrictJson(decoded.text, {
      depth: limits.jsonDepth,
      string: limits.jsonString,
      values: jsonValues,
    });
    const troubles = json.troubles.map((trouble): DeclaredProblem => ({
      place: trouble.path,
      line: trouble.line,
      reason: troubleReason(file, trouble, limits),
      severity: 'error',
    }));
    return { json, problems: [...warnings, ...troubles] };
  } catch (error) {
    if (!(error instanceof JsonRefused)) throw error;
    const found = refusalReason(file, error, limits);
    return { problems: [...warnings, { ...fileProblem(file, found), line: error.line }] };
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function rootProblems(root: Readonly<Record<string, unknown>>): DeclaredProblem[] {
  const file = declaredNames.json;
  return Object.keys(root)
    .filter((key) => key !== 'applicants')
    .map((path) => ({ place: path, reason: reason('D_KEY', { file, path }), severity: 'warning' as const }));
}

const itemPrefix = /^applicants\[\d+\]/;

/** Problems of the strict reader belong to the applicant in whose part they lie. */
function assign(problem: DeclaredProblem, prefixes: ReadonlyMap<string, string>): DeclaredProblem {
  const [prefix = ''] = itemPrefix.exec(problem.place) ?? [];
  const applicant = prefixes.get(prefix);
  if (applicant === undefined || problem.place === prefix) return problem;
  return { ...problem, applicant, path: problem.place.slice(prefix.length + 1) };
}

/** Paths with a problem, by the applicant's place in the list. */
function reportedPaths(problems: readonly DeclaredProblem[]): ReadonlyMap<string, ReadonlySet<string>> {
  const groups = Map.groupBy(problems, ({ place }) => itemPrefix.exec(place)?.[0] ?? '');
  return new Map(
    [...groups].map(([prefix, own]) => [
      prefix,
      new Set(own.map(({ place }) => place.slice(prefix.length + 1))),
    ]),
  );
}

function readApplicants(
  items: readonly unknown[],
  json: StrictJson,
  before: readonly DeclaredProblem[],
): ApplicantsRead {
  const file = declaredNames.json;
  const found = new Map<string, Applicant>();
  const prefixes = new Map<string, string>();
  const problems: DeclaredProblem[] = [];
  const reported = reportedPaths(before);
  items.forEach((item, index) => {
    const prefix = `applicants[${index}]`;
    const locate = (path: string): { place: string; line?: number } => {
      const place = path === '' ? prefix : `${prefix}.${path}`;
      const line = json.lines.get(place) ?? json.lines.get(prefix);
      return line === undefined ? { place } : { place, line };
    };
    const checked = checkApplicant(item, { file, locate, reported: reported.get(prefix) ?? new Set() });
    problems.push(...checked.problems);
    const { applicant } = checked;
    if (applicant === undefined) return;
    if (found.has(applicant.id)) {
      problems.push({
        ...locate('id'),
        reason: reason('D_DUPID', { id: applicant.id, place: locate('id').place }),
        severity: 'error',
      });
      return;
    }
    found.set(applicant.id, applicant);
    prefixes.set(prefix, applicant.id);
  });
  const places = new Map<string, Map<string, string>>();
  for (const path of json.lines.keys()) {
    const [prefix = ''] = itemPrefix.exec(path) ?? [];
    const id = prefixes.get(prefix);
    if (id === undefined || path === prefix) continue;
    const own = places.get(id) ?? new Map<string, string>();
    places.set(id, own.set(path.slice(prefix.length + 1), path));
  }
  return {
    applicants: [...found.values()],
    problems: [...before.map((each) => assign(each, prefixes)), ...problems],
    places,
  };
}

/** Reads `declared.json`. */
export function readDeclaredJson(bytes: Uint8Array, limits: Limits): ApplicantsRead {
  const file = declaredNames.json;
  const { json, problems } = readJsonFile(file, bytes, limits);
  const none = (more: readonly DeclaredProblem[]): ApplicantsRead => ({
    applicants: [],
    problems: more,
    places: new Map(),
  });
  if (json === undefined) return none(problems);
  const root = json.value;
  const items = isRecord(root) ? root['applicants'] : undefined;
  if (!isRecord(root) || !Array.isArray(items)) {
    const what = '应为 {"applicants": [ … ]}';
    const found = reason('D_VALUE', { place: file, value: quote(root).slice(0, 20), what });
    return none([...problems, fileProblem(file, found)]);
  }
  return readApplicants(items, json, [...problems, ...rootProblems(root)]);
}
