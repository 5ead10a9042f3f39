/** The lines of a list of contents, and which of them make one entry. */
import type { Cell } from '../cells.ts';
import { splitColumns } from '../columns.ts';
import { rowsOf } from '../page-text.ts';
import { isLikelyName, namesIn } from '../person-names.ts';
import type { FieldScope } from '../scope.ts';
import { CELL, compact, joinViews, slice, type View } from '../views.ts';

/** A row of the list and what can be told of it at sight. */
export interface Line {
  readonly view: View;
  readonly left: number;
  readonly right: number;
  readonly y: number;
  readonly height: number;
}

/** The lines of the list, column by column. */
export function linesOf(scope: FieldScope): Line[] {
  return splitColumns(scope.text).flatMap((cells) =>
    withoutImprint(rowsOf(cells)).map((row) => ({
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

/** Chinese signs by which a cell is a title rather than a label, and the share of titles an imprint stands left of. */
const TITLE_SIGNS = 8;
const LEFTMOST = 0.1;

/** The rows of a list without the imprint in a column beside it: numbers and names before titles stay. */
function withoutImprint(rows: readonly (readonly Cell[])[]): (readonly Cell[])[] {
  const titles = rows
    .flat()
    .filter(({ text }) => (text.match(/\p{Script=Han}/gu)?.length ?? 0) >= TITLE_SIGNS);
  const edge = titles.map(({ left }) => left).sort((p, q) => p - q)[Math.floor(LEFTMOST * titles.length)];
  if (edge === undefined) return [...rows];
  const isOfList = ({ text, view }: Cell): boolean =>
    /^[(]?[0-9-]{1,9}[)]?$/u.test(text) || namesIn(view).some((name) => isLikelyName(name.text));
  return rows.map((row) => {
    const beside = row.filter(({ left, right, height }) => right < edge - height && left < edge);
    const isImprint = beside.length < row.length && !beside.every(isOfList);
    return isImprint ? row.filter((cell) => !beside.includes(cell)) : row;
  });
}

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

/** A page number stands at the end of an entry, or at the start of one. */
const PAGE_AT_END = /(?:[(（]?[0-9]{1,4}(?:[-—~][0-9]{1,4})?[)）]?)$/u;
const PAGE_AT_START = /^(?:[0-9]{1,4}|[(（][0-9]{1,4}[)）])[.、/]?(?=[\t\p{Script=Han}A-Z“"])/u;

/** The lines of the entry that the line at this place belongs to. */
export function entryLines(lines: readonly Line[], at: number): Line[] {
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

/** The last names of an entry, wrapped beneath the line that ends with its page. */
const isTail = (lines: readonly Line[], i: number): boolean =>
  endsEntry(lines[i - 1]) && isNear(lines[i - 1], lines[i]) && isWrapped(lines[i]);

const endsInTail = (lines: readonly Line[], at: number): boolean =>
  PAGE_AT_END.test(lines[at]?.view.text ?? '') && isTail(lines, at + 1);

/** Entries that end with their page: from behind the last such line to the first from here. */
function toEnd(lines: readonly Line[], at: number): Line[] {
  if (isTail(lines, at)) return toEnd(lines, at - 1);
  const isHead = columnHeads(lines);
  const isEnd = (i: number): boolean => endsEntry(lines[i]) || isHead(lines[i]) || isTail(lines, i);
  const goesOn = (i: number): boolean => !isEnd(i) && isNear(lines[i], lines[i + 1]);
  let from = at;
  while (from > 0 && at - from < 3 && goesOn(from - 1)) from--;
  let to = at;
  while (to + 1 < lines.length && to - at < 3 && goesOn(to)) to++;
  return lines.slice(from, to + (endsInTail(lines, to) ? 2 : 1));
}

/** A line of a sign or two, or of names alone, without a page. */
export const isWrapped = (line: Line | undefined): boolean =>
  line !== undefined && (/^\p{Script=Han}{1,2}$/u.test(line.view.text) || isNamesOnly(line));

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

/** Both halves of a name that a wide blank parts, where nothing else stands between the marks. */
const PARTED = /(?<=^|[\t、,;/])(\p{Script=Han})\t(?=\p{Script=Han}(?:[\t、,;/(0-9]|$))/gu;
/** The other half of the last name of a list. */
const HALF =
  /(?<=(?:^|[\t、,;/])(?:\p{Script=Han}{2,4}[、,;/])*\p{Script=Han}{1,5})\t(?=\p{Script=Han}(?:[\t、,;/(0-9]|$))/gu;

/** The first sign of a name in a list, and the rest of it behind a blank. */
const FIRST_SIGN = /(?<=[、,;/]\p{Script=Han})\t(?=\p{Script=Han}{1,2}(?:[\t、,;/(0-9]|$))/gu;

/** A view whose names are not parted by marks: \`王\t可\`, \`沈之恒,梁\t栋\`. */
export function withWholeNames(view: View): View {
  const marks = [PARTED, HALF, FIRST_SIGN].flatMap((form) =>
    [...view.text.matchAll(form)].map(({ index, 0: { length } }) => index + length - 1),
  );
  return [...new Set(marks)]
    .sort((p, q) => q - p)
    .reduce((whole, at) => joinViews([slice(whole, 0, at), slice(whole, at + 1)]), view);
}
