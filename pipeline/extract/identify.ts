/** Knowing a document by the words printed on it. */
import { certificates } from '#schemas/certificates/index.ts';
import type { CertificateDefinition, Cue } from '#schemas/certificates/define.ts';
import type { DocumentType } from '#schemas/document-types.ts';
import type { TextLine } from '#schemas/records/page.ts';
import { findWord, hasWord } from './fuzzy.ts';
import { typeByLabels } from './known-labels.ts';
import { entriesIn } from './listing.ts';
import { heightOfQuad, medianOf } from './geometry.ts';
import { ownLines, rowsOf, slopeOf } from './page-text.ts';
import { cellsOf, middle, type Cell } from './cells.ts';
import { bare } from './views.ts';

export interface Identity {
  readonly type: DocumentType;
  readonly score: number;
  /** Lead over the runner-up. */
  readonly lead: number;
  /** The line that names the document, if one does. */
  readonly titleLine?: TextLine;
  /** How far that line is a title: near 1 where it stands large and says nothing else. */
  readonly titleWorth: number;
  /** What a page that is too poor in words to be known looks like most. */
  readonly leaning?: DocumentType;
}

/** Below this a page is `unknown`; more is asked where no line names a paper that has a name. */
const ENOUGH = 6;
const ENOUGH_UNTITLED = 9;
/** From here on an unknown page looks like a kind: enough beside a page that is of it. */
const LEANING = 3;

/** What identification looks at: the page's text in rows, its larger lines, and how long a list it holds. */
interface Look {
  readonly text: string;
  /** The same in one line: sentences run over rows. */
  readonly flat: string;
  readonly titles: readonly Title[];
  readonly entries: number;
}

/** A row that may name the paper: how large it stands against the rest. */
interface Title {
  readonly text: string;
  readonly line: TextLine;
  readonly prominence: number;
}

/** A list of the papers handed in names kinds of papers, and is none of them. */
const LIST_OF_PAPERS =
  /^(?!附件?[0-9]*[:.、]|[0-9一二三四五六七八九十]{1,2}[.、]).{0,24}(?:材料|附件|资料|佐证)(?:目录|清单|索引|目次|一览|明细)+表?$/u;
const UNKNOWN: Identity = { type: 'unknown', score: 0, lead: 0, titleWorth: 0 };

/** The kind of document that some lines of text belong to; `unknown` where no kind fits. */
export function identify(lines: readonly TextLine[]): Identity {
  const look = lookAt(lines);
  if (look.titles.some(({ text }) => LIST_OF_PAPERS.test(text))) return UNKNOWN;
  const ranked = certificates
    .map((definition): Ranked => ({ definition, ...scoreOf(definition, look) }))
    .sort((p, q) => q.score - p.score);
  const [best, second] = ranked;
  if (!best || best.score < enoughFor(best)) return unnamed(look, ranked);
  return {
    type: best.definition.type,
    score: best.score,
    lead: best.score - (second?.score ?? 0),
    titleWorth: best.worth,
    ...(best.title && { titleLine: best.title.line }),
  };
}

/** Type this much larger than the rest stands large. */
const LARGE = 1.2;

/** A title over two rows of large type, or over two that are centred and hardly larger than the rest. */
function wrappedTitles(rows: readonly (readonly Cell[])[], typical: number): Title[] {
  const single = rows.map((row) => (row.length === 1 ? row[0] : undefined));
  return single.flatMap((cell, i) => {
    const next = single[i + 1];
    if (!cell || !next) return [];
    const prominence = Math.min(cell.height, next.height) / Math.max(1, typical);
    const isLarge = prominence > LARGE || (prominence > 1 && areCentred(cell, next));
    const isOne =
      isLarge &&
      Math.abs(cell.height - next.height) < 0.25 * cell.height &&
      next.y - cell.y < 2.2 * cell.height;
    return isOne
      ? [{ text: cell.text + next.text, line: cell.line, prominence: Math.max(prominence, LARGE + 0.01) }]
      : [];
  });
}

/** A page that no kind is sure of: known by its labels, or what it looks like most. */
function unnamed(look: Look, [best, second]: readonly Ranked[]): Identity {
  const type = typeByLabels(look.text) ?? 'unknown';
  const score = best?.score ?? 0;
  const isLeaning = best !== undefined && score >= LEANING && score > (second?.score ?? 0);
  return { type, score, lead: 0, titleWorth: 0, ...(isLeaning && { leaning: best.definition.type }) };
}

/** Two rows of different length over one middle. */
const areCentred = (a: Cell, b: Cell): boolean =>
  Math.abs(middle(a) - middle(b)) < 0.5 * a.height && Math.abs(a.left - b.left) > 0.4 * a.height;

/** Rows from the top among which the name of a form stands, though hardly larger than its table. */
const TOP_ROWS = 2;

/** 证明 beside a box of a form is no name of a paper, though a row by itself. */
const SHORTEST_HEAD = 4;

/** A row by itself at the head of the page counts as large. */
function headTitles(rows: readonly (readonly Cell[])[]): Title[] {
  return rows.slice(0, TOP_ROWS).flatMap((row) => {
    const [cell] = row;
    return cell && row.length === 1 && cell.text.length >= SHORTEST_HEAD
      ? [{ text: cell.text, line: cell.line, prominence: LARGE + 0.01 }]
      : [];
  });
}

/** A title and how far it names the paper. */
interface Named {
  readonly title: Title;
  readonly worth: number;
}

interface Ranked {
  readonly definition: CertificateDefinition;
  readonly score: number;
  readonly title?: Title;
  readonly worth: number;
}

const enoughFor = ({ definition, title }: Ranked): number =>
  title || !definition.cues.some((cue) => cue.isTitle) ? ENOUGH : ENOUGH_UNTITLED;

function lookAt(lines: readonly TextLine[]): Look {
  const slope = slopeOf(lines);
  const own = ownLines(lines, slope);
  const typical = medianOf(own.map(({ quad }) => heightOfQuad(quad)));
  const rows = rowsOf(cellsOf(own, slope));
  const text = rows.map((row) => row.map((cell) => cell.text).join('')).join('\n');
  const titles: Title[] = [
    ...own.map((line) => ({
      text: bare(line.text),
      line,
      prominence: heightOfQuad(line.quad) / Math.max(1, typical),
    })),
    ...rows.filter((row) => row.length > 1).flatMap((row) => spreadTitle(row, typical)),
    ...wrappedTitles(rows, typical),
    ...headTitles(rows),
  ];
  return { text, flat: text.replaceAll('\n', ''), titles, entries: entriesIn(rows) };
}

/** A title whose signs stand so far apart that each was found as a line of its own. */
function spreadTitle(row: ReturnType<typeof rowsOf>[number], typical: number): Title[] {
  const [first] = row;
  const text = row.map((cell) => cell.text).join('');
  const height = Math.min(...row.map((cell) => cell.height));
  return first && text.length <= 16
    ? [{ text, line: first.line, prominence: height / Math.max(1, typical) }]
    : [];
}

function scoreOf(definition: CertificateDefinition, look: Look): Omit<Ranked, 'definition'> {
  const cues = definition.cues.map((cue) => ({
    cue,
    named: cue.isTitle ? titleAmong(look.titles, cue) : undefined,
  }));
  const proof = cues.map(({ cue, named }) => (named ? 2 * cue.weight * named.worth : plainWorth(cue, look)));
  const doubt = (definition.against ?? []).map((cue) => (plainWorth(cue, look) > 0 ? cue.weight : 0));
  const best = cues
    .flatMap(({ named }) => named ?? [])
    .reduce<Named | undefined>((one, other) => (one && one.worth >= other.worth ? one : other), undefined);
  const score = sumOf(proof) - sumOf(doubt);
  return { score, worth: best?.worth ?? 0, ...(best && { title: best.title }) };
}

const sumOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);

const bareOf = new WeakMap<readonly string[], readonly string[]>();

/** The words of a cue, bare: they are the same for every page. */
function bareWords(words: readonly string[]): readonly string[] {
  let known = bareOf.get(words);
  if (known === undefined) bareOf.set(words, (known = words.map(bare)));
  return known;
}

/** What the words of a cue are worth in running text; the name of a paper says little there. */
function plainWorth({ words, patterns = [], entries, weight, isTitle }: Cue, look: Look): number {
  if (entries !== undefined) return look.entries >= entries ? weight : 0;
  const { text, flat } = look;
  const plain = bareWords(words);
  const hits = words.filter((_, i) => hasWord(text, plain[i] ?? ''));
  if (isTitle) return hits.some((word) => word.length >= 4) ? 0.3 * weight : 0;
  const count = hits.length + patterns.filter((pattern) => pattern.test(text) || pattern.test(flat)).length;
  // Several words of one cue say little more than one.
  return count === 0 ? 0 : weight * (1 + 0.25 * Math.min(3, count - 1));
}

/** The row that names the paper, and how much that is worth: large and hardly anything else in it. */
function titleAmong(titles: readonly Title[], cue: Cue): Named | undefined {
  let best: Named | undefined;
  const words = bareWords(cue.words);
  for (const title of titles) {
    for (const word of words) {
      const worth = worthOf(title, word);
      if (worth > (best?.worth ?? 0)) best = { title, worth };
    }
    const worth = cue.pattern ? worthOfPattern(title, cue.pattern) : 0;
    if (worth > (best?.worth ?? 0)) best = { title, worth };
  }
  return best;
}

/** What may follow the name of a paper in its title; anything else makes it the name of another. */
const BEHIND =
  /^(?:(?:登记|统计|汇总|情况|记录|审核|认定|明细)?(?:表|单|册|卡|书)?|复印件|正本|副本|打印件|内页|文件|证明|凭证)$/u;

/** 0 to 1: how far a row is a title that consists of the word. A title ends with the name of its kind. */
function worthOf({ text, prominence }: Title, word: string): number {
  const coverage = coverageOf(text, word);
  const isLarge = prominence > LARGE;
  if ((word.length <= 2 && coverage < 0.65) || (!isLarge && coverage < 0.6)) return 0;
  if (coverage === 0) return 0;
  // Long names are titles at any size.
  const standing = isLarge ? 1 : word.length >= 5 ? 0.75 : 0.55;
  return standing * (0.55 + 0.45 * coverage);
}

/** Longest row that may be a title. */
const LONGEST_TITLE = 40;

/** A row that fits the pattern as a whole is a title; notes in brackets do not count. */
function worthOfPattern({ text, prominence }: Title, pattern: RegExp): number {
  if (text.length > LONGEST_TITLE || !pattern.test(text.replace(/\([^)]*\)/gu, ''))) return 0;
  if (prominence > LARGE) return 1;
  return text.length >= 6 ? 0.7 : 0;
}

/**
 * Coverages by row and word: the rows of a page are looked at again for each of its parts. A row has some
 * hundred words, 15 KB: those of a page or two are kept.
 */
const coverages = new Map<string, Map<string, number>>();
const REMEMBERED = 400;

/** Share of a row that the word fills; 0 where the row is no title of that name. */
function coverageOf(text: string, word: string): number {
  let known = coverages.get(text);
  if (known === undefined) {
    if (coverages.size >= REMEMBERED) coverages.clear();
    coverages.set(text, (known = new Map<string, number>()));
  }
  let coverage = known.get(word);
  if (coverage === undefined) known.set(word, (coverage = filledBy(text, word)));
  return coverage;
}

function filledBy(text: string, word: string): number {
  const place = text.length <= LONGEST_TITLE ? findWord(text, word) : undefined;
  // 登记平台:继续教育学时登记平台 is a label and its value.
  if (!place || text.slice(0, place[0]).includes(':')) return 0;
  const behind = text.slice(place[1]).replace(/\([^)]*\)?|[0-9A-Za-z\s&:.·—-]+/gu, '');
  const before = text.slice(0, place[0]).replace(/\([^)]*\)|[0-9A-Za-z\s&.·—-]+/gu, '');
  if (!BEHIND.test(behind) || before.length > 20) return 0;
  return word.length / (word.length + before.length + 2 * behind.length);
}

/** The number beneath a card's face stands for its title. */
const CARD = '公民身份号码';

/** Words that name papers, as they are defined and bare. */
const titleWords = certificates.flatMap(({ cues }) =>
  cues.filter((cue) => cue.isTitle).flatMap(({ words }) => words.map((word) => [word, bare(word)] as const)),
);

/** Every line that may name a paper, whatever its size: for telling several papers on one sheet apart. */
export function titleLinesOf(lines: readonly TextLine[]): TextLine[] {
  const { titles } = lookAt(lines);
  const named = titles.filter(
    ({ text }) =>
      text.startsWith(CARD) ||
      titleWords.some(
        ([word, plain]) => (word.length > 2 && coverageOf(text, plain) > 0.25) || text === word,
      ),
  );
  return [...new Set(named.map(({ line }) => line))];
}
