/** Pulling an owner's pages apart, where one page that the program stumbles over costs nobody else's. */
import { extractDocuments } from '../extract/index.ts';
import { reason } from '#schemas/reasons.ts';
import type { ExtractedDocument, Hints, ReadPage } from '#schemas/records/extraction.ts';
import type { IntakeFile } from '#schemas/records/page.ts';
import type { PagesRead } from './pages.ts';

export type Document = Omit<ExtractedDocument, 'id'>;

interface Owned {
  readonly owner: string | null;
  readonly hints: Hints;
}

interface Apart {
  readonly files: readonly IntakeFile[];
  readonly documents: readonly Document[];
}

/**
 * The documents on an owner's pages. Where that ends in an error (a defect of ours), his files are taken
 * one by one; the pages of those that end in it again are papers of no known kind, with a warning.
 */
export function documentsOf({ files, pages }: PagesRead, owned: Owned): Apart {
  const read = pages.map((page) => page.read);
  const whole = attempt(read, owned);
  if (whole.documents) return { files, documents: whole.documents };
  const apart = [...Map.groupBy(read, ({ file }) => file)].map(([file, own]) => ({
    file,
    own,
    ...attempt(own, owned),
  }));
  const errors = new Map(apart.flatMap(({ file, error }) => (error === undefined ? [] : [[file, error]])));
  return {
    files: files.map((file) => withWarning(file, errors.get(file.file))),
    documents: apart.flatMap(({ own, documents }) => documents ?? own.map((page) => unknownOn(page, owned))),
  };
}

type Attempt = { documents: Document[]; error?: undefined } | { documents?: undefined; error: string };

function attempt(pages: readonly ReadPage[], { owner, hints }: Owned): Attempt {
  try {
    return { documents: extractDocuments(pages, owner, hints) };
  } catch (error) {
    return { error: error instanceof Error ? error.name : 'Error' };
  }
}

const unknownOn = (page: ReadPage, { owner }: Owned): Document => ({
  type: 'unknown',
  applicant: owner,
  parts: [{ file: page.file, page: page.page }],
  pages: [page],
  fields: {},
});

/** The name of the error only: its message may hold what was read. */
function withWarning(file: IntakeFile, error: string | undefined): IntakeFile {
  if (error === undefined) return file;
  const warning = reason('W_EXTRACT', { file: file.file, what: error });
  return { ...file, warnings: [...(file.warnings ?? []), warning] };
}
