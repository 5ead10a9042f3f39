/**
 * `npm run check:long -- disk [sizes]`: runs on disks that are too small, from a tenth to nearly all of
 * what is needed. The run must stop by itself, leave nothing half, and go on once there is room. Needs
 * the right to mount (root on Linux); says so where it is missing.
 */
import { existsSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { exitCodes } from '#pipeline/core/errors.ts';
import { fingerprintsOf, startRun } from '../support/run-process.ts';
import { mountSmallDisk, type SmallDisk } from '../support/small-disk.ts';
import { writeTinySubmission } from '../support/tiny-submission.ts';
import { differences, letEnd, type Ended } from './kill-resume.ts';
import { circumstances, recordSection } from './record.ts';

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => path.join(parentPath, name));

/** Bytes of a disk that just holds what lies in a folder. */
export function needOf(folder: string): number {
  return filesIn(folder).reduce((sum, file) => sum + Math.ceil(statSync(file).size / 4096) * 4096, 0);
}

/** One size; gives what is wrong. */
export async function onDisk(
  submission: string,
  { disk, calm }: { disk: SmallDisk; calm: Ended },
): Promise<string[]> {
  // The check of free room at the start is put aside: the disk shall fill up in the middle.
  writeFileSync(
    path.join(disk.folder, 'pingshen.json'),
    JSON.stringify({ machine: { freeDisk: 0, workers: 1 } }),
  );
  const { code, printed } = await startRun(submission, disk.folder).ended;
  const half = filesIn(disk.folder).filter((file) => file.endsWith('.tmp'));
  const out = path.join(disk.folder, 'out', 'hz-2020-01');
  // Results may be there already when packs or the last line of the log had no room; then they are whole.
  const isResult = (name: string): boolean => !name.startsWith('packs/');
  const wanted = Object.keys(calm.files).filter(isResult).join();
  const names = existsSync(out) ? Object.keys(fingerprintsOf(out)).filter(isResult).join() : wanted;
  const wrong = [
    ...(code === exitCodes.disk ? [] : [`exit ${String(code)} ${printed.slice(-300)}`]),
    ...half.map((file) => `half a file: ${path.basename(file)}`),
    ...(names === wanted ? [] : ['half of the results']),
  ];
  disk.grow();
  return [
    ...wrong,
    ...differences(calm, await letEnd(submission, disk.folder)).map((what) => `after it: ${what}`),
  ];
}

/** Prints a line a size; gives what is wrong, in words. */
export async function fillDisks(sizes: number): Promise<string[]> {
  const folder = mkdtempSync(path.join(tmpdir(), 'pingshen-disk-'));
  try {
    const submission = path.join(folder, 'in');
    await writeTinySubmission(submission, 3);
    const whole = mkdtempSync(path.join(folder, 'whole-'));
    const calm = await letEnd(submission, whole);
    const need = needOf(whole);
    const wrong: string[] = [];
    for (let i = 0; i < sizes; i += 1) {
      const share = 0.1 + (0.85 * i) / Math.max(1, sizes - 1);
      const disk = mountSmallDisk(mkdtempSync(path.join(folder, 'disk-')), Math.round(need * share));
      if (disk === undefined) {
        console.log('no right to mount a small disk here: skipped');
        return [];
      }
      try {
        const found = await onDisk(submission, { disk, calm });
        console.log(
          `${(100 * share).toFixed(0)} % of ${(need / 1e6).toFixed(1)} MB: ${found.join('; ') || 'stopped, went on, identical'}`,
        );
        wrong.push(...found.map((what) => `${(100 * share).toFixed(0)} %: ${what}`));
      } finally {
        disk.unmount();
      }
    }
    recordSection('disk', [
      `${sizes} 块太小的磁盘（所需 ${(need / 1e6).toFixed(1)} MB 的 10% 至 95%）：`,
      wrong.length === 0
        ? '每次都以退出码 5 停下，没有半个文件，没有半份结果；有了空间用同一命令继续，结果逐字节相同。'
        : `**未通过**：${wrong.slice(0, 10).join('；')}`,
      '',
      `${circumstances()}。`,
    ]);
    return wrong;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
