/** Submissions taken in at the desk, and their runs: one after the other, in the order they came. */
import { auditLog } from '../core/audit-log.ts';
import { exitCodes } from '../core/exit-codes.ts';
import type { Incoming, Taken } from '../core/incoming.ts';
import { mask } from '../core/mask.ts';
import { startCommand, type CommandChild } from '../core/command-child.ts';
import type { Desk } from './desk.ts';

export interface Job {
  readonly id: string;
  readonly name: string;
  /** `kept`: taken in before this start, and its run never ended; it may be begun again. */
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

export function openJobs(incoming: Incoming, { database, clock, settingWords }: Desk): Jobs {
  const jobs = new Map<string, Job>();
  let running: { readonly id: string; readonly child: CommandChild } | undefined;
  let line: Promise<void> = Promise.resolve();
  const run = async ({ id, name, place }: Taken): Promise<void> => {
    const child = startCommand(['run', place, ...settingWords]);
    running = { id, child };
    jobs.set(id, { id, name, state: 'running', line: '' });
    const code = await child.ended;
    running = undefined;
    const ending = { state: good.has(code) ? 'done' : 'failed', line: child.line() } as const;
    jobs.set(id, { id, name, ...ending });
    // What was stopped from outside may be gone on with; what ended by itself has ended for good.
    if (code !== exitCodes.stopped) await incoming.end(id, ending);
  };
  return {
    async list() {
      return (await incoming.list()).map(({ id, name, ending = { state: 'kept', line: '' } as const }) => {
        const job = jobs.get(id) ?? { id, name, ...ending };
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
