/** Several papers on one sheet: finding where one ends and the next begins. */
import type { TextLine } from '#schemas/records/page.ts';
import type { Box } from '#schemas/records/results.ts';
import { heightOfQuad, medianOf, overlap, unionOf } from './geometry.ts';
import { identify, titleLinesOf, type Identity } from './identify.ts';
import { ownLines } from './page-text.ts';

export interface Region {
  readonly lines: readonly TextLine[];
  /** Absent where the paper fills the page. */
  readonly box?: Box;
}

/** The names of the fields that the lines hold, read as a paper of their own kind. */
export type FieldsIn = (lines: readonly TextLine[]) => readonly string[];

/** A title that stands larger than the text of its paper is worth more than this. */
const SURE_TITLE = 0.61;
/** A cut this wide, in heights of a line, may part two papers; the widest ones are tried. */
const LEAST_GAP = 0.8;
const TRIED = 6;
/** Fewest fields by which a part of a sheet is a paper of its own. */
const OWN_FIELDS = 2;

/** The papers on a page; most pages hold one. Cuts are tried across and down, where nothing stands. */
export function regionsOf(lines: readonly TextLine[], fieldsIn: FieldsIn): Region[] {
  const parts = papersIn(lines, fieldsIn);
  if (parts.length < 2) return [{ lines }];
  return parts.map((part) => ({ lines: part, box: unionOf(part.map(({ box }) => box)) }));
}

function papersIn(lines: readonly TextLine[], fieldsIn: FieldsIn): TextLine[][] {
  if (titleLinesOf(lines).length === 0) return [[...lines]];
  const cut = bestCut(lines, fieldsIn);
  return cut ? cut.flatMap((part) => papersIn(part, fieldsIn)) : [[...lines]];
}

type Cut = readonly [TextLine[], TextLine[]];

/** The widest cut whose two parts are each a paper of their own; undefined where none is. */
function bestCut(lines: readonly TextLine[], fieldsIn: FieldsIn): Cut | undefined {
  const own = ownLines(lines);
  const size = medianOf(own.map(({ quad }) => heightOfQuad(quad)));
  const cuts = ([1, 0] as const)
    .flatMap((axis) => gaps(own, axis))
    .filter(({ gap }) => gap > LEAST_GAP * size)
    .sort((p, q) => q.gap - p.gap)
    .slice(0, TRIED)
    .map((gap) => partsAt(lines, gap));
  return cuts.find((parts) => areTwo(parts, fieldsIn));
}

function areTwo([before, after]: Cut, fieldsIn: FieldsIn): boolean {
  if (before.length < 4 || after.length < 4) return false;
  const [first, second] = [identify(before), identify(after)];
  if (!mayBeTwo(first, second) || isImprint([before, after], first, second)) return false;
  return haveFields([fieldsIn(before), fieldsIn(after)], new Set([first.type, second.type]));
}

function mayBeTwo(first: Identity, second: Identity): boolean {
  if (first.type === 'unknown' || second.type === 'unknown') return false;
  // An untitled part, the open pages of a booklet, counts beside a titled paper of another kind.
  if (first.type !== second.type) return isSure(first) || isSure(second);
  // Front and back of one card are one paper.
  return first.type !== 'idCard' && isSure(first) && isSure(second);
}

/** Of copies of two pages side by side the smaller is at least this share of the larger. */
const ALIKE = 0.55;

/** The imprint beside or beneath a list of contents is part of its page, not a cover copied beside it. */
function isImprint([before, after]: Cut, first: Identity, second: Identity): boolean {
  const kinds = [first.type, second.type];
  if (!kinds.includes('journalCover') || !kinds.includes('contents')) return false;
  const [p, q] = [before, after].map((lines) => unionOf(lines.map(({ box }) => box)));
  if (!p || !q) return false;
  const isStacked = overlap([p[0], p[0] + p[2]], [q[0], q[0] + q[2]]) > 0.5;
  const [a, b] = isStacked ? [p[3], q[3]] : [p[2], q[2]];
  return Math.min(a, b) < ALIKE * Math.max(a, b);
}

/** What the parts of one paper may show each: a table a year, and whoever seals them. */
const COMMON: ReadonlySet<string> = new Set(['issuer', 'years', 'months', 'on', 'issuedOn', 'region']);

/** Two papers of one kind show the same things twice; a heading inside one paper does not. */
function haveFields([own, others]: readonly (readonly string[])[], kinds: ReadonlySet<string>): boolean {
  if (!own || !others) return false;
  const isSame = kinds.size === 1;
  const shared = own.filter((name) => others.includes(name));
  const isAnother = shared.length >= OWN_FIELDS && shared.some((name) => !COMMON.has(name));
  return isSame ? isAnother : Math.min(own.length, others.length) >= OWN_FIELDS;
}

/** Known as a card, or by a title that stands out from its own part of the sheet. */
const isSure = ({ type, titleWorth }: Identity): boolean => type === 'idCard' || titleWorth > SURE_TITLE;

interface Gap {
  readonly axis: 0 | 1;
  readonly at: number;
  readonly gap: number;
}

function partsAt(lines: readonly TextLine[], { axis, at }: Gap): Cut {
  const isBefore = ({ box }: TextLine): boolean => box[axis] + box[axis === 0 ? 2 : 3] / 2 < at;
  return [lines.filter(isBefore), lines.filter((line) => !isBefore(line))];
}

/** Empty strips that no line crosses, along one axis (0: beside each other, 1: over one another). */
function gaps(lines: readonly TextLine[], axis: 0 | 1): Gap[] {
  const spans = lines
    .map(({ box }) => [box[axis], box[axis] + box[axis === 0 ? 2 : 3]] as const)
    .sort((p, q) => p[0] - q[0]);
  const found: Gap[] = [];
  let end = spans[0]?.[1] ?? 0;
  for (const [from, to] of spans.slice(1)) {
    if (from > end) found.push({ axis, at: (from + end) / 2, gap: from - end });
    end = Math.max(end, to);
  }
  return found;
}
