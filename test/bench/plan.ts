/** What the benchmark's processes tell each other: JSON files under `.pingshen/bench/`. */
import type { Place } from '#samples/evaluate/load.ts';
import type { IntakeFile } from '#schemas/records/page.ts';
import type { Results } from '#schemas/records/results.ts';

/** A page as every engine gets it. */
export interface PlannedPage {
  readonly place: Place;
  /** The page as an image file, for engines that read images: the scan's own bytes where they are one. */
  readonly image: string;
  readonly width: number;
  readonly height: number;
}

export interface Plan {
  readonly submission: string;
  /** State folder with the blobs of all pages. */
  readonly state: string;
  readonly pages: readonly PlannedPage[];
  /** Read before the clock starts, by every engine. */
  readonly warmUp: readonly PlannedPage[];
  /** The chosen pages as intake hands them on. */
  readonly files: readonly IntakeFile[];
  readonly warmUpFiles: readonly IntakeFile[];
  /** Documents all of whose pages were chosen. */
  readonly documents: readonly string[];
}

/** What an engine's process says of its run. */
export interface Measured {
  /** Loading models and reading the warm-up pages. */
  readonly startSeconds: number;
  /** Reading all pages. */
  readonly seconds: number;
  /** Text of each page of the plan, in its order; none from a run that is only watched. */
  readonly texts: readonly string[];
  /** Pages read, where they are not those of the plan once. */
  readonly pages?: number;
  /** What the engine calls itself. */
  readonly version: string;
  readonly results?: Results;
  readonly split?: Split;
}

/** Where the time of one process went, in seconds; `total` is wall time. */
export interface Split {
  readonly total: number;
  readonly inference: number;
  readonly imageDecoding: number;
  readonly pdfDecoding: number;
  readonly tesseract: number;
  /** Of everything else: writing page images and looking for barcodes. */
  readonly imageWriting: number;
  readonly barcodes: number;
  /** Wall time of tasks by name. */
  readonly tasks: Readonly<Record<string, number>>;
}

/** An engine is told its plan and answers; it runs in a process of its own. */
export type Engine = (plan: Plan) => Promise<Measured>;
