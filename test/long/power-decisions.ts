/** Decisions at the desk on a recorded disk: one that was answered is there after any power cut. */
import { mkdtempSync } from 'node:fs';
import path from 'node:path';
import { diskEntries, type Cut } from '../support/disk-log.ts';
import { makeDeskFolder } from '../support/desk.ts';
import { startDesk } from '../support/desk-process.ts';
import { mountRecorded, sectorOf, type FileSystem, type RecordedDisk } from '../support/recorded-disk.ts';
import { openByAddress } from './desk/auditor.ts';
import { afterCut, cutsOver, faultsOf, inDatabase, type Stretch } from './power-cuts.ts';

/** A decision that the desk has answered with "taken". */
interface Taken {
  readonly id: string;
  readonly version: number;
  /** Bytes of the disk's log when the answer had come; later their number of entries. */
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

export interface DecisionChoice {
  readonly kind: FileSystem;
  /** Everything is put below it. */
  readonly folder: string;
  readonly moments: number;
  readonly seed: string;
}

/** Decides at a desk whose disk is recorded; the recording begins when the desk is opened. */
async function recordDecisions({ kind, folder }: DecisionChoice): Promise<[Stretch, Taken[]]> {
  const disk = mountRecorded(mkdtempSync(path.join(folder, 'desk-')), kind);
  try {
    const place = path.join(disk.folder, 'desk');
    await (await makeDeskFolder(place)).database.destroy();
    disk.settle();
    const from = disk.told();
    const taken = await decideAll(place, disk);
    const { image, log } = disk.recording();
    const count = (bytes: number): number => diskEntries(log.subarray(0, bytes)).length;
    const stretch = { kind, image, entries: diskEntries(log), from: count(from) };
    return [stretch, taken.map(({ told, ...each }) => ({ ...each, told: count(told) }))];
  } finally {
    disk.unmount();
  }
}

/** Right after every answer, with nothing kept that was not forced, and at moments in between. */
export async function cutDecisions(choice: DecisionChoice): Promise<DecisionCuts> {
  const { kind, folder, moments, seed } = choice;
  const [stretch, taken] = await recordDecisions(choice);
  const cuts = [
    ...taken.map(({ told }): Cut => ({ count: told, fate: 'none', seed, sector: sectorOf(kind) })),
    ...cutsOver(stretch, moments, seed),
  ];
  const wrong: string[] = [];
  for (const cut of cuts) {
    const answered = taken.filter(({ told }) => told <= cut.count);
    const found = await afterCut(stretch, { cut, folder }, (root) => lost(root, answered));
    wrong.push(...found.map((what) => `decisions, ${cut.count} ${cut.fate}: ${what}`));
  }
  console.log(`${taken.length} decisions, ${cuts.length} cuts: ${wrong.length} wrong`);
  return { decided: taken.length, cuts: cuts.length, wrong };
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
