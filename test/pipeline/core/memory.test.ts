import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { folderMemory, noMemory, type Memory, type Step } from '#pipeline/core/memory.ts';
import { temporaryFolder } from '../../support/temporary.ts';

let folder: string;
let made: number;
const memoryWith = (code: string): Memory => folderMemory(folder, (which) => [code, which]);

beforeEach(() => {
  folder = temporaryFolder();
  made = 0;
});

interface Value {
  readonly lines: readonly { readonly text: string }[];
  readonly first: { readonly text: string };
  readonly absent?: undefined;
}

const make = (): Promise<Value> => {
  made += 1;
  const line = { text: `第 ${made} 次` };
  return Promise.resolve({ lines: [line], first: line, absent: undefined });
};

const step: Step<Value> = {
  name: 'a step',
  input: { hash: 'ab', people: ['张三'] },
  code: ['pipeline/extract'],
};

/** Files of the memory, complete or not. */
const files = (): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));

describe('the memory', () => {
  it('gives the same value again, with what was one object still one, and makes nothing', async () => {
    const first = await memoryWith('code').recall(step, make);
    const again = await memoryWith('code').recall(step, make);
    expect(made).toBe(1);
    expect(again).toEqual(first);
    expect(again.value.lines[0]).toBe(again.value.first);
    expect(Object.keys(again.value)).toContain('absent');
    expect(files()).toHaveLength(1);
  });

  it.each<[string, () => Promise<unknown>]>([
    ['other code', () => memoryWith('changed').recall(step, make)],
    ['other folders of code', () => memoryWith('code').recall({ ...step, code: ['pipeline/check'] }, make)],
    ['another input', () => memoryWith('code').recall({ ...step, input: { hash: 'cd' } }, make)],
    ['another step', () => memoryWith('code').recall({ ...step, name: 'b' }, make)],
    [
      'a value that is not whole any more',
      () => memoryWith('code').recall({ ...step, isWhole: () => Promise.resolve(false) }, make),
    ],
  ])('is asked in vain with %s', async (_, ask) => {
    await memoryWith('code').recall(step, make);
    await ask();
    expect(made).toBe(2);
  });

  it('notices every damaged byte, and heals', async () => {
    await memoryWith('code').recall(step, make);
    const [file = ''] = files();
    const sound = readFileSync(file);
    for (let at = 0; at < sound.length; at += 7) {
      const torn = Buffer.from(sound);
      torn[at] = (torn[at] ?? 0) ^ 1;
      writeFileSync(file, at % 2 === 0 ? torn : sound.subarray(0, at));
      const before = made;
      await memoryWith('code').recall(step, make);
      expect(made, `byte ${at}`).toBe(before + 1);
    }
    const before = made;
    await memoryWith('code').recall(step, make);
    expect(made).toBe(before);
  });

  it('keeps nothing that must not be kept, nor what failed', async () => {
    await memoryWith('code').recall({ ...step, isKept: () => false }, make);
    const failing = (): Promise<Value> => Promise.reject(new Error('no'));
    await expect(memoryWith('code').recall(step, failing)).rejects.toThrow('no');
    expect(files()).toEqual([]);
  });

  it('may be left out', async () => {
    const first = await noMemory.recall(step, make);
    expect((await noMemory.recall(step, make)).hash).not.toBe(first.hash);
    expect(made).toBe(2);
  });
});
