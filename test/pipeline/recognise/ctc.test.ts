import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { forwardScore, readGreedily, type Emission } from '#pipeline/recognise/engines/ctc.ts';

/** Classes: 0 is the blank. */
const signs = Array.from('0123456789');
const dictionary = ['', ...signs, ' '];
const classes = dictionary.length;

/** Steps that each favour one class with probability `sure`; the rest is spread evenly. */
function emissionOf(path: readonly number[], sure: number): Emission {
  const rest = (1 - sure) / (classes - 1);
  const probabilities = new Float32Array(path.length * classes).fill(rest);
  path.forEach((label, t) => (probabilities[t * classes + label] = sure));
  return { steps: path.length, classes, probabilities };
}

/** Every label twice, a blank between them: how a sharp line comes out of the network. */
const sharpPath = (text: string): number[] => [
  0,
  ...[...text].flatMap((sign) => [labelOf(sign), labelOf(sign), 0]),
];
const labelOf = (sign: string): number => dictionary.indexOf(sign);
const labelsOf = (text: string): number[] => [...text].map(labelOf);
const textOf = (emission: Emission): string =>
  readGreedily(emission, dictionary)
    .map((c) => c.text)
    .join('');

const digits = fc.array(fc.constantFrom(...signs), { minLength: 1, maxLength: 18 }).map((d) => d.join(''));

describe('the free reading', () => {
  it('collapses what repeats, and keeps twins that a blank parts', () => {
    const reading = readGreedily(emissionOf([0, 3, 3, 3, 0, 3, 4, 0], 0.9), dictionary);
    expect(reading.map(({ text, from, to }) => [text, from, to])).toEqual([
      ['2', 0.125, 0.5],
      ['2', 0.625, 0.75],
      ['3', 0.75, 0.875],
    ]);
  });

  it('gives the probability of the surest step and the runner-up there', () => {
    const emission = emissionOf([0, 5, 5, 0], 0.5);
    emission.probabilities[2 * classes + 5] = 0.8;
    emission.probabilities[2 * classes + 9] = 0.15;
    const [four] = readGreedily(emission, dictionary);
    expect(four).toMatchObject({ text: '4', probability: 0.8, other: ['8', 0.15] });
  });

  it('reads nothing where only blanks are', () => {
    expect(readGreedily(emissionOf([0, 0, 0], 0.9), dictionary)).toEqual([]);
  });

  it('keeps a sign that loses to an unsure blank, and says how doubtful it is', () => {
    const emission = emissionOf([0, 3, 0, 0, 0, 0, 0, 0, 0], 0.99);
    emission.probabilities[4 * classes] = 0.6;
    emission.probabilities[4 * classes + 8] = 0.3;
    // The edge of a frame at the end of the strip is no sign.
    emission.probabilities[8 * classes] = 0.6;
    emission.probabilities[8 * classes + 8] = 0.3;
    const reading = readGreedily(emission, dictionary);
    expect(reading.map(({ text }) => text)).toEqual(['2', '7']);
    expect(reading[1]!.probability).toBeCloseTo(0.3, 3);
  });

  it('makes no sign of a blank that is hardly in doubt, nor beside another sign', () => {
    const emission = emissionOf([0, 3, 0, 0, 0, 0], 0.99);
    emission.probabilities[2 * classes] = 0.6;
    emission.probabilities[2 * classes + 8] = 0.3;
    emission.probabilities[4 * classes] = 0.9;
    emission.probabilities[4 * classes + 8] = 0.08;
    expect(textOf(emission)).toBe('2');
  });

  it('reads any sharp text back', () => {
    fc.assert(
      fc.property(digits, (text) => {
        expect(textOf(emissionOf(sharpPath(text), 0.97))).toBe(text);
      }),
    );
  });
});

describe('the likelihood of a text', () => {
  const text = '990102197803050511';
  const emission = emissionOf(sharpPath(text), 0.999);

  it('is level for the text that is there, and far below with one sign off', () => {
    const own = forwardScore(emission, labelsOf(text));
    expect(own).toBeGreaterThan(-0.1);
    for (let i = 0; i < text.length; i++) {
      const other = text[i] === '7' ? '1' : '7';
      const changed = `${text.slice(0, i)}${other}${text.slice(i + 1)}`;
      const dropped = text.slice(0, i) + text.slice(i + 1);
      const doubled = text.slice(0, i) + text[i]! + text.slice(i);
      expect(forwardScore(emission, labelsOf(changed)) - own).toBeLessThan(-6);
      expect(forwardScore(emission, labelsOf(dropped)) - own).toBeLessThan(-6);
      expect(forwardScore(emission, labelsOf(doubled)) - own).toBeLessThan(-6);
    }
  });

  it('is never better for an edit of the free reading than for the reading itself', () => {
    // At 0.97 a step the best path alone holds more than half of all probability up to 22 steps.
    const sure = 0.97;
    const path = fc.array(fc.nat(classes - 1), { minLength: 1, maxLength: 22 });
    const edit = fc.record({ at: fc.nat(30), sign: fc.constantFrom(...signs), how: fc.nat(2) });
    fc.assert(
      fc.property(path, edit, (labels, { at, sign, how }) => {
        const emitted = emissionOf(labels, sure);
        const read = textOf(emitted);
        const i = at % (read.length + 1);
        const edited = read.slice(0, i) + (how === 0 ? '' : sign) + read.slice(how === 1 ? i : i + 1);
        fc.pre(edited !== read);
        expect(forwardScore(emitted, labelsOf(edited))).toBeLessThan(forwardScore(emitted, labelsOf(read)));
      }),
    );
  });

  it('is the sum over every way to spread the text over the steps', () => {
    const small = fc
      .integer({ min: 1, max: 4 })
      .chain((steps) =>
        fc.array(fc.integer({ min: 1, max: 100 }), { minLength: steps * 3, maxLength: steps * 3 }),
      );
    const labels = fc.array(fc.integer({ min: 1, max: 2 }), { maxLength: 3 });
    fc.assert(
      fc.property(small, labels, (weights, wanted) => {
        const tiny = normalised(weights, 3);
        expect(Math.exp(forwardScore(tiny, wanted))).toBeCloseTo(summed(tiny, wanted), 5);
      }),
    );
  });

  it('is nothing where there are fewer steps than signs', () => {
    expect(forwardScore(emissionOf([1, 2], 0.9), [1, 2, 3])).toBe(-Infinity);
    // Twins need a blank between them.
    expect(forwardScore(emissionOf([1, 1], 0.9), [1, 1])).toBe(-Infinity);
  });

  it('does not underflow on a long line', () => {
    const long = '1234567890'.repeat(40);
    const emitted = emissionOf(sharpPath(long), 0.6);
    expect(forwardScore(emitted, labelsOf(long))).toBeGreaterThan(-1000);
  });
});

function normalised(weights: readonly number[], width: number): Emission {
  const steps = weights.length / width;
  const probabilities = new Float32Array(weights.length);
  for (let t = 0; t < steps; t++) {
    const row = weights.slice(t * width, (t + 1) * width);
    const total = row.reduce((sum, value) => sum + value, 0);
    row.forEach((value, i) => (probabilities[t * width + i] = value / total));
  }
  return { steps, classes: width, probabilities };
}

/** Adds up every path whose collapsed form is wanted. */
function summed({ steps, classes: width, probabilities }: Emission, wanted: readonly number[]): number {
  let total = 0;
  for (let code = 0; code < width ** steps; code++) {
    const path = Array.from({ length: steps }, (_, t) => Math.floor(code / width ** t) % width);
    const collapsed = path.filter((label, t) => label !== 0 && label !== path[t - 1]);
    if (collapsed.join() !== wanted.join()) continue;
    total += path.reduce((product, label, t) => product * probabilities[t * width + label]!, 1);
  }
  return total;
}
