/**
 * One font file, parsed once a process, behind a thin wrapper. A parsed fontkit font remembers the
 * first code point it saw for a glyph: shared as it is, one paper's ⼀ (U+2F00) would become the
 * extracted text of every later paper's 一. The wrapper maps each character to its glyph and
 * nothing else (no kerning, no ligatures), which also makes text the same whatever came before.
 */
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { woffToTtf } from './woff.ts';

export interface Face {
  /** PostScript name: what a document registers the font under. */
  readonly name: string;
  readonly file: string;
  has(codePoint: number): boolean;
  /** Advance of one character in ems. */
  advance(codePoint: number): number;
  /** What pdfkit takes in place of a font file. */
  readonly forPdfkit: object;
}

interface Glyph {
  readonly id: number;
  readonly advanceWidth: number;
}

interface FontkitFont {
  readonly unitsPerEm: number;
  readonly postscriptName: string | null;
  readonly 'OS/2': { readonly fsType?: { readonly noEmbedding?: boolean } } | undefined;
  glyphForCodePoint(codePoint: number): Glyph;
  hasGlyphForCodePoint(codePoint: number): boolean;
}

interface Fontkit {
  create(data: Uint8Array): FontkitFont | { readonly fonts: readonly FontkitFont[] };
}

const require = createRequire(import.meta.url);
const loaded = new Map<string, Face>();

/** The font of a file (TTF, OTF, WOFF, the first of a TTC). Throws where it cannot be read or embedded. */
export function openFace(file: string): Face {
  const known = loaded.get(file);
  if (known !== undefined) return known;
  const fontkit = require('fontkit') as Fontkit;
  const data = readFileSync(file);
  const opened = fontkit.create(file.endsWith('.woff') ? woffToTtf(data) : data);
  const font = 'fonts' in opened ? simplified(opened.fonts) : opened;
  if (font === undefined) throw new Error(`no font in ${file}`);
  if (font['OS/2']?.fsType?.noEmbedding === true) throw new Error(`may not be embedded: ${file}`);
  const face = wrap(font, file);
  loaded.set(file, face);
  return face;
}

/** Of a collection the font with the mainland's shapes, as its name says; else the first. */
function simplified(fonts: readonly FontkitFont[]): FontkitFont | undefined {
  return fonts.find(({ postscriptName }) => /sc(?:-|$)|gb|hans/iu.test(postscriptName ?? '')) ?? fonts[0];
}

function wrap(font: FontkitFont, file: string): Face {
  const glyphs = new Map<number, Glyph | undefined>();
  const glyphOf = (codePoint: number): Glyph | undefined => {
    if (glyphs.has(codePoint)) return glyphs.get(codePoint);
    const glyph = font.hasGlyphForCodePoint(codePoint) ? font.glyphForCodePoint(codePoint) : undefined;
    const kept = glyph && { id: glyph.id, advanceWidth: glyph.advanceWidth };
    glyphs.set(codePoint, kept);
    return kept;
  };
  const forPdfkit = Object.create(font) as object;
  Object.defineProperty(forPdfkit, 'layout', { value: (text: string) => layOut(text, glyphOf) });
  return {
    name: font.postscriptName ?? path.basename(file),
    file,
    has: (codePoint) => glyphOf(codePoint) !== undefined,
    advance: (codePoint) => (glyphOf(codePoint)?.advanceWidth ?? 0) / font.unitsPerEm,
    forPdfkit,
  };
}

/** What fontkit's own `layout` gives, by character map and advance alone. */
function layOut(text: string, glyphOf: (codePoint: number) => Glyph | undefined): object {
  let advanceWidth = 0;
  const glyphs = Array.from(text, (character) => {
    const codePoint = character.codePointAt(0) ?? 0;
    const glyph = glyphOf(codePoint);
    if (glyph === undefined) throw new RangeError(`no glyph for U+${codePoint.toString(16)}`);
    advanceWidth += glyph.advanceWidth;
    return { id: glyph.id, advanceWidth: glyph.advanceWidth, codePoints: [codePoint] };
  });
  const positions = glyphs.map((glyph) => ({
    xAdvance: glyph.advanceWidth,
    yAdvance: 0,
    xOffset: 0,
    yOffset: 0,
  }));
  return { glyphs, positions, advanceWidth };
}
