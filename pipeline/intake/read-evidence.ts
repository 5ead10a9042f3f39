/** Turns a stored file into pages by the tasks that open images and PDFs. */
import type { Executor, TaskFailed } from '#pipeline/core/executor.ts';
import { ownTrouble } from '#pipeline/core/task-trouble.ts';
import type { IntakePage } from '#schemas/records/page.ts';
import type { Settings } from '#schemas/settings.ts';
import { remark, type Remark } from './remark.ts';
import type { ImageFormat } from './sniff.ts';
import { drawPdf, probeImage, type DrawnPdf, type Refused } from './tasks.ts';

export interface ReadFile {
  readonly pages: readonly IntakePage[];
  readonly warnings: readonly Remark[];
}

export interface Reader {
  readonly executor: Executor;
  readonly settings: Settings;
}

/** The pages of an image file, or why it is not read. */
export async function readImage(
  reader: Reader,
  blob: string,
  format: ImageFormat,
): Promise<ReadFile | Refused> {
  const probed = await attempt(reader, { page: 1 }, () => reader.executor.run(probeImage, { blob, format }));
  if ('refused' in probed) return probed;
  const pages = probed.pages.map((_, index): IntakePage => {
    return { page: index + 1, source: { kind: 'image', blob, index } };
  });
  return { pages, warnings: probed.warnings };
}

/** A hanging document is ended soon: few pages at first, whose number bounds the time. */
const firstPages = 4;
const morePages = 20;

/** The pages of a PDF, or why it is not read. Long ones are drawn by several processes at once. */
export async function readPdf(reader: Reader, blob: string): Promise<ReadFile | Refused> {
  const first = await drawPart(reader, { blob, from: 0, count: firstPages });
  if ('refused' in first) return first;
  const starts: number[] = [];
  for (let from = firstPages; from < first.pageCount; from += morePages) starts.push(from);
  const rest = await Promise.all(starts.map((from) => drawPart(reader, { blob, from, count: morePages })));
  const parts = [first];
  for (const part of rest) {
    if ('refused' in part) return part;
    parts.push(part);
  }
  const pages = parts
    .flatMap((part) => part.pages)
    .map(({ raster, text }, index): IntakePage => {
      return {
        page: index + 1,
        source: { kind: 'raster', blob: raster, ...(text !== undefined && { text }) },
      };
    });
  return { pages, warnings: parts.flatMap((part) => part.warnings) };
}

async function drawPart(
  reader: Reader,
  input: { readonly blob: string; readonly from: number; readonly count: number },
): Promise<DrawnPdf | Refused> {
  const { renderSeconds, renderSecondsPerPage } = reader.settings.intake;
  const seconds = renderSeconds + renderSecondsPerPage * input.count;
  const page = `${String(input.from + 1)}–${String(input.from + input.count)}`;
  return attempt(reader, { page, seconds }, () =>
    reader.executor.run(drawPdf, input, { isolated: true, deadlineMs: seconds * 1000 }),
  );
}

interface Attempted {
  readonly page: string | number;
  /** The task's own deadline, where it has one: then the file is a PDF. */
  readonly seconds?: number;
}

/** Runs a task; a file that kills, starves or stalls its process is refused, and the batch goes on. */
async function attempt<Output>(
  { settings }: Reader,
  about: Attempted,
  run: () => Promise<Output>,
): Promise<Output | Refused> {
  try {
    return await run();
  } catch (error) {
    return { refused: refusalFor(ownTrouble(error), about, settings) };
  }
}

function refusalFor(error: TaskFailed, { page, seconds }: Attempted, { machine }: Settings): Remark {
  switch (error.reason) {
    case 'deadline':
      return seconds === undefined
        ? remark('W_DEADLINE', { limit: `${String(machine.taskSeconds)} s` })
        : remark('P_LIMIT', { page, limit: `${String(seconds)} s` });
    case 'memory': {
      const limit = `${String(machine.aloneMemory)} MB`;
      return seconds === undefined ? remark('W_MEMORY', { limit }) : remark('P_LIMIT', { page, limit });
    }
    case 'crash':
      return remark('W_CRASH', {});
    case 'closed':
    case 'error':
      return remark('W_ERROR', { what: error.message.slice(0, 200) });
  }
}
