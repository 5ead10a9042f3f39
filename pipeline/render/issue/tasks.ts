/** Rendering's tasks by name; the modules that carry them out load fonts and libraries. */
import type { ErrorCode } from '#pipeline/core/errors.ts';
import { declareTask } from '#pipeline/core/task.ts';
import type { FontSettings } from '#schemas/settings.ts';

export type Format = 'pdf' | 'xlsx' | 'docx';

export interface PaperInput {
  /** Id of the document. */
  readonly document: string;
  /** Blob of its template as it stood when the run began (TemplateSource as JSON). */
  readonly template: string;
  /** The values of its view. */
  readonly values: object;
  readonly format: Format;
  /** Blobs of the pictures that it shows; their hashes are what the values call them. */
  readonly pictures: readonly string[];
  /** Printed behind every page besides the document's own: `待核`. */
  readonly watermark: string;
  readonly fonts: FontSettings;
  /** The fonts that are there, by file and size: other fonts give other papers. */
  readonly fontFiles: readonly string[];
}

export interface MadePaper {
  /** Its bytes. */
  readonly blob: string;
  /** Of the PDF. */
  readonly pages?: number;
}

/** A catalogued error of this paper alone, to be told in the user's language. */
export interface PaperRefused {
  readonly refused: { readonly code: ErrorCode; readonly values: Readonly<Record<string, string | number>> };
}

export const renderPaperTask = declareTask<PaperInput, MadePaper | PaperRefused>({
  name: 'render.paper',
  version: 2,
});
