/**
 * The program of the guardian: a small process that is told which worker groups exist and ends
 * them when the run's process disappears, however that came about. A worker that spins in
 * JavaScript, WebAssembly or native code cannot do that for itself.
 */
import { killGroup } from './processes.ts';

/** `add` and `remove` name a process group (on Windows the worker whose tree is meant). */
export interface GuardianMessage {
  readonly add?: number;
  readonly remove?: number;
}

const groups = new Set<number>();

process.on('message', (message: GuardianMessage) => {
  if (message.add !== undefined) groups.add(message.add);
  if (message.remove !== undefined) groups.delete(message.remove);
});
process.on('disconnect', () => {
  for (const group of groups) killGroup(group);
});
// Ctrl-C in a terminal reaches every process of the run; this one leaves last.
process.on('SIGINT', () => undefined);
process.on('SIGTERM', () => undefined);
