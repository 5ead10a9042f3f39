/** Title and authors of a book, from its cover or its catalogue entry (CIP). */
import { middle } from '../cells.ts';
import { fieldOf } from '../field-of.ts';
import type { FieldScope } from '../scope.ts';
import { parseValue } from '../values.ts';
import { groupOf, indexed, joinViews, slice, type View } from '../views.ts';
import { headline } from './headlines.ts';
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
  const view = inEntry ?? headline(scope.text.rows, { least: 2, prominence: 1.3 });
  const parsed = view && parseValue(view, TEXT);
  return parsed && fieldOf(parsed, { part: scope.part, isNamed: inEntry !== undefined });
};

const ROLES = '(?:主编|编著|编写|著者|作者|编者|合著|译著|著|编)';
const LIST = '(?<author>[\\p{Script=Han}·,、;|/]{2,40}?)';
const AUTHOR_FORMS = [
  new RegExp(
    `^[\\[(]?(?:作者|著者|编者|主编|编著者?|著)[\\])]?[:|·]*${LIST}(?:等)?[·|,]?(?:主编|编著|编写|合著|著|编)?$`,
    'u',
  ),
  new RegExp(`^${LIST}[·|,◎○/]*(?:等)?[·|,◎○/]*[\\[(]?${ROLES}[\\])]?$`, 'u'),
  new RegExp(`${LIST}[·|,]?(?:等)?(?:主编|编著)`, 'u'),
];

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

function rowsWithAuthors(scope: FieldScope): View[] {
  const rows = scope.text.rows.map((row) =>
    joinViews(
      row.map((cell) => cell.view),
      '|',
    ),
  );
  return AUTHOR_FORMS.flatMap((form) =>
    rows.flatMap((row) => {
      const match = indexed(form).exec(row.text);
      const view = match && groupOf(row, match, 'author');
      return view && !/责任|编辑|审/u.test(row.text.slice(0, 4)) ? [view] : [];
    }),
  );
}

/** 主编 over or beside the names in cells of their own. */
function namesUnderRole(scope: FieldScope): View[] {
  const roles = scope.text.cells.filter((cell) => new RegExp(`^${ROLES}[:]?$`, 'u').test(cell.text));
  return roles.flatMap((role) => {
    const near = scope.text.cells.filter(
      (cell) =>
        cell !== role &&
        Math.abs(cell.y - role.y) < 1.6 * Math.max(role.height, cell.height) &&
        Math.abs(middle(cell) - middle(role)) < 12 * role.height,
    );
    return near.map((cell) => slice(cell.view, 0));
  });
}
