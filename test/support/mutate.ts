/** Damages bytes as transfers, editors and fuzzers do; the same seed gives the same damage. */

/** A small generator of numbers from 0 to 1 (mulberry32). */
export function numbersFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

type Mutator = (bytes: Buffer, next: () => number) => Buffer;

const place = (bytes: Buffer, next: () => number): number => Math.floor(next() * bytes.length);

const flip: Mutator = (bytes, next) => {
  const copy = Buffer.from(bytes);
  for (let i = 0; i < 1 + next() * 8; i++) {
    const at = place(copy, next);
    copy[at] = (copy[at] ?? 0) ^ (1 << Math.floor(next() * 8));
  }
  return copy;
};
const overwrite: Mutator = (bytes, next) => {
  const copy = Buffer.from(bytes);
  const at = place(copy, next);
  copy.subarray(at, at + Math.floor(next() * 64)).fill(Math.floor(next() * 256));
  return copy;
};
const remove: Mutator = (bytes, next) => {
  const at = place(bytes, next);
  return Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + 1 + Math.floor(next() * 32))]);
};
const insert: Mutator = (bytes, next) => {
  const at = place(bytes, next);
  const more = Buffer.from(
    Array.from({ length: 1 + Math.floor(next() * 32) }, () => Math.floor(next() * 256)),
  );
  return Buffer.concat([bytes.subarray(0, at), more, bytes.subarray(at)]);
};
const swap: Mutator = (bytes, next) => {
  const [a, b] = [place(bytes, next), place(bytes, next)].sort((left, right) => left - right) as [
    number,
    number,
  ];
  const length = Math.min(b - a, bytes.length - b, 40);
  const spans = [bytes.subarray(0, a), bytes.subarray(b, b + length), bytes.subarray(a + length, b)];
  return Buffer.concat([...spans, bytes.subarray(a, a + length), bytes.subarray(b + length)]);
};
const truncate: Mutator = (bytes, next) => bytes.subarray(0, place(bytes, next));

const mutators = [flip, overwrite, remove, insert, swap, truncate];

/** One damaged copy. */
export function mutate(bytes: Buffer, seed: number): Buffer {
  const next = numbersFrom(seed);
  const mutator = mutators[seed % mutators.length] ?? flip;
  return mutator(bytes, next);
}
