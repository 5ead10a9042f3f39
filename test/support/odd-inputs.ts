/**
 * Odd files as offices, scanners and attackers hand them in, each with what must become of it. Every
 * one is made by code; a batch sets them beside sound files (test/pipeline/intake/odd-batch.test.ts).
 */
import type { ReasonCode } from '#schemas/reasons.ts';
import {
  animatedWebp,
  badCrcPng,
  blankJpeg,
  bmpOf,
  cmykJpeg,
  greyPng,
  soundJpeg,
  soundPng,
  soundTiff,
  soundWebp,
  tiffOf,
  turnedJpeg,
} from './odd-images.ts';
import { fangSongPdf, lockedPdf, oddPdfs, onePage } from './odd-pdfs.ts';
import { zipOf } from './odd-zips.ts';

export interface OddInput {
  /** File name inside an applicant's folder. */
  readonly name: string;
  readonly make: () => Buffer | Promise<Buffer>;
  readonly status: 'read' | 'quarantined' | 'ignored';
  /** Reason of a file that is not read. */
  readonly code?: ReasonCode;
  /** A warning that must be among those of the file. */
  readonly warning?: ReasonCode;
  /** Pages of a file that is read. */
  readonly pages?: number;
}

const bytes = (text: string) => (): Buffer => Buffer.from(text, 'latin1');
const refused = (name: string, code: ReasonCode, make: OddInput['make']): OddInput => {
  return { name, make, status: 'quarantined', code };
};
const read = (name: string, make: OddInput['make'], more: Partial<OddInput> = {}): OddInput => {
  return { name, make, status: 'read', pages: 1, ...more };
};
const cut = (make: () => Promise<Buffer>, kept: (length: number) => number) => async (): Promise<Buffer> => {
  const whole = await make();
  return whole.subarray(0, kept(whole.length));
};
const half = (length: number): number => Math.floor(length / 2);

export const soundInputs: readonly OddInput[] = [
  read('sound.jpg', soundJpeg),
  read('sound.png', soundPng),
  read('sound.tif', soundTiff),
  read('sound.webp', soundWebp),
  read('sound.bmp', () => bmpOf(60, 40)),
  read('sound.pdf', () => onePage()),
];

const images: readonly OddInput[] = [
  refused('cut-in-half.jpg', 'I_TRUNCATED', cut(soundJpeg, half)),
  refused('cut-in-half.png', 'I_TRUNCATED', cut(soundPng, half)),
  refused('cut-in-half.bmp', 'I_TRUNCATED', () => bmpOf(60, 40).subarray(0, 4000)),
  refused('cut-in-half.tif', 'I_TRUNCATED', cut(soundTiff, half)),
  refused('cut-in-half.webp', 'I_TRUNCATED', cut(soundWebp, half)),
  read(
    'no-end-mark.jpg',
    cut(soundJpeg, (length) => length - 2),
    { warning: 'I_END' },
  ),
  read(
    'no-last-byte.png',
    cut(soundPng, (length) => length - 1),
    { warning: 'I_END' },
  ),
  refused('bad-checksum.png', 'I_DAMAGED', badCrcPng),
  refused('hundred-thousand-square.png', 'I_PIXELS', () => greyPng(100_000, 100_000, 1)),
  refused('long-strip.png', 'I_SIDE', () => greyPng(200_000, 8)),
  refused('huge.bmp', 'I_PIXELS', () => Buffer.concat([hugeBmpHeader(), Buffer.alloc(1000)])),
  refused('run-length.bmp', 'I_UNSUPPORTED', () => bmpOf(60, 40, { bits: 8, compression: 1 })),
  refused('directory-loop.tif', 'I_DAMAGED', () => tiffOf([[60, 40]], true)),
  read('three-pages.tif', () => tiffOf([[60, 40], [40, 60], [30, 30]]), { pages: 3 }), // prettier-ignore
  read('press.jpg', cmykJpeg),
  read('turned.jpg', () => turnedJpeg(6)),
  read('moving.webp', animatedWebp, { warning: 'I_ANIMATED' }),
  read('blank.jpg', blankJpeg, { warning: 'E_BLANK' }),
  read('really-a-jpeg.png', soundJpeg, { warning: 'I_TYPE' }),
  refused('vector.png', 'I_UNSUPPORTED', bytes('<svg xmlns="http://www.w3.org/2000/svg"><image href="file:///etc/passwd"/></svg>')), // prettier-ignore
  refused('page.jpg', 'I_UNSUPPORTED', bytes('<!DOCTYPE html><html><script>alert(1)</script></html>')),
  refused('phone.heic', 'I_UNSUPPORTED', bytes('\0\0\0\x18ftypheic\0\0\0\0mif1heic')),
  refused('moving.gif', 'I_UNSUPPORTED', bytes('GIF89a\x01\0\x01\0\x80\0\0\0\0\0\xff\xff\xff;')),
  refused('program.jpg', 'I_UNSUPPORTED', bytes('MZ\x90\0\x03\0\0\0')),
  refused('article.caj', 'I_UNSUPPORTED', bytes('CAJ\0\0\0\0')),
  refused('letter.doc', 'I_UNSUPPORTED', bytes('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\0\0')),
  refused('nothing.jpg', 'F_EMPTY', bytes('')),
  refused('noise.jpg', 'I_UNSUPPORTED', () => Buffer.alloc(5000, 0xa5)),
  refused('only-a-start.jpg', 'I_TRUNCATED', bytes('\xff\xd8\xff\xe0\0\x10JFIF\0')),
];

const pdfs: readonly OddInput[] = [
  refused('locked.pdf', 'P_PASSWORD', () => lockedPdf({ userPassword: 'secret' })),
  read('owner-locked.pdf', () => lockedPdf({ ownerPassword: 'secret' })),
  refused('cut.pdf', 'P_DAMAGED', oddPdfs.truncated),
  read('table-loop.pdf', oddPdfs.xrefLoop, { warning: 'P_REPAIRED' }),
  refused('tree-loop.pdf', 'P_DAMAGED', oddPdfs.pageTreeLoop),
  refused('no-pages.pdf', 'P_DAMAGED', oddPdfs.noPages),
  refused('draws-itself.pdf', 'P_LIMIT', oddPdfs.selfDrawingForm),
  read('script.pdf', oddPdfs.script, { warning: 'P_ACTIVE' }),
  read('launch.pdf', oddPdfs.launch, { warning: 'P_ACTIVE' }),
  refused('dynamic-form.pdf', 'P_XFA', oddPdfs.xfa),
  refused('lost-picture.pdf', 'P_UNDRAWN', oddPdfs.lostPicture),
  refused('white-on-white.pdf', 'P_UNDRAWN', oddPdfs.whiteText),
  read('blank-sheet.pdf', oddPdfs.whiteScan, { warning: 'E_BLANK' }),
  read('no-content.pdf', oddPdfs.empty, { warning: 'E_BLANK' }),
  read('changed-after-signing.pdf', oddPdfs.signedThenChanged, { warning: 'P_SIGNED_CHANGED' }),
  read('bomb.pdf', oddPdfs.flateBomb, { warning: 'E_BLANK' }),
  read('tiny.pdf', oddPdfs.tiny),
  read('enormous.pdf', oddPdfs.enormous),
  read('not-embedded.pdf', () => fangSongPdf('学历证书')),
  read('really-a-pdf.jpg', () => onePage({ pageEntries: '/Rotate 270' }), { warning: 'I_TYPE' }),
];

const others: readonly OddInput[] = [
  refused('inner.zip', 'Z_NESTED', () => zipOf([{ name: 'a.txt', data: Buffer.from('a') }])),
  refused('inner.rar', 'Z_NESTED', bytes('Rar!\x1a\x07\x01\0')),
  refused('inner.7z.jpg', 'Z_NESTED', bytes('7z\xbc\xaf\x27\x1c\0\x04')),
  refused('letter.docx', 'I_UNSUPPORTED', () =>
    zipOf([{ name: '[Content_Types].xml', data: Buffer.from('<Types/>') }]),
  ),
  refused('notice.ofd', 'I_UNSUPPORTED', () => zipOf([{ name: 'OFD.xml', data: Buffer.from('<OFD/>') }])),
  { name: 'Thumbs.db', make: bytes('\xd0\xcf\x11\xe0'), status: 'ignored', code: 'F_JUNK' },
  { name: 'desktop.ini', make: bytes('[.ShellClassInfo]'), status: 'ignored', code: 'F_JUNK' },
  { name: '.DS_Store', make: bytes('\0\0\0\x01Bud1'), status: 'ignored', code: 'F_JUNK' },
  { name: '~$letter.docx', make: bytes('x'), status: 'ignored', code: 'F_JUNK' },
  { name: '__MACOSX/._a.jpg', make: soundJpeg, status: 'ignored', code: 'F_JUNK' },
  read('turned\u202egnp.jpg', soundPng, { warning: 'F_NAME' }),
  read(`${'很长的论文题目'.repeat(11)}一二三四.png`, soundWebp, { warning: 'F_NAME' }),
];

export const oddInputs: readonly OddInput[] = [...images, ...pdfs, ...others];

/** Claims 40,000 x 40,000 pixels. */
function hugeBmpHeader(): Buffer {
  const header = bmpOf(4, 4);
  header.writeInt32LE(40_000, 18);
  header.writeInt32LE(40_000, 22);
  return header;
}
