/** What the hours of a year say of each other: parts and their whole. */
import type { FieldScope } from '../scope.ts';
import { joinLoosely, type View } from '../views.ts';
import { fieldAt, type Hours, type Kind, type Year } from './education-hours.ts';

export const KEYS: readonly Kind[] = ['professional', 'industry', 'general', 'total'];
const PARTS = KEYS.filter((kind) => kind !== 'total');

/** Whether the parts make the whole. */
export function addsUp({ hours: { total, ...parts } }: Pick<Year, 'hours'>): boolean {
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

/** A figure in a row or a block of one year. */
export interface Figure {
  /** What its column is headed; none where nothing heads it. */
  readonly kind?: Kind;
  readonly view: View;
  readonly value: number;
  /** Tells its row and the head of its column from the others'. */
  readonly place: string;
  /** Level of its row. */
  readonly row: number;
}

/** Ways to read the figures of one kind: their sum, the one that is the sum of the others, the first. */
function readingsOf(figures: readonly Figure[]): readonly (readonly Figure[])[] {
  const all = sumOf(figures);
  // Of two equal figures either may be the sum of the other, or neither: only the whole can tell.
  const sums = figures.length > 2 ? figures.filter(({ value }) => same(2 * value, all)) : [];
  return figures.length < 2 ? [figures] : [...sums.map((one) => [one]), figures, figures.slice(0, 1)];
}

const sumOf = (figures: readonly Figure[]): number => figures.reduce((all, { value }) => all + value, 0);
const same = (a: number, b: number): boolean => Math.abs(a - b) < 0.01;

/**
 * The hours of one year from its figures. Where a kind has several (two courses, hours attended and
 * hours online), the whole says how they are meant; where it fits no way of reading them, that kind
 * is left out. A figure that nothing heads is the whole where it is exactly what the parts make.
 */
export function settled(figures: readonly Figure[], scope: FieldScope): Hours {
  const of = (kind: Kind | undefined): Figure[] => figures.filter((one) => one.kind === kind);
  const [total] = of('total');
  const wholes = total ? [total] : of(undefined);
  const ways = combined(PARTS.map((kind) => readingsOf(of(kind))));
  const isWhole = (way: readonly (readonly Figure[])[], whole: Figure): boolean =>
    way.filter((part) => part.length > 0).length === PARTS.length && same(sumOf(way.flat()), whole.value);
  const proved = ways.find((way) => wholes.some((whole) => isWhole(way, whole)));
  const way = proved ?? PARTS.map((kind) => unproved(of(kind), total !== undefined));
  const whole = proved ? wholes.find((one) => isWhole(proved, one)) : total;
  const hours = addedUp(way.flat(), scope);
  if (whole) hours.total = fieldAt(whole.view, whole.value, scope);
  return hours;
}

/** The figures of each kind added up. */
export function addedUp(figures: readonly Figure[], scope: FieldScope): Hours {
  const hours: Hours = {};
  for (const kind of PARTS) {
    const own = figures.filter((one) => one.kind === kind);
    const view = joinLoosely(own.map((one) => one.view));
    if (own.length > 0) hours[kind] = fieldAt(view, Math.round(sumOf(own) * 100) / 100, scope);
  }
  return hours;
}

/** Figures that no whole explains: one speaks for itself, several in places of their own are added up. */
function unproved(figures: readonly Figure[], hasWhole: boolean): readonly Figure[] {
  if (figures.length < 2) return figures;
  if (hasWhole || isOpen(figures)) return [];
  const areApart = new Set(figures.map(({ place }) => place)).size === figures.length;
  return (areApart ? readingsOf(figures)[0] : undefined) ?? figures.slice(0, 1);
}

/** Two equal figures in one row: two parts, or a part and the sum of all that there are. */
const isOpen = ([first, second, third]: readonly Figure[]): boolean =>
  third === undefined && first?.value === second?.value && first?.row === second?.row;

/** Every choice of one element from each of the lists. */
const combined = <T>(lists: readonly (readonly T[])[]): T[][] =>
  lists.reduce<T[][]>((ways, list) => ways.flatMap((way) => list.map((one) => [...way, one])), [[]]);
