/**
 * Check digits of the numbers that made-up papers carry. Written apart from `schemas/values`, so
 * that a slip there cannot hide behind the same slip in the samples.
 */
function weighted(digits: string, weights: readonly number[]): number {
  let sum = 0;
  weights.forEach((weight, index) => (sum += weight * Number(digits.charAt(index))));
  return sum;
}

/** GB 11643: appends the check character to 17 digits. */
export function residentId(first17: string): string {
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
  return first17 + '10X98765432'.charAt(weighted(first17, weights) % 11);
}

/** ISO 3297: `NNNN-NNNC` from seven digits. */
export function issn(first7: string): string {
  const check = (11 - (weighted(first7, [8, 7, 6, 5, 4, 3, 2]) % 11)) % 11;
  return `${first7.slice(0, 4)}-${first7.slice(4)}${check === 10 ? 'X' : String(check)}`;
}

/** EAN-13: appends the check digit to twelve digits. */
export function ean13(first12: string): string {
  const sum = weighted(first12, [1, 3, 1, 3, 1, 3, 1, 3, 1, 3, 1, 3]);
  return first12 + String((10 - (sum % 10)) % 10);
}

/**
 * GB/T 17710: a hyphenated ISBN-13 from its group, publisher and title digits (nine in all).
 * In group 7 publishers that begin with 99 have seven digits.
 */
export function isbn(group: string, publisher: string, title: string): string {
  const digits = ean13(`978${group}${publisher}${title}`);
  return `978-${group}-${publisher}-${title}-${digits.slice(-1)}`;
}

/** ZC 0006: `ZL YYYY T NNNNNNN.C` from year, kind digit and seven serial digits. */
export function patentNumber(year: string, kind: string, serial: string): string {
  const check = weighted(`${year}${kind}${serial}`, [2, 3, 4, 5, 6, 7, 8, 9, 2, 3, 4, 5]) % 11;
  return `ZL ${year} ${kind} ${serial}.${check === 10 ? 'X' : String(check)}`;
}

const creditAlphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY';

/** GB 32100 over GB 11714: a unified credit code from its first 8 characters and 8 digits. */
export function creditCode(head: string, organisation: string): string {
  const inner = (11 - (weighted(organisation, [3, 7, 9, 10, 5, 8, 4, 2]) % 11)) % 11;
  const first17 = `${head}${organisation}${inner === 10 ? 'X' : String(inner)}`;
  let sum = 0;
  let weight = 1;
  for (const character of first17) {
    sum += creditAlphabet.indexOf(character) * weight;
    weight = (weight * 3) % 31;
  }
  return first17 + creditAlphabet.charAt((31 - (sum % 31)) % 31);
}
