/**
 * `npm run check:long -- hostile [mutants]`: every file of the hostile corpus alone between sound
 * neighbours, then all of them in one batch, then seeded mutants of sound files in batches of fifty. The
 * whole process tree stays below 2.5 GB.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { watchMemory } from '../bench/memory.ts';
import { hostileCorpus } from '../support/hostile-corpus.ts';
import { handIn, type Handed } from '../support/hostile-intake.ts';
import { mutate } from '../support/mutate.ts';
import { bmpOf, soundJpeg, soundPng, soundTiff, soundWebp } from '../support/odd-images.ts';
import { fangSongPdf, onePage } from '../support/odd-pdfs.ts';
import { circumstances, recordSection } from './record.ts';

const mostMegabytes = 2560;
/** Deadline of the slowest file (a PDF of few pages, tried twice), with room for a busy machine. */
const mostSeconds = 90;

const sound: readonly (readonly [string, () => Buffer | Promise<Buffer>])[] = [
  ['jpg', soundJpeg],
  ['png', soundPng],
  ['tif', soundTiff],
  ['webp', soundWebp],
  ['bmp', () => bmpOf(90, 60)],
  ['pdf', () => onePage()],
  ['pdf', () => fangSongPdf('学历证书')],
];

async function mutantAt(seed: number): Promise<Handed> {
  const [ending, make] = sound[seed % sound.length] ?? ['jpg', soundJpeg];
  const bytes = mutate(await make(), seed);
  return {
    applicant: `M${seed}`,
    name: `mutant-${seed}.${ending}`,
    make: () => bytes,
    accept: ['read', 'quarantined'],
  };
}

/** Prints and records; gives what is wrong, in words. */
export async function handInHostile(mutants: number): Promise<string[]> {
  const folder = mkdtempSync(path.join(tmpdir(), 'pingshen-hostile-'));
  const memory = watchMemory(process.pid);
  const wrong: string[] = [];
  let slowest = 0;
  const batch = async (files: readonly Handed[], what: string): Promise<void> => {
    const own = mkdtempSync(path.join(folder, 'batch-'));
    const started = performance.now();
    wrong.push(...(await handIn(files, own)).map((each) => `${what}: ${each}`));
    const seconds = (performance.now() - started) / 1000;
    if (files.length === 1) slowest = Math.max(slowest, seconds);
    rmSync(own, { recursive: true, force: true });
  };
  try {
    for (const file of hostileCorpus) await batch([{ ...file, applicant: 'A001' }], 'alone');
    console.log(
      `${hostileCorpus.length} files alone: ${wrong.length} wrong, the slowest ${slowest.toFixed(1)} s`,
    );
    await batch(
      hostileCorpus.map((file, i) => ({ ...file, applicant: `A${i}` })),
      'together',
    );
    console.log(`together: ${wrong.length} wrong`);
    for (let seed = 1; seed <= mutants; seed += 50) {
      const seeds = Array.from({ length: Math.min(50, mutants - seed + 1) }, (_, i) => seed + i);
      await batch(await Promise.all(seeds.map(mutantAt)), 'mutants');
    }
    const { peak, kind } = memory.stop(0);
    console.log(`${mutants} mutants: ${wrong.length} wrong; peak ${peak} MB of summed ${kind}`);
    if (peak > mostMegabytes) wrong.push(`peak ${peak} MB`);
    if (slowest > mostSeconds) wrong.push(`one file took ${slowest.toFixed(0)} s`);
    recordSection('hostile', [
      `${hostileCorpus.length} 个古怪和恶意的文件，各自夹在完好的文件之间，再全部放在一批里；另有 ${mutants} 个按种子损坏的文件，每批 50 个。`,
      wrong.length === 0
        ? `没有一次崩溃，没有丢一个邻居，每个被拒绝的文件都有中英文原因。单个文件最慢 ${slowest.toFixed(1)} 秒（含启动进程）；整个进程树的内存最高 ${peak} MB（${kind} 之和）。`
        : `**${wrong.length} 处不对**：${wrong.slice(0, 10).join('；')}`,
      '',
      `${circumstances()}。`,
    ]);
    return wrong;
  } finally {
    memory.stop(0);
    rmSync(folder, { recursive: true, force: true });
  }
}
