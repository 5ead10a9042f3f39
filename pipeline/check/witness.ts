/**
 * What one paper says about one declared value. Spelling alone never decides: where the reading
 * differs, or agrees but weakly, the line itself is asked how well the declared value explains it.
 */
import type { ExtractedDocument, ExtractedField } from '#schemas/records/extraction.ts';
import type { Box, Verdict } from '#schemas/records/results.ts';
import type { Score, ScoreQuestion } from '#schemas/records/score.ts';
import { agree, canonical, checkDigit, type Comparison } from './compare.ts';
import { beginsLikeName } from '#schemas/values/surnames.ts';
import type { Quad } from '#schemas/records/page.ts';
import { findElsewhere } from './elsewhere.ts';
import { questionsFor } from './hypothesis.ts';
import { contradicts, cropFor } from './second-reader.ts';

export interface Claim {
  readonly declared: string | number;
  readonly kind: Comparison;
  /** One row among several: the same value in another row says nothing about this one. */
  readonly inList?: unknown;
}

/** What a field says, so far as that can be told without asking the line. */
export interface Opinion {
  readonly document: ExtractedDocument;
  readonly part: number;
  readonly found?: unknown;
  readonly box?: Box;
  readonly verdict?: Verdict;
  /** Asked where the verdict is open; one question for every line of the value. */
  readonly questions?: readonly ScoreQuestion[];
  /** A crop for the second reader, and whether its reading speaks against a match. */
  readonly again?: { readonly quad: Quad; readonly vetoes: (text: string) => boolean };
  /** How to judge once the answers are there. */
  readonly conclude?: (scores: readonly Score[]) => Verdict;
}

/**
 * Thresholds on natural log-likelihoods, calibrated on the sample set's damage grades
 * (docs/calibration.md): the true value scores near 0 even where it was misread, a value one sign
 * off -6 and worse.
 */
export const thresholds = {
  /** A reading that agrees is believed when its weakest sign has at least this probability. */
  sure: 0.6,
  /** The declared value explains the line as well as the free reading does. */
  level: -1.4,
  /** … or nearly so, and its own check digit is right while the reading's is wrong. */
  levelChecked: -3.5,
  /** The declared value does not explain the line. */
  hopeless: -6,
  /** … in the second-best view of the line either. */
  hopelessAgain: -3.5,
  /** Mean log-likelihood a sign below which a view of the line is too poor to accuse anybody. */
  sharp: -0.16,
  /** Worse than this and the page does not show what its text layer says. */
  unseen: -12,
} as const;

/** The opinion of one field on a claim. */
export function opinionOf(
  claim: Claim,
  document: ExtractedDocument,
  field: ExtractedField | undefined,
): Opinion {
  if (!field) return fromElsewhere(claim, document) ?? { document, part: 0, verdict: 'unreadable' };
  const base = { document, part: field.part, found: field.value, box: field.box };
  if (agree(claim.kind, claim.declared, field.value)) return agreeing(claim, field, base);
  return differing(claim, field, base);
}

type Base = Pick<Opinion, 'document' | 'part' | 'found' | 'box'>;

/** A reading that agrees: believed when every sign is sure, otherwise the line is looked at again. */
function agreeing(claim: Claim, field: ExtractedField, base: Base): Opinion {
  if (field.source === 'textLayer') return ifSeen(field, base, 'match');
  if (field.source === 'barcode' || checkDigit(claim.kind, String(claim.declared)) === true) {
    return { ...base, verdict: 'match' };
  }
  if (field.weakest >= thresholds.sure) {
    const quad = cropFor(field, claim.kind);
    const again = quad && { quad, vetoes: (text: string) => contradicts(field, text) };
    return { ...base, verdict: 'match', ...(again && { again }) };
  }
  const questions = field.spans.map(({ line }) => {
    const reading = line.characters.map((c) => c.text).join('');
    return { quad: line.quad, reading, hypothesis: reading };
  });
  if (questions.length === 0) return { ...base, verdict: 'unreadable' };
  return { ...base, questions, conclude: (scores) => (isSteady(field, scores) ? 'match' : 'unreadable') };
}

/**
 * A text layer may say what nobody sees: hidden, white or replaced text. Its word counts where the
 * drawn page, read by itself, does not contradict it.
 */
function ifSeen(field: ExtractedField, base: Base, verdict: Verdict): Opinion {
  const questions = field.spans.map(({ line }) => {
    const reading = line.characters.map((c) => c.text).join('');
    return { quad: line.quad, reading, hypothesis: reading, isGlance: true };
  });
  if (questions.length === 0) return { ...base, verdict };
  const isSeen = ({ views }: Score): boolean => (views[0]?.ratio ?? 0) >= thresholds.unseen;
  return { ...base, questions, conclude: (scores) => (scores.every(isSeen) ? verdict : 'unreadable') };
}

/** Two views of every line read the value's signs alike. */
function isSteady(field: ExtractedField, scores: readonly Score[]): boolean {
  return field.spans.every(({ line, from, to }, i) => {
    const wanted = line.characters
      .slice(from, to)
      .map((c) => c.text)
      .join('');
    return (scores[i]?.views ?? []).filter((view) => view.free.includes(wanted)).length >= 2;
  });
}

/** A reading that differs: a misreading of ours, another value, or the wrong place on the paper. */
function differing(claim: Claim, field: ExtractedField, base: Base): Opinion {
  const elsewhere = fromElsewhere(claim, base.document);
  // A whole certificate number is itself wherever it stands; a name beside another name is a question.
  if (elsewhere?.verdict === 'match' && (claim.kind === 'code' || !field.isNamed)) return elsewhere;
  const accused: Verdict = mayAccuse(claim, field, elsewhere) ? 'mismatch' : 'unreadable';
  if (field.source === 'barcode') return { ...base, verdict: accused };
  if (field.source === 'textLayer') return ifSeen(field, base, accused);
  const values = Array.isArray(field.value) ? [] : [String(field.value)];
  const isMisread = values.some((value) => checkDigit(claim.kind, value) === false);
  const questions = questionsFor(field, String(claim.declared), claim.kind);
  if (!questions) return { ...base, verdict: field.weakest > 0.9 && !isMisread ? accused : 'unreadable' };
  return { ...base, questions, conclude: (scores) => weigh(claim, scores, { accused, isMisread }) };
}

/** Whether a reading that differs may be held against the applicant, or rather against our finding it. */
function mayAccuse(
  { declared, kind }: Claim,
  field: ExtractedField,
  elsewhere: Opinion | undefined,
): boolean {
  if (elsewhere && (!field.isNamed || elsewhere.verdict === 'match')) return false;
  const values = Array.isArray(field.value) ? field.value : [field.value];
  const found = values.map((value) => canonical(kind, String(value)));
  if (kind === 'name' || kind === 'people') return found.some(beginsLikeName);
  // 您担任本单位工程师 holds what was declared: too much was taken from the line.
  return !isText(kind) || !found.some((text) => text.includes(canonical(kind, String(declared))));
}

const isText = (kind: Comparison): boolean => kind !== 'date' && kind !== 'number' && kind !== 'word';

/** The declared value somewhere else on the paper, standing by itself. */
function fromElsewhere(claim: Claim, document: ExtractedDocument): Opinion | undefined {
  if (claim.inList !== undefined) return undefined;
  const place = findElsewhere(claim, document);
  if (!place) return undefined;
  const base = { document, part: place.part, found: place.text, box: place.box };
  const isProof = isText(claim.kind) && place.isWhole && place.weakest >= thresholds.sure;
  return { ...base, verdict: isProof ? 'match' : 'unreadable' };
}

/** The verdict from the likelihoods of every line of the value. */
function weigh(
  claim: Claim,
  scores: readonly Score[],
  how: { accused: Verdict; isMisread: boolean },
): Verdict {
  if (scores.length === 0 || scores.some((score) => score.isUnknown || score.views.length === 0))
    return 'unreadable';
  const best = scores.map((score) => score.views[0]!);
  const ratio = best.reduce((sum, view) => sum + view.ratio, 0);
  const quality = Math.min(...best.map((view) => view.quality));
  const others = scores.map((score) => Math.max(...score.views.slice(1).map((view) => view.ratio), -999));
  const again = others.reduce((sum, value) => sum + value, 0);
  const isChecked = checkDigit(claim.kind, String(claim.declared)) === true;
  if (ratio >= thresholds.level && isRead(claim, scores)) return 'match';
  if (ratio >= thresholds.levelChecked && isChecked && how.isMisread) return 'match';
  const isHopeless = ratio <= thresholds.hopeless && again <= thresholds.hopelessAgain;
  return isHopeless && quality >= thresholds.sharp && !how.isMisread ? how.accused : 'unreadable';
}

/** Some view of the lines reads the declared value outright. */
function isRead(claim: Claim, scores: readonly Score[]): boolean {
  const wanted = canonical(claim.kind, String(claim.declared));
  const views = Math.min(...scores.map((score) => score.views.length));
  for (let i = 0; i < views; i++) {
    const text = scores.map((score) => score.views[i]!.free).join('');
    if (
      canonical(claim.kind === 'date' || claim.kind === 'number' ? 'text' : claim.kind, text).includes(wanted)
    )
      return true;
  }
  return scores.some((score) => score.views.some((view) => view.ratio >= -0.05));
}
