/**
 * The last look at finished papers for the public and for experts: the run's own ID and telephone
 * numbers, whole or with only their middle hidden (first six and last four tell the rest, domain.md
 * §7); in public papers also anything of their general shape.
 */
import type { KnownNumbers } from '#schemas/masking.ts';

/** A stretch of a finished file and where it stands: 第 2 页, 工作表“名单”B3. */
export interface SeenText {
  readonly place: string;
  readonly text: string;
}

export interface Leak {
  readonly place: string;
  /** What kind of number, never the number. */
  readonly what: string;
}

/**
 * The first number of a person that the texts show; undefined: none. `allowed`: numbers of offices
 * that the public is to call, whatever they look like.
 */
export function leakIn(
  texts: readonly SeenText[],
  known: KnownNumbers,
  allowed: readonly string[],
): Leak | undefined {
  return ownLeakIn(texts, known) ?? shapeIn(texts, allowed);
}

/** The first number of somebody who applies that the texts show; undefined: none. */
export function ownLeakIn(texts: readonly SeenText[], known: KnownNumbers): Leak | undefined {
  const own = [
    ...known.idNumbers.flatMap((number) => patternsOf(number, '申报人的身份证号')),
    ...known.phones.flatMap((number) => patternsOf(number, '申报人的电话')),
  ];
  for (const { place, text } of texts) {
    // Line breaks and blanks between the digits of a number hide it from a search, not from a reader.
    const folded = text
      .normalize('NFKC')
      .replace(/[\s\p{Cf}]+/gu, '')
      .toUpperCase();
    const found = own.find(({ pattern }) => pattern.test(folded));
    if (found) return { place, what: found.what };
  }
  return undefined;
}

function shapeIn(texts: readonly SeenText[], allowed: readonly string[]): Leak | undefined {
  for (const { place, text } of texts) {
    const shown = allowed.reduce((rest, number) => rest.replaceAll(number, '电话'), text);
    const general = shapes.find(({ pattern }) => pattern.test(shown.normalize('NFKC').toUpperCase()));
    if (general) return { place, what: general.what };
  }
  return undefined;
}

interface Sought {
  readonly pattern: RegExp;
  readonly what: string;
}

/** Shorter pieces say too little about anybody. */
const LEAST = 10;

function patternsOf(number: string, what: string): Sought[] {
  const plain = number
    .normalize('NFKC')
    .replace(/[^\dA-Za-z]/gu, '')
    .toUpperCase();
  if (plain.length < LEAST) return [];
  const [first, last] = [plain.slice(0, 6), plain.slice(-4)];
  return [
    { pattern: new RegExp(plain, 'u'), what },
    { pattern: new RegExp(`${first}[^\\d]{1,12}${last}`, 'u'), what: `${what}的前六位和后四位` },
  ];
}

const shapes: readonly Sought[] = [
  { pattern: /(?<!\d)\d{17}[\dX](?![\dX])/u, what: '像身份证号的数字' },
  { pattern: /(?<!\d)\d{6}[*×xX·…●]{4,}\d{3}[\dX](?!\d)/u, what: '只遮盖了中间的号码' },
  { pattern: /(?<![\d.-])1\d{10}(?!\d)/u, what: '像手机号的数字' },
];
