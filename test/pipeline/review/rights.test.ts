/** What each role may do, asked of the server by itself: a hidden button is no protection. */
import { describe, expect, it } from 'vitest';
import { membersDesk } from '../../support/desk-members.ts';
import { queue, type Caller } from '../../support/desk-visitor.ts';

const people = { clerk: '经办乙', auditor: '审核甲', head: '主任丁' } as const;
const everybody = ['clerk', 'auditor', 'head'];
const takers = ['clerk', 'head'];
const deciders = ['auditor', 'head'];

/** Every route behind the door, what is asked of it, and who may: a new one must be entered here. */
const routes: readonly (readonly [string, string, readonly string[], unknown?])[] = [
  ['GET', '/', everybody],
  ['GET', '/overview', everybody],
  ['GET', '/item/:id', everybody],
  ['GET', '/image/:name', everybody],
  ['GET', '/bulk/:id', deciders],
  ['GET', '/export.json', ['head']],
  ['GET', '/export.xlsx', ['head']],
  ['GET', '/assign', ['head']],
  ['GET', '/intake', takers],
  ['GET', '/intake/status.json', takers],
  ['GET', '/returns.csv', takers],
  ['GET', '/password', everybody],
  ['GET', '/who', everybody],
  ['POST', '/step', deciders, { id: ':id', version: 0, action: 'ask' }],
  ['POST', '/bulk', deciders, { items: [{ id: ':id', version: 9 }], action: 'ask', reason: '问' }],
  ['POST', '/bulk/undo', deciders, { id: ':id' }],
  ['POST', '/note', everybody, { id: ':id', text: '备注' }],
  ['POST', '/assign', ['head'], { people: ['审核甲'], by: 'unit', which: 'all' }],
  ['POST', '/password', everybody, { old: 'x', password: 'y' }],
  ['POST', '/intake', takers, { name: 'x', files: [{ path: 'a.zip', size: 1 }] }],
  ['POST', '/intake/:id/start', takers, {}],
  ['POST', '/sign-out', everybody, {}],
];

/** Open to everybody or refused to all: each has tests of its own. */
const elsewhere = [
  '/apply',
  '/intake/:id/:index',
  '/paper/:name',
  '/desk.css',
  '/icon.svg',
  '/sign-in',
  '/name',
];

async function idsOn(one: Caller): Promise<{ readonly id: string; readonly image: string }> {
  const [id = ''] = await queue(one);
  const text = await (await one.get(`/item/${id}`)).text();
  return { id, image: /\/image\/([0-9a-f]{32})/u.exec(text)?.[1] ?? '' };
}

describe('the rights of a role', () => {
  it.each(everybody)('are kept for a %s at every route', async (role) => {
    const { place, signIn } = await membersDesk();
    const one = await signIn(people[role as keyof typeof people]);
    const { id, image } = await idsOn(one);
    for (const [method, route, allowed, body] of routes) {
      const path = route.replace(':id', id).replace(':name', image);
      const before = (await place.log.export()).length;
      const given = JSON.parse(JSON.stringify(body ?? {}).replace(':id', id)) as unknown;
      const answer = method === 'GET' ? await one.get(path) : await one.post(path, given);
      const said = `${role} ${method} ${route}: ${answer.status}`;
      if (allowed.includes(role)) expect(said).not.toMatch(/: (?:403|404|405|5\d\d)$/u);
      else {
        expect(said).toBe(`${role} ${method} ${route}: 403`);
        expect(await answer.text()).toContain('您的角色不能做这一步');
        expect((await place.log.export()).length).toBe(before);
      }
    }
  });

  it('are told of every route there is', async () => {
    const { app } = await membersDesk();
    const known = new Set([...routes.map(([, route]) => route), ...elsewhere]);
    const there = app.routes
      .map(({ path }) => path)
      .filter((path) => path !== '/*' && !/^\/\w+\.js$/u.test(path));
    expect(there.filter((path) => !known.has(path))).toEqual([]);
  });

  it('show: a clerk sees an item without buttons that decide', async () => {
    const { signIn } = await membersDesk();
    const one = await signIn('经办乙');
    const { id } = await idsOn(one);
    const text = await (await one.get(`/item/${id}`)).text();
    expect(text).not.toMatch(/data-act="(?!note)/u);
    expect(text).toContain('由审核人决定');
    expect(await (await one.get('/overview')).text()).not.toContain('/export.json');
  });
});
