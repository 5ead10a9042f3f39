/**
 * What one paper says about one declared value. Spelling alone never decides: where the reading
 * differs, or agrees but weakly, the line itself is asked how well the declared value explains it.
 */
import type { ExtractedDocument, ExtractedField } from '#schemas/records/extraction.ts';
import type { Box, Verdict } from '#schemas/records/results.ts';
import type { Score, ScoreQuestion, ScoreView } from '#schemas/records/score.ts';
import { foldDigitLookalikes } from '#schemas/values/code-text.ts';
import { agree, canonical, checkDigit, type Comparison } from './compare.ts';
import { beginsLikeName } from '#schemas/values/surnames.ts';
import { isCutDate } from './cut-date.ts';
import { findElsewhere, nearName } from './elsewhere.ts';
import { questionsFor } from './hypothesis.ts';
import { contradicts, cropFor, doubtOf, type SecondLook } from './second-reader.ts';

export interface Claim {
  readonly declared: string | number;
  readonly kind: Comparison;
  /** The paper may agree, but where it differs it speaks of something else. */
  readonly isHint?: boolean;
  /** One row among several: the same value in another row says nothing about this one. */
  readonly inList?: unknown;
}

/** A question about a line of one part of the document. */
export interface PartQuestion {
  readonly part: number;
  readonly question: ScoreQuestion;
}

/** What a field says, so far as that can be told without asking the line. */
export interface Opinion {
  readonly document: ExtractedDocument;
  readonly part: number;
  readonly found?: unknown;
  readonly box?: Box;
  readonly verdict?: Verdict;
  /** Asked where the verdict is open; one question for every line of the value. */
  readonly questions?: readonly PartQuestion[];
  /** It reads otherwise than declared: even undecided, it leaves no match standing beside it. */
  readonly differs?: boolean;
  /** A crop for the second reader, asked where the verdict is the one that its reading may speak against. */
  readonly again?: SecondLook;
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
  if (!field) return withoutField(claim, document);
  const base = { document, part: field.part, found: field.value, box: field.box };
  const isUnsure =
    claim.kind === 'word'
      ? isOffered(field, document)
      : claim.kind === 'date' && isCutDate(String(claim.declared), field);
  if (isUnsure) return { ...base, verdict: 'unreadable' };
  if (agree(claim.kind, claim.declared, field.value)) return agreeing(claim, field, base);
  return differing(claim, field, base);
}

/** The field was not found: the value itself may stand on the paper, or a name just beside it. */
function withoutField(claim: Claim, document: ExtractedDocument): Opinion {
  const elsewhere = fromElsewhere(claim, document);
  if (elsewhere) return elsewhere;
  const near = claim.kind === 'name' ? nearName(String(claim.declared), document) : undefined;
  if (!near) return { document, part: 0, verdict: 'unreadable' };
  return differing(claim, near, { document, part: near.part, found: near.value, box: near.box });
}

type Base = Pick<Opinion, 'document' | 'part' | 'found' | 'box'>;

/**
 * One of several choices printed side by side (□优秀 □合格), none of them plainly ticked: the form
 * offers the word, it does not say it.
 */
function isOffered({ spans }: ExtractedField, document: ExtractedDocument): boolean {
  const [span] = spans;
  if (!span) return false;
  const { line, from } = span;
  if (/[☑√✓✔■▣]/u.test(line.characters[from - 1]?.text ?? '')) return false;
  const middle = line.box[1] + line.box[3] / 2;
  const row = document.pages
    .flatMap((page) => page.lines)
    .filter(({ box }) => Math.abs(box[1] + box[3] / 2 - middle) < 0.7 * line.box[3])
    .map(({ text }) => text)
    .join(' ');
  return GRADES.filter((grade) => new RegExp(`(?<![不本])${grade}`, 'u').test(row)).length > 1;
}

const GRADES = ['优秀', '良好', '合格', '称职'];

/** A reading that agrees: believed when every sign is sure, otherwise the line is looked at again. */
function agreeing(claim: Claim, field: ExtractedField, base: Base): Opinion {
  if (field.source === 'textLayer') return ifSeen(field, base, 'match');
  if (field.source === 'barcode' || isChecked(claim)) return { ...base, verdict: 'match' };
  if (field.weakest >= thresholds.sure) {
    const quad = cropFor(field, claim.kind);
    const again: SecondLook | undefined = quad && {
      against: 'match',
      quad,
      kind: 'digits',
      vetoes: (text) => contradicts(field, text),
    };
    return { ...base, verdict: 'match', ...(again && { again }) };
  }
  const questions = sameAgain(field);
  if (questions.length === 0) return { ...base, verdict: 'unreadable' };
  return { ...base, questions, conclude: (scores) => (isSteady(field, scores) ? 'match' : 'unreadable') };
}

/** Asks every line of the value whether it still says what it was read as. */
function sameAgain(field: ExtractedField, how: Pick<ScoreQuestion, 'isGlance'> = {}): PartQuestion[] {
  return field.spans.map(({ line }) => {
    const reading = line.characters.map((c) => c.text).join('');
    return { part: field.part, question: { quad: line.quad, reading, hypothesis: reading, ...how } };
  });
}

/**
 * A text layer may say what nobody sees: hidden, white or replaced text. Its word counts where the
 * drawn page, read by itself, does not contradict it.
 */
function ifSeen(field: ExtractedField, base: Base, verdict: Verdict): Opinion {
  const questions = sameAgain(field, { isGlance: true });
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
  return byLikelihood(claim, field, { ...base, accused });
}

/** Asks the lines of a reading that differs how well the declared value explains them. */
function byLikelihood(
  claim: Claim,
  field: ExtractedField,
  { accused, ...base }: Base & { accused: Verdict },
): Opinion {
  const isMisread = !Array.isArray(field.value) && checkDigit(claim.kind, String(field.value)) === false;
  const questions = questionsFor(field, String(claim.declared), claim.kind);
  if (!questions) return { ...base, verdict: field.weakest > 0.9 && !isMisread ? accused : 'unreadable' };
  const again = accused === 'mismatch' ? doubtOf(claim, field) : undefined;
  return {
    ...base,
    ...(again && { again }),
    differs: accused === 'mismatch' && !isMisread,
    questions: questions.map((question) => ({ part: field.part, question })),
    conclude: (scores) => weigh(claim, scores, { accused, isMisread }),
  };
}

/** Whether a reading that differs may be held against the applicant, or rather against our finding it. */
function mayAccuse(
  { declared, kind, isHint }: Claim,
  field: ExtractedField,
  elsewhere: Opinion | undefined,
): boolean {
  if (isHint || (elsewhere && (!field.isNamed || elsewhere.verdict === 'match'))) return false;
  if (isLookalike({ declared, kind }, field)) return false;
  const values = Array.isArray(field.value) ? field.value : [field.value];
  const found = values.map((value) => canonical(kind, String(value)));
  if (kind === 'name' || kind === 'people') return found.some(beginsLikeName);
  const wanted = canonical(kind, String(declared));
  // 您担任本单位工程师 holds what was declared: too much was taken from the line; 机装 of 农机装备: too little.
  return !isText(kind) || !found.some((text) => isFragment(wanted, text) || isFragment(text, wanted));
}

/** A number read with letters that are drawn like its digits, qq726904 for 99726904: our reading, nobody's number. */
function isLookalike(
  { declared, kind }: Pick<Claim, 'declared' | 'kind'>,
  { raw, source }: ExtractedField,
): boolean {
  if (kind !== 'code' || source !== 'ocr') return false;
  const [wanted, read] = [String(declared), raw].map((text) => canonical(kind, foldDigitLookalikes(text)));
  return wanted === read;
}

/** Signs that must be missing before a text is taken for a piece of another: one is a discrepancy. */
const PIECE = 2;

/** Every sign of the shorter text stands in the longer one, in order: a seal or a fold hid the rest. */
function isFragment(text: string, whole: string): boolean {
  let at = 0;
  for (const sign of whole) if (sign === text[at]) at++;
  if (text.length >= whole.length || at < text.length) return false;
  // A seal takes the last digit of a number, or adds one to it, without leaving any doubt in the reading.
  const isCutNumber = /[0-9]/u.test(whole) && (whole.startsWith(text) || whole.endsWith(text));
  return isCutNumber || text.length + PIECE <= whole.length;
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
  const best = bestViews(scores);
  if (!best) return 'unreadable';
  const ratio = sum(best.map((view) => view.ratio));
  if (ratio >= thresholds.level && isRead(claim, scores)) return 'match';
  if (how.isMisread && ratio >= thresholds.levelChecked && isChecked(claim)) return 'match';
  return !how.isMisread && isHopeless(best, scores) ? how.accused : 'unreadable';
}

/** The value explains no sharp view of its lines, nor the second-best ones: enough to accuse somebody. */
function isHopeless(best: readonly ScoreView[], scores: readonly Score[]): boolean {
  const ratio = sum(best.map((view) => view.ratio));
  const again = sum(scores.map(({ views }) => Math.max(...views.slice(1).map((view) => view.ratio), -999)));
  const isSharp = best.every((view) => view.quality >= thresholds.sharp);
  return isSharp && ratio <= thresholds.hopeless && again <= thresholds.hopelessAgain;
}

const isChecked = ({ kind, declared }: Claim): boolean => checkDigit(kind, String(declared)) === true;

/** The best view of every line; undefined where a line has none or holds a sign the reader does not know. */
function bestViews(scores: readonly Score[]): ScoreView[] | undefined {
  const best = scores.flatMap(({ views: [first], isUnknown }) => (first && !isUnknown ? first : []));
  return best.length > 0 && best.length === scores.length ? best : undefined;
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** A view of every line that explains the value as well as its own reading does. */
const LEVEL_VIEW = -0.05;

/** Some view of the lines reads the declared value outright, or each line as good as does. */
function isRead({ kind, declared }: Claim, scores: readonly Score[]): boolean {
  const wanted = canonical(kind, String(declared));
  const spelling = kind === 'date' || kind === 'number' ? 'text' : kind;
  const count = Math.min(...scores.map((score) => score.views.length));
  for (let i = 0; i < count; i++) {
    const text = scores.map(({ views }) => views[i]?.free ?? '').join('');
    if (canonical(spelling, text).includes(wanted)) return true;
  }
  return scores.every(({ views }) => views.some((view) => view.ratio >= LEVEL_VIEW));
}
