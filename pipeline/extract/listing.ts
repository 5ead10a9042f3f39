/** Lists of titles with their page numbers: the contents of an issue, whatever its heading. */
import type { Cell } from './cells.ts';

/** A page number by itself, or the first page of a range. */
const PAGE = /^(?:P|第)?[(]?0{0,2}(?<page>[0-9]{1,3})(?:[-—~][0-9]{1,3})?[)]?[/、]?$/iu;
/** A page number before a title in one cell. 300型 is the title's own. */
const PAGE_FIRST =
  /^[(]?0{0,2}(?<page>[0-9]{1,3})[)]?[/·]?(?!型|号|吨|米|级|万|种|台|寸|轴|维|度|相|辊|年|月|日|分|项|篇|次|个|名|人|元|学时|小时|课时|周|天|期|卷|条|章|节|款)(?=[^0-9.:、%]*\p{Script=Han}{4})/iu;
/** A page number behind a title or its authors in one cell. */
const PAGE_LAST = /\p{Script=Han}[^0-9:年月日元分%]{0,90}?[(]?(?<page>[0-9]{1,3})(?:[-—~][0-9]{1,3})?[)]?$/u;
/** The Chinese signs of a title. */
const TITLE = /\p{Script=Han}{4}/u;

const numberIn = (form: RegExp, text: string): number | undefined => {
  const page = form.exec(text)?.groups?.['page'];
  return page === undefined ? undefined : Number(page);
};

/** Pages that stand before the titles of a row: in cells of their own, or in those of their titles. */
function pagesBefore(row: readonly Cell[]): number[] {
  return row.flatMap(({ text }, i) => {
    const alone = TITLE.test(row[i + 1]?.text ?? '') ? numberIn(PAGE, text) : undefined;
    return alone ?? numberIn(PAGE_FIRST, text) ?? [];
  });
}

/** Pages that stand behind the titles of a row. */
function pagesBehind(row: readonly Cell[]): number[] {
  return row.flatMap(({ text }, i) => {
    const isTitled = row.slice(0, i).some((cell) => TITLE.test(cell.text));
    const alone = isTitled ? numberIn(PAGE, text) : undefined;
    return alone ?? (isTitled || TITLE.test(text) ? numberIn(PAGE_LAST, text) : undefined) ?? [];
  });
}

/** The longest run of numbers that rise, in their order; two columns side by side leave one of both. */
function longestRise(numbers: readonly number[]): number[] {
  const best: number[][] = [];
  numbers.forEach((number, at) => {
    const before = best
      .slice(0, at)
      .filter((run) => (run.at(-1) ?? 0) < number)
      .reduce<readonly number[]>((longest, run) => (run.length > longest.length ? run : longest), []);
    best.push([...before, number]);
  });
  return best.reduce((longest, run) => (run.length > longest.length ? run : longest), []);
}

/** Papers take more than a page: numbers that count their rows rise more slowly. */
const PAGES_EACH = 1.8;
/** Share of the numbers that must rise; of two columns each holds half. */
const RISING = 0.45;

/** How many entries of a list of contents the rows hold: 0 where they are none. */
export function entriesIn(rows: readonly (readonly Cell[])[]): number {
  const counts = [pagesBefore, pagesBehind].map((pagesOf) => {
    const pages = rows.flatMap(pagesOf);
    const rise = longestRise(pages);
    const spread = (rise.at(-1) ?? 0) - (rise[0] ?? 0);
    return rise.length >= RISING * pages.length && spread >= PAGES_EACH * (rise.length - 1) ? rise.length : 0;
  });
  return Math.max(...counts);
}
