import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { auditLog } from '#pipeline/core/audit-log.ts';
import { trouble } from '#pipeline/core/errors.ts';
import { openDatabase } from '#pipeline/core/database.ts';
import { command, resultsOf, runGiving, sample } from '../../support/command.ts';
import { temporaryFolder } from '../../support/temporary.ts';

function submission(folder: string, name = 'hz'): string {
  mkdirSync(path.join(folder, name), { recursive: true });
  writeFileSync(path.join(folder, name, 'submission.json'), '{}');
  return name;
}

const lastLine = (text: string): string | undefined => text.trimEnd().split('\n').at(-1);

describe('a run', () => {
  it('prints the summary and, last, where the results lie', async () => {
    const folder = temporaryFolder();
    const results = resultsOf();
    const end = await command({
      argv: ['run', submission(folder)],
      folder,
      stages: { run: runGiving(results) },
    });
    expect(end).toMatchObject({ code: 0, stderr: '' });
    expect(lastLine(end.stdout)).toBe(path.join(folder, 'out', 'hz-2020-01'));
    expect(end.stdout).toMatch(
      /报送 hz-2020-01（第 1 次）\n {2}文件 +已读 1　页 1\n {2}核对 +一致 1\n {2}申报人 +核对无误 1\n/,
    );
    expect(JSON.parse(readFileSync(path.join(folder, 'out/hz-2020-01/results.json'), 'utf8'))).toEqual(
      results,
    );
    expect(readdirSync(path.join(folder, 'out'))).toEqual(['hz-2020-01']);
  });

  it('ends with the packs of its folder, unless the settings leave them to the command', async () => {
    const folder = temporaryFolder();
    const settings = path.join(folder, 'pingshen.json');
    const bound: string[] = [];
    const stages = {
      run: runGiving(resultsOf()),
      pack: (place: string) => {
        bound.push(place);
        return Promise.resolve({ results: resultsOf(), folder: place, packs: 1, pages: 2 });
      },
    };
    const argv = ['run', submission(folder), '--settings', settings];
    for (const withRun of [false, true]) {
      writeFileSync(settings, JSON.stringify({ packs: { withRun } }));
      await command({ argv, folder, stages });
    }
    expect(bound).toEqual([path.join(folder, 'out', 'hz-2020-01')]);
  });

  const { file, finding } = sample;
  const decision = { action: 'return', by: '甲', at: '2020-10-01' } as const;
  it.each([
    ['nothing open', {}, 0, ''],
    ['a mismatch', { findings: [finding('mismatch')] }, 10, '1 项核对结果待人工复核'],
    ['something unreadable', { findings: [finding('unreadable', { severity: 'warn' })] }, 10, '1 项'],
    ['a hint only', { findings: [finding('missing', { severity: 'inform' })] }, 0, ''],
    ['a mismatch that is decided', { findings: [finding('mismatch', { decision })] }, 0, ''],
    ['a quarantined file', { files: [file('x.pdf', 'quarantined')] }, 11, '1 个文件无法安全读取'],
    ['an ignored file', { files: [file('x.db', 'ignored')] }, 0, ''],
    ['both', { files: [file('x.pdf', 'quarantined')], findings: [finding('mismatch')] }, 10, '退出码 10'],
  ])('with %s ends with the code the contract names', async (_, more, code, words) => {
    const folder = temporaryFolder();
    const stages = { run: runGiving(resultsOf(more)) };
    const end = await command({ argv: ['run', submission(folder)], folder, stages });
    expect(end.code).toBe(code);
    const lines = end.stdout.trimEnd().split('\n');
    expect(lines.filter((line) => line.startsWith('退出码'))).toHaveLength(code === 0 ? 0 : 1);
    expect(end.stdout).toContain(words);
  });

  it('lists people and quarantined files with their reasons, in English where asked', async () => {
    const folder = temporaryFolder();
    const results = resultsOf({
      files: [file('a.jpg', 'read'), file('封面.pdf', 'quarantined')],
      findings: [finding('match'), finding('mismatch'), finding('missing', { applicant: 'A002' })],
      applicants: [
        { id: 'A001', outcome: 'blocked' },
        { id: 'A002', outcome: 'review' },
      ],
    });
    const argv = ['run', submission(folder), '--lang', 'en'];
    const { stdout } = await command({ argv, folder, stages: { run: runGiving(results) } });
    expect(stdout).toContain('applicant  outcome    match  mismatch');
    expect(stdout).toMatch(/A001 +blocked +1 +1 +0 +0 +0 +0\n/);
    expect(stdout).toContain('P_PASSWORD "scans/A001/封面.pdf" needs a password');
    expect(stdout).toContain('Exit code 10: the run succeeded; 2 findings wait');
  });

  it('counts what would be too long to list', async () => {
    const folder = temporaryFolder();
    const applicants = Array.from({ length: 47 }, (_, index) => ({
      id: `A${index}`,
      outcome: 'clear' as const,
    }));
    const { stdout } = await command({
      argv: ['run', submission(folder)],
      folder,
      stages: { run: runGiving(resultsOf({ applicants })) },
    });
    expect(stdout).toContain('另有 17 项');
  });

  it('says only where the results lie when told to be quiet', async () => {
    const folder = temporaryFolder();
    const argv = ['run', submission(folder), '-q'];
    const end = await command({ argv, folder, stages: { run: runGiving(resultsOf()) } });
    expect(end.stdout).toBe(`${path.join(folder, 'out', 'hz-2020-01')}\n`);
  });

  it('takes every submission of a folder, archives too, and an unusable one costs the others nothing', async () => {
    const folder = temporaryFolder();
    for (const name of ['a', 'b', 'c']) submission(path.join(folder, 'in'), name);
    writeFileSync(path.join(folder, 'in', 'd.ZIP'), '');
    writeFileSync(path.join(folder, 'in', 'notes.txt'), '');
    mkdirSync(path.join(folder, 'in', 'no-submission'));
    const seen: string[] = [];
    const end = await command({
      argv: ['run', 'in', '--out', 'results'],
      folder,
      stages: {
        run(place, context) {
          const id = path.basename(place);
          seen.push(id);
          if (id === 'b') throw trouble('U_UNUSABLE', { path: place, what: 'submission.json' });
          return runGiving(resultsOf({ submission: id }))(place, context);
        },
      },
    });
    expect(seen).toEqual(['a', 'b', 'c', 'd.ZIP']);
    expect(end.code).toBe(3);
    expect(end.stderr).toContain('无法使用');
    expect(lastLine(end.stdout)).toBe(path.join(folder, 'results'));
    expect(readdirSync(path.join(folder, 'results')).sort()).toEqual(['a', 'c', 'd.ZIP']);
  });

  it.each([
    ['absent', 'U_ABSENT'],
    ['empty', 'U_NONE'],
    ['notes.txt', 'U_NONE'],
  ])('of what is no submission (%s) says so and ends with 3', async (name, code) => {
    const folder = temporaryFolder();
    mkdirSync(path.join(folder, 'empty'));
    writeFileSync(path.join(folder, 'notes.txt'), '');
    const end = await command({ argv: ['run', name], folder });
    expect(end).toMatchObject({ code: 3, stdout: '' });
    expect(end.stderr).toContain(code);
  });

  it('does not begin on a disk that is nearly full', async () => {
    const folder = temporaryFolder();
    writeFileSync(path.join(folder, 'pingshen.json'), JSON.stringify({ machine: { freeDisk: 1e12 } }));
    const argv = ['run', submission(folder)];
    const end = await command({ argv, folder, stages: { run: runGiving(resultsOf()) } });
    expect(end).toMatchObject({ code: 5, stdout: '' });
    expect(end.stderr).toContain('S_DISK');
  });

  it('prints no ID number whole', async () => {
    const folder = temporaryFolder();
    const number = '990105198002290016';
    const results = resultsOf({ files: [file(`${number}.pdf`, 'quarantined')] });
    const { stdout } = await command({
      argv: ['run', submission(folder)],
      folder,
      stages: { run: runGiving(results) },
    });
    expect(stdout).toContain('scans/A001/990105************.pdf');
    const absent = await command({ argv: ['run', number], folder });
    expect(absent.stderr).toContain('990105************');
    expect(stdout + absent.stderr).not.toContain(number);
  });

  it('is in the journal and in the chained log', async () => {
    const folder = temporaryFolder();
    const argv = ['run', submission(folder), '--today', '2020-09-30'];
    await command({ argv, folder, stages: { run: runGiving(resultsOf()) } });
    const database = openDatabase(path.join(folder, '.pingshen', 'pingshen.db'));
    const rows = await database.selectFrom('journal').select(['event', 'data']).orderBy('seq').execute();
    const logged = JSON.parse(await auditLog(database).export()) as { action: string; data: string };
    await database.destroy();
    expect(JSON.parse(logged.data)).toMatchObject({ submission: 'hz-2020-01', files: 1, findings: 1 });
    expect(rows.map((row) => row.event)).toEqual(['begin', 'end']);
    expect(JSON.parse(rows[0]?.data ?? '')).toMatchObject({ today: '2020-09-30' });
  });
});

describe('a run that goes wrong', () => {
  const failing = (error: Error): { run: () => Promise<never> } => ({ run: () => Promise.reject(error) });

  it.each([
    [Object.assign(new Error('no space'), { code: 'ENOSPC', syscall: 'write' }), 5, 'S_DISK'],
    [trouble('M_PART', { what: 'model' }), 4, 'M_PART'],
    [trouble('O_CHECK', { what: 'pages' }), 6, 'O_CHECK'],
    [new TypeError('undefined is not a function'), 1, 'run-command.test.ts'],
  ])('%s: its code, and what to do', async (error, code, words) => {
    const folder = temporaryFolder();
    const end = await command({ argv: ['run', submission(folder)], folder, stages: failing(error) });
    expect(end).toMatchObject({ code, stdout: '' });
    expect(end.stderr).toContain(words);
  });

  it('is stopped by Ctrl-C: 130, and nothing half in the result folder', async () => {
    const folder = temporaryFolder();
    let press: () => void = () => undefined;
    const end = await command({
      argv: ['run', submission(folder)],
      folder,
      interrupt: (given) => (press = given),
      stages: {
        async run(_, { workspace, signal }) {
          const output = await workspace.openOutput('hz-2020-01');
          await output.write('half.json', '');
          setTimeout(press, 20);
          await new Promise((_resolve, reject) => {
            signal.addEventListener('abort', () => {
              reject(new Error('stopped'));
            });
          }).finally(() => output.abandon());
          throw new Error('never');
        },
      },
    });
    expect(end.code).toBe(130);
    expect(end.stderr).toContain('X_STOPPED');
    expect(readdirSync(path.join(folder, 'out'))).toEqual([]);
    expect(existsSync(path.join(folder, '.pingshen', 'pingshen.db'))).toBe(true);
  });
});
