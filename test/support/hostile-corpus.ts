/**
 * Odd and hostile files over every kind of threat that is known to us (images, PDFs, foreign content,
 * names, lies about size), made by code and the same each time; nothing of it is stored.
 */
import { deflateSync, gzipSync } from 'node:zlib';
import { bmpOf, greyPng, soundJpeg, soundPng, soundTiff, soundWebp, tiffOf } from './odd-images.ts';
import { oddInputs } from './odd-inputs.ts';
import { imagePdf, lockedPdf, onePage, pdfOf, stream } from './odd-pdfs.ts';
import { zipOf } from './odd-zips.ts';

type Status = 'read' | 'quarantined' | 'ignored';

export interface HostileFile {
  readonly row: 'images' | 'cut off' | 'wrong name' | 'foreign' | 'sizes' | 'PDF' | 'names' | 'known';
  /** Unique within the corpus. */
  readonly name: string;
  readonly make: () => Buffer | Promise<Buffer>;
  /** What may become of it. */
  readonly accept: readonly Status[];
}

const [read, refused]: readonly (readonly Status[])[] = [['read'], ['quarantined']] as const;
const either: readonly Status[] = ['read', 'quarantined'];

const sound: Readonly<Record<string, () => Buffer | Promise<Buffer>>> = {
  jpg: soundJpeg,
  png: soundPng,
  tif: soundTiff,
  webp: soundWebp,
  bmp: () => bmpOf(90, 60),
  pdf: () => onePage(),
};

/** Every format cut off at nine places. */
const cutOff = Object.entries(sound).flatMap(([ending, make]) =>
  [0.01, 0.05, 0.2, 0.35, 0.5, 0.65, 0.8, 0.95, 0.995].map((share): HostileFile => ({
    row: 'cut off',
    name: `cut-${String(share)}.${ending}`,
    make: async () => {
      const whole = await make();
      return whole.subarray(0, Math.ceil(whole.length * share));
    },
    accept: either,
  })),
);

/** Every format under the name of every other. */
const wrongName = Object.entries(sound).flatMap(([content, make]) =>
  Object.keys(sound)
    .filter((ending) => ending !== content)
    .map((ending): HostileFile => ({
      row: 'wrong name',
      name: `${content}-as.${ending}`,
      make,
      accept: read,
    })),
);

const bytes = (text: string) => (): Buffer => Buffer.from(text, 'latin1');

/** What is neither an image nor a PDF, whatever it is called. */
const foreign = Object.entries({
  'svg-file.jpg': bytes(
    '<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"><image href="file:///etc/passwd"/></svg>',
  ),
  'svg-entities.png': bytes(
    '<!DOCTYPE svg [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]><svg>&b;</svg>',
  ),
  'page.png': bytes('<html><body onload="alert(1)"></body></html>'),
  'moving.jpg': bytes('GIF89a\x01\0\x01\0\x80\0\0\0\0\0\xff\xff\xff,\0\0\0\0\x01\0\x01\0\0\x02\x02D\x01\0;'),
  'program.pdf': bytes('MZ\x90\0\x03\0\0\0\x04\0\0\0\xff\xff'),
  'elf.tif': bytes('\x7fELF\x02\x01\x01\0'),
  'script.jpg': bytes('#!/bin/sh\nrm -rf "$HOME"\n'),
  'photo.jpg.heic': bytes('\0\0\0\x18ftypheic\0\0\0\0mif1heic'),
  'avif.jpg': bytes('\0\0\0\x1cftypavif\0\0\0\0avifmif1miaf'),
  'film.jpg': bytes('\0\0\0\x20ftypisom\0\0\x02\0isomiso2avc1mp41'),
  'photoshop.tif': bytes('8BPS\0\x01\0\0\0\0\0\0\0\x03'),
  'icon.bmp': bytes('\0\0\x01\0\x01\0\x10\x10\0\0\x01\0'),
  'jpeg2000.jpg': bytes('\0\0\0\x0cjP  \r\n\x87\n'),
  'jxl.jpg': bytes('\xff\x0a\x00\x00'),
  'djvu.pdf': bytes('AT&TFORM\0\0\0\x10DJVU'),
  'postscript.pdf': bytes('%!PS-Adobe-3.0\n(file) (r) file\n'),
  'word.pdf': bytes('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'),
  'rich-text.pdf': bytes('{\\rtf1\\ansi{\\object\\objautlink}}'),
  'packed.jpg': () => gzipSync('x'),
  'seven.jpg': bytes('7z\xbc\xaf\x27\x1c\0\x04'),
  'rar.pdf': bytes('Rar!\x1a\x07\x01\0'),
  'office.jpg': () => zipOf([{ name: '[Content_Types].xml', data: Buffer.from('<Types/>') }]),
  'zeros.jpg': () => Buffer.alloc(4096),
  'one-byte.pdf': () => Buffer.from([0x25]),
  'text.jpg': bytes('{{constructor}}=cmd|calc'),
  'half-surrogate.png': bytes('\xed\xa0\x80\xed\xb0\x80'),
}).map(([name, make]): HostileFile => ({ row: 'foreign', name, make, accept: refused }));

/** A JPEG whose frame claims another size. */
async function lyingJpeg(width: number, height: number): Promise<Buffer> {
  const copy = Buffer.from(await soundJpeg());
  const frame = [0xc0, 0xc2].map((mark) => copy.indexOf(Buffer.from([0xff, mark]))).find((at) => at > 0) ?? 0;
  copy.writeUInt16BE(height, frame + 5);
  copy.writeUInt16BE(width, frame + 7);
  return copy;
}

function lyingBmp(width: number, height: number): Buffer {
  const copy = Buffer.from(bmpOf(8, 8));
  copy.writeInt32LE(width, 18);
  copy.writeInt32LE(height, 22);
  return copy;
}

/** Sizes that nobody can mean, or nobody could hold. */
const sizes: readonly HostileFile[] = [
  ...([[0, 0], [0, 10], [65_535, 65_535], [20_001, 10], [10, 20_001], [2 ** 31 - 1, 2 ** 31 - 1]] as const).map(([w, h]): HostileFile => ({ row: 'sizes', name: `claims-${w}x${h}.png`, make: () => greyPng(w, h, 1), accept: refused })), // prettier-ignore
  ...([[65_535, 65_535], [65_535, 1], [0, 0]] as const).map(([w, h]): HostileFile => ({ row: 'sizes', name: `claims-${w}x${h}.jpg`, make: () => lyingJpeg(w, h), accept: refused })), // prettier-ignore
  ...([[0, 0], [-5, 10], [30_000, 30_000], [2 ** 31 - 1, 1], [1, -(2 ** 31)]] as const).map(([w, h]): HostileFile => ({ row: 'sizes', name: `claims-${w}x${h}.bmp`, make: () => lyingBmp(w, h), accept: refused })), // prettier-ignore
  { row: 'sizes', name: 'strip.tif', make: () => tiffOf([[20_500, 2]]), accept: refused },
  {
    row: 'sizes',
    name: 'sixty-pages.tif',
    make: () => tiffOf(Array.from({ length: 60 }, () => [30, 20] as const)),
    accept: read,
  },
  { row: 'sizes', name: 'six-hundred-pages.tif', make: () => tiffOf(Array.from({ length: 600 }, () => [30, 20] as const)), accept: refused }, // prettier-ignore
];

const pageOnly = (entries: string): Buffer => onePage({ pageEntries: entries });
const drawn = (content: string): Buffer => onePage({ content });
const words = 'BT /F1 24 Tf 72 700 Td (12345) Tj ET';

/** Nested page nodes, one in the other. */
function deepTree(depth: number): Buffer {
  const nodes = Array.from({ length: depth }, (_, i) => `<< /Type /Pages /Count 1 /Kids [${i + 3} 0 R] >>`);
  return pdfOf([
    '<< /Type /Catalog /Pages 2 0 R >>',
    ...nodes,
    '<< /Type /Page /MediaBox [0 0 300 300] /Contents 9999 0 R >>',
  ]);
}

const pdfs = Object.entries({
  'turned-45.pdf': () => pageOnly('/Rotate 45'),
  'turned-minus-90.pdf': () => pageOnly('/Rotate -90'),
  'turned-720.pdf': () => pageOnly('/Rotate 720'),
  'turned-by-words.pdf': () => pageOnly('/Rotate (up)'),
  'user-unit.pdf': () => pageOnly('/UserUnit 100'),
  'user-unit-0.pdf': () => pageOnly('/UserUnit 0'),
  'box-empty.pdf': () => onePage({ mediaBox: '0 0 0 0' }),
  'box-inverted.pdf': () => onePage({ mediaBox: '595 842 0 0' }),
  'box-negative.pdf': () => onePage({ mediaBox: '-900 -900 -300 -60' }),
  'box-huge.pdf': () => onePage({ mediaBox: '0 0 1e30 1e30' }),
  'box-words.pdf': () => onePage({ mediaBox: '(a) (b) (c) (d)' }),
  'box-thin.pdf': () => onePage({ mediaBox: '0 0 14400 1' }),
  'deep-arrays.pdf': () => onePage({ catalogEntries: `/A ${'['.repeat(50_000)}${']'.repeat(50_000)}` }),
  'deep-dictionaries.pdf': () => onePage({ catalogEntries: `/A ${'<< /B '.repeat(20_000)}0${' >>'.repeat(20_000)}` }),
  'deep-tree.pdf': () => deepTree(3000),
  'deep-states.pdf': () => drawn(`${'q '.repeat(200_000)}${words}`),
  'many-strokes.pdf': () => drawn(`${'0 0 m 500 800 l S '.repeat(50_000)}${words}`),
  'many-clips.pdf': () => drawn(`${'0 0 500 800 re W n '.repeat(5_000)}${words}`),
  'count-lies.pdf': () => Buffer.from(onePage().toString('latin1').replace('/Count 1', '/Count 100000'), 'latin1'),
  'count-negative.pdf': () => Buffer.from(onePage().toString('latin1').replace('/Count 1', '/Count -1'), 'latin1'),
  'no-header.pdf': () => Buffer.concat([Buffer.from('%PDF-1.7\n'), onePage().subarray(9)]),
  'garbage-before.pdf': () => Buffer.concat([Buffer.alloc(900, 0x20), onePage()]),
  'garbage-after.pdf': () => Buffer.concat([onePage(), Buffer.alloc(100_000, 0x41)]),
  'version-99.pdf': () => Buffer.from(onePage().toString('latin1').replace('%PDF-1.7', '%PDF-9.9'), 'latin1'),
  'no-root.pdf': () => Buffer.from(onePage().toString('latin1').replace('/Root 1 0 R', '/Root 77 0 R'), 'latin1'),
  'xref-nowhere.pdf': () => Buffer.from(onePage().toString('latin1').replace(/startxref\n\d+/, 'startxref\n999999999'), 'latin1'),
  'xref-negative.pdf': () => Buffer.from(onePage().toString('latin1').replace(/startxref\n\d+/, 'startxref\n-1'), 'latin1'),
  'size-lies.pdf': () => Buffer.from(onePage().toString('latin1').replace(/\/Size \d+/, '/Size 2147483647'), 'latin1'),
  'length-lies.pdf': () => Buffer.from(onePage().toString('latin1').replace(/\/Length \d+/, '/Length 99999999'), 'latin1'),
  'filter-unknown.pdf': () => onePage({ contentEntries: '/Filter /NoSuchDecode' }),
  'filter-chain.pdf': () => onePage({ contentEntries: `/Filter [${'/ASCIIHexDecode '.repeat(3000)}]` }),
  'flate-garbage.pdf': () => onePage({ content: 'not deflated at all', contentEntries: '/Filter /FlateDecode' }),
  'lzw-garbage.pdf': () => onePage({ content: Buffer.alloc(3000, 0xa7), contentEntries: '/Filter /LZWDecode' }),
  'predictor.pdf': () => onePage({ content: deflateSync(Buffer.alloc(1000)), contentEntries: '/Filter /FlateDecode /DecodeParms << /Predictor 15 /Columns 2147483647 >>' }),
  'jbig2-garbage.pdf': () => imagePdf(Buffer.alloc(500, 0x97), '/Width 100 /Height 100 /ColorSpace /DeviceGray /BitsPerComponent 1 /Filter /JBIG2Decode'),
  'fax-garbage.pdf': () => imagePdf(Buffer.alloc(500, 0x35), '/Width 100000 /Height 100 /ColorSpace /DeviceGray /BitsPerComponent 1 /Filter /CCITTFaxDecode /DecodeParms << /K -1 /Columns 100000 >>'),
  'image-no-pixels.pdf': () => imagePdf(deflateSync(Buffer.alloc(0)), '/Width 5000 /Height 5000 /ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /FlateDecode'),
  'image-negative.pdf': () => imagePdf(Buffer.alloc(10), '/Width -1 /Height -1 /ColorSpace /DeviceRGB /BitsPerComponent 8'),
  'fonts-loop.pdf': () => onePage({ fonts: '/F2 6 0 R', more: ['<< /Type /Font /Subtype /Type0 /BaseFont /X /Encoding /Identity-H /DescendantFonts [6 0 R] >>'] }),
  'type3-loop.pdf': () => onePage({ content: 'BT /F2 24 Tf 72 700 Td (a) Tj ET', fonts: '/F2 6 0 R', more: ['<< /Type /Font /Subtype /Type3 /FontBBox [0 0 1 1] /FontMatrix [1 0 0 1 0 0] /CharProcs << /a 7 0 R >> /Encoding << /Differences [97 /a] >> /FirstChar 97 /LastChar 97 /Widths [1] /Resources << /Font << /F2 6 0 R >> >> >>', stream('BT /F2 1 Tf (a) Tj ET')] }),
  'link.pdf': () => pageOnly('/Annots [<< /Type /Annot /Subtype /Link /Rect [0 0 500 500] /A << /S /URI /URI (http://example.invalid) >> >>]'),
  'submit.pdf': () => onePage({ catalogEntries: '/OpenAction << /S /SubmitForm /F (http://example.invalid) >>' }),
  'attachment.pdf': () => onePage({ catalogEntries: '/Names << /EmbeddedFiles << /Names [(a.exe) 6 0 R] >> >>', more: ['<< /Type /Filespec /F (a.exe) /EF << /F 7 0 R >> >>', stream('MZ')] }),
  'external-stream.pdf': () => onePage({ contentEntries: '/F (/etc/passwd)' }),
  'two-passwords.pdf': () => lockedPdf({ userPassword: 'a', ownerPassword: 'b' }),
}).map(([name, make]): HostileFile => ({ row: 'PDF', name, make, accept: either })); // prettier-ignore

/** Names that are told as they are, and lead nowhere. */
const names = [
  '--help.pdf', '-rf.jpg', '$(reboot).jpg', '`id`.png', '<script>alert(1)<script>.jpg', "o'neil&co.jpg", '%2e%2e%2fpasswd.jpg', 'con.jpg', 'nul.png',
  'a b\tc.jpg', 'new\nline.jpg', '\u202egpj.exe.jpg', '\u200binvisible.jpg', '😀.jpg', 'e\u0301.jpg', '\u00e9.jpg', 'ＦＵＬＬ.jpg', '=cmd|calc.jpg', '..jpg', 'x'.repeat(230) + '.jpg',
].map((name): HostileFile => ({ row: 'names', name, make: sound[name.endsWith('.pdf') ? 'pdf' : name.endsWith('.png') ? 'png' : 'jpg']!, accept: [...read, 'ignored'] })); // prettier-ignore

const known = oddInputs.map(({ name, make, status }): HostileFile => ({
  row: 'known',
  name,
  make,
  accept: [status],
}));

export const hostileCorpus: readonly HostileFile[] = [
  ...known,
  ...cutOff,
  ...wrongName,
  ...foreign,
  ...sizes,
  ...pdfs,
  ...names,
];
