/** Finds out what the user pointed at, and lists what lies in it. */
import { stat } from 'node:fs/promises';
import { trouble } from '#pipeline/core/errors.ts';
import type { IntakeContext } from './context.ts';
import type { Found } from './found.ts';
import { remark } from './remark.ts';
import { sniff } from './sniff.ts';
import { storePath } from './store-file.ts';
import { unpackZip, unusable } from './unpack.ts';
import { walkFolder } from './walk-folder.ts';

export interface OpenSubmission {
  readonly found: readonly Found[];
  /** Blob of the ZIP, where it is one. */
  readonly archive?: string;
}

/** Lists a folder's or ZIP's files. Throws U_ABSENT or U_UNUSABLE. */
export async function openSubmission(place: string, context: IntakeContext): Promise<OpenSubmission> {
  const stats = await stat(place).catch((error: unknown) => {
    throw trouble('U_ABSENT', { path: place }, error);
  });
  if (stats.isDirectory()) return { found: await walkFolder(place) };
  // A pipe given as the submission would make us wait for ever.
  if (!stats.isFile()) throw unusable(remark('F_SPECIAL', { type: '?' }), place, context);
  const { zipBytes } = context.settings.intake;
  if (stats.size > zipBytes) {
    throw unusable(remark('F_SIZE', { n: stats.size, limit: zipBytes }), place, context);
  }
  const stored = await storePath(place, context.workspace.blobs);
  if ('code' in stored) throw unusable(stored, place, context);
  const { hash, size, head } = stored;
  if (sniff(head).type !== 'ZIP') throw unusable(remark('Z_DAMAGED', {}), place, context);
  return { found: await unpackZip({ blob: hash, size, path: place }, context), archive: hash };
}
