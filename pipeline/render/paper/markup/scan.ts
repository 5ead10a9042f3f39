/** Cuts HTML into tags and text, strictly: anything that is not plainly one of them is an error. */
import { fault, type Place } from '../faults.ts';
import { hasMarks } from './marks.ts';

export type Token =
  | { readonly kind: 'text'; readonly text: string; readonly start: number }
  | { readonly kind: 'end'; readonly name: string; readonly start: number }
  | StartTag;

export interface StartTag {
  readonly kind: 'start';
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly start: number;
  /** Offset just behind the name. */
  readonly nameEnd: number;
  readonly isSelfClosing: boolean;
}

const startTag = /<([a-z][a-z0-9-]*)((?:\s+[^\s"'<>/=]+(?:\s*=\s*"[^"<]*")?)*)\s*(\/?)>/uy;
const endTag = /<\/([a-z][a-z0-9-]*)\s*>/uy;
const attribute = /([^\s"'<>/=]+)(?:\s*=\s*"([^"<]*)")?/gu;

/** All tokens in order. `placeOf` says where an offset is, for errors. */
export function* scan(html: string, placeOf: (offset: number) => Place): Generator<Token> {
  const known: KnownTags = new Map();
  let at = 0;
  while (at < html.length) {
    const open = html.indexOf('<', at);
    const end = open < 0 ? html.length : open;
    if (end > at) yield { kind: 'text', text: html.slice(at, end), start: at };
    if (open < 0) return;
    if (html.startsWith('<!--', open)) {
      at = endOfComment(html, open, placeOf);
      continue;
    }
    const token = tagAt(html, open, { placeOf, known });
    yield token.tag;
    at = token.end;
  }
}

function endOfComment(html: string, start: number, placeOf: (offset: number) => Place): number {
  const end = html.indexOf('-->', start);
  if (end < 0) throw fault('syntax', { what: '<!--' }, placeOf(start));
  return end + 3;
}

/** Start tags by their text: a loop writes the same few over and over. */
type KnownTags = Map<string, Omit<StartTag, 'start' | 'nameEnd'>>;

function tagAt(
  html: string,
  start: number,
  { placeOf, known }: { readonly placeOf: (offset: number) => Place; readonly known: KnownTags },
): { tag: Token; end: number } {
  const whole = html.slice(start, html.indexOf('>', start) + 1);
  const seen = known.get(whole);
  if (seen !== undefined) {
    return { tag: { ...seen, start, nameEnd: start + 1 + seen.name.length }, end: start + whole.length };
  }
  endTag.lastIndex = start;
  const closing = endTag.exec(html);
  if (closing !== null) return { tag: { kind: 'end', name: closing[1] ?? '', start }, end: endTag.lastIndex };
  startTag.lastIndex = start;
  const opening = startTag.exec(html);
  if (opening === null) throw misplaced(html, start, placeOf);
  const [text, name = '', rest = '', slash] = opening;
  const attributes = readAttributes(rest, name, placeOf(start));
  const tag = { kind: 'start' as const, name, attributes, isSelfClosing: slash === '/' };
  known.set(text, tag);
  return { tag: { ...tag, start, nameEnd: start + 1 + name.length }, end: start + text.length };
}

/** A tag that cannot be read, perhaps because a value is filled in where none may be. */
function misplaced(html: string, start: number, placeOf: (offset: number) => Place): Error {
  const piece = html.slice(start, start + 40).split(/[\n>]/u)[0] ?? '';
  if (hasMarks(piece)) return fault('inTag', {}, placeOf(start));
  return fault('syntax', { what: piece }, placeOf(start));
}

function readAttributes(text: string, element: string, place: Place): Readonly<Record<string, string>> {
  if (text === '') return {};
  const attributes: Record<string, string> = {};
  for (const [, name = '', value = ''] of text.matchAll(attribute)) {
    if (hasMarks(name)) throw fault('inTag', {}, place);
    if (name in attributes) throw fault('attribute', { element, name }, place);
    attributes[name] = value;
  }
  return attributes;
}
