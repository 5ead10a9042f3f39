/**
 * Faces for text whose face is not inside the PDF. Papers of official Chinese typesetting name
 * FangSong or SimSun and embed nothing; PDFium alone draws such text blank without an error.
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { heap, place, readName, type Pdfium } from './pdfium.ts';

/** The document asked for this face and there was none to give. */
export interface MissingFace {
  readonly face: string;
  readonly charset: number;
}

interface Face {
  readonly name: string;
  readonly file: string;
  bytes?: Buffer;
}

const serif: Face = {
  name: 'Noto Serif SC',
  file: '@expo-google-fonts/noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf',
};
const sans: Face = {
  name: 'Noto Sans SC',
  file: '@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf',
};
/** A face's handle is its place here plus one. */
const faces = [serif, sans];

/** Windows charsets: GB 134, Big5 136, Shift-JIS 128, Hangul 129. */
const eastAsian = new Set([134, 136, 128, 129]);
/** Greek, Cyrillic, central European, Turkish, Baltic, Vietnamese: our faces have these letters too. */
const alphabetic = new Set([161, 204, 238, 162, 186, 163]);
/** ANSI, default and symbol text: PDFium draws it with faces of its own. */
const builtIn = new Set([0, 1, 2]);

const sansNames = /hei|gothic|sans|dengxian|youyuan|[黑圆等線线]/i;
const chineseNames =
  /\p{sc=Han}|sim(sun|hei|kai|fang)|fang ?song|kai ?ti|nsimsun|st(song|kai|fang|hei|xi|zhong)|fz\w{2}|yahei|mingliu|dengxian/iu;

/** Which of our faces stands in for a face, if any; `charset` is the Windows number. */
export function chooseFace(face: string, charset: number): 'serif' | 'sans' | undefined {
  const isChinese = eastAsian.has(charset) || (builtIn.has(charset) && chineseNames.test(face));
  if (isChinese) return sansNames.test(face) ? 'sans' : 'serif';
  return alphabetic.has(charset) ? 'sans' : undefined;
}

/**
 * Answers PDFium's questions for faces from now on. The returned function gives the faces that
 * could not be given since it was last called.
 */
export function supplyFonts(pdfium: Pdfium): () => readonly MissingFace[] {
  let missing: MissingFace[] = [];
  const mapFont = (charset: number, name: string): number => {
    const choice = chooseFace(name, charset);
    if (choice !== undefined) return choice === 'serif' ? 1 : 2;
    if (!builtIn.has(charset)) missing.push({ face: name, charset });
    return 0;
  };
  install(pdfium, mapFont);
  return () => {
    const taken = missing;
    missing = [];
    return taken;
  };
}

type Four = [number, number, number, number];
type Five = [...Four, number];
type MapFontArguments = [...Five, number, number];

/** FPDF_SYSFONTINFO, version 1: a number and eight functions. */
function install(pdfium: Pdfium, mapFont: (charset: number, name: string) => number): void {
  const { addFunction } = pdfium.pdfium;
  // Emscripten tells functions apart by identity: one JavaScript function cannot have two signatures.
  const nothing = () => (): void => undefined;
  const functions = [
    addFunction(nothing(), 'vi'), // Release(this)
    addFunction(nothing(), 'vii'), // EnumFonts(this, mapper)
    // MapFont(this, weight, italic, charset, pitch, name, exact)
    addFunction((...given: MapFontArguments) => mapFont(given[3], readName(pdfium, given[5])), 'iiiiiiii'),
    addFunction(() => 0, 'iii'), // GetFont(this, name)
    // GetFontData(this, font, table, buffer, size)
    addFunction((...[, font, table, buffer, size]: Five) => {
      return giveBytes(pdfium, fontTable(font, table), { buffer, size });
    }, 'iiiiii'),
    // GetFaceName(this, font, buffer, size)
    addFunction((...[, font, buffer, size]: Four) => {
      return giveBytes(pdfium, Buffer.from(`${faces[font - 1]?.name ?? ''}\0`), { buffer, size });
    }, 'iiiii'),
    addFunction(() => 134, 'iii'), // GetFontCharset(this, font)
    addFunction(nothing(), 'vii'), // DeleteFont(this, font)
  ];
  const table = Buffer.alloc(36);
  [1, ...functions].forEach((value, i) => table.writeUInt32LE(value, i * 4));
  pdfium.FPDF_SetSystemFontInfo(place(pdfium, table));
}

/** Copies when there is room; always answers how many bytes there are. */
function giveBytes(pdfium: Pdfium, bytes: Uint8Array, to: { buffer: number; size: number }): number {
  if (to.buffer !== 0 && to.size >= bytes.length) heap(pdfium).set(bytes, to.buffer);
  return bytes.length;
}

/** The whole file for table 0, else one table of it, empty when it has none of that name. */
function fontTable(handle: number, table: number): Uint8Array {
  const face = faces[handle - 1];
  if (face === undefined) return new Uint8Array();
  face.bytes ??= readFileSync(fileURLToPath(import.meta.resolve(face.file)));
  const { bytes } = face;
  if (table === 0) return bytes;
  const count = bytes.readUInt16BE(4);
  for (let i = 0; i < count; i++) {
    const record = 12 + i * 16;
    if (bytes.readUInt32BE(record) !== table >>> 0) continue;
    const start = bytes.readUInt32BE(record + 8);
    return bytes.subarray(start, start + bytes.readUInt32BE(record + 12));
  }
  return new Uint8Array();
}
