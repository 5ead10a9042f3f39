/**
 * The faces that made-up papers are set in: whole fonts from npm, parsed once a process.
 * A parsed font is handed to pdfkit behind a thin wrapper that maps each character to its
 * glyph and nothing else. A shared fontkit font remembers the first code point that it saw for
 * a glyph, so without the wrapper the extracted text would depend on what was drawn before.
 */
import { createRequire } from 'node:module';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { woffToTtf } from '#pipeline/render/fonts/woff.ts';

/** 宋 serif · 黑 sans · 楷 kai · 小薇 xiaowei (a display 宋) · 马善政 brush. */
export type Face = 'serif' | 'sans' | 'kai' | 'xiaowei' | 'brush';

export interface FaceChoice {
  readonly face?: Face | undefined;
  /** serif 200–900, sans 100–900, kai 300, 500 or 700; the nearest that exists is taken. */
  readonly weight?: number | undefined;
}

interface FontkitGlyph {
  readonly id: number;
  readonly advanceWidth: number;
  readonly path: {
    readonly commands: readonly { readonly command: string; readonly args: readonly number[] }[];
  };
}

interface FontkitFont {
  readonly unitsPerEm: number;
  getGlyph(id: number, codePoints?: readonly number[]): FontkitGlyph;
  glyphForCodePoint(codePoint: number): FontkitGlyph;
  hasGlyphForCodePoint(codePoint: number): boolean;
}

export interface Font {
  /** Unique name: what the font is registered under in a document. */
  readonly name: string;
  readonly unitsPerEm: number;
  has(codePoint: number): boolean;
  /** Advance of one character in ems. */
  advance(codePoint: number): number;
  /** Outline of one character in font units, y upwards. */
  outline(codePoint: number): FontkitGlyph['path']['commands'];
  /** What pdfkit takes in place of a font file. */
  readonly forPdfkit: object;
}

/** One stretch of a text that a single font can show. */
interface FontRun {
  readonly text: string;
  readonly font: Font;
}

const require = createRequire(import.meta.url);
const fontkit = require('fontkit') as { create(data: Uint8Array): FontkitFont };
const loaded = new Map<string, Font>();

const weightNames: Readonly<Record<number, string>> = {
  100: 'Thin',
  200: 'ExtraLight',
  300: 'Light',
  400: 'Regular',
  500: 'Medium',
  600: 'SemiBold',
  700: 'Bold',
  800: 'ExtraBold',
  900: 'Black',
};

function nearest(wanted: number, choices: readonly number[]): number {
  return choices.reduce((best, next) => (Math.abs(next - wanted) < Math.abs(best - wanted) ? next : best));
}

function packageFolder(name: string): string {
  for (let folder = import.meta.dirname; ; folder = dirname(folder)) {
    const candidate = join(folder, 'node_modules', name);
    if (existsSync(candidate)) return candidate;
    if (dirname(folder) === folder) throw new Error(`font package ${name} is not installed: run npm ci`);
  }
}

function googleFile(kind: string, family: string, weight: number): string {
  const style = `${String(weight)}${weightNames[weight] ?? ''}`;
  return join(packageFolder(`@expo-google-fonts/${kind}`), style, `${family}_${style}.ttf`);
}

const everyWeight = [200, 300, 400, 500, 600, 700, 800, 900];
const sources: Readonly<Record<Face, (weight: number) => string>> = {
  serif: (weight) => googleFile('noto-serif-sc', 'NotoSerifSC', nearest(weight, everyWeight)),
  sans: (weight) => googleFile('noto-sans-sc', 'NotoSansSC', nearest(weight, [100, ...everyWeight])),
  kai: (weight) => {
    // the files called "latin" hold the whole font
    const file = `lxgw-wenkai-latin-${String(nearest(weight, [300, 500, 700]))}-normal.woff`;
    return join(packageFolder('@fontsource/lxgw-wenkai'), 'files', file);
  },
  xiaowei: () => googleFile('zcool-xiaowei', 'ZCOOLXiaoWei', 400),
  brush: () => googleFile('ma-shan-zheng', 'MaShanZheng', 400),
};

/** The glyph lookup that pdfkit needs, with each character's own code point kept. */
function thinLayout(font: FontkitFont, text: string): object {
  const glyphs = Array.from(text, (character) => {
    const codePoint = character.codePointAt(0) ?? 0;
    const glyph = font.glyphForCodePoint(codePoint);
    return { id: glyph.id, advanceWidth: glyph.advanceWidth, codePoints: [codePoint] };
  });
  const positions = glyphs.map((glyph) => ({
    xAdvance: glyph.advanceWidth,
    yAdvance: 0,
    xOffset: 0,
    yOffset: 0,
  }));
  const advanceWidth = glyphs.reduce((sum, glyph) => sum + glyph.advanceWidth, 0);
  return { glyphs, positions, advanceWidth };
}

function open(file: string): Font {
  const data = readFileSync(file);
  const font = fontkit.create(file.endsWith('.woff') ? woffToTtf(data) : data);
  const advances = new Map<number, number>();
  const advance = (codePoint: number): number => {
    const known = advances.get(codePoint);
    if (known !== undefined) return known;
    const ems = font.glyphForCodePoint(codePoint).advanceWidth / font.unitsPerEm;
    advances.set(codePoint, ems);
    return ems;
  };
  const forPdfkit = Object.create(font) as object;
  Object.defineProperty(forPdfkit, 'layout', { value: (text: string) => thinLayout(font, text) });
  return {
    name: file,
    unitsPerEm: font.unitsPerEm,
    has: (codePoint) => font.hasGlyphForCodePoint(codePoint),
    advance,
    outline: (codePoint) => font.glyphForCodePoint(codePoint).path.commands,
    forPdfkit,
  };
}

/** The font for a face and weight; the default is 宋 at 400. */
export function fontOf(choice: FaceChoice): Font {
  const file = sources[choice.face ?? 'serif'](choice.weight ?? 400);
  let font = loaded.get(file);
  if (!font) {
    font = open(file);
    loaded.set(file, font);
  }
  return font;
}

/**
 * The font that shows this character: the chosen one, else 宋 at 400.
 * @throws Error if no font shows it: a paper must never be drawn with a hole.
 */
export function fontFor(codePoint: number, choice: FaceChoice): Font {
  const first = fontOf(choice);
  if (first.has(codePoint)) return first;
  const fallback = fontOf({ face: 'serif', weight: choice.weight });
  if (fallback.has(codePoint)) return fallback;
  const name = `${String.fromCodePoint(codePoint)} (U+${codePoint.toString(16).toUpperCase()})`;
  throw new Error(`no font shows ${name}`);
}

/** Splits a text where the font has to change. */
export function fontRuns(text: string, choice: FaceChoice): FontRun[] {
  const runs: { text: string; font: Font }[] = [];
  for (const character of text) {
    const font = fontFor(character.codePointAt(0) ?? 0, choice);
    const last = runs.at(-1);
    if (last?.font === font) last.text += character;
    else runs.push({ text: character, font });
  }
  return runs;
}
