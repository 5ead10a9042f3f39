/** Title and authors of a book, from its cover or its catalogue entry (CIP). */
import { middle, type Cell } from '../cells.ts';
import { fieldOf } from '../field-of.ts';
import { isLikelyName } from '../person-names.ts';
import type { FieldScope } from '../scope.ts';
import { parseValue } from '../values.ts';
import { groupOf, indexed, joinViews, slice, type View } from '../views.ts';
import { headline, isTitle } from './headlines.ts';
import type { Reader } from './index.ts';

/** 书名/作者主编.—出版地:出版社 as a catalogue entry prints it. */
const ENTRY =
  /(?:数据|^)(?!图书在版)(?<title>[\p{Script=Han}A-Za-z0-9()、:·+与及—-]{2,60})\/(?<author>[\p{Script=Han}·,、;.\s|]{2,40}?)(?:等)?(?:主编|编著|著|编|合著|编写)[.,。·;一—-]/u;
const TEXT = { kind: 'text', find: [] } as const;

/** The catalogue entry on the page: the rows from its heading on, as one text. */
function entryIn(scope: FieldScope): { view: View; match: RegExpExecArray } | undefined {
  const rows = scope.text.rows;
  for (let i = 0; i < rows.length; i++) {
    const view = joinViews(rows.slice(i, i + 4).flatMap((row) => row.map((cell) => cell.view)));
    const match = indexed(ENTRY).exec(view.text);
    if (match) return { view, match };
  }
  return undefined;
}

export const bookTitle: Reader = (scope) => {
  const entry = entryIn(scope);
  const inEntry = entry && groupOf(entry.view, entry.match, 'title');
  const view =
    inEntry ??
    headline(scope.text.rows, { least: 2, prominence: 1.3 }) ??
    overAuthors(scope) ??
    quoted(scope);
  const parsed = view && parseValue(view, TEXT);
  return parsed && fieldOf(parsed, { part: scope.part, isNamed: inEntry !== undefined });
};

/** A word whose signs may stand in cells of their own: 编　著. */
const spread = (word: string): string => [...word].join('\\|?');
const ROLES = `(?:${['副主编', '主编', '编著者', '编著', '编写', '著者', '作者', '编者', '合著', '译著', '著', '编'].map(spread).join('|')})`;
const LIST = '(?<author>[\\p{Script=Han}·.,、;|/]{2,60}?)';
const AUTHOR_FORMS = [
  new RegExp(`^[\\[(◎○·]?${ROLES}[\\])]?[:|·]+${LIST}(?:等)?[·|,]?${ROLES}?$`, 'u'),
  new RegExp(`^(?:作者|著者|编著)${LIST}$`, 'u'),
  new RegExp(`^[◎○]?${LIST}[·.|,◎○/]*(?:等)?[·.|,◎○/]*[\\[(]?${ROLES}[\\])]?$`, 'u'),
  new RegExp(`${LIST}[·.|,]?(?:等)?(?:副?主编|编著)`, 'u'),
];
/** Names with their role, and nothing else in the row. */
const NAMED_AUTHORS = new RegExp(`^[\\p{Script=Han}·,、;]{2,40}(?:副?主编|编著|合著|著)$`, 'u');
/** A row or cell that names a role and nobody. */
const ROLE_ALONE = new RegExp(`^[\\[(◎○·|]*${ROLES}[\\])]?[:|·◎○]*$`, 'u');

export const bookAuthors: Reader = (scope, field) => {
  const entry = entryIn(scope);
  const named = entry && groupOf(entry.view, entry.match, 'author');
  const views = [...(named ? [named] : []), ...rowsWithAuthors(scope), ...namesUnderRole(scope)];
  for (const view of views) {
    const parsed = parseValue(view, field);
    if (parsed) return fieldOf(parsed, { part: scope.part, isNamed: true });
  }
  return undefined;
};

/** 《…》 in a row by itself. */
function quoted({ text: { rows } }: FieldScope): View | undefined {
  const cell = rows.find(
    ([first], i) => rows[i]?.length === 1 && /^《[^《》]{2,40}》$/u.test(first?.text ?? ''),
  )?.[0];
  return cell && slice(cell.view, 1, cell.view.text.length - 1);
}

/** The row by itself right over the one of the authors, where no type stands out. */
function overAuthors({ text: { rows } }: FieldScope): View | undefined {
  const at = rows.findIndex((row) => {
    const [cell] = row;
    return cell !== undefined && row.length === 1 && NAMED_AUTHORS.test(cell.text);
  });
  const [over] = rows[at - 1] ?? [];
  const isAlone = over !== undefined && rows[at - 1]?.length === 1 && isTitle(over.text);
  return isAlone ? over.view : undefined;
}

function rowsWithAuthors(scope: FieldScope): View[] {
  const rows = scope.text.rows.map((row) => ({
    last: row.at(-1),
    view: joinViews(
      row.map((cell) => cell.view),
      '|',
    ),
  }));
  return AUTHOR_FORMS.flatMap((form, i) =>
    rows.flatMap(({ view: row, last }) => {
      const match = indexed(form).exec(row.text);
      const view = match && groupOf(row, match, 'author');
      const isOther = ROLE_ALONE.test(row.text) || /责任|编辑|审|书名|书号/u.test(row.text.slice(0, 4));
      if (!view || isOther) return [];
      // Behind its role stands the first name only, the others beneath it.
      const others = i === 0 && last && isLikelyName(last.text) ? columnUnder(scope, last) : [];
      return others.length > 0 ? [joinViews([view, ...others.map((cell) => cell.view)], '|')] : [view];
    }),
  );
}

/** 主编 over or beside the names in cells of their own, one beneath the other. */
function namesUnderRole(scope: FieldScope): View[] {
  const roles = scope.text.cells.filter((cell) => ROLE_ALONE.test(cell.text));
  return roles.flatMap((role) => {
    const near = scope.text.cells.filter(
      (cell) =>
        cell !== role &&
        Math.abs(cell.y - role.y) < 1.6 * Math.max(role.height, cell.height) &&
        Math.abs(middle(cell) - middle(role)) < 12 * role.height,
    );
    const column = columnUnder(scope, role);
    return [
      ...(column.length > 1 ? [joinViews(column.map((cell) => cell.view))] : []),
      ...near.map((cell) => slice(cell.view, 0)),
    ];
  });
}

/** The names that stand one under the other beneath a cell, centred or in line with it. */
function columnUnder({ text }: FieldScope, role: Cell): Cell[] {
  const column: Cell[] = [];
  let last = role;
  for (const cell of [...text.cells].sort((p, q) => p.y - q.y)) {
    const isUnder = cell.y > last.y + 0.5 * last.height && cell.y < last.y + 2.6 * cell.height;
    const isInLine =
      Math.abs(middle(cell) - middle(role)) < role.height || Math.abs(cell.left - role.left) < role.height;
    const row = text.rows.find((cells) => cells.includes(cell)) ?? [];
    if (!isUnder || !isInLine || !row.every((other) => isLikelyName(other.text))) continue;
    column.push(cell);
    last = cell;
  }
  return column;
}
