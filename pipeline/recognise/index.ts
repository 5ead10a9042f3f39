/** Stage recognise: pages upright, with the lines that are wanted of them read. */
import type { Executor, TaskFailed } from '#pipeline/core/executor.ts';
import { ownTrouble } from '#pipeline/core/task-trouble.ts';
import type { Barcode, PageSource, Quad, TextLine } from '#schemas/records/page.ts';
import type { Box } from '#schemas/records/results.ts';
import type { Score, ScoreQuestion } from '#schemas/records/score.ts';
import type { Turn } from './raster.ts';
import type { Inspection } from './records.ts';
import { findSeals, inspectPage, readAgain, readLines, scanBarcodes, scoreValues } from './tasks.ts';

export type { Inspection } from './records.ts';

/** A page while it is being read. */
export interface OpenPage {
  readonly source: PageSource;
  readonly inspection: Inspection;
  /** All its lines; the unread ones have an empty text. */
  readonly lines: readonly TextLine[];
}

/** Brings a page upright and finds its lines. */
export async function openPage(executor: Executor, source: PageSource): Promise<OpenPage> {
  const inspection = await executor.run(inspectPage, { source }, { affinity: source.blob });
  return { source, inspection, lines: inspection.lines };
}

/** The page with some more of its lines read. */
export async function readMore(
  executor: Executor,
  page: OpenPage,
  wanted: readonly TextLine[],
): Promise<OpenPage> {
  const unread = wanted.filter((line) => line.source === 'ocr' && line.text === '');
  if (unread.length === 0) return page;
  const { source, inspection } = page;
  const input = { source, turn: inspection.turn, quads: unread.map((line) => line.quad) };
  const readings = await executor.run(readLines, input, { affinity: source.blob });
  const read = new Map(unread.map((line, i) => [line.id, readings[i]!]));
  const lines = page.lines.map((line) => {
    const reading = read.get(line.id);
    if (!reading) return line;
    const { text, characters, confidence } = reading;
    return { ...line, text, characters, confidence };
  });
  return { ...page, lines };
}

/** Every barcode of the page. */
export async function barcodesOf(
  executor: Executor,
  { source, inspection }: OpenPage,
): Promise<readonly Barcode[]> {
  const input = { source, turn: inspection.turn };
  return (await executor.run(scanBarcodes, input, { affinity: source.blob })).barcodes;
}

/** The red seals of the page. */
export async function sealsOf(executor: Executor, { source, inspection }: OpenPage): Promise<readonly Box[]> {
  const input = { source, turn: inspection.turn };
  return (await executor.run(findSeals, input, { affinity: source.blob })).seals;
}

/** A question about a line of a page. */
export interface LineQuestion {
  readonly source: PageSource;
  readonly turn: Turn;
  readonly question: ScoreQuestion;
}

/** The answers to many questions, in their order; each page is opened once. A page whose task failed answers with that. */
export function scoreLines(
  executor: Executor,
  questions: readonly LineQuestion[],
): Promise<(Score | TaskFailed)[]> {
  return byPage(questions, ({ source, turn }, asked) =>
    executor.run(
      scoreValues,
      { source, turn, questions: asked.map((q) => q.question) },
      { affinity: source.blob },
    ),
  );
}

/** A crop for the second reader. */
export interface Crop {
  readonly source: PageSource;
  readonly turn: Turn;
  readonly quad: Quad;
  readonly kind: 'digits' | 'text';
}

/** What the second reader makes of some crops; an empty text where it can make nothing of one. Failures as above. */
export function readCropsAgain(executor: Executor, crops: readonly Crop[]): Promise<(string | TaskFailed)[]> {
  return byPage(crops, ({ source, turn }, asked) =>
    executor.run(
      readAgain,
      { source, turn, crops: asked.map(({ quad, kind }) => ({ quad, kind })) },
      { affinity: source.blob },
    ),
  );
}

/** Work on pieces of pages, page by page; the answers come in the order of the pieces. */
async function byPage<Piece extends { source: PageSource; turn: Turn }, Answer>(
  pieces: readonly Piece[],
  work: (page: Piece, pieces: readonly Piece[]) => Promise<readonly Answer[]>,
): Promise<(Answer | TaskFailed)[]> {
  const pages = new Map<string, number[]>();
  pieces.forEach(({ source, turn }, i) => {
    const key = JSON.stringify([source, turn]);
    pages.set(key, [...(pages.get(key) ?? []), i]);
  });
  const answers = new Array<Answer | TaskFailed>(pieces.length);
  await Promise.all(
    [...pages.values()].map(async (at) => {
      const own = at.map((i) => pieces[i]!);
      const found = await work(own[0]!, own).catch(ownTrouble);
      at.forEach((i, n) => (answers[i] = found instanceof Error ? found : found[n]!));
    }),
  );
  return answers;
}
