import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  copyAside,
  makeFolder,
  shareAside,
  sweepTemporaries,
  writeAside,
  writeDurably,
  writeWhole,
} from '#pipeline/core/durable.ts';
import { endOf, startProgram } from '../../support/programs.ts';
import { temporaryFolder } from '../../support/temporary.ts';

const isWindows = process.platform === 'win32';

describe('writeDurably', () => {
  it('replaces a file, for its owner only, and leaves nothing beside it', async () => {
    const folder = temporaryFolder();
    const file = path.join(folder, 'file.txt');
    writeFileSync(file, 'old');
    await writeDurably(file, '新');
    expect(readFileSync(file, 'utf8')).toBe('新');
    if (!isWindows) expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(readdirSync(folder)).toEqual(['file.txt']);
  });

  it('removes its temporary file when it cannot write', async () => {
    const folder = temporaryFolder();
    mkdirSync(path.join(folder, 'taken', 'inside'), { recursive: true });
    await expect(writeDurably(path.join(folder, 'taken'), 'x')).rejects.toThrow();
    expect(readdirSync(folder)).toEqual(['taken']);
  });

  it('leaves the old or the new file, whole, wherever it is killed', async () => {
    const seen = new Map<string, number>();
    let ended = '';
    for (let k = 1; ended !== 'done\n'; k += 1) {
      const folder = temporaryFolder();
      writeFileSync(path.join(folder, 'file.txt'), 'old');
      ({ stdout: ended } = await endOf(startProgram('crash-writer.ts', ['file', folder, String(k)])));
      const content = readFileSync(path.join(folder, 'file.txt'), 'utf8');
      seen.set(content, (seen.get(content) ?? 0) + 1);
      await sweepTemporaries(folder);
      expect(readdirSync(folder)).toEqual(['file.txt']);
      expect(k).toBeLessThan(20);
    }
    // Killed before the rename three times, after it once, and once not at all.
    expect(Object.fromEntries(seen)).toEqual({ old: 3, new: 2 });
  });
});

describe('writeWhole', () => {
  it('replaces a file, for its owner only, and leaves nothing beside it', async () => {
    const folder = temporaryFolder();
    const file = path.join(folder, 'file');
    for (const content of ['old', '新']) await writeWhole(file, Buffer.from(content));
    expect(readFileSync(file, 'utf8')).toBe('新');
    if (!isWindows) expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(readdirSync(folder)).toEqual(['file']);
  });

  it('removes its temporary file when it cannot write', async () => {
    const folder = temporaryFolder();
    mkdirSync(path.join(folder, 'taken', 'inside'), { recursive: true });
    await expect(writeWhole(path.join(folder, 'taken'), Buffer.from('x'))).rejects.toThrow();
    expect(readdirSync(folder)).toEqual(['taken']);
  });
});

describe('files of a folder under construction', () => {
  it('are written and copied for the owner only, and never over one another', async () => {
    const folder = temporaryFolder();
    const [from, to, written] = ['a', 'b', 'c'].map((name) => path.join(folder, name)) as [
      string,
      string,
      string,
    ];
    writeFileSync(from, 'bytes', { mode: 0o644 });
    await copyAside(from, to);
    await writeAside(written, '新');
    expect([readFileSync(to, 'utf8'), readFileSync(written, 'utf8')]).toEqual(['bytes', '新']);
    if (!isWindows) for (const file of [to, written]) expect(statSync(file).mode & 0o777).toBe(0o600);
    await expect(copyAside(from, to)).rejects.toThrow('EEXIST');
    await expect(writeAside(written, 'x')).rejects.toThrow('EEXIST');
    expect(readdirSync(folder)).toEqual(['a', 'b', 'c']);
  });
});

describe('shareAside', () => {
  it('gives the same bytes a second name that outlives the first', async () => {
    const folder = temporaryFolder();
    const [from, to] = [path.join(folder, 'a'), path.join(folder, 'b')];
    await writeDurably(from, 'bytes');
    await shareAside(from, to);
    if (!isWindows) expect(statSync(to).ino).toBe(statSync(from).ino);
    await writeDurably(from, 'newer');
    expect(readFileSync(to, 'utf8')).toBe('bytes');
  });

  it('fails where there is nothing to share', async () => {
    const folder = temporaryFolder();
    await expect(shareAside(path.join(folder, 'a'), path.join(folder, 'b'))).rejects.toThrow('ENOENT');
    expect(readdirSync(folder)).toEqual([]);
  });
});

describe('makeFolder', () => {
  it('makes folders for their owner only', async () => {
    const folder = path.join(temporaryFolder(), 'a', 'b');
    await makeFolder(folder);
    if (!isWindows) expect(statSync(folder).mode & 0o777).toBe(0o700);
  });
});

describe('sweepTemporaries', () => {
  it('removes what dead processes left, and nothing of the living or of the user', async () => {
    const folder = temporaryFolder();
    mkdirSync(path.join(folder, 'sub'));
    const dead = '.a.999999999-0123456789ab.tmp';
    const living = `.a.${process.pid}-0123456789ab.tmp`;
    for (const name of [dead, living, 'notes.tmp', '.a.999999999-short.tmp', `sub/${dead}`]) {
      writeFileSync(path.join(folder, name), '');
    }
    await sweepTemporaries(folder);
    const left = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
    expect(left).toEqual(['.a.999999999-short.tmp', living, 'notes.tmp', 'sub'].sort());
  });
});
