/** Sound and hostile PDFs, made by code: small ones by hand, so that every byte is meant. */
import { deflateSync } from 'node:zlib';
import iconv from 'iconv-lite';
import PDFDocument from 'pdfkit';

/** Objects 1, 2, …, as PDF source; object 1 is the catalogue. */
export type PdfObjects = readonly string[];

/** Writes objects with a cross-reference table. `trailer` goes into the trailer dictionary. */
export function pdfOf(objects: PdfObjects, trailer = ''): Buffer {
  let text = '%PDF-1.7\n';
  const offsets = objects.map((object, i) => {
    const at = text.length;
    text += `${String(i + 1)} 0 obj\n${object}\nendobj\n`;
    return at;
  });
  const start = text.length;
  const rows = offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('');
  const size = String(objects.length + 1);
  text += `xref\n0 ${size}\n0000000000 65535 f \n${rows}`;
  text += `trailer\n<< /Size ${size} /Root 1 0 R ${trailer.replace('{start}', String(start))} >>\n`;
  return Buffer.from(`${text}startxref\n${String(start)}\n%%EOF\n`, 'latin1');
}

export function stream(content: string | Buffer, dictionary = ''): string {
  const bytes = Buffer.isBuffer(content) ? content.toString('latin1') : content;
  return `<< /Length ${String(bytes.length)} ${dictionary} >>\nstream\n${bytes}\nendstream`;
}

export interface OnePage {
  readonly content?: string | Buffer;
  readonly contentEntries?: string;
  readonly pageEntries?: string;
  readonly catalogEntries?: string;
  readonly resources?: string;
  readonly fonts?: string;
  readonly mediaBox?: string;
  /** Objects 6, 7, … */
  readonly more?: PdfObjects;
}

const text = 'BT /F1 24 Tf 72 700 Td (Certificate 12345) Tj ET';

/** A page with Helvetica as /F1; object 3 is the page, 4 its content, 5 the face. */
export function onePage(page: OnePage = {}): Buffer {
  const { content = text, contentEntries = '', pageEntries = '', catalogEntries = '' } = page;
  const { resources = '', fonts = '', mediaBox = '0 0 595 842', more = [] } = page;
  return pdfOf([
    `<< /Type /Catalog /Pages 2 0 R ${catalogEntries} >>`,
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    `<< /Type /Page /Parent 2 0 R /MediaBox [${mediaBox}] /Contents 4 0 R ` +
      `/Resources << /Font << /F1 5 0 R ${fonts} >> ${resources} >> ${pageEntries} >>`,
    stream(content, contentEntries),
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
    ...more,
  ]);
}

/** By pdfkit, with a user's or an owner's password. */
export function lockedPdf(passwords: { userPassword?: string; ownerPassword?: string }): Promise<Buffer> {
  const document = new PDFDocument({ size: 'A4', info: { CreationDate: new Date(0) }, ...passwords });
  const chunks: Buffer[] = [];
  document.on('data', (chunk: Buffer) => chunks.push(chunk));
  document.fontSize(24).text('Locked away');
  document.end();
  return new Promise((resolve) => {
    document.on('end', () => {
      resolve(Buffer.concat(chunks));
    });
  });
}

/** Official typesetting: FangSong named, nothing embedded, codes in GBK. */
export function fangSongPdf(words: string, face = 'FangSong_GB2312'): Buffer {
  const codes = iconv.encode(words, 'gbk').toString('hex');
  return onePage({
    content: `BT /F2 24 Tf 72 700 Td <${codes}> Tj ET`,
    fonts: '/F2 6 0 R',
    more: gbkFace(face),
  });
}

function gbkFace(face: string): PdfObjects {
  return [
    `<< /Type /Font /Subtype /Type0 /BaseFont /${face} /Encoding /GBK-EUC-H /DescendantFonts [7 0 R] >>`,
    `<< /Type /Font /Subtype /CIDFontType2 /BaseFont /${face} /DW 1000 /FontDescriptor 8 0 R ` +
      '/CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> >>',
    `<< /Type /FontDescriptor /FontName /${face} /Flags 4 /FontBBox [0 -200 1000 900] /ItalicAngle 0 ` +
      '/Ascent 850 /Descent -150 /CapHeight 700 /StemV 80 >>',
  ];
}

/** A page that shows one image object (object 6). */
export function imagePdf(image: Buffer, entries: string, more: Partial<OnePage> = {}): Buffer {
  return onePage({
    content: 'q 500 0 0 700 40 60 cm /I1 Do Q',
    resources: '/XObject << /I1 6 0 R >>',
    more: [stream(image, `/Type /XObject /Subtype /Image ${entries}`)],
    ...more,
  });
}

const whitePixels = '/Width 100 /Height 100 /ColorSpace /DeviceGray /BitsPerComponent 8 /Filter /FlateDecode';

export const oddPdfs = {
  xrefLoop: () => pdfOf(objectsOf(), '/Prev {start}'),
  pageTreeLoop: () =>
    pdfOf(['<< /Type /Catalog /Pages 2 0 R >>', '<< /Type /Pages /Kids [2 0 R 2 0 R] /Count 2 >>']),
  noPages: () => pdfOf(['<< /Type /Catalog /Pages 2 0 R >>', '<< /Type /Pages /Kids [] /Count 0 >>']),
  selfDrawingForm: () =>
    onePage({
      content: `${text} /X1 Do`,
      resources: '/XObject << /X1 6 0 R >>',
      more: [
        stream(
          '/X1 Do /X1 Do',
          '/Type /XObject /Subtype /Form /BBox [0 0 500 500] /Resources << /XObject << /X1 6 0 R >> >>',
        ),
      ],
    }),
  script: () =>
    onePage({
      catalogEntries: '/Names << /JavaScript << /Names [(a) 6 0 R] >> >> /OpenAction 6 0 R',
      more: ['<< /S /JavaScript /JS (app.alert\\(1\\)) >>'],
    }),
  launch: () => onePage({ catalogEntries: '/OpenAction << /S /Launch /F (calc.exe) >>' }),
  xfa: () =>
    onePage({
      content: 'BT /F1 14 Tf 72 700 Td (Please wait... If this message is not eventually replaced) Tj ET',
      catalogEntries: '/NeedsRendering true /AcroForm << /Fields [] /XFA 6 0 R >>',
      more: [stream('<xdp:xdp xmlns:xdp="http://ns.adobe.com/xdp/"></xdp:xdp>')],
    }),
  lostPicture: () =>
    imagePdf(
      Buffer.from('no JPEG 2000 at all'),
      '/Width 100 /Height 100 /ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /JPXDecode',
    ),
  whiteScan: () => imagePdf(deflateSync(Buffer.alloc(10_000, 0xff)), whitePixels),
  whiteText: () => onePage({ content: `1 1 1 rg ${text}` }),
  hiddenText: () => onePage({ content: `${text} BT 3 Tr /F1 24 Tf 72 600 Td (SECRET 999) Tj ET` }),
  coveredText: () => {
    const stripes = Buffer.alloc(10_000, 0xff);
    for (let row = 10; row < 100; row += 10) stripes.fill(0, row * 100, row * 100 + 60);
    return imagePdf(deflateSync(stripes), whitePixels, {
      content: `BT /F1 24 Tf 72 600 Td (HIDDEN 999) Tj ET q 595 0 0 842 0 0 cm /I1 Do Q ${text}`,
    });
  },
  empty: () => onePage({ content: '' }),
  rotated: () => onePage({ pageEntries: '/Rotate 90' }),
  tiny: () => onePage({ mediaBox: '0 0 60 40', content: 'BT /F1 8 Tf 5 15 Td (12345) Tj ET' }),
  enormous: () => onePage({ mediaBox: '0 0 14400 14400' }),
  signedThenChanged: () => {
    const signed = onePage({
      catalogEntries: '/AcroForm << /SigFlags 3 /Fields [6 0 R] >>',
      pageEntries: '/Annots [6 0 R]',
      more: [
        '<< /Type /Annot /Subtype /Widget /FT /Sig /T (s) /Rect [0 0 0 0] /P 3 0 R /V 7 0 R >>',
        '<< /Type /Sig /Filter /Adobe.PPKLite /SubFilter /adbe.pkcs7.detached /ByteRange [0 100 200 300] /Contents <00> >>',
      ],
    });
    return Buffer.concat([signed, Buffer.from('% added later\n')]);
  },
  filledField: () =>
    onePage({
      content: '',
      catalogEntries: '/AcroForm << /Fields [6 0 R] /DA (/F1 24 Tf 0 g) /DR << /Font << /F1 5 0 R >> >> >>',
      pageEntries: '/Annots [6 0 R]',
      more: [
        '<< /Type /Annot /Subtype /Widget /FT /Tx /T (n) /V (Filled in 2020) /DA (/F1 24 Tf 0 g) ' +
          '/Rect [72 600 400 640] /F 4 /P 3 0 R >>',
      ],
    }),
  /** A shading whose colour is a long calculation at each of millions of pixels. */
  slowShading: () =>
    onePage({
      content: '/S1 sh',
      resources: '/Shading << /S1 6 0 R >>',
      more: [
        '<< /ShadingType 1 /ColorSpace /DeviceGray /Domain [0 595 0 842] /Function 7 0 R >>',
        stream(`{ add ${'sin cos '.repeat(5000)} }`, '/FunctionType 4 /Domain [0 595 0 842] /Range [0 1]'),
      ],
    }),
  /** A content stream that inflates a thousandfold. */
  flateBomb: () =>
    onePage({ content: deflateSync(Buffer.alloc(400_000_000, ' ')), contentEntries: '/Filter /FlateDecode' }),
  /** 1 bit a pixel, 30,000 x 30,000: 900 million pixels. */
  imageBomb: () =>
    imagePdf(
      deflateSync(Buffer.alloc(3750 * 2000)),
      '/Width 30000 /Height 30000 /ColorSpace /DeviceGray /BitsPerComponent 1 /Filter /FlateDecode',
    ),
  truncated: () => onePage().subarray(0, 300),
} satisfies Record<string, () => Buffer>;

function objectsOf(): PdfObjects {
  return [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    stream(text),
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ];
}
