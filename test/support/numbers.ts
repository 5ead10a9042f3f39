/** What the tests of printed numbers share. */
import fc from 'fast-check';

export const digits = (length: number): fc.Arbitrary<string> =>
  fc.string({ unit: fc.constantFrom(...Array.from('0123456789')), minLength: length, maxLength: length });

/** Every text that differs from `code` in exactly one character of `alphabet`. */
export function oneChanged(code: string, alphabet: string): string[] {
  return [...code].flatMap((character, index) =>
    alphabet.includes(character)
      ? [...alphabet]
          .filter((other) => other !== character)
          .map((other) => code.slice(0, index) + other + code.slice(index + 1))
      : [],
  );
}

export function must<Value>(value: Value | undefined): Value {
  if (value === undefined) throw new Error('expected a value');
  return value;
}
