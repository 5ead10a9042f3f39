/** Whether a declared value and a shown one say the same, by the contract's types: the samples' own view. */

/** Ignores what paper cannot tell: blanks, width of characters, kinds of brackets, dots and dashes. */
export function plainText(value: unknown): string {
  return String(value)
    .normalize('NFKC')
    .replaceAll(/\s+/gu, '')
    .replaceAll(/[•・‧∙]/gu, '·')
    .replaceAll(/[‐‑–—−]/gu, '-')
    .toUpperCase();
}

function isDate(value: string): boolean {
  return /^\d{4}(-\d{2}(-\d{2})?)?$/u.test(value);
}

interface Months {
  readonly month: string;
  readonly payer: string;
}

/** The path of the value and the person whose declaration it is. */
export interface Where {
  readonly path: string;
  readonly name: string;
}

/** A coarser date that fits agrees, a CN without its class too; a list of authors agrees when it names the person. */
export function agrees(where: Where, declared: unknown, shown: unknown): boolean {
  const { path, name } = where;
  const last = path.slice(path.lastIndexOf('.') + 1);
  if (last === 'payer' && Array.isArray(shown))
    return (shown as readonly Months[]).every(({ payer }) => plainText(payer) === plainText(declared));
  if (Array.isArray(shown)) {
    const place = shown.findIndex((one) => plainText(one) === plainText(name));
    return last === 'rank' ? place + 1 === Number(declared) : place >= 0;
  }
  if (typeof shown === 'number') return shown === Number(declared);
  const [left, right] = [plainText(declared), plainText(shown)];
  if (isDate(left) && isDate(right)) return left.startsWith(right) || right.startsWith(left);
  // some journals print their CN without the class after the stroke
  if (last === 'cn') return left === right || left.replace(/\/.*$/u, '') === right;
  return left === right;
}
