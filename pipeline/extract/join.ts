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
  /** A line on the page names the paper. */
  readonly isTitled: boolean;
  /** What an unknown page looks like most. */
  readonly leaning?: DocumentType;
  /** A sheet of the statement before it, as its rows show. */
  readonly isSheet?: boolean;
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
  if (piece.type === 'idCard') {
    return documents.find((d) => d.type === 'idCard' && complements(d.fields, piece.fields));
  }
  const last = documents.at(-1);
  if (piece.isSheet) return last;
  return last && continues(last, piece) ? last : undefined;
}

function continues(last: Joined, piece: Piece): boolean {
  const lastPart = last.parts.at(-1);
  const joins = certificateOf(piece.type)?.joins;
  if (joins === undefined || last.type !== piece.type) return false;
  if (!lastPart || lastPart.region || piece.part.region || contradicts(last.fields, piece.fields))
    return false;
  if (lastPart.file === piece.part.file) return true;
  return joins === 'table'
    ? isOneStatement(last.fields, piece.fields)
    : complements(last.fields, piece.fields);
}

/** Sheets of one statement that were scanned into files of their own carry one code. */
const isOneStatement = (a: Piece['fields'], b: Piece['fields']): boolean =>
  a['verificationCode'] !== undefined && a['verificationCode'].value === b['verificationCode']?.value;

const LISTS = ['months', 'years', 'lines'] as const;
const isList = (name: string): boolean => (LISTS as readonly string[]).includes(name);

/** The table of a paper, where it has one. */
export function listFieldOf(fields: Readonly<Record<string, ExtractedField>>): ExtractedField | undefined {
  return LISTS.map((name) => fields[name]).find((field) => field !== undefined);
}

/** Fields that one paper holds once: two values are two papers. */
const IDENTITY = [
  'name',
  'idNumber',
  'certificateNo',
  'verificationCode',
  'isbn',
  'issn',
  'cn',
  'year',
  'issue',
];
/** Texts that cover and colophon, or two pages of a form, may print in a longer and a shorter form. */
const NAMES = ['journal', 'title', 'institution', 'major'];

/** The one shows another person, school or work than the other: they are two papers. */
export function contradicts(a: Piece['fields'], b: Piece['fields']): boolean {
  const pairs = (names: readonly string[]): [unknown, unknown][] =>
    names.flatMap((name) => {
      const [one, other] = [a[name], b[name]];
      return one && other ? [[one.value, other.value] as [unknown, unknown]] : [];
    });
  return (
    pairs(IDENTITY).some(([one, other]) => one !== other) ||
    pairs(NAMES).some(([one, other]) => !isPartOf(String(one), String(other)))
  );
}

const isPartOf = (one: string, other: string): boolean => one.includes(other) || other.includes(one);

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
    else if (isList(name)) host.fields[name] = concatenate(there, moved);
    else if (goesOn(there.value, moved.value)) host.fields[name] = moved;
  }
}

/** A list of people of which the first page names the first ones only. */
const goesOn = (first: unknown, whole: unknown): boolean =>
  Array.isArray(first) &&
  Array.isArray(whole) &&
  whole.length > first.length &&
  first.every((name, i) => name === whole[i]);

function moveTo(part: number, field: ExtractedField): ExtractedField {
  const items = field.items?.map((item) =>
    Object.fromEntries(Object.entries(item).map(([key, inner]) => [key, { ...inner, part }])),
  );
  return { ...field, part, ...(items && { items }) };
}

/** A table over two sheets is one list; a row repeated on both counts once. */
function concatenate(a: ExtractedField, b: ExtractedField): ExtractedField {
  const [first, second] = [rowsOf(a), rowsOf(b)];
  const bare = (item: unknown): string => JSON.stringify({ ...(item as object), box: undefined });
  const seen = new Set(first.map(bare));
  const isFresh = second.map((item) => !seen.has(bare(item)));
  return {
    ...a,
    value: [...first, ...second.filter((_, i) => isFresh[i])],
    raw: `${a.raw}; ${b.raw}`,
    confidence: Math.min(a.confidence, b.confidence),
    weakest: Math.min(a.weakest, b.weakest),
    ...(a.items && { items: [...a.items, ...(b.items ?? []).filter((_, i) => isFresh[i])] }),
  };
}

const rowsOf = ({ value }: ExtractedField): readonly unknown[] =>
  Array.isArray(value) ? (value as unknown[]) : [];
