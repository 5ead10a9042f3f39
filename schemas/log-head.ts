/** A head of the log's chain (SHA-256, hexadecimal) as it is printed and typed in again. */

const groupLength = 8;

/** In groups that an eye can follow: `4f1c09aa 5b…`; empty for none. */
export function printedHead(head: string): string {
  return (head.match(new RegExp(`.{1,${groupLength}}`, 'gu')) ?? []).join(' ');
}

/** What somebody typed, with or without its blanks; undefined where it is no head. */
export function readHead(text: string): string | undefined {
  const head = text.replaceAll(/\s/gu, '').toLowerCase();
  return /^[0-9a-f]{64}$/u.test(head) ? head : undefined;
}
