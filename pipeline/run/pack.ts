/** `pingshen pack <result folder>`: its papers and page images, bound; and a list of all its files with their hashes. */
import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { sha256 } from '../core/blob-store.ts';
import type { Context, PackOutcome } from '../core/context.ts';
import { trouble, type PipelineError } from '../core/errors.ts';
import { causeOf, ownTrouble } from '../core/task-trouble.ts';
import { readPdfText } from '../intake/index.ts';
import type { Binding } from '../pack/index.ts';
import { frontIdentity, packFiles } from '../render/index.ts';
import { manifestSchema, type Manifest, type ManifestFile } from '#schemas/records/pack.ts';
import { runRecordSchema, type RunRecord } from '#schemas/records/record.ts';
import { resultsSchema } from '#schemas/records/results.ts';
import { planPacks, storedPack, type PackPlan } from './pack-contents.ts';
import { bindPack } from './pack-tasks.ts';
import { fillUnchanged, packsFolder, papersFolder, readResult, stampOf } from './result-folder.ts';

/** Binds; the result folder is swapped whole. Throws U_RESULTS, and O_PACK where another reader counts other pages. */
export async function pack(folder: string, context: Context): Promise<PackOutcome> {
  const { workspace, clock, progress, signal, log } = context;
  const stamp = await stampOf(folder);
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
  const wanted = new Set(
    plans.flatMap(({ sections }) => sections.flatMap(({ items }) => items.flatMap((item) => item.files))),
  );
  let packs: ManifestFile[] = [];
  const lost: PipelineError[] = [];
  const swapped = await fillUnchanged(
    folder,
    { submission: record.submission.id, stamp, workspace },
    async (output) => {
      await output.keep((name) => !name.startsWith(packsFolder));
      const { entries, blobOf } = await takeIn(folder, { kept, wanted }, context);
      const stage = progress.begin('pack', plans.length);
      const bound = await Promise.all(
        plans.map(async (plan) => {
          if (signal.aborted) throw trouble('X_STOPPED', {});
          const volumes = await bind(plan, { submission: record.submission, blobOf, context }).catch(
            ownTrouble,
          );
          stage.step(plan.place);
          if (!(volumes instanceof Error)) return volumes;
          const place = `${packsFolder}${plan.place}.pdf`;
          lost.push(trouble('O_LOST', { file: place, ...causeOf(volumes) }));
          return [];
        }),
      );
      for (const { name, blob } of bound.flat()) await output.place(name, blob);
      stage.end();
      packs = bound.flat().map(({ blob, ...entry }) => ({ ...entry, sha256: blob }));
      const manifest = manifestOf(record.submission, { entries, packs, logHead: await log.head() });
      await output.write(`${packsFolder}manifest.json`, `${JSON.stringify(manifest, null, 1)}\n`);
    },
  );
  if (swapped === undefined) return pack(folder, context);
  const pages = packs.reduce((total, each) => total + (each.pages ?? 0), 0);
  return { results, folder: swapped, packs: packs.length, pages, lost };
}

function bindingOf({ settings: { packs } }: Context): Binding {
  const { duplex, mark, copies, pagesPerVolume } = packs;
  return { isNumbered: true, isDuplex: duplex, mark, copies, pagesPerVolume };
}

interface Taken {
  readonly entries: readonly ManifestFile[];
  readonly blobOf: (name: string) => string;
}

/** Every kept file by its hash; those that are bound are stored by it. */
async function takeIn(
  folder: string,
  { kept, wanted }: { readonly kept: readonly string[]; readonly wanted: ReadonlySet<string> },
  { workspace: { blobs } }: Context,
): Promise<Taken> {
  const stored = new Map<string, string>();
  const entries: ManifestFile[] = [];
  for (const name of kept) {
    const bytes = await readFile(path.join(folder, ...name.split('/')));
    const hash = wanted.has(name) ? await blobs.put(bytes) : sha256(bytes);
    if (wanted.has(name)) stored.set(name, hash);
    entries.push({ name, size: bytes.length, sha256: hash });
  }
  const blobOf = (name: string): string => {
    const hash = stored.get(name);
    if (hash === undefined) throw trouble('U_RESULTS', { path: folder, what: name });
    return hash;
  };
  return { entries, blobOf };
}

interface Binder extends Pick<Taken, 'blobOf'> {
  readonly submission: RunRecord['submission'];
  readonly context: Context;
}

type BoundFile = Omit<ManifestFile, 'sha256'> & { readonly blob: string };

/** The volumes of one pack, their pages counted again by PDFium. */
async function bind(plan: PackPlan, { submission, blobOf, context }: Binder): Promise<BoundFile[]> {
  const { executor, workspace, settings } = context;
  const { fonts } = settings;
  const { volumes } = await executor.run(bindPack, {
    pack: storedPack(plan, { submission, blobOf }),
    ...{ binding: bindingOf(context), fonts, front: frontIdentity(fonts) },
  });
  return Promise.all(
    volumes.map(async ({ blob, pageCount, ordinal, sections }): Promise<BoundFile> => {
      const suffix = volumes.length === 1 ? '' : `-第${ordinal}册`;
      const name = `${packsFolder}${plan.place}${suffix}.pdf`;
      const found = (await executor.run(readPdfText, { blob })).pages.length;
      if (found !== pageCount) throw trouble('O_PACK', { file: name, expected: pageCount, found });
      const { size } = await stat(workspace.blobs.path(blob));
      return { name, blob, size, pages: found, sections: [...sections] };
    }),
  );
}

interface ToList {
  readonly entries: readonly ManifestFile[];
  readonly packs: readonly ManifestFile[];
  readonly logHead: string;
}

function manifestOf(
  { id, revision, cycle }: RunRecord['submission'],
  { entries, packs, logHead }: ToList,
): Manifest {
  const files = [...entries, ...packs].sort((a, b) => (a.name < b.name ? -1 : 1));
  return manifestSchema.parse({ submission: id, revision, cycle, logHead, files });
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
