/** The applicant's own entry on a contents page. */
import { fieldOf } from '../field-of.ts';
import type { FieldScope } from '../scope.ts';
import { isLikelyName, namesIn } from '../person-names.ts';
import { CELL, joinViews, printedText, slice, type View } from '../views.ts';
import { entryLines, isWrapped, linesOf, withWholeNames, type Line } from './entry-lines.ts';
import type { Reader } from './index.ts';

/** One paper of the list: all the text from one entry's start to the next. */
interface Entry {
  readonly title: View;
  readonly authors: readonly View[];
}

export const entryTitle: Reader = (scope) => {
  const entry = entryOf(scope);
  return (
    entry &&
    fieldOf({ value: printedText(entry.title), view: entry.title }, { part: scope.part, isNamed: true })
  );
};

export const entryAuthors: Reader = (scope) => {
  const authors = entryOf(scope)?.authors ?? [];
  if (authors.length === 0) return undefined;
  const value = authors.map(({ text }) => text.replace(/[.•]/gu, '·'));
  return fieldOf({ value, view: joinViews(authors) }, { part: scope.part, isNamed: true });
};

/** The entry whose text holds the applicant's name; failing that, the entry titled as declared. */
function entryOf(scope: FieldScope): Entry | undefined {
  const lines = linesOf(scope);
  for (const name of scope.hints.names) {
    const found = around(lines, (text) => text.includes(bare(name)));
    const entry = found && readEntry(found, name);
    if (entry) return entry;
  }
  for (const title of scope.hints.titles) {
    const found = around(lines, (text) => similarity(text, title) > 0.75);
    const entry = found && readEntry(found, undefined);
    if (entry) return entry;
  }
  return undefined;
}

const bare = (text: string): string => text.replace(/[\t·.…⋯‥]/gu, '');

/** One entry's lines around the line (or the two neighbours) that fit. */
function around(lines: readonly Line[], fits: (text: string) => boolean): Line[] | undefined {
  for (let i = 0; i < lines.length; i++) {
    const [own, next] = [lines[i], lines[i + 1]];
    const isHere = own !== undefined && fits(bare(own.view.text));
    const isAcross = own !== undefined && next !== undefined && fits(bare(own.view.text + next.view.text));
    if (isHere || (isAcross && !fits(bare(next.view.text)))) return entryLines(lines, i);
  }
  return undefined;
}

const LEADERS = /[.·…⋯‥。_~]{2,}|…|[-—–―一]{2,}/gu;
/** Marks before a title, and a number that is one: 12. or 12 with a blank; 300型 is the title's own. */
const EDGE = /^(?:[0-9]{1,4}(?:[.、)]|(?=[\s\t]))|[·•◆■●▲★☆◇□*(.…\s\t-])+/u;
/** The page before a title that stands close to it, in lists that begin with their pages. */
const PAGE_BEFORE =
  /^[0-9]{1,4}(?=\p{Script=Han})(?![0-9]*(?:型|号|吨|米|级|万|种|台|寸|轴|维|度|相|辊|年))/u;

/** Title and authors of an entry's lines. With a name, its place tells the authors from the title. */
function readEntry(lines: readonly Line[], name: string | undefined): Entry | undefined {
  const whole = withWholeNames(withoutLeaders(joinLines(lines)));
  const parts = partsOf(whole);
  const isAuthors = (view: View): boolean => {
    const names = namesIn(view);
    return name === undefined
      ? names.length > 0 && names.every(({ text }) => isLikelyName(text))
      : names.some(({ text }) => bare(text) === bare(name));
  };
  const at = firstOfNames(parts, parts.findIndex(isAuthors));
  if (at < 0) return undefined;
  const { names: authors, end } = gather(parts, at);
  const title = joinParts(at > 0 ? behindOthers(parts.slice(0, at)) : parts.slice(end));
  return title && title.text.length >= 4 ? { title, authors } : undefined;
}

/** The first of the parts that hold nothing but names, back from the one that was found. */
function firstOfNames(parts: readonly View[], found: number): number {
  let at = found;
  while (at > 0 && isNamesOnly(parts[at - 1])) at--;
  return at;
}

function isNamesOnly(view: View | undefined): boolean {
  const names = view === undefined ? [] : namesIn(view);
  return names.length > 0 && names.every(({ text }) => isLikelyName(text));
}

/** Chinese signs that only a title has. */
const LONG = /\p{Script=Han}{6}/u;

/** What stands behind another entry's title and names: its page was lost, and so was its end. */
function behindOthers(parts: readonly View[]): readonly View[] {
  const other = parts.findLastIndex(
    (part, i) =>
      isNamesOnly(part) && LONG.test(parts[i - 1]?.text ?? '') && LONG.test(parts[i + 1]?.text ?? ''),
  );
  return parts.slice(other + 1);
}

/** Names on from the part that holds one: several parts where each name has a cell of its own. */
function gather(parts: readonly View[], at: number): { names: View[]; end: number } {
  const names: View[] = [];
  let end = at;
  for (const part of parts.slice(at)) {
    const found = namesIn(part);
    if (found.length === 0 || !found.every(({ text }) => isLikelyName(text))) break;
    names.push(...found);
    end++;
  }
  return { names, end };
}

/** Lines one behind the other; a line that breaks off inside its text runs on without a mark. */
function joinLines(lines: readonly Line[]): View {
  return lines
    .map((line, i) => (isWrapped(lines[i + 1]) ? withoutPage(line.view) : line.view))
    .reduce((joined, view) => joinViews([joined, view], breaksOff(joined, view.text) ? '' : CELL), {
      text: '',
      glyphs: [],
    });
}

/** A line that its names run on from, without the page at its end. */
const withoutPage = (view: View): View =>
  slice(view, 0, view.text.replace(/[\t(]*[0-9]{1,3}\)?$/u, '').length);

/** The last piece of a line: what stands behind its last blank, slash or bracket. */
const lastPiece = (view: View): View => slice(view, view.text.search(/[^\t/(]*$/u));

/**
 * Names parted over two lines go on behind a comma or a slash, a title with the sign or two that had
 * no room. Behind a title a comma is a leader.
 */
const breaksOff = (view: View, below: string): boolean =>
  (/[、,;]$/u.test(view.text) && isNamesOnly(lastPiece(view))) ||
  (/\p{Script=Han}{6}$/u.test(view.text) && /^\p{Script=Han}{1,2}$/u.test(below) && !isLikelyName(below)) ||
  breaksWithin(view.text, below);

const breaksWithin = (above: string, below: string): boolean =>
  above === '' ||
  above.endsWith('/') ||
  (/\/.*[\p{Script=Han}]$/u.test(above) && /^\p{Script=Han}{1,2}[\t(、,]/u.test(below)) ||
  (/[、,;]\p{Script=Han}{1,2}$/u.test(above) && /^\p{Script=Han}(?:[、,;]|$)/u.test(below));

/** Leaders become cell marks. */
function withoutLeaders(view: View): View {
  let joined: View = { text: '', glyphs: [] };
  let at = 0;
  for (const match of view.text.matchAll(LEADERS)) {
    joined = joinViews([joined, slice(view, at, match.index)]);
    joined = joinViews([joined, { text: CELL, glyphs: [undefined] }]);
    at = match.index + match[0].length;
  }
  return joinViews([joined, slice(view, at)]);
}

/** The pieces of an entry between cell marks, slashes and page numbers. */
function partsOf(view: View): View[] {
  const parts: View[] = [];
  for (const match of view.text.matchAll(/[^\t/(]+|\([^)]*\)?/gu)) {
    let part = slice(view, match.index, match.index + match[0].length);
    if (/^\((?:[0-9—-]*\)?)$/u.test(part.text)) continue;
    part = slice(part, EDGE.exec(part.text)?.[0].length ?? 0);
    part = slice(part, PAGE_BEFORE.exec(part.text)?.[0].length ?? 0);
    part = slice(
      part,
      0,
      part.text.replace(/[\s.…·,、。()]+$|(?<=\p{Script=Han})[\s(]*[0-9]{1,4}[)]?$/gu, '').length,
    );
    if (/\p{Script=Han}{2}/u.test(part.text)) parts.push(part);
  }
  return parts;
}

/** A title in several cells: it was wrapped, or holds brackets or a slash. */
function joinParts(parts: readonly View[]): View | undefined {
  const [first, ...rest] = parts;
  return first && joinViews([first, ...rest]);
}

/** Share of the shorter text's pairs of signs that the longer one has too. */
function similarity(row: string, title: string): number {
  const pairs = (text: string): Set<string> =>
    new Set(Array.from({ length: Math.max(0, text.length - 1) }, (_, i) => text.slice(i, i + 2)));
  const [p, q] = [pairs(row), pairs(title.replace(/\s/gu, ''))];
  let shared = 0;
  for (const pair of q) if (p.has(pair)) shared++;
  return shared / Math.max(1, q.size);
}
