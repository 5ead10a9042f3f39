/**
 * Points (分) as whole hundredths: never a binary fraction, so that 79.99 and 80.00 are never the
 * same. Products with coefficients are kept in millionths, which two decimals times four fill exactly.
 */

declare const hundredths: unique symbol;
/** Points times one hundred, a whole number: 80 points are 8000. */
export type Hundredths = number & { readonly [hundredths]: true };

/** Points times one million, a whole number. */
export type Millionths = number;

/** Millionths in one hundredth of a point. */
export const millionthsPerHundredth = 10_000;

/** The decimal digits of a number as it is written, without exponent; enough for points and hours. */
function digitsOf(value: number): readonly [whole: string, fraction: string] {
  const text = Math.abs(value) < 1e-6 ? '0' : String(Math.abs(value));
  const [whole = '0', fraction = ''] = text.split('.');
  return [whole, fraction];
}

/** A number as a whole number of `10^-places`; further decimals are cut, never rounded up. */
export function scaled(value: number, places: number): number {
  const [whole, fraction] = digitsOf(value);
  const digits = Number(`${whole}${fraction.slice(0, places).padEnd(places, '0')}`);
  return value < 0 ? -digits : digits;
}

/** Points as declared, to hundredths; further decimals are cut, so that nothing is lifted over a threshold. */
export function toHundredths(points: number): Hundredths {
  return scaled(points, 2) as Hundredths;
}

/** Whether a number has no more than this many decimals as it is written. */
export function hasDecimals(value: number, places: number): boolean {
  return digitsOf(value)[1].length <= places;
}

/** `80.00`, `0.50`. */
export function formatPoints(value: Hundredths): string {
  const digits = String(Math.abs(value)).padStart(3, '0');
  return `${value < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}
