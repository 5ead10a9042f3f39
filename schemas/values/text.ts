/**
 * Text as people compare it: width, compatibility forms, blanks and look-alike punctuation folded
 * away, nothing else. A folded character always knows where it stood in the original.
 */

/**
 * Folded text; the character of the original that gave `text[i]` stands at `[offsets[i], ends[i])`,
 * in UTF-16 units like every offset here.
 */
export interface FoldedText {
  readonly text: string;
  readonly offsets: readonly number[];
  readonly ends: readonly number[];
}

/** A stretch where two texts differ; `left` and `right` are the ends in each original. */
export interface Difference {
  readonly left: readonly [number, number];
  readonly right: readonly [number, number];
}

/** Marks that one face draws like another: the key is what every one of the characters becomes. */
const punctuationVariants: Readonly<Record<string, string>> = {
  '"': '“”„‟〝〞〟″「」『』＂',
  "'": '‘’‚‛′`´＇',
  '-': '‐‑‒–—―−－﹣⁃─━',
  '~': '〜～∼˜',
  '·': '•‧・･∙⋅・●▪᛫⸱',
  '(': '（﹙❨',
  ')': '）﹚❩',
  '[': '〔【［',
  ']': '〕】］',
  '<': '〈＜‹',
  '>': '〉＞›',
  '/': '∕⁄／',
  ',': '，﹐',
  '.': '．﹒',
  ':': '：∶﹕',
  ';': '；﹔',
};

/**
 * Radicals that PDF text layers give in place of the character they look like. NFKC folds the
 * Kangxi block but leaves most of the supplement (U+2E80–2EFF) alone.
 */
// prettier-ignore
const radicalVariants: Readonly<Record<string, string>> = {
  民: '⺠', 长: '⻓', 门: '⻔', 马: '⻢', 车: '⻋', 贝: '⻉', 风: '⻛', 飞: '⻜', 黄: '⻩', 龙: '⻰', 西: '⻄⻃',
  见: '⻅', 角: '⻆', 青: '⻘', 食: '⻝', 齐: '⻬', 齿: '⻮', 鱼: '⻥', 鸟: '⻦', 麦: '⻨', 虎: '⻁', 韦: '⻙',
  页: '⻚', 鬼: '⻤', 骨: '⻣', 户: '⼾', 母: '⺟', 龟: '⻳', 卤: '⻧', 小: '⺌', 黾: '⻪', 臼: '⺽', 示: '⺬',
};

const folds: ReadonlyMap<string, string> = new Map(
  [...Object.entries(punctuationVariants), ...Object.entries(radicalVariants)].flatMap(([to, variants]) =>
    [...variants].map((from): [string, string] => [from, to]),
  ),
);

/** Blanks, zero-width marks, soft hyphens, byte-order marks and direction marks: not seen, not compared. */
const unseen = /[\s\u00ad\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\u3164\ufeff]/u;

function foldCharacter(character: string): string {
  const direct = folds.get(character);
  if (direct !== undefined) return direct;
  return [...character.normalize('NFKC')].map((part) => folds.get(part) ?? part).join('');
}

/**
 * Text for comparison: NFKC, blanks and unseen marks removed, look-alike punctuation made one.
 * Letters keep their case; ideographs stay what they are.
 */
export function normaliseText(text: string): FoldedText {
  let folded = '';
  const offsets: number[] = [];
  const ends: number[] = [];
  // A base character goes together with the marks that follow it, so that composition sees both.
  for (const match of text.matchAll(/\P{M}\p{M}*|\p{M}/gu)) {
    for (const unit of foldCharacter(match[0]).split('')) {
      if (unseen.test(unit)) continue;
      folded += unit;
      offsets.push(match.index);
      ends.push(match.index + match[0].length);
    }
  }
  return { text: folded, offsets, ends };
}

/** Only the folded text of `normaliseText`. */
export function foldText(text: string): string {
  return normaliseText(text).text;
}

/** Whether two texts read the same once width, blanks and look-alike punctuation are folded. */
export function sameText(left: string, right: string): boolean {
  return foldText(left) === foldText(right);
}

/** Maps a range of folded text back to the original: `[start, end)`. */
export function originalRange(folded: FoldedText, start: number, end: number): readonly [number, number] {
  const from = folded.offsets[start] ?? folded.ends.at(-1) ?? 0;
  return start >= end ? [from, from] : [from, folded.ends[end - 1] ?? from];
}

/** Lengths of the longest common subsequence of every pair of tails, row by row. */
function commonTails(left: string, right: string): Uint16Array[] {
  const rows = Array.from({ length: left.length + 1 }, () => new Uint16Array(right.length + 1));
  for (let i = left.length - 1; i >= 0; i -= 1) {
    const [row, below] = [rows[i], rows[i + 1]];
    if (row === undefined || below === undefined) continue;
    for (let j = right.length - 1; j >= 0; j -= 1) {
      const diagonal = (below[j + 1] ?? 0) + 1;
      row[j] = left[i] === right[j] ? diagonal : Math.max(below[j] ?? 0, row[j + 1] ?? 0);
    }
  }
  return rows;
}

/** Longest texts that are compared letter by letter; longer ones differ as a whole. */
const comparedLength = 2000;

interface Stretch {
  readonly left: readonly [number, number];
  readonly right: readonly [number, number];
}

/** Places at which both texts go on with the same character, along a longest common subsequence. */
function commonPlaces(left: string, right: string): (readonly [number, number])[] {
  const tails = commonTails(left, right);
  const places: (readonly [number, number])[] = [];
  let [i, j] = [0, 0];
  while (i < left.length && j < right.length) {
    if (left[i] === right[j]) {
      places.push([i, j]);
      [i, j] = [i + 1, j + 1];
    } else if ((tails[i + 1]?.[j] ?? 0) >= (tails[i]?.[j + 1] ?? 0)) i += 1;
    else j += 1;
  }
  return places;
}

function differingStretches(left: string, right: string): Stretch[] {
  const isLong = left.length > comparedLength || right.length > comparedLength;
  const places = isLong ? [] : commonPlaces(left, right);
  const stretches: Stretch[] = [];
  let [fromI, fromJ] = [0, 0];
  for (const [i, j] of [...places, [left.length, right.length] as const]) {
    if (i > fromI || j > fromJ) stretches.push({ left: [fromI, i], right: [fromJ, j] });
    [fromI, fromJ] = [i + 1, j + 1];
  }
  return stretches;
}

/**
 * Where two texts differ after folding, as ranges of the originals, for marking in reports.
 * Empty exactly when `sameText` holds.
 */
export function differences(left: string, right: string): Difference[] {
  const [a, b] = [normaliseText(left), normaliseText(right)];
  if (a.text === b.text) return [];
  return differingStretches(a.text, b.text).map((stretch) => ({
    left: originalRange(a, ...stretch.left),
    right: originalRange(b, ...stretch.right),
  }));
}
