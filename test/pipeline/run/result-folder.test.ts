/** What was made of a result folder replaces that folder, and no other that came there meanwhile. */
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { apply } from '#pipeline/run.ts';
import { fillOutput, openWorkspace, type Output, type Workspace } from '#pipeline/core/workspace.ts';
import { fillUnchanged, stampOf } from '#pipeline/run/result-folder.ts';
import { command } from '../../support/command.ts';
import { madeUpRun } from '../../support/season.ts';
import { temporaryFolder } from '../../support/temporary.ts';

const submission = 'hz-1';

async function place(): Promise<{ folder: string; out: string; workspace: Workspace }> {
  const folder = temporaryFolder();
  const workspace = await openWorkspace({
    state: path.join(folder, '.pingshen'),
    out: path.join(folder, 'out'),
  });
  const first = await workspace.openOutput(submission);
  await first.write('results.json', '1');
  return { folder, out: await first.commit(), workspace };
}

const write = (output: Output): Promise<void> => output.write('results.json', '2');

it('is exchanged as long as nobody else has done so, and then not, with no lock left', async () => {
  const { out, workspace } = await place();
  const stamp = await stampOf(out);
  // Another command shares every file of it, so that no file tells: papers made anew, packs bound.
  await fillOutput(workspace, submission, (output) => output.keep(() => true));
  expect(await fillUnchanged(out, { submission, stamp, workspace }, write)).toBeUndefined();
  expect([readdirSync(path.dirname(out)), readFileSync(path.join(out, 'results.json'), 'utf8')]).toEqual([
    [submission],
    '1',
  ]);
  const now = { submission, stamp: await stampOf(out), workspace };
  expect(await fillUnchanged(out, now, write)).toBe(out);
  expect(readFileSync(path.join(out, 'results.json'), 'utf8')).toBe('2');
});

it('is refused where its successor would lie elsewhere', async () => {
  const { folder, out, workspace } = await place();
  const copy = path.join(folder, 'copy', submission);
  cpSync(out, copy, { recursive: true });
  const given = { submission, stamp: await stampOf(copy), workspace };
  const refused = { code: 'U_RESULTS' };
  await expect(fillUnchanged(copy, given, write)).rejects.toMatchObject(refused);
  rmSync(out, { recursive: true });
  await expect(fillUnchanged(copy, given, write)).rejects.toMatchObject(refused);
  expect(readdirSync(path.dirname(out))).toEqual([]);
});

it('takes no decisions where its comparison is that of another revision', async () => {
  const folder = temporaryFolder();
  const results = path.join(folder, 'out', submission);
  mkdirSync(results, { recursive: true });
  const { submission: declared } = madeUpRun({ id: submission, people: [] });
  const write = (name: string, value: unknown): void => {
    writeFileSync(path.join(results, name), JSON.stringify(value));
  };
  const cycle = '2020-jidian-senior';
  const none = { files: [], documents: [], findings: [], applicants: [] };
  write('record.json', {});
  write('comparison.json', { comparison: 1, submission: { ...declared, revision: 1 }, ...none });
  write('results.json', { contract: 1, submission, revision: 2, cycle, fingerprint: '', ...none });
  write('worklist.json', { submission, revision: 2, cycle, unit: '', runAt: '', people: [], keys: [] });
  const end = await command({ argv: ['apply'], folder, stages: { apply } });
  expect([end.code, end.stderr]).toEqual([3, expect.stringContaining('comparison.json')]);
  expect(readdirSync(results).sort()).toEqual([
    'comparison.json',
    'record.json',
    'results.json',
    'worklist.json',
  ]);
});
