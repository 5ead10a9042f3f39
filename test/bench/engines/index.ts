/** Every engine of the benchmark by its name on the command line. */
import type { Engine } from '../plan.ts';

export interface EngineCard {
  readonly title: string;
  readonly load: () => Promise<Engine>;
  /** Why it cannot take part on this machine; undefined where it can. */
  readonly absence?: () => Promise<string | undefined>;
  /** Takes part only where it is asked for by name. */
  readonly isOnRequest?: boolean;
}

const native = (program: 'tesseract' | 'ocrmypdf') => async (): Promise<string | undefined> =>
  (await import('./native.ts')).absence(program);

export const engines: Readonly<Record<string, EngineCard>> = {
  ours: {
    title: 'pingshen, the lines the fields need',
    load: async () => (await import('./ours.ts')).lazy,
  },
  'ours-full': {
    title: 'pingshen, full text',
    load: async () => (await import('./ours.ts')).full,
  },
  paddle: {
    title: 'ppu-paddle-ocr, recognize()',
    load: async () => (await import('./paddle.ts')).paddle,
  },
  'paddle-batch': {
    title: 'ppu-paddle-ocr, batchRecognize()',
    load: async () => (await import('./paddle.ts')).paddleBatch,
  },
  'tesseract-js': {
    title: 'tesseract.js, a worker a core',
    load: async () => (await import('./tesseract-js.ts')).tesseractJs,
  },
  tesseract: {
    title: 'tesseract, a process a core',
    load: async () => (await import('./native.ts')).tesseract,
    absence: native('tesseract'),
  },
  ocrmypdf: {
    title: 'OCRmyPDF, a process a core',
    load: async () => (await import('./native.ts')).ocrmypdf,
    absence: native('ocrmypdf'),
  },
  steady: {
    title: 'pingshen, 1,000 pages in a row',
    load: async () => (await import('./ours.ts')).steady,
    isOnRequest: true,
  },
  split: {
    title: 'pingshen, one process with its clocks',
    load: async () => (await import('./split.ts')).split,
  },
};

/** What is run unless engines are named. */
export const usualEngines = Object.keys(engines).filter((name) => engines[name]?.isOnRequest !== true);
