/**
 * The papers of every owner (an applicant, or the unit itself): his pages read, and pulled apart
 * into documents. One step an owner, so that another's new scan costs him nothing.
 */
import type { Context } from '../core/context.ts';
import { taskSettings } from '../core/local-executor.ts';
import type { IntakeRecord } from '../intake/index.ts';
import type { ExtractedDocument } from '#schemas/records/extraction.ts';
import type { IntakeFile } from '#schemas/records/page.ts';
import { documentsOf, type Document } from './documents-of.ts';
import type { Facts } from './facts.ts';
import { pageLimit, pagesToRead, readFiles, type PagesRead, type Reading } from './pages.ts';

export interface Understood extends PagesRead {
  readonly documents: readonly ExtractedDocument[];
  /** By owner: what stands for his documents in the key of a later step. */
  readonly hashes: ReadonlyMap<string | null, string>;
}

interface OfOwner extends PagesRead {
  readonly documents: readonly Document[];
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
      return { owner, ...(await papersOf(owner, files, { ...reading, facts })) };
    }),
  );
  progress.end();
  return {
    ...inOrder(record, found),
    documents: numbered(found, context, facts),
    hashes: new Map(found.map(({ owner, hash }) => [owner, hash])),
  };
}

async function papersOf(
  owner: string | null,
  files: readonly IntakeFile[],
  { facts, ...reading }: Reading & { readonly facts: Facts },
): Promise<{ value: OfOwner; hash: string }> {
  const { context, progress } = reading;
  const hints = facts.hintsFor(owner);
  let told = 0;
  const known = await context.memory.recall<OfOwner>(
    {
      name: 'understand',
      code,
      input: { owner, files, hints, settings: taskSettings(context.settings) },
      // A page that ended its worker today, or that the program stumbled over, may be read tomorrow.
      isKept: (made) => made.files.every((file, i) => file === files[i]),
      isWhole: (kept) => haveSoundImages(kept, context),
    },
    async () => {
      const read = await readFiles(files, reading);
      told = pagesToRead(files).length;
      return { ...read, ...documentsOf(read, { owner, hints }) };
    },
  );
  for (const { file } of pagesToRead(files).slice(told)) progress.step(file.file);
  return known;
}

/** The images are copied into the result: each must be what it was. A damaged one is made again. */
async function haveSoundImages({ pages }: PagesRead, { workspace: { blobs } }: Context): Promise<boolean> {
  const sound = await Promise.all(
    pages.map(({ image }) =>
      blobs.get(image).then(
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

function inOrder(record: IntakeRecord, found: readonly Found[]): PagesRead {
  const files = new Map(found.flatMap(({ value }) => value.files.map((file) => [file.file, file])));
  const pages = Map.groupBy(
    found.flatMap(({ value }) => value.pages),
    ({ read }) => read.file,
  );
  return {
    files: record.files.map((file) => files.get(file.file) ?? file),
    pages: record.files.flatMap(({ file }) => pages.get(file) ?? []),
  };
}

/** Ids in the order of the owners' first files. */
function numbered(found: readonly Found[], { progress }: Context, facts: Facts): ExtractedDocument[] {
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
