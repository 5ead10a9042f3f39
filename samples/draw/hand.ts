/** Handwriting: outlines of a written face, each character a little off. */
import { fontFor, type Face } from './fonts.ts';
import { drawGlyph } from './outline.ts';
import { isolated, multiply, type Box, type Pen } from './pen.ts';

export interface HandOptions {
  readonly x: number;
  /** Top of the em box. */
  readonly y: number;
  readonly size?: number | undefined;
  readonly face?: Face | undefined;
  readonly weight?: number | undefined;
  readonly color?: string | undefined;
  /** How unsteady: 0 is print, 1 is usual. */
  readonly unrest?: number | undefined;
  /** Centres the text in this width. */
  readonly width?: number | undefined;
  readonly lineHeight?: number | undefined;
  readonly spacing?: number | undefined;
}

interface Row {
  readonly text: string;
  readonly top: number;
}

function advanceOf(character: string, options: HandOptions): number {
  const codePoint = character.codePointAt(0) ?? 0;
  return fontFor(codePoint, options).advance(codePoint) * (options.size ?? 14) + (options.spacing ?? 0);
}

function writeRow(pen: Pen, row: Row, options: HandOptions): number {
  const size = options.size ?? 14;
  const unrest = options.unrest ?? 1;
  const either = (range: number): number => (pen.random() * 2 - 1) * range * unrest;
  const characters = Array.from(row.text);
  const total = characters.reduce((sum, character) => sum + advanceOf(character, options), 0);
  let x = options.x + (options.width === undefined ? 0 : (options.width - total) / 2);
  const slope = either(0.012);
  characters.forEach((character) => {
    const advance = advanceOf(character, options);
    drawGlyph(pen, character, {
      face: options.face,
      weight: options.weight,
      x: x + advance / 2 + either(size * 0.03),
      y: row.top + size / 2 + (x - options.x) * slope + either(size * 0.05),
      size: size * (1 + either(0.06)),
      rotate: either(4),
      color: options.color ?? '#1c2340',
    });
    x += advance * (1 + either(0.03));
  });
  return total;
}

/** Writes a text by hand, one line per `\n`. Gives its box. */
export function drawHandwritten(pen: Pen, text: string, options: HandOptions): Box {
  const size = options.size ?? 14;
  const pitch = size * (options.lineHeight ?? 1.5);
  const rows = text.split('\n').map((line, index) => ({ text: line, top: options.y + index * pitch }));
  const style: HandOptions = { face: 'kai', weight: 500, ...options };
  const widths: number[] = [];
  isolated(pen, () => {
    multiply(pen, 0.92);
    for (const row of rows) widths.push(writeRow(pen, row, style));
  });
  return [options.x, options.y, Math.max(...widths), (rows.length - 1) * pitch + size];
}

/** Signs a name in a brush face, larger and looser than writing. */
export function drawSignature(pen: Pen, name: string, options: HandOptions): Box {
  return drawHandwritten(pen, name, { face: 'brush', size: 20, unrest: 1.8, spacing: -1, ...options });
}
