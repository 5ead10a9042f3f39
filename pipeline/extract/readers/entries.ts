/** The applicant's own entry on a contents page. */
import type { TextLine } from '#schemas/records/page.ts';
import { splitNames } from '#schemas/values/person-name.ts';
import { fieldOf, type FieldScope } from '../fields.ts';
import { lineView, slice, viewOf, type View } from '../page-text.ts';
import type { Reader } from './index.ts';

interface Entry {
  readonly title: View;
  readonly authors?: View;
}

export const entryTitle: Reader = (scope) => {
  const entry = entryOf(scope);
  return entry && fieldOf({ value: entry.title.text, view: entry.title }, scope.part);
};

export const entryAuthors: Reader = (scope) => {
  const authors = entryOf(scope)?.authors;
  if (!authors) return undefined;
  const names = splitNames(authors.text.replace(/\t/gu, '、')).filter((name) =>
    /^[\p{Script=Han}·]{2,15}$/u.test(name),
  );
  return names.length === 0 ? undefined : fieldOf({ value: names, view: authors }, scope.part);
};

/** The entry whose authors hold the applicant's name; failing that, the entry titled as declared. */
function entryOf(scope: FieldScope): Entry | undefined {
  const { rows } = scope.text;
  for (const name of scope.hints.names) {
    const at = rows.findIndex((row) => viewOf([row], '', '').text.includes(name));
    if (at >= 0) return entryAt(rows, at, name);
  }
  for (const title of scope.hints.titles) {
    const at = rows.findIndex((row) => similarity(viewOf([row], '', '').text, title) > 0.7);
    if (at >= 0) return entryAt(rows, at, undefined);
  }
  return undefined;
}

const LEADER = /[.·…⋯‥。\s\-—_]{2,}|[.…·]+(?=[0-9(])/u;

function entryAt(
  rows: readonly (readonly TextLine[])[],
  at: number,
  name: string | undefined,
): Entry | undefined {
  const row = rows[at]!;
  const cells = row.map(lineView);
  const whole = viewOf([row], '\t', '');
  const nameAt = name === undefined ? -1 : whole.text.indexOf(name);
  if (nameAt < 0) {
    const title = titlePart(cells[0]!);
    const authors = authorsAfter(rows, at, whole, title);
    return title && { title, ...(authors && { authors }) };
  }
  const own = splitAtAuthors(whole, nameAt);
  if (own.title && own.title.text.length >= 4) return { title: own.title, authors: own.authors };
  // The authors stand on a line of their own: the title is above them.
  const above = rows[at - 1];
  const title = above && titlePart(lineView(above[0]!));
  return title && { title: joinWrapped(rows, at - 1, title), authors: own.authors };
}

/** A title that runs over two rows: the upper one carries no page number. */
function joinWrapped(rows: readonly (readonly TextLine[])[], at: number, title: View): View {
  const upper = rows[at - 1];
  if (!upper || upper.length > 1) return title;
  const line = upper[0]!;
  const isWrapped =
    line.box[2] > rows[at]![0]!.box[2] * 0.9 &&
    !/[0-9)]$|…/u.test(line.text) &&
    /^\p{Script=Han}/u.test(line.text);
  const isClose = rows[at]![0]!.box[1] - line.box[1] < 1.6 * line.box[3];
  if (!isWrapped || !isClose || /目[录次]|[:。]|专栏|第.*期/u.test(line.text)) return title;
  const view = lineView(line);
  return { text: view.text + title.text, glyphs: [...view.glyphs, ...title.glyphs] };
}

function splitAtAuthors(whole: View, nameAt: number): { title?: View; authors: View } {
  // The authors start behind the last leader, bracket or cell mark before the name.
  const before = whole.text.slice(0, nameAt);
  const starts = [...before.matchAll(/\t|[.…·]{2,}|[(/]|\s{2,}/gu)].map((m) => m.index + m[0].length);
  const namesStart = starts.filter((s) => /^[\p{Script=Han}·、,;\t\s]*$/u.test(before.slice(s)));
  const start = namesStart.find((s) => before.slice(s).length <= 24) ?? nameAt;
  const end = nameAt + (/^[^0-9.…)(]*/u.exec(whole.text.slice(nameAt))?.[0].length ?? 0);
  const authors = slice(whole, start, end);
  const title = titlePart(slice(whole, 0, start));
  return title ? { title, authors } : { authors };
}

/** A title without its number, leaders and page. */
function titlePart(view: View): View | undefined {
  const lead = /^(?:[0-9]{1,3}[.、\s)]?(?=\p{Script=Han})|[·•◆■●▲★☆◇□*\t\s.(]+)*/u.exec(view.text)![0].length;
  let end = view.text.length;
  const leader = LEADER.exec(view.text.slice(lead));
  if (leader) end = lead + leader.index;
  const trimmed = view.text.slice(lead, end).replace(/[\t\s0-9()./…·,、]+$/u, '');
  const part = slice(view, lead, lead + trimmed.length);
  return /\p{Script=Han}{2}/u.test(part.text) ? part : undefined;
}

function authorsAfter(
  rows: readonly (readonly TextLine[])[],
  at: number,
  whole: View,
  title: View | undefined,
): View | undefined {
  const rest = title ? whole.text.indexOf(title.text) + title.text.length : 0;
  const match = /[\p{Script=Han}·]{2,4}(?:[、,;\t\s][\p{Script=Han}·]{2,4})*/u.exec(whole.text.slice(rest));
  if (match) return slice(whole, rest + match.index, rest + match.index + match[0].length);
  const next = rows[at + 1];
  return next ? viewOf([next], '\t', '') : undefined;
}

/** Share of the shorter text's character pairs that the longer one has too. */
function similarity(row: string, title: string): number {
  const pairs = (text: string): Set<string> =>
    new Set(Array.from({ length: Math.max(0, text.length - 1) }, (_, i) => text.slice(i, i + 2)));
  const [p, q] = [pairs(row), pairs(title.replace(/\s/gu, ''))];
  let shared = 0;
  for (const pair of q) if (p.has(pair)) shared++;
  return shared / Math.max(1, q.size);
}
