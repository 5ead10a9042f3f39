/** Tasks that lose their process twice, whichever they are: they cost what rests on them, never the run. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { pack, run } from '#pipeline/run.ts';
import type { Context } from '#pipeline/core/context.ts';
import { resultsSchema, type Finding, type Results } from '#schemas/records/results.ts';
import { command, type CommandEnd } from '../support/command.ts';
import { contractBreaches } from '../support/contract.ts';
import { losingExecutor, type Fault } from '../support/losing-executor.ts';
import { writeSmallSubmission } from '../support/small-submission.ts';
import { temporaryFolder } from '../support/temporary.ts';

interface Ended extends CommandEnd {
  readonly results: Results;
  /** Names below the result folder. */
  readonly files: readonly string[];
  /** Of the papers that are not there. */
  readonly unmade: string;
}

const listed = 'papers/未能生成的文书.txt';

async function runWith(folder: string, fault: Fault): Promise<Ended> {
  const losing = (context: Context): Context => ({
    ...context,
    executor: losingExecutor(context.executor, fault),
  });
  const end = await command({
    argv: ['run', 'in', '--lang', 'en'],
    folder,
    stages: {
      run: (place, context) => run(place, losing(context)),
      pack: (place, context) => pack(place, losing(context)),
    },
  });
  const out = path.join(folder, 'out', 'hz-2020-01');
  const results = resultsSchema.parse(JSON.parse(readFileSync(path.join(out, 'results.json'), 'utf8')));
  const files = readdirSync(out, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => path.relative(out, path.join(parentPath, name)));
  expect(await contractBreaches(results, out)).toEqual([]);
  return {
    ...{ ...end, results, files },
    unmade: files.includes(listed) ? readFileSync(path.join(out, listed), 'utf8') : '',
  };
}

/** Lost: every second look, one person's report, that person's pack, and the counting of another pack's pages. */
function manyLost(): Fault {
  let counted = 0;
  return (task, input) => {
    switch (task) {
      case 'recognise.score':
        return 'crash';
      case 'recognise.read-again':
        return 'deadline';
      case 'render.paper':
        return /"document":"check-report".*A008/u.test(JSON.stringify(input)) ? 'memory' : undefined;
      case 'intake.read-pdf-text':
        return (counted += 1) === 1 ? 'crash' : undefined;
      case 'run.bind-pack':
        return JSON.stringify(input).includes('"A008"') ? 'crash' : undefined;
      default:
        return undefined;
    }
  };
}

const isUnanswered = ({ message }: Finding): boolean => message.includes('未能再看一遍');

it('lost tasks cost the values, the papers and the pack they were for, and the next run makes up for it', async () => {
  const folder = temporaryFolder();
  await writeSmallSubmission(path.join(folder, 'in'));
  const lossy = await runWith(folder, manyLost());
  const calm = await runWith(folder, () => undefined);
  expect([lossy.code, calm.code]).toEqual([6, 10]);

  const unanswered = lossy.results.findings.filter(isUnanswered);
  expect(unanswered.length).toBeGreaterThan(3);
  expect(new Set(unanswered.map(({ verdict }) => verdict))).toEqual(new Set(['unreadable']));
  expect(calm.results.findings.filter(isUnanswered)).toEqual([]);
  // What rested on no second look is as it was.
  const before = new Map(calm.results.findings.map((one) => [`${one.applicant ?? ''} ${one.path}`, one]));
  expect(lossy.results.findings.map((one) => `${one.applicant ?? ''} ${one.path}`)).toEqual([
    ...before.keys(),
  ]);
  for (const one of lossy.results.findings) {
    // Rules are judged on what was declared, unless a paper contradicts it.
    if (isUnanswered(one) || one.path.startsWith('rules.')) continue;
    const verdict = before.get(`${one.applicant ?? ''} ${one.path}`)?.verdict;
    expect([one.path, one.verdict]).toEqual([one.path, verdict]);
  }

  const codesOf = ({ results: { files } }: Ended): string[] =>
    files.flatMap(({ warnings = [] }) => warnings.map(({ code }) => code));
  const warned = lossy.results.files.flatMap(({ warnings = [] }) =>
    warnings.filter(({ code }) => code === 'W_UNSURE'),
  );
  expect(warned.map(({ zh }) => zh).join()).toMatch(
    /第 \d+ 页未能再看一遍（处理进程两次崩溃）.*（两次处理超时）/u,
  );
  expect(warned.map(({ en }) => en).join()).toMatch(/its process crashed twice.*it twice took too long/u);
  expect(codesOf(calm)).not.toContain('W_UNSURE');

  const missing = calm.files.filter((name) => !lossy.files.includes(name));
  const own = missing.filter((name) => name.includes('A008'));
  expect(own.sort()).toEqual([
    expect.stringMatching(/^packs\/申报人\/A008-.*\.pdf$/u),
    expect.stringMatching(/^papers\/申报人\/A008-.*\/核对报告\.pdf$/u),
  ]);
  // Whichever pack's pages were counted first.
  expect(missing.filter((name) => !own.includes(name))).toEqual([expect.stringMatching(/^packs\/.*\.pdf$/u)]);
  expect(lossy.files.filter((name) => !calm.files.includes(name))).toEqual([listed]);
  for (const name of missing) {
    expect(lossy.stderr).toContain(`O_LOST "${name.replace(/^papers\//u, '')}" was not made: it`);
    if (name.startsWith('papers/'))
      expect(lossy.unmade).toMatch(/没有做成：两次超出内存限制[^]*was not made: it twice/u);
  }
  expect(lossy.stdout).toContain('Exit code 6');
  expect(lossy.stdout).not.toContain('Exit code 10');
  expect(calm.stderr).not.toContain('O_LOST');
}, 400_000);
