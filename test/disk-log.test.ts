import { describe, expect, it } from 'vitest';
import { diskAfter, diskEntries, logEntryHead, type CacheFate, type Cut } from './support/disk-log.ts';

const sector = 512;
const image = Buffer.alloc(8 * sector, '.');
const write = (at: number, letter: string, sectors: number): Buffer[] => {
  const data = Buffer.alloc(sectors * sector, letter);
  return [logEntryHead({ at: at * sector, length: data.length }), data];
};
/** A is forced, B and C are not; B lies partly over A. */
const log = Buffer.concat([
  ...write(0, 'A', 4),
  logEntryHead('sync'),
  ...write(3, 'B', 3),
  ...write(6, 'C', 2),
]);

/** A letter a sector. */
function left(count: number, fate: CacheFate, seed = '1'): string {
  const cut: Cut = { count, fate, seed, sector };
  const disk = diskAfter(image, diskEntries(log), cut);
  return Array.from({ length: 8 }, (_, i) => String.fromCharCode(disk[i * sector] ?? 0)).join('');
}

describe('a disk after a power cut', () => {
  it('holds what was forced, and of the rest all, nothing or some sectors', () => {
    expect(left(4, 'all')).toBe('AAABBBCC');
    expect(left(4, 'none')).toBe('AAAA....');
    const some = Array.from({ length: 64 }, (_, i) => left(4, 'some', String(i)));
    expect(some.every((each) => /^AAA[AB][B.]{2}[C.]{2}$/u.test(each))).toBe(true);
    expect(new Set(some).size).toBeGreaterThan(16);
  });

  it('holds nothing that it was told later', () => {
    expect(left(0, 'all')).toBe('........');
    expect(left(1, 'none')).toBe('........');
    expect(left(1, 'all')).toBe('AAAA....');
    expect(left(3, 'all')).toBe('AAABBB..');
    expect(image.every((byte) => byte === '.'.charCodeAt(0))).toBe(true);
  });

  it('leaves out the entry that its log holds only half', () => {
    expect(diskEntries(log.subarray(0, log.length - 1))).toHaveLength(3);
    expect(diskEntries(log)).toHaveLength(4);
  });
});
