/** A worker in a process of its own: `<address> <folder> <processes> [program [authority]]`, over the misbehaving tasks or the program's. */
import { superviseWorker } from '#pipeline/core/engine/index.ts';
import { settingsSchema } from '#schemas/settings.ts';

const [address = '', state = '', workers = '1', tasks = 'misbehaving', authority = ''] =
  process.argv.slice(2);
const settings = settingsSchema.parse({
  state,
  machine: { workers: Number(workers) },
  engine: { address, ...(authority !== '' && { authority }) },
});
const brake = new AbortController();
process.on('SIGTERM', () => {
  brake.abort();
});
await superviseWorker({
  settings,
  engine: { ...settings.engine, address },
  registry: new URL(
    tasks === 'program' ? '../../pipeline/tasks.ts' : './misbehaving-tasks.ts',
    import.meta.url,
  ).href,
  signal: brake.signal,
  onEvent: ({ kind, done }) => {
    if (kind !== 'working') console.log(kind, done);
  },
  // Tests do not wait as long as an office can.
  timing: { lockMs: 1500, stalledMs: 500 },
});
