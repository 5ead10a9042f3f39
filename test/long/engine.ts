/**
 * `npm run check:long -- engine [submission]`: what the engine costs, and what more processes gain. The
 * same submission (the samples) alone and through the engine, one process each: the difference in
 * processor time is the engine's (its server included). Then two and four workers beside it. On a dozen
 * pages starting the workers is most of the time; hence all the samples.
 */
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { killGroup } from '#pipeline/core/processes.ts';
import { launchServer, serverProgram, whySkipped, type TestServer } from '../support/redis.ts';
import { fingerprintsOf } from '../support/run-process.ts';
import { sampleSubmission } from '../support/small-submission.ts';
import { circumstances, recordSection } from './record.ts';

const bin = path.resolve(import.meta.dirname, '../../pipeline/bin.ts');
const ticksPerSecond = 100;

interface Measured {
  readonly what: string;
  /** Processor seconds of all processes. */
  readonly cpu: number;
  readonly wall: number;
  readonly results: string;
  readonly pages: number;
}

interface Setup {
  readonly submission: string;
  readonly folder: string;
  readonly server: TestServer;
}

/** A run in a shell, which knows the processor time of everything it waited for. */
async function timedRun(words: readonly string[], setup: Setup, what: string): Promise<Measured> {
  const own = mkdtempSync(path.join(setup.folder, 'run-'));
  const quoted = [process.execPath, bin, 'run', setup.submission, ...words].map((word) => `'${word}'`);
  const before = performance.now();
  const child = spawn('sh', ['-c', `${quoted.join(' ')} >/dev/null 2>&1; echo $?; times`], {
    ...{ cwd: own, stdio: ['ignore', 'pipe', 'inherit'] },
  });
  let printed = '';
  child.stdout.on('data', (chunk: Buffer) => (printed += chunk.toString()));
  await new Promise((resolve) => child.once('close', resolve));
  const wall = (performance.now() - before) / 1000;
  const [code, , children = ''] = printed.trim().split('\n');
  if (code !== '10') throw new Error(`${what}: the run ended with ${code ?? '?'}`);
  const seconds = [...children.matchAll(/(\d+)m([\d.]+)s/g)].map(([, m, s]) => Number(m) * 60 + Number(s));
  const out = path.join(own, 'out', 'hz-2020-01');
  const made = pagesOf(out);
  const results = readFileSync(path.join(out, 'results.json'), 'utf8') + JSON.stringify(made);
  const pages = made.filter(([name]) => name.startsWith('pages/')).length;
  return { what, wall, results, pages, cpu: seconds.reduce((sum, each) => sum + each, 0) };
}

function pagesOf(out: string): readonly (readonly [string, string])[] {
  return Object.entries(fingerprintsOf(out)).filter(([name]) => /^(pages|papers)\//.test(name));
}

/** Processor seconds of a process and, where it has a group, of nothing else. */
function cpuOf(name: string): number {
  const pids = readdirSync('/proc').filter((entry) => /^\d+$/.test(entry));
  const times = pids.map((pid) => {
    try {
      const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
      if (!stat.includes(`(${name})`)) return 0;
      const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
      return (Number(fields[11]) + Number(fields[12])) / ticksPerSecond;
    } catch {
      return 0;
    }
  });
  return times.reduce((sum, each) => sum + each, 0);
}

async function withWorkers(count: number, setup: Setup): Promise<Measured> {
  const words = [bin, 'worker', '--workers', '1', '--engine', setup.server.address];
  const workers = Array.from({ length: count }, () =>
    spawn(process.execPath, words, {
      ...{ cwd: mkdtempSync(path.join(setup.folder, 'worker-')), stdio: 'ignore', detached: true },
    }),
  );
  try {
    const run = await timedRun(
      ['--engine', setup.server.address, '--settings', path.join(setup.folder, 'elsewhere.json')],
      setup,
      `${count} 台工作机，各一个进程`,
    );
    return { ...run, cpu: Number.NaN };
  } finally {
    for (const { pid } of workers) if (pid !== undefined) killGroup(pid);
  }
}

/** Prints and records; gives what is wrong, in words. */
export async function measureEngine(submission = sampleSubmission): Promise<string[]> {
  if (serverProgram === undefined) {
    console.log(whySkipped);
    return [];
  }
  const folder = mkdtempSync(path.join(tmpdir(), 'pingshen-engine-'));
  mkdirSync(path.join(folder, 'redis'));
  const server = await launchServer(path.join(folder, 'redis'));
  try {
    writeFileSync(path.join(folder, 'elsewhere.json'), JSON.stringify({ engine: { here: false } }));
    const setup = { submission: path.resolve(submission), folder, server };
    const one = ['--workers', '1'];
    const alone = await timedRun(one, setup, '一台机器，一个进程');
    const before = cpuOf('redis-server');
    const shared = await timedRun([...one, '--engine', server.address], setup, '经任务服务器，一个进程');
    const engine = { ...shared, cpu: shared.cpu + cpuOf('redis-server') - before };
    const more = [await withWorkers(2, setup), await withWorkers(4, setup)];
    return conclude([alone, engine, ...more]);
  } finally {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

function conclude(all: readonly Measured[]): string[] {
  const [alone, engine] = all as [Measured, Measured];
  const overhead = engine.cpu / alone.cpu - 1;
  const rows = all.map(
    ({ what, cpu, wall, pages }) =>
      `| ${what} | ${Number.isNaN(cpu) ? '—' : cpu.toFixed(1)} | ${wall.toFixed(1)} | ${(alone.wall / wall).toFixed(2)} | ${((3600 * pages) / wall).toFixed(0)} |`,
  );
  const differing = all.filter(({ results }) => results !== alone.results).map(({ what }) => what);
  const perCore = (3600 * alone.pages) / alone.cpu;
  recordSection('engine', [
    '| 怎样做 | 处理器秒 | 用时（秒） | 快几倍 | 页/小时 |',
    '| --- | --: | --: | --: | --: |',
    ...rows,
    '',
    `经任务服务器多用的处理器时间（含服务器）：${(overhead * 100).toFixed(1)}%。一个核心全用上，每小时 ${perCore.toFixed(0)} 页（含接收、核对、出文书）。`,
    differing.length === 0
      ? '四次的 `results.json`、页面图、文书逐字节相同。'
      : `**不相同**：${differing.join('、')}`,
    '',
    `${circumstances()}；${alone.pages} 页。机器上同时有别的工作时，用时和倍数偏差很大，处理器秒较可靠。`,
  ]);
  console.log(rows.join('\n'));
  console.log(`overhead ${(overhead * 100).toFixed(1)} %, ${perCore.toFixed(0)} pages an hour and core`);
  return [
    ...differing.map((what) => `results differ: ${what}`),
    ...(overhead <= 0.1 ? [] : [`the engine costs ${(overhead * 100).toFixed(1)} %`]),
  ];
}
