/** Red office seals of made-up organisations, as ink over or under the print. */
import { drawGlyph } from './outline.ts';
import { isolated, multiply, type Pen } from './pen.ts';
import type { Face } from './fonts.ts';

export interface SealOptions {
  /** The organisation, along the upper arc. */
  readonly text: string;
  /** Centre. */
  readonly x: number;
  readonly y: number;
  /** Points; 60 (42 mm across) unless told. */
  readonly radius?: number | undefined;
  readonly star?: boolean | undefined;
  /** A line below the star, such as 人事专用章. */
  readonly line?: string | undefined;
  /** Digits along the lower arc. */
  readonly code?: string | undefined;
  readonly color?: string | undefined;
  /** 1 is thick ink. */
  readonly opacity?: number | undefined;
  /** Degrees clockwise. */
  readonly rotate?: number | undefined;
  /** True lays ink over the print and hides some of it; false lets the print show through. */
  readonly cover?: boolean | undefined;
  readonly face?: Face | undefined;
}

const red = '#d3202c';

function ink(pen: Pen, options: SealOptions, draw: () => void): void {
  isolated(pen, () => {
    const { doc } = pen;
    doc.translate(options.x, options.y).rotate(options.rotate ?? 0);
    if (!options.cover) multiply(pen, options.opacity ?? 0.85);
    else doc.opacity(options.opacity ?? 0.72);
    doc.strokeColor(options.color ?? red).fillColor(options.color ?? red);
    draw();
  });
}

function star(pen: Pen, radius: number, color: string): void {
  const points = Array.from({ length: 10 }, (_, index) => {
    const reach = index % 2 === 0 ? radius : radius * 0.382;
    const angle = (index * Math.PI) / 5 - Math.PI / 2;
    return [reach * Math.cos(angle), reach * Math.sin(angle)] as [number, number];
  });
  pen.doc.polygon(...points).fill(color);
}

/** How much of the circle a text may take, and how large its characters are. */
function arcOf(count: number, radius: number, most: number): { sweep: number; size: number; narrow: number } {
  const sweep = Math.min(most, 30 + count * 20);
  const size = radius * (count > 18 ? 0.24 : count > 12 ? 0.28 : 0.33);
  const room = (((sweep / 180) * Math.PI) / Math.max(1, count - 1)) * radius * 0.72;
  return { sweep, size, narrow: Math.min(1, room / size) };
}

/** Angles that lie equally far apart along an ellipse, symmetric about its top. */
function evenAngles(count: number, sweep: number, shape: { rx: number; ry: number }): number[] {
  const steps = 360;
  const start = ((-90 - sweep / 2) * Math.PI) / 180;
  const angles = Array.from({ length: steps + 1 }, (_, i) => start + (i * sweep * Math.PI) / 180 / steps);
  const lengths = [0];
  for (const angle of angles.slice(1)) {
    const piece = Math.hypot(shape.rx * Math.sin(angle), shape.ry * Math.cos(angle));
    lengths.push((lengths.at(-1) ?? 0) + piece);
  }
  const whole = lengths.at(-1) ?? 0;
  return Array.from({ length: count }, (_, index) => {
    const wanted = count > 1 ? (whole * index) / (count - 1) : whole / 2;
    const found = lengths.findIndex((length) => length >= wanted - 1e-9);
    return angles[found] ?? -Math.PI / 2;
  });
}

function arcText(pen: Pen, options: SealOptions, shape: { rx: number; ry: number }): void {
  const characters = Array.from(options.text);
  const { sweep, size, narrow } = arcOf(
    characters.length,
    Math.min(shape.rx, shape.ry * 1.2),
    options.code === undefined ? 290 : 240,
  );
  const inner = { rx: shape.rx - size * 0.78, ry: shape.ry - size * 0.78 };
  const angles = evenAngles(characters.length, sweep, inner);
  characters.forEach((character, index) => {
    const angle = angles[index] ?? 0;
    const x = inner.rx * Math.cos(angle);
    const y = inner.ry * Math.sin(angle);
    // on an ellipse the characters stand on the curve's normal, not on the radius
    const normal = Math.atan2(y / (shape.ry * shape.ry), x / (shape.rx * shape.rx));
    drawGlyph(pen, character, {
      face: options.face ?? 'serif',
      weight: 600,
      x,
      y,
      size,
      scaleX: narrow,
      rotate: (normal * 180) / Math.PI + 90,
      color: options.color ?? red,
      opacity: 0.8 + 0.2 * pen.random(),
    });
  });
}

function lowerArc(pen: Pen, options: SealOptions, radius: number): void {
  const digits = Array.from(options.code ?? '');
  const size = radius * 0.13;
  digits.forEach((digit, index) => {
    const angle = ((90 + (digits.length - 1) * 3.2 - index * 6.4) * Math.PI) / 180;
    drawGlyph(pen, digit, {
      face: 'sans',
      weight: 400,
      x: (radius - size) * Math.cos(angle),
      y: (radius - size) * Math.sin(angle),
      size,
      rotate: (angle * 180) / Math.PI - 90,
      color: options.color ?? red,
    });
  });
}

function straight(
  pen: Pen,
  text: string,
  at: { y: number; size: number; room: number; options: SealOptions },
): void {
  const characters = Array.from(text);
  const pitch = Math.min(at.size, at.room / characters.length);
  characters.forEach((character, index) => {
    drawGlyph(pen, character, {
      face: at.options.face ?? 'serif',
      weight: 600,
      x: (index - (characters.length - 1) / 2) * pitch,
      y: at.y,
      size: at.size,
      scaleX: pitch / at.size,
      color: at.options.color ?? red,
      opacity: 0.85,
    });
  });
}

/** A round seal: name on the arc, star in the middle, an optional line below. */
export function drawSeal(pen: Pen, options: SealOptions): void {
  const radius = options.radius ?? 60;
  ink(pen, options, () => {
    pen.doc
      .lineWidth(radius * 0.045)
      .circle(0, 0, radius)
      .stroke();
    arcText(pen, options, { rx: radius, ry: radius });
    if (options.star !== false) star(pen, radius * 0.3, options.color ?? red);
    if (options.line !== undefined) {
      straight(pen, options.line, { y: radius * 0.52, size: radius * 0.21, room: radius * 1.2, options });
    }
    if (options.code !== undefined) lowerArc(pen, options, radius);
  });
}

/** An oval seal, as used by archives, editors and for foreign matters. */
export function drawOvalSeal(pen: Pen, options: SealOptions): void {
  const rx = options.radius ?? 60;
  const ry = rx * 0.68;
  ink(pen, options, () => {
    pen.doc
      .lineWidth(rx * 0.035)
      .ellipse(0, 0, rx, ry)
      .stroke();
    arcText(pen, options, { rx, ry });
    if (options.line !== undefined) {
      straight(pen, options.line, { y: ry * 0.25, size: rx * 0.2, room: rx * 1.3, options });
    }
  });
}

/** A square or oblong seal with rows of characters, such as a name seal or 与原件一致. */
export function drawSquareSeal(pen: Pen, options: SealOptions & { readonly width?: number }): void {
  const rows = options.text.split('\n');
  const longest = Math.max(...rows.map((row) => Array.from(row).length));
  const width = options.width ?? (options.radius ?? 20) * 2;
  const pitch = (width * 0.9) / longest;
  const height = rows.length * pitch * 1.1 + width * 0.1;
  ink(pen, options, () => {
    pen.doc
      .lineWidth(Math.max(0.8, pitch * 0.07))
      .rect(-width / 2, -height / 2, width, height)
      .stroke();
    rows.forEach((row, index) => {
      const y = (index - (rows.length - 1) / 2) * pitch * 1.1;
      const room = Array.from(row).length * pitch;
      straight(pen, row, { y, size: pitch * 0.98, room, options });
    });
  });
}
