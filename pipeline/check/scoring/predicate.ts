/** Whether a predicate of the table holds for an item: yes, no, or not known. */
import { pointField, type PointSourceName } from '#schemas/cycles/point-fields.ts';
import { spanOf } from '#schemas/cycles/point-overlap.ts';
import type { FieldTest, When } from '#schemas/cycles/point-table.ts';
import { scaled } from '#schemas/values/points.ts';
import type { Facts } from './context.ts';

const plain = (text: string): string => text.normalize('NFKC').trim();

function passesNumber(value: string | number | boolean, test: FieldTest): boolean {
  const span = spanOf(test);
  if (span === undefined || typeof value !== 'number') return false;
  // As whole hundredths: 59.99 hours are below 60 whatever the binary fraction says.
  const [number, from, to] = [scaled(value, 2), span.from, span.to];
  const limit = (bound: number): number => (Number.isFinite(bound) ? scaled(bound, 2) : bound);
  return number >= limit(from) && number < limit(to);
}

function passes(value: string | number | boolean, test: FieldTest): boolean {
  if (typeof test === 'boolean') return value === test;
  const text = plain(String(value));
  if (typeof test === 'string') return text === plain(test);
  if (Array.isArray(test)) return test.some((word) => plain(word) === text);
  if ('contains' in test) return test.contains.some((word) => text.includes(plain(word)));
  return passesNumber(value, test);
}

export interface Holding {
  /** Undefined: facts are missing that would decide it. */
  readonly holds: boolean | undefined;
  /** The facts that are missing. */
  readonly missing: readonly string[];
}

/** All tests of a predicate; one that fails is enough, whatever else is missing. */
export function holding(when: When | undefined, facts: Facts): Holding {
  const missing: string[] = [];
  for (const [field, test] of Object.entries(when ?? {})) {
    const value = facts[field];
    if (value === undefined) missing.push(field);
    else if (!passes(value, test)) return { holds: false, missing: [] };
  }
  return { holds: missing.length === 0 ? true : undefined, missing };
}

/** The names of facts as a person is asked for them. */
export function fieldNames(source: PointSourceName, fields: readonly string[]): string {
  return [...new Set(fields)].map((name) => `“${pointField(source, name)?.zh ?? name}”`).join('、');
}
