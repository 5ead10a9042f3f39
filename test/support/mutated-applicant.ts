/** The sound applicant with keys dropped, lists blanked, dates moved and numbers changed, as fast-check makes him. */
import fc from 'fast-check';
import { documentTypes, type DocumentType } from '#schemas/document-types.ts';
import {
  achievementKinds,
  employerKinds,
  recommendationLevels,
  routes,
  sexes,
  workKinds,
} from '#schemas/values/choices.ts';
import { educationLevels, studyModes } from '#schemas/values/education.ts';
import { requiredLists, type Applicant } from '#schemas/records/declared.ts';
import type { ExtractedDocument } from '#schemas/records/extraction.ts';
import { soundApplicant } from './rules.ts';

type Path = readonly (string | number)[];
type Node = Record<string | number, unknown>;

/** Somebody with everything that can be declared, so that all of it can be damaged. */
const whole: Applicant = {
  ...soundApplicant,
  formerName: '林·知𠮷',
  paidOn: '2020-11-02',
  earlierAppointments: [
    { employer: '杭州致远机电有限公司', position: '工程师', from: '2013-12-01', to: '2013-12-31' },
  ],
  skills: [{ name: '钳工', level: '技师', obtainedOn: '2015-06-01', certificateNo: '9900000000100001' }],
  works: [{ kind: 'report', title: '可行性研究报告', role: '执笔', on: '2019-03', representative: false }],
  post: {
    ...{ approved: 5, filled: 4, vacant: 1, grade: '副高' },
    opinions: { unit: '同意', department: '同意', personnel: '同意' },
    seals: { unit: true, department: true, personnel: true },
  },
};

function placesIn(value: unknown, at: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [at];
  const below = Object.entries(value).flatMap(([key, child]) =>
    placesIn(child, [...at, Array.isArray(value) ? Number(key) : key]),
  );
  return at.length === 0 ? below : [at, ...below];
}

const places = placesIn(whole).filter(([key]) => key !== 'id');

/** Days, months and years away, or less precise than it was. */
const moves: readonly ((date: string) => string)[] = [
  ...[1, -1, 31, -31, 366, -366, 9000].map((days) => (date: string) => {
    const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
    const moved = new Date(Date.UTC(year, month - 1, day + days)).toISOString();
    return moved.slice(0, date.length);
  }),
  (date) => date.slice(0, 4),
  (date) => date.slice(0, 7),
];

/** Keys that the schema wants to the day, or to the month. */
const exact = /^(?:birthDate|startedOn|publishedOn)$/u;
const isExact = (path: Path): boolean =>
  exact.test(String(path.at(-1))) ||
  (['pension', 'publicity'].includes(String(path[0])) && path.at(-1) !== 'enteredOn');

/** Within what the schema lets pass for that key. */
function numberFor(key: string, value: number, pick: number): number {
  if (key === 'year') return value + ((pick % 5) - 2);
  if (/rank|people|issue/iu.test(key)) return [1, 2, 3, 10_000][pick % 4] ?? 1;
  return (/approved|filled|vacant/u.test(key) ? [0, 1, 2, 10_000_000] : [0, 1, 79.99, 1000])[pick % 4] ?? 0;
}

function changed(value: unknown, path: Path, pick: number): unknown {
  if (Array.isArray(value)) return pick % 2 === 0 ? [] : [...(value as unknown[]), ...(value as unknown[])];
  if (typeof value === 'boolean') return !value;
  if (typeof value === 'number') return numberFor(String(path.at(-1)), value, pick);
  return typeof value === 'string' ? textFor(value, path, pick) : value;
}

/** What the schema lets stand at a key that takes one of a few words. */
const choices: readonly (readonly [at: RegExp, words: readonly string[]])[] = [
  [/^recommendations\.\d+\.level$/u, Object.keys(recommendationLevels)],
  [/^education\.\d+\.level$/u, educationLevels],
  [/^education\.\d+\.mode$/u, studyModes],
  [/^employer\.kind$/u, Object.keys(employerKinds)],
  [/^achievements\.\d+\.kind$/u, Object.keys(achievementKinds)],
  [/^works\.\d+\.kind$/u, Object.keys(workKinds)],
  [/^route$/u, Object.keys(routes)],
  [/^sex$/u, Object.keys(sexes)],
];

function textFor(value: string, path: Path, pick: number): string {
  const words = choices.find(([at]) => at.test(path.join('.')))?.[1];
  if (words) return words[pick % words.length] ?? value;
  const odd = [`${value}990102198503020512`, '不', '13812345678', '𠮷·x'];
  if (!/^\d{4}(?:-\d{2}){0,2}$/u.test(value)) return odd[pick % 4] ?? value;
  const moved = moves[pick % moves.length]?.(value) ?? value;
  return isExact(path) && moved.length < value.length ? value : moved;
}

function damage(root: Applicant, path: Path, pick: number): void {
  const parent = path.slice(0, -1).reduce<unknown>((node, key) => (node as Node | undefined)?.[key], root);
  const key = path.at(-1) ?? '';
  const holder = parent as Node | undefined;
  if (typeof holder !== 'object' || !(key in holder)) return;
  const isList = requiredLists.some((list) => list === key);
  if (pick % 3 === 0 && !isList && !Array.isArray(holder)) Reflect.deleteProperty(holder, key);
  else holder[key] = changed(holder[key], path, pick);
}

const one = fc.record({ path: fc.constantFrom(...places), pick: fc.nat({ max: 1000 }) });

/** Between one and eight things wrong with one declaration. */
export const mutated: fc.Arbitrary<Applicant> = fc.array(one, { minLength: 1, maxLength: 8 }).map((all) => {
  const copy = structuredClone(whole);
  for (const { path, pick } of all) damage(copy, path, pick);
  return copy;
});

/** One paper of every kind whose fields all read as the text says. */
export const paperOf = (applicant: string, text: string): ExtractedDocument[] =>
  (Object.keys(documentTypes) as DocumentType[]).map((type) => ({
    ...{ id: `d-${type}`, applicant, type, parts: [], pages: [] },
    fields: Object.fromEntries(
      ['validTo', 'issuedOn', 'signedOn', 'from', 'to', 'region', 'issuer', 'result', 'lines', 'total'].map(
        (field) => [
          field,
          {
            ...{ value: text, raw: text, part: 0, spans: [], box: [0, 0, 1, 1] as const, isNamed: true },
            ...{ confidence: 1, weakest: 1, source: 'ocr' as const },
          },
        ],
      ),
    ),
  }));
