/** What each role may do; the server asks here before every page and every change. */
import type { Role } from '../core/accounts.ts';

/** `look`: lists, items, scans, overview. `intake`: take in, run, print, send. */
export type Right = 'look' | 'note' | 'decide' | 'intake' | 'assign' | 'export';

const rights: Readonly<Record<Role, readonly Right[]>> = {
  clerk: ['look', 'note', 'intake'],
  auditor: ['look', 'note', 'decide'],
  head: ['look', 'note', 'decide', 'intake', 'assign', 'export'],
};

export function mayDo(role: Role, right: Right): boolean {
  return rights[role].includes(right);
}
