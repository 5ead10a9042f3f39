/**
 * Starts a script of this project on a machine that has no more than Node.js 20.19: installs the
 * libraries where they are missing or out of date, and a newer Node.js where the machine's own
 * cannot give a safe database. Plain JavaScript, because it runs before anything is there.
 *
 *   node pipeline/bootstrap.mjs <script> [arguments…]
 */
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** What the program runs on where the machine's own Node.js is too old. */
export const runtimeVersion = '24.21.0';
const leastNode = [20, 19];
const leastSqlite = [3, 51, 3];

const projectFolder = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');

/** Stops with a sentence in both languages; exit code 4: a part is missing (contract §2). */
export class BootstrapError extends Error {}

/** @param {string} version @param {readonly number[]} least */
export function isAtLeast(version, least) {
  const parts = version.split('.').map(Number);
  for (const [index, wanted] of least.entries()) {
    const found = parts[index] ?? 0;
    if (found !== wanted) return found > wanted;
  }
  return true;
}

/**
 * Whether this Node.js can run the program itself: TypeScript without a build, a safe SQLite.
 * @param {Readonly<Record<string, string | undefined>>} versions as `process.versions`
 */
export function canRunProgram(versions) {
  return isAtLeast(versions['node'] ?? '0', [24]) && isAtLeast(versions['sqlite'] ?? '0', leastSqlite);
}

/** The npm package that holds Node.js for a platform. @param {string} platform @param {string} arch */
export function runtimePackage(platform, arch) {
  const system = platform === 'win32' ? 'win' : platform;
  const known = ['linux-x64', 'linux-arm64', 'darwin-x64', 'darwin-arm64', 'win-x64', 'win-arm64'];
  const name = `${system}-${arch}`;
  if (known.includes(name)) return `node-${name}`;
  throw new BootstrapError(
    `此平台（${name}）没有可自动安装的 Node.js，请自行安装 Node.js ${runtimeVersion} 或更新版本。\n` +
      `There is no Node.js package for this platform (${name}); install Node.js ${runtimeVersion} or newer.`,
  );
}

/** @typedef {{ version?: string, optional?: boolean, os?: string[], cpu?: string[], libc?: string[], link?: boolean }} LockEntry */

/** @param {string} file @returns {Record<string, LockEntry> | undefined} */
function lockedPackages(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages;
  } catch {
    return undefined;
  }
}

/** @param {LockEntry} entry */
function isWantedHere(entry) {
  if (entry.optional !== true) return true;
  const fits = entry.os?.includes(process.platform) === true && entry.cpu?.includes(process.arch) === true;
  // Which C library this is cannot be told cheaply: such packages are left to npm.
  return fits && entry.libc === undefined;
}

/**
 * Whether what lies in node_modules is what package-lock.json wants: by the stamp of our own last
 * installation, or else package by package (libraries installed by hand are as good).
 * @param {string} folder of the project
 */
export function isInstalled(folder) {
  const lockFile = path.join(folder, 'package-lock.json');
  if (readStamp(folder) === stampOf(lockFile)) return true;
  const wanted = lockedPackages(lockFile);
  const present = lockedPackages(path.join(folder, 'node_modules', '.package-lock.json'));
  if (wanted === undefined || present === undefined) return false;
  return Object.entries(wanted).every(
    ([place, entry]) => place === '' || !isWantedHere(entry) || present[place]?.version === entry.version,
  );
}

/** @param {string} lockFile */
function stampOf(lockFile) {
  return createHash('sha256').update(readFileSync(lockFile)).digest('hex');
}

/** @param {string} folder */
function stampFile(folder) {
  return path.join(folder, 'node_modules', '.pingshen-installed');
}

/** @param {string} folder */
function readStamp(folder) {
  try {
    return readFileSync(stampFile(folder), 'utf8').trim();
  } catch {
    return undefined;
  }
}

/** How to call npm: the one that called us, or the one beside node, or whichever is found. */
export function npmCommand() {
  const beside = path.dirname(process.execPath);
  const candidates = [
    process.env['npm_execpath'],
    path.join(beside, 'node_modules', 'npm', 'bin', 'npm-cli.js'),
    path.join(beside, '..', 'lib', 'node_modules', 'npm', 'bin', 'npm-cli.js'),
  ];
  const script = candidates.find((file) => file?.endsWith('npm-cli.js') === true && existsSync(file));
  if (script !== undefined) return { command: process.execPath, first: [script], shell: false };
  return process.platform === 'win32'
    ? { command: 'npm.cmd', first: [], shell: true }
    : { command: 'npm', first: [], shell: false };
}

/** @param {readonly string[]} words @param {string} what for people, in both languages */
function runNpm(words, what) {
  process.stderr.write(`${what}\n`);
  const { command, first, shell } = npmCommand();
  const quiet = ['--ignore-scripts', '--no-save', '--no-audit', '--no-fund', '--loglevel=error'];
  const done = spawnSync(command, [...first, 'install', ...words, ...quiet], {
    cwd: projectFolder,
    shell,
    // Our stdout belongs to the script: its last line is read by others.
    stdio: ['ignore', 2, 2],
  });
  if (done.status === 0) return;
  const why = done.error?.message ?? `npm: ${String(done.status ?? done.signal)}`;
  throw new BootstrapError(
    `${what} —— 未成功（${why}）。请检查网络或 npm 镜像设置后重试。\n` +
      'It failed. Check the network or the npm registry setting and try again.',
  );
}

function installLibraries() {
  if (isInstalled(projectFolder)) return;
  runNpm(['--include=dev'], '正在安装所需的库（只需一次）… Installing libraries (only once) …');
  writeFileSync(stampFile(projectFolder), `${stampOf(path.join(projectFolder, 'package-lock.json'))}\n`);
}

/** The path of a Node.js that can run the program, installed if need be. */
function provideNode() {
  if (canRunProgram(process.versions)) return process.execPath;
  const name = runtimePackage(process.platform, process.arch);
  const folder = path.join(projectFolder, '.runtime');
  const home = path.join(folder, 'node_modules', name);
  const program = path.join(home, 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
  if (installedVersion(home) !== runtimeVersion || !existsSync(program)) {
    mkdirSync(folder, { recursive: true });
    const what = `正在安装 Node.js ${runtimeVersion}（只需一次）… Installing Node.js ${runtimeVersion} (only once) …`;
    runNpm(['--prefix', folder, '--no-package-lock', `${name}@${runtimeVersion}`], what);
  }
  return program;
}

/**
 * What Node.js is told besides the script. Left alone it lets garbage grow to several times what the
 * program keeps: a run would take 150 MB more beside its workers, and the desk, open for hours among
 * other programs, as much again. Garbage is collected more often instead, in small pieces.
 * @param {readonly string[]} words the script and what follows
 */
export function nodeFlags([script = '', ...words]) {
  if (!script.endsWith('bin.ts')) return [];
  // npm puts the script's own word, `run`, first.
  const command = words.find((word) => word !== 'run');
  return command === 'review'
    ? ['--max-semi-space-size=2', '--heap-growing-percent=20']
    : ['--max-semi-space-size=8', '--heap-growing-percent=40'];
}

/** glibc keeps a heap of its own for every thread and gives little of it back: 100 MB of a run. */
export const memoryHabits = { MALLOC_ARENA_MAX: '1' };

/** @param {string} folder */
function installedVersion(folder) {
  try {
    return JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')).version;
  } catch {
    return undefined;
  }
}

/**
 * Runs the script and ends as it ends.
 * @param {string} node @param {readonly string[]} words
 */
function handOver(node, words) {
  // Our own programs watch this channel and stop when we are gone; other tools do not know it.
  const watches = words[0]?.endsWith('.ts') === true;
  // Node keeps what it made of our sources, named by their content: the next start is a second sooner.
  const compiled = path.join(projectFolder, '.runtime', 'compiled');
  const child = spawn(node, [...nodeFlags(words), ...words], {
    stdio: ['inherit', 'inherit', 'inherit', ...(watches ? ['ipc'] : [])],
    env: watches ? { NODE_COMPILE_CACHE: compiled, ...memoryHabits, ...process.env } : process.env,
  });
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
    process.on(signal, () => {
      // A terminal sends Ctrl-C to the child as well; once is enough.
      if (signal !== 'SIGINT' || !process.stdin.isTTY) child.kill(signal);
    });
  }
  child.on('error', (error) => {
    fail(new BootstrapError(`无法启动 ${node}（${error.message}）\nCannot start ${node}.`));
  });
  child.on('exit', (code, signal) => {
    process.exitCode = code ?? (signal === 'SIGINT' ? 130 : 1);
  });
}

/** @param {unknown} error */
function fail(error) {
  if (!(error instanceof BootstrapError)) throw error;
  process.stderr.write(`\n${error.message}\n`);
  process.exitCode = 4;
}

function main() {
  const [script, ...words] = process.argv.slice(2);
  try {
    if (!isAtLeast(process.versions.node, leastNode)) {
      throw new BootstrapError(
        `需要 Node.js ${leastNode.join('.')} 或更新版本，当前为 ${process.versions.node}。请从 https://nodejs.org 安装。\n` +
          `Node.js ${leastNode.join('.')} or newer is needed, this is ${process.versions.node}. Install it from https://nodejs.org.`,
      );
    }
    if (script === undefined) throw new BootstrapError('bootstrap.mjs <script> [arguments…]');
    installLibraries();
    handOver(provideNode(), [path.resolve(projectFolder, script), ...words]);
  } catch (error) {
    fail(error);
  }
}

if (process.argv[1] !== undefined && path.resolve(process.argv[1]) === fileURLToPath(import.meta.url)) main();
