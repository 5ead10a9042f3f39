import { describe, expect, it } from 'vitest';
import { judgeTextLayer, linesOfTextLayer } from '#pipeline/recognise/text-layer.ts';
import type { Quad, TextLayer } from '#schemas/records/page.ts';

interface Written {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly size?: number;
}

/** A layer as PDFium gives it: a box a character, blanks included. */
function layerOf(written: readonly Written[], unmapped = 0): TextLayer {
  const characters = written.flatMap(({ text, x, y, size = 20 }) =>
    [...text].map((sign, i) => ({
      text: sign,
      box: [x + i * size, y, sign === ' ' ? 0 : size - 2, size] as [number, number, number, number],
    })),
  );
  return { width: 1000, height: 1400, characters, unmapped };
}

const textsOf = (layer: TextLayer): string[] => linesOfTextLayer(layer).map(({ text }) => text);

describe('lines of a text layer', () => {
  it('end where the writing goes on elsewhere', () => {
    const layer = layerOf([
      { text: '姓名', x: 100, y: 100 },
      { text: '林知远', x: 260, y: 100 },
      { text: '出生日期', x: 100, y: 140 },
    ]);
    expect(textsOf(layer)).toEqual(['姓名', '林知远', '出生日期']);
  });

  it('go on over narrow blanks and over neighbours a little higher', () => {
    const layer = layerOf([
      { text: '证书编号：', x: 100, y: 100 },
      { text: '1047 6520', x: 205, y: 104 },
    ]);
    expect(textsOf(layer)).toEqual(['证书编号：10476520']);
  });

  it('know where every character stands along them', () => {
    const [line] = linesOfTextLayer(layerOf([{ text: '二〇一〇年', x: 100, y: 200 }]));
    const edges = line!.characters.map(({ from, to }) => [from, to]);
    const width = line!.quad[1][0] - line!.quad[0][0];
    edges.forEach(([from, to], i) => {
      expect(line!.quad[0][0] + from! * width).toBeCloseTo(100 + i * 20, 6);
      expect(line!.quad[0][0] + to! * width).toBeCloseTo(118 + i * 20, 6);
    });
    expect(line).toMatchObject({ source: 'textLayer', confidence: 1, id: 0 });
  });

  it('leave air around the ink, so that the raster can be read there', () => {
    const [line] = linesOfTextLayer(layerOf([{ text: '毕业证书', x: 100, y: 200 }]));
    const [[left, top], , [right, bottom]] = line!.quad;
    expect(left).toBeLessThan(100);
    expect(top).toBeLessThan(200);
    expect(right).toBeGreaterThan(178);
    expect(bottom).toBeGreaterThan(220);
  });

  it('are none where only blanks were written', () => {
    expect(textsOf(layerOf([{ text: '   ', x: 1, y: 1 }]))).toEqual([]);
  });
});

describe('a text layer', () => {
  const page = layerOf([
    { text: '基本养老保险参保缴费证明', x: 100, y: 100 },
    { text: '参保单位：杭州鼎沐机械有限公司', x: 100, y: 160 },
    { text: '缴费起止年月：201801-202012', x: 100, y: 220 },
    { text: '验证码：A7K2M9QX4T8W3Z5B', x: 100, y: 280 },
  ]);
  const lineAt = (quad: Quad): string =>
    linesOfTextLayer(page).find((line) => line.quad[0][1] === quad[0][1])?.text ?? '';

  it('is used where the drawn page says the same', async () => {
    const judged = await judgeTextLayer(page, async (quad) => lineAt(quad));
    expect(judged.refused).toBeUndefined();
    expect(judged.lines?.map(({ text }) => text)).toEqual(textsOf(page));
  });

  it('is used where a sign or two is misread', async () => {
    const judged = await judgeTextLayer(page, async (quad) => lineAt(quad).replace(/[0杭]/gu, '?'));
    expect(judged.lines).toHaveLength(4);
  });

  it('is refused where the drawn page says something else, or nothing', async () => {
    expect(await judgeTextLayer(page, async () => '')).toEqual({ refused: 'differs' });
    expect(await judgeTextLayer(page, async (quad) => [...lineAt(quad)].reverse().join(''))).toEqual({
      refused: 'differs',
    });
  });

  it('is refused where its faces cannot be told, without a look at the page', async () => {
    let asked = 0;
    const judged = await judgeTextLayer({ ...page, unmapped: 5 }, async () => String(asked++));
    expect(judged).toEqual({ refused: 'unmapped' });
    expect(asked).toBe(0);
  });

  it('of a stamp or a page number is not worth a word', async () => {
    const stamp = layerOf([{ text: '第 1 页', x: 10, y: 10 }], 3);
    expect(await judgeTextLayer(stamp, async () => '')).toEqual({});
  });

  it('asks for the beginning of a long line', async () => {
    const long = layerOf([{ text: '浙江省机械设备质量检测技术研究所有限公司出具', x: 50, y: 30 }]);
    const [line] = linesOfTextLayer(long);
    const asked: Quad[] = [];
    const judged = await judgeTextLayer(long, async (quad) => {
      asked.push(quad);
      return '浙江省机械设备质量检测技术研究所';
    });
    expect(judged.refused).toBeUndefined();
    expect(asked).toHaveLength(1);
    expect(asked[0]![1][0] - asked[0]![0][0]).toBeLessThan(0.8 * (line!.quad[1][0] - line!.quad[0][0]));
  });

  it('asks the page about four lines and no more', async () => {
    const long = layerOf(
      Array.from({ length: 40 }, (_, i) => ({ text: `第${i}行缴费记录`, x: 50, y: 30 * i })),
    );
    let asked = 0;
    await judgeTextLayer(long, async () => String(asked++));
    expect(asked).toBe(4);
  });
});
