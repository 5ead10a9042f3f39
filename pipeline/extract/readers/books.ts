/** Title and authors of a book, from its cover or its catalogue entry (CIP). */
import type { TextLine } from '#schemas/records/page.ts';
import { fieldOf } from '../fields.ts';
import { slice, viewOf } from '../page-text.ts';
import { parseValue } from '../values.ts';
import type { Reader } from './index.ts';
import { headline } from './journals.ts';

/** 书名/作者主编.—出版地 as in a catalogue entry. */
const ENTRY =
  /(?:\(CIP\)数据|CIP数据|数据)?(?<title>[\p{Script=Han}A-Za-z0-9()、:与及—-]{2,40})[/／](?<author>[\p{Script=Han}·,、]{2,30}?)(?:等)?(?:主编|编著|著|编)/du;

export const bookTitle: Reader = (scope) => {
  for (const flow of scope.text.flows) {
    const match = ENTRY.exec(flow.text);
    if (!match) continue;
    const [start, end] = match.indices!.groups!['title']!;
    const parsed = parseValue(slice(flow, start, end), { kind: 'text', find: [] });
    if (parsed) return fieldOf(parsed, scope.part);
  }
  const view = headline(scope.text.lines, scope.text);
  const parsed = view && parseValue(view, { kind: 'text', find: [] });
  return parsed && fieldOf(parsed, scope.part);
};

const AUTHOR_PATTERNS = [
  ENTRY,
  /(?:主编|编著|作者|著者|编者)[:](?<author>[\p{Script=Han}·,、]{2,30})/du,
  /(?<author>(?:[\p{Script=Han}]{2,4}|[\p{Script=Han}]+·[\p{Script=Han}]+)(?:[,、](?:[\p{Script=Han}]{2,4}))*)(?:等)?(?:主编|编著|著)/du,
];

export const bookAuthors: Reader = (scope, field) => {
  for (const pattern of AUTHOR_PATTERNS) {
    for (const flow of [...scope.text.rows.map((row) => rowView(row)), ...scope.text.flows]) {
      const match = pattern.exec(flow.text);
      if (!match) continue;
      const [start, end] = match.indices!.groups!['author']!;
      const parsed = parseValue(slice(flow, start, end), field);
      if (parsed) return fieldOf(parsed, scope.part);
    }
  }
  return undefined;
};

const rowView = (row: readonly TextLine[]): ReturnType<typeof viewOf> => viewOf([row], '、', '');
