/** From the read pages of one applicant to his documents. */
import { certificateOf } from '#schemas/certificates/index.ts';
import type { DocumentType } from '#schemas/document-types.ts';
import type { Barcode } from '#schemas/records/page.ts';
import type { Box, DocumentPart } from '#schemas/records/results.ts';
import { fieldsOf } from './fields.ts';
import { identify } from './identify.ts';
import { joinDocuments, type Piece } from './join.ts';
import { pageTextOf } from './page-text.ts';
import type { ExtractedDocument, Hints, ReadPage } from '#schemas/records/extraction.ts';
import { regionsOf, type Region } from './regions.ts';

/**
 * Names every paper on the pages and pulls out its fields; pages of one paper are joined. Pages
 * come in the order of their files.
 */
export function extractDocuments(
  pages: readonly ReadPage[],
  applicant: string | null,
  hints: Hints,
): Omit<ExtractedDocument, 'id'>[] {
  const pieces = pages.flatMap((page) => piecesOf(page, hints));
  return joinDocuments(pieces).map((joined) => ({ ...joined, applicant }));
}

function piecesOf(page: ReadPage, hints: Hints): Piece[] {
  const regions = regionsOf(page.lines.filter((line) => line.text !== ''));
  return regions.map((region) => pieceOf(page, region, hints));
}

function pieceOf(page: ReadPage, region: Region, hints: Hints): Piece {
  const type = typeOf(page, region);
  const definition = certificateOf(type);
  const text = pageTextOf(region.lines, page);
  const fields = definition ? fieldsOf({ text, barcodes: page.barcodes, definition, hints, part: 0 }) : {};
  const part: DocumentPart = {
    file: page.file,
    page: page.page,
    ...(region.box && { region: padded(region.box, page) }),
  };
  return { type, page, part, fields };
}

function typeOf(page: ReadPage, region: Region): DocumentType {
  const { type, score } = identify(region.lines);
  const serial = page.barcodes.find(isJournal);
  if (serial && score < 6 && !region.box) return 'journalCover';
  return type;
}

const isJournal = ({ text }: Barcode): boolean => text.startsWith('977') && text.length === 13;

/** A region with a little air, inside its page. */
function padded([x, y, w, h]: Box, { width, height }: ReadPage): Box {
  const air = Math.round(Math.min(width, height) * 0.01);
  const left = Math.max(0, x - air);
  const top = Math.max(0, y - air);
  return [left, top, Math.min(width, x + w + air) - left, Math.min(height, y + h + air) - top];
}
