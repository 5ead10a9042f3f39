/** A small submission out of the samples: two people, a dozen pages of every form, one hostile file. */
import { copyFileSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { FileTruth } from '#samples/package/truth.ts';
import type { DocumentType } from '#schemas/document-types.ts';
import { soundJpeg } from './odd-images.ts';

const samples = path.resolve(import.meta.dirname, '../../samples');
export const sampleSubmission = path.join(samples, 'hz-2020-01');
const truthFolder = `${sampleSubmission}.truth`;

/** Whose papers are taken, and which. */
const chosen: Readonly<Record<string, readonly DocumentType[]>> = {
  A008: ['idCard', 'diploma', 'titleCertificate', 'appointment'],
  A010: ['idCard', 'diploma', 'degree', 'appointment', 'pension'],
};

/** A declared person as JSON: changed freely by the tests. */
export type DeclaredPerson = Record<string, unknown> & { id: string };

export interface SmallSubmission {
  readonly folder: string;
  /** Files below `scans/`, with what must become of each. */
  readonly files: Readonly<Record<string, 'read' | 'quarantined' | 'ignored' | 'duplicate'>>;
  /** Pages of the files that are read. */
  readonly pages: number;
}

function truthsOf(applicant: string): FileTruth[] {
  const folder = path.join(truthFolder, 'scans', applicant);
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => JSON.parse(readFileSync(path.join(entry.parentPath, entry.name), 'utf8')) as FileTruth)
    .sort((a, b) => (a.file < b.file ? -1 : 1));
}

function put(folder: string, file: string, bytes: Buffer | string): void {
  mkdirSync(path.join(folder, path.dirname(file)), { recursive: true });
  writeFileSync(path.join(folder, file), bytes);
}

/** Writes it to `folder`; `change` may bend what is declared. */
export async function writeSmallSubmission(
  folder: string,
  change: (person: DeclaredPerson) => void = () => undefined,
): Promise<SmallSubmission> {
  const files: Record<string, SmallSubmission['files'][string]> = {};
  let pages = 0;
  for (const [applicant, types] of Object.entries(chosen)) {
    const wanted = truthsOf(applicant).filter((truth) =>
      truth.pages.some(({ documents }) => documents.some(({ type }) => types.includes(type))),
    );
    for (const truth of wanted) {
      const to = path.join(folder, truth.file);
      mkdirSync(path.dirname(to), { recursive: true });
      copyFileSync(path.join(sampleSubmission, truth.file), to);
      files[truth.file] = 'read';
      pages += truth.pages.length;
    }
  }
  const [first = ''] = Object.keys(files).filter((file) => file.startsWith('scans/A010/'));
  const again = first.replace(/(\.[a-z]+)$/u, '副本$1');
  copyFileSync(path.join(folder, first), path.join(folder, again));
  const cut = (await soundJpeg()).subarray(0, 900);
  put(folder, 'scans/A010/半张.jpg', cut);
  put(folder, 'scans/A010/Thumbs.db', Buffer.from([0xd0, 0xcf, 0x11, 0xe0]));
  Object.assign(files, {
    [again]: 'duplicate',
    'scans/A010/半张.jpg': 'quarantined',
    'scans/A010/Thumbs.db': 'ignored',
  });
  put(folder, 'submission.json', readFileSync(path.join(sampleSubmission, 'submission.json')));
  declareIn(folder, change);
  return { folder, files, pages };
}

/** Writes what the two declare. */
export function declareIn(folder: string, change: (person: DeclaredPerson) => void): void {
  const { applicants } = JSON.parse(readFileSync(path.join(sampleSubmission, 'declared.json'), 'utf8')) as {
    applicants: DeclaredPerson[];
  };
  const own = applicants.filter(({ id }) => id in chosen);
  own.forEach(change);
  put(folder, 'declared.json', JSON.stringify({ applicants: own }));
}
