/** Knowing a document by the words printed on it. */
import { certificates } from '#schemas/certificates/index.ts';
import type { CertificateDefinition, Cue } from '#schemas/certificates/define.ts';
import type { DocumentType } from '#schemas/document-types.ts';
import type { TextLine } from '#schemas/records/page.ts';
import { findWord, hasWord } from './fuzzy.ts';
import { heightOfQuad, medianOf } from './geometry.ts';
import { ownLines, rowsOf, slopeOf } from './page-text.ts';
import { cellsOf } from './cells.ts';
import { bare } from './views.ts';

export interface Identity {
  readonly type: DocumentType;
  readonly score: number;
  /** Lead over the runner-up. */
  readonly lead: number;
  /** The line that names the document, if one does. */
  readonly titleLine?: TextLine;
}

/** Below this a page is `unknown`; more is asked where no line names a paper that has a name. */
const ENOUGH = 6;
const ENOUGH_UNTITLED = 9;

/** What identification looks at: the page's text in rows, and its larger lines. */
interface Look {
  readonly text: string;
  readonly titles: readonly Title[];
}

/** A row that may name the paper: how large it stands against the rest. */
interface Title {
  readonly text: string;
  readonly line: TextLine;
  readonly prominence: number;
}

/** The kind of document that some lines of text belong to; `unknown` where no kind fits. */
export function identify(lines: readonly TextLine[]): Identity {
  const look = lookAt(lines);
  const ranked = certificates
    .map((definition): Ranked => ({ definition, ...scoreOf(definition, look) }))
    .sort((p, q) => q.score - p.score);
  const [best, second] = ranked;
  if (!best || best.score < enoughFor(best)) return { type: 'unknown', score: best?.score ?? 0, lead: 0 };
  return {
    type: best.definition.type,
    score: best.score,
    lead: best.score - (second?.score ?? 0),
    ...(best.title && { titleLine: best.title.line }),
  };
}

interface Ranked {
  readonly definition: CertificateDefinition;
  readonly score: number;
  readonly title?: Title;
}

const enoughFor = ({ definition, title }: Ranked): number =>
  title || !definition.cues.some((cue) => cue.isTitle) ? ENOUGH : ENOUGH_UNTITLED;

function lookAt(lines: readonly TextLine[]): Look {
  const slope = slopeOf(lines);
  const own = ownLines(lines, slope);
  const typical = medianOf(own.map(({ quad }) => heightOfQuad(quad)));
  const rows = rowsOf(cellsOf(own, slope));
  const text = rows.map((row) => row.map((cell) => cell.text).join('')).join('\n');
  const titles = [
    ...own.map((line) => ({
      text: bare(line.text),
      line,
      prominence: heightOfQuad(line.quad) / Math.max(1, typical),
    })),
    ...rows.filter((row) => row.length > 1).flatMap((row) => spreadTitle(row, typical)),
  ];
  return { text, titles };
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

function scoreOf(definition: CertificateDefinition, look: Look): { score: number; title?: Title } {
  let score = 0;
  let title: Title | undefined;
  for (const cue of definition.cues) {
    const hits = cue.words.filter((word) => hasWord(look.text, bare(word)));
    if (cue.isTitle) {
      const named = titleAmong(look.titles, cue);
      score += named
        ? 2 * cue.weight * named.worth
        : hits.some((word) => word.length >= 4)
          ? 0.3 * cue.weight
          : 0;
      title = named?.title ?? title;
    } else if (hits.length > 0) {
      // Several words of one cue say little more than one.
      score += cue.weight * (1 + 0.25 * Math.min(3, hits.length - 1));
    }
  }
  for (const cue of definition.against ?? []) {
    if (cue.words.some((word) => hasWord(look.text, bare(word)))) score -= cue.weight;
  }
  return title ? { score, title } : { score };
}

/** The row that names the paper, and how much that is worth: large and hardly anything else in it. */
function titleAmong(titles: readonly Title[], cue: Cue): { title: Title; worth: number } | undefined {
  let best: { title: Title; worth: number } | undefined;
  for (const title of titles) {
    for (const word of cue.words) {
      const worth = worthOf(title, bare(word));
      if (worth > (best?.worth ?? 0)) best = { title, worth };
    }
  }
  return best;
}

/** What may follow the name of a paper in its title; anything else makes it the name of another. */
const BEHIND =
  /^(?:(?:登记|统计|汇总|情况|记录|审核|认定|明细)?(?:表|单|册|卡|书)?|复印件|正本|副本|打印件|内页|文件|证明|凭证)$/u;

/** 0 to 1: how far a row is a title that consists of the word. A title ends with the name of its kind. */
function worthOf({ text, prominence }: Title, word: string): number {
  const place = text.length <= 40 ? findWord(text, word) : undefined;
  // 登记平台:继续教育学时登记平台 is a label and its value.
  if (!place || text.slice(0, place[0]).includes(':')) return 0;
  const behind = text.slice(place[1]).replace(/\([^)]*\)?|[0-9A-Za-z\s&:.·—-]+/gu, '');
  const before = text.slice(0, place[0]).replace(/\([^)]*\)|[0-9A-Za-z\s&.·—-]+/gu, '');
  if (!BEHIND.test(behind) || before.length > 20) return 0;
  const coverage = word.length / (word.length + before.length + 2 * behind.length);
  const isLarge = prominence > 1.2;
  if (word.length <= 2 && coverage < 0.65) return 0;
  if (!isLarge && coverage < 0.6) return 0;
  return (isLarge ? 1 : 0.6) * (0.55 + 0.45 * coverage);
}

/** The number beneath a card's face stands for its title. */
const CARD = '公民身份号码';

/** Every large line that names some paper, for telling several papers on one sheet apart. */
export function titleLinesOf(lines: readonly TextLine[]): TextLine[] {
  const { titles } = lookAt(lines);
  const words = certificates.flatMap(({ cues }) =>
    cues.filter((cue) => cue.isTitle).flatMap((cue) => cue.words),
  );
  const named = titles.filter(
    (title) =>
      title.text.startsWith(CARD) ||
      (title.prominence > 1.2 && words.some((word) => worthOf(title, bare(word)) > 0.6)),
  );
  return [...new Set(named.map(({ line }) => line))];
}
