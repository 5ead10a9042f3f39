/**
 * The papers of every owner (an applicant, or the unit itself): his pages read, and pulled apart
 * into documents. One step an owner, so that another's new scan costs him nothing. Every sign that was
 * read, with its place and its doubt, is needed once more, when his papers are held against what he
 * declared: until then it lies in the store, so that memory does not grow with the pages.
 */
import { deserialize, serialize } from 'node:v8';
import type { Context } from '../core/context.ts';
import { taskSettings } from '../core/local-executor.ts';
import type { IntakeRecord } from '../intake/index.ts';
import { plainDocument, type PlainDocument } from '#schemas/records/comparison.ts';
import type { ExtractedDocument } from '#schemas/records/extraction.ts';
import type { IntakeFile } from '#schemas/records/page.ts';
import { documentsOf, type Document } from './documents-of.ts';
import type { Facts } from './facts.ts';
import { pageLimit, pagesToRead, readFiles, type PageOfFile, type Reading } from './pages.ts';

/** A page that was read: where it comes from and what it looks like. */
export interface PageSeen {
  readonly applicant: string | null;
  readonly file: string;
  readonly page: number;
  readonly width: number;
  readonly height: number;
  /** Blob of the upright page image. */
  readonly image: string;
}

export interface Understood {
  readonly pages: readonly PageSeen[];
  readonly files: readonly IntakeFile[];
  readonly documents: readonly PlainDocument[];
  readonly papers: Papers;
}

/** The documents of each owner with every sign that was read, as the store keeps them. */
export interface Papers {
  /** What stands for an owner's documents in the key of a later step; undefined where he handed in none. */
  hashOf(owner: string | null): string | undefined;
  /** The ids of his documents, in their order. */
  idsOf(owner: string | null): readonly string[];
  /** His documents, in the same order. Throws BlobMissing where the store has been damaged meanwhile. */
  open(owner: string | null): Promise<readonly ExtractedDocument[]>;
}

/** What is kept of an owner; his documents are without ids yet. */
interface OfOwner {
  readonly pages: readonly PageSeen[];
  readonly files: readonly IntakeFile[];
  readonly documents: readonly Omit<PlainDocument, 'id'>[];
  /** Blob of his documents as they were extracted ({@link Document}), as V8 writes them. */
  readonly papers: string;
}

const code = [
  'pipeline/run/understand.ts',
  'pipeline/run/documents-of.ts',
  'pipeline/recognise',
  'pipeline/extract',
];

/** Reads and extracts; pages, files and documents come in the order of the files. */
export async function understand(record: IntakeRecord, facts: Facts, context: Context): Promise<Understood> {
  const todo = pagesToRead(record.files);
  const owners = [...Map.groupBy(todo, ({ file }) => file.applicant ?? null)];
  const progress = context.progress.begin('recognise', todo.length);
  const reading = { context, progress, limit: pageLimit(context) };
  const found = await Promise.all(
    owners.map(async ([owner, own]) => {
      const files = [...new Set(own.map(({ file }) => file))];
      return { owner, value: await papersOf(owner, files, { ...reading, facts }) };
    }),
  );
  progress.end();
  const documents = numbered(found, context, facts);
  return { ...inOrder(record, found), documents, papers: storedPapers(found, documents, context) };
}

async function papersOf(
  owner: string | null,
  files: readonly IntakeFile[],
  { facts, ...reading }: Reading & { readonly facts: Facts },
): Promise<OfOwner> {
  const { context, progress } = reading;
  const hints = facts.hintsFor(owner);
  let told = 0;
  const { value } = await context.memory.recall<OfOwner>(
    {
      name: 'understand',
      code,
      input: { owner, files, hints, settings: taskSettings(context.settings) },
      // A page that ended its worker today, or that the program stumbled over, may be read tomorrow.
      isKept: (made) => made.files.every((file, i) => file === files[i]),
      isWhole: (kept) => isSound(kept, context),
    },
    async () => {
      const read = await readFiles(files, reading);
      told = pagesToRead(files).length;
      const apart = documentsOf(read, { owner, hints });
      return {
        pages: read.pages.map(pageSeen),
        files: apart.files,
        documents: apart.documents.map(plainDocument),
        papers: await context.workspace.blobs.put(serialize(apart.documents)),
      };
    },
  );
  for (const { file } of pagesToRead(files).slice(told)) progress.step(file.file);
  return value;
}

/** What later stages need of a page. */
export const pageSeen = ({
  applicant,
  image,
  read: { file, page, width, height },
}: PageOfFile): PageSeen => ({
  ...{ applicant, file, page, width, height, image },
});

/** The images are copied into the result, the papers compared: each must be what it was, or is made again. */
async function isSound({ pages, papers }: OfOwner, { workspace: { blobs } }: Context): Promise<boolean> {
  const sound = await Promise.all(
    [papers, ...pages.map(({ image }) => image)].map((blob) =>
      blobs.get(blob).then(
        () => true,
        () => false,
      ),
    ),
  );
  return sound.every(Boolean);
}

interface Found {
  readonly owner: string | null;
  readonly value: OfOwner;
}

function inOrder(record: IntakeRecord, found: readonly Found[]): Pick<Understood, 'files' | 'pages'> {
  const files = new Map(found.flatMap(({ value }) => value.files.map((file) => [file.file, file])));
  const pages = Map.groupBy(
    found.flatMap(({ value }) => value.pages),
    ({ file }) => file,
  );
  return {
    files: record.files.map((file) => files.get(file.file) ?? file),
    pages: record.files.flatMap(({ file }) => pages.get(file) ?? []),
  };
}

/** Ids in the order of the owners' first files. */
function numbered(found: readonly Found[], { progress }: Context, facts: Facts): PlainDocument[] {
  const stage = progress.begin(
    'extract',
    found.reduce((sum, { value }) => sum + value.documents.length, 0),
  );
  const documents = found.flatMap(({ owner, value }) => {
    stage.step(owner ?? facts.submission.unit.name, value.documents.length);
    return value.documents;
  });
  stage.end();
  return documents.map((document, i) => ({ ...document, id: `d${i + 1}` }));
}

function storedPapers(
  found: readonly Found[],
  numbered: readonly PlainDocument[],
  { workspace: { blobs } }: Context,
): Papers {
  const own = Map.groupBy(numbered, ({ applicant }) => applicant);
  const idsOf = (owner: string | null): string[] => (own.get(owner) ?? []).map(({ id }) => id);
  const hashes = new Map(found.map(({ owner, value }) => [owner, value.papers]));
  return {
    idsOf,
    hashOf: (owner) => hashes.get(owner),
    async open(owner) {
      const hash = hashes.get(owner);
      if (hash === undefined) return [];
      const documents = deserialize(await blobs.get(hash)) as Document[];
      return idsOf(owner).flatMap((id, i) => {
        const document = documents[i];
        return document ? [{ ...document, id }] : [];
      });
    },
  };
}
