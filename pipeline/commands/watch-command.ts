/** `pingshen watch <inbox>`: takes each submission once it has settled, and files the results beside it. */
import { lstat, readdir } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { sha256 } from '../core/blob-store.ts';
import type { Context } from '../core/context.ts';
import { exitCodes, PipelineError, trouble } from '../core/errors.ts';
import { say } from '../core/language.ts';
import { mask } from '../core/mask.ts';
import type { Io } from './io.ts';
import { runCommand } from './run-command.ts';

/** Below the inbox; nothing in it is taken for a submission. */
export const resultsName = '结果';
const memoryName = '.taken.json';
const lookEveryMs = 1000;

export interface WatchChoice {
  /** Absolute. */
  readonly inbox: string;
  /** Ends once everything that lies there was taken. */
  readonly once: boolean;
}

const words = {
  waiting: {
    zh: '正在等候“{inbox}”里的报送材料（Ctrl-C 结束）',
    en: 'waiting for submissions in "{inbox}" (Ctrl-C ends it)',
  },
  taking: { zh: '“{name}”已放稳，开始核对', en: '"{name}" has settled: taken' },
  done: { zh: '“{name}”已核对，结果在“{results}”', en: '"{name}" is done; results in "{results}"' },
  unusable: {
    zh: '“{name}”无法使用，原因见上；改正后会自动再取',
    en: '"{name}" cannot be used, see above; corrected, it is taken again',
  },
  bug: {
    zh: '“{name}”未能完成（程序缺陷），材料有变动时再取',
    en: '"{name}" was not finished (a bug of ours); taken again when it changes',
  },
};

interface Sighting {
  readonly signature: string;
  /** Of the monotonic clock. */
  readonly since: number;
}

/** Watches until it is stopped (or, with `once`, until nothing is left to take). Throws what stops a run. */
export async function watchCommand(choice: WatchChoice, context: Context, io: Io): Promise<number> {
  const { inbox, once } = choice;
  const taken = await readTaken(context);
  const seen = new Map<string, Sighting>();
  if (!context.settings.quiet) io.stderr(`${say(context.language, words.waiting, { inbox })}\n`);
  for (;;) {
    if (context.signal.aborted) throw trouble('X_STOPPED', {});
    const waiting = await look(choice, { context, seen, taken });
    for (const name of waiting.settled) {
      await take(path.join(inbox, name), context, io);
      taken.set(name, seen.get(name)?.signature ?? '');
      const memory = JSON.stringify(Object.fromEntries(taken), null, 1);
      await context.workspace.write(path.join(context.workspace.out, memoryName), memory);
    }
    if (once && waiting.restless === 0 && waiting.settled.length === 0) return exitCodes.done;
    await sleep(lookEveryMs, undefined, { signal: context.signal }).catch(() => undefined);
  }
}

interface Looking {
  readonly context: Context;
  readonly seen: Map<string, Sighting>;
  readonly taken: ReadonlyMap<string, string>;
}

/** What has not changed for long enough and was not taken as it is; `restless`: how many still change. */
async function look(
  { inbox }: WatchChoice,
  { context, seen, taken }: Looking,
): Promise<{ readonly settled: readonly string[]; readonly restless: number }> {
  const now = context.clock.monotonic();
  const settled: string[] = [];
  let restless = 0;
  for (const name of await candidates(inbox)) {
    const signature = await signatureOf(path.join(inbox, name));
    if (taken.get(name) === signature) continue;
    const before = seen.get(name);
    const since = before?.signature === signature ? before.since : now;
    seen.set(name, { signature, since });
    if (now - since >= context.settings.watch.settleSeconds * 1000) settled.push(name);
    else restless += 1;
  }
  return { settled, restless };
}

/** Folders with a submission.json and archives; nothing hidden, no links. */
async function candidates(inbox: string): Promise<readonly string[]> {
  const entries = await readdir(inbox, { withFileTypes: true }).catch((error: unknown) => {
    throw trouble('U_ABSENT', { path: inbox }, error);
  });
  const names: string[] = [];
  for (const entry of entries) {
    if (entry.name.startsWith('.') || entry.name === resultsName) continue;
    const isFolder = entry.isDirectory() && (await isThere(path.join(inbox, entry.name, 'submission.json')));
    if (isFolder || (entry.isFile() && /\.zip$/i.test(entry.name))) names.push(entry.name);
  }
  return names.sort();
}

async function isThere(file: string): Promise<boolean> {
  return (await lstat(file).catch(() => undefined))?.isFile() ?? false;
}

/** Changes with every file that comes, goes, grows or is written again. */
async function signatureOf(place: string): Promise<string> {
  const lines: string[] = [];
  const visit = async (file: string): Promise<void> => {
    const found = await lstat(file).catch(() => undefined);
    if (found === undefined) return;
    lines.push([path.relative(place, file), found.isDirectory() ? '' : found.size, found.mtimeMs].join('\0'));
    if (found.isDirectory())
      // Gone since it was looked at: somebody takes it away again, which is a change like any other.
      for (const name of (await readdir(file).catch(() => [])).sort()) await visit(path.join(file, name));
  };
  await visit(place);
  return sha256(lines.join('\n'));
}

async function take(place: string, context: Context, io: Io): Promise<void> {
  const name = path.basename(place);
  const tell = (message: (typeof words)[keyof typeof words]): void => {
    io.stderr(`${mask(say(context.language, message, { name, results: context.workspace.out }))}\n`);
  };
  tell(words.taking);
  try {
    const code = await runCommand([place], context, io);
    tell(code === exitCodes.submission ? words.unusable : words.done);
  } catch (error) {
    // A full disk or a missing part concerns every submission; a bug may concern this one alone.
    if (error instanceof PipelineError || context.signal.aborted) throw error;
    io.stderr(`${mask(error instanceof Error ? (error.stack ?? error.message) : String(error))}\n`);
    tell(words.bug);
  }
}

async function readTaken({ workspace }: Context): Promise<Map<string, string>> {
  const bytes = await workspace.read(path.join(workspace.out, memoryName)).catch(() => undefined);
  if (bytes === undefined) return new Map();
  return new Map(Object.entries(JSON.parse(bytes.toString('utf8')) as Record<string, string>));
}
