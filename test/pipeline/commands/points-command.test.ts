import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { PointTableRead } from '#schemas/cycles/point-checks.ts';
import { loadPointTable } from '#pipeline/core/point-tables.ts';
import { shippedCycles } from '#pipeline/core/cycles.ts';
import { pointForm, readPointForm } from '#pipeline/run.ts';
import { command } from '../../support/command.ts';
import { temporaryFolder } from '../../support/temporary.ts';

const cycle = '2020-jidian-senior';
const sample = loadPointTable(path.join(shippedCycles, cycle))!;

/** Reading a form that says this, without a process. */
const reading = (result: PointTableRead): { readPointForm: () => Promise<PointTableRead> } => ({
  readPointForm: () => Promise.resolve(result),
});

describe('points', () => {
  it('goes out to a form and comes in as the same table', async () => {
    const folder = temporaryFolder();
    const stages = { pointForm, readPointForm };
    const out = await command({ argv: ['points', '--cycle', cycle, '--out', '评分表.xlsx'], folder, stages });
    expect(out).toMatchObject({ code: 0, stdout: `${path.join(folder, '评分表.xlsx')}\n` });
    const argv = ['points', '--import', '评分表.xlsx', '--out', 'points.json', '-q'];
    const back = await command({ argv, folder, stages });
    expect(back).toMatchObject({ code: 0, stdout: `${path.join(folder, 'points.json')}\n` });
    expect(back.stderr).toContain('是否示例');
    expect(loadPointTable(folder)).toEqual(sample);
  });

  it('never writes over a file', async () => {
    const folder = temporaryFolder();
    writeFileSync(path.join(folder, '评分表.xlsx'), 'mine');
    const end = await command({ argv: ['points'], folder });
    expect(end.code).toBe(2);
    expect(end.stderr).toContain('C_EXISTS');
    expect(readFileSync(path.join(folder, '评分表.xlsx'), 'utf8')).toBe('mine');
  });

  it('writes nothing of a faulty form and names every cell', async () => {
    const folder = temporaryFolder();
    writeFileSync(path.join(folder, 'form.xlsx'), '');
    const problems = [
      { severity: 'error' as const, path: '', place: '“评分项”D5', what: '“三分”不是数字，请改正' },
      { severity: 'warning' as const, path: '', place: '“评分项”D6', what: '请核对' },
    ];
    const end = await command({
      argv: ['points', '--import', 'form.xlsx'],
      folder,
      stages: reading({ problems }),
    });
    expect(end).toMatchObject({ code: 3, stdout: '' });
    expect(end.stderr).toMatch(/^ {2}“评分项”D5：“三分”不是数字，请改正\n\nC_POINTS .*1 处错误/u);
    expect(existsSync(path.join(folder, 'points.json'))).toBe(false);
  });

  it('shows warnings and takes the table', async () => {
    const folder = temporaryFolder();
    writeFileSync(path.join(folder, 'form.xlsx'), '');
    const table = { ...sample, sample: false };
    const problems = [{ severity: 'warning' as const, path: 'total', place: '“总表”B10', what: '请核对' }];
    const end = await command({
      argv: ['points', '--import', 'form.xlsx'],
      folder,
      stages: reading({ table, problems }),
    });
    expect(end.code).toBe(0);
    expect(end.stderr).toContain('“总表”B10：请核对');
    expect(end.stderr).not.toContain('是否示例');
  });

  it.each([
    [['points', '--import', 'no.xlsx'], 5, 'S_READ'],
    [['points', '--cycle', 'no-such'], 3, 'C_NO_CYCLE'],
  ])('%j ends with %i', async (argv, code, name) => {
    const end = await command({ argv, folder: temporaryFolder() });
    expect(end.code).toBe(code);
    expect(end.stderr).toContain(name);
  });
});

describe('a table in a cycle’s folder', () => {
  const at = (text: string): string => {
    const folder = temporaryFolder();
    writeFileSync(path.join(folder, 'points.json'), text);
    return folder;
  };
  const text = readFileSync(path.join(shippedCycles, cycle, 'points.json'), 'utf8');

  it('may be absent', () => {
    expect(loadPointTable(temporaryFolder())).toBeUndefined();
  });

  it('that is wrong is named with its line and what to do', () => {
    const faulty = text.replace('"below": 10 }', '"below": 11 }');
    const line = faulty.split('\n').findIndex((each) => each.includes('"below": 11 }')) + 1;
    // Tiers 10 and up, and 8 to 11, meet: the second of them is named.
    expect(() => loadPointTable(at(faulty))).toThrow(
      new RegExp(`line ${line}: nodes\\[5\\]\\.tiers\\[1\\]\\.when 与第 1 档可能同时成立`, 'u'),
    );
    expect(() => loadPointTable(at(text.replace('"total": 100,', '"total": 100, "total": 90,')))).toThrow(
      '写了两次',
    );
    expect(() => loadPointTable(at('{'))).toThrow('line 1');
  });
});
