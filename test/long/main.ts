/**
 * `npm run check:long [kill|memory|crash|disk|power|starts|hostile|hangs|chaos|engine|log|desk] …`: what
 * takes too long for the suite. All of them, without a word. What came of each is kept in `docs/long-checks.md`.
 */
import { surviveChaos } from './chaos.ts';
import { crashEverywhere } from './crash.ts';
import { fillDisks } from './disk.ts';
import { measureDesk } from './desk/measure.ts';
import { measureEngine } from './engine.ts';
import { endHangs } from './hangs.ts';
import { handInHostile } from './hostile.ts';
import { killAndResume } from './kill-resume.ts';
import { changeBytes, madeLog, moveLines } from '../support/tampered-log.ts';
import { measureMemory } from './memory.ts';
import { cutPower } from './power.ts';
import { startAtOnce } from './starts.ts';

const [what, ...words] = process.argv.slice(2);
const isMeant = (name: string): boolean => what === undefined || what === name;
const wordsFor = (name: string): readonly string[] => (what === name ? words : []);
let failed = 0;
const count = (wrong: readonly string[]): void => {
  for (const line of wrong) console.log(`FAILED: ${line}`);
  failed += wrong.length;
};

if (isMeant('kill')) {
  const [kills = '10', seed = '1', submission] = wordsFor('kill');
  failed += await killAndResume({
    kills: Number(kills),
    seed,
    ...(submission !== undefined && { submission }),
  });
}
if (isMeant('memory')) {
  const [pages = '1000', folder] = wordsFor('memory');
  count(await measureMemory({ pages: Number(pages), ...(folder !== undefined && { folder }) }));
}
if (isMeant('crash')) {
  const [every = '1', pages = '1'] = wordsFor('crash');
  count(await crashEverywhere({ every: Number(every), pages: Number(pages) }));
}
if (isMeant('disk')) count(await fillDisks(Number(wordsFor('disk')[0] ?? 20)));
if (isMeant('power')) {
  const [moments = '24', seed = '1', kind] = wordsFor('power');
  count(await cutPower({ moments: Number(moments), seed, ...(kind !== undefined && { kind }) }));
}
if (isMeant('starts')) count(await startAtOnce(Number(wordsFor('starts')[0] ?? 50)));
if (isMeant('hostile')) count(await handInHostile(Number(wordsFor('hostile')[0] ?? 1000)));
if (isMeant('hangs')) count(await endHangs());
if (isMeant('chaos')) {
  const [pages = '300', seed = '1'] = wordsFor('chaos');
  count(await surviveChaos({ pages: Number(pages), seed }));
}
if (isMeant('engine')) count(await measureEngine(wordsFor('engine')[0]));
if (isMeant('log')) {
  const lines = madeLog(200);
  for (const { tried, missed } of [changeBytes(lines, 1), moveLines(lines)]) {
    console.log(`log of 200 lines: ${tried} changes, ${missed.length} not found`);
    count(missed);
  }
}
if (isMeant('desk')) count(await measureDesk({ isRecorded: wordsFor('desk').includes('--record') }));
process.exitCode = failed === 0 ? 0 : 1;
