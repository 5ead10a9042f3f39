/** Submissions taken in at the desk, and their runs: one after the other, in the order they came. */
import { auditLog } from '../core/audit-log.ts';
import { exitCodes } from '../core/exit-codes.ts';
import type { Incoming, Taken } from '../core/incoming.ts';
import { mask } from '../core/mask.ts';
import { startRunChild, type RunChild } from '../core/run-child.ts';
import type { Desk } from './desk.ts';

export interface Job {
  readonly id: string;
  readonly name: string;
  /** `kept`: taken in before this start; its run may be begun again. */
  readonly state: 'kept' | 'waiting' | 'running' | 'done' | 'failed';
  /** What the run says of itself. */
  readonly line: string;
}

export interface Jobs {
  list(): Promise<Job[]>;
  /** Puts it at the end of the line. */
  start(taken: Taken, by: string): Promise<void>;
  close(): void;
}

/** Codes of a run that left results: contract §2. */
const good = new Set<number>([exitCodes.done, exitCodes.review, exitCodes.quarantined]);

export function openJobs(incoming: Incoming, { database, clock, runWords }: Desk): Jobs {
  const jobs = new Map<string, Job>();
  let running: { readonly id: string; readonly child: RunChild } | undefined;
  let line: Promise<void> = Promise.resolve();
  const run = async ({ id, name, place }: Taken): Promise<void> => {
    const child = startRunChild(place, runWords);
    running = { id, child };
    jobs.set(id, { id, name, state: 'running', line: '' });
    const code = await child.ended;
    running = undefined;
    jobs.set(id, { id, name, state: good.has(code) ? 'done' : 'failed', line: child.line() });
  };
  return {
    async list() {
      return (await incoming.list()).map(({ id, name }) => {
        const job = jobs.get(id) ?? { id, name, state: 'kept', line: '' };
        return running?.id === id ? { ...job, line: running.child.line() } : job;
      });
    },
    async start(taken, by) {
      const { id, name } = taken;
      const { state = 'kept' } = jobs.get(id) ?? {};
      if (state === 'waiting' || state === 'running') return;
      jobs.set(id, { id, name, state: 'waiting', line: '' });
      // What people call a folder may hold a number of theirs.
      const data = { id, name: mask(name) };
      await auditLog(database).append({ at: clock.timestamp(), actor: by, action: 'intake', data });
      line = line.then(() => run(taken)).catch(() => undefined);
    },
    close() {
      running?.child.stop();
    },
  };
}
