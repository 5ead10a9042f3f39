/** A member of a record by its path, for the columns of workbooks. */

/** The value at `title.obtainedOn`; undefined where the record has no such member. */
export function valueAt(record: unknown, path: string): unknown {
  return path
    .split('.')
    .reduce<unknown>(
      (value, key) =>
        typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[key] : undefined,
      record,
    );
}
