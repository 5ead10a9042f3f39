/** Which paper belongs to which declared item: two diplomas and two declared educations, three papers… */
import type { ExtractedDocument } from '#schemas/records/extraction.ts';
import { foldText } from '#schemas/values/text.ts';
import type { Item } from './judged-paths.ts';

export interface Assignment {
  /** Papers of each item by its key. */
  readonly papers: ReadonlyMap<string, readonly ExtractedDocument[]>;
  /** Papers that show nothing by which their item could be told. */
  readonly unclear: readonly ExtractedDocument[];
}

/** Below this a paper shows another thing than the item; lower where the item has no rival. */
const RESEMBLES = 0.34;
const RESEMBLES_ALONE = 0.2;

/**
 * Every paper goes to the item it resembles most. Where a list has one declared item, its papers
 * go there unless they plainly show another thing.
 */
export function assign(items: readonly Item[], documents: readonly ExtractedDocument[]): Assignment {
  const papers = new Map<string, ExtractedDocument[]>(items.map((item) => [item.key, []]));
  const unclear: ExtractedDocument[] = [];
  const groups = groupsOf(items);
  for (const document of documents) {
    for (const group of groups) {
      const home = homeOf(document, group);
      if (home === 'unclear') unclear.push(document);
      else if (home) papers.get(home.key)?.push(document);
    }
  }
  for (const item of items) papers.set(item.key, withoutStrays(item, papers.get(item.key) ?? []));
  return { papers, unclear };
}

/** The item of a group that a paper belongs to, if any; unclear where it shows nothing to tell by. */
function homeOf(document: ExtractedDocument, group: readonly Item[]): Item | 'unclear' | undefined {
  const fitting = group.filter((item) => item.types.includes(document.type));
  const [best] = fitting
    .map((item) => ({ item, score: affinity(item, document) }))
    .sort((p, q) => (q.score ?? 0) - (p.score ?? 0));
  if (!best) return undefined;
  const isAlone = fitting.length === 1;
  if (best.score === undefined) return isAlone ? best.item : (namedFor(document, fitting) ?? 'unclear');
  const resembles = best.score >= (isAlone ? RESEMBLES_ALONE : RESEMBLES);
  return resembles ? best.item : namedFor(document, fitting);
}

/**
 * The one item whose evidence the applicant says this paper is: a proof of who did the work need not
 * name the prize it won.
 */
function namedFor({ parts }: ExtractedDocument, items: readonly Item[]): Item | undefined {
  const isOf = (named: string): boolean => {
    const path = named.normalize('NFC').replaceAll('\\', '/');
    return parts.some(({ file }) => file === path || file.endsWith(`/${path}`));
  };
  const [item, ...others] = items.filter(({ evidence = [] }) => evidence.some(isOf));
  return others.length === 0 ? item : undefined;
}

/** Kinds of which a person keeps several papers, earlier terms and lower titles among them. */
const HAS_EARLIER = new Set(['appointment', 'titleCertificate']);
const STRAY = 0.25;

/** An earlier letter or a lower title beside the one that is declared speaks of something else. */
function withoutStrays(item: Item, papers: readonly ExtractedDocument[]): ExtractedDocument[] {
  const best = Math.max(...papers.map((paper) => affinity(item, paper) ?? 0));
  return papers.filter(
    (paper) => !HAS_EARLIER.has(paper.type) || (affinity(item, paper) ?? 0) >= best - STRAY,
  );
}

/** Items of one list (`education[0]`, `education[1]`) compete for papers; lists do not. */
function groupsOf(items: readonly Item[]): Item[][] {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const [list] = item.key.split('[', 1);
    groups.set(list ?? '', [...(groups.get(list ?? '') ?? []), item]);
  }
  return [...groups.values()];
}

/** 0 to 1: how far the fields of the paper resemble the item; undefined where it shows none of them. */
export function affinity(item: Item, document: ExtractedDocument): number | undefined {
  let score = 0;
  let weight = 0;
  for (const mark of item.marks) {
    for (const name of mark.fields) {
      const field = document.fields[name];
      if (!field) continue;
      const values = Array.isArray(field.value) ? field.value : [field.value];
      score += mark.weight * Math.max(0, ...values.map((value) => likeness(mark.value, String(value))));
      weight += mark.weight;
    }
  }
  return weight === 0 ? undefined : score / weight;
}

/** Similarity of two values; whole years and short numbers are equal or not. */
export function likeness(a: string, b: string): number {
  const [p, q] = [foldText(a).toUpperCase(), foldText(b).toUpperCase()];
  if (p === q || (p.length === 4 && q.startsWith(`${p}-`))) return 1;
  const [left, right] = [monthNumber(p), monthNumber(q)];
  // Dates near each other are a slip of a term, dates years apart another term.
  if (left !== undefined && right !== undefined) return Math.max(0, 1 - Math.abs(left - right) / 24);
  if (Math.min(p.length, q.length) <= 4) return 0;
  return 1 - distance(p, q) / Math.max(p.length, q.length);
}

/** Months since the year 0 of `YYYY-MM` or `YYYY-MM-DD`. */
function monthNumber(date: string): number | undefined {
  const match = /^([0-9]{4})-([0-9]{2})(?:-[0-9]{2})?$/u.exec(date);
  return match ? Number(match[1]) * 12 + Number(match[2]) : undefined;
}

/** Levenshtein distance. */
function distance(a: string, b: string): number {
  let above = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    let left = i;
    const row = [left];
    for (let j = 1; j <= b.length; j++) {
      const [corner = 0, over = 0] = above.slice(j - 1, j + 1);
      left = Math.min(over + 1, left + 1, corner + (a[i - 1] === b[j - 1] ? 0 : 1));
      row.push(left);
    }
    above = row;
  }
  return above.at(-1) ?? 0;
}
