/** The program of a worker's host process: serves, and tells its supervisor what it is at. */
import { PipelineError } from '../errors.ts';
import { serve } from './serve.ts';
import type { FromHost, ToHost } from './supervise.ts';

const brake = new AbortController();
const stop = (): void => {
  brake.abort();
};

// Ctrl-C in a terminal reaches every process of the worker; the supervisor says what is to be done.
process.on('SIGINT', () => undefined);
process.on('SIGTERM', stop);
process.on('disconnect', stop);
process.on('message', (message: ToHost) => {
  if (message.kind === 'stop') stop();
  else void live(message).finally(() => process.exit());
});

async function live({ options }: Extract<ToHost, { kind: 'start' }>): Promise<void> {
  try {
    await serve({
      ...options,
      signal: brake.signal,
      onEvent: (event) => void tell({ kind: 'event', event }),
      onTask: (task) => tell({ kind: 'task', task }),
    });
    await tell({ kind: 'over' });
  } catch (error) {
    await tell(
      error instanceof PipelineError
        ? { kind: 'trouble', code: error.code, values: error.values }
        : { kind: 'bug', stack: error instanceof Error ? (error.stack ?? error.message) : String(error) },
    );
  }
}

/** Settles once it is on its way: what a task does to us must not come before the news of it. */
function tell(message: FromHost): Promise<void> {
  return new Promise((resolve) => {
    if (!process.connected || process.send === undefined) resolve();
    else
      process.send(message, undefined, undefined, () => {
        resolve();
      });
  });
}
