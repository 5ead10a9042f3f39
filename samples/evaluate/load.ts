/** Reads the truth of a submission and what a run said about it. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Declared } from '#samples/dossier/declared.ts';
import type { Grade } from '#samples/damage/operations.ts';
import type { AnswerKey, FileTruth } from '#samples/package/truth.ts';
import type { DocumentType } from '#schemas/document-types.ts';
import { resultsSchema, type Results } from '#schemas/records/results.ts';

/** A place of a document: file and page, as one text. */
export type Place = string;

export function placeOf(file: string, page: number): Place {
  return `${file}#${String(page)}`;
}

/** A document that truly is there. */
export interface TrueDocument {
  readonly id: string;
  /** `A001`, or `_unit`. */
  readonly owner: string;
  readonly type: DocumentType;
  readonly layout: string;
  readonly places: readonly Place[];
  /** The worst damage among its pages, or that it came with a text layer. */
  readonly condition: Condition;
  readonly fields: Readonly<Record<string, unknown>>;
}

export type Condition = Grade | 'textLayer' | 'plainPdf';
export const conditions: readonly Condition[] = [
  'textLayer',
  'plainPdf',
  'clean',
  'light',
  'medium',
  'heavy',
];

export interface Truth {
  readonly documents: readonly TrueDocument[];
  /** Place → types of the documents on it. */
  readonly pages: ReadonlyMap<Place, readonly DocumentType[]>;
  readonly key: AnswerKey;
  readonly applicants: readonly Declared[];
}

async function filesUnder(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return files.sort();
}

async function readJson(path: string): Promise<unknown> {
  return JSON.parse(await readFile(path, 'utf8')) as unknown;
}

function worse(left: Condition, right: Condition): Condition {
  return conditions.indexOf(left) >= conditions.indexOf(right) ? left : right;
}

/** Brings the pages' entries of one document together. */
function joinDocuments(files: readonly FileTruth[]): TrueDocument[] {
  const documents = new Map<string, TrueDocument>();
  for (const { file, pages } of files) {
    for (const page of pages) {
      const condition: Condition = page.source === 'image' ? page.grade : page.source;
      for (const part of page.documents) {
        const known = documents.get(part.document);
        documents.set(part.document, {
          id: part.document,
          owner: part.document.slice(0, part.document.indexOf('/')),
          type: part.type,
          layout: part.layout,
          places: [...(known?.places ?? []), placeOf(file, page.page)],
          condition: worse(condition, known?.condition ?? condition),
          fields: { ...known?.fields, ...part.fields },
        });
      }
    }
  }
  return [...documents.values()];
}

/** Reads `<submission>.truth` and the declaration. */
export async function loadTruth(submission: string): Promise<Truth> {
  const folder = `${submission}.truth`;
  const paths = (await filesUnder(join(folder, 'scans'))).filter((path) => path.endsWith('.json'));
  const files = (await Promise.all(paths.map(readJson))) as FileTruth[];
  const key = (await readJson(join(folder, 'answers.json'))) as AnswerKey;
  const declared = (await readJson(join(submission, 'declared.json'))) as { applicants: Declared[] };
  const pages = new Map<Place, DocumentType[]>();
  for (const { file, pages: list } of files) {
    for (const page of list)
      pages.set(
        placeOf(file, page.page),
        page.documents.map(({ type }) => type),
      );
  }
  return { documents: joinDocuments(files), pages, key, applicants: declared.applicants };
}

/** Reads and checks a run's `results.json`. */
export async function loadResults(folder: string): Promise<Results> {
  return resultsSchema.parse(await readJson(join(folder, 'results.json')));
}
