/** `npm run check:long [kill|memory] …`: what takes too long for the suite. Both, without a word. */
import { killAndResume } from './kill-resume.ts';
import { measureMemory } from './memory.ts';

const [what, ...words] = process.argv.slice(2);
let failed = 0;
if (what === undefined || what === 'kill') {
  const [kills = '10', seed = '1', submission] = words;
  failed += await killAndResume({
    kills: Number(kills),
    seed,
    ...(submission !== undefined && { submission }),
  });
}
if (what === undefined || what === 'memory') {
  const [pages = '1000', folder] = what === undefined ? [] : words;
  const wrong = await measureMemory({ pages: Number(pages), ...(folder !== undefined && { folder }) });
  for (const line of wrong) console.log(`FAILED: ${line}`);
  failed += wrong.length;
}
process.exitCode = failed === 0 ? 0 : 1;
