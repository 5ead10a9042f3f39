/** Results of a run: the binding record, the page images, and the reports made of them. */
import pLimit from 'p-limit';
import type { BlobStore } from '../core/blob-store.ts';
import type { Context, RunOutcome } from '../core/context.ts';
import { fillOutput } from '../core/workspace.ts';
import type { PlainDocument } from '#schemas/records/comparison.ts';
import type { IntakeFile } from '#schemas/records/page.ts';
import {
  resultsSchema,
  type DocumentRecord,
  type FieldValue,
  type FileRecord,
  type Results,
} from '#schemas/records/results.ts';
import type { Facts } from './facts.ts';
import type { JudgedAsDecided } from './judge-decided.ts';
import { pagesFolder } from './result-folder.ts';
import type { PageSeen } from './understand.ts';
import { filesAtOnce, writeOut, type Written } from './write-out.ts';

export interface Parts {
  readonly facts: Facts;
  readonly files: readonly IntakeFile[];
  readonly pages: readonly PageSeen[];
  readonly documents: readonly PlainDocument[];
  readonly judged: Pick<JudgedAsDecided, 'findings' | 'outcomes'>;
  readonly fingerprint: string;
}

/** The contract's record; parsed on the way out, so that a wrong one never leaves. */
export function assembleResults({ facts, files, pages, documents, judged, fingerprint }: Parts): Results {
  const { id, revision, cycle } = facts.submission;
  const imageOf = imageNamer(pages);
  const pagesOf = (file: string): FileRecord['pages'] =>
    pages
      .filter((one) => one.file === file)
      .map((one) => ({ page: one.page, width: one.width, height: one.height, image: imageOf(one) }));
  return resultsSchema.parse({
    contract: 1,
    submission: id,
    revision,
    cycle,
    fingerprint,
    files: files.map(({ file, sha256, status, reason, warnings }) => ({
      file,
      sha256,
      status,
      ...(reason && { reason }),
      ...(warnings && warnings.length > 0 && { warnings }),
      pages: pagesOf(file),
    })),
    documents: documents.map(documentRecord),
    findings: judged.findings,
    applicants: judged.outcomes,
  });
}

function documentRecord({ id, applicant, type, parts, fields }: PlainDocument): DocumentRecord {
  const plain = Object.entries(fields).map(
    ([name, { value, raw, part, box, confidence, source }]): [string, FieldValue] => [
      name,
      { value, raw, part, box, confidence, source },
    ],
  );
  return { id, applicant, type, parts: [...parts], fields: Object.fromEntries(plain) };
}

const keyOf = ({ file, page }: { file: string; page: number }): string => `${file}#${page}`;

/** `pages/A001/003-1.jpg`: names of our own, since given ones may hold anything. */
function imageNamer(pages: readonly PageSeen[]): (page: PageSeen) => string {
  const files = [...new Set(pages.map(({ file }) => file))];
  const numbers = new Map(files.map((file, i) => [file, String(i + 1).padStart(4, '0')]));
  return ({ applicant, file, page }) =>
    `${pagesFolder}${applicant ?? '_unit'}/${numbers.get(file) ?? '0000'}-${page}.jpg`;
}

/** The page images of this run, by file and page. */
export function pageImages(
  pages: readonly PageSeen[],
  blobs: BlobStore,
): (file: string, page: number) => Promise<Buffer | undefined> {
  const byKey = new Map(pages.map((one) => [keyOf(one), one.image]));
  return async (file, page) => {
    const hash = byKey.get(keyOf({ file, page }));
    return hash === undefined ? undefined : blobs.get(hash);
  };
}

export interface Publishing extends Written {
  readonly pages: readonly PageSeen[];
}

/** Writes everything beside the old results and swaps it in. */
export async function publish({ pages, ...written }: Publishing, context: Context): Promise<RunOutcome> {
  const { workspace, progress } = context;
  const { results } = written.checked;
  const folder = await fillOutput(workspace, results.submission, async (output) => {
    if (output.tookOver !== undefined) progress.note(`接管了已结束的进程 ${output.tookOver} 留下的输出目录`);
    const imageOf = imageNamer(pages);
    const stage = progress.begin('render', pages.length + 1);
    const limit = pLimit(filesAtOnce);
    await limit.map(pages, async (page) => {
      await output.place(imageOf(page), page.image);
      stage.step(page.file);
    });
    await writeOut(output, written, context);
    stage.step();
    stage.end();
  });
  return { results, folder };
}
