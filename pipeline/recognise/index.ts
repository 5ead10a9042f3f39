/** Stage recognise: pages upright, with the lines that are wanted of them read. */
import type { Executor } from '#pipeline/core/executor.ts';
import type { Barcode, PageSource, TextLine } from '#schemas/records/page.ts';
import type { Score, ScoreQuestion } from '#schemas/records/score.ts';
import type { Turn } from './raster.ts';
import type { Inspection } from './records.ts';
import { inspectPage, readLines, scanBarcodes, scoreValues } from './tasks.ts';

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

/** A question about a line of a page. */
export interface LineQuestion {
  readonly source: PageSource;
  readonly turn: Turn;
  readonly question: ScoreQuestion;
}

/** The answers to many questions, in their order; each page is opened once. */
export async function scoreLines(executor: Executor, questions: readonly LineQuestion[]): Promise<Score[]> {
  const pages = new Map<string, { source: PageSource; turn: Turn; at: number[] }>();
  questions.forEach(({ source, turn }, i) => {
    const key = JSON.stringify([source, turn]);
    const page = pages.get(key) ?? { source, turn, at: [] };
    page.at.push(i);
    pages.set(key, page);
  });
  const scores = new Array<Score>(questions.length);
  await Promise.all(
    [...pages.values()].map(async ({ source, turn, at }) => {
      const input = { source, turn, questions: at.map((i) => questions[i]!.question) };
      const answers = await executor.run(scoreValues, input, { affinity: source.blob });
      answers.forEach((answer, n) => (scores[at[n]!] = answer));
    }),
  );
  return scores;
}
