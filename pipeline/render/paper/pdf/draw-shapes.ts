/** Lines, frames, grounds and tick boxes, by path operators (ISO 32000-1, 8.5). */
import type { Ground, Mark, Page, Point } from '../layout/page.ts';
import type { Line } from '../style/style.ts';
import { number, rgb } from './draw-text.ts';

type Shape = Extract<Mark, { kind: 'frame' | 'line' | 'box' }>;

/** Content that fills the grounds. */
export function groundContent(grounds: readonly Ground[], height: number): string[] {
  return grounds.map(({ frame, color }) => {
    const corner = `${number(frame.x)} ${number(height - frame.y - frame.height)}`;
    return `${rgb(color)} rg ${corner} ${number(frame.width)} ${number(frame.height)} re f`;
  });
}

/** Content that strokes lines and frames; equal ones share a path. */
export function shapeContent({ marks, style }: Pick<Page, 'marks' | 'style'>): string[] {
  const paths = new Map<string, string[]>();
  for (const mark of marks) {
    if (mark.kind !== 'frame' && mark.kind !== 'line' && mark.kind !== 'box') continue;
    for (const { pen, path } of strokes(mark, style.height)) {
      const known = paths.get(pen) ?? [];
      known.push(path);
      paths.set(pen, known);
    }
  }
  return [...paths].map(([pen, parts]) => `q ${pen} ${[...new Set(parts)].join(' ')} S Q`);
}

interface Stroke {
  readonly pen: string;
  readonly path: string;
}

function strokes(mark: Shape, height: number): Stroke[] {
  if (mark.kind === 'box') return tickBox(mark, height);
  if (mark.kind === 'line') return lineStrokes(mark.from, mark.to, { line: mark.line, height });
  const { x, y, width, height: tall } = mark.frame;
  const corner = `${number(x)} ${number(height - y - tall)}`;
  return [{ pen: penOf(mark.line), path: `${corner} ${number(width)} ${number(tall)} re` }];
}

function penOf({ width, style, color }: Line): string {
  const dash = style === 'dashed' ? ` [${number(width * 4)} ${number(width * 3)}] 0 d` : '';
  return `${rgb(color)} RG ${number(width)} w 2 J${dash}`;
}

/** Shares of a double line's whole width: the thick line, the gap, the thin line. */
const [thick, gap, thin] = [0.5, 0.3, 0.2];

function lineStrokes(
  from: Point,
  to: Point,
  { line, height }: { readonly line: Line; readonly height: number },
): Stroke[] {
  const straight = (shift: number, width: number): Stroke => {
    const solid = { ...line, width, style: line.style === 'dashed' ? line.style : 'solid' } as const;
    const at = ({ x, y }: Point): string => `${number(x)} ${number(height - y - shift)}`;
    return {
      pen: penOf(solid).replace(' 2 J', from.x === to.x || line.style === 'solid' ? ' 2 J' : ''),
      path: `${at(from)} m ${at(to)} l`,
    };
  };
  const { width, style } = line;
  if (style === 'solid' || style === 'dashed') return [straight(0, width)];
  const shares = style === 'thick-thin' ? [thick, thin] : [thin, thick];
  const [upper = 0, lower = 0] = shares.map((share) => share * width);
  return [
    straight(-width / 2 + upper / 2, upper),
    straight(upper / 2 + gap * width + lower / 2 - width / 2 + upper / 2, lower),
  ];
}

/** A square with or without a tick: no font of the set has ☑ and ☐. */
function tickBox(
  { box: { x, size, color, box }, y }: Extract<Shape, { kind: 'box' }>,
  height: number,
): Stroke[] {
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
