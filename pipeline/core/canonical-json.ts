/** One text for equal data: keys sorted, absent values left out. What keys and chains are made of. */

/**
 * JSON with the keys of every object in code-unit order.
 * Throws a TypeError on what JSON cannot carry: functions, bigint, NaN, dates, maps, buffers.
 */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(ordered(value));
}

function ordered(value: unknown): unknown {
  if (typeof value === 'number' && !Number.isFinite(value)) throw new TypeError(`not JSON: ${String(value)}`);
  if (value === undefined || ['function', 'symbol', 'bigint'].includes(typeof value)) {
    throw new TypeError(`not JSON: ${typeof value}`);
  }
  if (Array.isArray(value)) return value.map(ordered);
  if (value === null || typeof value !== 'object') return value;
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null) throw new TypeError('not JSON: a class instance');
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, item]) => item !== undefined)
      .sort(([left], [right]) => (left < right ? -1 : 1))
      .map(([key, item]) => [key, ordered(item)]),
  );
}
