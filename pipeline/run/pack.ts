/** `pingshen pack <result folder>`: its papers and page images, bound; and a list of all its files with their hashes. */
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { sha256 } from '../core/blob-store.ts';
import type { Context, PackOutcome } from '../core/context.ts';
import { trouble } from '../core/errors.ts';
import { readPdfText } from '../intake/index.ts';
import { buildPack, type Binding } from '../pack/index.ts';
import { frontDrawer, packFiles } from '../render/index.ts';
import { manifestSchema, type DrawFront, type Manifest, type ManifestFile } from '#schemas/records/pack.ts';
import { runRecordSchema, type RunRecord } from '#schemas/records/record.ts';
import { resultsSchema } from '#schemas/records/results.ts';
import { planPacks, readSections, type PackPlan } from './pack-contents.ts';
import { readResult } from './result-folder.ts';

const packsFolder = 'packs/';
const papersFolder = 'papers/';

/** Binds; the result folder is swapped whole. Throws U_RESULTS, and O_PACK where another reader counts other pages. */
export async function pack(folder: string, context: Context): Promise<PackOutcome> {
  const { workspace, settings, clock, progress, signal, log } = context;
  const [record, results] = await Promise.all([
    readResult(folder, 'record.json', runRecordSchema),
    readResult(folder, 'results.json', resultsSchema),
  ]);
  const kept = (await filesIn(folder)).filter((name) => !name.startsWith(packsFolder));
  const papers = kept.flatMap((name) =>
    name.startsWith(papersFolder) ? [name.slice(papersFolder.length)] : [],
  );
  const files = packFiles(papers, record.applicants);
  const plans = planPacks({ record, results, files, today: clock.today });
  const binder = { folder, draw: frontDrawer(settings.fonts), binding: bindingOf(context), context };
  const output = await workspace.openOutput(record.submission.id);
  try {
    await output.keep((name) => !name.startsWith(packsFolder));
    const stage = progress.begin('render', plans.length);
    const bound: ManifestFile[] = [];
    for (const plan of plans) {
      if (signal.aborted) throw trouble('X_STOPPED', {});
      for (const { name, pdf, pages } of await bind(plan, binder)) {
        await output.write(name, pdf);
        bound.push({ ...entryOf(name, pdf), pages });
      }
      stage.step(plan.place);
    }
    stage.end();
    const manifest = await manifestOf(record.submission, { folder, kept, bound, logHead: await log.head() });
    await output.write(`${packsFolder}manifest.json`, `${JSON.stringify(manifest, null, 1)}\n`);
    const pages = bound.reduce((total, each) => total + (each.pages ?? 0), 0);
    return { results, folder: await output.commit(), packs: bound.length, pages };
  } catch (error) {
    await output.abandon();
    throw error;
  }
}

function bindingOf({ settings: { packs } }: Context): Binding {
  const { duplex, mark, pagesPerVolume } = packs;
  return { isNumbered: true, isDuplex: duplex, mark, pagesPerVolume };
}

interface Binder {
  readonly folder: string;
  readonly draw: DrawFront;
  readonly binding: Binding;
  readonly context: Context;
}

interface BoundFile {
  readonly name: string;
  readonly pdf: Uint8Array;
  readonly pages: number;
}

/** The volumes of one pack, their pages counted again by PDFium. */
async function bind(plan: PackPlan, { folder, draw, binding, context }: Binder): Promise<BoundFile[]> {
  const sections = await readSections(folder, plan);
  const volumes = await buildPack({ cover: plan.cover, sections }, binding, draw);
  const bound: BoundFile[] = [];
  for (const { pdf, pageCount, ordinal } of volumes) {
    const suffix = volumes.length === 1 ? '' : `-第${ordinal}册`;
    const name = `${packsFolder}${plan.place}${suffix}.pdf`;
    const blob = await context.workspace.blobs.put(pdf);
    const found = (await context.executor.run(readPdfText, { blob })).pages.length;
    if (found !== pageCount) throw trouble('O_PACK', { file: name, expected: pageCount, found });
    bound.push({ name, pdf, pages: found });
  }
  return bound;
}

interface ToList {
  readonly folder: string;
  readonly kept: readonly string[];
  readonly bound: readonly ManifestFile[];
  readonly logHead: string;
}

async function manifestOf(
  { id, revision, cycle }: RunRecord['submission'],
  { folder, kept, bound, logHead }: ToList,
): Promise<Manifest> {
  const others: ManifestFile[] = [];
  for (const name of kept) others.push(entryOf(name, await readFile(path.join(folder, name))));
  const files = [...others, ...bound].sort((a, b) => (a.name < b.name ? -1 : 1));
  return manifestSchema.parse({ submission: id, revision, cycle, logHead, files });
}

function entryOf(name: string, bytes: Uint8Array): ManifestFile {
  return { name, size: bytes.length, sha256: sha256(bytes) };
}

/** Names below the folder with forward slashes, sorted. */
async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => path.relative(folder, path.join(parentPath, name)))
    .map((name) => name.split(path.sep).join('/'))
    .sort();
}
