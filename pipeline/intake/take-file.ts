/** The first look at one file: its bytes stored, its place judged; nothing is parsed yet. */
import type { BlobStore } from '#pipeline/core/blob-store.ts';
import type { Settings } from '#schemas/settings.ts';
import type { Named } from './name-files.ts';
import { roleOf, shownPath, type Role } from './names.ts';
import { remark, type Remark } from './remark.ts';
import { sniff, type Sniffed } from './sniff.ts';
import { storeFile, type Stored } from './store-file.ts';

export interface Taken extends Named {
  readonly role: Role;
  /** Empty where the bytes were not read (links, pipes, files over the limit). */
  readonly sha256: string;
  readonly content?: Sniffed;
  /** Set where no further look is needed. */
  readonly verdict?: Verdict;
}

export interface Verdict {
  readonly status: 'quarantined' | 'ignored' | 'duplicate';
  readonly remark: Remark;
}

export interface Taker {
  readonly blobs: BlobStore;
  readonly limits: Settings['intake'];
}

/** Stores the file's bytes and says what its name, place and first bytes decide. */
export async function takeFile(file: Named, { blobs, limits }: Taker): Promise<Taken> {
  const role = roleOf(shownPath(file.path));
  const stored = await storeIfAny(file, { blobs, limits });
  if ('code' in stored) return { ...file, role, sha256: '', verdict: verdictFor(role, stored) };
  const content = sniff(stored.head);
  const taken = { ...file, role, sha256: stored.hash, content };
  const why = file.problem ?? (stored.size === 0 ? remark('F_EMPTY', {}) : undefined);
  const verdict = why === undefined ? judgePlace(role, content) : verdictFor(role, why);
  return verdict === undefined ? taken : { ...taken, verdict };
}

async function storeIfAny(file: Named, { blobs, limits }: Taker): Promise<Stored | Remark> {
  if (file.at.kind === 'nowhere') return file.problem ?? remark('F_SPECIAL', { type: '?' });
  return storeFile(file.at, blobs, limits.zipEntryBytes);
}

/** Junk stays junk whatever else is wrong with it. */
function verdictFor(role: Role, why: Remark): Verdict {
  return role.kind === 'junk'
    ? { status: 'ignored', remark: remark('F_JUNK', {}) }
    : { status: 'quarantined', remark: why };
}

function judgePlace(role: Role, content: Sniffed): Verdict | undefined {
  switch (role.kind) {
    case 'source':
      return undefined;
    case 'junk':
      return { status: 'ignored', remark: remark('F_JUNK', {}) };
    case 'misplaced':
      return { status: 'quarantined', remark: remark('F_MISPLACED', {}) };
    case 'stranger':
      return { status: 'quarantined', remark: remark('F_UNKNOWN_APPLICANT', { applicant: role.folder }) };
    case 'outside':
      // A scan in the wrong place is evidence somebody meant to hand in; a note is not.
      return content.kind === 'unsupported'
        ? { status: 'ignored', remark: remark('F_OUTSIDE', {}) }
        : { status: 'quarantined', remark: remark('F_MISPLACED', {}) };
    case 'evidence':
      return judgeContent(content);
  }
}

function judgeContent({ kind, type, advice }: Sniffed): Verdict | undefined {
  if (kind === 'archive') return { status: 'quarantined', remark: remark('Z_NESTED', {}) };
  if (kind !== 'unsupported' || advice === undefined) return undefined;
  return { status: 'quarantined', remark: remark('I_UNSUPPORTED', { type, ...advice }) };
}
