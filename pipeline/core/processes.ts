/** What the operating system knows about processes, with a fallback where it keeps it to itself. */
import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

/** Whether a process of that number runs (of any user); one that only waits to be buried does not. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return statFields(pid)?.[0] !== 'Z';
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/**
 * Ends a process started with `detached: true` and everything it started, at once and without
 * appeal; also code that hangs in native loops, and on Linux what has left its group, as long as
 * its parents live. Silent when it is gone already.
 */
export function killGroup(pid: number): void {
  if (process.platform === 'win32') {
    const killer = spawn('taskkill', ['/PID', String(pid), '/T', '/F'], { stdio: 'ignore' });
    killer.on('error', () => {
      killOne(pid);
    });
    return;
  }
  // Looked for first: whoever loses its parent cannot be told from a stranger any more.
  const below = descendantsOf(pid);
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    killOne(pid);
  }
  for (const each of below) killOne(each);
}

/** Processes that a process started, and those they started; empty where the system does not say. */
function descendantsOf(pid: number): number[] {
  const children = childrenOf(pid);
  return [...children, ...children.flatMap(descendantsOf)];
}

function childrenOf(pid: number): number[] {
  const threads = `/proc/${String(pid)}/task`;
  const listed = orElse([], () => readdirSync(threads)).map((thread) =>
    orElse('', () => readFileSync(`${threads}/${thread}/children`, 'utf8')),
  );
  return listed.flatMap((line) => (line.match(/\d+/gu) ?? []).map(Number));
}

/** Processes and threads come and go while they are looked at. */
function orElse<T>(other: T, read: () => T): T {
  try {
    return read();
  } catch {
    return other;
  }
}

function killOne(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // Gone already: that is what was wanted.
  }
}

/** Fields of /proc/<pid>/stat after the process name, which may itself hold spaces and brackets. */
function statFields(pid: number | string): string[] | undefined {
  try {
    const text = readFileSync(`/proc/${String(pid)}/stat`, 'utf8');
    return text.slice(text.lastIndexOf(')') + 2).split(' ');
  } catch {
    return undefined;
  }
}

/** When a process started, in clock ticks since boot; empty where the system does not say. */
export function startTimeOf(pid: number): string {
  return statFields(pid)?.[19] ?? '';
}

/** Names this boot of the machine; empty where the system does not say. */
export function bootId(): string {
  try {
    return readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
  } catch {
    return '';
  }
}

let knownPageSize: number | undefined;

/** Bytes a memory page, from our own size in bytes and in pages: some ARM kernels have 16 or 64 KiB. */
function pageSize(): number {
  if (knownPageSize === undefined) {
    const pages = Number(statFields('self')?.[21]);
    const ratio = process.memoryUsage.rss() / pages;
    knownPageSize = Number.isFinite(ratio) ? 2 ** Math.round(Math.log2(ratio)) : 4096;
  }
  return knownPageSize;
}

/**
 * Resident bytes by process group, grandchildren included; undefined where there is no /proc,
 * so that the caller relies on what each child reports of itself.
 */
export function memoryByGroup(): ReadonlyMap<number, number> | undefined {
  if (process.platform !== 'linux') return undefined;
  const groups = new Map<number, number>();
  for (const entry of readdirSync('/proc')) {
    if (!/^\d+$/.test(entry)) continue;
    const fields = statFields(entry);
    const group = Number(fields?.[2]);
    if (fields === undefined || !Number.isFinite(group)) continue;
    groups.set(group, (groups.get(group) ?? 0) + Number(fields[21]) * pageSize());
  }
  return groups;
}
