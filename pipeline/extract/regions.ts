/** Several papers on one sheet: finding where one ends and the next begins. */
import { certificates } from '#schemas/certificates/index.ts';
import type { TextLine } from '#schemas/records/page.ts';
import type { Box } from '#schemas/records/results.ts';
import { unionOf } from './geometry.ts';
import { heightOf, identify, medianHeight, titleAmong } from './identify.ts';

export interface Region {
  readonly lines: readonly TextLine[];
  /** Absent where the paper fills the page. */
  readonly box?: Box;
}

/** The papers on a page; most pages hold one. Cuts are tried across and down, at the widest gaps. */
export function regionsOf(lines: readonly TextLine[]): Region[] {
  const titles = titleLines(lines);
  if (titles.length < 2) return [{ lines }];
  const cut = bestCut(lines, titles);
  if (!cut) return [{ lines }];
  return cut.flatMap((part) => {
    const inner = regionsOf(part);
    return inner.map((region) => ({ lines: region.lines, box: unionOf(region.lines.map((l) => l.box)) }));
  });
}

/** Lines that name a paper, each standing for one paper. */
function titleLines(lines: readonly TextLine[]): TextLine[] {
  const typical = medianHeight(lines);
  const found = new Set<TextLine>();
  for (const definition of certificates) {
    for (const cue of definition.cues) {
      if (!cue.isTitle) continue;
      const line = titleAmong(lines, cue, typical);
      if (line && heightOf(line) > 1.3 * typical) found.add(line);
    }
  }
  return [...found];
}

/** The cut whose two parts are each known as a paper of their own; undefined where none is. */
function bestCut(
  lines: readonly TextLine[],
  titles: readonly TextLine[],
): [TextLine[], TextLine[]] | undefined {
  const cuts = [...gaps(lines, 1), ...gaps(lines, 0)].sort((p, q) => q.gap - p.gap).slice(0, 6);
  for (const { axis, at } of cuts) {
    const before = lines.filter(({ box }) => box[axis]! + box[axis + 2]! / 2 < at);
    const after = lines.filter(({ box }) => box[axis]! + box[axis + 2]! / 2 >= at);
    const isParting = titles.some((t) => before.includes(t)) && titles.some((t) => after.includes(t));
    if (!isParting || before.length < 4 || after.length < 4) continue;
    const [first, second] = [identify(before), identify(after)];
    const areKnown =
      first.type !== 'unknown' && second.type !== 'unknown' && first.score >= 7 && second.score >= 7;
    if (areKnown && !(first.type === second.type && first.type === 'idCard')) return [before, after];
  }
  return undefined;
}

/** Empty strips that no line crosses, along one axis (0: down the page, 1: across it). */
function gaps(lines: readonly TextLine[], axis: 0 | 1): { axis: 0 | 1; at: number; gap: number }[] {
  const spans = lines
    .map(({ box }) => [box[axis], box[axis] + box[axis + 2]!] as const)
    .sort((p, q) => p[0] - q[0]);
  const found: { axis: 0 | 1; at: number; gap: number }[] = [];
  let end = spans[0]?.[1] ?? 0;
  for (const [from, to] of spans.slice(1)) {
    if (from > end) found.push({ axis, at: (from + end) / 2, gap: from - end });
    end = Math.max(end, to);
  }
  return found;
}
