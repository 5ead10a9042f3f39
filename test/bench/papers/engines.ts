/** Who prints side by side. */
import { treeCpu } from '../process-tree.ts';
import { versionOf } from '../machine.ts';
import { chromiumAbsence, loadChromium } from './chromium.ts';
import { timeEngine, type EngineTimes } from './measure.ts';
import { loadOurs } from './ours.ts';
import { loadPdfmake } from './pdfmake.ts';

export interface PaperEngineCard {
  readonly title: string;
  readonly load: Parameters<typeof timeEngine>[0];
  readonly absence?: string | undefined;
}

export const paperEngines: Readonly<Record<string, PaperEngineCard>> = {
  ours: { title: 'pingshen', load: loadOurs },
  pdfmake: { title: `pdfmake ${versionOf('pdfmake')}`, load: loadPdfmake },
  chromium: { title: 'Chromium, kept open', load: loadChromium, absence: chromiumAbsence },
};

/** The child's side: measures one engine and tells the parent. */
export async function servePapers(name: string): Promise<void> {
  const card = paperEngines[name];
  if (card === undefined) throw new Error(`no engine named ${name}`);
  const times: EngineTimes = await timeEngine(card.load, () => treeCpu(process.pid));
  await new Promise((resolve) => process.send?.(times, resolve));
  process.disconnect();
}
