/** Says what a file is from its first bytes. Names are never believed. */

/** Formats that are read as images. */
export const imageFormats = ['jpeg', 'png', 'tiff', 'bmp', 'webp'] as const;
export type ImageFormat = (typeof imageFormats)[number];
export type Kind = ImageFormat | 'pdf' | 'archive' | 'unsupported';

export interface Sniffed {
  readonly kind: Kind;
  /** Name for people, the same in both languages. */
  readonly type: string;
  /** What to do with an unsupported file. */
  readonly advice?: Advice;
}

export interface Advice {
  readonly advice: string;
  readonly adviceEn: string;
}

/** Bytes that {@link sniff} wants at most. */
export const sniffLength = 4096;

const toJpeg = { advice: '请转为 JPG 或 PNG', adviceEn: 'turn it into JPG or PNG' };
const toPdf = { advice: '请另存为 PDF', adviceEn: 'save it as PDF' };
const toScan = {
  advice: '请改交 JPG、PNG、TIFF 或 PDF 扫描件',
  adviceEn: 'hand in a scan as JPG, PNG, TIFF or PDF',
};
const printCaj = { advice: '请用 CAJViewer 打印为 PDF', adviceEn: 'print it to PDF with CAJViewer' };

interface Signature extends Sniffed {
  readonly at?: number;
  /** Latin-1 text that must stand there. */
  readonly magic: string;
  readonly also?: (head: string) => boolean;
}

const heif = /^(hei[cfmsx]|hev[cmsx]|mif1|msf1)/;
const officeParts = /word\/|xl\/|ppt\/|\[Content_Types\]\.xml/;

const signatures: readonly Signature[] = [
  { kind: 'jpeg', type: 'JPEG', magic: '\xff\xd8\xff' },
  { kind: 'png', type: 'PNG', magic: '\x89PNG\r\n\x1a\n' },
  { kind: 'tiff', type: 'TIFF', magic: 'II*\0' },
  { kind: 'tiff', type: 'TIFF', magic: 'MM\0*' },
  { kind: 'tiff', type: 'BigTIFF', magic: 'II+\0' },
  { kind: 'tiff', type: 'BigTIFF', magic: 'MM\0+' },
  { kind: 'webp', type: 'WebP', magic: 'RIFF', also: (head) => head.startsWith('WEBP', 8) },
  // Two letters alone would take texts beginning with BM: the header's size must be one that exists.
  { kind: 'bmp', type: 'BMP', magic: 'BM', also: (head) => isBitmapHeader(head) },
  {
    kind: 'unsupported',
    type: 'OFD',
    magic: 'PK\x03\x04',
    also: (head) => head.includes('OFD.xml'),
    advice: toPdf,
  },
  {
    kind: 'unsupported',
    type: 'Office (docx/xlsx/pptx)',
    magic: 'PK\x03\x04',
    also: (head) => officeParts.test(head),
    advice: toPdf,
  },
  { kind: 'archive', type: 'ZIP', magic: 'PK\x03\x04' },
  { kind: 'archive', type: 'ZIP', magic: 'PK\x05\x06' },
  { kind: 'archive', type: 'ZIP', magic: 'PK\x07\x08' },
  { kind: 'archive', type: 'RAR', magic: 'Rar!\x1a\x07' },
  { kind: 'archive', type: '7z', magic: '7z\xbc\xaf\x27\x1c' },
  { kind: 'archive', type: 'gzip', magic: '\x1f\x8b' },
  { kind: 'archive', type: 'xz', magic: '\xfd7zXZ\0' },
  { kind: 'archive', type: 'tar', at: 257, magic: 'ustar' },
  {
    kind: 'unsupported',
    type: 'Office (doc/xls/ppt/wps)',
    magic: '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1',
    advice: toPdf,
  },
  { kind: 'unsupported', type: 'GIF', magic: 'GIF8', advice: toJpeg },
  {
    kind: 'unsupported',
    type: 'HEIC',
    at: 4,
    magic: 'ftyp',
    also: (head) => heif.test(head.slice(8)),
    advice: toJpeg,
  },
  { kind: 'unsupported', type: 'AVIF', at: 4, magic: 'ftypavi', advice: toJpeg },
  { kind: 'unsupported', type: 'MP4/MOV', at: 4, magic: 'ftyp', advice: toScan },
  { kind: 'unsupported', type: 'JPEG 2000', magic: '\0\0\0\x0cjP  ', advice: toJpeg },
  { kind: 'unsupported', type: 'JPEG 2000', magic: '\xff\x4f\xff\x51', advice: toJpeg },
  { kind: 'unsupported', type: 'JPEG XL', magic: '\0\0\0\x0cJXL ', advice: toJpeg },
  { kind: 'unsupported', type: 'Photoshop', magic: '8BPS', advice: toJpeg },
  { kind: 'unsupported', type: 'CAJ', magic: 'CAJ', advice: printCaj },
  { kind: 'unsupported', type: 'KDH', magic: 'KDH', advice: printCaj },
  { kind: 'unsupported', type: 'NH', magic: 'HN\xc8\0', advice: printCaj },
  { kind: 'unsupported', type: 'RTF', magic: '{\\rtf', advice: toPdf },
  { kind: 'unsupported', type: 'EXE', magic: 'MZ', advice: toScan },
];

function isBitmapHeader(head: string): boolean {
  const size = [14, 15, 16, 17].reduce((sum, at, i) => sum + (head.charCodeAt(at) || 0) * 256 ** i, 0);
  return size === 12 || (size >= 40 && size <= 256);
}

/** What the first bytes (up to {@link sniffLength}) say. */
export function sniff(bytes: Uint8Array): Sniffed {
  const head = Buffer.from(bytes.subarray(0, sniffLength)).toString('latin1');
  const known = signatures.find(
    ({ at = 0, magic, also }) => head.startsWith(magic, at) && (also === undefined || also(head)),
  );
  return known ?? sniffLoose(head);
}

/** Formats whose mark may stand after some other bytes. */
function sniffLoose(head: string): Sniffed {
  if (head.slice(0, 1024 + 5).includes('%PDF-')) return { kind: 'pdf', type: 'PDF' };
  const text = head
    .replace(/^\xef\xbb\xbf/, '')
    .trimStart()
    .toLowerCase();
  if (/<svg[\s>]/.test(text)) return { kind: 'unsupported', type: 'SVG', advice: toJpeg };
  if (/^(<!doctype html|<html|<head|<body|<script|<!--)/.test(text)) {
    return { kind: 'unsupported', type: 'HTML', advice: toPdf };
  }
  if (text.startsWith('<?xml')) return { kind: 'unsupported', type: 'XML', advice: toScan };
  return { kind: 'unsupported', type: '?', advice: toScan };
}

const extensions: Readonly<Record<string, Kind>> = {
  jpg: 'jpeg',
  jpeg: 'jpeg',
  jpe: 'jpeg',
  jfif: 'jpeg',
  png: 'png',
  tif: 'tiff',
  tiff: 'tiff',
  bmp: 'bmp',
  dib: 'bmp',
  webp: 'webp',
  pdf: 'pdf',
};

/** Whether a name promises something else than the content is; a name without extension promises nothing. */
export function isMisnamed(path: string, kind: Kind): boolean {
  const extension = /\.([^./]+)$/.exec(path)?.[1]?.toLowerCase();
  return extension !== undefined && extensions[extension] !== kind;
}
