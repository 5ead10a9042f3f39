/**
 * What intake hands to recognition, and recognition to extraction: pages and their lines.
 * Nothing here names an engine, so another reader can take the place of ours.
 */
import type { Box, FileRecord, Reason } from './results.ts';

/** Where the pixels of a page come from. Blobs are named by their SHA-256. */
export type PageSource =
  /** Page `index` (from 0) of an image file, bytes as handed in. */
  | { readonly kind: 'image'; readonly blob: string; readonly index: number }
  /** A PDF page drawn at 200 dpi (a JPEG or PNG blob); `text` names a TextLayer blob (JSON). */
  | { readonly kind: 'raster'; readonly blob: string; readonly text?: string };

export interface IntakePage {
  readonly page: number;
  readonly source: PageSource;
}

/** One file of the submission as taken in; `pages` is empty unless its status is `read`. */
export interface IntakeFile extends Omit<FileRecord, 'pages'> {
  /** `A001` from `scans/A001/…`, null for `scans/_unit/…`, undefined outside `scans/`. */
  readonly applicant: string | null | undefined;
  readonly pages: readonly IntakePage[];
  readonly warnings?: Reason[];
}

/** A born-digital page's characters, boxes in pixels of the 200 dpi raster. */
export interface TextLayer {
  readonly width: number;
  readonly height: number;
  readonly characters: readonly { readonly text: string; readonly box: Box }[];
  /** Characters whose face could not be mapped to Unicode: the layer cannot be trusted. */
  readonly unmapped: number;
}

/** Four corners, clockwise from the text's own top left, in pixels of the upright page image. */
export type Quad = readonly [Point, Point, Point, Point];
export type Point = readonly [number, number];

/** One read character: its best reading, its probability and where it stands along the line. */
export interface ReadCharacter {
  readonly text: string;
  readonly probability: number;
  /** The runner-up and its probability, when it has any weight. */
  readonly other?: readonly [string, number];
  /** Left and right edge along the line, 0 to 1. */
  readonly from: number;
  readonly to: number;
}

/** A line of text on an upright page. `characters` is empty until the line has been read. */
export interface TextLine {
  readonly id: number;
  readonly quad: Quad;
  readonly box: Box;
  readonly text: string;
  readonly confidence: number;
  readonly characters: readonly ReadCharacter[];
  readonly source: 'ocr' | 'textLayer';
}

export interface Barcode {
  readonly format: string;
  readonly text: string;
  /** The two- or five-digit add-on of an EAN-13, when there is one. */
  readonly addOn?: string;
  readonly box: Box;
}
