/** Carries out a file plan: damages the pages, encodes them and writes down the truth about each. */
import { applyDamage, toRaster, toSharp } from '#samples/damage/damage.ts';
import { describe, type Damage, type Grade } from '#samples/damage/operations.ts';
import { pickGrade, planDamage } from '#samples/damage/plan.ts';
import { rasterise, type Raster } from '#samples/draw/rasterise.ts';
import type { Random } from '#samples/people/random.ts';
import { pagesOf, resolutionFor, type DrawnDocument } from './draw-documents.ts';
import { encodeFax, encodeImage, encodeJpeg, extensions, type ImageForm } from './encode.ts';
import { bindPdf, type PicturePage } from './pdf-files.ts';
import type { FilePlan } from './plan-files.ts';
import { joinTiffs } from './tiff.ts';
import type { DocumentTruth, PageTruth } from './truth.ts';

/** A finished file before it has a name. */
export interface MadeFile {
  readonly extension: string;
  readonly form: string;
  readonly bytes: Buffer;
  readonly pages: readonly PageTruth[];
  readonly documents: readonly DrawnDocument[];
}

interface Context {
  readonly random: Random;
  /** Owner of the documents in the truth: an applicant's id or `_unit`. */
  readonly owner: string;
}

/** A damaged page with the documents on it. */
interface ScannedPage {
  readonly raster: Raster;
  readonly damage: Damage;
  readonly dpi: number;
  readonly documents: readonly DocumentTruth[];
}

function truthOf(context: Context, drawn: DrawnDocument, part: number): DocumentTruth {
  return {
    document: `${context.owner}/${drawn.document.key}`,
    type: drawn.document.type,
    layout: drawn.layout,
    part,
    parts: drawn.pages,
    ...(part === 1 ? { fields: drawn.fields } : {}),
  };
}

function pageTruth(page: number, scanned: ScannedPage): PageTruth {
  return {
    page,
    source: 'image',
    grade: scanned.damage.grade,
    damage: [...scanned.damage.operations.map(describe), `jpeg ${String(scanned.damage.quality)}`],
    documents: scanned.documents,
  };
}

async function scan(context: Context, drawn: DrawnDocument, grade: Grade): Promise<ScannedPage[]> {
  const { random } = context;
  const dpi = resolutionFor(drawn.size);
  const rasters = await pagesOf(drawn, dpi);
  const pages: ScannedPage[] = [];
  for (const [index, raster] of rasters.entries()) {
    const damage = planDamage(random, grade, { flat: false });
    pages.push({
      raster: await applyDamage(raster, damage, random.fork(`${drawn.document.key} ${String(index)}`)),
      damage,
      dpi,
      documents: [truthOf(context, drawn, index + 1)],
    });
  }
  return pages;
}

/** Bitonal pages and palettes keep no light grain. */
function gradeFor(form: ImageForm, random: Random): Grade {
  if (form === 'png') return 'clean';
  return form === 'tiff' ? random.pick(['clean', 'light'] as const) : pickGrade(random);
}

/** Every page of the documents becomes an image file of its own. */
async function makeImages(
  context: Context,
  form: ImageForm,
  documents: readonly DrawnDocument[],
): Promise<MadeFile[]> {
  const files: MadeFile[] = [];
  for (const drawn of documents) {
    const grade = gradeFor(form, context.random);
    for (const page of await scan(context, drawn, grade)) {
      files.push({
        extension: extensions[form],
        form,
        bytes: await encodeImage(page.raster, page.damage, form),
        pages: [pageTruth(1, page)],
        documents: [drawn],
      });
    }
  }
  return files;
}

async function pictureOf(page: ScannedPage, rotated: boolean): Promise<PicturePage> {
  const raster = rotated ? await toRaster(toSharp(page.raster).rotate(270)) : page.raster;
  const jpeg = await encodeJpeg(raster, page.damage);
  return { jpeg, width: raster.width, height: raster.height, dpi: page.dpi, rotated };
}

async function scanAll(
  context: Context,
  documents: readonly DrawnDocument[],
  grade: Grade,
): Promise<ScannedPage[]> {
  const pages: ScannedPage[] = [];
  for (const drawn of documents) pages.push(...(await scan(context, drawn, grade)));
  return pages;
}

async function makeBoundPdf(context: Context, documents: readonly DrawnDocument[]): Promise<MadeFile> {
  const pages = await scanAll(context, documents, pickGrade(context.random));
  const rotated = context.random.chance(0.12);
  const pictures = await Promise.all(pages.map((page) => pictureOf(page, rotated)));
  return {
    extension: 'pdf',
    form: rotated ? 'scanned PDF, /Rotate' : 'scanned PDF',
    bytes: await bindPdf(pictures.map((page) => ({ kind: 'picture', page }))),
    pages: pages.map((page, index) => pageTruth(index + 1, page)),
    documents,
  };
}

async function makeBoundTiff(context: Context, documents: readonly DrawnDocument[]): Promise<MadeFile> {
  const pages = await scanAll(context, documents, context.random.pick(['clean', 'light'] as const));
  const parts = await Promise.all(pages.map((page) => encodeFax(page.raster)));
  return {
    extension: 'tif',
    form: 'multi-page TIFF, Group 4',
    bytes: joinTiffs(parts),
    pages: pages.map((page, index) => pageTruth(index + 1, page)),
    documents,
  };
}

const sheetSize = { width: 1240, height: 1754 } as const;

/** Lays two lying documents under each other on an A4 sheet at 150 dpi. */
async function makeTwoUp(context: Context, documents: readonly DrawnDocument[]): Promise<MadeFile> {
  const { random } = context;
  const { width, height } = sheetSize;
  const share = documents.every(({ document }) => document.type === 'idCard') ? 0.45 : 0.88;
  const placed: { input: Buffer; left: number; top: number }[] = [];
  const truths: DocumentTruth[] = [];
  for (const [index, drawn] of documents.entries()) {
    const [raster] = await pagesOf(drawn, resolutionFor(drawn.size));
    if (raster === undefined) continue;
    const fitted = toSharp(raster).resize({
      width: Math.round(width * share),
      height: Math.round(height * 0.44),
      fit: 'inside',
    });
    const { data, info } = await fitted.png().toBuffer({ resolveWithObject: true });
    const left = Math.round((width - info.width) / 2) + random.integer(-20, 20);
    const top = Math.round(height * (0.04 + 0.48 * index)) + random.integer(0, 25);
    placed.push({ input: data, left, top });
    const region = [left / width, top / height, info.width / width, info.height / height].map((value) =>
      Number(value.toFixed(4)),
    );
    truths.push({
      ...truthOf(context, drawn, 1),
      region: region as unknown as [number, number, number, number],
    });
  }
  const blank = toSharp({ width, height, data: Buffer.alloc(width * height * 3, 252) });
  const sheet = await toRaster(blank.composite(placed));
  const damage = planDamage(random, pickGrade(random), { flat: true });
  const raster = await applyDamage(sheet, damage, random.fork('two-up'));
  const page: ScannedPage = { raster, damage, dpi: 150, documents: truths };
  return {
    extension: 'jpg',
    form: 'two-up',
    bytes: await encodeJpeg(raster, damage),
    pages: [pageTruth(1, page)],
    documents,
  };
}

/** A PDF that was never on paper; its text layer is the document. */
async function makeDigital(context: Context, drawn: DrawnDocument, plain: boolean): Promise<MadeFile> {
  const bytes = plain && drawn.plain !== undefined ? drawn.plain : drawn.pdf;
  const count = plain ? (await rasterise(bytes, 20)).length : drawn.pages;
  return {
    extension: 'pdf',
    form: plain ? 'PDF without embedded fonts' : 'born-digital PDF',
    bytes,
    pages: Array.from({ length: count }, (_, index) => ({
      page: index + 1,
      source: plain ? 'plainPdf' : 'textLayer',
      grade: 'clean',
      damage: [],
      documents: [truthOf(context, drawn, index + 1)],
    })),
    documents: [drawn],
  };
}

/** Makes the files of one plan. */
export async function makeFiles(plan: FilePlan, context: Context): Promise<MadeFile[]> {
  switch (plan.kind) {
    case 'images':
      return makeImages(context, plan.form, plan.documents);
    case 'boundPdf':
      return [await makeBoundPdf(context, plan.documents)];
    case 'boundTiff':
      return [await makeBoundTiff(context, plan.documents)];
    case 'twoUp':
      return [await makeTwoUp(context, plan.documents)];
    case 'digital':
    case 'plain':
      return Promise.all(plan.documents.map((drawn) => makeDigital(context, drawn, plan.kind === 'plain')));
  }
}
