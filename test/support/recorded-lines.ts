/** Recognised lines that were recorded from drawn papers: compact on disk, whole in memory. */
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import type { Barcode, Quad, TextLine } from '#schemas/records/page.ts';
import type { Hints, ReadPage } from '#schemas/records/extraction.ts';
import type { Box } from '#schemas/records/results.ts';

const folder = path.join(import.meta.dirname, '..', 'recorded');
/** One paper of every kind as the samples print it, and papers as other offices print them. */
type Folder = 'ocr' | 'forms';

/** Corners, text, confidence in percent, middles of the characters in thousandths of the line. */
type RecordedLine = readonly [readonly number[], string, number, readonly number[]];

interface Recorded {
  readonly type: string;
  readonly layout: string;
  readonly wanted: Readonly<Record<string, unknown>>;
  /** Whose paper it is, where what is read of it hangs on that. */
  readonly hints?: Hints;
  readonly pages: readonly {
    readonly width: number;
    readonly height: number;
    readonly barcodes: readonly Barcode[];
    readonly seals?: readonly Box[];
    readonly lines: readonly RecordedLine[];
  }[];
}

export interface RecordedPaper {
  readonly type: string;
  readonly wanted: Readonly<Record<string, unknown>>;
  readonly hints: Hints;
  readonly pages: readonly ReadPage[];
}

const namesIn = (of: Folder): string[] =>
  readdirSync(path.join(folder, of))
    .filter((file) => file.endsWith('.json'))
    .map((file) => file.slice(0, -5));

export const recordedTypes = (): string[] => namesIn('ocr');
export const recordedForms = (): string[] => namesIn('forms');

/** A recorded paper by its kind, or by its own name among the forms. */
export function recordedPaper(name: string, of: Folder = 'ocr'): RecordedPaper {
  const recorded = JSON.parse(readFileSync(path.join(folder, of, `${name}.json`), 'utf8')) as Recorded;
  const pages = recorded.pages.map(({ lines, ...page }, i): ReadPage => ({
    ...page,
    file: 'scans/A001/a.pdf',
    page: i + 1,
    source: { kind: 'image', blob: 'none', index: 0 },
    turn: 0,
    lines: lines.map(lineOf),
  }));
  const { type, wanted, hints = { names: [], titles: [] } } = recorded;
  return { type, wanted, hints, pages };
}

function lineOf([corners, text, percent, middles]: RecordedLine, id: number): TextLine {
  const points = [0, 2, 4, 6].map((i) => [corners[i] ?? 0, corners[i + 1] ?? 0] as const);
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  const [left, top] = [Math.min(...xs), Math.min(...ys)];
  const signs = [...text];
  return {
    id,
    quad: points as unknown as Quad,
    box: [left, top, Math.max(...xs) - left, Math.max(...ys) - top],
    text,
    confidence: percent / 100,
    characters: signs.map((sign, i) => {
      const middle = (middles[i] ?? 0) / 1000;
      return { text: sign, probability: percent / 100, from: middle - 0.002, to: middle + 0.002 };
    }),
    source: 'ocr',
  };
}
