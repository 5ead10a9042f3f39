/** A process and everything it started, where the system tells (Linux). */
import { readdirSync, readFileSync } from 'node:fs';

/** Clock ticks of the kernel's accounts are hundredths of a second on every Linux. */
const TICK_MS = 10;

/** The process itself first; only that where the system does not say. */
export function processTree(root: number): number[] {
  const children = childrenByParent();
  const found: number[] = [];
  const open = [root];
  for (let pid = open.pop(); pid !== undefined; pid = open.pop()) {
    found.push(pid);
    open.push(...(children.get(pid) ?? []));
  }
  return found;
}

/** Processor milliseconds of a process and its descendants, ended ones included; undefined: not told. */
export function treeCpu(root: number): number | undefined {
  let ticks = 0;
  let isTold = false;
  for (const pid of processTree(root)) {
    const fields = statOf(pid);
    if (fields === undefined) continue;
    isTold = true;
    // utime, stime, and those of children that were waited for (proc(5))
    ticks += fields.slice(11, 15).reduce((sum, field) => sum + Number(field), 0);
  }
  return isTold ? ticks * TICK_MS : undefined;
}

function childrenByParent(): Map<number, number[]> {
  const children = new Map<number, number[]>();
  for (const entry of readOr('/proc', (place) => readdirSync(place)) ?? []) {
    if (!/^\d+$/.test(entry)) continue;
    const parent = Number(statOf(Number(entry))?.[1]);
    children.set(parent, [...(children.get(parent) ?? []), Number(entry)]);
  }
  return children;
}

/** The fields behind the program's name, which may hold blanks and brackets. */
function statOf(pid: number): string[] | undefined {
  const stat = readOr(`/proc/${pid}/stat`, readText);
  return stat?.slice(stat.lastIndexOf(')') + 2).split(' ');
}

export const readText = (place: string): string => readFileSync(place, 'utf8');

/** Processes come and go between two looks. */
export function readOr<Value>(place: string, read: (place: string) => Value): Value | undefined {
  try {
    return read(place);
  } catch {
    return undefined;
  }
}
