/** Papers as a reader without fault would extract them, and eyes that see what is printed. */
import type { Eyes } from '#pipeline/check/index.ts';
import { formatDate, isPartialDate } from '#schemas/values/chinese-date.ts';
import type { DocumentType } from '#schemas/document-types.ts';
import type {
  ExtractedDocument,
  ExtractedField,
  ExtractedItem,
  ReadPage,
} from '#schemas/records/extraction.ts';
import type { TextLine } from '#schemas/records/page.ts';
import type { Score } from '#schemas/records/score.ts';

/** How a field was read, where it was not read perfectly. */
export interface Reading {
  readonly value: unknown;
  /** What is printed; made of the value unless given. */
  readonly raw?: string;
  /** Least probability of its signs. */
  readonly weakest?: number;
  readonly source?: ExtractedField['source'];
  readonly isNamed?: boolean;
  /** The line around the value. */
  readonly before?: string;
  readonly after?: string;
}

export const reading = (value: unknown, more: Omit<Reading, 'value'> = {}): Reading => ({ value, ...more });

export interface PaperOptions {
  readonly id?: string;
  readonly applicant?: string;
  readonly file?: string;
  readonly source?: ExtractedField['source'];
  /** Lines that stand on the paper besides its fields. */
  readonly other?: readonly string[];
}

const HEIGHT = 30;

/** A line of print; its place on the page tells it from every other one. */
export function printedLine(text: string, id: number, probability = 1): TextLine {
  const signs = Array.from(text);
  const [y, width] = [40 + id * 2 * HEIGHT, Math.max(1, signs.length) * HEIGHT];
  return {
    id,
    quad: [[100, y], [100 + width, y], [100 + width, y + HEIGHT], [100, y + HEIGHT]], // prettier-ignore
    box: [100, y, width, HEIGHT],
    text,
    confidence: probability,
    characters: signs.map((sign, i) => ({
      text: sign,
      probability,
      from: i / signs.length,
      to: (i + 1) / signs.length,
    })),
    source: 'ocr',
  };
}

function printed(value: unknown): string {
  const text = String(value);
  return isPartialDate(text) && text.length > 4 ? formatDate(text) : text;
}

const isReading = (value: unknown): value is Reading =>
  typeof value === 'object' && value !== null && 'value' in value;

/** A paper that shows these fields; a plain value is a perfect reading of itself. */
export function paper(
  type: DocumentType,
  fields: Readonly<Record<string, unknown>>,
  options: PaperOptions = {},
): ExtractedDocument {
  const { id = type, applicant = 'A001', file = `${id}.jpg`, source = 'ocr', other = [] } = options;
  const lines: TextLine[] = [];
  const put = (given: unknown): ExtractedField => {
    const read = isReading(given) ? given : reading(given);
    const { field, line } = fieldOf({ source, ...read }, lines.length);
    if (field.source !== 'barcode') lines.push(line);
    return field;
  };
  const built = Object.fromEntries(
    Object.entries(fields).map(([name, given]) => [
      name,
      isItems(given) ? listField(given, put) : put(given),
    ]),
  );
  for (const text of other) lines.push(printedLine(text, lines.length));
  const page: ReadPage = {
    ...{ file, page: 1, turn: 0, width: 2000, height: 4000, barcodes: [] },
    source: { kind: 'image', blob: id, index: 0 },
    lines,
  };
  return { id, applicant, type, parts: [{ file, page: 1 }], pages: [page], fields: built };
}

type Items = readonly Readonly<Record<string, unknown>>[];

const isItems = (value: unknown): value is Items =>
  Array.isArray(value) && value.length > 0 && typeof value[0] === 'object';

function listField(items: Items, put: (value: unknown) => ExtractedField): ExtractedField {
  const built = items.map((item): ExtractedItem =>
    Object.fromEntries(Object.entries(item).map(([name, given]) => [name, put(given)])),
  );
  const value = items.map((item) =>
    Object.fromEntries(
      Object.entries(item).map(([name, given]) => [name, isReading(given) ? given.value : given]),
    ),
  );
  return { ...put(''), value, raw: '', spans: [], items: built };
}

function fieldOf(
  read: Reading & Required<Pick<Reading, 'source'>>,
  id: number,
): { field: ExtractedField; line: TextLine } {
  const { value, source, weakest = 1, isNamed = true, before = '', after = '' } = read;
  const raw = read.raw ?? (Array.isArray(value) ? value.map(printed).join('、') : printed(value));
  const from = Array.from(before).length;
  const line = {
    ...printedLine(before + raw + after, id, weakest),
    source: source === 'textLayer' ? ('textLayer' as const) : ('ocr' as const),
  };
  const spans = source === 'barcode' ? [] : [{ line, from, to: from + Array.from(raw).length }];
  const field = { value, raw, part: 0, spans, box: line.box, confidence: weakest, weakest, source, isNamed };
  return { field, line };
}

/** Log-likelihood that one sign off costs on a sharp line. */
const ONE_OFF = -9.5;

/** Levenshtein distance, by signs. */
export function edits(a: string, b: string): number {
  const [p, q] = [Array.from(a), Array.from(b)];
  let row = q.map((_, j) => j + 1);
  row.unshift(0);
  p.forEach((sign, i) => {
    const next = [i + 1];
    q.forEach((other, j) =>
      next.push(Math.min(row[j]! + (sign === other ? 0 : 1), row[j + 1]! + 1, next[j]! + 1)),
    );
    row = next;
  });
  return row.at(-1)!;
}

/** What sharp eyes answer where `print` stands. */
export function sharpScore(print: string, hypothesis: string): Score {
  const ratio = Math.max(-99, ONE_OFF * edits(print, hypothesis));
  const view = (loss: number): Score['views'][number] => ({
    ratio: ratio * loss,
    free: print,
    quality: -0.01,
  });
  return { views: [view(1), view(0.95), view(0.9)], isUnknown: false };
}

/** Eyes that see what was printed wherever a line was read; `print` corrects misread lines. */
export function sharpEyes(print: Readonly<Record<string, string>> = {}): Eyes {
  return {
    score: async (questions) =>
      questions.map(({ question: { reading: read, hypothesis } }) =>
        sharpScore(print[read] ?? read, hypothesis),
      ),
  };
}
