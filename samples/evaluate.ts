/**
 * Measures the program against papers whose truth is known (`npm run evaluate`).
 *
 *     node samples/evaluate.ts                          the evaluation set, made where it is missing
 *     node samples/evaluate.ts --development --verbose
 *     node samples/evaluate.ts --practice --kinds pension,patent --applicants 8 --near-misses 0 --verbose
 *     node samples/evaluate.ts --submission samples/hz-2020-01 --results out/hz-2020-01
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { documentTypeNames, type DocumentType } from '#schemas/document-types.ts';
import { loadResults, loadTruth } from './evaluate/load.ts';
import { prepareSet } from './evaluate/prepare.ts';
import { renderReport, reportData } from './evaluate/report.ts';
import { runProgram } from './evaluate/run.ts';
import { runNearMisses, type JudgedMiss } from './evaluate/run-near-misses.ts';
import { scoreDocuments } from './evaluate/score-documents.ts';
import { scoreVerdicts } from './evaluate/score-verdicts.ts';
import { measuresOf, type Evaluation } from './evaluate/summary.ts';
import { setSource, type SetName } from './generate.ts';

function readArguments() {
  return parseArgs({
    options: {
      /** Where the set, the state and the report lie. */
      work: { type: 'string', default: join('.pingshen', 'evaluation') },
      applicants: { type: 'string', default: '40' },
      seed: { type: 'string', default: '1' },
      /** The like of the samples in any number: may be studied, other than the evaluation set. */
      development: { type: 'boolean', default: false },
      /** Layouts to learn from, with the samples' words. */
      practice: { type: 'boolean', default: false },
      /** Papers of these kinds alone, parted by commas. */
      kinds: { type: 'string' },
      /** Another submission with its truth beside it, and results that are there already. */
      submission: { type: 'string' },
      results: { type: 'string' },
      'near-misses': { type: 'string', default: '3000' },
      verbose: { type: 'boolean', default: false },
    },
  }).values;
}

type Options = ReturnType<typeof readArguments>;

function setOf(options: Options): SetName {
  if (options.practice) return 'practice';
  return options.development || options.submission !== undefined ? 'development' : 'evaluation';
}

function kindsOf(list: string): DocumentType[] {
  return list.split(',').map((name) => {
    const kind = documentTypeNames.find((one) => one === name);
    if (kind === undefined) throw new Error(`no kind of paper is called ${name}`);
    return kind;
  });
}

async function submissionOf(options: Options): Promise<string> {
  if (options.submission !== undefined) return options.submission;
  const { work, seed, kinds } = options;
  const { folder } = await prepareSet({
    work,
    seed,
    ...(kinds !== undefined && { kinds: kindsOf(kinds) }),
    set: setOf(options),
    applicants: Number(options.applicants),
  });
  return folder;
}

async function evaluate(options: Options): Promise<Evaluation> {
  const submission = await submissionOf(options);
  const truth = await loadTruth(submission);
  const id = truth.key.submission;
  const places = { out: join(options.work, 'out'), state: join(options.work, 'state') };
  const folder = options.results ?? (await runProgram(submission, id, places));
  const results = await loadResults(folder);
  // results that lie elsewhere have no state here to answer variants from
  const wanted = options.results === undefined ? Number(options['near-misses']) : 0;
  const { words } = setSource(setOf(options));
  const plan = { submission, id, work: options.work, places, words, wanted };
  const nearMisses: JudgedMiss[] = wanted === 0 ? [] : await runNearMisses(truth, plan);
  return {
    submission: id,
    documents: scoreDocuments(truth, results),
    verdicts: scoreVerdicts(truth, results),
    nearMisses,
  };
}

async function main(): Promise<void> {
  const options = readArguments();
  const evaluation = await evaluate(options);
  const page = renderReport(evaluation, options.verbose ? 100_000 : 40);
  await mkdir(options.work, { recursive: true });
  await writeFile(join(options.work, 'report.md'), page);
  await writeFile(join(options.work, 'report.json'), JSON.stringify(reportData(evaluation), null, 1));
  const head = page.slice(0, page.indexOf('\n## 按版式'));
  process.stdout.write(options.verbose ? page : head);
  process.stdout.write(`\n全文：${join(options.work, 'report.md')}\n`);
  process.exitCode = measuresOf(evaluation).every(({ reached }) => reached !== false) ? 0 : 1;
}

if (import.meta.main) await main();
