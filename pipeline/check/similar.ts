/**
 * Nearly identical texts among many (R70, domain.md X18). How alike two texts are is the share of
 * characters that stand in both in the same order: 2·LCS/(length + length), 1 for equal texts.
 *
 * Comparing every pair letter by letter would take minutes for 2,000 people, so a sketch of each
 * text (MinHash over runs of three characters) brings together those that may be alike, and only
 * they are compared. Nothing here is left to chance: equal texts give equal groups.
 */
import { likeness, mostLikeness, sortedLetters } from './likeness.ts';

export interface KeyedText {
  readonly key: string;
  readonly text: string;
}

/** Texts of which each is like at least one other of the group. */
export interface SimilarGroup {
  /** In the order given. */
  readonly keys: readonly string[];
  /** The least likeness by which the group holds together, above the threshold, to 1. */
  readonly similarity: number;
}

/** Folded characters: “见附件” and the like are no summaries; what is longer is compared by its start. */
const leastCompared = 20;
const mostCompared = 10_000;

const runLength = 3;
const bands = 63;
const rowsOfBand = 2;

/**
 * Groups of texts more alike than the threshold, in the order of their first member.
 * @param threshold from 0.8 to 1: below, the sketches would miss some
 */
export function similarTexts(texts: readonly KeyedText[], threshold: number): SimilarGroup[] {
  const keysOf = new Map<string, string[]>();
  for (const { key, text } of texts) {
    const folded = lettersOf(text);
    if (folded.length < leastCompared) continue;
    const keys = keysOf.get(folded);
    if (keys) keys.push(key);
    else keysOf.set(folded, [key]);
  }
  const distinct = [...keysOf.keys()];
  const letters = distinct.map(sortedLetters);
  const none = new Uint16Array();
  const mostLikely = (left: number, right: number): number =>
    mostLikeness(letters[left] ?? none, letters[right] ?? none);
  const groups = groupsOf(distinct.length);
  for (const [left, right] of candidates(distinct, threshold)) {
    if (groups.areJoined(left, right) || mostLikely(left, right) <= threshold) continue;
    const similarity = likeness(distinct[left] ?? '', distinct[right] ?? '');
    if (similarity > threshold) groups.join(left, right, similarity);
  }
  return groups
    .list()
    .map(({ members, similarity }) => ({
      keys: members.flatMap((member) => keysOf.get(distinct[member] ?? '') ?? []),
      similarity,
    }))
    .filter(({ keys }) => keys.length > 1);
}

/** What is compared: no blanks, no punctuation, one width. */
const lettersOf = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .slice(0, mostCompared);

/** Pairs whose sketches agree in at least one band, each once, in rising order. */
function candidates(texts: readonly string[], threshold: number): (readonly [number, number])[] {
  const sketches = texts.map(sketchOf);
  const least = leastAgreeing(threshold);
  const pairs = new Set<number>();
  for (let band = 0; band < bands; band += 1) {
    const buckets = new Map<string, number[]>();
    sketches.forEach((sketch, index) => {
      const key = sketch.subarray(band * rowsOfBand, (band + 1) * rowsOfBand).join();
      const bucket = buckets.get(key);
      for (const other of bucket ?? []) pairs.add(other * texts.length + index);
      if (bucket) bucket.push(index);
      else buckets.set(key, [index]);
    });
  }
  return [...pairs]
    .sort((a, b) => a - b)
    .map((pair) => [Math.floor(pair / texts.length), pair % texts.length] as const)
    .filter(([left, right]) => agreeing(sketches[left], sketches[right]) >= least);
}

/**
 * Places in which the sketches of two texts that reach the threshold agree, at the least. Of texts
 * in which a share r of the characters is replaced, (1−r)³ of the runs are left, so their Jaccard
 * index is (1−r)³ ∕ (2 − (1−r)³): 0.54 for a tenth. Four standard deviations are allowed for.
 */
function leastAgreeing(threshold: number): number {
  const left = threshold ** runLength;
  const jaccard = left / (2 - left);
  const places = bands * rowsOfBand;
  return Math.floor(places * jaccard - 4 * Math.sqrt(places * jaccard * (1 - jaccard)));
}

function agreeing(left: Uint32Array | undefined, right: Uint32Array | undefined): number {
  let places = 0;
  for (let i = 0; i < bands * rowsOfBand; i += 1) if (left?.[i] === right?.[i]) places += 1;
  return places;
}

/** Mixes 32 bits (the finaliser of MurmurHash3), so that close numbers are far apart. */
function mixed(value: number): number {
  let h = value | 0;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

/** One way of ordering all runs for each place of a sketch: times an odd number, plus another. */
const factors = Uint32Array.from({ length: bands * rowsOfBand }, (_, i) => mixed(2 * i + 1) | 1);
const terms = Uint32Array.from({ length: bands * rowsOfBand }, (_, i) => mixed(2 * i + 2));

/** The least run of the text in each of the orders. */
function sketchOf(text: string): Uint32Array {
  const sketch = new Uint32Array(factors.length).fill(0xffffffff);
  const runs = new Set<number>();
  for (let i = 0; i + runLength <= text.length; i += 1) {
    let run = 0;
    for (let j = i; j < i + runLength; j += 1) run = mixed(Math.imul(run, 31) + text.charCodeAt(j));
    runs.add(run);
  }
  for (const run of runs) {
    for (let i = 0; i < sketch.length; i += 1) {
      const place = (Math.imul(run, factors[i] ?? 0) + (terms[i] ?? 0)) >>> 0;
      if (place < (sketch[i] ?? 0)) sketch[i] = place;
    }
  }
  return sketch;
}

interface Groups {
  readonly areJoined: (left: number, right: number) => boolean;
  readonly join: (left: number, right: number, similarity: number) => void;
  readonly list: () => { readonly members: readonly number[]; readonly similarity: number }[];
}

/** Joins items into groups; a group keeps the least similarity that joined it. */
function groupsOf(size: number): Groups {
  const parent = Array.from({ length: size }, (_, i) => i);
  const least = new Map<number, number>();
  const rootOf = (item: number): number => {
    let root = item;
    while (parent[root] !== root) root = parent[root] ?? root;
    parent[item] = root;
    return root;
  };
  return {
    areJoined: (left, right) => rootOf(left) === rootOf(right),
    join(left, right, similarity) {
      const [a, b] = [rootOf(left), rootOf(right)].sort((x, y) => x - y) as [number, number];
      parent[b] = a;
      least.set(a, Math.min(similarity, least.get(a) ?? 1, least.get(b) ?? 1));
    },
    list() {
      const members = new Map<number, number[]>();
      parent.forEach((_, item) => {
        const root = rootOf(item);
        const own = members.get(root);
        if (own) own.push(item);
        else members.set(root, [item]);
      });
      return [...members].map(([root, own]) => ({ members: own, similarity: least.get(root) ?? 1 }));
    },
  };
}
