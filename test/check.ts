/**
 * `npm run check`: what people and CI run before a change is taken, cheapest first, ending at
 * the first failure. Prints the versions of the tools before their verdicts.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { performance } from 'node:perf_hooks';

interface Step {
  readonly name: string;
  /** The script of a package, relative to node_modules, or of this project. */
  readonly script: string;
  readonly words: readonly string[];
  /** Exit codes that are no failure. */
  readonly accepts?: readonly number[];
}

const root = path.resolve(import.meta.dirname, '..');
const scratch = mkdtempSync(path.join(tmpdir(), 'pingshen-check-'));
const inModules = (script: string): string => path.join('node_modules', script);

const folders = ['pipeline', 'schemas', 'templates', 'samples', 'test'];
const smoke = ['run', '--state', path.join(scratch, 'state'), '--out', path.join(scratch, 'out')];

const steps: readonly Step[] = [
  {
    name: 'prettier',
    script: inModules('prettier/bin/prettier.cjs'),
    words: [
      '--check',
      '--log-level',
      'warn',
      ...folders.map((folder) => `${folder}/**/*.{ts,mjs}`),
      '*.{ts,js,mjs}',
    ],
  },
  { name: 'tsc', script: inModules('typescript/bin/tsc'), words: ['--noEmit', '-p', '.'] },
  // Scripts of the browser know its names and not Node's.
  { name: 'tsc, browser', script: inModules('typescript/bin/tsc'), words: ['-p', 'templates/desk/browser'] },
  {
    name: 'eslint',
    script: inModules('eslint/bin/eslint.js'),
    words: ['--max-warnings', '0', ...folders, 'vitest.config.ts'],
  },
  {
    name: 'imports',
    script: inModules('dependency-cruiser/bin/dependency-cruiser.mjs'),
    words: ['--config', '.dependency-cruiser.mjs', 'pipeline', 'schemas', 'templates', 'samples'],
  },
  { name: 'knip', script: inModules('knip/bin/knip.js'), words: [] },
  { name: 'vitest', script: inModules('vitest/vitest.mjs'), words: ['run', '--coverage'] },
  // The samples hold planted discrepancies: findings that wait for review are what must come out.
  { name: 'smoke run', script: 'pipeline/bin.ts', words: smoke, accepts: [10] },
];

function versionOf(name: string): string {
  const manifest = readFileSync(path.join(root, 'node_modules', name, 'package.json'), 'utf8');
  return (JSON.parse(manifest) as { version: string }).version;
}

/** Whether the step passed. */
function perform({ name, script, words, accepts = [0] }: Step): boolean {
  const started = performance.now();
  console.log(`\n── ${name}`);
  const { status, signal } = spawnSync(process.execPath, [script, ...words], { cwd: root, stdio: 'inherit' });
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  const passed = status !== null && accepts.includes(status);
  console.log(`── ${name}: ${passed ? 'passed' : `failed (${status ?? signal})`} in ${seconds} s`);
  return passed;
}

const tools = [
  'prettier',
  'typescript',
  'eslint',
  'typescript-eslint',
  'dependency-cruiser',
  'knip',
  'vitest',
];
console.log(
  [`node ${process.versions.node}`, ...tools.map((tool) => `${tool} ${versionOf(tool)}`)].join(', '),
);
const failed = steps.find((step) => !perform(step));
rmSync(scratch, { recursive: true, force: true });
console.log(failed === undefined ? '\nAll checks passed.' : `\nStopped at ${failed.name}.`);
process.exitCode = failed === undefined ? 0 : 1;
