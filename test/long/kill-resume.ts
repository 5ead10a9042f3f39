/**
 * `npm run check:long -- kill`: kills a run outright at random points and lets it go on. Once from a
 * fresh state each time, then ten times over one state. The results must be those of the undisturbed
 * run, byte for byte, papers and packs too; all but what carries the time of the run.
 *
 * `[kills] [seed] [submission]`; without a submission a small one is made.
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createRandom } from '#samples/people/random.ts';
import { fingerprintsOf, killedRun, startRun } from '../support/run-process.ts';
import { writeSmallSubmission } from '../support/small-submission.ts';
import { circumstances, recordSection } from './record.ts';

export interface KillChoice {
  readonly kills: number;
  readonly seed: string;
  readonly submission?: string;
}

export interface Ended {
  readonly text: string;
  readonly files: Readonly<Record<string, string>>;
  readonly left: readonly string[];
}

const freshFolder = (): string => mkdtempSync(path.join(tmpdir(), 'pingshen-kill-'));

/** What lies in a folder after a run that was let end. */
export async function letEnd(submission: string, folder: string): Promise<Ended> {
  const { code, printed } = await startRun(submission, folder).ended;
  if (code !== 10 && code !== 0 && code !== 11)
    throw new Error(`the run ended with ${String(code)}\n${printed}`);
  const [id = ''] = readdirSync(path.join(folder, 'out'));
  const out = path.join(folder, 'out', id);
  return {
    text: readFileSync(path.join(out, 'results.json'), 'utf8'),
    files: fingerprintsOf(out),
    left: [...readdirSync(path.join(folder, 'out')), ...readdirSync(path.join(folder, '.pingshen'))].sort(),
  };
}

/** They carry the time of the run, or the hash of what does. */
const timed = new Set(['packs/manifest.json', 'worklist.json', '核对报告.html', '核对报告.xlsx']);

/** What differs from the undisturbed run of the same day. */
export function differences(calm: Ended, harried: Ended): string[] {
  const names = [...new Set([...Object.keys(calm.files), ...Object.keys(harried.files)])];
  const isInBoth = (name: string): boolean => name in calm.files && name in harried.files;
  return [
    ...(calm.text === harried.text ? [] : ['results.json']),
    ...names.filter((name) => isInBoth(name) && !timed.has(name) && calm.files[name] !== harried.files[name]),
    ...names.filter((name) => !isInBoth(name)).map((name) => `${name} (only once)`),
    ...(calm.left.join() === harried.left.join() ? [] : [`left over: ${harried.left.join(' ')}`]),
  ];
}

/** Kills and resumes; prints a line an experiment and gives the number that failed. */
export async function killAndResume({ kills, seed, submission }: KillChoice): Promise<number> {
  const random = createRandom(`kill ${seed}`);
  const folders: string[] = [];
  const folder = (): string => {
    const made = freshFolder();
    folders.push(made);
    return made;
  };
  try {
    const given =
      submission === undefined
        ? (await writeSmallSubmission(path.join(folder(), 'in'))).folder
        : path.resolve(submission);
    const started = performance.now();
    const calm = await letEnd(given, folder());
    const whole = performance.now() - started;
    console.log(`undisturbed: ${(whole / 1000).toFixed(1)} s, ${Object.keys(calm.files).length} files`);
    let failed = 0;
    const report = (what: string, wrong: readonly string[]): void => {
      if (wrong.length > 0) failed++;
      console.log(`${what}: ${wrong.length === 0 ? 'identical' : `DIFFERS: ${wrong.join(', ')}`}`);
    };
    let killed = 0;
    // A run that was quicker than the undisturbed one may be over before it is killed: it does not count.
    for (let i = 1; killed < kills && i <= 3 * kills; i++) {
      const own = folder();
      const at = Math.round(random.next() * whole);
      const wasKilled = await killedRun(given, own, at);
      if (wasKilled) killed++;
      report(
        `kill ${i} at ${at} ms${wasKilled ? '' : ' (too late)'}`,
        differences(calm, await letEnd(given, own)),
      );
      rmSync(own, { recursive: true, force: true });
    }
    if (killed < kills) report(`only ${killed} of ${kills} runs were killed`, ['too few']);
    const one = folder();
    let struck = 0;
    for (let i = 0; i < kills; i++)
      if (await killedRun(given, one, 300 + random.next() * whole * 0.35)) struck++;
    report(`killed ${struck} times over one state`, differences(calm, await letEnd(given, one)));
    recordKills({
      seed,
      seconds: whole / 1000,
      files: Object.keys(calm.files).length,
      killed,
      struck,
      failed,
    });
    return failed;
  } finally {
    for (const made of folders) rmSync(made, { recursive: true, force: true });
  }
}

interface Kills {
  readonly seed: string;
  /** How long the run takes where nothing disturbs it. */
  readonly seconds: number;
  readonly files: number;
  readonly killed: number;
  readonly struck: number;
  readonly failed: number;
}

function recordKills({ seed, seconds, files, killed, struck, failed }: Kills): void {
  const result = failed === 0 ? '结果都逐字节相同。' : `**${failed} 次不同**。`;
  recordSection('kill', [
    `一份 ${files} 个结果文件的材料（不受打扰用时 ${seconds.toFixed(0)} 秒）：在 ${killed} 个随机时刻各强制终止一次再用同一命令继续，又在同一个状态目录上接连终止 ${struck} 次再继续，${result}`,
    '',
    `${circumstances()}；种子 ${seed}。`,
  ]);
}
