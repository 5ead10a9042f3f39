/** Reads a style sheet, strictly: what is not in the subset is an error with its place. */
import { fault, placeAt, type Place } from '../faults.ts';
import type { Setter } from './draft.ts';
import { pageProperties, type PageSetter } from './page-properties.ts';
import { properties } from './properties.ts';
import { parseSelector, type Selector } from './selector.ts';

export interface Rule {
  readonly selector: Selector;
  /** Character size comes first: other lengths may be multiples of it. */
  readonly fontSize: readonly Setter[];
  readonly setters: readonly Setter[];
}

export interface PageRule {
  readonly name: string;
  readonly setters: readonly PageSetter[];
}

export interface Sheet {
  readonly file: string;
  readonly text: string;
  readonly rules: readonly Rule[];
  readonly pages: readonly PageRule[];
}

interface Declaration {
  readonly name: string;
  readonly value: string;
  readonly place: Place;
}

const block = /([^{}]*)\{([^{}]*)\}/gu;

/** Throws T_TEMPLATE. */
export function parseSheet(file: string, text: string): Sheet {
  const bare = text.replace(/\/\*[\s\S]*?\*\//gu, (comment) => comment.replace(/[^\n]/gu, ' '));
  const rules: Rule[] = [];
  const pages: PageRule[] = [];
  let end = 0;
  for (const match of bare.matchAll(block)) {
    const [whole, head = '', body = ''] = match;
    const place = (offset: number): Place => placeAt(file, text, offset);
    const headAt = match.index + (/\S/u.exec(head)?.index ?? 0);
    const declarations = declarationsOf(body, match.index + head.length + 1, place);
    const isPage = head.trim().startsWith('@page');
    if (isPage) pages.push(pageRule(head.trim(), declarations, place(headAt)));
    else rules.push(...styleRules(head, declarations, place(headAt)));
    end = match.index + whole.length;
  }
  const rest = /\S/u.exec(bare.slice(end));
  if (rest !== null) {
    throw fault(
      'syntax',
      { what: bare.slice(end).trim().slice(0, 20) },
      placeAt(file, text, end + rest.index),
    );
  }
  return { file, text, rules, pages };
}

function declarationsOf(body: string, start: number, place: (offset: number) => Place): Declaration[] {
  let at = start;
  return body.split(';').flatMap((piece) => {
    const own = place(at + (/\S/u.exec(piece)?.index ?? 0));
    at += piece.length + 1;
    if (piece.trim() === '') return [];
    const colon = piece.indexOf(':');
    if (colon < 0) throw fault('syntax', { what: piece.trim().slice(0, 30) }, own);
    return { name: piece.slice(0, colon).trim(), value: piece.slice(colon + 1).trim(), place: own };
  });
}

function styleRules(head: string, declarations: readonly Declaration[], place: Place): Rule[] {
  const found = declarations.map(({ name, value, place: at }) => {
    const read = Object.hasOwn(properties, name) ? properties[name] : undefined;
    if (read === undefined) throw fault('property', { name }, at);
    const setter = read(value);
    if (setter === undefined) throw fault('value', { name, value }, at);
    return { name, setter };
  });
  const isSize = ({ name }: { readonly name: string }): boolean => name === 'font-size';
  const fontSize = found.filter(isSize).map(({ setter }) => setter);
  const setters = found.filter((each) => !isSize(each)).map(({ setter }) => setter);
  return head.split(',').map((text) => {
    const selector = parseSelector(text.trim());
    if (selector === undefined) throw fault('selector', { what: text.trim() }, place);
    return { selector, fontSize, setters };
  });
}

function pageRule(head: string, declarations: readonly Declaration[], place: Place): PageRule {
  const name = /^@page(?:\s+([a-z][\w-]*))?$/u.exec(head);
  if (name === null) throw fault('selector', { what: head }, place);
  const setters = declarations.map(({ name: property, value, place: at }) => {
    const read = Object.hasOwn(pageProperties, property) ? pageProperties[property] : undefined;
    if (read === undefined) throw fault('property', { name: property }, at);
    const setter = read(value);
    if (setter === undefined) throw fault('value', { name: property, value }, at);
    return setter;
  });
  return { name: name[1] ?? '', setters };
}
