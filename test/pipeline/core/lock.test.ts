import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { takeLock } from '#pipeline/core/lock.ts';
import { bootId, startTimeOf } from '#pipeline/core/processes.ts';
import { endOf, firstLine, startProgram } from '../../support/programs.ts';
import { temporaryFolder } from '../../support/temporary.ts';

interface Said {
  readonly holds?: number;
  readonly tookOver?: number | null;
  readonly refusedFor?: number;
}

const lockFile = (): string => path.join(temporaryFolder(), '.hz.lock');
const said = (line: string): Said => JSON.parse(line) as Said;

describe('a lock', () => {
  it('has one holder, named to the second, and is free after it', async () => {
    const file = lockFile();
    const lock = await takeLock({ file, protects: 'out/hz' });
    expect(lock.tookOver).toBeUndefined();
    await expect(takeLock({ file, protects: 'out/hz' })).rejects.toMatchObject({
      code: 'S_LOCK',
      exitCode: 5,
      values: { path: 'out/hz', pid: process.pid },
    });
    await lock.release();
    await (await takeLock({ file, protects: 'out/hz' })).release();
    expect(readdirSync(path.dirname(file))).toEqual([]);
  });

  it('of a killed process is taken over, and said so', async () => {
    const file = lockFile();
    const holder = startProgram('lock-holder.ts', [file]);
    const { holds } = said(await firstLine(holder));
    await expect(takeLock({ file, protects: 'out' })).rejects.toMatchObject({ values: { pid: holds } });
    const ended = endOf(holder);
    holder.kill('SIGKILL');
    await ended;
    const lock = await takeLock({ file, protects: 'out' });
    expect(lock.tookOver).toBe(holds);
    await lock.release();
    expect(readdirSync(path.dirname(file))).toEqual([]);
  });

  it.each([
    ['another boot of the machine', { boot: 'another' }],
    ['a process number given away again', { start: '1' }],
    ['a dead process', { pid: 999_999_999 }],
  ])('of %s is dead', async (_, changed) => {
    const file = lockFile();
    const ours = { pid: process.ppid, start: startTimeOf(process.ppid), boot: bootId(), host: hostname() };
    writeFileSync(file, JSON.stringify(ours));
    await expect(takeLock({ file, protects: 'out' })).rejects.toMatchObject({ code: 'S_LOCK' });
    writeFileSync(file, JSON.stringify({ ...ours, ...changed }));
    await (await takeLock({ file, protects: 'out' })).release();
  });

  it('of another machine is believed', async () => {
    const file = lockFile();
    writeFileSync(file, JSON.stringify({ pid: 1, start: '', boot: '', host: 'another-machine' }));
    await expect(takeLock({ file, protects: 'out' })).rejects.toMatchObject({ code: 'S_LOCK' });
  });

  it('without a readable holder is dead once nobody is writing it', async () => {
    const file = lockFile();
    writeFileSync(file, '{"pid":');
    const lock = await takeLock({ file, protects: 'out' });
    expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({ pid: process.pid });
    await lock.release();
  });

  it('goes to exactly one of many that find it dead at the same moment', async () => {
    const file = lockFile();
    writeFileSync(file, JSON.stringify({ pid: 999_999_999, start: '1', boot: 'gone', host: hostname() }));
    const contenders = Array.from({ length: 12 }, () => startProgram('lock-holder.ts', [file]));
    const lines = (await Promise.all(contenders.map(firstLine))).map(said);
    const holders = lines.filter((line) => line.holds !== undefined);
    expect(holders).toHaveLength(1);
    const pids = new Set(contenders.map((child) => child.pid));
    for (const { refusedFor } of lines.filter((line) => line.holds === undefined)) {
      expect(pids).toContain(refusedFor);
    }
  });
});
