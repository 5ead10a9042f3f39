/** Lines, frames, grounds and tick boxes, by path operators (ISO 32000-1, 8.5). */
import type { Ground, Mark, Page, Point } from '../layout/page.ts';
import type { Line } from '../style/style.ts';
import { number, rgb } from './draw-text.ts';
import { mergeSegments, type Segment } from './merge-segments.ts';

/** Content that fills the grounds. */
export function groundContent(grounds: readonly Ground[], height: number): string[] {
  return grounds.map(({ frame, color }) => {
    const corner = `${number(frame.x)} ${number(height - frame.y - frame.height)}`;
    return `${rgb(color)} rg ${corner} ${number(frame.width)} ${number(frame.height)} re f`;
  });
}

/** Content that strokes lines and frames; those of one pen share a path. */
export function shapeContent({ marks, style }: Pick<Page, 'marks' | 'style'>): string[] {
  const paths = new Map<string, string[]>();
  const draw = (pen: string, path: string): void => {
    const known = paths.get(pen);
    if (known === undefined) paths.set(pen, [path]);
    else known.push(path);
  };
  for (const segment of mergeSegments(marks.flatMap(segmentsOf))) {
    draw(segment.pen, segmentPath(segment, style.height));
  }
  for (const mark of marks) {
    if (mark.kind === 'box') for (const { pen, path } of tickBox(mark, style.height)) draw(pen, path);
  }
  return [...paths].map(([pen, parts]) => `q ${pen} ${parts.join(' ')} S Q`);
}

function segmentPath({ isUpright, at, from, to }: Segment, height: number): string {
  const point = (along: number): string =>
    isUpright ? `${number(at)} ${number(height - along)}` : `${number(along)} ${number(height - at)}`;
  return `${point(from)} m ${point(to)} l`;
}

function segmentsOf(mark: Mark): Segment[] {
  if (mark.kind === 'line') return lineSegments(mark.from, mark.to, mark.line);
  if (mark.kind !== 'frame') return [];
  const { x, y, width, height } = mark.frame;
  const [right, bottom] = [x + width, y + height];
  return [
    ...lineSegments({ x, y }, { x: right, y }, mark.line),
    ...lineSegments({ x, y: bottom }, { x: right, y: bottom }, mark.line),
    ...lineSegments({ x, y }, { x, y: bottom }, mark.line),
    ...lineSegments({ x: right, y }, { x: right, y: bottom }, mark.line),
  ];
}

/** Square ends that reach out by half the width close the corners of a grid; rules end where they end. */
function penOf({ width, style, color }: Line): string {
  const ends = style === 'solid' ? ' 2 J' : '';
  const dash = style === 'dashed' ? ` [${number(width * 4)} ${number(width * 3)}] 0 d` : '';
  return `${rgb(color)} RG ${number(width)} w${ends}${dash}`;
}

/** Shares of a double line's whole width: the thick line, the gap, the thin line. */
const [thick, gap, thin] = [0.5, 0.3, 0.2];

/** One stroke, or two of a double line: the first above, or to the left of, the second. */
function lineSegments(from: Point, to: Point, line: Line): Segment[] {
  const isUpright = from.x === to.x;
  const along = isUpright ? { from: from.y, to: to.y } : { from: from.x, to: to.x };
  const middle = isUpright ? from.x : from.y;
  if (line.style === 'solid' || line.style === 'dashed') {
    return [{ pen: penOf(line), isUpright, at: middle, ...along }];
  }
  const edge = middle - line.width / 2;
  const [first, second] = line.style === 'thick-thin' ? [thick, thin] : [thin, thick];
  const stroke = (share: number, start: number): Segment => {
    const pen = penOf({ ...line, width: share * line.width });
    return { pen, isUpright, at: edge + (start + share / 2) * line.width, ...along };
  };
  return [stroke(first, 0), stroke(second, first + gap)];
}

/** A square with or without a tick: no font of the set has ☑ and ☐. */
function tickBox({ box: { x, size, color, box }, y }: Extract<Mark, { kind: 'box' }>, height: number) {
  const side = size * 0.72;
  const left = x + (size - side) / 2;
  const bottom = height - y - size * 0.02;
  const at = (across: number, up: number): string =>
    `${number(left + across * side)} ${number(bottom + up * side)}`;
  const square = `${at(0, 0)} ${number(side)} ${number(side)} re`;
  const strokes = [{ pen: `${rgb(color)} RG ${number(size * 0.05)} w`, path: square }];
  if (!box.isTicked) return strokes;
  const tick = `${at(0.18, 0.5)} m ${at(0.42, 0.22)} l ${at(0.84, 0.82)} l`;
  return [...strokes, { pen: `${rgb(color)} RG ${number(size * 0.09)} w 1 J 1 j`, path: tick }];
}
