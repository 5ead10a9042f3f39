/**
 * Lines of a grid drawn once: neighbouring cells share their edges, and edges in a row make one
 * line. Otherwise a table has four times the strokes, and shared edges look heavier on a screen.
 */

/** A level or upright stroke. */
export interface Segment {
  /** How it is drawn; only equal ones are joined. */
  readonly pen: string;
  readonly isUpright: boolean;
  /** Its height, or its distance from the left where it is upright. */
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

/** Places that differ by less are the same. */
const slack = 0.02;

/** The same ink in as few strokes as there are, in a fixed order. */
export function mergeSegments(segments: readonly Segment[]): Segment[] {
  const rows = new Map<string, Segment[]>();
  for (const segment of segments) {
    const key = `${segment.pen}|${segment.isUpright}|${Math.round(segment.at / slack)}`;
    const row = rows.get(key);
    if (row === undefined) rows.set(key, [segment]);
    else row.push(segment);
  }
  return [...rows.values()].flatMap(joinRow);
}

function joinRow(row: readonly Segment[]): Segment[] {
  const joined: Segment[] = [];
  for (const segment of [...row].sort((a, b) => a.from - b.from)) {
    const last = joined.at(-1);
    if (last === undefined || segment.from > last.to + slack) joined.push(segment);
    else if (segment.to > last.to) joined[joined.length - 1] = { ...last, to: segment.to };
  }
  return joined;
}
