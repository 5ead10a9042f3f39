/** Where labels stand on a page: in one cell, spread over several, or wrapped onto two lines. */
import { middle, width, type Cell } from './cells.ts';
import { matchWord, placesOf } from './fuzzy.ts';
import type { PageText } from './page-text.ts';
import { CELL, joinViews, slice, type View } from './views.ts';

/** English words that stand beside or beneath Chinese labels. */
const ENGLISH =
  /^(?:[/|][A-Za-z][A-Za-z.'’]*|\(?(?:the)?(?:full)?(?:name(?:ofholder|inchinese)?|gender|sex|dateof(?:birth|issue|graduation|award|conferment)|birth(?:date)?|nationality|institution|(?:name of )?(?:university|school|college)|major|speciali?ty|field of study|degree(?:awarded)?|(?:graduation|completion|enrol?lment|issue|issuing|filing|grant|award)date|(?:online)?verificationcode|(?:study|learning)(?:mode|form)|(?:mode|form)ofstudy|level|certificateno|(?:certificate|report|registration|serial|id)?(?:no|number)|(?:date|valid|issue[dr]?|issuedby|issuingauthority|title|post|position|employer|qualification|occupation|skilllevel|director|president|photo|category|length|type|grade|result|country|conferredby|awardedby|approvedby|workunit|company|organi[sz]ation))\.?\)?)(?=[:]|\p{Script=Han}|\t|$|[0-9])/iu;

export interface LabelSearch {
  readonly labels: readonly string[];
  /** Every label of this kind of paper: a value never runs into one. */
  readonly all: readonly string[];
  readonly isLong?: boolean;
  readonly isBelow?: boolean;
}

/** A label found on the page. */
export interface LabelHit {
  /** Extent of the label's own cells, in levelled pixels. */
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  /** Height of its type. */
  readonly size: number;
  /** What follows it in its cell and in the later cells of its row. */
  readonly rest: View;
  readonly rowRest: View;
  /** 0: a colon follows; 1: it fills its cell; 2: the value is glued to it; 3: glued on both sides. */
  readonly rank: number;
  readonly cells: readonly Cell[];
}

/** Every place where the label stands; `all` are the labels of this kind of paper. */
export function hitsOf(page: PageText, label: string, all: readonly string[] = []): LabelHit[] {
  // Two labels over one another (参保地, 经办机构) are no third one; 日期 beneath 毕(结)业 ends it.
  const wrapped = wrappedHits(page, label).filter(
    ({ cells }) => !cells.every(({ text }) => isLabelText(text, all) && !TAIL.test(text)),
  );
  const found = [...hitsInRows(page, label, all), ...wrapped];
  return found.length > 0 ? found : beheadedHits(page, label, all);
}

/** Words that labels end with, and that are labels by themselves. */
const TAIL = /^(?:日期|时间|编号|号码|名称|姓名)[:]?$/u;

/**
 * A label whose first sign, printed far from the others, was lost: 请日: where 申请日 stands. It must
 * start its row, end with a colon and be the end of no other label.
 */
function beheadedHits({ rows }: PageText, label: string, all: readonly string[]): LabelHit[] {
  const tail = label.slice(1);
  if (label.length !== 3 && label.length !== 4) return [];
  if (
    all.some(
      (other) => other === tail || (other !== label && other.length === label.length && other.endsWith(tail)),
    )
  )
    return [];
  return viewsOf(rows).flatMap(({ row, view }) => {
    const end = matchWord(view.text, 0, tail);
    return end > 0 && /^\t?:/u.test(view.text.slice(end)) ? (hitAt({ row, view }, [0, end], tail) ?? []) : [];
  });
}

const isWordSign = (sign: string | undefined): boolean =>
  sign !== undefined && /[\p{Script=Han}0-9A-Za-z]/u.test(sign);

/** Another label stands there as printed, and this one only by forgiven signs: 公示起止时间, 公示截止时间. */
const isAnother = (text: string, label: string, all: readonly string[]): boolean =>
  !text.startsWith(label) &&
  label.length >= 5 &&
  all.some((other) => other.length === label.length && other !== label && text.startsWith(other));

/** The end of a longer label that is printed there whole: 姓名 of 校长姓名. */
function isEndOfAnother(
  text: string,
  [start, end]: readonly [number, number],
  all: readonly string[],
): boolean {
  const [own, before] = [text.slice(start, end), text.slice(0, end)];
  return (
    /^\t?:/u.test(text.slice(end)) &&
    isWordSign(text[start - 1]) &&
    all.some((other) => other.length > own.length && other.endsWith(own) && before.endsWith(other))
  );
}

function hitsInRows({ rows }: PageText, label: string, all: readonly string[]): LabelHit[] {
  return viewsOf(rows).flatMap(({ row, view }) =>
    placesOf(view.text, label)
      .filter(([start, end]) => !isEndOfAnother(view.text, [start, end], all))
      .filter(([start]) => !isAnother(view.text.slice(start), label, all))
      .flatMap(([start, end]) => hitAt({ row, view }, [start, end], label) ?? []),
  );
}

interface RowView {
  readonly row: readonly Cell[];
  readonly view: View;
}

const viewed = new WeakMap<PageText['rows'], readonly RowView[]>();

/** The rows of a page as running text with cell marks: a page is asked for many labels. */
function viewsOf(rows: PageText['rows']): readonly RowView[] {
  let known = viewed.get(rows);
  if (known === undefined) {
    known = rows.map((row) => ({
      row,
      view: joinViews(
        row.map((cell) => cell.view),
        CELL,
      ),
    }));
    viewed.set(rows, known);
  }
  return known;
}

function hitAt(
  { row, view }: RowView,
  [start, end]: readonly [number, number],
  label: string,
): LabelHit | undefined {
  const bounds = boundsOf(row);
  const cells = row.filter((_, i) => {
    const [from, to] = bounds[i] ?? [0, 0];
    return from < end && to > start;
  });
  const last = cells.at(-1);
  const first = cells[0];
  if (!first || !last) return undefined;
  // A label spread over cells fills them: otherwise it is two words that happen to meet.
  if (cells.length > 1 && !fillsCells(view.text, start, end)) return undefined;
  const rank = rankOf(view.text, start, end);
  if (rank === 3 && label.length < 4) return undefined;
  const cellEnd = indexOf(view.text, CELL, end);
  return {
    ...extentOf(cells),
    rest: slice(view, end, cellEnd),
    rowRest: slice(view, end),
    rank,
    cells,
  };
}

/** Where each cell of a row starts and ends in the row's text. */
function boundsOf(row: readonly Cell[]): (readonly [number, number])[] {
  let at = 0;
  return row.map((cell) => {
    const from = at;
    at += cell.text.length + 1;
    return [from, from + cell.text.length];
  });
}

const indexOf = (text: string, mark: string, from: number): number => {
  const at = text.indexOf(mark, from);
  return at < 0 ? text.length : at;
};

function fillsCells(text: string, start: number, end: number): boolean {
  return !isWordSign(text[start - 1]) && text.slice(start, end).length > 0;
}

function rankOf(text: string, start: number, end: number): number {
  const isOpen = !isWordSign(text[start - 1]);
  const after = text
    .slice(end)
    .replace(/^\([^)]{1,10}\)/u, '')
    .replace(ENGLISH, '');
  if (/^\t?[:.]/u.test(after)) return isOpen ? 0 : 2;
  const isClosed = after === '' || after.startsWith(CELL);
  if (isClosed) return isOpen ? 1 : 2;
  return isOpen ? 2 : 3;
}

function extentOf(cells: readonly Cell[]): Pick<LabelHit, 'left' | 'right' | 'top' | 'bottom' | 'size'> {
  return {
    left: Math.min(...cells.map((c) => c.left)),
    right: Math.max(...cells.map((c) => c.right)),
    top: Math.min(...cells.map((c) => c.y - c.height / 2)),
    bottom: Math.max(...cells.map((c) => c.y + c.height / 2)),
    size: Math.max(...cells.map((c) => c.height)),
  };
}

/** A label wrapped onto two or three lines of a narrow cell, or written downwards. */
function wrappedHits(page: PageText, label: string): LabelHit[] {
  if (label.length < 2) return [];
  return page.cells.flatMap((top) => {
    if (top.text.length >= label.length || top.text[0] !== label[0]) return [];
    for (
      let stack = [top], next = below(page, top);
      next;
      stack = [...stack, next], next = below(page, next)
    ) {
      const cells = [...stack, next];
      const text = cells.map((cell) => cell.text).join('');
      if (matchWord(text, 0, label) === text.replace(/[:.]$/u, '').length) {
        const rest = slice(next.view, next.view.text.length);
        return [{ ...extentOf(cells), rest, rowRest: rest, rank: 1, cells }];
      }
      if (text.length > label.length + 1 || cells.length > label.length) break;
    }
    return [];
  });
}

/** The cell right beneath one, in the same column and of its size. */
function below(page: PageText, cell: Cell): Cell | undefined {
  return page.cells.find((other) => {
    const drop = other.y - cell.y;
    const isClose = drop > 0.6 * cell.height && drop < 1.7 * cell.height;
    const isSame = Math.abs(other.height - cell.height) < 0.35 * cell.height;
    const isAligned =
      Math.abs(middle(other) - middle(cell)) < 0.5 * cell.height ||
      Math.abs(other.left - cell.left) < 0.5 * cell.height;
    return isClose && isSame && isAligned && width(other) <= width(cell) + cell.height;
  });
}

/** The start of a value behind blanks, colons, notes like (盖章) and English sub-labels. */
export function valueStart(text: string): number {
  let at = 0;
  for (;;) {
    const rest = text.slice(at);
    const step = Math.max(...BEFORE_VALUE.map((form) => form.exec(rest)?.[0].length ?? 0));
    if (step === 0) return at;
    at += step;
  }
}

/** Marks, notes on how to fill in, whose the label is (甲方(聘任单位):), and English sub-labels. */
const BEFORE_VALUE: readonly RegExp[] = [
  /^[\s:.·_\-—~*"'=]+/u,
  /^\((?:盖章|公章|印章|签章|签名|签字|章|印|盖公章|签字或盖章|签名或盖章|加盖公章|单位盖章|全称|必填|大写|公历|[甲乙丙]方)\)/u,
  /^\([\p{Script=Han}、或]{1,10}\)(?=:)/u,
  /^\([0-9一二三四五六七八九十]{1,3}[人名位]\)/u,
  // 申报单位 names what 申报单位名称 does.
  /^名称(?=[:\t]|$)/u,
  ENGLISH,
];

/** True where a cell is one of the labels, with or without its colon or English sub-label. */
export function isLabelText(text: string, labels: readonly string[]): boolean {
  const own = text.replace(/\t/gu, '');
  if (own !== '' && valueStart(own) >= own.length) return true;
  return labels.some((label) => {
    if (label[0] !== own[0]) return false;
    const end = matchWord(own, 0, label);
    return end >= 0 && valueStart(own.slice(end)) >= own.length - end;
  });
}

/** True where a cell starts with a label and a colon: `姓名:孙言`. */
export function startsWithLabel(text: string, labels: readonly string[]): boolean {
  return labels.some((label) => {
    if (label[0] !== text[0]) return false;
    const end = matchWord(text, 0, label);
    return end >= 0 && (end >= text.length || /^[:(]/u.test(text.slice(end)));
  });
}
