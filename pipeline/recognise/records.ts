/** What the recognition tasks take and give. JSON only; pixels stay in the blob store. */
import type { Barcode, PageSource, Quad, TextLayer, TextLine } from '#schemas/records/page.ts';
import type { Box } from '#schemas/records/results.ts';
import type { ScoreQuestion } from '#schemas/records/score.ts';
import type { Turn } from './raster.ts';

export type { Score, ScoreQuestion, ScoreView } from '#schemas/records/score.ts';

export interface InspectInput {
  readonly source: PageSource;
}

/** A page brought upright, with the lines of text found on it. */
export interface Inspection {
  /** Size of the upright page. */
  readonly width: number;
  readonly height: number;
  /** Quarter turns clockwise that brought it upright. */
  readonly turn: Turn;
  /** Lines in reading order, none read yet unless they come from a text layer. */
  readonly lines: readonly TextLine[];
  /** Where the lines come from: an unsound text layer is not used. */
  readonly origin: 'ocr' | 'textLayer';
  /** Set where a text layer was there and not used. */
  readonly textLayerRefused?: 'unmapped' | 'differs';
  /** Slope of the text in radians, positive clockwise. */
  readonly slope: number;
  /** Blob of the upright page image (JPEG), where the source itself cannot serve. */
  readonly image?: string;
}

export interface ReadInput {
  readonly source: PageSource;
  readonly turn: Turn;
  readonly quads: readonly Quad[];
}

export interface ScanBarcodesInput {
  readonly source: PageSource;
  readonly turn: Turn;
}

export interface BarcodeScan {
  readonly barcodes: readonly Barcode[];
}

export interface FindSealsInput {
  readonly source: PageSource;
  readonly turn: Turn;
}

/** The red seals of the upright page, from the top. */
export interface SealSearch {
  readonly seals: readonly Box[];
}

export interface ScoreInput {
  readonly source: PageSource;
  readonly turn: Turn;
  readonly questions: readonly ScoreQuestion[];
}

export interface SecondReadInput {
  readonly source: PageSource;
  readonly turn: Turn;
  readonly crops: readonly { readonly quad: Quad; readonly kind: 'digits' | 'text' }[];
}

export type { TextLayer };
