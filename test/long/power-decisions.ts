/** Decisions at the desk on a recorded disk: one that was answered is there after any power cut. */
import { mkdtempSync } from 'node:fs';
import path from 'node:path';
import { diskEntries, type Cut } from '../support/disk-log.ts';
import { makeDeskFolder } from '../support/desk.ts';
import { startDesk } from '../support/desk-process.ts';
import { mountRecorded, type RecordedDisk } from '../support/recorded-disk.ts';
import { openByAddress } from './desk/auditor.ts';
import { afterCut, cutsOver, faultsOf, inDatabase, type Stretch } from './power-cuts.ts';

/** A decision that the desk has answered with "taken". */
interface Taken {
  readonly id: string;
  readonly version: number;
  /** Bytes of the disk's log when the answer had come. */
  readonly told: number;
}

const rounds = 3;

/** Decides on everything, some of it several times over. */
async function decideAll(folder: string, disk: RecordedDisk): Promise<Taken[]> {
  const desk = await startDesk(folder);
  const taken: Taken[] = [];
  try {
    const auditor = await openByAddress(desk.address, '审核员甲');
    const page = await auditor.page('/?state=all');
    const ids = new Set([...page.matchAll(/data-item="([0-9a-f]{24})"/gu)].map((match) => match[1] ?? ''));
    for (let round = 0; round < rounds; round += 1)
      for (const id of ids) {
        const action = round % 2 === 0 ? 'ask' : 'undo';
        const { status, version } = await auditor.decide({ id, version: round, action });
        if (status !== 200) throw new Error(`a decision was answered with ${status}`);
        taken.push({ id, version, told: disk.told() });
      }
    return taken;
  } finally {
    await desk.kill();
  }
}

export interface DecisionCuts {
  readonly decided: number;
  readonly cuts: number;
  readonly wrong: readonly string[];
}

/** Right after every answer, with nothing kept that was not forced, and at moments in between. */
export async function cutDecisions({
  folder,
  moments,
  seed,
}: {
  readonly folder: string;
  readonly moments: number;
  readonly seed: string;
}): Promise<DecisionCuts> {
  const disk = mountRecorded(mkdtempSync(path.join(folder, 'desk-')), 64);
  let taken: Taken[];
  let stretch: Stretch;
  try {
    const place = path.join(disk.folder, 'desk');
    await (await makeDeskFolder(place)).database.destroy();
    disk.settle();
    const from = disk.told();
    taken = await decideAll(place, disk);
    const { image, log } = disk.recording();
    stretch = { image, entries: diskEntries(log), from: diskEntries(log.subarray(0, from)).length };
    const counts = taken.map(({ told }) => diskEntries(log.subarray(0, told)).length);
    const cuts = [
      ...counts.map((count): Cut => ({ count, fate: 'none', seed })),
      ...cutsOver(stretch, moments, seed),
    ];
    const wrong: string[] = [];
    for (const cut of cuts) {
      const known = counts.filter((count) => count <= cut.count).length;
      const found = await afterCut(stretch, { cut, folder }, (root) => lost(root, taken.slice(0, known)));
      wrong.push(...found.map((what) => `decisions, ${cut.count} ${cut.fate}: ${what}`));
    }
    console.log(`${taken.length} decisions, ${cuts.length} cuts: ${wrong.length} wrong`);
    return { decided: taken.length, cuts: cuts.length, wrong };
  } finally {
    disk.unmount();
  }
}

/** What is wrong in the database that a cut left, where these decisions were answered before it. */
async function lost(root: string, answered: readonly Taken[]): Promise<string[]> {
  const found = await inDatabase(path.join(root, 'desk', '.pingshen'), async (database) => {
    const steps = await database.selectFrom('decision_steps').select('version').orderBy('id').execute();
    const missing = answered.filter(({ version }, i) => steps[i]?.version !== version).length;
    return [
      ...(await faultsOf(database)),
      ...(missing > 0 ? [`${missing} answered decisions are lost`] : []),
    ];
  });
  return found ?? ['no database'];
}
