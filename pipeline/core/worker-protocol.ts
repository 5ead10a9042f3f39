/** What the run's process and its workers say to each other, and how large it may be. */
import type { TaskSettings } from '#schemas/settings.ts';

/** Longest JSON of an input or output; larger things travel as blobs. */
export const maxMessageLength = 32 * 1024 * 1024;

/** The first message to a worker. */
export interface StartMessage {
  readonly kind: 'start';
  /** File URL of the module that exports `tasks`. */
  readonly registry: string;
  readonly blobFolder: string;
  readonly settings: TaskSettings;
  /** Milliseconds between reports of the worker's own memory; 0: the operating system tells. */
  readonly heartbeatMs: number;
}

export interface JobMessage {
  readonly kind: 'job';
  readonly id: number;
  readonly task: string;
  readonly version: number;
  readonly input: string;
}

/** How a job ended in the worker. */
export interface AnswerMessage {
  readonly kind: 'answer';
  readonly id: number;
  /** The output as JSON, or what was thrown. */
  readonly output?: string;
  readonly error?: ThrownError;
}

export interface ThrownError {
  readonly message: string;
  readonly stack: string;
  /** Errors of the machine carry a code (ENOSPC, a missing module): they may pass. */
  readonly code?: string;
}

export interface HeartbeatMessage {
  readonly kind: 'memory';
  readonly bytes: number;
}

export type ToWorker = StartMessage | JobMessage;
export type FromWorker = AnswerMessage | HeartbeatMessage;
