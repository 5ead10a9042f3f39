/** Pairs of braces, and of the beginnings and ends of blocks, told more plainly than by Handlebars. */
import { fault, placeAt } from '../faults.ts';
import type { SourceFile } from '../instrument.ts';

const mustache = /\{\{!--[\s\S]*?--\}\}|\{\{([\s\S]*?)\}\}/gu;

interface OpenBlock {
  readonly name: string;
  readonly at: number;
}

/** Throws T_TEMPLATE with the place of the first pair that is none. */
export function checkBraces({ file, text }: SourceFile): void {
  const open: OpenBlock[] = [];
  let end = 0;
  for (const match of text.matchAll(mustache)) {
    checkGap(text.slice(end, match.index), end, { file, text });
    end = match.index + match[0].length;
    checkBlock(innerOf(match[1] ?? '!'), open, { file, text, at: match.index });
  }
  checkGap(text.slice(end), end, { file, text });
  const last = open.at(-1);
  if (last !== undefined) throw fault('open', { name: last.name }, placeAt(file, text, last.at));
}

function innerOf(inside: string): string {
  return inside.replace(/^~?\s*|\s*~?$/gu, '');
}

/** Notes a beginning; takes the one that an end belongs to. */
function checkBlock(
  inner: string,
  open: OpenBlock[],
  { file, text, at }: SourceFile & { readonly at: number },
): void {
  const place = placeAt(file, text, at);
  if (inner === '' || inner.includes('{{')) throw fault('braces', {}, place);
  const [, sign, name = ''] = /^([#/])\s*([^\s~}]*)/u.exec(inner) ?? [];
  if (sign === '#') open.push({ name, at });
  if (sign === '/' && open.pop()?.name !== name) throw fault('ends', { name }, place);
}

/** Between pairs there is no brace of a pair. */
function checkGap(gap: string, start: number, { file, text }: SourceFile): void {
  const stray = /\{\{|\}\}/u.exec(gap);
  if (stray !== null) throw fault('braces', {}, placeAt(file, text, start + stray.index));
}
