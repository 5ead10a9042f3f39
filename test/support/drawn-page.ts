/** A made-up certificate page drawn from glyph outlines: no system font, no picture file. */
import sharp from 'sharp';
import type { Box } from '#schemas/records/results.ts';
import { fontFor } from '#samples/draw/fonts.ts';

export interface DrawnPage {
  readonly width: number;
  readonly height: number;
  readonly title: string;
  /** field → [label, value], from top to bottom. */
  readonly rows: Readonly<Record<string, readonly [string, string]>>;
  /** The field that a red seal lies over. */
  readonly sealOver?: string;
  /** Gaussian blur, to be unreadable. */
  readonly blur?: number;
}

const VALUE_SIZE = 34;
const LEFT = 0.14;

/** Where each value of a page stands, in pixels. */
export function boxesOf(page: DrawnPage): Readonly<Record<string, Box>> {
  return Object.fromEntries(
    Object.entries(page.rows).map(([field, [label, value]], index) => {
      const x = page.width * LEFT + advance(`${label}：`);
      return [
        field,
        [Math.round(x), top(page, index) - VALUE_SIZE + 2, Math.round(advance(value)), VALUE_SIZE + 8],
      ];
    }),
  );
}

/** The page as JPEG bytes; equal for equal input on one machine. */
export async function drawPage(page: DrawnPage): Promise<Buffer> {
  const rows = Object.values(page.rows).map(([label, value], index) =>
    outline(`${label}：${value}`, [page.width * LEFT, top(page, index)], VALUE_SIZE),
  );
  const titleSize = 64;
  const middle = (page.width - advance(page.title, titleSize)) / 2;
  const title = outline(page.title, [middle, page.height * 0.17], titleSize);
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${page.width}" height="${page.height}">
    <rect width="100%" height="100%" fill="#f7f3e8"/>
    <rect x="40" y="40" width="${page.width - 80}" height="${page.height - 80}" fill="none" stroke="#b08d57" stroke-width="6"/>
    <path d="${title}" fill="#8a1f11"/><path d="${rows.join('')}" fill="#262626"/>${seal(page)}</svg>`;
  // The program shuts this loader for everything handed in; the page drawn here is our own.
  sharp.unblock({ operation: ['VipsForeignLoadSvgBuffer'] });
  const drawn = sharp(Buffer.from(svg));
  return (page.blur ? drawn.blur(page.blur) : drawn).jpeg({ quality: 80 }).toBuffer();
}

function seal(page: DrawnPage): string {
  const box = page.sealOver ? boxesOf(page)[page.sealOver] : undefined;
  if (!box) return '';
  const [x, y] = [box[0] + box[2] / 2, box[1] + box[3] / 2];
  const text = outline('样章', [x - 40, y + 14], 40);
  return `<g opacity="0.75"><circle cx="${x}" cy="${y}" r="120" fill="none" stroke="#d22" stroke-width="9"/><path d="${text}" fill="#d22"/></g>`;
}

function top(page: DrawnPage, index: number): number {
  return Math.round(page.height * 0.3 + index * VALUE_SIZE * 2);
}

function advance(text: string, size = VALUE_SIZE): number {
  return [...text].reduce((sum, character) => {
    const codePoint = character.codePointAt(0) ?? 0;
    return sum + fontFor(codePoint, {}).advance(codePoint) * size;
  }, 0);
}

const letters: Readonly<Record<string, string>> = {
  moveTo: 'M',
  lineTo: 'L',
  quadraticCurveTo: 'Q',
  bezierCurveTo: 'C',
};

function outline(text: string, [x, y]: readonly [number, number], size: number): string {
  let at = x;
  return [...text]
    .map((character) => {
      const codePoint = character.codePointAt(0) ?? 0;
      const font = fontFor(codePoint, {});
      const unit = size / font.unitsPerEm;
      const path = font.outline(codePoint).map(({ command, args }) => {
        const points = args.map((value, index) =>
          (index % 2 === 0 ? at + value * unit : y - value * unit).toFixed(1),
        );
        return `${letters[command] ?? 'Z'}${points.join(' ')}`;
      });
      at += font.advance(codePoint) * size;
      return path.join('');
    })
    .join('');
}
