/** The applicant's own entry on a contents page. */
import { splitColumns } from '../columns.ts';
import { fieldOf } from '../field-of.ts';
import type { FieldScope } from '../scope.ts';
import { rowsOf } from '../page-text.ts';
import { isLikelyName, namesIn } from '../person-names.ts';
import { CELL, compact, joinViews, printedText, slice, type View } from '../views.ts';
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

/** A row of the list and what can be told of it at sight. */
interface Line {
  readonly view: View;
  readonly left: number;
  readonly right: number;
  readonly y: number;
  readonly height: number;
}

function linesOf(scope: FieldScope): Line[] {
  return splitColumns(scope.text).flatMap((cells) =>
    rowsOf(cells).map((row) => ({
      view: joinViews(
        row.map((cell) => cell.view),
        CELL,
      ),
      left: row[0]?.left ?? 0,
      right: row.at(-1)?.right ?? 0,
      y: row[0]?.y ?? 0,
      height: Math.max(...row.map((cell) => cell.height)),
    })),
  );
}

/** The entry whose text holds the applicant's name; failing that, the entry titled as declared. */
function entryOf(scope: FieldScope): Entry | undefined {
  const lines = linesOf(scope);
  for (const name of scope.hints.names) {
    const found = around(lines, (text) => text.includes(name));
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

/** A line that holds names and nothing else, and one that ends with a page and holds a title. */
const isNamesOnly = ({ view }: Line): boolean => {
  const own = compact(withWholeNames(view));
  const names = own.text.length < 60 && !PAGE_AT_END.test(own.text) ? namesIn(own) : [];
  return names.length > 0 && names.every(({ text }) => isLikelyName(text));
};

/** Authors stand on lines of their own beneath the titles of most entries. */
function areNamesBeneath(lines: readonly Line[]): boolean {
  const titles = lines.filter(({ view }) => PAGE_AT_END.test(view.text) || PAGE_AT_START.test(view.text));
  const followed = titles.filter((line) => {
    const next = lines[lines.indexOf(line) + 1];
    return !isNamesOnly(line) && next !== undefined && isNamesOnly(next);
  });
  return followed.length >= 2 && followed.length > 0.5 * titles.length;
}

/** Most lines of one title, and of the names beneath it. */
const TITLE_LINES = 3;
const NAME_LINES = 2;

/** A title and the names beneath it: back to the names before, on to the last line of names. */
function withNamesBeneath(lines: readonly Line[], at: number): Line[] {
  const isNames = (line: Line | undefined): boolean => line !== undefined && isNamesOnly(line);
  const before = lines.slice(0, at + 1);
  const title = before.findLastIndex((line) => !isNames(line));
  const from = before
    .slice(0, Math.max(0, title))
    .findLastIndex((line, i) => isNames(line) || endsEntry(line) || i < title - TITLE_LINES + 1);
  const names = lines.findIndex((line, i) => i > title && isNames(line));
  const rest = lines.slice(names);
  const end = rest.findIndex((line, i) => i > NAME_LINES - 1 || !isNames(line));
  if (title < 0 || names < 0 || names - title > TITLE_LINES) return [];
  return lines.slice(from + 1, names + (end < 0 ? rest.length : end));
}

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

/** A page number stands at the end of an entry, or at the start of one. */
const PAGE_AT_END = /(?:[(（]?[0-9]{1,4}(?:[-—~][0-9]{1,4})?[)）]?)$/u;
const PAGE_AT_START = /^(?:[0-9]{1,4}|[(（][0-9]{1,4}[)）])[.、/]?(?=[\t\p{Script=Han}A-Z“"])/u;

function entryLines(lines: readonly Line[], at: number): Line[] {
  if (areNamesBeneath(lines)) return withNamesBeneath(lines, at);
  const pages = lines.filter(({ view }) => view.text.length > 6);
  const startsWithPage = pages.filter(({ view }) => PAGE_AT_START.test(view.text)).length;
  const endsWithPage = pages.filter(({ view }) => PAGE_AT_END.test(view.text)).length;
  return startsWithPage > endsWithPage ? fromStart(lines, at) : toEnd(lines, at);
}

const isNear = (a: Line | undefined, b: Line | undefined): boolean =>
  a !== undefined && b !== undefined && Math.abs(b.y - a.y) < 2.2 * Math.max(a.height, b.height);

/** Entries that start with their page: from the last such line to the next. */
function fromStart(lines: readonly Line[], at: number): Line[] {
  const starts = (i: number): boolean => PAGE_AT_START.test(lines[i]?.view.text ?? '');
  let from = at;
  while (from > 0 && at - from < 3 && !starts(from)) from--;
  let to = at;
  while (to - from < 4 && isNear(lines[to], lines[to + 1]) && !starts(to + 1)) to++;
  return lines.slice(from, to + 1);
}

/** Entries that end with their page: from behind the last such line to the first from here. */
function toEnd(lines: readonly Line[], at: number): Line[] {
  const isHead = columnHeads(lines);
  const isEnd = (i: number): boolean => endsEntry(lines[i]) || isHead(lines[i]);
  let from = at;
  while (from > 0 && at - from < 3 && !isEnd(from - 1) && isNear(lines[from - 1], lines[from])) from--;
  let to = at;
  while (to + 1 < lines.length && to - at < 3 && !isEnd(to) && isNear(lines[to], lines[to + 1])) to++;
  return lines.slice(from, to + 1);
}

/** Longest head of a column (设计与施工) and how much of the list's width it takes at most. */
const LONGEST_HEAD = 12;
const HEAD_SHARE = 0.45;

/** Where entries take one line each, a short line without a page is the head of a column. */
function columnHeads(lines: readonly Line[]): (line: Line | undefined) => boolean {
  const ended = lines.filter(({ view }) => PAGE_AT_END.test(view.text)).length;
  const most = Math.max(...lines.map(({ left, right }) => right - left));
  return (line) =>
    line !== undefined &&
    ended > 0.6 * lines.length &&
    !PAGE_AT_END.test(line.view.text) &&
    line.view.text.length <= LONGEST_HEAD &&
    line.right - line.left < HEAD_SHARE * most;
}

/** A line with a page number, a column's head, or one that names the issue. */
const endsEntry = (line: Line | undefined): boolean => {
  const text = line?.view.text ?? '';
  return PAGE_AT_END.test(text) || /^[·•【[◆■●▲★◇□].{2,14}$|目[录次]|第.{1,4}[期卷]|ISSN|专栏$/u.test(text);
};

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
      : names.some(({ text }) => text === name);
  };
  const at = firstOfNames(parts, parts.findIndex(isAuthors));
  if (at < 0) return undefined;
  const { names: authors, end } = gather(parts, at);
  const title = joinParts(at > 0 ? parts.slice(0, at) : parts.slice(end));
  return title && title.text.length >= 4 ? { title, authors } : undefined;
}

/** The first of the parts that hold nothing but names, back from the one that was found. */
function firstOfNames(parts: readonly View[], found: number): number {
  let at = found;
  const isNames = (view: View | undefined): boolean => {
    const names = view === undefined ? [] : namesIn(view);
    return names.length > 0 && names.every(({ text }) => isLikelyName(text));
  };
  while (at > 0 && isNames(parts[at - 1])) at--;
  return at;
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
    .map(({ view }) => view)
    .reduce((joined, view) => joinViews([joined, view], breaksOff(joined.text, view.text) ? '' : CELL), {
      text: '',
      glyphs: [],
    });
}

/** Names parted over two lines go on behind a comma or a slash. */
const breaksOff = (above: string, below: string): boolean =>
  above === '' ||
  /[、,/;]$/u.test(above) ||
  (/\/.*[\p{Script=Han}]$/u.test(above) && /^\p{Script=Han}{1,2}[\t(、,]/u.test(below));

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

/** Both halves of a name that a wide blank parts, where nothing else stands between the marks. */
const PARTED = /(?<=^|[\t、,;/])(\p{Script=Han})\t(?=\p{Script=Han}(?:[\t、,;/(0-9]|$))/gu;
/** The other half of the last name of a list. */
const HALF =
  /(?<=(?:^|[\t、,;/])(?:\p{Script=Han}{2,4}[、,;/])*\p{Script=Han}{1,5})\t(?=\p{Script=Han}(?:[\t、,;/(0-9]|$))/gu;

/** A view whose names are not parted by marks: \`王\t可\`, \`沈之恒,梁\t栋\`. */
function withWholeNames(view: View): View {
  const marks = [PARTED, HALF].flatMap((form) =>
    [...view.text.matchAll(form)].map(({ index, 0: { length } }) => index + length - 1),
  );
  return [...new Set(marks)]
    .sort((p, q) => q - p)
    .reduce((whole, at) => joinViews([slice(whole, 0, at), slice(whole, at + 1)]), view);
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
      part.text.replace(/[\s.…·,、()]+$|(?<=\p{Script=Han})[\s(]*[0-9]{1,4}[)]?$/gu, '').length,
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
