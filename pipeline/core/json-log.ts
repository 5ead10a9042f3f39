/** Messages as one JSON a line, for a log collector; numbers of people are masked as anywhere else. */
import { pino, stdTimeFunctions, type Logger } from 'pino';
import { mask } from './mask.ts';
import type { ProgressListener } from './progress.ts';

export interface JsonLog {
  /** A listener for `createProgress`. */
  readonly progress: ProgressListener;
  /** An error that ends the command, with its code. */
  readonly trouble: (code: string, text: string) => void;
  readonly info: (text: string, data?: Readonly<Record<string, unknown>>) => void;
}

/** Steps of a stage are told at most this often. */
const stepEveryMs = 5000;

export function jsonLog(write: (text: string) => void, monotonic: () => number): JsonLog {
  const logger: Logger = pino(
    { base: { program: 'pingshen', pid: process.pid }, timestamp: stdTimeFunctions.isoTime },
    {
      write: (line: string) => {
        write(mask(line));
      },
    },
  );
  let told = Number.NEGATIVE_INFINITY;
  return {
    progress(event) {
      if (event.kind === 'note') {
        logger.info({ event: 'note' }, event.text);
        return;
      }
      const { kind, stage, done, total, current } = event;
      if (kind === 'step' && monotonic() - told < stepEveryMs) return;
      told = monotonic();
      logger.info({ event: kind, stage, done, total, ...(current !== undefined && { current }) });
    },
    trouble(code, text) {
      logger.error({ event: 'error', code }, text);
    },
    info(text, data = {}) {
      logger.info(data, text);
    },
  };
}
