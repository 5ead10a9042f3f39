/** Tiers that hold at once, or leave room between them: which row an item gets must never be chance. */
import type { FieldTest, When } from './point-table.ts';

interface Span {
  readonly from: number;
  readonly to: number;
}

/** The numbers a test lets pass, `to` not included; undefined for other tests. */
export function spanOf(test: FieldTest | undefined): Span | undefined {
  if (typeof test !== 'object' || Array.isArray(test) || 'contains' in test) return undefined;
  const from = 'atLeast' in test ? test.atLeast : Number.NEGATIVE_INFINITY;
  return { from, to: test.below ?? Number.POSITIVE_INFINITY };
}

function wordsOf(test: FieldTest): readonly string[] {
  if (typeof test !== 'object') return [String(test)];
  if (Array.isArray(test)) return test;
  return 'contains' in test ? test.contains : [];
}

function mayBothPass(left: FieldTest, right: FieldTest): boolean {
  const [a, b] = [spanOf(left), spanOf(right)];
  if (a !== undefined && b !== undefined) return a.from < b.to && b.from < a.to;
  // Two different words that a text contains may both stand in it; that they do is rare, and then
  // the first tier is taken, so only a word in both lists is called an overlap.
  const other = new Set(wordsOf(right));
  return wordsOf(left).some((word) => other.has(word));
}

/** Whether an item may exist for which both hold. */
export function mayBothHold(left: When, right: When): boolean {
  return Object.entries(left).every(([field, test]) => {
    const other = right[field];
    return other === undefined || mayBothPass(test, other);
  });
}

/** Pairs of rows (by index) that may hold at once. */
export function overlaps(whens: readonly When[]): readonly (readonly [number, number])[] {
  return whens.flatMap((left, i) =>
    whens.flatMap((right, j): (readonly [number, number])[] =>
      j > i && mayBothHold(left, right) ? [[i, j]] : [],
    ),
  );
}

export interface Gap {
  /** Index of the row above the gap. */
  readonly index: number;
  readonly field: string;
  readonly from: number;
  readonly to: number;
}

/** Numbers between the limits of rows that differ in one field only and that no row takes. */
export function gaps(whens: readonly When[]): readonly Gap[] {
  const spans = whens.flatMap((when, index) =>
    Object.entries(when).flatMap(([field, test]) => {
      const span = spanOf(test);
      const rest = Object.entries(when).filter(([name]) => name !== field);
      return span === undefined ? [] : [{ index, field, span, key: JSON.stringify([field, rest]) }];
    }),
  );
  return [...Map.groupBy(spans, ({ key }) => key).values()].flatMap((group) => {
    const sorted = group.toSorted((a, b) => a.span.from - b.span.from);
    let reach = Number.POSITIVE_INFINITY;
    return sorted.flatMap(({ index, field, span }, i): Gap[] => {
      const gap = i > 0 && span.from > reach ? [{ index, field, from: reach, to: span.from }] : [];
      reach = i === 0 ? span.to : Math.max(reach, span.to);
      return gap;
    });
  });
}
