/**
 * What lies on the server. The queue holds names of tasks and hashes; what they read and give lies
 * beside it under keys that are forgotten by themselves. Nothing here names a person.
 */
import type { TaskSettings } from '#schemas/settings.ts';
import { sha256 } from '../blob-store.ts';
import { canonicalJson } from '../canonical-json.ts';
import type { Fingerprint } from '../fingerprint.ts';
import type { PoolJob } from '../worker-pool.ts';
import type { Outcome } from '../worker.ts';

/** All keys begin with it. */
export const prefix = 'pingshen';

/** Runs and workers that are alive say so this often, and are forgotten after a few silent turns. */
export const heartbeatMs = 2_000;
export const silentSeconds = 12;

/** How soon a dead worker's task is given to another. */
export interface Timing {
  /** A worker that does not renew its hold on a task for so long has lost it. */
  readonly lockMs: number;
  /** Time between two looks for lost tasks. */
  readonly stalledMs: number;
}
/** About 14 s. */
export const usualTiming: Timing = { lockMs: 10_000, stalledMs: 5_000 };

/** A task that was at work when its worker's host died, so often, is quarantined; the second time alone. */
export const mostBlame = 2;
/** A task begun so often without an end, whoever was to blame, is quarantined too; from the third time on alone. */
export const mostStarts = 10;
export const startsUntilAlone = 2;

/** A task in the queue; its id is the key of its result. */
export interface QueuedTask extends Pick<
  PoolJob,
  'task' | 'version' | 'deadlineMs' | 'isolated' | 'confined'
> {
  readonly affinity?: string;
  /** Blobs its input names. */
  readonly blobs: readonly string[];
}

/** How a task ended, as the worker left it. */
export interface StoredOutcome {
  readonly outcome: Outcome;
  /** Blobs the output names that its input did not. */
  readonly blobs: readonly string[];
  /** Who computed it. */
  readonly worker: string;
}

/** A run that waits for workers. */
export interface RunRecord {
  readonly id: string;
  readonly queue: string;
  readonly fingerprint: Fingerprint;
  readonly settings: TaskSettings;
  readonly host: string;
}

/** A worker that is there. */
export interface WorkerRecord {
  readonly id: string;
  readonly host: string;
  readonly slots: number;
  /** The queue it serves; empty while it waits. */
  readonly queue: string;
  /** Tasks done since it came. */
  readonly done: number;
  /** Tasks done in the last minute, and those that lost their process. */
  readonly lastMinute: number;
  readonly lost: number;
  /** Why it does not serve the run: what differs. */
  readonly refuses?: string;
}

/** Runs of one program with the same settings share a queue, so a resumed run finds what was done. */
export function queueName(fingerprint: Fingerprint, settings: TaskSettings): string {
  return sha256(canonicalJson({ fingerprint, settings })).slice(0, 16);
}
