/** The name cards of intake's tasks: light, so that asking for one loads no parser. */
import { declareTask } from '#pipeline/core/task.ts';
import type { PageSize } from '#pipeline/core/image.ts';
import type { Remark } from './remark.ts';

/** Why a file is not read at all. */
export interface Refused {
  readonly refused: Remark;
}

export interface ProbeImageInput {
  readonly blob: string;
  /** What its first bytes say it is. */
  readonly format: 'jpeg' | 'png' | 'tiff' | 'webp' | 'bmp';
}

export interface ProbedImage {
  /** Sizes as the pages stand upright, in page order. */
  readonly pages: readonly PageSize[];
  readonly warnings: readonly Remark[];
}

/** Decodes every page of an image file once and says whether it is sound. */
export const probeImage = declareTask<ProbeImageInput, ProbedImage | Refused>({
  name: 'intake.probe-image',
  version: 1,
});

export interface DrawPdfInput {
  readonly blob: string;
  /** First page, from 0, and how many at most. */
  readonly from: number;
  readonly count: number;
}

export interface DrawnPage extends PageSize {
  /** JPEG blob of the page. */
  readonly raster: string;
  /** Blob of its TextLayer as JSON, where it has text that can be seen. */
  readonly text?: string;
}

export interface DrawnPdf {
  /** Pages of the whole document. */
  readonly pageCount: number;
  readonly pages: readonly DrawnPage[];
  /** About these pages; those about the whole document come with page 0. */
  readonly warnings: readonly Remark[];
}

/**
 * Draws some pages of a PDF. PDFium is WebAssembly, but the pages are coded by sharp, so it is
 * not declared pure; sharp sees only pixels that PDFium drew.
 */
export const drawPdf = declareTask<DrawPdfInput, DrawnPdf | Refused>({
  name: 'intake.draw-pdf',
  version: 1,
});

export interface OpenZipInput {
  readonly blob: string;
}

export interface UnpackedFile {
  /** Decoded path inside the archive, forward slashes, as the archive gives it. */
  readonly path: string;
  readonly size: number;
  /** The blob that holds its bytes. */
  readonly sha256: string;
  /** The bytes are not what was packed. */
  readonly problem?: Remark;
}

export interface UnpackedZip {
  readonly files: readonly UnpackedFile[];
}

/** Unpacks a submission's ZIP into blobs; no name inside it ever becomes a place on the disk. */
export const openZip = declareTask<OpenZipInput, UnpackedZip | Refused>({
  name: 'intake.open-zip',
  version: 1,
  pure: true,
  stays: true,
});

export interface ReadPdfTextInput {
  readonly blob: string;
}

export interface PdfText {
  /** Of each page, in the order of its text layer. */
  readonly pages: readonly string[];
  /** Title, author and the like, a line each. */
  readonly info: string;
}

/** The text of a PDF that the program made itself, to look it through before it goes out. */
export const readPdfText = declareTask<ReadPdfTextInput, PdfText>({
  name: 'intake.read-pdf-text',
  version: 1,
});
