/** A stand-in for a photo: nobody's face, only a head and shoulders in grey. */
import { isolated, type Pen } from './pen.ts';

export interface PhotoOptions {
  readonly background?: string | undefined;
  /** Grey as on a photocopy, or with skin and clothes. */
  readonly grey?: boolean | undefined;
  /** The print of an embossing (steel) seal across a lower corner. */
  readonly embossed?: boolean | undefined;
  readonly longHair?: boolean | undefined;
}

interface Colours {
  readonly background: string;
  readonly skin: string;
  readonly hair: string;
  readonly coat: string;
}

function coloursOf(options: PhotoOptions): Colours {
  if (options.grey) return { background: '#c9c9c9', skin: '#a9a9a9', hair: '#3c3c3c', coat: '#5b5b5b' };
  return { background: options.background ?? '#7fb2dc', skin: '#e2bf9f', hair: '#2b2522', coat: '#31384a' };
}

function figure(
  pen: Pen,
  [x, y, w, h]: readonly [number, number, number, number],
  options: PhotoOptions,
): void {
  const { doc } = pen;
  const colours = coloursOf(options);
  const cx = x + w / 2;
  doc.rect(x, y, w, h).fill(colours.background);
  if (options.longHair) doc.ellipse(cx, y + h * 0.45, w * 0.29, h * 0.31).fill(colours.hair);
  doc
    .moveTo(x + w * 0.02, y + h)
    .bezierCurveTo(x + w * 0.06, y + h * 0.74, x + w * 0.3, y + h * 0.74, cx, y + h * 0.7);
  doc
    .bezierCurveTo(x + w * 0.7, y + h * 0.74, x + w * 0.94, y + h * 0.74, x + w * 0.98, y + h)
    .fill(colours.coat);
  doc
    .moveTo(cx - w * 0.13, y + h * 0.72)
    .lineTo(cx, y + h * 0.9)
    .lineTo(cx + w * 0.13, y + h * 0.72)
    .fill('#f4f4f4');
  doc.rect(cx - w * 0.09, y + h * 0.58, w * 0.18, h * 0.17).fill(colours.skin);
  doc.ellipse(cx, y + h * 0.42, w * 0.21, h * 0.23).fill(colours.skin);
  doc
    .moveTo(cx - w * 0.23, y + h * 0.43)
    .bezierCurveTo(cx - w * 0.28, y + h * 0.1, cx + w * 0.28, y + h * 0.1, cx + w * 0.23, y + h * 0.43);
  doc
    .bezierCurveTo(cx + w * 0.18, y + h * 0.28, cx - w * 0.12, y + h * 0.28, cx - w * 0.23, y + h * 0.43)
    .fill(colours.hair);
}

function emboss(pen: Pen, at: { cx: number; cy: number; radius: number }): void {
  const { doc } = pen;
  const { cx, cy, radius } = at;
  for (const [shift, color] of [
    [0.7, '#ffffff'],
    [0, '#555555'],
  ] as const) {
    doc.opacity(0.38).strokeColor(color).lineWidth(0.9);
    doc.circle(cx + shift, cy + shift, radius).stroke();
    doc.circle(cx + shift, cy + shift, radius * 0.66).stroke();
    for (let i = 0; i < 24; i += 1) {
      const angle = (i * Math.PI) / 12;
      const [dx, dy] = [Math.cos(angle), Math.sin(angle)];
      doc.moveTo(cx + shift + dx * radius * 0.72, cy + shift + dy * radius * 0.72);
      doc.lineTo(cx + shift + dx * radius * 0.93, cy + shift + dy * radius * 0.93).stroke();
    }
  }
}

/** Draws the stand-in into a rectangle. */
export function drawPhoto(
  pen: Pen,
  box: readonly [number, number, number, number],
  options: PhotoOptions,
): void {
  const [x, y, w, h] = box;
  isolated(pen, () => {
    pen.doc.rect(x, y, w, h).clip();
    figure(pen, box, options);
  });
  if (options.embossed)
    isolated(pen, () => {
      emboss(pen, { cx: x + w * 0.1, cy: y + h * 0.92, radius: w * 0.42 });
    });
}
