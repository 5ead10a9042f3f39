/**
 * `npm run check:long desk [--record]`: 20 auditors, 5,000 open findings, 10,000 decisions. Nothing
 * may be lost or doubled; the browser's times and the server's memory are measured meanwhile, and
 * written into docs/desk.md where asked for. Needs the results of `npm start`.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import path from 'node:path';
import { chromium, type Page } from 'playwright-core';
import { openDatabase } from '#pipeline/core/database.ts';
import { hashPassword } from '#pipeline/core/passwords.ts';
import { verifyDecisions } from '#pipeline/core/verify-decisions.ts';
import { openWorkspace } from '#pipeline/core/workspace.ts';
import { browserProgram } from '../../support/browser-program.ts';
import { writeBlock } from '../../support/document-tables.ts';
import { startDesk } from '../../support/desk-process.ts';
import { signIn, type Auditor } from './auditor.ts';
import { firstPaint, onward, openFirst } from './browsing.ts';
import { writeSeason } from './season.ts';

const auditors = 20;
const findings = 5000;
const decisions = 10_000;
/** What the issue promises: milliseconds and megabytes. */
const promised = { paint: 1000, next: 100, memory: 400 };
const password = 'twenty-at-once-2020';
/** A person looks, decides and reads on: one decision in this many milliseconds. */
const paceMs = 4000;

const middle = (values: readonly number[], share = 0.5): number =>
  Math.round(
    values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))] ?? NaN,
  );

/** A generator that always gives the same numbers: mulberry32. */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

async function makeAuditors(folder: string): Promise<string[]> {
  const workspace = await openWorkspace({
    state: path.join(folder, '.pingshen'),
    out: path.join(folder, 'out'),
  });
  const database = openDatabase(workspace.databaseFile);
  const record = await hashPassword(password, { N: 1024, r: 8, p: 1 });
  const names = Array.from({ length: auditors + 1 }, (_, i) => `审核员${i}`);
  for (const name of names)
    await database
      .insertInto('people')
      .values({
        name,
        role: 'auditor',
        password: record,
        must_change: 0,
        added_at: '2020-10-08T09:00:00+08:00',
      })
      .execute();
  await database.destroy();
  return names;
}

/** The ids of all open findings, page by page. */
async function allIds(one: Auditor): Promise<string[]> {
  const ids: string[] = [];
  for (let page = 1; ; page++) {
    const found = [...(await one.page(`/?page=${page}`)).matchAll(/data-item="([0-9a-f]{24})"/gu)].map(
      (match) => match[1] ?? '',
    );
    if (found.length === 0 || found[0] === ids.at(-100)) return ids;
    ids.push(...found);
    if (found.length < 100) return ids;
  }
}

interface Tally {
  /** `<id>#<version>` of every step that was answered with 200. */
  readonly taken: string[];
  refused: number;
  readonly times: number[];
}

/** Decides at random until enough is decided; one in five at what the others are at, too. */
async function work(one: Auditor, { ids, tally, random, until }: Working): Promise<void> {
  while (tally.taken.length < until) {
    const pool = random() < 0.2 ? 10 : ids.length;
    const id = ids[Math.floor(random() * pool)] ?? '';
    const version = versions.get(id) ?? 0;
    const started = performance.now();
    const { status, version: now } = await one.decide({
      id,
      version,
      action: random() < 0.5 ? 'return' : 'ask',
    });
    tally.times.push(performance.now() - started);
    versions.set(id, Math.max(now, versions.get(id) ?? 0));
    if (status === 200) tally.taken.push(`${id}#${now}`);
    else if (status === 409) tally.refused += 1;
    else throw new Error(`a decision was answered with ${status}`);
  }
}

const versions = new Map<string, number>();
interface Working {
  readonly ids: readonly string[];
  readonly tally: Tally;
  readonly random: () => number;
  readonly until: number;
}

/** Looks and decides as a person does, until told to stop. */
async function workCalmly(one: Auditor, working: Working, signal: AbortSignal): Promise<void> {
  const { ids, tally, random } = working;
  while (!signal.aborted) {
    await new Promise((resolve) => setTimeout(resolve, paceMs * (0.5 + random())));
    const id = ids[Math.floor(random() * ids.length)] ?? '';
    await one.look(id);
    const { status, version } = await one.decide({ id, version: versions.get(id) ?? 0, action: 'return' });
    versions.set(id, Math.max(version, versions.get(id) ?? 0));
    if (status === 200) tally.taken.push(`${id}#${version}`);
    else tally.refused += 1;
  }
}

interface Times {
  readonly next: number[];
  readonly decided: number[];
}

async function timesOf(page: Page): Promise<Times> {
  const times: Times = { next: [], decided: [] };
  for (let i = 0; i < 40; i++) {
    // As long as a glance: the next item is fetched meanwhile.
    await page.waitForTimeout(350);
    times.next.push(await onward(page, 'ArrowDown'));
    await page.waitForTimeout(350);
    times.decided.push(await onward(page, 'Digit4'));
  }
  return times;
}

function peakMegabytes(pid: number): number {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  return Math.round(Number(/VmHWM:\s+(\d+)/u.exec(status)?.[1]) / 1024);
}

/** Every step in the database once, every one acknowledged there, and the log of one mind with it. */
async function counted(folder: string, tally: Tally, browserSteps: number): Promise<string[]> {
  const database = openDatabase(path.join(folder, '.pingshen', 'pingshen.db'));
  const rows = await database.selectFrom('decision_steps').select(['key', 'version']).execute();
  const proof = await verifyDecisions(database);
  const refused = await database
    .selectFrom('log')
    .select('seq')
    .where('action', 'like', 'refused.%')
    .execute();
  await database.destroy();
  const kept = new Set(rows.map(({ key, version }) => `${key.slice(0, 24)}#${version}`));
  const taken = new Set(tally.taken);
  const lost = [...taken].filter((one) => !kept.has(one)).length;
  return [
    ...(lost > 0 ? [`${lost} decisions lost`] : []),
    ...(kept.size !== rows.length || taken.size !== tally.taken.length ? ['decisions doubled'] : []),
    ...(rows.length === taken.size + browserSteps
      ? []
      : [`${rows.length} steps, ${taken.size + browserSteps} acknowledged`]),
    ...(refused.length === tally.refused
      ? []
      : [`${refused.length} refusals in the log, ${tally.refused} answered`]),
    ...(proof.ok ? [] : [`the log is broken at ${proof.seq}`]),
  ];
}

/** Runs it all; gives what is wrong, one line each. */
export async function measureDesk({ isRecorded }: { readonly isRecorded: boolean }): Promise<string[]> {
  if (browserProgram === undefined) throw new Error('no Chromium: apt-get install chromium');
  const folder = mkdtempSync(path.join(tmpdir(), 'pingshen-desk-'));
  try {
    const open = writeSeason(path.join(folder, 'out'), findings);
    const names = await makeAuditors(folder);
    const desk = await startDesk(folder);
    const browser = await chromium.launch({ executablePath: browserProgram, args: ['--no-sandbox'] });
    try {
      const origin = new URL(desk.address).origin;
      const people = await Promise.all(names.slice(1).map((name) => signIn(origin, name, password)));
      const ids = await allIds(people[0] as Auditor);
      const page = await browser.newPage({ viewport: { width: 1366, height: 768 } });
      await page.goto(desk.address);
      await page.fill('#name', names[0] ?? '');
      await page.fill('#password', password);
      await page.keyboard.press('Enter');
      await page.waitForSelector('html[data-ready] .rows');
      const paints: number[] = [];
      for (let i = 0; i < 5; i++) paints.push(await firstPaint(page, `${origin}/`));
      await openFirst(page);
      const alone = await timesOf(page);

      const tally: Tally = { taken: [], refused: 0, times: [] };
      const working = (i: number, until: number): Working => ({ ids, tally, random: numbers(i), until });
      const stop = new AbortController();
      const calm = people.map((one, i) => workCalmly(one, working(i, 0), stop.signal));
      const among = await timesOf(page);
      const paintsAmong: number[] = [];
      for (let i = 0; i < 5; i++) paintsAmong.push(await firstPaint(page, `${origin}/`));
      stop.abort();
      await Promise.all(calm);

      const started = performance.now();
      const before = tally.taken.length;
      await Promise.all(people.map((one, i) => work(one, working(100 + i, decisions))));
      const seconds = (performance.now() - started) / 1000;
      const memory = peakMegabytes(desk.pid);
      const wrong = await counted(folder, tally, alone.decided.length + among.decided.length);
      const load = loadavg()[1] ?? 0;
      const rows: [string, string][] = [
        ['待处理的结果', `${open} 条，共 ${ids.length} 条可决定`],
        ['打开待办到第一次绘出', `${middle(paints)} 毫秒；20 人同时工作时 ${middle(paintsAmong)} 毫秒`],
        [
          '按键到下一项及其扫描件绘出，中位（九成以内）',
          `${middle(alone.next)}（${middle(alone.next, 0.9)}）毫秒；20 人同时工作时 ${middle(among.next)}（${middle(among.next, 0.9)}）毫秒`,
        ],
        [
          '按键决定、落盘、到下一项绘出，中位（九成以内）',
          `${middle(alone.decided)}（${middle(alone.decided, 0.9)}）毫秒；20 人同时工作时 ${middle(among.decided)}（${middle(among.decided, 0.9)}）毫秒`,
        ],
        [
          '20 人尽快决定 10,000 次',
          `${seconds.toFixed(0)} 秒，每秒 ${Math.round((tally.taken.length - before) / seconds)} 次，一次中位 ${middle(tally.times)} 毫秒；其中 ${tally.refused} 次晚了一步，看到先到的`,
        ],
        ['丢失或重复的决定', wrong.length === 0 ? '0；日志与决定相符' : wrong.join('；')],
        ['服务进程的内存，最高', `${memory} MB`],
      ];
      const table = [
        '| 量的是什么 | 结果 |',
        '| --- | --- |',
        ...rows.map(([what, result]) => `| ${what} | ${result} |`),
      ].join('\n');
      const machine = `${cpus().length} 核的机器，测量时平均负载 ${load.toFixed(1)}。`;
      console.log(`${table}\n${machine}`);
      if (isRecorded) writeBlock({ file: 'docs/desk.md', name: 'measured', text: `${table}\n\n${machine}` });
      return [...wrong, ...late({ paint: middle(paints), next: middle(alone.next), memory })];
    } finally {
      await browser.close();
      await desk.kill();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function late({ paint, next, memory }: typeof promised): string[] {
  return [
    ...(paint < promised.paint ? [] : [`first paint took ${paint} ms`]),
    ...(next < promised.next ? [] : [`the next item took ${next} ms`]),
    ...(memory < promised.memory ? [] : [`the server took ${memory} MB`]),
  ];
}
