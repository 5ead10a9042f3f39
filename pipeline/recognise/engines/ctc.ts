/**
 * What the recogniser's per-step probabilities say: the best free reading with the place and the
 * runner-up of every character, and how well a given text explains the same steps.
 */
import type { ReadCharacter } from '#schemas/records/page.ts';

/** Probabilities of one strip: `steps` rows of `classes` values, row major; class 0 is the blank. */
export interface Emission {
  readonly steps: number;
  readonly classes: number;
  readonly probabilities: Float32Array;
}

/** A character while the steps are walked through. */
interface Emitting {
  readonly isHidden?: boolean;
  label: number;
  probability: number;
  other: readonly [label: number, probability: number];
  readonly first: number;
  last: number;
}

/**
 * Greedy reading: repeated classes collapse, blanks fall away. Places are shares of the strip.
 *
 * A sign that the network has seldom seen may lose to the blank at its own step, though the blank is
 * anything but sure there: it would vanish from the reading without a trace, and 戚钊铖 be read as 戚钊.
 * Such a step gives its likeliest sign, whose low probability tells everybody that it is doubtful.
 */
export function readGreedily(emission: Emission, dictionary: readonly string[]): ReadCharacter[] {
  const { steps, classes, probabilities } = emission;
  const characters: Emitting[] = [];
  const tops = Array.from({ length: steps }, (_, t) => topTwo(probabilities, t * classes, classes));
  const isSign = (label: number): boolean => /[\p{L}\p{N}]/u.test(dictionary[label] ?? '');
  tops.forEach(([best, second], t) => {
    const row = t * classes;
    const p = probabilities[row + best]!;
    const current = characters.at(-1);
    if (best !== 0) {
      const other = [second, probabilities[row + second]!] as const;
      if (current && current.last === t - 1 && best === current.label) {
        current.last = t;
        if (p > current.probability) Object.assign(current, { probability: p, other });
      } else characters.push({ label: best, probability: p, other, first: t, last: t });
    } else if (isHiddenSign(tops, t, 1 - p) && isSign(second)) {
      characters.push({
        ...{ isHidden: true, label: second, probability: probabilities[row + second]!, first: t, last: t },
        other: runnerUp(probabilities, row, { classes, except: second }),
      });
    }
  });
  return withoutEdges(characters, steps).map(({ label, probability, other, first, last }) => ({
    text: dictionary[label]!,
    probability: round(probability),
    ...(other[1] > 0.001 && { other: [dictionary[other[0]]!, round(other[1])] as const }),
    from: round(first / steps),
    to: round((last + 1) / steps),
  }));
}

/** Steps of a line of some seven signs: a name or a word in a cell of its own. */
const SHORT = 40;

/** At the ends of a longer line a hidden sign is nearly always the frame or the next cell. */
function withoutEdges(characters: readonly Emitting[], steps: number): Emitting[] {
  const isKept = ({ isHidden }: Emitting): boolean => isHidden !== true;
  if (steps <= SHORT) return [...characters];
  return characters.slice(characters.findIndex(isKept), characters.findLastIndex(isKept) + 1);
}

/** What all signs together must weigh at a step whose blank wins, for one to be hidden there. */
const HIDDEN_MASS = 0.15;

/** Half a sign's width in steps: what is nearer to an end is cut, or the edge of a frame. */
const FROM_END = 3;

/** A step by itself, no sign beside it, at which the blank is not sure. */
const isHiddenSign = (tops: readonly (readonly [number, number])[], t: number, mass: number): boolean =>
  mass >= HIDDEN_MASS &&
  t >= FROM_END &&
  t < tops.length - FROM_END &&
  (tops[t - 1]?.[0] ?? 0) === 0 &&
  (tops[t + 1]?.[0] ?? 0) === 0;

/** The likeliest sign other than one. */
function runnerUp(
  values: Float32Array,
  row: number,
  { classes, except }: { classes: number; except: number },
): readonly [number, number] {
  let best = except === 1 ? 2 : 1;
  for (let i = 1; i < classes; i++) if (i !== except && values[row + i]! > values[row + best]!) best = i;
  return [best, values[row + best]!];
}

const round = (value: number): number => Math.round(value * 1e4) / 1e4;

/** The likeliest class of a step and its runner-up; 0 for that of a blank so sure that nobody asks. */
function topTwo(values: Float32Array, offset: number, count: number): [number, number] {
  // Most steps are blanks, and one that outweighs all signs together needs no search.
  if (values[offset]! > 1 - HIDDEN_MASS) return [0, 0];
  let best = 0;
  let second = 1;
  if (values[offset + 1]! > values[offset]!) [best, second] = [1, 0];
  for (let i = 2; i < count; i++) {
    const v = values[offset + i]!;
    if (v > values[offset + second]!) {
      if (v > values[offset + best]!) {
        second = best;
        best = i;
      } else second = i;
    }
  }
  return [best, second];
}

const FLOOR = 1e-7;

/**
 * Log-likelihood of `labels` under the emission (CTC forward algorithm: the sum over every way to
 * spread the labels over the steps). Natural logarithm; -Infinity where the strip is too short.
 */
export function forwardScore(emission: Emission, labels: readonly number[]): number {
  const { steps, probabilities } = emission;
  const states = 2 * labels.length + 1;
  let alpha = new Float64Array(states);
  let next = new Float64Array(states);
  alpha[0] = Math.max(FLOOR, probabilities[0]!);
  if (states > 1) alpha[1] = Math.max(FLOOR, probabilities[labels[0]!]!);
  let log = 0;
  for (let t = 1; t < steps; t++) {
    const total = advance(emission, labels, { t, alpha, next });
    if (total === 0) return -Infinity;
    for (let s = 0; s < states; s++) next[s]! /= total;
    log += Math.log(total);
    [alpha, next] = [next, alpha];
  }
  const end = alpha[states - 1]! + (states > 1 ? alpha[states - 2]! : 0);
  return end > 0 ? log + Math.log(end) : -Infinity;
}

/** One step of the forward algorithm: fills `next` from `alpha` and gives the sum of it. */
function advance(
  { classes, probabilities }: Emission,
  labels: readonly number[],
  { t, alpha, next }: { t: number; alpha: Float64Array; next: Float64Array },
): number {
  const row = t * classes;
  const blank = Math.max(FLOOR, probabilities[row]!);
  // State 0 and every even state after it are blanks, the odd ones the labels in their order.
  next[0] = alpha[0]! * blank;
  let total = next[0];
  for (let s = 1; s < alpha.length; s++) {
    const isLabel = (s & 1) === 1;
    let sum = alpha[s]! + alpha[s - 1]!;
    if (isLabel && s > 1 && labels[s >> 1] !== labels[(s >> 1) - 1]) sum += alpha[s - 2]!;
    const value = sum * (isLabel ? Math.max(FLOOR, probabilities[row + labels[s >> 1]!]!) : blank);
    next[s] = value;
    total += value;
  }
  return total;
}
