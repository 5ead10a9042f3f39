/** The run's side of the guardian process: started with the first worker, gone with the last. */
import { fork, type ChildProcess } from 'node:child_process';
import path from 'node:path';
import type { GuardianMessage } from './guardian-entry.ts';

export interface Guardian {
  add(group: number): void;
  remove(group: number): void;
  close(): void;
}

/** Starts the guardian; should it die before us, another takes its place. */
export function startGuardian(): Guardian {
  const groups = new Set<number>();
  let closed = false;
  let startsLeft = 5;
  let child: ChildProcess | undefined;

  const tell = (message: GuardianMessage): void => {
    // A guardian that is just dying cannot be told; its successor is told everything.
    if (child?.connected === true) child.send(message, () => undefined);
  };
  const start = (): void => {
    child = fork(path.join(import.meta.dirname, 'guardian-entry.ts'), [], {
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
      detached: true,
      windowsHide: true,
      execArgv: [],
    });
    child.once('exit', () => {
      startsLeft -= 1;
      if (!closed && startsLeft > 0) start();
    });
    child.on('error', () => undefined);
    child.unref();
    child.channel?.unref();
    for (const group of groups) tell({ add: group });
  };

  start();
  return {
    add(group) {
      groups.add(group);
      tell({ add: group });
    },
    remove(group) {
      groups.delete(group);
      tell({ remove: group });
    },
    close() {
      closed = true;
      if (child?.connected === true) child.disconnect();
    },
  };
}
