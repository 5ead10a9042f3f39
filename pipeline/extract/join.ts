/** Pages that belong to one paper: a statement over several sheets, a card's two sides, cover and colophon. */
import { certificateOf } from '#schemas/certificates/index.ts';
import type { DocumentType } from '#schemas/document-types.ts';
import type { DocumentPart } from '#schemas/records/results.ts';
import type { ExtractedField, ReadPage } from '#schemas/records/extraction.ts';

/** One paper as far as one page shows it. */
export interface Piece {
  readonly type: DocumentType;
  readonly page: ReadPage;
  readonly part: DocumentPart;
  readonly fields: Readonly<Record<string, ExtractedField>>;
}

export interface Joined {
  readonly type: DocumentType;
  readonly parts: DocumentPart[];
  readonly pages: ReadPage[];
  readonly fields: Record<string, ExtractedField>;
}

/** Joins neighbouring pieces that complete each other. */
export function joinDocuments(pieces: readonly Piece[]): Joined[] {
  const documents: Joined[] = [];
  for (const piece of pieces) {
    const host = hostOf(documents, piece);
    if (host) append(host, piece);
    else
      documents.push({
        type: piece.type,
        parts: [piece.part],
        pages: [piece.page],
        fields: { ...piece.fields },
      });
  }
  return documents;
}

/** The document a piece continues: the last one, or for a card's back the card still without one. */
function hostOf(documents: readonly Joined[], piece: Piece): Joined | undefined {
  const last = documents.at(-1);
  if (piece.type === 'idCard') {
    return documents.find((d) => d.type === 'idCard' && complements(d.fields, piece.fields));
  }
  if (!last || last.type !== piece.type || piece.part.region || last.parts.at(-1)?.region) return undefined;
  const isSameFile = last.parts.at(-1)!.file === piece.part.file;
  const joins = certificateOf(piece.type)?.joins;
  if (joins === 'table') return isSameFile && !contradicts(last.fields, piece.fields) ? last : undefined;
  if (joins === 'pages')
    return !contradicts(last.fields, piece.fields) && (isSameFile || complements(last.fields, piece.fields))
      ? last
      : undefined;
  return undefined;
}

const LISTS = new Set(['months', 'years', 'lines']);

/** The same field with two values: two papers. */
function contradicts(a: Joined['fields'], b: Piece['fields']): boolean {
  return Object.entries(b).some(([name, field]) => {
    const other = a[name];
    return (
      other !== undefined && !LISTS.has(name) && JSON.stringify(other.value) !== JSON.stringify(field.value)
    );
  });
}

/** The piece brings only fields that the document lacks. */
function complements(a: Joined['fields'], b: Piece['fields']): boolean {
  const names = Object.keys(b);
  return names.length > 0 && names.every((name) => a[name] === undefined);
}

function append(host: Joined, piece: Piece): void {
  const part = host.parts.length;
  host.parts.push(piece.part);
  host.pages.push(piece.page);
  for (const [name, field] of Object.entries(piece.fields)) {
    const moved = moveTo(part, field);
    const there = host.fields[name];
    if (!there) host.fields[name] = moved;
    else if (LISTS.has(name)) host.fields[name] = concatenate(there, moved);
  }
}

function moveTo(part: number, field: ExtractedField): ExtractedField {
  const items = field.items?.map((item) =>
    Object.fromEntries(Object.entries(item).map(([k, f]) => [k, { ...f, part }])),
  );
  return { ...field, part, ...(items && { items }) };
}

/** A table over two sheets is one list; a row repeated on both counts once. */
function concatenate(a: ExtractedField, b: ExtractedField): ExtractedField {
  const bare = (item: unknown): string => JSON.stringify({ ...(item as object), box: undefined });
  const seen = new Set((a.value as unknown[]).map(bare));
  const fresh = (b.value as unknown[]).map((item) => !seen.has(bare(item)));
  return {
    ...a,
    value: [...(a.value as unknown[]), ...(b.value as unknown[]).filter((_, i) => fresh[i])],
    raw: `${a.raw}; ${b.raw}`,
    confidence: Math.min(a.confidence, b.confidence),
    weakest: Math.min(a.weakest, b.weakest),
    ...(a.items && { items: [...a.items, ...(b.items ?? []).filter((_, i) => fresh[i])] }),
  };
}
