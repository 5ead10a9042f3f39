/** Scoring, the second reader, barcodes and reading, with the real engines on drawn pages. */
import { describe, expect, it } from 'vitest';
import { barcodesTask } from '#pipeline/recognise/barcodes-task.ts';
import { inspectTask } from '#pipeline/recognise/inspect-task.ts';
import { readAgainTask } from '#pipeline/recognise/read-again-task.ts';
import { readTask } from '#pipeline/recognise/read-task.ts';
import { scoreTask } from '#pipeline/recognise/score-task.ts';
import type { Score } from '#pipeline/recognise/records.ts';
import { sliceQuad } from '#pipeline/recognise/raster.ts';
import { uprightPixels } from '#pipeline/recognise/page-pixels.ts';
import type { Operation } from '#samples/damage/operations.ts';
import type { PageSource, Quad } from '#schemas/records/page.ts';
import { openDesk, type Desk } from '../../support/pages.ts';

/** The line of a page that reads `text`, or begins with it. */
async function lineOf(desk: Desk, source: PageSource, text: string): Promise<{ quad: Quad; text: string }> {
  const { turn, lines } = await inspectTask.run({ source }, desk.tools);
  const quads = lines.map(({ quad }) => quad);
  const read = await readTask.run({ source, turn, quads }, desk.tools);
  const at = read.findIndex((line) => line.text.startsWith(text));
  expect(read.map((line) => line.text)).toContainEqual(expect.stringMatching(`^${text}`));
  return { quad: quads[at]!, text: read[at]!.text };
}

const best = ({ views }: Score): number => views[0]!.ratio;

describe('the score of a declared number', () => {
  const number = '990351200705001834';
  const damages: readonly (readonly [string, readonly Operation[]])[] = [
    ['clean', []],
    [
      'blurred and noisy',
      [
        { kind: 'blur', sigma: 0.9 },
        { kind: 'noise', sigma: 8 },
      ],
    ],
    [
      'small',
      [
        { kind: 'resolution', scale: 0.75 },
        { kind: 'skew', degrees: 2.5 },
      ],
    ],
    ['photocopied', [{ kind: 'photocopy', contrast: 2, specks: 900, edge: 0.03 }]],
  ];

  it.each(damages)('is level for the true one and hopeless with one digit off: %s', async (_, operations) => {
    const desk = openDesk();
    const source = await desk.lay({
      operations,
      draw: (sheet) => {
        sheet.text(`证书编号：${number}`, { x: 80, y: 120, size: 14 });
      },
    });
    const { quad, text } = await lineOf(desk, source, '证书编号');
    const near = Array.from(number, (digit, i) => {
      const other = String((Number(digit) + 3) % 10);
      return number.slice(0, i) + other + number.slice(i + 1);
    });
    const questions = [number, ...near].map((value) => ({
      quad,
      reading: text,
      hypothesis: `证书编号：${value}`,
    }));
    const [own, ...others] = await scoreTask.run({ source, turn: 0, questions }, desk.tools);
    expect(best(own!)).toBeGreaterThan(-1.4);
    expect(own!.views[0]!.free).toContain(number);
    for (const other of others) expect(best(other)).toBeLessThan(-6);
  });

  it('looks at a line in three ways, and in one where a glance is enough', async () => {
    const desk = openDesk();
    const source = await desk.lay({
      draw: (sheet) => {
        sheet.text('发证日期：2013年12月25日', { x: 80, y: 120, size: 14 });
      },
    });
    const { quad, text } = await lineOf(desk, source, '发证日期');
    const question = { quad, reading: text, hypothesis: text };
    const [whole, glance] = await scoreTask.run(
      { source, turn: 0, questions: [question, { ...question, isGlance: true }] },
      desk.tools,
    );
    expect([whole!.views.length, glance!.views.length]).toEqual([3, 1]);
    expect(glance!.views[0]!.ratio).toBe(0);
  });

  it('does not judge a sign that the reader does not know', async () => {
    const desk = openDesk();
    const source = await desk.lay({
      draw: (sheet) => {
        sheet.text('姓名：林知远', { x: 80, y: 120, size: 14 });
      },
    });
    const { quad, text } = await lineOf(desk, source, '姓名');
    const questions = ['姓名：林知𪾢', '姓名：林知远'].map((hypothesis) => ({
      quad,
      reading: text,
      hypothesis,
    }));
    const [rare, known] = await scoreTask.run({ source, turn: 0, questions }, desk.tools);
    expect([rare!.isUnknown, known!.isUnknown]).toEqual([true, false]);
  });
});

describe('the second reader', () => {
  it('reads the digits of a crop, and nothing out of an empty one', async () => {
    const desk = openDesk();
    const source = await desk.lay({
      operations: [{ kind: 'noise', sigma: 3 }],
      draw: (sheet) => {
        sheet.text('证书编号：104765201605701784', { x: 60, y: 120, size: 15, face: 'sans' });
      },
    });
    const { quad } = await lineOf(desk, source, '证书编号');
    const { width } = await uprightPixels(desk.tools.blobs, source, 0);
    const empty: Quad = [[10, 10], [width - 10, 10], [width - 10, 60], [10, 60]]; // prettier-ignore
    const crops = [sliceQuad(quad, 0.29, 1), empty].map((crop) => ({ quad: crop, kind: 'digits' as const }));
    const [number, nothing] = await readAgainTask.run({ source, turn: 0, crops }, desk.tools);
    expect(number).toContain('104765201605701784');
    expect(nothing).toBe('');
  });
});

describe('barcodes', () => {
  const cover = (desk: Desk, operations: readonly Operation[]): Promise<PageSource> =>
    desk.lay({
      operations,
      draw: (sheet) => {
        sheet.centre('泵与风机', 40, { size: 40, weight: 700 });
        sheet.barcodeEan13('977812821500', { x: 60, y: 250, width: 140, addOn: '04' });
        sheet.qr('https://www.example.invalid/xlcx/bg.do?vcode=A7K2M9QX4T8W3Z5B', {
          x: 430,
          y: 230,
          width: 110,
        });
      },
    });

  it('are read with their add-on, wherever they stand', async () => {
    const desk = openDesk();
    const source = await cover(desk, [
      { kind: 'noise', sigma: 4 },
      { kind: 'skew', degrees: 1.5 },
    ]);
    const { barcodes } = await barcodesTask.run({ source, turn: 0 }, desk.tools);
    const ean = barcodes.find(({ format }) => format === 'EAN-13' || format === 'EAN13');
    // 8128-215X: the ISSN without its check sign, behind 977.
    expect(ean).toMatchObject({ addOn: '04' });
    expect(ean!.text).toMatch(/^977812821500\d$/u);
    const qr = barcodes.find(({ text }) => text.includes('vcode='));
    expect(qr?.text).toBe('https://www.example.invalid/xlcx/bg.do?vcode=A7K2M9QX4T8W3Z5B');
    const unit = 150 / 72;
    expect(Math.abs(qr!.box[0] - 430 * unit)).toBeLessThan(40);
    expect(Math.abs(qr!.box[2] - 110 * unit)).toBeLessThan(30);
  });

  it('are read on a turned page in the upright page’s pixels', async () => {
    const desk = openDesk();
    const source = await cover(desk, [{ kind: 'turn', quarters: 1 }]);
    const { barcodes } = await barcodesTask.run({ source, turn: 270 }, desk.tools);
    const qr = barcodes.find(({ text }) => text.includes('vcode='));
    expect(Math.abs(qr!.box[0] - (430 * 150) / 72)).toBeLessThan(20);
  });

  it('are none where there are none', async () => {
    const desk = openDesk();
    const source = await desk.lay({
      operations: [{ kind: 'noise', sigma: 9 }],
      draw: (sheet) => {
        for (let i = 0; i < 30; i++) sheet.rule([60 + i * 9, 60], [60 + i * 9, 300], { width: 1 + (i % 3) });
        sheet.text('工业自动化仪表与装置', { x: 60, y: 330, size: 14 });
      },
    });
    expect(await barcodesTask.run({ source, turn: 0 }, desk.tools)).toEqual({ barcodes: [] });
  });
});
