import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { openWorkspace, type Workspace } from '#pipeline/core/workspace.ts';
import { endOf, startProgram } from '../../support/programs.ts';
import { temporaryFolder } from '../../support/temporary.ts';

const id = 'hz-2020-01';

const open = (folder: string): Promise<Workspace> =>
  openWorkspace({ state: path.join(folder, 'state'), out: path.join(folder, 'out') });

function contents(folder: string): Record<string, string> {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
  const files = names.filter((name) => statSync(path.join(folder, name)).isFile());
  return Object.fromEntries(files.map((name) => [name, readFileSync(path.join(folder, name), 'utf8')]));
}

describe('a result folder', () => {
  it('appears whole, replaces the last one, and holds nothing of it', async () => {
    const folder = temporaryFolder();
    const workspace = await open(folder);
    const blob = await workspace.blobs.put(Buffer.from('page'));
    for (const round of ['first', 'second']) {
      const output = await workspace.openOutput(id);
      await output.write('results.json', round);
      await output.write(`only-${round}.txt`, round);
      await output.place('pages/1.jpg', blob);
      const before = readdirSync(workspace.out).includes(id);
      expect(before).toBe(round === 'second');
      expect(await output.commit()).toBe(path.join(workspace.out, id));
      await output.abandon();
    }
    expect(contents(workspace.out)).toEqual({
      [path.join(id, 'results.json')]: 'second',
      [path.join(id, 'only-second.txt')]: 'second',
      [path.join(id, 'pages', '1.jpg')]: 'page',
    });
  });

  it('is not touched by a run that gives up', async () => {
    const workspace = await open(temporaryFolder());
    const first = await workspace.openOutput(id);
    await first.write('results.json', 'first');
    await first.commit();
    const second = await workspace.openOutput(id);
    await second.write('results.json', 'second');
    await second.abandon();
    expect(contents(workspace.out)).toEqual({ [path.join(id, 'results.json')]: 'first' });
  });

  it('takes no name that leads out of it, and no id that is none', async () => {
    const workspace = await open(temporaryFolder());
    const output = await workspace.openOutput(id);
    for (const name of ['../x', 'pages/../../x', '..']) {
      await expect(output.write(name, 'x')).rejects.toThrow('leads out');
    }
    await output.abandon();
    for (const bad of ['..', '.', 'a/b', '', 'a'.repeat(65), '杭州']) {
      await expect(workspace.openOutput(bad)).rejects.toThrow();
    }
    expect(readdirSync(workspace.out)).toEqual([]);
  });

  it('is whole, old or new, wherever the run is killed, and the next run mends the rest', async () => {
    const seen: string[] = [];
    let ended = '';
    for (let k = 1; ended !== 'done\n'; k += 1) {
      const folder = temporaryFolder();
      mkdirSync(path.join(folder, 'out', id, 'pages'), { recursive: true });
      for (const name of ['results.json', 'pages/1.txt'])
        writeFileSync(path.join(folder, 'out', id, name), 'old');
      ({ stdout: ended } = await endOf(startProgram('crash-writer.ts', ['swap', folder, String(k)])));

      const workspace = await open(folder);
      await (await workspace.openOutput(id)).abandon();
      const files = contents(workspace.out);
      expect(Object.keys(files)).toEqual([path.join(id, 'pages', '1.txt'), path.join(id, 'results.json')]);
      const [version, ...others] = new Set(Object.values(files));
      expect(others).toEqual([]);
      seen.push(version ?? '');
      expect(k).toBeLessThan(40);
    }
    const firstNew = seen.indexOf('new');
    expect(firstNew).toBeGreaterThan(4);
    expect(seen.slice(firstNew)).toEqual(seen.slice(firstNew).map(() => 'new'));
    // Between the two renames the new folder was complete already: the swap is finished, not undone.
    expect(seen.length - firstNew).toBeGreaterThanOrEqual(3);
  });

  it('is put back when the new one is gone from between the renames', async () => {
    const folder = temporaryFolder();
    const workspace = await open(folder);
    const old = path.join(workspace.out, `.${id}.old-0123456789ab`);
    mkdirSync(old);
    writeFileSync(path.join(old, 'results.json'), 'old');
    await (await workspace.openOutput(id)).abandon();
    expect(contents(workspace.out)).toEqual({ [path.join(id, 'results.json')]: 'old' });
  });
});

describe('the workspace', () => {
  it('reads and writes files given by path', async () => {
    const folder = temporaryFolder();
    const workspace = await open(folder);
    const file = path.join(folder, 'x.txt');
    await workspace.write(file, '内容');
    expect((await workspace.read(file)).toString()).toBe('内容');
  });

  it('says so when a blob was damaged on the disk, and takes it anew', async () => {
    const { blobs } = await open(temporaryFolder());
    const hash = await blobs.put(Buffer.from('page'));
    writeFileSync(blobs.path(hash), 'pag3');
    await expect(blobs.get(hash)).rejects.toThrow('damaged');
    expect(await blobs.has(hash)).toBe(false);
    await blobs.put(Buffer.from('page'));
    expect((await blobs.get(hash)).toString()).toBe('page');
    rmSync(blobs.path(hash));
    await expect(blobs.get(hash)).rejects.toThrow('cannot be read');
    expect(() => blobs.path('../../etc/passwd')).toThrow('not a blob name');
  });
});
