/** Sound files, damaged by chance: each is read or refused with a reason, none brings the program down. */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { folderBlobStore } from '#pipeline/core/blob-store.ts';
import { intake } from '#pipeline/intake/index.ts';
import { probeImageTask } from '#pipeline/intake/images/probe-image-task.ts';
import type { ProbeImageInput } from '#pipeline/intake/tasks.ts';
import { openZipTask } from '#pipeline/intake/zip/open-zip-task.ts';
import { settingsSchema } from '#schemas/settings.ts';
import { intakeRig } from '../../support/intake-context.ts';
import { mutate } from '../../support/mutate.ts';
import { bmpOf, soundJpeg, soundPng, soundTiff, soundWebp } from '../../support/odd-images.ts';
import { fangSongPdf, lockedPdf, oddPdfs, onePage } from '../../support/odd-pdfs.ts';
import { zipOf } from '../../support/odd-zips.ts';
import { temporaryFolder } from '../../support/temporary.ts';

const settings = settingsSchema.parse({});
const seeds = (count: number): number[] => Array.from({ length: count }, (_, i) => i + 1);

const images: readonly [ProbeImageInput['format'], () => Promise<Buffer>][] = [
  ['jpeg', soundJpeg],
  ['png', soundPng],
  ['tiff', soundTiff],
  ['webp', soundWebp],
  ['bmp', () => Promise.resolve(bmpOf(90, 60))],
];

test.each(images)('%s', async (format, make) => {
  const blobs = folderBlobStore(path.join(temporaryFolder(), 'blobs'));
  const sound = await make();
  let refused = 0;
  for (const seed of seeds(60)) {
    const blob = await blobs.put(mutate(sound, seed));
    const outcome = await probeImageTask.run({ blob, format }, { blobs, settings });
    if ('refused' in outcome) refused++;
    else expect(outcome.pages.length).toBeGreaterThan(0);
  }
  // Some damage must be seen, or the test looks at nothing.
  expect(refused).toBeGreaterThan(10);
});

test('ZIP', async () => {
  const sound = zipOf(
    seeds(6).map((i) => ({ name: `scans/A/${String(i)}`, data: Buffer.alloc(300 * i, i) })),
  );
  let odd = 0;
  for (const seed of seeds(120)) {
    const blobs = folderBlobStore(path.join(temporaryFolder(), 'blobs'));
    const blob = await blobs.put(mutate(sound, seed));
    const outcome = await openZipTask.run({ blob }, { blobs, settings });
    if ('refused' in outcome || outcome.files.some(({ problem }) => problem !== undefined)) odd++;
  }
  expect(odd).toBeGreaterThan(40);
});

test('PDF, through the whole of intake', async () => {
  const sound = [
    onePage(),
    fangSongPdf('学历证书'),
    oddPdfs.filledField(),
    await lockedPdf({ ownerPassword: 'x' }),
  ];
  const root = path.join(temporaryFolder(), 'submission');
  mkdirSync(path.join(root, 'scans', 'A'), { recursive: true });
  const damaged = seeds(40).map((seed) => mutate(sound[seed % sound.length]!, seed));
  damaged.forEach((bytes, i) => {
    writeFileSync(path.join(root, 'scans', 'A', `${String(i)}.pdf`), bytes);
  });
  const rig = intakeRig({ folder: temporaryFolder() });
  onTestFinished(() => rig.executor.close());
  const { files } = await intake(root, rig.context);
  expect(files).toHaveLength(damaged.length);
  const codes = files.flatMap(({ reason }) => reason?.code ?? []);
  expect(codes.length).toBeGreaterThan(3);
  // W_… would be our own error, or a process lost.
  expect(codes.filter((code) => code.startsWith('W_'))).toEqual([]);
}, 120_000);
