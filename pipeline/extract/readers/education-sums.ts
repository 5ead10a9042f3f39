/** What the hours of a year say of each other: parts and their whole. */
import type { Hours, Kind, Year } from './education-hours.ts';

export const KEYS: readonly Kind[] = ['professional', 'industry', 'general', 'total'];
const PARTS = KEYS.filter((kind) => kind !== 'total');

/** Whether the parts make the whole. */
export function addsUp({ hours: { total, ...parts } }: Year): boolean {
  const sum = Object.values(parts).reduce((all, { value }) => all + Number(value), 0);
  return total !== undefined && Math.abs(sum - Number(total.value)) < 0.01;
}

/** A part larger than the whole was misread (12.5 as 125): better none. */
export function plausible(hours: Hours): Hours {
  const total = Number(hours.total?.value ?? Infinity);
  const parts = Object.entries(hours).filter(([kind]) => kind !== 'total');
  const fitting = parts.filter(([, field]) => Number(field.value) <= total);
  // Where several parts are larger than the whole, it is the whole that was misread.
  if (fitting.length < parts.length - 1) return Object.fromEntries(parts);
  return { ...Object.fromEntries(fitting), ...(hours.total && { total: hours.total }) };
}

/** A figure that is only the beginning or the end of the one that the others leave for it was cut: 1 for 14. */
export function withoutCut(hours: Hours): Hours {
  const kinds = KEYS.filter((kind) => hours[kind] !== undefined);
  if (kinds.length < KEYS.length) return hours;
  const valueOf = (kind: Kind): number => Number(hours[kind]?.value);
  const sum = PARTS.reduce((all, kind) => all + valueOf(kind), 0);
  const isCut = (kind: Kind): boolean => {
    const wanted = kind === 'total' ? sum : valueOf('total') - sum + valueOf(kind);
    const [own, whole] = [String(valueOf(kind)), String(Math.round(wanted * 100) / 100)];
    return own.length < whole.length && (whole.startsWith(own) || whole.endsWith(own));
  };
  return Object.fromEntries(kinds.filter((kind) => !isCut(kind)).map((kind) => [kind, hours[kind]]));
}
