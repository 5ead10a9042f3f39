/** Reading a line: PP-OCR's recognition network over a strip cut from the page. */
import type { Quad, ReadCharacter } from '#schemas/records/page.ts';
import { cutStrip, isFaint, redShare, type Strip, type Variant } from '../crop.ts';
import type { Raster } from '../raster.ts';
import { readGreedily, type Emission } from './ctc.ts';
import { infer, readDictionary, type ModelFiles } from './models.ts';

export const STRIP_HEIGHT = 48;
/** Longer strips are read in one piece all the same; beyond this they are squeezed. */
const LONGEST_STRIP = 3200;

export interface Reading {
  readonly text: string;
  readonly characters: readonly ReadCharacter[];
  /** Mean probability of the characters, 0 to 1; 0 for an empty reading. */
  readonly confidence: number;
}

export interface Emitted {
  readonly reading: Reading;
  readonly emission: Emission;
}

const dictionaries = new Map<string, readonly string[]>();

export function dictionaryOf(models: ModelFiles): readonly string[] {
  let dictionary = dictionaries.get(models.dictionary);
  if (!dictionary) dictionaries.set(models.dictionary, (dictionary = readDictionary(models.dictionary)));
  return dictionary;
}

/** Reads one strip and keeps the emission, so that a declared value can be scored on it. */
export async function emit(strip: Strip, models: ModelFiles): Promise<Emitted> {
  return emission(strip, models, (lent) => ({
    reading: readingOf(lent, strip, models),
    emission: { ...lent, probabilities: lent.probabilities.slice() },
  }));
}

/** Reads one strip. */
export async function readStrip(strip: Strip, models: ModelFiles): Promise<Reading> {
  return emission(strip, models, (lent) => readingOf(lent, strip, models));
}

const widthOf = (strip: Strip): number =>
  Math.min(LONGEST_STRIP, Math.max(48, Math.ceil(strip.width / 8) * 8));

/** What the network says of a strip; the emission is good only until `use` returns. */
async function emission<Result>(
  strip: Strip,
  models: ModelFiles,
  use: (lent: Emission) => Result,
): Promise<Result> {
  const width = widthOf(strip);
  return infer(models.read, {
    dims: [1, 3, STRIP_HEIGHT, width],
    fill: (input) => {
      fillPlanes(input, strip, width);
    },
    use: ({ dims, data }) => use({ steps: dims[1]!, classes: dims[2]!, probabilities: data }),
  });
}

/** A strip as the networks take it: values from -1 to 1, zeros to the right of it. */
export function fillPlanes(input: Float32Array, strip: Strip, width: number): void {
  const copied = Math.min(width, strip.width);
  for (let row = 0; row < 3 * strip.height; row++) {
    const from = row * strip.width;
    const to = row * width;
    for (let x = 0; x < copied; x++) input[to + x] = strip.planes[from + x]! / 127.5 - 1;
    input.fill(0, to + copied, to + width);
  }
}

function readingOf(lent: Emission, strip: Strip, models: ModelFiles): Reading {
  // Padding on the right belongs to no character: places are shares of the strip itself.
  const stretch = widthOf(strip) / strip.width;
  const characters = readGreedily(lent, dictionaryOf(models)).map((c) => ({
    ...c,
    from: Math.min(1, c.from * stretch),
    to: Math.min(1, c.to * stretch),
  }));
  const sum = characters.reduce((total, c) => total + c.probability, 0);
  return {
    text: characters.map((c) => c.text).join(''),
    characters,
    confidence: characters.length === 0 ? 0 : sum / characters.length,
  };
}

const SEAL_SHARE = 0.015;
const DOUBTFUL = 0.86;
const DOUBTFUL_SIGN = 0.5;
/** Running text is not read twice for one faint sign: only short lines hold values. */
const SHORT_LINE = 30;

/** The variants worth trying on a line, cheapest first; the next is tried only in doubt. */
export function variantsFor(isSealed: boolean): readonly Variant[] {
  return isSealed ? ['red', 'plain', 'grow'] : ['plain', 'stretched', 'grow'];
}

/** The dots between an entry and its page number. */
const LEADER = /^[.·•…。,、_\-]+$/u;

const weakest = ({ characters }: Reading): number => Math.min(1, ...characters.map((c) => c.probability));

/** Worth another look: poor on the whole, or one faint sign in a line that may be a value. */
function isDoubtful(reading: Reading): boolean {
  if (reading.confidence < DOUBTFUL) return true;
  return reading.characters.length <= SHORT_LINE && weakest(reading) < DOUBTFUL_SIGN;
}

/** Readings are compared by their mean and by their weakest sign. */
const surety = (reading: Reading): number => reading.confidence + 0.5 * weakest(reading);

/** A reading without the signs that hid behind a blank, or were hardly there. */
const withoutFaint = ({ characters }: Reading): string =>
  characters
    .filter((c) => c.probability >= DOUBTFUL_SIGN)
    .map((c) => c.text)
    .join('');

/** Signs of a line in which the first or last may well be faint; longer ones end at frames and cells. */
const FEW_SIGNS = 8;

/** Whether what a reading hardly saw stands between its signs, or in a word by itself. */
function isFaintWithin({ characters }: Reading): boolean {
  if (characters.length <= FEW_SIGNS) return true;
  return [characters[0], characters.at(-1)].every((c) => c !== undefined && c.probability >= DOUBTFUL_SIGN);
}

/**
 * Whether one reading is to be kept rather than another. A reading that lacks only what another hardly
 * saw is no surer for it: the longer one says that something stands there.
 */
function isBetter(one: Reading, other: Reading): boolean {
  const isLonger = one.characters.length > other.characters.length;
  const [more, less] = isLonger ? [one, other] : [other, one];
  const isSame = more.characters.length > less.characters.length && withoutFaint(more) === less.text;
  if (isSame && isFaintWithin(more)) return isLonger;
  return surety(one) > surety(other);
}

export interface LineReading extends Reading {
  readonly variant: Variant;
  readonly isSealed: boolean;
}

/**
 * Reads the line in a quad. A line under a red seal is read from the red channel first; a doubtful
 * reading is tried again in other ways and the one with the surest weakest characters is kept.
 */
export async function readLine(page: Raster, quad: Quad, models: ModelFiles): Promise<LineReading> {
  const plain = cutStrip(page, quad, { height: STRIP_HEIGHT });
  const isSealed = redShare(plain) > SEAL_SHARE;
  let best: LineReading | undefined;
  for (const variant of variantsFor(isSealed)) {
    if (variant === 'stretched' && !isFaint(plain)) continue;
    const strip = variant === 'plain' ? plain : cutStrip(page, quad, { height: STRIP_HEIGHT, variant });
    const reading = await readStrip(strip, models);
    if (!best || isBetter(reading, best)) best = { ...reading, variant, isSealed };
    if (best.text === '' || LEADER.test(best.text) || !isDoubtful(best)) break;
  }
  return best!;
}
