/** Logging in: who comes in, for how long, and what happens to those who guess. */
import { describe, expect, it } from 'vitest';
import { addAccount, disableAccount, resetAccount } from '#pipeline/core/accounts.ts';
import { membersDesk, password, tickingClock } from '../../support/desk-members.ts';
import { callerOf, cookieOf, host, queue, startToken, tokenOn } from '../../support/desk-visitor.ts';

const doing = { by: 'root', at: '2020-10-08T10:00:00+08:00' };

describe('a desk with accounts', () => {
  it('shows the log-in at every address and nothing else, even by the address of the start', async () => {
    const { app } = await membersDesk();
    for (const place of ['/', '/overview', '/export.json', '/item/000000000000000000000000', '/password']) {
      const answer = await app.request(place, { headers: { host } });
      expect([place, answer.status]).toEqual([place, 401]);
      const text = await answer.text();
      expect(text).toContain('登录复核台');
      expect(text).not.toContain('林知远');
    }
    const opened = await app.request(`/?token=${startToken}`, { headers: { host } });
    expect(opened.headers.get('set-cookie')).toBeNull();
    expect((await callerOf(app).post('/name', { name: '外人' })).status).toBe(403);
  });

  it('lets in by name and password, and its cookie is for this site and for no script', async () => {
    const { app, signIn } = await membersDesk({ scheme: 'https' });
    const given = { name: '审核甲', password };
    const answer = await callerOf(app, { scheme: 'https' }).post('/sign-in', given);
    expect(answer.headers.get('set-cookie')).toMatch(
      /^__Host-pingshen=[0-9a-f]{32}; Path=\/; HttpOnly; Secure; SameSite=Strict$/u,
    );
    const text = await (await (await signIn('审核甲')).get('/')).text();
    expect(text).toContain('审核甲');
    expect(text).toContain('退出');
  });

  it.each([
    ['another site', { origin: 'http://evil.test' }, 403],
    ['no origin', { origin: undefined }, 403],
    ['a form', { 'content-type': 'application/x-www-form-urlencoded' }, 415],
  ])('takes no log-in from %s', async (_what, headers, status) => {
    const { app } = await membersDesk();
    const given = { name: '审核甲', password };
    const answer = await callerOf(app).post('/sign-in', given, headers);
    expect(answer.status).toBe(status);
    expect(answer.headers.get('set-cookie')).toBeNull();
  });

  it('refuses a wrong password and an unknown name alike, and the log tells of it without the password', async () => {
    const { app, place } = await membersDesk();
    const knock = callerOf(app);
    const wrong = await knock.post('/sign-in', { name: '审核甲', password: 'not-this-one' });
    const unknown = await knock.post('/sign-in', { name: '无此人', password: 'not-this-one' });
    expect([wrong.status, unknown.status]).toEqual([401, 401]);
    expect(await wrong.json()).toEqual(await unknown.json());
    const log = await place.log.export();
    expect(log.match(/person\.refused/gu)).toHaveLength(2);
    expect(log).not.toContain('not-this-one');
    expect(log).not.toMatch(/scrypt\$/u);
    expect(await place.log.verify()).toMatchObject({ ok: true });
  });

  it('locks a name after five wrong tries, for longer each time, in plain words; a reset opens it', async () => {
    const clock = tickingClock();
    const { app, place } = await membersDesk({ clock });
    const knock = callerOf(app);
    const attempt = (given: string): Promise<Response> =>
      knock.post('/sign-in', { name: '审核甲', password: given });
    for (let i = 0; i < 5; i++) expect((await attempt(`wrong-${i}`)).status).toBe(401);
    const locked = await attempt(password);
    expect([locked.status, locked.headers.get('retry-after')]).toEqual([429, '60']);
    expect(await locked.text()).toContain('已暂时锁定，请在 60 秒后再试');
    // Others are not held up.
    expect((await knock.post('/sign-in', { name: '审核丙', password })).status).toBe(200);
    clock.pass(1.1);
    expect((await attempt('wrong')).status).toBe(401);
    clock.pass(1.1);
    expect((await attempt(password)).status).toBe(429);
    clock.pass(1);
    expect((await attempt(password)).status).toBe(200);
    for (let i = 0; i < 5; i++) expect((await attempt('wrong')).status).toBe(401);
    const first = (await resetAccount(place.database, '审核甲', doing)) ?? '';
    expect((await attempt(first)).status).toBe(200);
  });

  it('locks the name also when the tries come all at once', async () => {
    const { app } = await membersDesk();
    const knock = callerOf(app);
    const answers = await Promise.all(
      Array.from({ length: 12 }, (_, i) =>
        knock.post('/sign-in', { name: '审核甲', password: `wrong-${i}` }),
      ),
    );
    const counts = Map.groupBy(answers, ({ status }) => status);
    expect([counts.get(401)?.length, counts.get(429)?.length]).toEqual([5, 7]);
  });

  it('ends a session after half an hour without a request, and after eight hours in any case', async () => {
    const clock = tickingClock();
    const { signIn } = await membersDesk({ clock });
    const one = await signIn('审核甲');
    clock.pass(29);
    expect((await one.get('/')).status).toBe(200);
    clock.pass(31);
    expect((await one.get('/')).status).toBe(401);
    const [id = ''] = await queue(await signIn('审核丙'));
    const late = await one.post('/step', { id, version: 0, action: 'return' });
    expect(late.status).toBe(401);
    expect(await late.json()).toMatchObject({ message: '登录已过期，请重新登录。' });
    const other = await signIn('审核甲');
    for (let minutes = 0; minutes < 470; minutes += 10) {
      clock.pass(10);
      expect((await other.get('/')).status).toBe(200);
    }
    clock.pass(15);
    expect((await other.get('/')).status).toBe(401);
  });

  it('ends it by logging out, by disabling the account and by another password', async () => {
    const { place, signIn } = await membersDesk();
    const [one, two, three] = [await signIn('审核甲'), await signIn('审核甲'), await signIn('审核丙')];
    const out = await one.post('/sign-out', {});
    expect([out.status, out.headers.get('set-cookie')]).toEqual([200, expect.stringContaining('Max-Age=0')]);
    expect([(await one.get('/')).status, (await two.get('/')).status]).toEqual([401, 200]);
    await resetAccount(place.database, '审核甲', doing);
    expect((await two.get('/')).status).toBe(401);
    await disableAccount(place.database, '审核丙', doing);
    expect((await three.get('/')).status).toBe(401);
    const knock = callerOf((await membersDesk()).app);
    expect((await knock.post('/sign-in', { name: '审核丙', password: 'x' })).status).toBe(401);
  });

  it('wants a first password changed before anything else, and a good one', async () => {
    const { app, place } = await membersDesk();
    const first = (await addAccount(place.database, { name: '新人戊', role: 'auditor' }, doing)) ?? '';
    const cookie = cookieOf(await callerOf(app).post('/sign-in', { name: '新人戊', password: first }));
    const page = await callerOf(app, { cookie }).get('/');
    expect(page.status).toBe(403);
    const token = await tokenOn(page);
    const one = callerOf(app, { cookie, token });
    expect((await one.post('/step', {})).status).toBe(403);
    expect((await one.get('/export.json')).status).toBe(403);
    const change = (wanted: string, old = first): Promise<Response> =>
      one.post('/password', { old, password: wanted });
    for (const weak of ['short', first, 'aaaaaaaaaaaa', '新人戊的口令123456'])
      expect([weak, (await change(weak)).status]).toEqual([weak, 400]);
    expect((await change('a-good-new-one', 'not-the-old')).status).toBe(401);
    const changed = await change('a-good-new-one');
    expect(changed.status).toBe(200);
    expect((await one.get('/')).status).toBe(401);
    expect((await callerOf(app, { cookie: cookieOf(changed) }).get('/')).status).toBe(200);
  });
});
