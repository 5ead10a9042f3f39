/** Knowing a document by the words printed on it. */
import { certificates } from '#schemas/certificates/index.ts';
import type { CertificateDefinition, Cue } from '#schemas/certificates/define.ts';
import type { DocumentType } from '#schemas/document-types.ts';
import type { TextLine } from '#schemas/records/page.ts';
import { hasWord } from './fuzzy.ts';
import { fold } from './page-text.ts';

export interface Identity {
  readonly type: DocumentType;
  readonly score: number;
  /** Lead over the runner-up. */
  readonly lead: number;
  /** The line that names the document, if one does. */
  readonly titleLine?: TextLine;
}

/** Below this a page is `unknown`. */
const ENOUGH = 5;

/** The kind of document that some lines of text belong to; `unknown` where no kind fits. */
export function identify(lines: readonly TextLine[]): Identity {
  const read = lines.filter((line) => line.text !== '');
  const text = read.map((line) => clean(line.text)).join('\n');
  const typical = medianHeight(read);
  const ranked = certificates
    .map((definition) => ({ definition, ...scoreOf(definition, text, read, typical) }))
    .sort((p, q) => q.score - p.score);
  const [best, second] = ranked;
  if (!best || best.score < ENOUGH) return { type: 'unknown', score: best?.score ?? 0, lead: 0 };
  return {
    type: best.definition.type,
    score: best.score,
    lead: best.score - (second?.score ?? 0),
    ...(best.titleLine && { titleLine: best.titleLine }),
  };
}

const clean = (text: string): string => fold(text).replace(/\s/gu, '');

function scoreOf(
  definition: CertificateDefinition,
  text: string,
  lines: readonly TextLine[],
  typical: number,
): { score: number; titleLine?: TextLine } {
  let score = 0;
  let titleLine: TextLine | undefined;
  for (const cue of definition.cues) {
    const hits = cue.words.filter((word) => hasWord(text, word.replace(/\s/gu, '')));
    if (hits.length === 0) continue;
    // Several words of one cue say little more than one.
    score += cue.weight * (1 + 0.25 * Math.min(3, hits.length - 1));
    if (!cue.isTitle) continue;
    const named = titleAmong(lines, cue, typical);
    if (named) {
      score += cue.weight;
      titleLine ??= named;
    }
  }
  for (const cue of definition.against ?? []) {
    if (cue.words.some((word) => hasWord(text, word))) score -= cue.weight;
  }
  return titleLine ? { score, titleLine } : { score };
}

/** The line that carries a title: hardly anything else stands in it, and it stands large. */
export function titleAmong(lines: readonly TextLine[], cue: Cue, typical: number): TextLine | undefined {
  return lines.find((line) => {
    const text = clean(line.text);
    const isLarge = heightOf(line) > 1.25 * typical;
    return cue.words.some(
      (word) => hasWord(text, word) && text.length <= word.length + (isLarge ? 22 : 4) && isLarge,
    );
  });
}

export const heightOf = ({ quad: [a, b, c, d] }: TextLine): number =>
  (Math.hypot(d[0] - a[0], d[1] - a[1]) + Math.hypot(c[0] - b[0], c[1] - b[1])) / 2;

export function medianHeight(lines: readonly TextLine[]): number {
  const heights = lines.map(heightOf).sort((p, q) => p - q);
  return heights[heights.length >> 1] ?? 0;
}
