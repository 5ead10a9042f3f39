/** Purging takes what was handed in at the desk as well, and can be begun again wherever it was killed. */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { openDatabase } from '#pipeline/core/database.ts';
import { openIncoming } from '#pipeline/core/incoming.ts';
import { planPurge, purge } from '#pipeline/core/purge.ts';
import { limits } from '../../support/desk-served.ts';
import { madeUpRun } from '../../support/season.ts';
import { temporaryFolder } from '../../support/temporary.ts';

const by = { at: '2021-01-04T09:00:00+08:00', actor: 'pingshen' };

/** A finished run, with somebody's account, a cache and an upload in the state folder. */
async function finishedIn(folder: string): Promise<{ out: string; state: string }> {
  const [out, state] = [path.join(folder, 'out'), path.join(folder, '.pingshen')];
  const people = [{ id: 'A1', name: '甲某', idNumber: '990102197803050511' }];
  mkdirSync(path.join(out, 'hz-1'), { recursive: true });
  mkdirSync(path.join(state, 'cache'), { recursive: true });
  writeFileSync(path.join(out, 'hz-1', 'record.json'), JSON.stringify(madeUpRun({ id: 'hz-1', people })));
  const incoming = await openIncoming(state, limits);
  const begun = await incoming.begin('u', [{ path: 'u.zip', size: 3 }]);
  const id = 'id' in begun ? begun.id : '';
  // Deflated, so that no search for a number would find it.
  await incoming.put(id, 0, { from: 0, bytes: new Uint8Array([80, 75, 3]) });
  await incoming.finish(id);
  await incoming.begin('half', [{ path: 'u.zip', size: 3 }]);
  const database = openDatabase(path.join(state, 'pingshen.db'));
  const row = { name: '主任丁', role: 'head', password: null, must_change: 0, added_at: by.at };
  await database.insertInto('people').values(row).execute();
  await database.destroy();
  return { out, state };
}

async function peopleIn(state: string): Promise<string[]> {
  const database = openDatabase(path.join(state, 'pingshen.db'));
  const people = await database.selectFrom('people').select('name').execute();
  await database.destroy();
  return people.map(({ name }) => name);
}

it('removes submissions that were handed in at the desk, whole and half', async () => {
  const { out, state } = await finishedIn(temporaryFolder());
  expect(readdirSync(path.join(state, 'incoming'))).toHaveLength(2);
  await purge(await planPurge(out, state), by);
  expect([readdirSync(out), readdirSync(state)]).toEqual([[], ['pingshen.db']]);
  expect(await peopleIn(state)).toEqual(['主任丁']);
});

it('removes nothing here where what lies elsewhere cannot be cleared', async () => {
  const { out, state } = await finishedIn(temporaryFolder());
  const clearElsewhere = (): Promise<void> => Promise.reject(new Error('no server'));
  await expect(purge(await planPurge(out, state), { ...by, clearElsewhere })).rejects.toThrow('no server');
  expect(existsSync(path.join(out, 'hz-1', 'record.json'))).toBe(true);
  expect((await planPurge(out, state)).submissions).toEqual(['hz-1']);
});

it('is planned again from the results wherever it was killed, and loses neither accounts nor log', async () => {
  const { out, state } = await finishedIn(temporaryFolder());
  const plan = await planPurge(out, state);
  // Killed before each place in turn: results must still tell what there is to purge.
  for (let done = 0; done <= plan.places.length; done++) {
    const left = plan.places.slice(done);
    const rest = await planPurge(out, state).catch(() => undefined);
    expect(rest === undefined && left.some((place) => existsSync(place)), String(done)).toBe(false);
    await purge({ ...plan, places: plan.places.slice(0, done) }, by);
    expect(await peopleIn(state)).toEqual(['主任丁']);
  }
  expect(readFileSync(path.join(state, 'pingshen.db')).includes('purge')).toBe(true);
});
