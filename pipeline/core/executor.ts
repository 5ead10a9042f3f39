/**
 * The one boundary between the stages and whoever computes: a stage names a task and hands
 * over JSON. The same stage code runs on this machine's processes or on other machines.
 */
import type { TaskReference } from './task.ts';

export interface RunOptions {
  /** Tasks with the same key prefer the worker that last had it, which may still hold its data. */
  readonly affinity?: string;
  /** Longest time in milliseconds; without it the settings' `machine.taskSeconds`. */
  readonly deadlineMs?: number;
  /** A fresh process for this one task, gone afterwards: for parsers of untrusted bytes. */
  readonly isolated?: boolean;
}

export interface Executor {
  /** Rejects with {@link TaskFailed} for this task's own trouble, with a PipelineError for the machine's. */
  run<Input, Output>(task: TaskReference<Input, Output>, input: Input, options?: RunOptions): Promise<Output>;
  /** Kills what still runs and frees everything; running tasks reject with reason `closed`. */
  close(): Promise<void>;
}

/**
 * Why a task gave no result. `error`: it threw, and would throw again; the others are about
 * its process. `closed`: nobody waited for it any more.
 */
export type FailureReason = 'deadline' | 'memory' | 'crash' | 'error' | 'closed';

export interface Failure {
  readonly task: string;
  readonly reason: FailureReason;
  readonly message: string;
  /** The stack of what the task threw, or the tail of what its process wrote. */
  readonly detail?: string;
}

export class TaskFailed extends Error {
  override readonly name = 'TaskFailed';
  readonly reason: FailureReason;
  readonly task: string;
  readonly detail: string;

  constructor({ task, reason, message, detail = '' }: Failure) {
    super(message);
    this.task = task;
    this.reason = reason;
    this.detail = detail;
  }
}
