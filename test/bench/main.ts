/**
 * `npm run bench`: ours beside its peers on the same pages of one machine, one engine after the other.
 *
 *     npm run bench
 *     npm run bench -- --pages 60 --engines ours,paddle,split
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { systemClock } from '#pipeline/core/clock.ts';
import { loadTruth } from '#samples/evaluate/load.ts';
import { runEngine, type Answer } from './child.ts';
import { engines, usualEngines } from './engines/index.ts';
import { describeMachine } from './machine.ts';
import type { Plan } from './plan.ts';
import { prepare } from './prepare.ts';
import { renderReport, renderTable, type Benchmark, type Row } from './report.ts';
import { scoreEngine } from './score.ts';

const { values: options } = parseArgs({
  options: {
    submission: { type: 'string', default: path.join('samples', 'hz-2020-01') },
    pages: { type: 'string', default: '40' },
    engines: { type: 'string', default: usualEngines.join(',') },
    /** Runs of each engine, one round after the other; the quickest counts. */
    rounds: { type: 'string', default: '1' },
    work: { type: 'string', default: path.join('.pingshen', 'bench') },
    /** Where the report goes; `-` writes none. */
    report: { type: 'string', default: path.join('docs', 'benchmark.md') },
    engine: { type: 'string' },
    plan: { type: 'string' },
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
  if (options.report !== '-') await writeFile(options.report, renderReport(benchmark));
}

if (options.engine !== undefined && options.plan !== undefined) await serve(options.engine, options.plan);
else await bench();
