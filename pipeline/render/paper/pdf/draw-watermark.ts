/** The words behind a page that must not pass for the real thing: 校对稿. */
import type { FontSet } from '../../fonts/font-set.ts';
import type { PageStyle } from '../style/style.ts';
import { number } from './draw-text.ts';

interface Inside {
  font(source: object, family: string): unknown;
  readonly _font: {
    readonly id: string;
    encode(text: string): readonly [readonly string[], unknown];
    ref(): unknown;
  };
  readonly page: { readonly fonts: Record<string, unknown> };
  addContent(data: string): unknown;
}

/** Light enough to read through, dark enough to survive a copier. */
const grey = 0.87;

/** Draws the words along the sheet's rising diagonal, under everything. */
export function drawWatermark(
  document: object,
  words: string,
  at: { readonly style: PageStyle; readonly fonts: FontSet },
): void {
  const inside = document as Inside;
  const { width, height } = at.style;
  const face = at.fonts.leader('hei');
  const count = [...words].length;
  const size = Math.min(140, (0.7 * Math.min(width, height)) / count);
  const length = size * (count + (count - 1) * 0.5);
  inside.font(face.forPdfkit, face.file);
  inside.page.fonts[inside._font.id] ??= inside._font.ref();
  const angle = Math.atan2(height, width);
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const shift = { across: -length / 2, up: -0.38 * size };
  const x = width / 2 + shift.across * cos - shift.up * sin;
  const y = height / 2 + shift.across * sin + shift.up * cos;
  const [codes] = inside._font.encode(words);
  const matrix = [cos, sin, -sin, cos, x, y].map(number).join(' ');
  inside.addContent(
    `q BT ${number(grey)} g /${inside._font.id} ${number(size)} Tf ${number(size * 0.5)} Tc ${matrix} Tm <${codes.join('')}> Tj ET Q`,
  );
}
