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

/** A coarser date that fits agrees; so does a CN that its journal prints without the class after the stroke. */
function agreesAsText(last: string, left: string, right: string): boolean {
  if (isDate(left) && isDate(right)) return left.startsWith(right) || right.startsWith(left);
  return left === right || (last === 'cn' && left.replace(/\/.*$/u, '') === right);
}

/** Whether a shown value bears the declared one out; a list of authors does when it names the person. */
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
  return agreesAsText(last, plainText(declared), plainText(shown));
}
