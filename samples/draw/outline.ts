/** Characters drawn as shapes, not as text: seals and handwriting have no text layer. */
import { fontFor, type FaceChoice } from './fonts.ts';
import { isolated, type Pen } from './pen.ts';

interface GlyphPlace extends FaceChoice {
  /** Centre of the em box, in points. */
  readonly x: number;
  readonly y: number;
  readonly size: number;
  /** Stretch across and along; 1 is normal. */
  readonly scaleX?: number | undefined;
  readonly scaleY?: number | undefined;
  /** Degrees clockwise. */
  readonly rotate?: number | undefined;
  readonly color: string;
  readonly opacity?: number | undefined;
}

type Point = [number, number];
type Curve = [number, number, number, number];
type Cubic = [number, number, number, number, number, number];

function follow(doc: PDFKit.PDFDocument, command: string, points: readonly number[]): void {
  if (command === 'moveTo') doc.moveTo(...(points as Point));
  else if (command === 'lineTo') doc.lineTo(...(points as Point));
  else if (command === 'quadraticCurveTo') doc.quadraticCurveTo(...(points as Curve));
  else if (command === 'bezierCurveTo') doc.bezierCurveTo(...(points as Cubic));
  else doc.closePath();
}

function trace(pen: Pen, character: string, choice: FaceChoice): void {
  const codePoint = character.codePointAt(0) ?? 0;
  const font = fontFor(codePoint, choice);
  const unit = 1 / font.unitsPerEm;
  // the em box's centre lies 0.36 em above the baseline in all these faces
  const across = -font.advance(codePoint) / 2;
  const { doc } = pen;
  for (const { command, args } of font.outline(codePoint)) {
    const points = args.map((value, index) =>
      index % 2 === 0 ? value * unit + across : 0.36 - value * unit,
    );
    follow(doc, command, points);
  }
}

/** Draws one character's shape around a centre. */
export function drawGlyph(pen: Pen, character: string, place: GlyphPlace): void {
  if (character.trim() === '') return;
  isolated(pen, () => {
    const { doc } = pen;
    doc.translate(place.x, place.y).rotate(place.rotate ?? 0);
    doc.scale(place.size * (place.scaleX ?? 1), place.size * (place.scaleY ?? 1));
    trace(pen, character, place);
    doc.fillOpacity(place.opacity ?? 1).fill(place.color, 'non-zero');
  });
}
