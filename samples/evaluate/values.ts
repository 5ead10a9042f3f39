/** Whether a read value is exactly the true one, item by item where the field is a list. */
import { plainText } from '#samples/dossier/agreement.ts';

/** One value that is right or wrong; `label` tells items of a list apart. */
export interface Compared {
  readonly label: string;
  readonly expected: unknown;
  readonly got: unknown;
  readonly right: boolean;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Scalars in the contract's types: numbers as numbers, everything else as text. */
export function sameValue(expected: unknown, got: unknown): boolean {
  if (got === undefined || got === null) return false;
  if (typeof expected === 'number' || typeof expected === 'boolean') return expected === got;
  return plainText(expected) === plainText(got);
}

/** What tells an item of a list from its neighbours. */
const itemKeys = ['month', 'year', 'code'] as const;

function keyOf(item: unknown): string | undefined {
  if (!isRecord(item)) return undefined;
  const key = itemKeys.find((name) => name in item);
  return key === undefined ? undefined : String(item[key]);
}

function compareRecords(expected: Readonly<Record<string, unknown>>, got: unknown, key: string): Compared[] {
  const read = isRecord(got) ? got : {};
  const values = Object.entries(expected).filter(([name]) => !itemKeys.some((one) => one === name));
  return values.map(([name, value]) => ({
    label: `${key}.${name}`,
    expected: value,
    got: read[name],
    right: sameValue(value, read[name]),
  }));
}

function compareLists(expected: readonly unknown[], got: unknown): Compared[] {
  const read: readonly unknown[] = Array.isArray(got) ? got : [];
  const compared = expected.flatMap((item, index): Compared[] => {
    const key = keyOf(item);
    if (key !== undefined && isRecord(item))
      return compareRecords(
        item,
        read.find((one) => keyOf(one) === key),
        key,
      );
    return [{ label: String(index), expected: item, got: read[index], right: sameValue(item, read[index]) }];
  });
  const known = new Set(expected.map((item, index) => keyOf(item) ?? String(index)));
  const invented = read.filter((item, index) => !known.has(keyOf(item) ?? String(index)));
  return [
    ...compared,
    ...invented.map((item) => ({ label: 'extra', expected: undefined, got: item, right: false })),
  ];
}

/** Compares one field's true value with the read one. */
export function compareField(expected: unknown, got: unknown): Compared[] {
  if (Array.isArray(expected)) return compareLists(expected, got);
  return [{ label: '', expected, got, right: sameValue(expected, got) }];
}
