/** Who may work at the desk, what the office calls them, and what each may do. */
export const deskRoles = {
  clerk: { zh: '经办', en: 'clerk' },
  auditor: { zh: '审核', en: 'auditor' },
  head: { zh: '负责人', en: 'head' },
} as const;

export type DeskRole = keyof typeof deskRoles;

/** The role of that name; undefined where there is none. */
export function deskRoleOf(name: string | undefined): DeskRole | undefined {
  return (Object.keys(deskRoles) as DeskRole[]).find((role) => role === name);
}

/** `look`: lists, items, scans, overview. `intake`: take in, run, print, send. */
export type DeskRight = 'look' | 'note' | 'decide' | 'intake' | 'assign' | 'export';

const rights: Readonly<Record<DeskRole, readonly DeskRight[]>> = {
  clerk: ['look', 'note', 'intake'],
  auditor: ['look', 'note', 'decide'],
  head: ['look', 'note', 'decide', 'intake', 'assign', 'export'],
};

/** The server asks here before every page and every change, and the pages before they offer one. */
export function mayDo(role: DeskRole, right: DeskRight): boolean {
  return rights[role].includes(right);
}
