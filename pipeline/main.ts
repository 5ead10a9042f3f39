/** The command: reads its line, does what it says, turns what went wrong into an exit code. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { languageFlag, readArguments, type CommandLine, type CommandName } from './commands/arguments.ts';
import { doctorCommand } from './commands/doctor-command.ts';
import { explainCommand } from './commands/explain-command.ts';
import { helpText } from './commands/help.ts';
import type { Io } from './commands/io.ts';
import { openContext } from './commands/open-context.ts';
import { exportPoints, importPoints } from './commands/points-command.ts';
import { reviewCommand } from './commands/review-command.ts';
import { rulesCommand } from './commands/rules-command.ts';
import { previewCommand } from './commands/preview-command.ts';
import { packCommand } from './commands/pack-command.ts';
import { applyCommand } from './commands/apply-command.ts';
import { renderCommand } from './commands/render-command.ts';
import { runCommand } from './commands/run-command.ts';
import { seasonCommand } from './commands/season-command.ts';
import { templateCommand } from './commands/template-command.ts';
import { purgeCommand } from './commands/purge-command.ts';
import { resultsName, watchCommand } from './commands/watch-command.ts';
import { workerCommand } from './commands/worker-command.ts';
import { verifyCommand } from './commands/verify-command.ts';
import { systemClock } from './core/clock.ts';
import type { Context } from './core/context.ts';
import { crashAtStep } from './core/durable.ts';
import { catalogued, exitCodes, PipelineError, trouble } from './core/errors.ts';
import { jsonLog } from './core/json-log.ts';
import type { Language } from './core/language.ts';
import { mask } from './core/mask.ts';
import { createProgress } from './core/progress.ts';
import { progressPrinter } from './core/progress-printer.ts';
import { earlyLanguage, loadSettings } from './core/settings.ts';

export { processIo } from './commands/process-io.ts';

/** Runs the command; gives its exit code (contract §2) and never throws. */
export async function main(argv: readonly string[], io: Io): Promise<number> {
  const language = earlyLanguage(languageFlag(argv), io.environment);
  try {
    assertNode();
    crashAtStep(Number(io.environment['PINGSHEN_CRASH_AT'] ?? 0));
    return await obey(readArguments(argv), { io, language });
  } catch (error) {
    return complain(catalogued(error), { io, language, isJson: wantsJson(argv, io) });
  }
}

interface Surroundings {
  readonly io: Io;
  readonly language: Language;
}

async function obey(line: CommandLine, { io, language }: Surroundings): Promise<number> {
  if (line.wantsVersion) {
    io.stdout(`pingshen ${programVersion()} (Node.js ${process.versions.node})\n`);
    return exitCodes.done;
  }
  if (line.wantsHelp || line.command === undefined) {
    io.stdout(helpText(language));
    return line.wantsHelp ? exitCodes.done : exitCodes.command;
  }
  const { command } = line;
  if (command === 'template') return await templateCommand(line.operands, io);
  const settings = loadSettings({
    flags: line.flags,
    file: line.settingsFile,
    environment: io.environment,
    folder: io.folder,
  });
  if (command === 'verify') return await verifyCommand(line.operands, settings, io);
  if (command === 'worker') return await workerCommand(settings, io);
  if (command === 'review') return await reviewCommand(line, settings, io);
  return await obeyWithSettings({ line, command, settings, io });
}

interface Started {
  readonly line: CommandLine;
  readonly command: Exclude<CommandName, 'template' | 'review' | 'verify' | 'worker'>;
  readonly settings: ReturnType<typeof loadSettings>;
  readonly io: Io;
}

/** Commands with the whole machinery behind them: stages, database, workers. */
const inContext = {
  run: runCommand,
  season: seasonCommand,
  apply: applyCommand,
  render: renderCommand,
  pack: packCommand,
} as const;

async function obeyWithSettings(started: Started): Promise<number> {
  const { line, command, settings, io } = started;
  if (command === 'watch') return await watch(started);
  if (isInContext(command))
    return await runStoppably(started, (context) => inContext[command](line.operands, context, io));
  switch (command) {
    case 'preview':
      return await previewCommand(line, settings, io);
    case 'purge':
      return await purgeCommand(line, settings, io);
    case 'doctor':
      return await doctorCommand(settings, io);
    case 'rules':
      return rulesCommand(line.operands, settings, io);
    case 'explain':
      return explainCommand(line.operands, settings, io);
    case 'points':
      return await pointsCommand(started);
  }
}

/** Results go beside the submissions, wherever others go. */
async function watch(started: Started): Promise<number> {
  const { line, settings, io } = started;
  const [operand, ...more] = line.operands;
  if (operand === undefined || more.length > 0) throw trouble('C_COMMAND', { what: 'watch <inbox>' });
  const inbox = path.resolve(io.typedIn, operand);
  if (!existsSync(inbox)) throw trouble('U_ABSENT', { path: inbox });
  const beside = { ...started, settings: { ...settings, out: path.join(inbox, resultsName) } };
  return await runStoppably(beside, (context) => watchCommand({ inbox, once: line.isOnce }, context, io));
}

function isInContext(command: CommandName): command is keyof typeof inContext {
  return Object.hasOwn(inContext, command);
}

/** Writing the form needs no engine; opening one from outside does. */
async function pointsCommand(started: Started): Promise<number> {
  const { line, settings, io } = started;
  if (line.importing === undefined) return await exportPoints(line, settings, io);
  return await runStoppably(started, (context) => importPoints(line, context, io));
}

/** Runs with a hand on the brake: an interrupt ends all workers and the command with X_STOPPED. */
async function runStoppably(
  { line, settings, io }: Started,
  work: (context: Context) => Promise<number>,
): Promise<number> {
  const brake = new AbortController();
  const clock = systemClock(line.today ?? io.environment['PINGSHEN_TODAY']);
  const listener =
    settings.log === 'json'
      ? jsonLog(io.stderr, () => clock.monotonic()).progress
      : progressPrinter({ write: io.stderr, columns: io.columns, language: settings.language, clock });
  const progress = createProgress(settings.quiet ? [] : [listener]);
  const { context, close } = await openContext({ settings, clock, progress, signal: brake.signal });
  const ignore = io.onInterrupt(() => {
    brake.abort();
    void context.executor.close();
  });
  try {
    return await work(context);
  } catch (error) {
    throw brake.signal.aborted ? trouble('X_STOPPED', {}, error) : error;
  } finally {
    ignore();
    await close();
  }
}

function complain(
  error: unknown,
  { io, language, isJson }: Surroundings & { readonly isJson: boolean },
): number {
  if (isJson) return complainInJson(error, { io, language });
  if (error instanceof PipelineError) {
    io.stderr(`\n${error.code} ${mask(error.explain(language))}\n`);
    return error.exitCode;
  }
  const bug = { zh: '程序缺陷，请将以下内容反馈给维护人员：', en: 'A bug of ours; please report this:' };
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
  io.stderr(`\n${bug[language]}\n${mask(stack)}\n`);
  return exitCodes.bug;
}

/** Known before any settings could be read; a settings file alone does not change how errors are told. */
function wantsJson(argv: readonly string[], io: Io): boolean {
  return argv.join(' ').replace('=', ' ').includes('--log json') || io.environment['PINGSHEN_LOG'] === 'json';
}

function complainInJson(error: unknown, { io, language }: Surroundings): number {
  const { trouble: tell } = jsonLog(io.stderr, () => performance.now());
  if (error instanceof PipelineError) {
    tell(error.code, error.explain(language));
    return error.exitCode;
  }
  tell('bug', error instanceof Error ? (error.stack ?? error.message) : String(error));
  return exitCodes.bug;
}

function assertNode(): void {
  const { node } = process.versions;
  if (Number(node.split('.')[0]) < 24) throw trouble('M_NODE', { version: node });
}

function programVersion(): string {
  const manifest = readFileSync(new URL('../package.json', import.meta.url), 'utf8');
  return (JSON.parse(manifest) as { version: string }).version;
}
