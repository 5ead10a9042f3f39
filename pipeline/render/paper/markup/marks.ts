/**
 * What stands for `{{…}}` in a template whose elements are checked before any value is known:
 * private characters that no paper holds, so that every offset stays as it is.
 */

/** A value that will be filled in. */
export const hole = '\ufffc';
/** `{{#…}}`, `{{else}}` and `{{/…}}`. */
export const blockOpen = '\ue000';
export const blockElse = '\ue001';
export const blockClose = '\ue002';

const anyMark = /[\ufffc\ue000-\ue002]/u;
const mustache = /\{\{!--[\s\S]*?--\}\}|\{\{[\s\S]*?\}\}/gu;

/** Whether a text waits for values. */
export function hasMarks(text: string): boolean {
  return anyMark.test(text);
}

/** The same text, as long, with marks for what Handlebars will do. */
export function withMarks(source: string): string {
  return source.replace(mustache, (whole) => {
    const inner = whole.slice(2, -2).replace(/^~?\s*/u, '');
    const blank = whole.replace(/[^\n]/gu, ' ');
    if (inner.startsWith('!') || inner.startsWith('>')) return blank;
    const mark = markOf(inner);
    return mark === undefined ? hole.repeat(whole.length) : mark + blank.slice(1);
  });
}

function markOf(inner: string): string | undefined {
  if (inner.startsWith('#')) return blockOpen;
  if (inner.startsWith('/')) return blockClose;
  return /^(?:else\b|\^)/u.test(inner) ? blockElse : undefined;
}
