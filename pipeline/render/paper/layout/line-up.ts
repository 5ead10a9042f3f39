/** Signatures: the issuer stands centred over the date (GB/T 9704-2012, 7.3.5.1). */
import type { SetLine, Column } from '../text/set-lines.ts';
import type { Item } from './items.ts';

/**
 * Moves the lines among the items from `start` on so that all have the middle of the last one; if
 * one of them would leave the column, the middle moves to the left.
 */
export function centerOnLast(items: Item[], start: number, column: Column): void {
  const lines = items.slice(start).flatMap((item) => (item.kind === 'line' ? [item.line] : []));
  const last = lines.at(-1);
  if (last === undefined) return;
  const widest = Math.max(...lines.map(({ width }) => width));
  const middle = Math.min(last.x + last.width / 2, column.x + column.width - widest / 2);
  for (let index = start; index < items.length; index++) {
    const item = items[index];
    if (item?.kind !== 'line') continue;
    items[index] = { ...item, line: moved(item.line, middle - item.line.x - item.line.width / 2) };
  }
}

function moved(line: SetLine, shift: number): SetLine {
  const move = <T extends { readonly x: number }>(part: T): T => ({ ...part, x: part.x + shift });
  return {
    ...line,
    x: line.x + shift,
    runs: line.runs.map(move),
    boxes: line.boxes.map(move),
    underlines: line.underlines.map(move),
  };
}
