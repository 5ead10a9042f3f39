/** Memory of a process and everything it started: proportional set size where Linux tells it. */
import { processTree, readOr, readText } from './process-tree.ts';

export interface MemoryPeak {
  /** Megabytes. */
  readonly peak: number;
  /** `PSS`: shared pages are counted once over all processes; `RSS`: of the first process only. */
  readonly kind: 'PSS' | 'RSS';
  /** Every sample, megabytes: shows growth over a long run. */
  readonly samples: readonly number[];
}

const everyMs = 200;

/** Samples until `stop` is called; it gives what was seen. */
export function watchMemory(pid: number): { stop: (reportedBytes: number) => MemoryPeak } {
  const samples: number[] = [];
  const timer = setInterval(() => {
    const bytes = treeBytes(pid);
    if (bytes > 0) samples.push(Math.round(bytes / 1048576));
  }, everyMs);
  return {
    stop(reportedBytes) {
      clearInterval(timer);
      if (samples.length > 0) return { peak: Math.max(...samples), kind: 'PSS', samples };
      return { peak: Math.round(reportedBytes / 1048576), kind: 'RSS', samples };
    },
  };
}

/** Bytes of a process and its descendants; 0 where the system does not say. */
function treeBytes(root: number): number {
  return processTree(root).reduce((bytes, pid) => bytes + proportionalBytes(pid), 0);
}

function proportionalBytes(pid: number): number {
  const text = readOr(`/proc/${pid}/smaps_rollup`, readText) ?? '';
  return Number(/^Pss:\s+(\d+) kB/m.exec(text)?.[1] ?? 0) * 1024;
}
