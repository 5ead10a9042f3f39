/**
 * `npm run bench`: ours beside its peers on the same pages of one machine, one engine after the other.
 *
 *     npm run bench
 *     npm run bench -- --pages 60 --engines ours,paddle,split
 *     npm run bench -- --parts papers
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { availableParallelism, loadavg } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { systemClock } from '#pipeline/core/clock.ts';
import { loadTruth } from '#samples/evaluate/load.ts';
import { runEngine, type Answer } from './child.ts';
import { engines, usualEngines } from './engines/index.ts';
import { describeMachine } from './machine.ts';
import { paperEngines, servePapers } from './papers/engines.ts';
import { measureEngine } from './papers/measure.ts';
import { papersIn, renderPapers, withPapers, type PaperRow } from './papers/report.ts';
import { measureSubmission } from './papers/submission.ts';
import type { Plan } from './plan.ts';
import { prepare } from './prepare.ts';
import { renderReport, renderTable, type Benchmark, type Row } from './report.ts';
import { scoreEngine } from './score.ts';

const { values: options } = parseArgs({
  options: {
    submission: { type: 'string', default: path.join('samples', 'hz-2020-01') },
    /** `recognition`, `papers`, or both. */
    parts: { type: 'string', default: 'recognition,papers' },
    pages: { type: 'string', default: '40' },
    engines: { type: 'string', default: usualEngines.join(',') },
    /** Runs of each engine, one round after the other; the quickest counts. */
    rounds: { type: 'string', default: '1' },
    work: { type: 'string', default: path.join('.pingshen', 'bench') },
    /** Where the report goes; `-` writes none. */
    report: { type: 'string', default: path.join('docs', 'benchmark.md') },
    engine: { type: 'string' },
    plan: { type: 'string' },
    'papers-engine': { type: 'string' },
  },
});

/** The child's side: one engine, one plan, one answer. */
async function serve(name: string, planFile: string): Promise<void> {
  const plan = JSON.parse(await readFile(planFile, 'utf8')) as Plan;
  const engine = await engines[name]?.load();
  if (engine === undefined) throw new Error(`no engine named ${name}`);
  const measured = await engine(plan);
  const answer: Answer = { measured, residentBytes: process.resourceUsage().maxRSS * 1024 };
  await new Promise((resolve) => process.send?.(answer, resolve));
  process.disconnect();
}

async function row(name: string, planFile: string, plan: Plan): Promise<Row> {
  const card = engines[name];
  if (card === undefined) throw new Error(`no engine named ${name}: ${Object.keys(engines).join(', ')}`);
  const absence = await card.absence?.();
  if (absence !== undefined) return { name, title: card.title, absence };
  const { measured, memory } = await runEngine(name, planFile);
  if (measured.texts.length === 0) return { name, title: card.title, measured, memory };
  const score = scoreEngine(plan, await loadTruth(plan.submission), measured);
  return { name, title: card.title, measured, memory, score };
}

/** The quicker of two runs, with the higher of their peaks. */
function better(one: Row, other: Row | undefined): Row {
  if (!other?.measured || !one.measured || !other.memory || !one.memory) return one;
  const [quick, slow] = one.measured.seconds < other.measured.seconds ? [one, other] : [other, one];
  const peak = Math.max(one.memory.peak, other.memory.peak);
  return quick.memory && slow.memory ? { ...quick, memory: { ...quick.memory, peak } } : quick;
}

async function bench(): Promise<void> {
  const { submission, work } = options;
  await mkdir(work, { recursive: true });
  const plan = await prepare({ submission, pages: Number(options.pages), work });
  const planFile = path.resolve(work, 'plan.json');
  await writeFile(planFile, JSON.stringify(plan));
  console.log(`${plan.pages.length} pages of ${submission}`);
  const rows = new Map<string, Row>();
  for (let round = 1; round <= Number(options.rounds); round++) {
    for (const name of options.engines.split(',')) {
      const found = await row(name, planFile, plan);
      rows.set(name, better(found, rows.get(name)));
      console.log(renderTable([found], plan.pages.length));
    }
  }
  const benchmark: Benchmark = {
    day: systemClock().today,
    machine: await describeMachine(),
    submission: path.basename(submission),
    pages: plan.pages.map(({ place }) => place),
    rounds: Number(options.rounds),
    rows: [...rows.values()],
  };
  await writeFile(path.join(work, 'benchmark.json'), JSON.stringify(benchmark, null, 1));
  if (options.report === '-') return;
  const papers = papersIn(await pageSoFar());
  const page = renderReport(benchmark);
  await writeFile(options.report, papers === undefined ? page : withPapers(page, papers));
}

const pageSoFar = (): Promise<string> => readFile(options.report, 'utf8').catch(() => '# Benchmark\n');

/** Forms, rosters and packs beside other printers, and all papers of a large submission. */
async function benchPapers(): Promise<void> {
  const rows: PaperRow[] = [];
  const loads: number[] = [];
  const note = (): void => {
    loads.push((loadavg()[0] ?? 0) / availableParallelism());
  };
  for (const [name, { title, absence }] of Object.entries(paperEngines)) {
    console.log(`papers by ${title}…`);
    rows.push({ name, title, absence, times: absence === undefined ? await measureEngine(name) : undefined });
    note();
  }
  console.log('papers and packs of a hundred applicants…');
  const submission = await measureSubmission();
  note();
  const load = loads.reduce((sum, each) => sum + each, 0) / loads.length;
  const part = renderPapers({ day: systemClock().today, load, rows, submission });
  console.log(part);
  if (options.report !== '-') await writeFile(options.report, withPapers(await pageSoFar(), part));
}

const { parts } = options;
if (options['papers-engine'] !== undefined) await servePapers(options['papers-engine']);
else if (options.engine !== undefined && options.plan !== undefined)
  await serve(options.engine, options.plan);
else {
  if (parts.includes('recognition')) await bench();
  if (parts.includes('papers')) await benchPapers();
}
