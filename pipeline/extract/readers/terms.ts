/** Periods beside a label or in a sentence (聘期, 公示时间), and a paper's only date. */
import { findRanges } from '#schemas/values/date-range.ts';
import { valuesOfLabels } from '../beside.ts';
import { datesIn } from '../dates.ts';
import { fieldOf } from '../field-of.ts';
import { labelsOf, type FieldScope } from '../scope.ts';
import { joinViews, slice, type View } from '../views.ts';
import type { Reader } from './index.ts';

const TERM_LABELS = [
  '聘期',
  '聘任期限',
  '聘任时间',
  '聘任期',
  '任期',
  '聘用期限',
  '聘用时间',
  '受聘期限',
  '受聘时间',
  '聘任起止时间',
  '起止时间',
  '聘任年限',
  '聘期起止',
  '公示时间',
  '公示起止时间',
  '公示起止日期',
  '公示期',
  '公示期限',
  '公示日期',
  '公示起止',
  '有效期限',
  '任职期限',
  '聘任日期',
  '期限',
];

/** Words before a period that say whose it is. */
const LEAD =
  /(?:聘期|任期|期限|聘任时间|聘用时间|聘任期|公示时间|公示期|公示|起止时间|时间|聘任|聘用|自|从|于)[^0-9。;]{0,24}$/u;
/** Periods of other things. */
const OTHER = /(?:学习|出生|工作经历|就读|入学|有效)[^。;]{0,12}$/u;

interface Term {
  readonly view: View;
  readonly from: string;
  readonly to?: string;
}

function termsIn(view: View): Term[] {
  return findRanges(view.text).map(({ from, to, start, end }) => ({
    view: slice(view, start, end),
    from,
    ...(to !== undefined && { to }),
  }));
}

/** The paper's period: beside its label first, then in a sentence that names it. */
function termOf(scope: FieldScope): Term | undefined {
  const search = { labels: TERM_LABELS, all: labelsOf(scope.definition), isLong: true };
  const labelled = valuesOfLabels(scope.text, search).flat().flatMap(termsIn);
  const [first] = labelled;
  if (first) return wholeTerm(first, scope);
  for (const flow of scope.text.flows) {
    for (const range of findRanges(flow.text)) {
      const before = flow.text.slice(Math.max(0, range.start - 30), range.start);
      if (LEAD.test(before) && !OTHER.test(before)) return termsIn(slice(flow, range.start, range.end))[0];
    }
  }
  return undefined;
}

/** The same period in running text, where the line of its label ends inside it. */
function wholeTerm(term: Term, scope: FieldScope): Term {
  const whole = scope.text.flows
    .flatMap(termsIn)
    .find(
      ({ from, to = '' }) =>
        from === term.from && to.startsWith(term.to ?? '') && to.length > (term.to ?? '').length,
    );
  return whole ?? term;
}

export const termStart: Reader = (scope) => {
  const term = termOf(scope);
  const found = term && datesIn(term.view.text)[0];
  if (!term || !found) return undefined;
  return fieldOf(
    { value: term.from, view: slice(term.view, found.start, found.end) },
    { part: scope.part, isNamed: true },
  );
};

export const termEnd: Reader = (scope) => {
  const term = termOf(scope);
  if (term?.to === undefined) return undefined;
  const dates = datesIn(term.view.text);
  const start = dates.length > 1 ? dates.at(-1)?.start : dates[0]?.end;
  return fieldOf({ value: term.to, view: slice(term.view, start ?? 0) }, { part: scope.part, isNamed: true });
};

/** Words that say what a date is for: a date beside them is not just any date. */
const SAYS = /出生|发证|颁证|签发|打印|有效|公布|填发|颁发|日期|时间|年月|自|至|[:]/u;

/** The paper's only date, where no word says that it is another's: the day of birth does not count. */
export const onlyDate: Reader = (scope) => {
  const found = scope.text.rows.flatMap((row) => {
    const view = joinViews(row.map((cell) => cell.view));
    return datesIn(view.text).map((date) => ({ view, date }));
  });
  const others = found.filter(
    ({ view, date }) =>
      !/^(?:生|出生)/u.test(view.text.slice(date.end)) &&
      !/(?:出生|生于)[^。]{0,6}$/u.test(view.text.slice(0, date.start)),
  );
  const [only] = others;
  if (!only || others.length > 1 || SAYS.test(only.view.text.slice(0, only.date.start))) return undefined;
  return fieldOf(
    { value: only.date.value, view: slice(only.view, only.date.start, only.date.end) },
    { part: scope.part, isNamed: false },
  );
};
