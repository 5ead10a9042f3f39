/**
 * `npm run check:long -- power [moments] [seed] [file system]`: cuts the power. The program works on a file system
 * whose disk keeps everything it is told in order; from that the disk is made as it may be at any moment: what
 * was forced to the platter is there, of the rest all, nothing or some sectors. Each such disk is mounted,
 * looked at, and the same command goes on upon it. Needs Linux, root, FUSE and loop devices; says so
 * where they are missing.
 */
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { diskEntries, type Cut } from '../support/disk-log.ts';
import {
  fileSystemsHere,
  mountRecorded,
  whyNoDisks,
  type FileSystem,
  type RecordedDisk,
} from '../support/recorded-disk.ts';
import { fingerprintsOf } from '../support/run-process.ts';
import { writeTinySubmission } from '../support/tiny-submission.ts';
import { differences, letEnd, type Ended } from './kill-resume.ts';
import {
  afterCut,
  cutsOver,
  faultsOfDisk,
  faultsOf,
  halfResults,
  inDatabase,
  type Seen,
  type Stretch,
} from './power-cuts.ts';
import { cutDecisions, type DecisionCuts } from './power-decisions.ts';
import { circumstances, recordSection } from './record.ts';

export interface PowerChoice {
  /** Cuts that the run is gone on from; three times as many are looked at. */
  readonly moments: number;
  readonly seed: string;
  /** On this file system only. */
  readonly kind?: string;
}

const cutAndLooked = 5;

interface Scene {
  readonly kind: FileSystem;
  readonly name: string;
  readonly folder: string;
  readonly submission: string;
  /** Lies there finished before. */
  readonly before?: string;
}

interface Tally {
  resumed: number;
  looked: number;
  entries: number;
  syncs: number;
  readonly wrong: string[];
}

interface Recorded {
  readonly stretch: Stretch;
  /** The result folders that may be seen. */
  readonly whole: readonly Seen[];
}

/** The folder that a run works in: two processes at most, and no thought of how small the disk is. */
function placeOn(root: string): string {
  const place = path.join(root, 'work');
  mkdirSync(place, { recursive: true });
  writeFileSync(path.join(place, 'pingshen.json'), JSON.stringify({ machine: { freeDisk: 0, workers: 1 } }));
  return place;
}

const isPack = (name: string): boolean => name.startsWith('packs/');

/** With its packs and, as it is for a moment, still without. */
function statesOf(files: Seen): Seen[] {
  return [files, Object.fromEntries(Object.entries(files).filter(([name]) => !isPack(name)))];
}

/** Runs on a recorded disk to the end. */
async function record(disk: RecordedDisk, { submission, before }: Scene): Promise<Recorded> {
  const place = placeOn(disk.folder);
  const whole: Seen[] = [];
  if (before !== undefined) whole.push((await letEnd(before, place)).files);
  disk.settle();
  const from = disk.told();
  whole.push(...statesOf((await letEnd(submission, place)).files));
  const until = disk.told();
  const { kind, image, log } = disk.recording();
  const entries = diskEntries(log.subarray(0, until));
  return { stretch: { kind, image, entries, from: diskEntries(log.subarray(0, from)).length }, whole };
}

const temporaryFiles = (place: string): string[] =>
  readdirSync(place, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.tmp'));

/** Looks, and goes on where asked to; gives what is wrong. */
async function tryCut(
  { stretch, whole }: Recorded,
  { cut, scene, calm }: { readonly cut: Cut; readonly scene: Scene; readonly calm: Ended | undefined },
): Promise<string[]> {
  return await afterCut(stretch, { cut, folder: scene.folder }, async (root) => {
    const place = path.join(root, 'work');
    const state = path.join(place, '.pingshen');
    const out = path.join(place, 'out');
    const wrong = halfResults(out, whole);
    // When the command has ended, what it said is there.
    const [last] = whole.slice(-2);
    if (cut.count === stretch.entries.length && last !== undefined) wrong.push(...missing(out, last));
    if (calm !== undefined) {
      placeOn(root);
      wrong.push(...differences(calm, await letEnd(scene.submission, place)));
      wrong.push(...temporaryFiles(place).map((name) => `left over: ${name}`));
    }
    return [...wrong, ...((await inDatabase(state, faultsOf)) ?? [])];
  });
}

function missing(out: string, last: Seen): string[] {
  const [id = ''] = readdirSync(out).filter((name) => !name.startsWith('.'));
  const isThere = id !== '' && JSON.stringify(fingerprintsOf(path.join(out, id))) === JSON.stringify(last);
  return isThere ? [] : ['the results of a finished command are not there'];
}

async function cutScene(scene: Scene, { moments, seed }: PowerChoice, tally: Tally): Promise<void> {
  const calm = await letEnd(scene.submission, mkdtempSync(path.join(scene.folder, 'calm-')));
  const disk = mountRecorded(mkdtempSync(path.join(scene.folder, 'disk-')), scene.kind);
  let recorded: Recorded;
  try {
    recorded = await record(disk, scene);
  } finally {
    disk.unmount();
  }
  const { entries, from } = recorded.stretch;
  tally.entries += entries.length - from;
  tally.syncs += entries.slice(from).filter((entry) => entry === 'sync').length;
  console.log(`${scene.name}: ${entries.length - from} writes and flushes`);
  const tried = async (cut: Cut, isResumed: boolean): Promise<void> => {
    const found = await tryCut(recorded, { cut, scene, calm: isResumed ? calm : undefined });
    tally[isResumed ? 'resumed' : 'looked'] += 1;
    tally.wrong.push(...found.map((what) => `${scene.name}, ${cut.count} ${cut.fate}: ${what}`));
    if (isResumed || found.length > 0)
      console.log(
        `${scene.name}, cut at ${cut.count - from}, ${cut.fate} kept: ${found.join('; ') || 'identical'}`,
      );
  };
  for (const cut of cutsOver(recorded.stretch, moments * cutAndLooked, `${seed} look`))
    await tried(cut, false);
  console.log(`${scene.name}: ${tally.looked} looked at, ${tally.wrong.length} wrong`);
  for (const cut of cutsOver(recorded.stretch, moments, seed)) await tried(cut, true);
}

/** Prints a line a cut that is gone on from; gives what is wrong, in words. */
export async function cutPower(choice: PowerChoice): Promise<string[]> {
  const reason = whyNoDisks();
  if (reason !== undefined) {
    console.log(`no recorded disk here (${reason}): skipped`);
    return [];
  }
  const wrong: string[] = [];
  for (const kind of fileSystemsHere())
    if (choice.kind === undefined || choice.kind === kind) wrong.push(...(await cutOn(kind, choice)));
  return wrong;
}

async function cutOn(kind: FileSystem, { moments, seed }: PowerChoice): Promise<string[]> {
  const folder = mkdtempSync(path.join(tmpdir(), 'pingshen-power-'));
  try {
    const [submission, earlier] = [path.join(folder, 'in'), path.join(folder, 'earlier')];
    await writeTinySubmission(submission, 2);
    await writeTinySubmission(earlier, 1);
    const tally: Tally = { resumed: 0, looked: 0, entries: 0, syncs: 0, wrong: [] };
    tally.wrong.push(...(await faultsOfDisk(kind, folder)));
    const decisions = await cutDecisions({ kind, folder, moments, seed });
    tally.wrong.push(...decisions.wrong);
    const [first, second] = [
      { kind, name: `${kind}, first run`, folder, submission: earlier },
      { kind, name: `${kind}, over an earlier one`, folder, submission, before: earlier },
    ];
    await cutScene(first, { moments, seed }, tally);
    await cutScene(second, { moments: Math.ceil(moments / 2), seed }, tally);
    recordPower({ kind, seed, tally, decisions });
    return tally.wrong;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

interface Result {
  readonly kind: FileSystem;
  readonly seed: string;
  readonly tally: Tally;
  readonly decisions: DecisionCuts;
}

function recordPower({ kind, seed, tally, decisions }: Result): void {
  const { wrong, entries, syncs, looked, resumed } = tally;
  recordSection(`power-${kind}`, [
    `${kind}：一份 1 页的材料从头做，再有一份补了一页、盖过先前的结果；写入与刷盘共 ${entries} 次，其中刷盘 ${syncs} 次，按种子在其间各处断电。`,
    `断电后的磁盘 ${looked + resumed} 块，其中 ${resumed} 块用同一命令继续；另在审核台上作 ${decisions.decided} 个决定，断电 ${decisions.cuts} 次。`,
    wrong.length === 0
      ? '看得见的结果每次都是整份或没有，数据库和日志的链都完好；继续之后结果逐字节相同，没有多余的文件；审核台答复过的决定一个不少。'
      : `**${wrong.length} 处不对**：${wrong.slice(0, 10).join('；')}`,
    '',
    `${circumstances()}；种子 ${seed}。`,
  ]);
}
