/** Asking recognition what the readings alone leave open, all of it at once. */
import type { ExtractedDocument } from '#schemas/records/extraction.ts';
import type { Verdict } from '#schemas/records/results.ts';
import type { Quad } from '#schemas/records/page.ts';
import type { Score, ScoreQuestion } from '#schemas/records/score.ts';
import type { Opinion } from './witness.ts';

/** A question about a line of a page, asked of recognition. */
export interface PageQuestion {
  readonly document: ExtractedDocument;
  readonly part: number;
  readonly question: ScoreQuestion;
}

/** A crop of a page for the second reader. */
export interface PageCrop {
  readonly document: ExtractedDocument;
  readonly part: number;
  readonly quad: Quad;
  readonly kind: 'digits' | 'text';
}

/** Recognition, as far as checking may ask it. */
export interface Eyes {
  score(questions: readonly PageQuestion[]): Promise<readonly Score[]>;
  /** Absent where the office has switched the second reader off. */
  readAgain?(crops: readonly PageCrop[]): Promise<readonly string[]>;
}

/** The verdicts that took a second look. */
export type Settled = ReadonlyMap<Opinion, Verdict>;

/** Asks all open questions at once and draws the conclusions. */
export async function settle(opinions: readonly Opinion[], eyes: Eyes): Promise<Settled> {
  const open = opinions.flatMap((opinion) => {
    const { conclude, questions } = opinion;
    return conclude && questions ? [{ opinion, conclude, questions }] : [];
  });
  const questions = open.flatMap(({ opinion: { document }, questions: asked }) =>
    asked.map((one) => ({ document, ...one })),
  );
  const scores = await eyes.score(questions);
  const verdicts = new Map<Opinion, Verdict>();
  let at = 0;
  for (const { opinion, conclude, questions: asked } of open) {
    verdicts.set(opinion, conclude(scores.slice(at, (at += asked.length))));
  }
  for (const opinion of await vetoed(opinions, verdicts, eyes)) verdicts.set(opinion, 'unreadable');
  return verdicts;
}

/** Those whose verdict the second reader speaks against. */
async function vetoed(opinions: readonly Opinion[], verdicts: Settled, eyes: Eyes): Promise<Opinion[]> {
  const asked = opinions.flatMap((opinion) => {
    const { again, verdict } = opinion;
    return again && (verdicts.get(opinion) ?? verdict) === again.against ? [{ opinion, again }] : [];
  });
  if (!eyes.readAgain || asked.length === 0) return [];
  const texts = await eyes.readAgain(
    asked.map(({ opinion: { document, part }, again: { quad, kind } }) => ({ document, part, quad, kind })),
  );
  return asked.flatMap(({ opinion, again }, i) => (again.vetoes(texts[i] ?? '') ? [opinion] : []));
}
