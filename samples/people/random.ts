/**
 * A seeded stream of numbers (xoshiro128**): the only source of chance in the samples, so that
 * the same seed draws the same people on every machine.
 */
export interface Random {
  /** At least 0, below 1. */
  next(): number;
  /** A whole number from `low` to `high`, both possible. */
  integer(low: number, high: number): number;
  chance(probability: number): boolean;
  pick<T>(list: readonly T[]): T;
  /** `count` different members (all of them, shuffled, when there are fewer). */
  sample<T>(list: readonly T[], count: number): T[];
  /** Roughly normal, mean 0, deviation 1. */
  normal(): number;
  /** An independent stream: what one part draws does not shift what another part gets. */
  fork(label: string): Random;
}

/** Spreads a text over four 32-bit words (FNV-1a with four offsets, each stirred once more). */
function seedWords(text: string): Uint32Array<ArrayBuffer> {
  const words = new Uint32Array([0x811c9dc5, 0x9e3779b9, 0x85ebca6b, 0xc2b2ae35]);
  for (let lane = 0; lane < 4; lane++) {
    let hash = words[lane] ?? 0;
    for (let index = 0; index < text.length; index++) {
      hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193) >>> 0;
    }
    hash = Math.imul(hash ^ (hash >>> 16), 0x7feb352d) >>> 0;
    words[lane] = (hash ^ (hash >>> 15)) >>> 0 || 1;
  }
  return words;
}

function rotate(value: number, bits: number): number {
  return ((value << bits) | (value >>> (32 - bits))) >>> 0;
}

/** The stream of xoshiro128** over four seed words. */
function wordStream(seed: string): () => number {
  let [a = 1, b = 2, c = 3, d = 4] = seedWords(seed);
  return () => {
    const result = Math.imul(rotate(Math.imul(b, 5), 7), 9) >>> 0;
    const shifted = (b << 9) >>> 0;
    c = (c ^ a) >>> 0;
    d = (d ^ b) >>> 0;
    b = (b ^ c) >>> 0;
    a = (a ^ d) >>> 0;
    c = (c ^ shifted) >>> 0;
    d = rotate(d, 11);
    return result;
  };
}

/** Makes the stream that belongs to `seed`. */
export function createRandom(seed: string): Random {
  const word = wordStream(seed);
  const next = (): number => word() / 0x1_0000_0000;
  const integer = (low: number, high: number): number => low + Math.floor(next() * (high - low + 1));
  const pick = <T>(list: readonly T[]): T => {
    if (list.length === 0) throw new RangeError('cannot pick from an empty list');
    return list[integer(0, list.length - 1)] as T;
  };
  const sample = <T>(list: readonly T[], count: number): T[] => {
    const rest = [...list];
    const chosen: T[] = [];
    while (chosen.length < count && rest.length > 0) {
      chosen.push(...rest.splice(integer(0, rest.length - 1), 1));
    }
    return chosen;
  };
  const normal = (): number => {
    const radius = Math.sqrt(-2 * Math.log(1 - next()));
    return radius * Math.cos(2 * Math.PI * next());
  };
  return {
    next,
    integer,
    chance: (probability) => next() < probability,
    pick,
    sample,
    normal,
    fork: (label) => createRandom(`${seed}/${label}`),
  };
}
