/** Takes the submission in, chooses its pages and lays them out as image files for everybody. */
import { copyFile, mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { BlobStore } from '#pipeline/core/blob-store.ts';
import { decodeImagePage, encodeJpeg, sharp } from '#pipeline/core/image.ts';
import { loadTruth, placeOf, type Place } from '#samples/evaluate/load.ts';
import type { IntakeFile, PageSource } from '#schemas/records/page.ts';
import { choosePages } from './choose.ts';
import { defaultSettings } from './machine.ts';
import { openProgram, takeIn } from './ours.ts';
import type { Plan, PlannedPage } from './plan.ts';

export interface Wish {
  readonly submission: string;
  readonly pages: number;
  /** Folder for state and page files. */
  readonly work: string;
}

const warmUpPages = 4;

/** Makes the plan that every engine is given. */
export async function prepare({ submission, pages, work }: Wish): Promise<Plan> {
  const truth = await loadTruth(submission);
  const chosen = choosePages(truth, pages);
  const warmUp = choosePages(truth, warmUpPages, chosen.places);
  const state = path.resolve(work, 'state');
  const program = await openProgram(defaultSettings({ state, out: state }));
  const { record } = await takeIn(path.resolve(submission), program.context);
  const { blobs } = program.context.workspace;
  const folder = path.resolve(work, 'pages');
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const files = only(record.files, chosen.places);
  const warmUpFiles = only(record.files, warmUp.places);
  const planned = await layOut(files, blobs, path.join(folder, 'page'));
  const warm = await layOut(warmUpFiles, blobs, path.join(folder, 'warm'));
  await program.close();
  const there = new Set(planned.map(({ place }) => place));
  const documents = chosen.documents.filter(({ places }) => places.every((place) => there.has(place)));
  return {
    submission: path.resolve(submission),
    state,
    pages: planned,
    warmUp: warm,
    files,
    warmUpFiles,
    documents: documents.map(({ id }) => id),
  };
}

/** The files with the chosen pages alone. */
function only(files: readonly IntakeFile[], places: readonly Place[]): IntakeFile[] {
  const wanted = new Set(places);
  return files
    .map((file) => ({
      ...file,
      pages: file.pages.filter(({ page }) => wanted.has(placeOf(file.file, page))),
    }))
    .filter(({ pages }) => pages.length > 0);
}

async function layOut(files: readonly IntakeFile[], blobs: BlobStore, stem: string): Promise<PlannedPage[]> {
  const pages: PlannedPage[] = [];
  for (const { file, pages: list } of files) {
    for (const { page, source } of list) {
      const name = `${stem}-${String(pages.length + 1).padStart(3, '0')}`;
      pages.push({ place: placeOf(file, page), ...(await writePage(source, blobs, name)) });
    }
  }
  return pages;
}

/** A scan that any program can open is copied as it is; others (TIFF, WebP, turned by EXIF) become JPEG. */
async function writePage(
  source: PageSource,
  blobs: BlobStore,
  name: string,
): Promise<Omit<PlannedPage, 'place'>> {
  const bytes = await blobs.get(source.blob);
  const index = source.kind === 'image' ? source.index : 0;
  const { format, orientation = 1, width, height } = await sharp(bytes).metadata();
  if (orientation === 1 && index === 0 && (format === 'jpeg' || format === 'png')) {
    const image = `${name}.${format === 'jpeg' ? 'jpg' : 'png'}`;
    await copyFile(blobs.path(source.blob), image);
    return { image, width, height };
  }
  const pixels = await decodeImagePage(bytes, index);
  const image = `${name}.jpg`;
  await writeFile(image, await encodeJpeg(pixels, 95));
  return { image, width: pixels.width, height: pixels.height };
}
