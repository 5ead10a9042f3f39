/**
 * Sheets of one statement: pages whose rows go on with the table of another page, in the same file
 * or handed in as files of their own, often without title, heads or the holder's name.
 */
import { certificateOf } from '#schemas/certificates/index.ts';
import type { DocumentType } from '#schemas/document-types.ts';
import type { ExtractedField } from '#schemas/records/extraction.ts';
import { addMonths } from '#schemas/values/date-range.ts';
import { listFieldOf, type Piece } from './join.ts';

/** Reads a page as a sheet of a kind of paper that goes on with the rows read before. */
export type ReadSheet = (
  piece: Piece,
  type: DocumentType,
  carried: ExtractedField | undefined,
) => Piece['fields'];

/** Fewest rows by which a page of no known kind goes on with a table. */
const ROWS_GO_ON = 2;

/** The pieces with every loose sheet behind the statement whose table it goes on with. */
export function withSheets(pieces: readonly Piece[], read: ReadSheet): Piece[] {
  const chains = pieces.map((piece): Piece[] => [piece]);
  // A sheet may only be placed once the one before it is: again until nothing moves.
  for (let moved = true; moved;) {
    moved = false;
    for (const chain of chains) {
      const sheet = chain.length === 1 ? chain[0] : undefined;
      const place = sheet && isLoose(sheet) ? placeOf(sheet, chains, read) : undefined;
      if (!place) continue;
      chain.length = 0;
      place.chain.push(place.piece);
      moved = true;
    }
  }
  return chains.flat();
}

/** A whole page that does not say whose paper it is, nor what it is unless rows are all it has. */
function isLoose({ type, isTitled, part, fields }: Piece): boolean {
  const isTable = type === 'unknown' || certificateOf(type)?.joins === 'table';
  if (!isTable || part.region || fields['name'] || fields['idNumber']) return false;
  return !isTitled || (listFieldOf(fields) !== undefined && Object.keys(fields).length === 1);
}

/** How a sheet goes on: on the next page of the file, with rows after those there, or before them. */
type Fit = 'next' | 'after' | 'before';

interface Place {
  readonly chain: Piece[];
  readonly piece: Piece;
}

/** The statement that a sheet goes on with: that of the page before, else the nearest that fits. */
function placeOf(sheet: Piece, chains: readonly Piece[][], read: ReadSheet): Place | undefined {
  const there = chains.filter(({ length }) => length > 0);
  const own = there.findIndex((chain) => chain[0] === sheet);
  const places = [...there.keys()]
    .filter((at) => at !== own)
    .sort((p, q) => Number(p > own) - Number(q > own) || Math.abs(p - own) - Math.abs(q - own))
    .flatMap((at) => {
      const host: Host = { chain: there[at] ?? [], isNear: Math.abs(at - own) === 1 };
      const found = isHost(host.chain, sheet) ? asSheetOf(sheet, host, read) : undefined;
      return found ? [{ chain: host.chain, ...found }] : [];
    });
  // A page with a title may be of any of several papers.
  if (sheet.isTitled && places.length > 1) return undefined;
  return places.find(({ fit }) => fit === 'next') ?? places.find(({ fit }) => fit === 'after') ?? places[0];
}

function isHost(chain: readonly Piece[], sheet: Piece): boolean {
  const [first, last] = [chain[0], chain.at(-1)];
  if (!first || !last || first.part.region || certificateOf(first.type)?.joins !== 'table') return false;
  const isOfKind = sheet.type === 'unknown' || sheet.type === first.type || isNextPage(last, sheet);
  return !isLoose(first) && isOfKind;
}

const isNextPage = (before: Piece, sheet: Piece): boolean =>
  before.part.file === sheet.part.file && before.part.page + 1 === sheet.part.page;

interface Host {
  readonly chain: Piece[];
  /** The pieces stand next to each other. */
  readonly isNear: boolean;
}

/** The sheet as one of a statement; undefined where its rows do not go on with it. */
function asSheetOf(
  sheet: Piece,
  { chain, isNear }: Host,
  read: ReadSheet,
): { piece: Piece; fit: Fit } | undefined {
  const [first, last] = [chain[0], chain.at(-1)];
  if (!first || !last) return undefined;
  const fields = read(sheet, first.type, listFieldOf(last.fields));
  const rows = rowsOf(fields);
  const known = chain.flatMap(rowsOfPiece);
  const isSame = sheet.type === first.type;
  const isNext = isNextPage(last, sheet);
  if (rows.length < fewestRows({ closes: closes(chain, fields), isSame, isNext })) return undefined;
  // A foot without rows, and the first page behind a cover, follow by their place alone.
  const isFollowing = isNear && (rows.length === 0 || (known.length === 0 && isSame));
  const fit = isNext || isFollowing ? 'next' : fitOf(known, rows);
  return fit && { piece: { ...sheet, type: first.type, fields, isSheet: true }, fit };
}

const fewestRows = (sheet: { closes: boolean; isSame: boolean; isNext: boolean }): number => {
  if (sheet.closes) return 0;
  return sheet.isSame ? Number(!sheet.isNext) : ROWS_GO_ON;
};

/** The foot of a statement on a sheet of its own: who issued it and when, which the others lack. */
const closes = (chain: readonly Piece[], fields: Piece['fields']): boolean =>
  ['issuer', 'issuedOn'].every(
    (name) => fields[name] !== undefined && chain.every((piece) => piece.fields[name] === undefined),
  );

const rowsOfPiece = ({ fields }: Piece): string[] => rowsOf(fields);

/** The rows of a table by the month or the year they are of. */
function rowsOf(fields: Piece['fields']): string[] {
  const items = listFieldOf(fields)?.items ?? [];
  return items.flatMap(({ month, year }) => {
    const time = (month ?? year)?.value;
    return typeof time === 'string' || typeof time === 'number' ? [String(time)] : [];
  });
}

/** The next month or year. */
const following = (time: string): string =>
  /^[0-9]{4}-/u.test(time) ? addMonths(time, 1) : String(Number(time) + 1);

/** Whether rows begin where others end, or end where those begin, and share none with them. */
export function fitOf(known: readonly string[], rows: readonly string[]): Fit | undefined {
  const [there, own] = [[...known].sort(), [...rows].sort()];
  if (there.length === 0 || own.length === 0 || own.some((time) => there.includes(time))) return undefined;
  if (following(there.at(-1) ?? '') === own[0]) return 'after';
  return following(own.at(-1) ?? '') === there[0] ? 'before' : undefined;
}
