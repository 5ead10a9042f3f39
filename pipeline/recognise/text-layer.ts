/** Lines from the text layer of a born-digital page. */
import type { Quad, ReadCharacter, TextLayer, TextLine } from '#schemas/records/page.ts';
import type { Box } from '#schemas/records/results.ts';
import { sliceQuad } from './raster.ts';

type LayerCharacter = TextLayer['characters'][number];

/**
 * Groups the layer's characters into lines: characters that stand level and close belong together;
 * a gap wider than one and a half characters starts a new line, as between the cells of a table.
 */
export function linesOfTextLayer(layer: TextLayer): TextLine[] {
  const lines: LayerCharacter[][] = [];
  let current: LayerCharacter[] = [];
  for (const character of layer.characters) {
    if (character.text.trim() === '' || character.box[2] <= 0) continue;
    const last = current.at(-1);
    if (last && !continues(last, character)) {
      lines.push(current);
      current = [];
    }
    current.push(character);
  }
  if (current.length > 0) lines.push(current);
  return lines.map((characters, id) => lineOf(characters, id));
}

function continues(last: LayerCharacter, next: LayerCharacter): boolean {
  const [lx, ly, lw, lh] = last.box;
  const [nx, ny, , nh] = next.box;
  const size = Math.max(lh, nh);
  const isLevel = Math.abs(ly + lh / 2 - (ny + nh / 2)) < size * 0.6;
  const gap = nx - (lx + lw);
  return isLevel && gap > -size && gap < size * 1.5;
}

function lineOf(characters: readonly LayerCharacter[], id: number): TextLine {
  // Boxes of a text layer hug the ink; a line needs air around it to be read on the raster.
  const air = Math.max(...characters.map((c) => c.box[3])) * 0.14;
  const left = Math.max(0, Math.min(...characters.map((c) => c.box[0])) - air);
  const top = Math.max(0, Math.min(...characters.map((c) => c.box[1])) - air);
  const right = Math.max(...characters.map((c) => c.box[0] + c.box[2])) + air;
  const bottom = Math.max(...characters.map((c) => c.box[1] + c.box[3])) + air;
  const width = Math.max(1, right - left);
  const box: Box = [
    Math.floor(left),
    Math.floor(top),
    Math.ceil(width),
    Math.max(1, Math.ceil(bottom - top)),
  ];
  const read: ReadCharacter[] = characters.map((c) => ({
    text: c.text,
    probability: 1,
    from: (c.box[0] - left) / width,
    to: (c.box[0] + c.box[2] - left) / width,
  }));
  return {
    id,
    quad: [
      [left, top],
      [right, top],
      [right, bottom],
      [left, bottom],
    ],
    box,
    text: characters.map((c) => c.text).join(''),
    confidence: 1,
    characters: read,
    source: 'textLayer',
  };
}

/** A text layer that can be used gives its lines; one that cannot says why, if it is worth saying. */
export interface JudgedLayer {
  readonly lines?: TextLine[];
  readonly refused?: 'unmapped' | 'differs';
}

/** Fewer characters than this are a page number or a stamp, not the page's text. */
const FEWEST = 12;
const UNMAPPED_SHARE = 0.02;
const WITNESS_LINES = 4;
/** Signs that are read of each of them. */
const WITNESS_SIGNS = 16;
const WITNESS_AGREEMENT = 0.8;

/**
 * A hidden or garbled layer betrays itself on its longest lines: the raster is the witness. `read`
 * reads the raster inside a quad.
 */
export async function judgeTextLayer(
  layer: TextLayer,
  read: (quad: Quad) => Promise<string>,
): Promise<JudgedLayer> {
  const visible = layer.characters.filter((c) => c.text.trim() !== '').length;
  if (visible < FEWEST) return {};
  if (layer.unmapped > visible * UNMAPPED_SHARE) return { refused: 'unmapped' };
  const lines = linesOfTextLayer(layer);
  const witnesses = lines.filter((l) => l.text.length >= 4).sort((p, q) => q.text.length - p.text.length);
  const step = Math.max(1, Math.floor(witnesses.length / WITNESS_LINES));
  let agreed = 0;
  let asked = 0;
  for (let i = 0; i < witnesses.length && asked < WITNESS_LINES; i += step, asked++) {
    const { quad, characters } = witnesses[i]!;
    const signs = characters.slice(0, WITNESS_SIGNS);
    const head = sliceQuad(quad, 0, characters.length > signs.length ? signs.at(-1)!.to : 1);
    agreed += likeness(await read(head), signs.map(({ text }) => text).join(''));
  }
  if (asked === 0) return {};
  return agreed / asked >= WITNESS_AGREEMENT ? { lines } : { refused: 'differs' };
}

/** Share of characters two strings have in common, in order (longest common subsequence). */
function likeness(a: string, b: string): number {
  const [p, q] = [a.normalize('NFKC').replace(/\s/g, ''), b.normalize('NFKC').replace(/\s/g, '')];
  let row = new Uint16Array(q.length + 1);
  for (const character of p) {
    const next = new Uint16Array(q.length + 1);
    for (let j = 1; j <= q.length; j++) {
      next[j] = character === q[j - 1] ? row[j - 1]! + 1 : Math.max(row[j]!, next[j - 1]!);
    }
    row = next;
  }
  return (2 * row[q.length]!) / Math.max(1, p.length + q.length);
}
