/** A program that takes a lock, says who has it, and holds it until killed: `<file> [release]`. */
import { PipelineError } from '#pipeline/core/errors.ts';
import { takeLock } from '#pipeline/core/lock.ts';

const [file = '', then = 'hold'] = process.argv.slice(2);
try {
  const lock = await takeLock({ file, protects: 'out' });
  process.stdout.write(`${JSON.stringify({ holds: process.pid, tookOver: lock.tookOver ?? null })}\n`);
  if (then === 'release') await lock.release();
  else setInterval(() => undefined, 1000);
} catch (error) {
  const pid = error instanceof PipelineError ? error.values['pid'] : String(error);
  process.stdout.write(`${JSON.stringify({ refusedFor: pid })}\n`);
}
