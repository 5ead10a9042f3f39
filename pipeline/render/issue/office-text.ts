/** What a finished workbook or text document says and where, hidden parts and properties included. */
import { inflateRawSync } from 'node:zlib';
import ExcelJS from 'exceljs';
import type { SeenText } from './privacy.ts';

const END = 0x06054b50;

/** Cells by sheet and address, then every part of the package as it is. */
export async function workbookTexts(bytes: Buffer): Promise<SeenText[]> {
  const workbook = new ExcelJS.Workbook();
  // exceljs declares an older Buffer; the bytes are the same.
  await workbook.xlsx.load(bytes as unknown as Parameters<typeof workbook.xlsx.load>[0]);
  const texts: SeenText[] = [];
  workbook.eachSheet((sheet) => {
    sheet.eachRow((row) => {
      row.eachCell((cell) => {
        texts.push({ place: `工作表“${sheet.name}”${cell.address}`, text: cell.text });
      });
    });
  });
  return [...texts, ...partTexts(bytes)];
}

/** Paragraphs by their number, then every part of the package as it is. */
export function documentTexts(bytes: Buffer): SeenText[] {
  const body = partsOf(bytes).find(({ name }) => name === 'word/document.xml')?.xml ?? '';
  const paragraphs = body
    .split('</w:p>')
    .map((xml, index) => ({ place: `第 ${index + 1} 段`, text: plain(xml) }));
  return [...paragraphs, ...partTexts(bytes)];
}

/** Texts and attributes: a number may also stand in a property, a comment or a link. */
function partTexts(bytes: Buffer): SeenText[] {
  return partsOf(bytes)
    .filter(({ name }) => /\.(xml|rels)$/u.test(name))
    .map(({ name, xml }) => {
      const attributes = [...xml.matchAll(/="([^"]*)"/gu)].map(([, value = '']) => value);
      return { place: name, text: [plain(xml), ...attributes].join('\n') };
    });
}

const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

/** Runs of one paragraph or cell join; what ends one parts the texts. */
function plain(xml: string): string {
  return xml
    .replace(/<\/(?:w:p|si|c)>/gu, '\n')
    .replace(/<[^>]*>/gu, '')
    .replace(/&(#?\w+);/gu, (_, name: string) => entities[name] ?? numbered(name));
}

/** `#48` and `#x30` are 0. */
function numbered(name: string): string {
  const code = /^#x/iu.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
  return Number.isInteger(code) && code <= 0x10ffff ? String.fromCodePoint(code) : '';
}

interface Part {
  readonly name: string;
  readonly xml: string;
}

/** Our own files only: no guard against a hostile package is needed here. */
function partsOf(zip: Buffer): Part[] {
  const signature = Buffer.alloc(4);
  signature.writeUInt32LE(END);
  const end = zip.lastIndexOf(signature);
  const parts: Part[] = [];
  let at = zip.readUInt32LE(end + 16);
  for (let left = zip.readUInt16LE(end + 10); left > 0; left--) {
    const nameLength = zip.readUInt16LE(at + 28);
    const header = zip.readUInt32LE(at + 42);
    const from = header + 30 + zip.readUInt16LE(header + 26) + zip.readUInt16LE(header + 28);
    const packed = zip.subarray(from, from + zip.readUInt32LE(at + 20));
    const data = zip.readUInt16LE(at + 10) === 0 ? packed : inflateRawSync(packed);
    parts.push({ name: zip.toString('utf8', at + 46, at + 46 + nameLength), xml: data.toString('utf8') });
    at += 46 + nameLength + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
  return parts;
}
