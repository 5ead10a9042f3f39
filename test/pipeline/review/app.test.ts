import { describe, expect, it } from 'vitest';
import { decisionsOf } from '#pipeline/core/decisions.ts';
import { queue, visitor } from '../../support/desk-visitor.ts';

describe('the desk', () => {
  it('lists what is open by severity and applicant, ID numbers masked', async () => {
    const one = await visitor();
    const text = await (await one.get('/')).text();
    expect(await queue(one)).toHaveLength(9);
    expect(text.indexOf('身份证号')).toBeLessThan(text.indexOf('缴费单位'));
    expect(text).not.toMatch(/99010619850314/u);
    expect(text).toContain('990106');
    expect(await queue(one, '?severity=warn')).toHaveLength(3);
    expect(await queue(one, '?state=all')).toHaveLength(15);
    expect(await queue(one, `?q=${encodeURIComponent('周小满 issn')}`)).toHaveLength(1);
    expect(await queue(one, '?applicant=sample-2020-01/A002&verdict=violation')).toHaveLength(1);
  });

  it('shows an item with its place on the scan, both values and the rule', async () => {
    const one = await visitor();
    const [id = ''] = await queue(one, '?rule=R31');
    const text = await (await one.get(`/item/${id}`)).text();
    expect(text).toContain('继续教育每年不少于 90 学时');
    expect(text).toContain('86 &lt; 90，差 4 学时');
    const image = /\/image\/[0-9a-f]{32}/u.exec(text)?.[0] ?? '';
    const picture = await one.get(image);
    expect([picture.status, picture.headers.get('content-type')]).toEqual([200, 'image/jpeg']);
  });

  it('tells what was done in the words of what it is about', async () => {
    const one = await visitor();
    const [rule = ''] = await queue(one, '?rule=R31');
    await one.post('/step', { id: rule, version: 0, action: 'accept-declared', reason: '另有证明' });
    const text = await (await one.get(`/item/${rule}`)).text();
    const log = /<ul class="log">.*?<\/ul>/su.exec(text)?.[0];
    expect([log?.includes('认定符合'), log?.includes('采用申报值')]).toEqual([true, false]);
  });

  it('decides, keeps who and when and what was there before, and shows the second what the first did', async () => {
    const one = await visitor();
    const [id = ''] = await queue(one);
    const first = await one.post('/step', { id, version: 0, action: 'accept-found' });
    expect(await first.json()).toMatchObject({ version: 1, decision: { by: '审核员甲' } });
    const second = await one.post('/step', { id, version: 0, action: 'return', reason: '请补' });
    expect(second.status).toBe(409);
    expect(await second.json()).toMatchObject({ version: 1, decision: { action: 'accept-found' } });
    const [kept] = [...(await decisionsOf(one.place.database, 'sample-2020-01')).values()];
    expect(kept?.decision).toMatchObject({ action: 'accept-found', by: '审核员甲' });
    expect(await queue(one)).toHaveLength(8);
    expect(await queue(one, '?state=done')).toEqual([id]);
    expect(await one.place.log.verify()).toMatchObject({ ok: true, entries: 3 });
    await one.post('/step', { id, version: 1, action: 'undo' });
    expect(await queue(one)).toHaveLength(9);
  });

  it('asks for a reason before it takes the declared value, and for a value before it corrects', async () => {
    const one = await visitor();
    const [id = ''] = await queue(one);
    expect((await one.post('/step', { id, version: 0, action: 'accept-declared' })).status).toBe(400);
    expect((await one.post('/step', { id, version: 0, action: 'correct', value: ' ' })).status).toBe(400);
    const [missing = ''] = await queue(one, '?verdict=missing');
    expect((await one.post('/step', { id: missing, version: 0, action: 'accept-found' })).status).toBe(400);
    expect(
      (await one.post('/step', { id, version: 0, action: 'accept-declared', reason: '原件' })).status,
    ).toBe(200);
  });

  it('keeps notes', async () => {
    const one = await visitor();
    const [id = ''] = await queue(one);
    expect((await one.post('/note', { id, text: '已电话联系' })).status).toBe(200);
    expect(await (await one.get(`/item/${id}`)).text()).toContain('已电话联系');
  });

  it('shows how far it is, and exports every decision with its steps', async () => {
    const one = await visitor();
    const [id = ''] = await queue(one);
    await one.post('/step', { id, version: 0, action: 'accept-found' });
    await one.post('/step', { id, version: 1, action: 'return', reason: '请补' });
    const text = await (await one.get('/overview')).text();
    expect(text).toContain('1 / 9');
    expect(text).toMatch(/学历·毕业证书编号|身份证号/u);
    const exported = (await (await one.get('/export.json')).json()) as {
      logHead: string;
      decisions: { decision: { action: string }; steps: { action: string }[]; declared: string }[];
    };
    expect(exported.logHead).toBe(await one.place.log.head());
    expect(exported.decisions).toMatchObject([
      { decision: { action: 'return' }, steps: [{ action: 'accept-found' }, { action: 'return' }] },
    ]);
  });
});
