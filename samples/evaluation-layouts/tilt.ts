/** Small accidents of hand and machine, from the sheet's own stream of chance. */
import type { Sheet } from '../draw/sheet.ts';

/** Between `-range` and `range`. */
export function seededTilt(sheet: Pick<Sheet, 'random'>, range: number): number {
  return (sheet.random() * 2 - 1) * range;
}
