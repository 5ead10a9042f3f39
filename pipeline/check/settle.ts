/** Asking recognition what the readings alone leave open, all of it at once. */
import type { ExtractedDocument } from '#schemas/records/extraction.ts';
import type { Reason, Verdict } from '#schemas/records/results.ts';
import type { Quad } from '#schemas/records/page.ts';
import type { Score, ScoreQuestion, Unanswered } from '#schemas/records/score.ts';
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
  score(questions: readonly PageQuestion[]): Promise<readonly (Score | Unanswered)[]>;
  /** Absent where the office has switched the second reader off. */
  readAgain?(crops: readonly PageCrop[]): Promise<readonly (string | Unanswered)[]>;
}

/** What the second look came to. */
export interface Settled {
  readonly verdicts: ReadonlyMap<Opinion, Verdict>;
  /** Opinions that nobody could look at again, and why: they are unreadable. */
  readonly unanswered: ReadonlyMap<Opinion, Reason>;
}

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
  const unanswered = new Map<Opinion, Reason>();
  let at = 0;
  for (const { opinion, conclude, questions: asked } of open) {
    const answers = scores.slice(at, (at += asked.length));
    const lost = answers.find(isUnanswered);
    if (lost) unanswered.set(opinion, lost.unanswered);
    const given = answers.flatMap((answer) => (isUnanswered(answer) ? [] : [answer]));
    verdicts.set(opinion, lost ? 'unreadable' : conclude(given));
  }
  for (const { opinion, text } of await secondLooks(opinions, verdicts, eyes)) {
    if (isUnanswered(text)) unanswered.set(opinion, text.unanswered);
    if (isUnanswered(text) || opinion.again?.vetoes(text) === true) verdicts.set(opinion, 'unreadable');
  }
  return { verdicts, unanswered };
}

function isUnanswered(answer: Score | string | Unanswered): answer is Unanswered {
  return typeof answer === 'object' && 'unanswered' in answer;
}

interface SecondText {
  readonly opinion: Opinion;
  readonly text: string | Unanswered;
}

/** What the second reader makes of those whose verdict it may speak against. */
async function secondLooks(
  opinions: readonly Opinion[],
  verdicts: Settled['verdicts'],
  eyes: Eyes,
): Promise<SecondText[]> {
  const asked = opinions.flatMap((opinion) => {
    const { again, verdict } = opinion;
    return again && (verdicts.get(opinion) ?? verdict) === again.against ? [{ opinion, again }] : [];
  });
  if (!eyes.readAgain || asked.length === 0) return [];
  const texts = await eyes.readAgain(
    asked.map(({ opinion: { document, part }, again: { quad, kind } }) => ({ document, part, quad, kind })),
  );
  return asked.map(({ opinion }, i) => ({ opinion, text: texts[i] ?? '' }));
}
