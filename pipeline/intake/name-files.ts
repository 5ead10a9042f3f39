/** Gives every found file the one name it has in the results. */
import { reason } from '#schemas/reasons.ts';
import type { Reason } from '#schemas/records/results.ts';
import type { Found } from './found.ts';
import { judgeName, shownPath, twinKey, unwrap, type NameLimits } from './names.ts';
import { remark } from './remark.ts';

export interface Named extends Found {
  /** Unique within the submission. */
  readonly file: string;
  readonly warnings: readonly Reason[];
}

/**
 * Sorted by name, whatever order the disk or the archive had. Files of one name (a ZIP may hold
 * several; names may differ only in case or in Unicode form) are all kept apart.
 */
export function nameFiles(found: readonly Found[], container: string, limits: NameLimits): Named[] {
  const shown = unwrap(found).map((file) => ({ ...file, file: shownPath(file.path) }));
  shown.sort((left, right) => compare(left.file, right.file) || compare(left.path, right.path));
  const twins = Map.groupBy(shown, ({ file }) => twinKey(file));
  const wanted = new Set(shown.map(({ file }) => file));
  const taken = new Set<string>();
  return shown.map((file) => {
    const name = taken.has(file.file) ? freeName(file.file, wanted) : file.file;
    taken.add(name);
    wanted.add(name);
    const warnings: Reason[] = [];
    if ((twins.get(twinKey(file.file))?.length ?? 0) > 1) {
      warnings.push(reason('Z_DUP', { file: container, entry: file.file }));
    }
    const verdict = judgeName(file.path, limits);
    if (verdict === 'odd') warnings.push(reason('F_NAME', { file: name }));
    const problem = verdict === 'impossible' ? depthRemark(limits) : file.problem;
    return { ...file, file: name, warnings, ...(problem && { problem }) };
  });
}

function freeName(wanted: string, used: ReadonlySet<string>): string {
  let name = wanted;
  for (let i = 2; used.has(name); i++) name = `${wanted} (${String(i)})`;
  return name;
}

function depthRemark({ zipPathParts, zipPathBytes }: NameLimits) {
  return remark('F_DEPTH', { limit: zipPathParts, bytes: zipPathBytes * 4 });
}

function compare(left: string, right: string): number {
  if (left === right) return 0;
  return left < right ? -1 : 1;
}
