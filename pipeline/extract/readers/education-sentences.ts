/** Hours of continuing education that sentences and rows of sums tell. */
import type { FieldScope } from '../scope.ts';
import { groupOf, indexed, joinLoosely, slice, type View } from '../views.ts';
import { fieldAt, type Hours, type Kind, type Years } from './education-hours.ts';
import { addsUp, settled, type Figure } from './education-sums.ts';

const PART: readonly (readonly [Kind, string])[] = [
  ['professional', '专业(?:科目|课程?|知识)?(?:学时)?'],
  ['industry', '行业公需(?:科目|课程?)?(?:学时)?'],
  ['general', '一般公需(?:科目|课程?)?(?:学时)?|(?<!行业)公需(?:科目|课程?)(?:学时)?'],
  ['total', '合计|总学时|共计|总计|累计|小计|全年学时|年度学时|学时总数|总数|总课时|共完成|完成|共'],
];

/** 2019年度共完成继续教育96学时,其中专业科目62学时,行业公需科目16学时,一般公需科目18学时. */
export function sentences(scope: FieldScope): Years {
  const years: Years = new Map();
  for (const flow of [joinLoosely(scope.text.rows.flat().map((cell) => cell.view)), ...scope.text.flows]) {
    const starts = [...flow.text.matchAll(/(?<![0-9])((?:19|20)[0-9]{2})年(?![0-9]{1,2}月)/gu)];
    starts.forEach((start, i) => {
      const rest = slice(flow, start.index + start[0].length, starts[i + 1]?.index ?? flow.text.length);
      const year = Number(start[1]);
      const hours = hoursIn(rest, scope);
      const field = fieldAt(slice(flow, start.index, start.index + 4), year, scope);
      if (Object.keys(hours).length >= 2 && !years.has(year)) years.set(year, { field, hours });
    });
    if (years.size > 0) break;
  }
  return years;
}

/** The hours that a text tells; of several figures of one kind only those that make the whole. */
export function hoursIn(view: View, scope: FieldScope): Hours {
  const told = PART.flatMap(([kind, words]) => figuresBehind(words, kind, view));
  const [total] = told.filter(({ kind }) => kind === 'total');
  const all = settled(
    told.filter((one) => one.kind !== 'total' || one === total),
    scope,
  );
  if (addsUp({ hours: all })) return all;
  const single = told.filter(({ kind }) => told.filter((one) => one.kind === kind).length === 1);
  return settled([...single.filter(({ kind }) => kind !== 'total'), ...(total ? [total] : [])], scope);
}

/** The whole that a text tells, and no part of it. */
export const wholeIn = (view: View): Figure | undefined =>
  figuresBehind(PART.find(([kind]) => kind === 'total')?.[1] ?? '', 'total', view)[0];

function figuresBehind(words: string, kind: Kind, view: View): (Figure & { kind: Kind })[] {
  const pattern = new RegExp(
    `(?:${words})(?:(?!专业|行业|公需)[^0-9。;]){0,8}(?<value>[0-9]{1,3}(?:\\.[0-9]{1,2})?)(?![0-9年月.])`,
    'u',
  );
  const places = [...view.text.matchAll(indexed(pattern, true))].flatMap((match) => {
    const place = groupOf(view, match);
    return place
      ? [{ kind, view: place, value: Number(place.text), place: String(match.index), row: match.index }]
      : [];
  });
  // A row of sums by kind ends with the sum of all.
  return kind === 'total' && /小计/u.test(view.text) ? places.reverse() : places;
}
