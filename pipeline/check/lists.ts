/** Opinions of list fields: the months of a pension statement, the years of continuing education. */
import { normaliseOrganisation } from '#schemas/values/organisation.ts';
import { agree } from './compare.ts';
import type { ExtractedDocument, ExtractedField, ExtractedItem } from '#schemas/records/extraction.ts';
import type { Verdict } from '#schemas/records/results.ts';
import type { Score } from '#schemas/records/score.ts';
import type { Judged, ListFilter } from './judged-paths.ts';
import { opinionOf, type Opinion } from './witness.ts';

/** A judged value that stands inside a list field. */
export type ListJudged = Judged & Required<Pick<Judged, 'inList'>>;

/** What a paper with a list says; undefined where the list holds nothing of the declared range or year. */
export function listOpinion(judged: ListJudged, document: ExtractedDocument): Opinion | undefined {
  const list = document.fields[judged.sources[0]?.field ?? ''];
  if (!list?.items) return { document, part: 0, verdict: 'unreadable' };
  const { field: name, where } = judged.inList;
  const items = list.items.filter((item) => fits(item, where));
  const fields = items.flatMap((item) => (item[name] ? [item[name]] : []));
  const [item] = items;
  if (!item) return undefined;
  if (fields.length === 0) return { document, part: list.part, verdict: 'unreadable', box: list.box };
  const opinion = joinOpinions(
    document,
    distinct(fields).map((field) => ({
      opinion: opinionOf(judged, document, field),
      readsAlike: agree(judged.kind, judged.declared, field.value),
    })),
  );
  if (where.kind === 'months') return hasStrayPayer(document, list.items) ? doubted(opinion) : opinion;
  return addsUp(item) ? opinion : unproven(opinion);
}

/** Hours by kind make up the total, or nothing can be said of it because one of them is not printed. */
function addsUp(item: ExtractedItem): boolean {
  const hours = ['professional', 'industry', 'general'].map((kind) => item[kind]?.value);
  const total = item['total']?.value;
  if (total === undefined || hours.includes(undefined)) return true;
  return hours.reduce<number>((sum, value) => sum + Number(value), 0) === Number(total);
}

/** A row that does not add up was misread somewhere: it proves nothing. */
const unproven = ({ document, part, found, box }: Opinion): Opinion => ({
  document,
  part,
  found,
  ...(box && { box }),
  verdict: 'unreadable',
});

/** The same opinion, no longer good for a match. */
function doubted(opinion: Opinion): Opinion {
  const doubt = (verdict: Verdict): Verdict => (verdict === 'match' ? 'unreadable' : verdict);
  const { verdict, conclude } = opinion;
  return {
    ...opinion,
    ...(verdict && { verdict: doubt(verdict) }),
    ...(conclude && { conclude: (scores) => doubt(conclude(scores)) }),
  };
}

function fits(item: ExtractedItem, where: ListFilter): boolean {
  if (where.kind === 'year') return item['year']?.value === where.year;
  const month = String(item['month']?.value);
  return month >= where.from && month <= where.to;
}

/** A payer printed once for many months is one witness. */
function distinct(fields: readonly ExtractedField[]): ExtractedField[] {
  return [
    ...new Map(fields.map((field) => [JSON.stringify([field.value, field.part, field.box]), field])).values(),
  ];
}

/**
 * One opinion of many rows: a row that differs makes the list differ; a list agrees only where every
 * row does, save a few that read alike and are merely faint. A row that reads otherwise and cannot
 * be cleared leaves the list unreadable: it may be the one month with another payer.
 */
function joinOpinions(document: ExtractedDocument, rows: readonly Row[]): Opinion {
  const [first] = rows;
  if (first && rows.length === 1) return first.opinion;
  const questions = rows.flatMap(({ opinion }) => opinion.questions ?? []);
  const conclude = (scores: readonly Score[]): Verdict => joined(verdictsOf(rows, scores));
  const { part = 0, found, box } = (rows.find(({ readsAlike }) => !readsAlike) ?? first)?.opinion ?? {};
  const base = { document, part, found, ...(box && { box }) };
  return questions.length === 0 ? { ...base, verdict: conclude([]) } : { ...base, questions, conclude };
}

/** What every row says, the answers dealt out to those that asked. */
function verdictsOf(
  rows: readonly Row[],
  scores: readonly Score[],
): { verdict: Verdict; readsAlike: boolean }[] {
  let at = 0;
  return rows.map(({ opinion: { verdict, questions = [], conclude }, readsAlike }) => {
    const own = scores.slice(at, (at += questions.length));
    return { verdict: verdict ?? conclude?.(own) ?? 'unreadable', readsAlike };
  });
}

interface Row {
  readonly opinion: Opinion;
  readonly readsAlike: boolean;
}

/** Faint rows that read alike, as a share of all. */
const TOLERATED = 0.2;

function joined(rows: readonly { verdict: Verdict; readsAlike: boolean }[]): Verdict {
  if (rows.some(({ verdict }) => verdict === 'mismatch')) return 'mismatch';
  const open = rows.filter(({ verdict }) => verdict !== 'match');
  return open.every(({ readsAlike }) => readsAlike) && open.length <= rows.length * TOLERATED
    ? 'match'
    : 'unreadable';
}

const BODY_TAIL = /(?:公司|集团|厂|研究院|研究所|设计院|事务所|大学|学院|中心)$/u;
const OFFICE = /社会保险|社保|养老|保障|人力资源|经办|税务/u;

/** A payer stands on the statement that no month was given to: the rows were not understood. */
function hasStrayPayer(document: ExtractedDocument, items: readonly ExtractedItem[]): boolean {
  const known = new Set(items.map((item) => normaliseOrganisation(String(item['payer']?.value))));
  return document.pages.some(({ lines }) =>
    lines.some(({ text }) => {
      const name = normaliseOrganisation(text.replace(/^.*[:：]/u, ''));
      return (
        BODY_TAIL.test(name) &&
        name.length >= 6 &&
        !OFFICE.test(name) &&
        !known.has(name) &&
        ![...known].some((one) => one.includes(name) || name.includes(one))
      );
    }),
  );
}
