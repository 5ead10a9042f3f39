/** Who looks after whom, and decisions that two people make. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { verifyDecisions } from '#pipeline/core/verify-decisions.ts';
import { shareOut } from '#pipeline/review/share-out.ts';
import { membersDesk, type Members } from '../../support/desk-members.ts';
import { queue, type Caller } from '../../support/desk-visitor.ts';

const everyone = ['审核甲', '审核丙', '主任丁'];
const rowsOf = async (one: Caller, query = ''): Promise<string[]> => {
  const text = await (await one.get(`/${query}`)).text();
  return [...text.matchAll(/<td class="person">\s*<bdi>[^<]*<\/bdi>\s*<small>([^<]*)<\/small>/gu)].map(
    (match) => match[1] ?? '',
  );
};

describe('sharing out', () => {
  it('gives every block to one person, and nobody more than one block above another', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(60), { maxLength: 40 }), fc.integer({ min: 1, max: 8 }), (loads, count) => {
        const people = Array.from({ length: count }, (_, i) => `P${i}`);
        const blocks = loads.map((load, i) => ({ load, subjects: [`s/${i}a`, `s/${i}b`] }));
        const given = shareOut(blocks, people);
        expect(given.size).toBe(2 * blocks.length);
        const sums = people.map((person) =>
          loads.reduce((sum, load, i) => sum + (given.get(`s/${i}a`) === person ? load : 0), 0),
        );
        for (const i of blocks.keys()) expect(given.get(`s/${i}a`)).toBe(given.get(`s/${i}b`));
        expect(Math.max(...sums) - Math.min(...sums)).toBeLessThanOrEqual(Math.max(0, ...loads));
      }),
    );
  });

  it('counts what people have already', () => {
    const blocks = [3, 2, 2].map((load, i) => ({ load, subjects: [`s/${i}`] }));
    const given = shareOut(blocks, ['甲', '乙'], new Map([['甲', 10]]));
    expect(new Set(given.values())).toEqual(new Set(['乙']));
  });
});

describe('assignment', () => {
  it('puts one’s own applicants first and leaves the others in sight', async () => {
    const { place, signIn } = await membersDesk();
    const head = await signIn('主任丁');
    const before = await rowsOf(head);
    expect(before[0]).toBe('A001');
    const all = { by: 'applicant', which: 'all' } as const;
    expect((await head.post('/assign', { ...all, people: ['审核甲', '审核丙'] })).status).toBe(200);
    const [first, second] = [await signIn('审核甲'), await signIn('审核丙')];
    const [own, other] = [await rowsOf(first), await rowsOf(second)];
    expect(own.toSorted()).toEqual(before.toSorted());
    expect(own[0]).not.toBe(other[0]);
    const mine = await rowsOf(first, `?who=${encodeURIComponent('审核甲')}`);
    expect(own.slice(0, mine.length)).toEqual(mine);
    expect(await (await first.get('/')).text()).toContain('我的（审核甲）');
    // The item's own list and its next one follow the same order.
    const ids = await queue(second);
    const page = await (await second.get(`/item/${ids[0] ?? ''}`)).text();
    expect(page).toContain(`data-next="/item/${ids[1] ?? ''}"`);
    expect(page).toContain('分派给 审核丙');
    expect(await place.log.export()).toContain('"action":"assign"');
    expect(await verifyDecisions(place.database)).toMatchObject({ ok: true });
    expect(await (await head.get('/overview')).text()).toContain('各人分派的进度');
  });

  it('keeps a unit together where that is asked for, and what is given already where only the rest is', async () => {
    const { place, signIn } = await membersDesk();
    const head = await signIn('主任丁');
    const rows = () =>
      place.database.selectFrom('assignments').select(['applicant', 'person']).orderBy('applicant').execute();
    await head.post('/assign', {
      people: ['审核丙'],
      by: 'unit',
      which: 'all',
      submission: 'sample-2020-01',
    });
    expect(new Set((await rows()).map(({ person }) => person))).toEqual(new Set(['审核丙']));
    const before = await rows();
    await head.post('/assign', { people: everyone, by: 'applicant', which: 'free' });
    expect(await rows()).toEqual(before);
    await head.post('/assign', { people: everyone, by: 'applicant', which: 'all' });
    expect(new Set((await rows()).map(({ person }) => person)).size).toBeGreaterThan(1);
  });

  it('goes to nobody who cannot decide, and to somebody', async () => {
    const { signIn } = await membersDesk();
    const head = await signIn('主任丁');
    for (const people of [['经办乙'], ['无此人'], []]) {
      const answer = await head.post('/assign', { people, by: 'unit', which: 'all' });
      expect([people, answer.status]).toEqual([people, 400]);
    }
    expect(await (await head.get('/assign')).text()).not.toContain('经办乙');
  });
});

describe('a decision that two people make', () => {
  const twoDesk = (): Promise<Members> => membersDesk({ worklist: { fourEyes: ['block'] } });

  it('waits for the second, who is not the first, and the log shows both', async () => {
    const { place, signIn } = await twoDesk();
    const [first, second] = [await signIn('审核甲'), await signIn('审核丙')];
    const [id = ''] = await queue(first, '?severity=block');
    expect((await first.post('/step', { id, version: 0, action: 'sign' })).status).toBe(400);
    expect((await first.post('/step', { id, version: 0, action: 'return', reason: '请补' })).status).toBe(
      200,
    );
    expect(await queue(first, '?state=unsigned')).toEqual([id]);
    expect(await (await first.get('/')).text()).toContain('<b>0</b> / 9');
    expect(await (await first.get(`/item/${id}`)).text()).not.toContain('data-act="sign"');
    expect((await first.post('/step', { id, version: 1, action: 'sign' })).status).toBe(400);
    expect(await (await second.get(`/item/${id}`)).text()).toContain('data-act="sign"');
    expect((await second.post('/step', { id, version: 1, action: 'sign' })).status).toBe(200);
    expect(await queue(first, '?state=unsigned')).toEqual([]);
    expect(await queue(first, '?state=returned')).toEqual([id]);
    const [row] = await place.database.selectFrom('decisions').selectAll().execute();
    expect(row).toMatchObject({ decided_by: '审核甲', signed_by: '审核丙' });
    const log = (await place.log.export()).split('\n').filter((line) => line.includes('"action":"decide.'));
    expect(log.map((line) => (JSON.parse(line) as { actor: string }).actor)).toEqual(['审核甲', '审核丙']);
    expect(await verifyDecisions(place.database)).toMatchObject({ ok: true });
  });

  it('is made anew by a later one, and asks nothing of warnings', async () => {
    const { signIn } = await twoDesk();
    const [first, second] = [await signIn('审核甲'), await signIn('审核丙')];
    const [id = ''] = await queue(first, '?severity=block');
    await first.post('/step', { id, version: 0, action: 'return' });
    await second.post('/step', { id, version: 1, action: 'sign' });
    await second.post('/step', { id, version: 2, action: 'accept-declared', reason: '原件' });
    expect(await queue(first, '?state=unsigned')).toEqual([id]);
    expect((await second.post('/step', { id, version: 3, action: 'sign' })).status).toBe(400);
    expect((await first.post('/step', { id, version: 3, action: 'sign' })).status).toBe(200);
    const [warned = ''] = await queue(first, '?severity=warn');
    await first.post('/step', { id: warned, version: 0, action: 'return' });
    expect(await queue(first, '?state=unsigned')).toEqual([]);
  });
});
