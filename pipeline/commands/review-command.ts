/** `pingshen review`: serves the auditor's desk until it is stopped. */
import path from 'node:path';
import type { Settings } from '#schemas/settings.ts';
import { systemClock } from '../core/clock.ts';
import { openDatabase } from '../core/database.ts';
import { exitCodes, trouble } from '../core/errors.ts';
import { openBrowser } from '../core/open-browser.ts';
import { openWorkspace } from '../core/workspace.ts';
import type { CommandLine } from './arguments.ts';
import { changeAccounts, isAboutAccounts } from './desk-accounts.ts';
import type { Io } from './io.ts';

const words = {
  zh: ['复核台已启动，请在浏览器中打开：', '按 Ctrl-C 停止；已作出的决定都已保存。'],
  en: [
    'The desk is open; go to this address in the browser:',
    'Ctrl-C stops it; every decision made is kept.',
  ],
} as const;

/** The flags that give a command started at the desk the settings that the desk has. */
function settingWords(
  { settingsFile, flags }: Pick<CommandLine, 'settingsFile' | 'flags'>,
  { out, state, cycles, office, language }: Settings,
): readonly string[] {
  const given = {
    ...{ out, state, cycles, office, settings: settingsFile, lang: language },
    ...{ engine: flags.engine?.address, workers: flags.machine?.workers },
  };
  const words = Object.entries(given).flatMap(([name, value]) =>
    value === undefined ? [] : [`--${name}`, String(value)],
  );
  return flags.recognise?.fullText === true ? [...words, '--full-text'] : words;
}

/** Gives 0 when stopped. Throws C_PORT where the port is taken, C_TLS, C_LOGIN, C_PERSON. */
export async function reviewCommand(line: CommandLine, settings: Settings, io: Io): Promise<number> {
  const { operands, accounts, isOpened } = line;
  const [place] = operands;
  const out = place === undefined ? path.resolve(settings.out) : path.resolve(io.typedIn, place);
  const workspace = await openWorkspace({ state: settings.state, out: settings.out });
  const database = openDatabase(workspace.databaseFile);
  try {
    const clock = systemClock();
    if (isAboutAccounts(accounts)) {
      io.stdout(await changeAccounts(accounts, { database, clock, language: settings.language }));
      return exitCodes.done;
    }
    const { review } = await io.loadDesk();
    const desk = await review(out, {
      ...{ settings, workspace, database, clock },
      settingWords: settingWords(line, settings),
    }).catch((error: unknown) => {
      const { code } = error as NodeJS.ErrnoException;
      throw code === 'EADDRINUSE' ? trouble('C_PORT', { port: settings.review.port }, error) : error;
    });
    const [open, stop] = words[settings.language];
    io.stdout(`\n${open}\n\n  ${desk.address}\n\n${stop}\n`);
    if (isOpened) openBrowser(desk.address);
    await new Promise<void>((resolve) => io.onInterrupt(resolve));
    await desk.close();
    return exitCodes.done;
  } finally {
    await database.destroy();
  }
}
