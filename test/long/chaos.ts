/**
 * `npm run check:long -- chaos [pages] [seed]`: a run on three workers, one of them killed every few
 * seconds and the server once. Every document must be in the results exactly once, as in a run alone.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { lossesOf, runInChaos } from '../support/chaos.ts';
import { launchServer, serverProgram, whySkipped } from '../support/redis.ts';
import { startRun } from '../support/run-process.ts';
import { writeTinySubmission } from '../support/tiny-submission.ts';
import { circumstances, recordSection } from './record.ts';

export interface ChaosSize {
  readonly pages: number;
  readonly seed: string;
}

/** Prints what happened; gives what is wrong, in words. */
export async function surviveChaos({ pages, seed }: ChaosSize): Promise<string[]> {
  if (serverProgram === undefined) {
    console.log(whySkipped);
    return [];
  }
  const folder = mkdtempSync(path.join(tmpdir(), 'pingshen-chaos-'));
  try {
    const submission = path.join(folder, 'in');
    const files = await writeTinySubmission(submission, pages);
    const calm = path.join(folder, 'calm');
    const { code, printed } = await startRun(submission, folder, ['--out', calm, '--lang', 'en']).ended;
    if (code !== 10) return [`the undisturbed run ended with ${String(code)}\n${printed}`];
    const server = await launchServer(folder);
    const end = await runInChaos({
      ...{ submission, folder: path.join(folder, 'chaos'), server, workers: 3, seed },
      ...{ killEveryMs: 4000, serverDiesAfterMs: 30_000 },
    }).finally(() => server.stop());
    const wrong = lossesOf(end, { out: path.join(calm, 'hz-2020-01') }, files);
    const told = `${pages} documents, ${end.kills} workers killed, server killed ${end.serverKills} times, ${end.seconds.toFixed(0)} s`;
    console.log(`${told}: ${wrong.length === 0 ? 'each exactly once, results identical' : 'LOSSES'}`);
    recordSection('chaos', [
      `${pages} 份材料，3 台工作机（各一个进程）：强制终止工作机 ${end.kills} 次、任务服务器 ${end.serverKills} 次，用时 ${end.seconds.toFixed(0)} 秒。`,
      wrong.length === 0
        ? '每份材料在结果里恰好一次；`results.json`、页面图、文书与未受打扰的单机运行逐字节相同。'
        : `**未通过**：${wrong.slice(0, 10).join('；')}`,
      '',
      `${circumstances()}；种子 ${seed}。`,
    ]);
    return wrong;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
