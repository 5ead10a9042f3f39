/** WordprocessingML as text. */

/** Escaped for text and attributes; what XML cannot hold is left out. */
export function escape(text: string): string {
  return text
    .toWellFormed()
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/** `<w:name w:a="1"/>`, or around its content. Attributes that are undefined are left out. */
export function tag(
  name: string,
  attributes: Readonly<Record<string, string | number | undefined>> = {},
  content = '',
): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` w:${key}="${escape(String(value))}"`)
    .join('');
  return content === '' ? `<w:${name}${written}/>` : `<w:${name}${written}>${content}</w:${name}>`;
}

/** Points as twentieths of a point. */
export const twips = (points: number): number => Math.round(points * 20);

/** `#d00000` as `D00000`. */
export const hex = (color: string): string => color.replace('#', '').toUpperCase();
