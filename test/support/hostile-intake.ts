/** Hostile files through intake: in one submission or each in one of its own, always between sound neighbours. */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { intake } from '#pipeline/intake/index.ts';
import { shownPath } from '#pipeline/intake/names.ts';
import type { IntakeFile } from '#schemas/records/page.ts';
import { intakeRig } from './intake-context.ts';
import type { HostileFile } from './hostile-corpus.ts';
import { soundJpeg, soundPng } from './odd-images.ts';

export interface Handed extends Pick<HostileFile, 'name' | 'make' | 'accept'> {
  /** Folder of its own below `scans/`. */
  readonly applicant: string;
}

/** Hands them in together; gives what went wrong, in words. State and submission go below `folder`. */
export async function handIn(files: readonly Handed[], folder: string): Promise<string[]> {
  const submission = path.join(folder, 'submission');
  const put = (place: string, bytes: Buffer): void => {
    const file = path.join(submission, ...place.split('/'));
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, bytes);
  };
  for (const { applicant, name, make } of files) {
    put(`scans/${applicant}/${name}`, await make());
    put(`scans/${applicant}/0-before.jpg`, await marked(soundJpeg, applicant));
    put(`scans/${applicant}/\u9f50-after.png`, await marked(soundPng, applicant));
  }
  const rig = intakeRig({ folder: path.join(folder, 'state'), settings: { machine: { workers: 2 } } });
  try {
    const { files: taken } = await intake(submission, rig.context);
    const told = new Map(taken.map((file) => [file.file, file]));
    const wrong = files.flatMap((file) => faultsOf(file, told));
    return taken.length === 3 * files.length
      ? wrong
      : [...wrong, `${taken.length} of ${3 * files.length} files told`];
  } finally {
    await rig.executor.close();
  }
}

/** What is wrong with what was told of a file and its neighbours. */
function faultsOf(handed: Handed, told: ReadonlyMap<string, IntakeFile>): string[] {
  const { applicant, name, accept } = handed;
  const shown = shownPath(`scans/${applicant}/${name}`);
  const file = told.get(shown);
  if (file === undefined) return [`${name}: lost`];
  const { status, reason } = file;
  return [
    ...(accept.some((each) => each === status) ? [] : [`${name}: ${status} ${reason?.code ?? ''}`]),
    ...(status === 'read' || isNamed(shown, reason) ? [] : [`${name}: names no file or reason`]),
    ...lostNeighbours(handed, told),
  ];
}

/** In both languages. */
function isNamed(shown: string, reason: IntakeFile['reason']): boolean {
  return reason !== undefined && reason.zh.includes(shown) && reason.en.includes(shown);
}

function lostNeighbours({ applicant, name }: Handed, told: ReadonlyMap<string, IntakeFile>): string[] {
  return [`scans/${applicant}/0-before.jpg`, `scans/${applicant}/\u9f50-after.png`]
    .filter((each) => !['read', 'duplicate'].includes(told.get(each)?.status ?? 'lost'))
    .map((each) => `neighbour lost: ${each} beside ${name}`);
}

/** Sound bytes that differ from applicant to applicant, so that none is a duplicate of another. */
async function marked(make: () => Promise<Buffer>, mark: string): Promise<Buffer> {
  const bytes = await make();
  // A JPEG may carry a comment; a PNG's end mark may be followed by anything.
  if (bytes[0] !== 0xff) return Buffer.concat([bytes, Buffer.from(mark)]);
  const words = Buffer.from(mark);
  const comment = Buffer.from([0xff, 0xfe, 0, words.length + 2]);
  return Buffer.concat([bytes.subarray(0, 2), comment, words, bytes.subarray(2)]);
}
