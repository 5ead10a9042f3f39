/** Paths inside a submission: how they are shown, which files they name, whose evidence they are. */
import type { Found } from './found.ts';

/** The submission's own files, at its root. */
export const sourceNames = ['submission.json', 'declared.json', 'declared.xlsx', 'office.json'] as const;
export type SourceName = (typeof sourceNames)[number];

/** What a path says about its file. */
export type Role =
  | { readonly kind: 'source'; readonly name: SourceName }
  /** A piece of evidence; `null`: the unit's own papers. */
  | { readonly kind: 'evidence'; readonly applicant: string | null }
  /** Left behind by systems and office programs. */
  | { readonly kind: 'junk' }
  /** Under `scans/`, but in no applicant's folder. */
  | { readonly kind: 'misplaced' }
  /** In a folder under `scans/` whose name can be no applicant's. */
  | { readonly kind: 'stranger'; readonly folder: string }
  | { readonly kind: 'outside' };

const junkFolders = new Set([
  '__macosx',
  '.git',
  '.svn',
  '@eadir',
  '$recycle.bin',
  '.spotlight-v100',
  '.trashes',
]);
const junkNames = /^(thumbs\.db|ehthumbs\.db|desktop\.ini|\.ds_store|\.done|~\$.*|\._.*|\.~lock\..*#)$/i;
const applicantId = /^(?!\.+$)[A-Za-z0-9._-]{1,64}$/;

/** Reads a path (forward slashes, wrapper removed). Folder and source names are taken in any case. */
export function roleOf(path: string): Role {
  const parts = path.split('/');
  const name = parts.at(-1) ?? '';
  if (junkNames.test(name) || parts.slice(0, -1).some((part) => junkFolders.has(part.toLowerCase()))) {
    return { kind: 'junk' };
  }
  const source = sourceNames.find((known) => parts.length === 1 && known === name.toLowerCase());
  if (source !== undefined) return { kind: 'source', name: source };
  return parts[0]?.toLowerCase() === 'scans' ? roleInScans(parts) : { kind: 'outside' };
}

function roleInScans(parts: readonly string[]): Role {
  const folder = parts[1];
  if (folder === undefined || parts.length < 3) return { kind: 'misplaced' };
  if (folder === '_unit') return { kind: 'evidence', applicant: null };
  return applicantId.test(folder) ? { kind: 'evidence', applicant: folder } : { kind: 'stranger', folder };
}

/**
 * Removes the one folder that people wrap a submission in when they pack it: only where nothing of
 * a submission lies at the root and all but junk lies in that folder.
 */
export function unwrap(found: readonly Found[]): readonly Found[] {
  const proper = found.filter(({ path }) => roleOf(path).kind !== 'junk');
  const [first] = proper;
  const end = first?.path.indexOf('/') ?? -1;
  if (first === undefined || end < 0) return found;
  const prefix = first.path.slice(0, end + 1);
  const isWrapper = prefix.toLowerCase() !== 'scans/' && proper.every(({ path }) => path.startsWith(prefix));
  if (!isWrapper) return found;
  return found.map((file) =>
    file.path.startsWith(prefix) ? { ...file, path: file.path.slice(prefix.length) } : file,
  );
}

/** Characters that would turn, hide or break a shown name. */
const hidden = /[\p{Cc}\p{Cs}\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/gu;

/** The path as results name the file: NFC, hidden characters as `\u{202e}`, no empty or `.` parts. */
export function shownPath(path: string): string {
  const parts = path.normalize('NFC').split('/');
  return parts
    .filter((part) => part !== '' && part !== '.')
    .join('/')
    .replace(hidden, (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`);
}

/** Whether two names look the same to a person or to Windows. */
export function twinKey(path: string): string {
  return path.normalize('NFC').toLowerCase();
}

export interface NameLimits {
  readonly zipPathBytes: number;
  readonly zipPathParts: number;
}

/** `odd`: read, but worth a look; `impossible`: no file system holds it. */
export function judgeName(path: string, limits: NameLimits): 'plain' | 'odd' | 'impossible' {
  const parts = path.split('/');
  const longest = Math.max(...parts.map((part) => Buffer.byteLength(part)));
  // A Windows name may have 255 Chinese characters, three bytes each.
  if (parts.length > limits.zipPathParts || longest > limits.zipPathBytes * 4) return 'impossible';
  hidden.lastIndex = 0;
  return longest > limits.zipPathBytes || hidden.test(path) ? 'odd' : 'plain';
}
