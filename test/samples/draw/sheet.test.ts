import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';
import { beforeAll, describe, expect, it } from 'vitest';
import { eanCheckDigit } from '#samples/draw/codes.ts';
import { fontFor, fontRuns } from '#samples/draw/fonts.ts';
import { rasterise, type Raster } from '#samples/draw/rasterise.ts';
import { createSheet, type Sheet } from '#samples/draw/sheet.ts';

const sentence = '修完教学计划规定的全部课程，成绩合格，准予毕业。';

function blank(): Sheet {
  const sheet = createSheet();
  sheet.page({ size: [400, 300] });
  return sheet;
}

async function pixels(sheet: Sheet, dpi = 150): Promise<Raster> {
  const [page] = await rasterise(await sheet.finish(), dpi);
  return page!;
}

/** Mean colour of a rectangle given in points. */
function colour({ data, width }: Raster, box: readonly number[], dpi = 150): number[] {
  const [x = 0, y = 0, w = 0, h = 0] = box.map((value) => Math.round((value * dpi) / 72));
  const sums = [0, 0, 0];
  for (let row = y; row < y + h; row += 1) {
    for (let column = x; column < x + w; column += 1) {
      sums.forEach((_, channel) => (sums[channel]! += data[(row * width + column) * 3 + channel]!));
    }
  }
  return sums.map((sum) => sum / (w * h));
}

describe('faces', () => {
  it('shows a rare name in the face that has it', () => {
    const runs = fontRuns('赵䶮', { face: 'brush' });
    expect(runs.map(({ text }) => text)).toEqual(['赵', '䶮']);
  });

  it('refuses a character that no face shows', () => {
    expect(() => fontFor(0x2ffff, {})).toThrow('no font shows');
  });

  it('has the weights it is asked for', () => {
    const names = [200, 900].map((weight) => fontFor(0x4e00, { face: 'serif', weight }).name);
    expect(new Set(names).size).toBe(2);
  });
});

describe('text', () => {
  it('keeps the code point of each character in the text layer', async () => {
    const sheet = blank();
    sheet.text('⼀一', { x: 20, y: 20 });
    expect(sheet.marks[0]!.texts[0]!.text).toBe('⼀一');
    const later = blank();
    later.text('一', { x: 20, y: 20 });
    const pdf = (await later.finish()).toString('latin1');
    expect(pdf.length).toBeGreaterThan(500);
  });

  it('spreads, narrows and centres in a width', () => {
    const sheet = blank();
    const spread = sheet.text('姓名', { x: 10, y: 10, width: 100, align: 'justify', size: 12 });
    const narrow = sheet.text(sentence, { x: 10, y: 40, width: 100, fit: true, size: 12 });
    const centred = sheet.text('中', { x: 0, y: 70, width: 100, align: 'center', size: 12 });
    expect(spread[2]).toBeCloseTo(100);
    expect(narrow[2]).toBeCloseTo(100);
    expect(centred[0]).toBeCloseTo(44);
  });
});

describe('paragraphs', () => {
  it('begin no line with a comma or stop and lose no character', () => {
    for (let width = 60; width < 220; width += 7) {
      const sheet = blank();
      sheet.paragraph(sentence, { x: 10, y: 10, width, size: 12, indent: 0 });
      const { texts } = sheet.marks[0]!;
      expect(texts.map(({ text }) => text).join('')).toBe(sentence);
      for (const { text } of texts) expect('，。').not.toContain(text[0]);
    }
  });

  it('fill a justified line to its width', () => {
    const sheet = blank();
    sheet.paragraph(sentence, { x: 10, y: 10, width: 150, size: 12, indent: 0 });
    const [first] = sheet.marks[0]!.texts;
    expect(first!.width).toBeGreaterThan(148);
    expect(first!.width).toBeLessThan(151);
  });

  it('put a value in the middle of its slot, on a rule', () => {
    const sheet = blank();
    sheet.paragraph([{ text: '张三', slot: 80 }], { x: 10, y: 10, width: 200, size: 12, indent: 0 });
    const { texts, lines } = sheet.marks[0]!;
    expect(texts[0]!.x).toBeCloseTo(38);
    expect(lines[0]).toMatchObject({ from: [10, expect.any(Number)], to: [90, expect.any(Number)] });
  });
});

describe('tables', () => {
  it('grow with their text and place spans', () => {
    const sheet = blank();
    const rows = [[{ text: '甲', rowSpan: 2 }, '乙'], ['丙'], [{ text: sentence, colSpan: 2 }]];
    const box = sheet.table({ x: 10, y: 10, columns: [60, 60], rowHeight: 24, size: 12, padding: 3, rows });
    const at = (text: string): number => sheet.marks[0]!.texts.find((mark) => mark.text === text)!.y;
    expect(box[3]).toBeCloseTo(48 + 3 * 12 * 1.25 + 6);
    expect(at('丙') - at('乙')).toBeCloseTo(24);
    expect(at('甲')).toBeCloseTo((at('乙') + at('丙')) / 2);
  });
});

describe('codes', () => {
  beforeAll(() => {
    const file = createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm');
    prepareZXingModule({ overrides: { wasmBinary: new Uint8Array(readFileSync(file)).buffer } });
  });

  it('are read back by a reader', async () => {
    const sheet = blank();
    sheet.barcodeEan13('977810122400', { x: 40, y: 40, width: 130, addOn: '05' });
    sheet.qr('https://www.example.invalid/bg?vcode=A7K2M9QX4T8W3Z5B', { x: 250, y: 40, width: 90 });
    const { data, width, height } = await pixels(sheet, 200);
    const rgba = new Uint8ClampedArray(width * height * 4).map((_, index) =>
      index % 4 === 3 ? 255 : data[Math.floor(index / 4) * 3 + (index % 4)]!,
    );
    const image = { data: rgba, width, height };
    const found = await readBarcodes(image, { eanAddOnSymbol: 'Read' });
    const texts = found.map(({ text }) => text.replaceAll(' ', ''));
    expect(texts).toContain('977810122400705');
    expect(texts).toContain('https://www.example.invalid/bg?vcode=A7K2M9QX4T8W3Z5B');
  });

  it('have the check digits of the standard', () => {
    expect(eanCheckDigit('977031784700')).toBe(1);
    expect(eanCheckDigit('977100122400')).toBe(9);
  });

  it('refuse a wrong check digit', () => {
    expect(() => blank().barcodeEan13('9771001224008', { x: 0, y: 0, width: 90 })).toThrow('no EAN-13');
  });
});

describe('seals', () => {
  let page: Raster;
  beforeAll(async () => {
    const sheet = blank();
    for (const [x, cover] of [
      [100, false],
      [300, true],
    ] as const) {
      sheet.rect([x - 30, 90, 60, 20], { fill: '#000000' });
      sheet.seal({ text: '江南机电学院', x, y: 100, radius: 50, cover });
    }
    page = await pixels(sheet);
  });

  it('let the print show through, or cover it', () => {
    const star = [0, 95, 4, 4];
    expect(colour(page, star.with(0, 98))[0]).toBeLessThan(30);
    expect(colour(page, star.with(0, 298))[0]).toBeGreaterThan(100);
  });

  it('are red', () => {
    const [red = 0, green = 0] = colour(page, [49, 96, 2, 8]);
    expect(red - green).toBeGreaterThan(60);
  });
});

describe('the plain writer', () => {
  function words(encoding: 'UniGB-UCS2-H' | 'GBK-EUC-H'): string {
    const sheet = blank();
    sheet.text('参保证明', { x: 20, y: 20 });
    sheet.rule([20, 60], [200, 60]);
    return sheet.finishPlain({ font: 'SimSun', encoding }).toString('latin1');
  }

  it('names a font and embeds none', () => {
    expect(words('UniGB-UCS2-H')).toContain('/BaseFont /SimSun');
    expect(words('UniGB-UCS2-H')).not.toContain('FontFile');
  });

  it('encodes the text as the font is said to', () => {
    expect(words('UniGB-UCS2-H')).toContain('<53C24FDD8BC1660E>');
    expect(words('GBK-EUC-H')).toContain('<B2CEB1A3D6A4C3F7>');
  });

  it('is opened by PDFium', async () => {
    const sheet = blank();
    sheet.rule([20, 60], [200, 60], { width: 3 });
    const [page] = await rasterise(sheet.finishPlain(), 72);
    expect(page).toMatchObject({ width: 400, height: 300 });
    expect(colour(page!, [30, 59, 100, 2], 72)[0]).toBeLessThan(120);
  });
});
