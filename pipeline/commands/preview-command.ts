/** `pingshen preview`: an official document with its sample, to look at after its template was edited. */
import path from 'node:path';
import type { Settings } from '#schemas/settings.ts';
import { makeFolder, writeDurably } from '../core/durable.ts';
import { exitCodes, trouble } from '../core/errors.ts';
import type { CommandLine } from './arguments.ts';
import type { Io } from './io.ts';

/** Writes the PDF and the page for the browser to the state folder and prints their paths. */
export async function previewCommand(line: CommandLine, settings: Settings, io: Io): Promise<number> {
  const [id] = line.operands;
  if (id === undefined) throw trouble('C_COMMAND', { what: 'preview <文书>' });
  const { previewDocument } = await io.loadRun();
  const data = line.data === undefined ? undefined : path.resolve(io.typedIn, line.data);
  const { title, pdf, html } = await previewDocument(id, data, settings.fonts);
  const folder = path.join(settings.state, 'preview', id);
  await makeFolder(folder);
  for (const [name, content] of [
    [`${title}.pdf`, pdf],
    [`${title}.html`, html],
  ] as const) {
    const file = path.join(folder, name);
    await writeDurably(file, content);
    io.stdout(`${file}\n`);
  }
  return exitCodes.done;
}
