/** Character references: the few by name that templates and Handlebars write, and all by number. */
const named: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
  emsp: '\u2003',
  ensp: '\u2002',
  thinsp: '\u2009',
  mdash: '—',
  hellip: '…',
  middot: '·',
};

/** The text with its references replaced; calls `refuse` for one that is not known. */
export function decodeEntities(text: string, refuse: (reference: string) => Error): string {
  if (!text.includes('&')) return text;
  return text.replace(
    /&(?:#x([\da-f]{1,6})|#(\d{1,7})|(\w+));|&/giu,
    (whole: string, ...groups: unknown[]) => {
      const [hex, decimal, name] = groups as (string | undefined)[];
      if (name !== undefined && name in named) return named[name] ?? '';
      const code = hex === undefined ? Number(decimal ?? Number.NaN) : Number.parseInt(hex, 16);
      if (!(code > 0 && code <= 0x10ffff)) throw refuse(whole);
      return String.fromCodePoint(code);
    },
  );
}

/** Text as it must stand in HTML. */
export function encodeEntities(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll('\u00a0', '&nbsp;');
}
