/** Printed grounds: ornamental frames, guilloche curves, faint patterns, watermarks. */
import { currentPage, isolated, type Box, type Pen } from './pen.ts';
import { drawText, measure } from './text.ts';
import type { Face } from './fonts.ts';

export interface FrameOptions {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly style?: 'single' | 'double' | 'thick' | 'guilloche' | 'scallop' | 'key' | 'corner' | undefined;
  readonly color?: string | undefined;
  /** Depth of an ornamental band in points. */
  readonly band?: number | undefined;
}

export interface PatternOptions {
  readonly style?: 'waves' | 'rosette' | 'dots' | 'grid' | 'text' | undefined;
  /** For `text`. */
  readonly text?: string | undefined;
  readonly face?: Face | undefined;
  readonly size?: number | undefined;
  readonly color?: string | undefined;
  readonly opacity?: number | undefined;
  readonly box?: Box | undefined;
}

interface Shape extends FrameOptions {
  readonly style: NonNullable<FrameOptions['style']>;
  readonly color: string;
  readonly band: number;
}

/** Points along the four sides of a rectangle, `step` apart, with the outward normal. */
function* walk(
  shape: Shape,
  inset: number,
  step: number,
): Generator<readonly [number, number, number, number]> {
  const { x, y, width, height } = shape;
  const [left, top, right, bottom] = [x + inset, y + inset, x + width - inset, y + height - inset];
  const across = Math.max(1, Math.round((right - left) / step));
  const down = Math.max(1, Math.round((bottom - top) / step));
  for (let i = 0; i < across; i += 1) yield [left + ((right - left) * i) / across, top, 0, -1];
  for (let i = 0; i < down; i += 1) yield [right, top + ((bottom - top) * i) / down, 1, 0];
  for (let i = 0; i < across; i += 1) yield [right - ((right - left) * i) / across, bottom, 0, 1];
  for (let i = 0; i < down; i += 1) yield [left, bottom - ((bottom - top) * i) / down, -1, 0];
}

function lines(pen: Pen, shape: Shape, rules: readonly (readonly [inset: number, width: number])[]): void {
  for (const [inset, width] of rules) {
    pen.doc.lineWidth(width);
    pen.doc
      .rect(shape.x + inset, shape.y + inset, shape.width - 2 * inset, shape.height - 2 * inset)
      .stroke();
  }
}

function wave(pen: Pen, shape: Shape, at: { phase: number; turns: number }): void {
  let first = true;
  let index = 0;
  for (const [x, y, nx, ny] of walk(shape, shape.band / 2, 2)) {
    const reach = (shape.band / 2) * 0.86 * Math.sin(index * at.turns + at.phase);
    const point = [x + nx * reach, y + ny * reach] as const;
    if (first) pen.doc.moveTo(...point);
    else pen.doc.lineTo(...point);
    first = false;
    index += 1;
  }
  pen.doc.closePath().lineWidth(0.35).stroke();
}

function guilloche(pen: Pen, shape: Shape): void {
  for (let i = 0; i < 6; i += 1) wave(pen, shape, { phase: (i * Math.PI) / 3, turns: 0.32 });
  lines(pen, shape, [
    [0, 1.4],
    [shape.band, 0.8],
    [shape.band + 3, 0.4],
  ]);
}

function scallop(pen: Pen, shape: Shape): void {
  for (const [x, y] of walk(shape, shape.band / 2, shape.band)) {
    pen.doc
      .lineWidth(0.6)
      .circle(x, y, shape.band * 0.48)
      .stroke();
    pen.doc.circle(x, y, shape.band * 0.2).fill(shape.color);
  }
  lines(pen, shape, [
    [-2, 1],
    [shape.band + 2, 1],
  ]);
}

function meander(pen: Pen, shape: Shape): void {
  const step = shape.band * 1.15;
  for (const [x, y, nx, ny] of walk(shape, shape.band / 2, step)) {
    const r = shape.band * 0.38;
    // along the side and across it, so that the figure turns with the frame
    const at = (u: number, v: number): [number, number] => [
      x - ny * u * r + nx * v * r,
      y + nx * u * r + ny * v * r,
    ];
    pen.doc
      .moveTo(...at(-1, -1))
      .lineTo(...at(-1, 1))
      .lineTo(...at(1, 1))
      .lineTo(...at(1, -0.4));
    pen.doc
      .lineTo(...at(-0.3, -0.4))
      .lineTo(...at(-0.3, 0.4))
      .lineWidth(0.9)
      .stroke();
  }
  lines(pen, shape, [
    [0, 1.2],
    [shape.band, 1.2],
  ]);
}

function corners(pen: Pen, shape: Shape): void {
  lines(pen, shape, [
    [0, 2.2],
    [5, 0.6],
  ]);
  const reach = shape.band * 1.6;
  for (const [cx, cy, sx, sy] of [
    [shape.x, shape.y, 1, 1],
    [shape.x + shape.width, shape.y, -1, 1],
    [shape.x, shape.y + shape.height, 1, -1],
    [shape.x + shape.width, shape.y + shape.height, -1, -1],
  ] as const) {
    for (let i = 1; i <= 4; i += 1) {
      const r = (reach * i) / 4;
      pen.doc.moveTo(cx + sx * (5 + r), cy + sy * 5);
      pen.doc.bezierCurveTo(
        cx + sx * (5 + r),
        cy + sy * (5 + r * 0.7),
        cx + sx * (5 + r * 0.7),
        cy + sy * (5 + r),
        cx + sx * 5,
        cy + sy * (5 + r),
      );
      pen.doc.lineWidth(0.7).stroke();
    }
  }
}

/** Draws a frame around a rectangle (its outer edge). */
export function drawFrame(pen: Pen, options: FrameOptions): void {
  const { style = 'double', color = '#8a2b2b', band = 14 } = options;
  const shape: Shape = { ...options, style, color, band };
  isolated(pen, () => {
    pen.doc.strokeColor(shape.color);
    if (shape.style === 'single') lines(pen, shape, [[0, 1]]);
    else if (shape.style === 'double')
      lines(pen, shape, [
        [0, 2.4],
        [5, 0.7],
      ]);
    else if (shape.style === 'thick')
      lines(pen, shape, [
        [0, 6],
        [7, 0.8],
      ]);
    else if (shape.style === 'guilloche') guilloche(pen, shape);
    else if (shape.style === 'scallop') scallop(pen, shape);
    else if (shape.style === 'key') meander(pen, shape);
    else corners(pen, shape);
  });
}

function waves(pen: Pen, [left, top, width, height]: Box): void {
  for (let y = top; y < top + height; y += 7) {
    pen.doc.moveTo(left, y);
    for (let x = left; x < left + width; x += 24) {
      pen.doc.bezierCurveTo(x + 8, y - 6, x + 16, y + 6, Math.min(x + 24, left + width), y);
    }
    pen.doc.lineWidth(0.4).stroke();
  }
}

function rosette(pen: Pen, [left, top, width, height]: Box): void {
  const [cx, cy, reach] = [left + width / 2, top + height / 2, Math.min(width, height) * 0.42];
  for (let ring = 0; ring < 9; ring += 1) {
    const radius = reach * (0.35 + ring * 0.075);
    for (let i = 0; i <= 180; i += 1) {
      const angle = (i * Math.PI) / 90;
      const r = radius * (1 + 0.16 * Math.sin(12 * angle + ring * 0.7));
      const point = [cx + r * Math.cos(angle), cy + r * Math.sin(angle)] as const;
      if (i === 0) pen.doc.moveTo(...point);
      else pen.doc.lineTo(...point);
    }
    pen.doc.lineWidth(0.5).stroke();
  }
}

function dots(pen: Pen, [left, top, width, height]: Box, color: string): void {
  for (let y = top + 4; y < top + height; y += 9) {
    const shift = Math.round((y - top) / 9) % 2 === 0 ? 0 : 4.5;
    for (let x = left + 4 + shift; x < left + width; x += 9) pen.doc.circle(x, y, 0.9);
  }
  pen.doc.fill(color);
}

function grid(pen: Pen, [left, top, width, height]: Box): void {
  for (let d = -height; d < width; d += 8) {
    pen.doc.moveTo(left + Math.max(0, d), top + Math.max(0, -d));
    const end = Math.min(width, d + height);
    pen.doc.lineTo(left + end, top + end - d);
  }
  pen.doc.lineWidth(0.3).stroke();
}

function words(pen: Pen, box: Box, options: PatternOptions): void {
  const text = options.text ?? '';
  const size = options.size ?? 22;
  const style = { face: options.face ?? ('sans' as const), size, color: options.color ?? '#999999' };
  const step = measure(text, style) + size * 2;
  let row = 0;
  for (let y = box[1] + size; y < box[1] + box[3]; y += size * 4.4) {
    for (let x = box[0] - (row % 2) * (step / 2); x < box[0] + box[2]; x += step) {
      drawText(pen, text, { ...style, x, y, rotate: -24, opacity: options.opacity ?? 0.14 });
    }
    row += 1;
  }
}

/** Words of a ground are not words of the document: they leave no mark. */
function watermark(pen: Pen, box: Box, options: PatternOptions): void {
  const { texts } = currentPage(pen);
  const before = texts.length;
  words(pen, box, options);
  texts.length = before;
}

/** Draws a faint ground over a box. */
export function drawPattern(pen: Pen, box: Box, options: PatternOptions): void {
  const color = options.color ?? '#b9a36b';
  isolated(pen, () => {
    pen.doc.rect(...(box as [number, number, number, number])).clip();
    pen.doc.opacity(options.opacity ?? 0.35).strokeColor(color);
    const style = options.style ?? 'waves';
    if (style === 'waves') waves(pen, box);
    else if (style === 'rosette') rosette(pen, box);
    else if (style === 'dots') dots(pen, box, color);
    else if (style === 'grid') grid(pen, box);
    else watermark(pen, box, options);
  });
}
