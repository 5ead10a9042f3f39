/**
 * `npm run check:long -- crash [every] [pages]`: kills a run at every durable step (or every n-th) and
 * lets it go on. Each time it must end as if nothing had happened, with nothing left over.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startCrashing } from '../support/run-process.ts';
import { writeTinySubmission } from '../support/tiny-submission.ts';
import { differences, letEnd } from './kill-resume.ts';
import { circumstances, recordSection } from './record.ts';

export interface CrashChoice {
  readonly every: number;
  readonly pages: number;
}

/** Prints a line now and then; gives what is wrong, in words. */
export async function crashEverywhere({ every, pages }: CrashChoice): Promise<string[]> {
  const folder = mkdtempSync(path.join(tmpdir(), 'pingshen-crash-'));
  try {
    const submission = path.join(folder, 'in');
    await writeTinySubmission(submission, pages);
    const calm = await letEnd(submission, mkdtempSync(path.join(folder, 'calm-')));
    const wrong: string[] = [];
    let [points, last] = [0, 0];
    for (let at = 1; ; at += every) {
      const own = mkdtempSync(path.join(folder, 'run-'));
      const { code } = await startCrashing(submission, own, at).ended;
      if (code !== null) break;
      [points, last] = [points + 1, at];
      const found = differences(calm, await letEnd(submission, own));
      wrong.push(...found.map((what) => `step ${at}: ${what}`));
      if (points % 10 === 0)
        console.log(`${points} crash points, up to step ${at}: ${wrong.length} differences`);
      rmSync(own, { recursive: true, force: true });
    }
    recordSection('crash', [
      `一份 ${pages} 页的材料，从空的状态目录开始，在第 1 至第 ${last} 个落盘步骤中每隔 ${every} 步强制终止一次（共 ${points} 处），再用同一命令继续：`,
      wrong.length === 0
        ? '结果逐字节相同，没有多余的文件。'
        : `**${wrong.length} 处不同**：${wrong.slice(0, 10).join('；')}`,
      '',
      `${circumstances()}。`,
    ]);
    return points > 0 ? wrong : ['no step was ever reached'];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
