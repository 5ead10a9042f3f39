/** A submission that comes as a ZIP: unpacked by a process of its own, or refused whole. */
import { reasonFor, remark, type Remark } from './remark.ts';
import { ownTrouble } from '#pipeline/core/task-trouble.ts';
import { trouble } from '#pipeline/core/errors.ts';
import type { IntakeContext } from './context.ts';
import type { Found } from './found.ts';
import { openZip, type UnpackedZip } from './tasks.ts';

export interface ZipFile {
  /** The archive's own blob: its bytes stay as they were handed in. */
  readonly blob: string;
  readonly size: number;
  /** As the user named it, for messages. */
  readonly path: string;
}

/** What lies in the archive. Throws U_UNUSABLE with the reason when the whole is refused. */
export async function unpackZip(zip: ZipFile, context: IntakeContext): Promise<Found[]> {
  const outcome = await run(zip, context);
  if ('refused' in outcome) throw unusable(outcome.refused, zip.path, context);
  return outcome.files.map(({ path, size, sha256, problem }): Found => {
    return { path, at: { kind: 'blob', hash: sha256, size }, ...(problem && { problem }) };
  });
}

/** The submission as a whole cannot be used, for a reason of the reasons' catalogue. */
export function unusable(why: Remark, path: string, { language }: Pick<IntakeContext, 'language'>): Error {
  const name = path.split(/[\\/]/).findLast((part) => part !== '') ?? path;
  const reason = reasonFor(name, why);
  return trouble('U_UNUSABLE', { path, what: reason[language] }, new SubmissionRefused(reason.code));
}

/** The cause inside U_UNUSABLE: says which reason it was. */
export class SubmissionRefused extends Error {
  override readonly name = 'SubmissionRefused';
}

async function run(zip: ZipFile, { executor }: IntakeContext): Promise<UnpackedZip | { refused: Remark }> {
  // A minute, and a second for each 5 MB: the slowest disks unpack that.
  const seconds = 60 + Math.ceil(zip.size / 5e6);
  try {
    return await executor.run(openZip, { blob: zip.blob }, { isolated: true, deadlineMs: seconds * 1000 });
  } catch (error) {
    if (ownTrouble(error).reason === 'deadline')
      return { refused: remark('W_DEADLINE', { limit: `${String(seconds)} s` }) };
    return { refused: remark('Z_DAMAGED', {}) };
  }
}
