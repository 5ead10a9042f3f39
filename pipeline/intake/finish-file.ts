/** The second look: evidence is opened, and every file gets its line in the record. */
import { reason } from '#schemas/reasons.ts';
import type { IntakeFile } from '#schemas/records/page.ts';
import type { Reason } from '#schemas/records/results.ts';
import { readImage, readPdf, type ReadFile, type Reader } from './read-evidence.ts';
import { reasonFor } from './remark.ts';
import { imageFormats, isMisnamed } from './sniff.ts';
import type { Taken } from './take-file.ts';
import type { Refused } from './tasks.ts';

/** Opens the file if it is evidence without a verdict; `shared` is a warning found beside it. */
export async function finishFile(
  file: Taken,
  reader: Reader,
  shared: Reason | undefined,
): Promise<IntakeFile> {
  const warnings = [...file.warnings, ...(shared === undefined ? [] : [shared])];
  if (file.verdict !== undefined) {
    const { status, remark } = file.verdict;
    return record(file, { status, reason: reasonFor(file.file, remark), warnings, pages: [] });
  }
  if (file.role.kind === 'source') return record(file, { status: 'read', warnings, pages: [] });
  const read = await open(file, reader);
  warnings.push(...misnamed(file));
  if ('refused' in read) {
    const why = reasonFor(file.file, read.refused);
    return record(file, { status: 'quarantined', reason: why, warnings, pages: [] });
  }
  warnings.push(...read.warnings.map((each) => reasonFor(file.file, each)));
  return record(file, { status: 'read', warnings, pages: read.pages });
}

async function open({ sha256, content, file }: Taken, reader: Reader): Promise<ReadFile | Refused> {
  if (content?.kind === 'pdf') return readPdf(reader, sha256);
  const format = imageFormats.find((each) => each === content?.kind);
  if (format === undefined) throw new Error(`nothing opens ${content?.kind ?? 'an unknown file'}: ${file}`);
  return readImage(reader, sha256, format);
}

function misnamed({ file, content }: Taken): Reason[] {
  if (content === undefined || !isMisnamed(file, content.kind)) return [];
  return [reason('I_TYPE', { file, type: content.type })];
}

type Outcome = Pick<IntakeFile, 'status' | 'pages'> & { reason?: Reason; warnings: Reason[] };

function record({ file, sha256, role }: Taken, { warnings, ...outcome }: Outcome): IntakeFile {
  const applicant = role.kind === 'evidence' ? role.applicant : undefined;
  return { file, sha256, applicant, ...outcome, ...(warnings.length > 0 && { warnings }) };
}
