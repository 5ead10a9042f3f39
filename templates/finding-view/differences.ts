import type { Segment } from '../findings-report/view.ts';

const LONGEST = 400;
/** Below this share of common characters single marks are noise: the whole is marked. */
const LEAST_COMMON = 0.4;

/**
 * Marks where two values part, character by character. Full and half width, case and blanks make
 * no difference. Give it the true values: masking afterwards keeps the places.
 */
export function markDifferences(declared: string, found: string): readonly [Segment[], Segment[]] {
  const [left, right] = [[...declared], [...found]];
  const [foldedLeft, foldedRight] = [left.map(fold), right.map(fold)];
  const common = commonPlaces(foldedLeft, foldedRight);
  return [segments(left, foldedLeft, common[0]), segments(right, foldedRight, common[1])];
}

/** One segment, nothing marked. */
export function unmarked(text: string): Segment[] {
  return text === '' ? [] : [{ text, differs: false }];
}

function fold(character: string): string {
  return character.normalize('NFKC').toLowerCase().trim();
}

function commonPlaces(
  left: readonly string[],
  right: readonly string[],
): readonly [Set<number>, Set<number>] {
  const places = [new Set<number>(), new Set<number>()] as const;
  let start = 0;
  while (start < left.length && start < right.length && left[start] === right[start]) start++;
  let end = 0;
  const shorter = Math.min(left.length, right.length) - start;
  while (end < shorter && left[left.length - 1 - end] === right[right.length - 1 - end]) end++;
  const add = (i: number, j: number): void => {
    places[0].add(i);
    places[1].add(j);
  };
  for (let i = 0; i < start; i++) add(i, i);
  for (let i = 1; i <= end; i++) add(left.length - i, right.length - i);
  const middle = [left.slice(start, left.length - end), right.slice(start, right.length - end)] as const;
  for (const [i, j] of commonSubsequence(middle[0], middle[1])) add(start + i, start + j);
  const isNoise = places[0].size < LEAST_COMMON * Math.max(left.length, right.length);
  return isNoise ? [new Set(), new Set()] : places;
}

/** Pairs of indices of a longest common subsequence; none where the values are too long. */
function commonSubsequence(left: readonly string[], right: readonly string[]): (readonly [number, number])[] {
  if (left.length > LONGEST || right.length > LONGEST) return [];
  const width = right.length + 1;
  const lengths = new Uint16Array((left.length + 1) * width);
  const at = (i: number, j: number): number => lengths[i * width + j] ?? 0;
  for (let i = left.length - 1; i >= 0; i--)
    for (let j = right.length - 1; j >= 0; j--)
      lengths[i * width + j] =
        left[i] === right[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
  const pairs: (readonly [number, number])[] = [];
  for (let i = 0, j = 0; i < left.length && j < right.length;) {
    if (left[i] === right[j]) pairs.push([i++, j++]);
    else if (at(i + 1, j) >= at(i, j + 1)) i++;
    else j++;
  }
  return pairs;
}

function segments(
  shown: readonly string[],
  folded: readonly string[],
  common: ReadonlySet<number>,
): Segment[] {
  const result: { text: string; differs: boolean }[] = [];
  shown.forEach((text, index) => {
    const last = result.at(-1);
    const isBlank = folded[index] === '';
    const differs = isBlank ? (last?.differs ?? false) : !common.has(index);
    if (last?.differs === differs) last.text += text;
    else result.push({ text, differs });
  });
  return result;
}
