/**
 * Writes a page's words and rules as a PDF that embeds no font: it names a Chinese CID font and
 * leaves it to the reader to have it, as many office printers did.
 */
import iconv from 'iconv-lite';
import type { PageMarks, TextMark } from './pen.ts';

export interface PlainOptions {
  /** A PDF name such as STSong-Light, SimSun or FangSong_GB2312. */
  readonly font?: string;
  readonly encoding?: 'UniGB-UCS2-H' | 'GBK-EUC-H';
}

function hex(text: string, encoding: string): string {
  const bytes = encoding === 'GBK-EUC-H' ? iconv.encode(text, 'gbk') : Buffer.from(text, 'utf16le').swap16();
  return `<${bytes.toString('hex').toUpperCase()}>`;
}

const round = (value: number): string => String(Math.round(value * 100) / 100);

function showText(mark: TextMark, page: PageMarks, encoding: string): string {
  // the reader's font has its own widths: the text is scaled to the width it was drawn with
  const ems = Array.from(mark.text).reduce(
    (sum, char) => sum + ((char.codePointAt(0) ?? 0) < 256 ? 0.5 : 1),
    0,
  );
  const scale = ems > 0 ? Math.round((mark.width / (ems * mark.size)) * 100) : 100;
  const at = `${round(mark.x)} ${round(page.height - mark.y)}`;
  return `BT /F1 ${round(mark.size)} Tf ${String(scale)} Tz 1 0 0 1 ${at} Tm ${hex(mark.text, encoding)} Tj ET`;
}

function contentOf(page: PageMarks, encoding: string): string {
  const rules = page.lines.map(({ from, to, width }) => {
    const [x1, y1, x2, y2] = [from[0], page.height - from[1], to[0], page.height - to[1]].map(round);
    return `${round(width)} w ${x1 ?? ''} ${y1 ?? ''} m ${x2 ?? ''} ${y2 ?? ''} l S`;
  });
  const texts = page.texts
    .filter(({ text }) => text.trim() !== '')
    .map((mark) => showText(mark, page, encoding));
  return [...rules, ...texts].join('\n');
}

function fontObjects(font: string, encoding: string, descendant: number): string[] {
  return [
    `<< /Type /Font /Subtype /Type0 /BaseFont /${font} /Encoding /${encoding} /DescendantFonts [${String(descendant)} 0 R] >>`,
    `<< /Type /Font /Subtype /CIDFontType0 /BaseFont /${font} /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> ` +
      `/DW 1000 /W [1 [500] 2 95 500 814 939 500] /FontDescriptor ${String(descendant + 1)} 0 R >>`,
    `<< /Type /FontDescriptor /FontName /${font} /Flags 4 /FontBBox [-25 -254 1000 880] /ItalicAngle 0 ` +
      '/Ascent 880 /Descent -120 /CapHeight 880 /StemV 93 >>',
  ];
}

function serialise(objects: readonly string[]): Buffer {
  const parts = ['%PDF-1.4\n%\u00e2\u00e3\u00cf\u00d3\n'];
  const offsets: number[] = [];
  let length = Buffer.byteLength(parts[0] ?? '', 'latin1');
  objects.forEach((object, index) => {
    offsets.push(length);
    const part = `${String(index + 1)} 0 obj\n${object}\nendobj\n`;
    parts.push(part);
    length += Buffer.byteLength(part, 'latin1');
  });
  const entries = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  parts.push(`xref\n0 ${String(objects.length + 1)}\n0000000000 65535 f \n${entries}`);
  parts.push(
    `trailer\n<< /Size ${String(objects.length + 1)} /Root 1 0 R >>\nstartxref\n${String(length)}\n%%EOF\n`,
  );
  return Buffer.from(parts.join(''), 'latin1');
}

/** Writes the pages. The same pages always give the same bytes. */
export function writePlainPdf(pages: readonly PageMarks[], options: PlainOptions = {}): Buffer {
  const encoding = options.encoding ?? 'UniGB-UCS2-H';
  const firstPage = 6;
  const kids = pages.map((_, index) => `${String(firstPage + 2 * index)} 0 R`).join(' ');
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Count ${String(pages.length)} /Kids [${kids}] >>`,
    ...fontObjects(options.font ?? 'STSong-Light', encoding, 4),
  ];
  pages.forEach((page, index) => {
    const content = contentOf(page, encoding);
    const box = `[0 0 ${round(page.width)} ${round(page.height)}]`;
    objects.push(
      `<< /Type /Page /Parent 2 0 R /MediaBox ${box} /Resources << /Font << /F1 3 0 R >> >> ` +
        `/Contents ${String(firstPage + 2 * index + 1)} 0 R >>`,
      `<< /Length ${String(Buffer.byteLength(content, 'latin1'))} >>\nstream\n${content}\nendstream`,
    );
  });
  return serialise(objects);
}
