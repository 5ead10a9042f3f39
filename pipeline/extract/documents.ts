/** From the read pages of one applicant to his documents. */
import { certificateOf } from '#schemas/certificates/index.ts';
import type { DocumentType } from '#schemas/document-types.ts';
import type { ExtractedDocument, ExtractedField, Hints, ReadPage } from '#schemas/records/extraction.ts';
import type { Barcode, TextLine } from '#schemas/records/page.ts';
import type { Box, DocumentPart } from '#schemas/records/results.ts';
import { fieldsOf } from './fields.ts';
import { hintedFields } from './hinted.ts';
import { identify } from './identify.ts';
import { contradicts, joinDocuments, type Piece } from './join.ts';
import { pageTextOf } from './page-text.ts';
import { regionsOf, type Region } from './regions.ts';
import { withSheets } from './sheets.ts';
import { bare } from './views.ts';

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
  const sheets = withSheets(pieces, ({ page }, type, carried) =>
    fieldsAs(type, { page, lines: page.lines.filter(({ text }) => text !== ''), hints, carried }),
  );
  const known = sheets.map((piece, i) => coverOf(piece, [sheets[i - 1], sheets[i + 1]], hints));
  return joinDocuments(withLaterPages(known, hints)).map((joined) => ({
    ...joined,
    fields: { ...joined.fields, ...hintedFields(joined, hints) },
    applicant,
  }));
}

/** Kinds whose later pages say little of themselves: forms of several pages, the backs of certificates. */
const OF_SEVERAL_PAGES: readonly DocumentType[] = ['registrationForm', 'patent'];

/** A page of no known kind that looks like the paper right before it is another page of it. */
function withLaterPages(pieces: readonly Piece[], hints: Hints): Piece[] {
  const known: Piece[] = [];
  for (const piece of pieces) known.push(laterPage(piece, known.at(-1), hints) ?? piece);
  return known;
}

function laterPage(piece: Piece, before: Piece | undefined, hints: Hints): Piece | undefined {
  const { type, leaning, part } = piece;
  const mayGoOn =
    type === 'unknown' &&
    leaning !== undefined &&
    before?.type === leaning &&
    OF_SEVERAL_PAGES.includes(leaning) &&
    !part.region;
  if (!mayGoOn) return undefined;
  const later = asKind(piece, leaning, hints);
  // The page of somebody else is no evidence of anything.
  return contradicts(before.fields, later.fields) ? undefined : later;
}

const asKind = (piece: Piece, type: DocumentType, hints: Hints): Piece => ({
  ...piece,
  type,
  fields: fieldsAs(type, {
    page: piece.page,
    lines: piece.page.lines.filter(({ text }) => text !== ''),
    hints,
  }),
});

/** A bare cover beside the colophon of the same book or journal, known by the name they share. */
function coverOf(piece: Piece, neighbours: readonly (Piece | undefined)[], hints: Hints): Piece {
  if (piece.type !== 'unknown' || piece.part.region) return piece;
  const { page } = piece;
  const texts = page.lines.map(({ text }) => bare(text));
  const colophon = neighbours.find((other) => {
    const name = other && other.part.file === piece.part.file ? sharedName(other) : undefined;
    return name !== undefined && texts.some((text) => text.includes(bare(name)));
  });
  if (!colophon) return piece;
  return {
    ...piece,
    type: colophon.type,
    fields: fieldsAs(colophon.type, { page, lines: page.lines, hints }),
  };
}

/** The name of a book or journal, which its cover shows too. */
function sharedName({ type, fields }: Piece): string | undefined {
  const name = (fields['title'] ?? fields['journal'])?.value;
  const isName = certificateOf(type)?.joins === 'pages' && typeof name === 'string' && name.length >= 2;
  return isName ? name : undefined;
}

function piecesOf(page: ReadPage, hints: Hints): Piece[] {
  const read = page.lines.filter((line) => line.text !== '');
  const fieldsIn = (lines: readonly TextLine[]): string[] =>
    Object.keys(fieldsAs(identify(lines).type, { page, lines, hints }));
  return regionsOf(read, fieldsIn).map((region) => pieceOf(page, region, hints));
}

interface Place {
  readonly page: ReadPage;
  readonly lines: readonly TextLine[];
  readonly hints: Hints;
  readonly carried?: ExtractedField | undefined;
}

function fieldsAs(
  type: DocumentType,
  { page, lines, hints, carried }: Place,
): Record<string, ExtractedField> {
  const definition = certificateOf(type);
  if (!definition) return {};
  const text = pageTextOf(lines, page);
  return fieldsOf({
    text,
    barcodes: page.barcodes,
    definition,
    hints,
    part: 0,
    ...(page.seals && { seals: page.seals }),
    ...(carried && { carried }),
  });
}

function pieceOf(page: ReadPage, region: Region, hints: Hints): Piece {
  const { type, isTitled, leaning } = typeOf(page, region);
  const part: DocumentPart = {
    file: page.file,
    page: page.page,
    ...(region.box && { region: padded(region.box, page) }),
  };
  const fields = fieldsAs(type, { page, lines: region.lines, hints });
  return { type, page, part, isTitled, fields, ...(leaning && { leaning }) };
}

type Known = Pick<Piece, 'type' | 'isTitled' | 'leaning'>;

function typeOf(page: ReadPage, region: Region): Known {
  const { type, score, titleLine, leaning } = identify(region.lines);
  const serial = page.barcodes.find(isJournal);
  if (serial && score < 8 && !region.box) return { type: 'journalCover', isTitled: false };
  return { type, isTitled: titleLine !== undefined, ...(leaning && { leaning }) };
}

const isJournal = ({ text }: Barcode): boolean => text.startsWith('977') && text.length === 13;

/** A region with a little air, inside its page. */
function padded([x, y, w, h]: Box, { width, height }: ReadPage): Box {
  const air = Math.round(Math.min(width, height) * 0.01);
  const left = Math.max(0, x - air);
  const top = Math.max(0, y - air);
  return [left, top, Math.min(width, x + w + air) - left, Math.min(height, y + h + air) - top];
}
