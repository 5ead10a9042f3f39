/** A judged path that names a declared value (`education[0].certificateNo`): read it, replace it. */
import { z } from 'zod';
import { applicantSchema, type Applicant } from './declared.ts';

const written = /^([A-Za-z]+)(?:\[(\d+)\])?(?:\.([A-Za-z]+))?$/u;

/** `education[0].certificateNo` as its keys; undefined for rules, missing papers and the like. */
function keysOf(path: string): readonly (string | number)[] | undefined {
  const [, first, index, last] = written.exec(path) ?? [];
  if (first === undefined) return undefined;
  return [first, ...(index === undefined ? [] : [Number(index)]), ...(last === undefined ? [] : [last])];
}

function memberOf(schema: z.ZodType, key: string | number): z.ZodType | undefined {
  const inner = schema instanceof z.ZodOptional ? (schema.unwrap() as z.ZodType) : schema;
  if (inner instanceof z.ZodArray && typeof key === 'number') return inner.element as z.ZodType;
  if (!(inner instanceof z.ZodObject) || typeof key === 'number') return undefined;
  const shape = inner.shape as Readonly<Record<string, z.ZodType>>;
  return Object.hasOwn(shape, key) ? shape[key] : undefined;
}

/** What the contract lets stand at that path; undefined where it names no single declared value. */
function schemaAt(path: string): z.ZodType | undefined {
  const keys = keysOf(path);
  const found = keys?.reduce<z.ZodType | undefined>(
    (schema, key) => schema && memberOf(schema, key),
    applicantSchema,
  );
  const inner = found instanceof z.ZodOptional ? (found.unwrap() as z.ZodType) : found;
  return inner instanceof z.ZodObject || inner instanceof z.ZodArray ? undefined : inner;
}

/** True where the path names one declared value, so that another can take its place. */
export function isDeclaredPath(path: string): boolean {
  return schemaAt(path) !== undefined;
}

/** The months of a pension statement speak for one value where all were paid by one payer. */
function plain(value: unknown): unknown {
  if (!Array.isArray(value)) return value;
  const payers = new Set(value.map((item: unknown) => (item as { payer?: unknown } | null)?.payer));
  return payers.size === 1 ? [...payers][0] : value;
}

/**
 * A read or typed value as the declaration would hold it: numbers as numbers, dates as dates.
 * Undefined where it could not stand there.
 */
export function declaredValue(path: string, value: unknown): string | number | boolean | undefined {
  const read = schemaAt(path)?.safeParse(plain(value));
  if (read?.success !== true) return undefined;
  const { data } = read;
  return typeof data === 'string' || typeof data === 'number' || typeof data === 'boolean' ? data : undefined;
}

/** The applicant with that value in the path's place; the same one where the path leads nowhere. */
export function withValue(applicant: Applicant, path: string, value: string | number | boolean): Applicant {
  const keys = keysOf(path);
  return keys === undefined || !isDeclaredPath(path)
    ? applicant
    : (placed(applicant, keys, value) as Applicant);
}

function placed(holder: unknown, [key, ...rest]: readonly (string | number)[], value: unknown): unknown {
  if (key === undefined) return value;
  if (Array.isArray(holder))
    return holder.map((item: unknown, index) => (index === key ? placed(item, rest, value) : item));
  const record = (holder ?? {}) as Readonly<Record<string, unknown>>;
  // A list that was not declared has no item to change.
  if (typeof rest[0] === 'number' && !Array.isArray(record[key])) return holder;
  return { ...record, [key]: placed(record[key], rest, value) };
}
