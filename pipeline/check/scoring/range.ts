/** Points that are not settled yet: from the least to the most that a person's answer can make of them. */
import { millionthsPerHundredth, scaled, type Hundredths, type Millionths } from '#schemas/values/points.ts';
import type { PointTable } from '#schemas/cycles/point-table.ts';

/** In millionths of a point, as all arithmetic here. */
export interface Range {
  readonly least: Millionths;
  readonly most: Millionths;
}

/** The same as results show it, in hundredths. */
export interface PointRange {
  readonly least: Hundredths;
  readonly most: Hundredths;
}

export const nothing: Range = { least: 0, most: 0 };

/** Points of a table as millionths. */
export function millionths(points: number): Millionths {
  return scaled(points, 2) * millionthsPerHundredth;
}

export function exactly(value: Millionths): Range {
  return { least: value, most: value };
}

/** Both ends through a function that never turns their order round. */
export function mapRange({ least, most }: Range, change: (value: Millionths) => Millionths): Range {
  return { least: change(least), most: change(most) };
}

export function isOpen({ least, most }: Range): boolean {
  return least !== most;
}

/** To the table's step, by its mode; values are never negative. */
export function roundPoints(value: Millionths, { step, mode }: PointTable['rounding']): Millionths {
  const size = millionths(step);
  return Math.floor((mode === 'down' ? value : value + size / 2) / size) * size;
}

/** Millionths to hundredths; what is below a hundredth is cut. */
export function inHundredths(value: Millionths): Hundredths {
  return Math.floor(value / millionthsPerHundredth) as Hundredths;
}

export function pointRange({ least, most }: Range): PointRange {
  return { least: inHundredths(least), most: inHundredths(most) };
}
