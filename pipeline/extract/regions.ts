/** Several papers on one sheet: finding where one ends and the next begins. */
import type { TextLine } from '#schemas/records/page.ts';
import type { Box } from '#schemas/records/results.ts';
import { unionOf } from './geometry.ts';
import { identify, titleLinesOf } from './identify.ts';
import { ownLines } from './page-text.ts';

export interface Region {
  readonly lines: readonly TextLine[];
  /** Absent where the paper fills the page. */
  readonly box?: Box;
}

/** The names of the fields that the lines hold, read as a paper of their own kind. */
export type FieldsIn = (lines: readonly TextLine[]) => readonly string[];

/** Fewest fields by which a part of a sheet is a paper of its own. */
const OWN_FIELDS = 2;

/** The papers on a page; most pages hold one. Cuts are tried across and down, where nothing stands. */
export function regionsOf(lines: readonly TextLine[], fieldsIn: FieldsIn): Region[] {
  const parts = papersIn(lines, fieldsIn);
  if (parts.length < 2) return [{ lines }];
  return parts.map((part) => ({ lines: part, box: unionOf(part.map(({ box }) => box)) }));
}

function papersIn(lines: readonly TextLine[], fieldsIn: FieldsIn): TextLine[][] {
  const titles = titleLinesOf(lines);
  if (titles.length < 2) return [[...lines]];
  const cut = bestCut(lines, titles, fieldsIn);
  return cut ? cut.flatMap((part) => papersIn(part, fieldsIn)) : [[...lines]];
}

type Cut = readonly [TextLine[], TextLine[]];

/** The cut whose two parts are each a paper of their own; undefined where none is. */
function bestCut(
  lines: readonly TextLine[],
  titles: readonly TextLine[],
  fieldsIn: FieldsIn,
): Cut | undefined {
  const own = ownLines(lines);
  const cuts = ([1, 0] as const)
    .flatMap((axis) => gaps(own, axis))
    .map((gap) => ({ ...gap, parts: partsAt(lines, gap) }))
    .filter(
      ({ parts: [before, after] }) =>
        titles.some((t) => before.includes(t)) && titles.some((t) => after.includes(t)),
    )
    .sort((p, q) => q.gap - p.gap)
    .slice(0, 8);
  return cuts.map(({ parts }) => parts).find((parts) => areTwo(parts, fieldsIn));
}

function areTwo([before, after]: Cut, fieldsIn: FieldsIn): boolean {
  if (before.length < 4 || after.length < 4) return false;
  const [first, second] = [identify(before), identify(after)];
  if (!first.titleLine || !second.titleLine) return false;
  if (first.type === 'unknown' || second.type === 'unknown') return false;
  // Front and back of one card are one paper.
  if (first.type === second.type && first.type === 'idCard') return false;
  const [own, others] = [fieldsIn(before), fieldsIn(after)];
  // Two papers of one kind show the same things twice; a heading inside one paper does not.
  if (first.type === second.type) return own.filter((name) => others.includes(name)).length >= OWN_FIELDS;
  return own.length >= OWN_FIELDS && others.length >= OWN_FIELDS;
}

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
