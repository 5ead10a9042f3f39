/** Runs the command in-process, its surroundings stood in for. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { main } from '#pipeline/main.ts';
import type { Io } from '#pipeline/commands/io.ts';
import type { Context, RunModule, RunOutcome } from '#pipeline/core/context.ts';
import type { FileRecord, Finding, Results } from '#schemas/records/results.ts';
import { reason } from '#schemas/reasons.ts';

export interface CommandEnd {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

export interface CommandOptions {
  readonly argv: readonly string[];
  /** The current folder; results and state go below it unless told otherwise. */
  readonly folder: string;
  readonly environment?: Readonly<Record<string, string>>;
  readonly columns?: number;
  readonly stages?: Partial<RunModule>;
  /** Called with the interrupt, as soon as the command listens for it. */
  readonly interrupt?: (press: () => void) => void;
}

export async function command(options: CommandOptions): Promise<CommandEnd> {
  const { argv, folder, environment = {}, columns, stages = {}, interrupt } = options;
  const printed = { stdout: '', stderr: '' };
  const io: Io = {
    stdout: (text) => (printed.stdout += text),
    stderr: (text) => (printed.stderr += text),
    columns,
    environment,
    folder,
    typedIn: folder,
    onInterrupt(listener) {
      interrupt?.(listener);
      return () => undefined;
    },
    loadDesk: () => io.loadRun(),
    loadRun: () =>
      Promise.resolve({
        run: () => Promise.reject(new Error('no stages in this test')),
        blankWorkbook: () => Promise.reject(new Error('no stages in this test')),
        review: () => Promise.reject(new Error('no stages in this test')),
        season: () => Promise.reject(new Error('no stages in this test')),
        render: () => Promise.reject(new Error('no stages in this test')),
        apply: () => Promise.reject(new Error('no stages in this test')),
        // At the end of every run; its own tests bind in truth.
        pack: async (folder) => ({ results: await resultsIn(folder), folder, packs: 0, pages: 0 }),
        previewDocument: () => Promise.reject(new Error('no stages in this test')),
        pointForm: () => Promise.reject(new Error('no stages in this test')),
        readPointForm: () => Promise.reject(new Error('no stages in this test')),
        ...stages,
      }),
  };
  return { code: await main(argv, io), ...printed };
}

const resultsIn = async (folder: string): Promise<Results> =>
  JSON.parse(await readFile(path.join(folder, 'results.json'), 'utf8')) as Results;

const file = (name: string, status: FileRecord['status']): FileRecord => ({
  file: `scans/A001/${name}`,
  sha256: '0'.repeat(64),
  status,
  pages: status === 'read' ? [{ page: 1, width: 10, height: 10, image: 'pages/1.jpg' }] : [],
  ...(status === 'read' ? {} : { reason: reason('P_PASSWORD', { file: `scans/A001/${name}` }) }),
});

const finding = (verdict: Finding['verdict'], more: Partial<Finding> = {}): Finding => ({
  applicant: 'A001',
  path: 'name',
  verdict,
  severity: 'block',
  witnesses: [],
  requirement: 'R61',
  message: '',
  ...more,
});

export const sample = { file, finding };

/** Results as `pipeline/run.ts` gives them, clear unless told otherwise. */
export function resultsOf(more: Partial<Results> = {}): Results {
  return {
    contract: 1,
    submission: 'hz-2020-01',
    revision: 1,
    cycle: '2020-jidian-senior',
    fingerprint: 'test',
    files: [file('a.jpg', 'read')],
    documents: [],
    findings: [finding('match')],
    applicants: [{ id: 'A001', outcome: 'clear' }],
    ...more,
  };
}

/** A run that writes one file and gives these results. */
export function runGiving(results: Results): (submission: string, context: Context) => Promise<RunOutcome> {
  return async (_, { workspace }) => {
    const output = await workspace.openOutput(results.submission);
    await output.write('results.json', JSON.stringify(results));
    return { results, folder: await output.commit() };
  };
}
