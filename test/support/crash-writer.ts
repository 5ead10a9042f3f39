/**
 * A program that is killed at the k-th durable step: `node crash-writer.ts <what> <folder> <k>`.
 * Prints `done` when it was not.
 */
import path from 'node:path';
import { crashAtStep, writeDurably } from '#pipeline/core/durable.ts';
import { openWorkspace } from '#pipeline/core/workspace.ts';

const [what = '', folder = '', k = '0'] = process.argv.slice(2);

async function swap(): Promise<void> {
  const workspace = await openWorkspace({ state: path.join(folder, 'state'), out: path.join(folder, 'out') });
  crashAtStep(Number(k));
  const output = await workspace.openOutput('hz-2020-01');
  await output.write('results.json', 'new');
  await output.write('pages/1.txt', 'new');
  await output.commit();
}

if (what === 'swap') await swap();
else {
  crashAtStep(Number(k));
  await writeDurably(path.join(folder, 'file.txt'), 'new');
}
process.stdout.write('done\n');
