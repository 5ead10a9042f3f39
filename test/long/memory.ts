/**
 * `npm run check:long -- memory`: a thousand page copies of distinct bytes through the command with two
 * workers. The summed PSS of the whole process tree stays below 1.5 GB and does not grow.
 *
 * `[pages] [folder]`; the folder keeps the copies and what was measured.
 */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import sharp from 'sharp';
import { decodeImagePage } from '#pipeline/core/image.ts';
import { watchMemory } from '../bench/memory.ts';
import { startRun } from '../support/run-process.ts';
import { sampleSubmission } from '../support/small-submission.ts';
import { circumstances, recordSection } from './record.ts';

const LIMIT_MB = 1536;
/** The last quarter may lie this much above the second one. */
const GROWTH = 1.1;

/** The same page in other bytes: a comment in a JPEG, a line after the end of a PDF. */
async function distinct(bytes: Buffer, name: string, mark: string): Promise<Buffer> {
  if (name.endsWith('.pdf')) return Buffer.concat([bytes, Buffer.from(`\n% ${mark}\n`)]);
  const jpeg = /\.jpe?g$/u.test(name) ? bytes : await asJpeg(bytes);
  const words = Buffer.from(mark);
  const comment = Buffer.from([0xff, 0xfe, 0, words.length + 2]);
  return Buffer.concat([jpeg.subarray(0, 2), comment, words, jpeg.subarray(2)]);
}

async function asJpeg(bytes: Buffer): Promise<Buffer> {
  const { width, height, data } = await decodeImagePage(bytes, 0);
  return sharp(data, { raw: { width, height, channels: 3 } })
    .jpeg({ quality: 72 })
    .toBuffer();
}

interface Person {
  readonly id: string;
}

/** Writes a submission of about `pages` pages: the samples' applicants, again and again under new ids. */
async function writeCopies(folder: string, pages: number): Promise<number> {
  const { applicants } = JSON.parse(readFileSync(path.join(sampleSubmission, 'declared.json'), 'utf8')) as {
    applicants: Person[];
  };
  const declared: Person[] = [];
  let files = 0;
  // A sample applicant hands in about 1.15 pages a file.
  for (let copy = 0; files * 1.15 < pages; copy++) {
    for (const person of applicants) {
      const id = `${person.id}-${copy}`;
      declared.push({ ...person, id });
      files += await copyScans(
        path.join(sampleSubmission, 'scans', person.id),
        path.join(folder, 'scans', id),
        `copy ${copy}`,
      );
      if (files * 1.15 >= pages) break;
    }
  }
  writeFileSync(
    path.join(folder, 'submission.json'),
    readFileSync(path.join(sampleSubmission, 'submission.json')),
  );
  writeFileSync(path.join(folder, 'declared.json'), JSON.stringify({ applicants: declared }));
  return files;
}

async function copyScans(from: string, to: string, mark: string): Promise<number> {
  const entries = readdirSync(from, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  for (const { parentPath, name } of entries) {
    const place = path.join(to, path.relative(from, parentPath));
    mkdirSync(place, { recursive: true });
    const bytes = await distinct(readFileSync(path.join(parentPath, name)), name, mark);
    writeFileSync(path.join(place, /\.(?:pdf|jpe?g)$/u.test(name) ? name : `${name}.jpg`), bytes);
  }
  return entries.length;
}

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;

/** Sixty columns of the curve, in words of eight heights. */
function curve(samples: readonly number[]): string {
  const step = Math.max(1, Math.floor(samples.length / 60));
  const columns = Array.from({ length: Math.ceil(samples.length / step) }, (_, i) =>
    Math.max(...samples.slice(i * step, (i + 1) * step)),
  );
  return columns.map((mb) => '▁▂▃▄▅▆▇█'[Math.min(7, Math.floor((mb / LIMIT_MB) * 8))]).join('');
}

/** Runs and measures; gives what is wrong, in words. */
export async function measureMemory({
  pages,
  folder,
}: {
  pages: number;
  folder?: string;
}): Promise<string[]> {
  const place =
    folder === undefined ? mkdtempSync(path.join(tmpdir(), 'pingshen-memory-')) : path.resolve(folder);
  try {
    const files = await writeCopies(path.join(place, 'in'), pages);
    writeFileSync(path.join(place, 'pingshen.json'), JSON.stringify({ machine: { workers: 2 } }));
    const started = performance.now();
    const { child, ended } = startRun(path.join(place, 'in'), place);
    const watch = watchMemory(child.pid ?? 0);
    const { code, printed } = await ended;
    const { peak, kind, samples } = watch.stop(0);
    const seconds = (performance.now() - started) / 1000;
    console.log(
      `${files} files, ${seconds.toFixed(0)} s, exit ${String(code)}, ${samples.length} samples of summed ${kind}`,
    );
    console.log(curve(samples));
    writeFileSync(path.join(place, 'memory.json'), JSON.stringify({ files, seconds, peak, samples }));
    const quarter = (i: number): number =>
      median(samples.slice((samples.length * i) >> 2, (samples.length * (i + 1)) >> 2));
    const quarters = [0, 1, 2, 3].map(quarter);
    console.log(`peak ${peak} MB; median by quarter ${quarters.join(', ')} MB`);
    const wrong = [
      ...(code === 10 ? [] : [`exit ${String(code)}\n${printed.slice(-2000)}`]),
      ...(samples.length > 0 ? [] : ['this system tells no memory of a process tree']),
      ...(peak <= LIMIT_MB ? [] : [`peak ${peak} MB is above ${LIMIT_MB} MB`]),
      ...(quarters[3]! <= quarters[1]! * GROWTH ? [] : [`it grows: ${quarters.join(', ')} MB by quarter`]),
    ];
    recordSection('memory', [
      `${files} 份扫描件（约 ${pages} 页，字节各不相同），两个工作进程，用时 ${seconds.toFixed(0)} 秒：整个进程树的内存（${kind} 之和）最高 ${peak} MB，四段时间的中位数 ${quarters.join('、')} MB${wrong.length === 0 ? '，不随页数增长。' : `；**${wrong.length} 项不合**。`}`,
      '',
      `${circumstances()}。`,
    ]);
    return wrong;
  } finally {
    if (folder === undefined) rmSync(place, { recursive: true, force: true });
  }
}
