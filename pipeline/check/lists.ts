/** Opinions of list fields: the months of a pension statement, the years of continuing education. */
import type { ExtractedDocument, ExtractedField, ExtractedItem } from '#schemas/records/extraction.ts';
import type { Verdict } from '#schemas/records/results.ts';
import type { Score, ScoreQuestion } from '#schemas/records/score.ts';
import type { Judged, ListFilter } from './judged-paths.ts';
import { opinionOf, type Opinion } from './witness.ts';

/** What a paper with a list says; undefined where the list holds nothing of the declared range or year. */
export function listOpinion(judged: Judged, document: ExtractedDocument): Opinion | undefined {
  const list = document.fields[judged.sources[0]!.field];
  if (!list?.items) return { document, part: 0, verdict: 'unreadable' };
  const { field: name, where } = judged.inList!;
  const items = list.items.filter((item) => fits(item, where));
  const fields = items.flatMap((item) => (item[name] ? [item[name]] : []));
  if (items.length === 0) return undefined;
  if (fields.length === 0) return { document, part: list.part, verdict: 'unreadable', box: list.box };
  return joinOpinions(distinct(fields).map((field) => opinionOf(judged, document, field)));
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
 * One opinion of many rows: a row that differs makes the list differ; a list agrees only where no
 * row is in doubt beyond one in five, and none of those is far off.
 */
function joinOpinions(opinions: readonly Opinion[]): Opinion {
  const first = opinions[0]!;
  if (opinions.length === 1) return first;
  const questions: ScoreQuestion[] = [];
  const parts = opinions.map((opinion) => {
    const from = questions.length;
    questions.push(...(opinion.questions ?? []));
    return { opinion, from, to: questions.length };
  });
  const verdictsFrom = (scores: readonly Score[]): Verdict[] =>
    parts.map(({ opinion, from, to }) => opinion.verdict ?? opinion.conclude!(scores.slice(from, to)));
  const shown = opinions.find((o) => !o.verdict || o.verdict !== 'match') ?? first;
  const base = {
    document: first.document,
    part: shown.part,
    ...(shown.box && { box: shown.box }),
    found: shown.found,
  };
  if (questions.length === 0) return { ...base, verdict: joined(verdictsFrom([])) };
  return { ...base, questions, conclude: (scores) => joined(verdictsFrom(scores)) };
}

const TOLERATED = 0.2;

function joined(verdicts: readonly Verdict[]): Verdict {
  if (verdicts.includes('mismatch')) return 'mismatch';
  const unread = verdicts.filter((verdict) => verdict !== 'match').length;
  return unread <= verdicts.length * TOLERATED ? 'match' : 'unreadable';
}
