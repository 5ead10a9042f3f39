/** Equal findings decided at a stroke: listed, each kept with its reason, taken back whole. */
import { describe, expect, it } from 'vitest';
import { decisionsOf } from '#pipeline/core/decisions.ts';
import { verifyDecisions } from '#pipeline/core/verify-decisions.ts';
import type { Finding, Results } from '#schemas/records/results.ts';
import { visitor, type Visitor } from '../../support/desk-visitor.ts';
import { sampleResults } from '../../support/results-sample.ts';

const person = ['A001', 'A002'] as const;

/** Both people's issuers are named differently from their certificates, and one has a paper missing. */
function alike(): Results {
  const results = sampleResults();
  const issuer = (applicant: string, found: string): Finding => ({
    ...{ applicant, path: 'title.issuer', verdict: 'mismatch', severity: 'block', witnesses: [] },
    ...{ declared: '杭州市人力社保局', found, requirement: 'R64', message: `发证机关不一致：${applicant}` },
  });
  const findings = [
    issuer('A001', '杭州市人力资源和社会保障局'),
    issuer('A002', '杭州市人力资源和社会保障局'),
    { ...issuer('A002', '宁波市人事局'), path: 'title.name' },
  ];
  return { ...results, findings };
}

interface Row {
  readonly id: string;
  readonly version: number;
}

async function rows({ get }: Visitor, id: string): Promise<Row[]> {
  const text = await (await get(`/bulk/${id}`)).text();
  return [...text.matchAll(/value="([0-9a-f]{24})"\s+data-version="(\d+)"/gu)].map((match) => ({
    id: match[1] ?? '',
    version: Number(match[2]),
  }));
}

const firstOf = async ({ get }: Visitor): Promise<string> =>
  /data-item="([0-9a-f]{24})"/u.exec(await (await get('/')).text())?.[1] ?? '';

describe('equal findings', () => {
  it('are listed before they are decided: the same field of everybody, nothing else', async () => {
    const desk = await visitor(alike());
    const id = await firstOf(desk);
    const text = await (await desk.get(`/bulk/${id}`)).text();
    expect(await rows(desk, id)).toHaveLength(2);
    for (const one of person) expect(text).toContain(one);
    expect(text).not.toContain('宁波市人事局');
  });

  it('are decided with one reason, each logged, and taken back whole', async () => {
    const desk = await visitor(alike());
    const id = await firstOf(desk);
    const items = await rows(desk, id);
    const reason = '全称与简称，是同一单位';
    const made = await desk.post('/bulk', { items, action: 'accept-declared', reason });
    expect([made.status, await made.json()]).toMatchObject([200, { done: 2, refused: 0 }]);
    const { database } = desk.place;
    const kept = [...(await decisionsOf(database, 'sample-2020-01')).values()];
    expect(kept.map(({ decision }) => [decision.action, decision.reason])).toEqual([
      ['accept-declared', reason],
      ['accept-declared', reason],
    ]);
    expect(await (await desk.get(`/bulk/${id}?done`)).text()).toContain('全部撤销（2 项）');
    const back = await desk.post('/bulk/undo', { id });
    expect([back.status, await back.json()]).toEqual([200, { done: 2 }]);
    expect((await decisionsOf(database, 'sample-2020-01')).size).toBe(0);
    expect(await verifyDecisions(database)).toMatchObject({ ok: true, decisions: 4 });
  });

  it('leave alone what somebody else decided meanwhile', async () => {
    const desk = await visitor(alike());
    const id = await firstOf(desk);
    const items = await rows(desk, id);
    await desk.post('/step', { ...items[1], action: 'return', reason: '请更正' });
    const made = await desk.post('/bulk', { items, action: 'accept-found', reason: '以证书为准' });
    expect(await made.json()).toMatchObject({ done: 1, refused: 1 });
    const kept = [...(await decisionsOf(desk.place.database, 'sample-2020-01')).values()];
    expect(kept.map(({ decision }) => decision.action).sort()).toEqual(['accept-found', 'return']);
  });

  it('taken back together leave what somebody decides anew meanwhile', async () => {
    const desk = await visitor(alike());
    const id = await firstOf(desk);
    const items = await rows(desk, id);
    await desk.post('/bulk', { items, action: 'accept-declared', reason: '同一单位' });
    const other = items.find((one) => one.id !== id);
    // Between the list of the stroke and its last step: another person undoes and decides.
    const [back] = await Promise.all([
      desk.post('/bulk/undo', { id }),
      (async () => {
        await desk.post('/step', { id: other?.id, version: 1, action: 'undo' });
        await desk.post('/step', { id: other?.id, version: 2, action: 'return', reason: '请更正' });
      })(),
    ]);
    expect(back.status).toBe(200);
    const kept = [...(await decisionsOf(desk.place.database, 'sample-2020-01')).values()];
    expect(kept.map(({ decision }) => decision.action)).toEqual(['return']);
  });

  it('want a reason, and no more than a person can read', async () => {
    const desk = await visitor(alike());
    const items = await rows(desk, await firstOf(desk));
    expect((await desk.post('/bulk', { items, action: 'accept-declared', reason: ' ' })).status).toBe(400);
    const many = Array.from({ length: 201 }, () => items[0]);
    expect((await desk.post('/bulk', { items: many, action: 'ask', reason: '问' })).status).toBe(400);
  });
});
