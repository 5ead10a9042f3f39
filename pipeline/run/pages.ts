/** Every page of every file read as far as its fields need: the chain inspect → identify → read. */
import pLimit, { type LimitFunction } from 'p-limit';
import type { Context } from '../core/context.ts';
import type { TaskFailed } from '../core/executor.ts';
import { trouble } from '../core/errors.ts';
import { mask } from '../core/mask.ts';
import type { StageProgress } from '../core/progress.ts';
import { ownTrouble } from '../core/task-trouble.ts';
import { asksForSeals, firstLook, identify, mayHaveBarcode, wantedLines } from '../extract/index.ts';
import type { IntakeRecord } from '../intake/index.ts';
import { barcodesOf, openPage, readMore, sealsOf, type OpenPage } from '../recognise/index.ts';
import { reason } from '#schemas/reasons.ts';
import type { ReadPage } from '#schemas/records/extraction.ts';
import type { DocumentType } from '#schemas/document-types.ts';
import type { IntakeFile, IntakePage, TextLine } from '#schemas/records/page.ts';
import type { Reason } from '#schemas/records/results.ts';

export interface PageOfFile {
  readonly applicant: string | null;
  readonly read: ReadPage;
  /** Blob of the upright page image. */
  readonly image: string;
}

/** Pages that could be read, and the files with what became of them. */
export interface PagesRead {
  readonly pages: readonly PageOfFile[];
  readonly files: readonly IntakeFile[];
}

/** How pages are read: together with whom, and who hears of it. */
export interface Reading {
  readonly context: Context;
  readonly limit: LimitFunction;
  readonly progress: Pick<StageProgress, 'step'>;
}

/**
 * So many pages are under way at once: enough that no worker waits. With other machines the
 * executor holds back what is too much.
 */
export function pageLimit({ settings: { engine, machine } }: Pick<Context, 'settings'>): LimitFunction {
  return pLimit(engine.address === undefined ? Math.max(4, (machine.workers || 2) * 2) : 64);
}

/** Reads all pages; a page that ends its worker twice puts its file in quarantine, and nothing else. */
export async function readPages(record: IntakeRecord, context: Context): Promise<PagesRead> {
  const progress = context.progress.begin('recognise', pagesToRead(record.files).length);
  const read = await readFiles(record.files, { context, progress, limit: pageLimit(context) });
  progress.end();
  return read;
}

/** The pages that are evidence. */
export function pagesToRead(
  files: readonly IntakeFile[],
): { readonly file: IntakeFile; readonly page: IntakePage }[] {
  return files.flatMap((file) =>
    file.applicant === undefined ? [] : file.pages.map((page) => ({ file, page })),
  );
}

/** The pages of some files. */
export async function readFiles(
  given: readonly IntakeFile[],
  { context, limit, progress }: Reading,
): Promise<PagesRead> {
  const outcomes = await limit.map(pagesToRead(given), async ({ file, page }) => {
    if (context.signal.aborted) throw trouble('X_STOPPED', {});
    const outcome = await readSafely(file, page, context);
    progress.step(file.file);
    return { file, outcome };
  });
  const failed = new Map(
    outcomes.flatMap(({ file, outcome }) => ('code' in outcome ? [[file.file, outcome] as const] : [])),
  );
  const files = given.map((file) => quarantineWhere(file, failed.get(file.file)));
  const pages = outcomes.flatMap(({ file, outcome }) =>
    'code' in outcome || failed.has(file.file) ? [] : [outcome],
  );
  return { pages, files };
}

function quarantineWhere(file: IntakeFile, failure: Reason | undefined): IntakeFile {
  return failure ? { ...file, status: 'quarantined', reason: failure, pages: [] } : file;
}

function failureReason({ reason: why, message }: TaskFailed, file: string, { settings }: Context): Reason {
  if (why === 'deadline') return reason('W_DEADLINE', { file, limit: `${settings.machine.taskSeconds} s` });
  if (why === 'memory') return reason('W_MEMORY', { file, limit: `${settings.machine.workerMemory} MB` });
  if (why === 'error') return reason('W_ERROR', { file, what: mask(message.slice(0, 200)) });
  return reason('W_CRASH', { file });
}

async function readSafely(
  file: IntakeFile,
  page: IntakePage,
  context: Context,
): Promise<PageOfFile | Reason> {
  try {
    return await readPage(file, page, context);
  } catch (error) {
    return failureReason(ownTrouble(error), file.file, context);
  }
}

async function readPage(
  file: IntakeFile,
  { page, source }: IntakePage,
  { executor, settings }: Context,
): Promise<PageOfFile> {
  let open: OpenPage = await openPage(executor, source);
  open = await readMore(executor, open, firstLook(open.lines));
  const type = identify(open.lines).type;
  const wantedFor = (kind: DocumentType): readonly TextLine[] =>
    settings.recognise.fullText ? open.lines : wantedLines(kind, open.lines, open.inspection.height);
  open = await readMore(executor, open, wantedFor(type));
  let named = identify(open.lines).type;
  // More lines may name another kind, which wants other lines.
  if (named !== type) {
    open = await readMore(executor, open, wantedFor(named));
    named = identify(open.lines).type;
  }
  const barcodes = mayHaveBarcode(named, open.lines) ? await barcodesOf(executor, open) : [];
  const { width, height, turn, image } = open.inspection;
  const read: ReadPage = {
    ...{ file: file.file, page, source, turn, width, height, lines: open.lines, barcodes },
    ...(asksForSeals(named) && { seals: await sealsOf(executor, open) }),
  };
  return { applicant: file.applicant ?? null, read, image: image ?? source.blob };
}
