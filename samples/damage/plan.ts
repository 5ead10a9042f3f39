/** Decides what happens to a page: graded, always still legible to a patient person. */
import type { Random } from '#samples/people/random.ts';
import type { Corners, Damage, Grade, Operation } from './operations.ts';

/** What the page allows: cards and photographs are not cropped, two-up copies not bent. */
export interface PageKind {
  readonly flat: boolean;
}

function between(random: Random, low: number, high: number): number {
  return Number((low + random.next() * (high - low)).toFixed(3));
}

function eitherWay(random: Random, low: number, high: number): number {
  return between(random, low, high) * (random.chance(0.5) ? 1 : -1);
}

function photo(random: Random, bend: number, shade: number): Operation {
  const offset = (): readonly [number, number] => [eitherWay(random, 0, bend), eitherWay(random, 0, bend)];
  const corners: Corners = [offset(), offset(), offset(), offset()];
  const warm = between(random, 0.94, 1);
  return {
    kind: 'photo',
    corners,
    shade,
    tint: random.chance(0.7) ? [1, between(random, 0.95, 1), warm] : [warm, 0.98, 1],
  };
}

function turn(random: Random): Operation {
  return { kind: 'turn', quarters: random.pick([1, 2, 3] as const) };
}

function light(random: Random): Damage {
  const operations: Operation[] = [];
  if (random.chance(0.7)) operations.push({ kind: 'skew', degrees: eitherWay(random, 0.2, 1.2) });
  if (random.chance(0.25)) operations.push({ kind: 'margin', share: between(random, 0.01, 0.05) });
  if (random.chance(0.2)) operations.push({ kind: 'grey' });
  if (random.chance(0.5)) operations.push({ kind: 'noise', sigma: between(random, 1.5, 3.5) });
  if (random.chance(0.12)) operations.push(turn(random));
  return { grade: 'light', operations, quality: random.integer(62, 72) };
}

type Recipe = (random: Random) => readonly Operation[];

const mediumRecipes: readonly Recipe[] = [
  (random) => [
    { kind: 'skew', degrees: eitherWay(random, 1.2, 3) },
    { kind: 'blur', sigma: between(random, 0.45, 0.75) },
    { kind: 'noise', sigma: between(random, 3, 7) },
  ],
  (random) => [
    {
      kind: 'photocopy',
      contrast: between(random, 1, 1.6),
      specks: random.integer(100, 500),
      edge: between(random, 0, 0.03),
    },
    { kind: 'skew', degrees: eitherWay(random, 0.4, 2) },
  ],
  (random) => [
    photo(random, 0.02, between(random, 0.15, 0.3)),
    { kind: 'noise', sigma: between(random, 2, 5) },
  ],
  (random) => [
    { kind: 'resolution', scale: between(random, 0.8, 0.87) },
    { kind: 'noise', sigma: between(random, 2, 4) },
  ],
  (random) => [
    { kind: 'ghost', strength: between(random, 0.05, 0.11) },
    { kind: 'skew', degrees: eitherWay(random, 0.5, 2) },
  ],
];

const heavyRecipes: readonly Recipe[] = [
  (random) => [
    { kind: 'skew', degrees: eitherWay(random, 2.5, 4) },
    { kind: 'blur', sigma: between(random, 0.8, 1.05) },
    { kind: 'noise', sigma: between(random, 6, 10) },
  ],
  (random) => [
    {
      kind: 'photocopy',
      contrast: between(random, 1.8, 2.6),
      specks: random.integer(600, 1600),
      edge: between(random, 0.02, 0.05),
    },
    { kind: 'skew', degrees: eitherWay(random, 1, 3) },
  ],
  (random) => [
    photo(random, 0.045, between(random, 0.3, 0.48)),
    { kind: 'blur', sigma: between(random, 0.5, 0.8) },
    { kind: 'noise', sigma: between(random, 4, 8) },
  ],
  (random) => [
    { kind: 'resolution', scale: between(random, 0.73, 0.8) },
    { kind: 'skew', degrees: eitherWay(random, 0.5, 2) },
    { kind: 'noise', sigma: between(random, 2, 5) },
  ],
];

/** Two-up copies and scans of several cards lie flat: no phone perspective on them. */
function recipeFor(random: Random, recipes: readonly Recipe[], kind: PageKind): readonly Operation[] {
  const operations = random.pick(recipes)(random);
  const suits = !kind.flat || operations.every((operation) => operation.kind !== 'photo');
  return suits ? operations : (recipes[0]?.(random) ?? []);
}

/** Plans the damage of one page; the base resolution is 150 dpi. */
export function planDamage(random: Random, grade: Grade, kind: PageKind): Damage {
  switch (grade) {
    case 'clean':
      return { grade, operations: [], quality: random.integer(66, 78) };
    case 'light':
      return light(random);
    case 'medium': {
      const turned = random.chance(0.18) ? [turn(random)] : [];
      return {
        grade,
        operations: [...recipeFor(random, mediumRecipes, kind), ...turned],
        quality: random.integer(56, 66),
      };
    }
    case 'heavy': {
      const turned = random.chance(0.15) ? [turn(random)] : [];
      return {
        grade,
        operations: [...recipeFor(random, heavyRecipes, kind), ...turned],
        quality: random.integer(50, 56),
      };
    }
  }
}

/** Three of ten pages come clean, one of ten badly damaged. */
export function pickGrade(random: Random): Grade {
  const draw = random.next();
  if (draw < 0.28) return 'clean';
  if (draw < 0.63) return 'light';
  return draw < 0.9 ? 'medium' : 'heavy';
}
