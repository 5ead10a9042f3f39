/** Values that stand beside or beneath their label. */
import type { TextLine } from '#schemas/records/page.ts';
import { matchWord } from './fuzzy.ts';
import { overlap } from './geometry.ts';
import { heightOf } from './identify.ts';
import { CELL, ROW, compact, lineView, slice, viewOf, type PageText, type View } from './page-text.ts';

/** Where a label stands in the marked text, and how surely it is one. */
interface LabelHit {
  readonly start: number;
  readonly end: number;
  /** 0: a colon follows; 1: it fills its cell; 2: the value is glued to it; 3: glued on both sides. */
  readonly rank: number;
}

export interface LabelSearch {
  readonly labels: readonly string[];
  /** Every label of this kind of paper: a value never runs into one. */
  readonly all: readonly string[];
  readonly isLong?: boolean;
  readonly isBelow?: boolean;
}

/** Candidate values for any of the labels, likeliest first. */
export function valuesOfLabels(page: PageText, search: LabelSearch): View[] {
  const hits = search.labels
    .flatMap((label, order) => hitsOf(page.marked.text, label).map((hit) => ({ ...hit, order })))
    .sort((p, q) => p.rank - q.rank || p.order - q.order || p.start - q.start);
  return hits.flatMap((hit) => candidates(page, hit, search)).filter((view) => view.text !== '');
}

const HAN = /\p{Script=Han}/u;

function hitsOf(text: string, label: string): LabelHit[] {
  const hits: LabelHit[] = [];
  const first = label[0]!;
  for (let start = text.indexOf(first); start >= 0; start = text.indexOf(first, start + 1)) {
    const end = matchWord(text, start, label);
    if (end < 0) continue;
    const before = text[start - 1] ?? ROW;
    const after = text.slice(end).match(/^[\t]*(?=.)/u)?.[0] ? CELL : (text[end] ?? ROW);
    const isOpen = !HAN.test(before) && !/[0-9A-Za-z]/u.test(before);
    const isClosed = after === CELL || after === ROW;
    const rank = /[:.]/u.test(text[end] ?? '') ? (isOpen ? 0 : 2) : isClosed && isOpen ? 1 : isOpen ? 2 : 3;
    if (rank === 3 && label.length < 4) continue;
    hits.push({ start, end, rank });
  }
  return hits;
}

function candidates(page: PageText, hit: LabelHit, search: LabelSearch): View[] {
  const { marked } = page;
  const rowEnd = indexOr(marked.text, ROW, hit.end);
  const labelLine = marked.glyphs[hit.end - 1]?.line ?? marked.glyphs[hit.start]?.line;
  if (!labelLine) return [];
  if (search.isBelow) return beneath(page, labelLine, search);
  const rest = cutAtLabel(
    trimLead(slice(marked, hit.end, indexOr(marked.text, CELL, hit.end, rowEnd))),
    search.all,
  );
  if (rest.text !== '') {
    const wide = cutAtLabel(trimLead(slice(marked, hit.end, rowEnd)), search.all);
    const grown = search.isLong ? [continued(page, rest)] : [];
    return [...grown, compact(rest), compact(wide)];
  }
  if (hit.rank > 1) return [];
  return [
    ...toTheRight(page, marked, hit.end, rowEnd, search),
    ...stacked(page, labelLine, search),
    ...beneath(page, labelLine, search),
  ];
}

const indexOr = (text: string, mark: string, from: number, otherwise = text.length): number => {
  const at = text.indexOf(mark, from);
  return at < 0 || at > otherwise ? otherwise : at;
};

function trimLead(view: View): View {
  const lead = /^[\s:.·_\-—~*"']*/u.exec(view.text)![0].length;
  return slice(view, lead, view.text.length);
}

/** The text up to the next label that stands in it. */
function cutAtLabel(view: View, labels: readonly string[]): View {
  let end = view.text.length;
  for (const label of labels) {
    if (label.length < 2) continue;
    for (
      let at = view.text.indexOf(label[0]!);
      at >= 0 && at < end;
      at = view.text.indexOf(label[0]!, at + 1)
    ) {
      const stop = matchWord(view.text, at, label);
      const follows = view.text[stop];
      const isLabel =
        stop >= 0 &&
        (follows === ':' || (view.text[at - 1] === CELL && (follows === CELL || follows === undefined)));
      if (isLabel) end = Math.min(end, at);
    }
  }
  return slice(view, 0, end);
}

function isLabelText(text: string, labels: readonly string[]): boolean {
  const bare = text.replace(/[:\t]/gu, '');
  return labels.some((label) => {
    const end = matchWord(bare, 0, label);
    return end >= 0 && (end >= bare.length || /[:]/u.test(text[end] ?? ''));
  });
}

/** The next cell of the row, unless it is a label itself. */
function toTheRight(page: PageText, marked: View, from: number, rowEnd: number, search: LabelSearch): View[] {
  const rest = trimLead(slice(marked, from, rowEnd));
  const cell = slice(rest, 0, indexOr(rest.text, CELL, 0));
  if (cell.text === '' || isLabelText(cell.text, search.all)) return [];
  const value = cutAtLabel(cell, search.all);
  const both = cutAtLabel(rest, search.all);
  return [...(search.isLong ? [continued(page, value)] : []), compact(value), compact(both)];
}

/** A value of several lines whose label stands level with their middle. */
function stacked(page: PageText, label: TextLine, search: LabelSearch): View[] {
  const [lx, ly, lw, lh] = label.box;
  const right = page.lines.filter(({ box: [x, y, , h] }) => {
    const apart = Math.abs(y + h / 2 - (ly + lh / 2));
    return x >= lx + lw * 0.8 && apart < 1.7 * Math.max(lh, h);
  });
  const nearest = Math.min(...right.map(({ box }) => box[0]));
  const cell = right.filter(({ box, text }) => box[0] - nearest < 1.5 * lh && !isLabelText(text, search.all));
  if (cell.length === 0 || nearest - (lx + lw) > page.width * 0.4) return [];
  return [
    compact(
      viewOf(
        cell.sort((p, q) => p.box[1] - q.box[1]).map((l) => [l]),
        '',
        '',
      ),
    ),
  ];
}

/** The nearest line under the label, as under the head of a table. */
function beneath(page: PageText, label: TextLine, search: LabelSearch): View[] {
  const [lx, ly, lw, lh] = label.box;
  const under = page.lines
    .filter(({ box: [x, y, w, h] }) => {
      const drop = y + h / 2 - (ly + lh / 2);
      return drop > 0.7 * lh && drop < 4.5 * lh && overlap([x, x + w], [lx, lx + lw]) > 0.4;
    })
    .sort((p, q) => p.box[1] - q.box[1]);
  const first = under[0];
  if (!first || isLabelText(first.text, search.all)) return [];
  return [compact(lineView(first))];
}

/** A value with the lines it runs on into: same left edge (or the label's), close beneath, of one size. */
function continued(page: PageText, value: View): View {
  const lines = [...new Set(value.glyphs.flatMap((g) => (g ? [g.line] : [])))];
  let last = lines.at(-1);
  if (!last) return compact(value);
  const firstGlyph = value.glyphs.find((g) => g !== undefined)!;
  const left = last.box[0] + last.box[2] * firstGlyph.character.from;
  const more: TextLine[] = [];
  for (let i = 0; i < 3; i++) {
    const next = lineBeneath(page, last, left);
    if (!next) break;
    more.push(next);
    last = next;
  }
  const tail = viewOf(
    more.map((l) => [l]),
    '',
    '',
  );
  const head = compact(value);
  return { text: head.text + tail.text, glyphs: [...head.glyphs, ...tail.glyphs] };
}

function lineBeneath(page: PageText, line: TextLine, left: number): TextLine | undefined {
  const [x, y, w, h] = line.box;
  const size = heightOf(line);
  return page.lines.find(({ box: [nx, ny, nw, nh], text, quad }) => {
    const drop = ny + nh / 2 - (y + h / 2);
    const isNext = drop > 0.6 * size && drop < 1.9 * size;
    const isAligned = Math.abs(nx - left) < 1.6 * size || Math.abs(nx - x) < 0.8 * size;
    const isShorter = nx + nw <= x + w + 1.5 * size;
    const isSameSize =
      Math.abs(Math.hypot(quad[3][0] - quad[0][0], quad[3][1] - quad[0][1]) - size) < 0.35 * size;
    return isNext && isAligned && isShorter && isSameSize && !/[:：]/u.test(text) && text.length > 0;
  });
}
