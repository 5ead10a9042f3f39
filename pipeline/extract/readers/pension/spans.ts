/** Payers whose cell spans several rows, printed in its middle. */
import type { Cell } from '../../cells.ts';

/**
 * For every row (given by its level, from the top) the index of the block that spans it; undefined
 * unless the blocks, each in the middle of its rows, take all rows without gap or overlap.
 */
export function spansOf(levels: readonly number[], middles: readonly number[]): number[] | undefined {
  const owners: number[] = [];
  for (const [k, y] of middles.entries()) {
    const end = Math.round(2 * placeOf(levels, y) - owners.length);
    const isFitting = Math.abs((end + owners.length) / 2 - placeOf(levels, y)) < 0.2;
    if (!isFitting || end < owners.length || end >= levels.length) return undefined;
    while (owners.length <= end) owners.push(k);
  }
  return owners.length === levels.length ? owners : undefined;
}

/** A level in rows from the first one, fractions between two rows. */
function placeOf(levels: readonly number[], y: number): number {
  const next = Math.min(
    levels.length - 1,
    Math.max(
      1,
      levels.findIndex((level) => level >= y),
    ),
  );
  const [a, b] = [levels[next - 1] ?? 0, levels[next] ?? 1];
  return next - 1 + (y - a) / Math.max(1, b - a);
}

/** Cells over one another without a blank between are one wrapped text. */
export function stacksOf(cells: readonly Cell[]): Cell[][] {
  const stacks: Cell[][] = [];
  for (const cell of [...cells].sort((p, q) => p.y - q.y)) {
    const last = stacks.at(-1)?.at(-1);
    if (last && cell.y - last.y < 1.5 * cell.height) stacks.at(-1)?.push(cell);
    else stacks.push([cell]);
  }
  return stacks;
}
