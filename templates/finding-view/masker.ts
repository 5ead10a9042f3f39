import { maskIdNumber, maskText, type KnownNumbers } from '#schemas/masking.ts';
import type { Results } from '#schemas/records/results.ts';
import type { Segment } from '../findings-report/view.ts';

/** Fields whose values are long numbers an auditor must see whole. */
const openNumbers = new Set([
  'certificateNo',
  'number',
  'reportNo',
  'verificationCode',
  'isbn',
  'issn',
  'cn',
]);

/** Hides the numbers of people in everything a report shows. */
export interface Masker {
  /** A text that belongs to a path; certificate numbers stay legible. */
  readonly text: (text: string, path?: string) => string;
  readonly segments: (segments: readonly Segment[], path: string) => Segment[];
}

/** True for `idNumber` and every path or field that ends in it. */
export function isIdNumber(path: string): boolean {
  return lastPart(path) === 'idNumber';
}

/** Whose numbers are hidden, and the results they may stand in. */
export interface ToMask {
  readonly results: Results;
  readonly people: readonly { readonly idNumber?: string; readonly phone?: string }[];
}

/** A masker that knows every ID and telephone number declared or read in this run. */
export function maskerFor({ results, people }: ToMask): Masker {
  const known: KnownNumbers = {
    idNumbers: [...people.map(({ idNumber }) => idNumber ?? ''), ...readIdNumbers(results)],
    phones: people.map(({ phone }) => phone ?? ''),
  };
  // The same file names and words come again and again: a thousand findings lie on two hundred files.
  const masked = { open: new Map<string, string>(), closed: new Map<string, string>() };
  const masking = (text: string, path: string): string => {
    const isOpen = openNumbers.has(lastPart(path));
    const before = masked[isOpen ? 'open' : 'closed'];
    const result = before.get(text) ?? maskText(text, known, isOpen);
    before.set(text, result);
    return result;
  };
  const whole = (value: string, path: string): string =>
    isIdNumber(path) ? maskIdNumber(value) : masking(value, path);
  return {
    text: (text, path = '') => masking(text, path),
    segments: (segments, path) => {
      const hidden = whole(segments.map(({ text }) => text).join(''), path);
      let from = 0;
      return segments.map(({ text, differs }) => ({
        text: hidden.slice(from, (from += text.length)),
        differs,
      }));
    },
  };
}

function readIdNumbers(results: Results): string[] {
  const found = results.findings
    .filter(({ path }) => isIdNumber(path))
    .flatMap(({ declared, found, witnesses, decision }) => [
      declared,
      found,
      decision?.value,
      ...witnesses.map((witness) => witness.found),
    ]);
  const fields = results.documents.flatMap(({ fields }) =>
    Object.entries(fields).flatMap(([name, { value, raw }]) =>
      isIdNumber(name) ? [value, ...numbersIn(raw)] : [],
    ),
  );
  return [...new Set([...found, ...fields].filter((value) => typeof value === 'string'))];
}

function numbersIn(raw: string): string[] {
  return raw.match(/[\dXx]{12,}/g) ?? [];
}

function lastPart(path: string): string {
  return path.split('.').at(-1) ?? path;
}
