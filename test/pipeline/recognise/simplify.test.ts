import { readFileSync } from 'node:fs';
import * as ort from 'onnxruntime-node';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { bundledModels } from '#pipeline/recognise/engines/models.ts';
import { readModel } from '#pipeline/recognise/engines/onnx-file.ts';
import { simplifyModel } from '#pipeline/recognise/engines/simplify.ts';
import { boxesOf, drawPage } from '../../support/drawn-page.ts';

const { detect, direction, read } = bundledModels();
const options = { intraOpNumThreads: 1, interOpNumThreads: 1, logSeverityLevel: 3 } as const;

const cases = [
  { name: 'detection', file: detect, dims: [1, 3, 192, 256], least: 200 },
  { name: 'direction', file: direction, dims: [1, 3, 48, 192], least: 0 },
  { name: 'reading', file: read, dims: [1, 3, 48, 200], least: 200 },
];

const page = await drawPage({
  width: 640,
  height: 480,
  title: '毕业证书',
  rows: { number: ['证书编号', '971111200702757050'] },
});

/** The page, or its last line, as the models take it: planes of numbers between -1 and 1. */
async function inputOf(
  [, , height = 0, width = 0]: readonly number[],
  part: 'page' | 'line',
): Promise<Float32Array> {
  const [, y = 0] =
    boxesOf({ width: 640, height: 480, title: '', rows: { number: ['', '1'] } })['number'] ?? [];
  const whole = sharp(page);
  const picture = part === 'page' ? whole : whole.extract({ left: 60, top: y, width: 520, height: 44 });
  const data = await picture.resize(width, height, { fit: 'fill' }).removeAlpha().raw().toBuffer();
  const plane = width * height;
  return Float32Array.from(
    { length: 3 * plane },
    (_, i) => data[(i % plane) * 3 + Math.floor(i / plane)]! / 127.5 - 1,
  );
}

async function answerOf(
  model: Uint8Array,
  input: Float32Array,
  dims: readonly number[],
): Promise<Float32Array> {
  const session = await ort.InferenceSession.create(model, options);
  const outputs = await session.run({ [session.inputNames[0]!]: new ort.Tensor('float32', input, dims) });
  const { data } = outputs[session.outputNames[0]!]!;
  await session.release();
  return data as Float32Array;
}

const farthest = (a: Float32Array, b: Float32Array): number =>
  a.reduce((most, value, i) => Math.max(most, Math.abs(value - b[i]!)), 0);

const kindsOf = (model: Uint8Array): string[] => readModel(model).graph.operations.map(({ kind }) => kind);

describe('a simplified model', () => {
  it.each(cases)('answers as the $name model does', async ({ file, dims }) => {
    const bytes = readFileSync(file);
    const simple = simplifyModel(bytes);
    const answers: Float32Array[] = [];
    for (const part of ['page', 'line'] as const) {
      const input = await inputOf(dims, part);
      const expected = await answerOf(bytes, input, dims);
      const found = await answerOf(simple, input, dims);
      expect(found.length).toBe(expected.length);
      expect(farthest(expected, found)).toBeLessThan(1e-4);
      answers.push(expected);
    }
    // The comparison can fail: the answers depend on what is seen.
    expect(farthest(answers[0]!, answers[1]!)).toBeGreaterThan(0.05);
  });

  it.each(cases)('has fewer operations than the $name model', ({ file, least }) => {
    const bytes = readFileSync(file);
    expect(kindsOf(bytes).length - kindsOf(simplifyModel(bytes)).length).toBeGreaterThanOrEqual(least);
  });

  it('has no hard-swish spelled out any more', () => {
    const kinds = kindsOf(simplifyModel(readFileSync(read)));
    expect(kindsOf(readFileSync(read))).toContain('Clip');
    expect(kinds).not.toContain('Clip');
    expect(kinds.filter((kind) => kind === 'HardSigmoid').length).toBeGreaterThan(20);
  });

  it('doubles no map by transposed convolutions', () => {
    expect(kindsOf(readFileSync(detect))).toContain('ConvTranspose');
    const kinds = kindsOf(simplifyModel(readFileSync(detect)));
    expect(kinds).not.toContain('ConvTranspose');
    // One spreading after the other at the very end: what was computed between them comes before.
    const end = kinds.slice(kinds.lastIndexOf('Conv') + 1);
    expect(end).toEqual(['DepthToSpace', 'Sigmoid', 'DepthToSpace']);
  });

  it('convolves no map of the largest size that is a smaller one over again', () => {
    const before = readModel(readFileSync(detect)).graph;
    const after = readModel(simplifyModel(readFileSync(detect))).graph;
    const enlarged = (graph: typeof before): number[] =>
      graph.operations
        .filter(({ kind }) => kind === 'Resize')
        .map(({ inputs }) => graph.constantOf(inputs[2]!)!.data[3]!)
        .sort((a, b) => a - b);
    expect(enlarged(before)).toEqual([2, 2, 2, 2, 4, 8]);
    expect(enlarged(after)).toEqual([2, 2, 2, 4]);
    const widths = (graph: typeof before): number[] =>
      graph.operations
        .filter(({ kind }) => kind === 'Conv')
        .map(({ inputs }) => graph.constantOf(inputs[1]!))
        .filter((weights) => weights?.dims[2] === 2)
        .map((weights) => weights!.dims[0]!);
    expect(widths(before)).toEqual([]);
    expect(widths(after)).toEqual([96, 96]);
  });

  it('is the same every time', () => {
    const bytes = readFileSync(detect);
    expect(Buffer.compare(simplifyModel(bytes), simplifyModel(bytes))).toBe(0);
  });
});

describe('a file that is no model', () => {
  it.each([
    ['nothing', Buffer.alloc(0)],
    ['text', Buffer.from('not a model at all')],
    ['a model cut short', readFileSync(read).subarray(0, 100_000)],
  ])('is refused: %s', (_, bytes) => {
    expect(() => simplifyModel(bytes)).toThrow(RangeError);
  });
});
