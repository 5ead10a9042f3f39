/** Pages brought upright and their lines found, with the real models. */
import { describe, expect, it } from 'vitest';
import { decodeImagePage } from '#pipeline/core/image.ts';
import { inspectTask } from '#pipeline/recognise/inspect-task.ts';
import { readTask } from '#pipeline/recognise/read-task.ts';
import type { Inspection } from '#pipeline/recognise/records.ts';
import type { Operation } from '#samples/damage/operations.ts';
import type { Sheet } from '#samples/draw/sheet.ts';
import { longExamples, shortExamples } from '#samples/layouts/examples.ts';
import { layouts } from '#samples/layouts/index.ts';
import type { PageSource, TextLayer } from '#schemas/records/page.ts';
import { drawnRaster, openDesk, type Desk, type PageWish } from '../../support/pages.ts';

async function textOf(desk: Desk, source: PageSource, { turn, lines }: Inspection): Promise<string[]> {
  const read = await readTask.run({ source, turn, quads: lines.map(({ quad }) => quad) }, desk.tools);
  return read.map(({ text }) => text);
}

const letter = (sheet: Sheet): void => {
  sheet.centre('聘任证书', 60, { size: 26, weight: 700 });
  sheet.text('兹聘任林知远同志为高级工程师', { x: 60, y: 140, size: 15 });
  sheet.text('聘期自2016年3月1日至2019年2月28日', { x: 60, y: 175, size: 15 });
  sheet.text('证书编号：ZJ2016030117', { x: 60, y: 210, size: 12 });
  sheet.text('杭州鼎沐机械有限公司', { x: 330, y: 300, size: 14 });
  sheet.text('二〇一六年三月一日', { x: 345, y: 325, size: 14 });
};

const quarters = [0, 1, 2, 3] as const;
const turned = (count: (typeof quarters)[number]): Operation[] =>
  count === 0 ? [] : [{ kind: 'turn', quarters: count }];
/** Clockwise quarters that undo what was done. */
const undoing = { 0: 0, 1: 270, 2: 180, 3: 90 } as const;

describe('a page that lies any way', () => {
  it.each(quarters)('is brought upright: fed in with %i quarter turns', async (count) => {
    const desk = openDesk();
    const operations: Operation[] = [
      { kind: 'noise', sigma: 3 },
      { kind: 'skew', degrees: 1.3 },
      ...turned(count),
    ];
    const source = await desk.lay({ draw: letter, operations });
    const inspection = await inspectTask.run({ source }, desk.tools);
    expect(inspection.turn).toBe(undoing[count]);
    expect(inspection.width).toBeGreaterThan(inspection.height);
    expect(inspection.slope).toBeCloseTo((1.3 * Math.PI) / 180, 2);
    expect(await textOf(desk, source, inspection)).toEqual([
      '聘任证书',
      '兹聘任林知远同志为高级工程师',
      '聘期自2016年3月1日至2019年2月28日',
      '证书编号：ZJ2016030117',
      '杭州鼎沐机械有限公司',
      '二〇一六年三月一日',
    ]);
    // What people look at stands upright too, and is no file that was handed in.
    const picture = await decodeImagePage(await desk.tools.blobs.get(inspection.image!), 0);
    expect([picture.width, picture.height]).toEqual([inspection.width, inspection.height]);
    expect(inspection.image).not.toBe(source.blob);
  });

  const forms = [
    ['diploma', shortExamples.diploma, layouts.diploma[0]],
    ['pension', longExamples.pension, layouts.pension[0]],
    ['idCard', shortExamples.idCard, layouts.idCard[0]],
    ['contents', longExamples.contents, layouts.contents[0]],
  ] as const;
  it.each(forms)('is brought upright: %s, every quarter', async (_, facts, layout) => {
    const desk = openDesk();
    for (const count of quarters) {
      const draw = (sheet: Sheet): void => {
        (layout!.draw as (sheet: Sheet, given: unknown) => unknown)(sheet, facts);
      };
      const source = await desk.lay({ draw, page: 'own', operations: turned(count), dpi: 120 });
      const inspection = await inspectTask.run({ source }, desk.tools);
      expect([count, inspection.turn]).toEqual([count, undoing[count]]);
    }
  });

  it.each([-6, -4, 4, 6])('is brought upright though askew by %i degrees, every quarter', async (degrees) => {
    const desk = openDesk();
    const [layout] = layouts.commitment;
    const draw = (sheet: Sheet): void => void layout!.draw(sheet, longExamples.commitment);
    for (const count of quarters) {
      const operations: Operation[] = [{ kind: 'skew', degrees }, ...turned(count)];
      const source = await desk.lay({ draw, page: 'own', operations, dpi: 120 });
      const { turn, slope } = await inspectTask.run({ source }, desk.tools);
      expect([count, turn]).toEqual([count, undoing[count]]);
      expect(slope).toBeCloseTo((degrees * Math.PI) / 180, 2);
    }
  });

  const faces = ['serif', 'kai', 'sans', 'xiaowei'] as const;
  it.each(faces)('is brought upright though its title runs down it, as on a cover: %s', async (face) => {
    const desk = openDesk();
    const draw = (sheet: Sheet): void => {
      sheet.text('机械制造工艺学概论', { x: 300, y: 70, size: 40, vertical: true, face });
      sheet.text('林知远 主编', { x: 220, y: 120, size: 18, vertical: true, face });
      sheet.text('明州大学出版社', { x: 240, y: 700, size: 16, face });
      sheet.text('二〇一六年三月第一版', { x: 225, y: 730, size: 12, face });
    };
    for (const count of quarters) {
      const page = { size: [560, 800] } as const;
      const source = await desk.lay({ draw, page, operations: turned(count), dpi: 120 });
      const { turn } = await inspectTask.run({ source }, desk.tools);
      expect([count, turn]).toEqual([count, undoing[count]]);
    }
  });

  it('with nothing on it is left as it is', async () => {
    const desk = openDesk();
    const source = await desk.lay({ draw: () => undefined });
    const inspection = await inspectTask.run({ source }, desk.tools);
    expect(inspection).toMatchObject({ turn: 0, lines: [], slope: 0, origin: 'ocr' });
  });
});

describe('a line under a red seal', () => {
  const dated: PageWish['draw'] = (sheet) => {
    sheet.text('上述情况属实', { x: 60, y: 100, size: 14 });
    sheet.text('东海机械工业学会', { x: 240, y: 200, size: 14 });
    sheet.text('2017年11月8日', { x: 250, y: 226, size: 14 });
    sheet.seal({ text: '东海机械工业学会', x: 300, y: 222, radius: 58, star: true });
  };

  it('is found and read', async () => {
    const desk = openDesk();
    const source = await desk.lay({ draw: dated, operations: [{ kind: 'blur', sigma: 0.5 }] });
    const inspection = await inspectTask.run({ source }, desk.tools);
    const texts = await textOf(desk, source, inspection);
    expect(texts).toEqual(expect.arrayContaining(['上述情况属实', '东海机械工业学会', '2017年11月8日']));
  });

  it('takes no part of the seal in: its box is that of the writing', async () => {
    const desk = openDesk();
    const source = await desk.lay({ draw: dated });
    const inspection = await inspectTask.run({ source }, desk.tools);
    const texts = await textOf(desk, source, inspection);
    const { box } = inspection.lines[texts.indexOf('2017年11月8日')]!;
    const unit = 150 / 72;
    expect(Math.abs(box[0] - 250 * unit)).toBeLessThan(12);
    expect(box[3]).toBeLessThan(14 * unit * 1.9);
  });
});

describe('a page with a text layer', () => {
  const words = '统一社会信用代码与参保单位名称以登记机关为准';
  const draw: PageWish['draw'] = (sheet) => {
    sheet.text(words, { x: 40, y: 60, size: 14 });
  };

  async function layered(text: string): Promise<{ desk: Desk; source: PageSource }> {
    const desk = openDesk();
    const raster = await drawnRaster({ draw, dpi: 200 });
    const page = await desk.layRaster(raster);
    const unit = 200 / 72;
    const layer: TextLayer = {
      width: raster.width,
      height: raster.height,
      unmapped: 0,
      characters: [...text].map((sign, i) => ({
        text: sign,
        box: [(40 + i * 14) * unit, 61 * unit, 13.4 * unit, 13 * unit],
      })),
    };
    const blob = await desk.tools.blobs.put(Buffer.from(JSON.stringify(layer)));
    return { desk, source: { kind: 'raster', blob: page.blob, text: blob } };
  }

  it('is not read by eye where layer and picture agree', async () => {
    const { desk, source } = await layered(words);
    const inspection = await inspectTask.run({ source }, desk.tools);
    expect(inspection).toMatchObject({ origin: 'textLayer', turn: 0 });
    expect(inspection.lines.map(({ text, source: from }) => [text, from])).toEqual([[words, 'textLayer']]);
  });

  it('is read by eye where the layer says what nobody sees', async () => {
    const { desk, source } = await layered('这里藏着另外一些没有人看得见的文字而已吧对');
    const inspection = await inspectTask.run({ source }, desk.tools);
    expect(inspection).toMatchObject({ origin: 'ocr', textLayerRefused: 'differs' });
    expect(await textOf(desk, source, inspection)).toEqual([words]);
  });
});
