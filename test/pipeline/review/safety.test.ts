/** Each row of the review server's table of threats, and what must come of it. */
import { connect, type Socket } from 'node:net';
import { networkInterfaces } from 'node:os';
import { describe, expect, it, onTestFinished } from 'vitest';
import { systemClock } from '#pipeline/core/clock.ts';
import { openWorkspace } from '#pipeline/core/workspace.ts';
import { serveDesk } from '#pipeline/review/index.ts';
import type { Results } from '#schemas/records/results.ts';
import { host, queue, startToken, visitor } from '../../support/desk-visitor.ts';
import { servedFrom } from '../../support/desk-served.ts';
import { makeDeskFolder } from '../../support/desk.ts';
import { sampleResults } from '../../support/results-sample.ts';
import { temporaryFolder } from '../../support/temporary.ts';

describe('whoever is not at the desk', () => {
  it('gets nothing under another name of this machine', async () => {
    const one = await visitor();
    for (const other of [
      'evil.test',
      'evil.test:8620',
      '127.0.0.1',
      'localhost:8621',
      '127.0.0.1:8620.evil.test',
      '',
    ])
      expect((await one.get('/', { host: other })).status).toBe(421);
  });

  it('sees no page without the printed address or its cookie, and no cookie a script can read', async () => {
    const { app, get } = await visitor();
    for (const place of [
      '/',
      '/item/000000000000000000000000',
      `/?token=${'b'.repeat(32)}`,
      '/image/x',
      '/?token=',
    ]) {
      const answer = await app.request(place, { headers: { host } });
      expect([place, answer.status]).toEqual([place, 403]);
      expect(await answer.text()).not.toContain('林知远');
    }
    expect((await get('/', { cookie: `pingshen=${'0'.repeat(32)}` })).status).toBe(403);
    const opened = await app.request(`/?token=${startToken}`, { headers: { host } });
    expect(opened.headers.get('set-cookie')).toMatch(/; HttpOnly; SameSite=Strict$/u);
    expect(opened.headers.get('location')).toBe('/');
  });

  it.each([
    ['a foreign origin', { origin: 'http://evil.test' }, 403],
    ['the same name by another scheme', { origin: `https://${host}` }, 403],
    ['no origin', { origin: undefined }, 403],
    ['another site', { 'sec-fetch-site': 'cross-site' }, 403],
    ['no token', { 'x-desk-token': undefined }, 403],
    ['a wrong token', { 'x-desk-token': 'f'.repeat(32) }, 403],
    ['no cookie', { cookie: '' }, 403],
    ['a form', { 'content-type': 'application/x-www-form-urlencoded' }, 415],
    ['plain text', { 'content-type': 'text/plain' }, 415],
  ])('changes nothing from %s', async (_what, headers, status) => {
    const one = await visitor();
    const [id = ''] = await queue(one);
    const before = (await one.place.log.export()).length;
    const change = { id, version: 0, action: 'return' };
    expect((await one.post('/step', change, headers)).status).toBe(status);
    expect(await queue(one)).toContain(id);
    expect((await one.place.log.export()).length).toBe(before);
    expect((await one.post('/step', change)).status).toBe(200);
  });

  it('changes nothing by another method', async () => {
    const { app, get } = await visitor();
    for (const place of ['/step', '/note', '/name']) expect((await get(place)).status).toBe(405);
    for (const method of ['PUT', 'DELETE', 'PATCH', 'OPTIONS'])
      expect((await app.request('/step', { method, headers: { host } })).status).toBe(405);
  });
});

describe('a path', () => {
  it.each([
    '/image/..%2f..%2fetc%2fpasswd',
    '/image/..%252f..%252fetc%252fpasswd',
    '/image/%2fetc%2fpasswd',
    '/image/..%5c..%5cwindows',
    '/image/%00',
    '/image/pages/0.jpg',
    '/image/',
    '/pages/0.jpg',
    '/results.json',
    '/pingshen.db',
    '/desk.js/../../package.json',
    '/.git/config',
    '/item/__proto__',
    '/item/..%2f..',
  ])('%s leads nowhere', async (place) => {
    const { get } = await visitor();
    const answer = await get(place);
    expect(answer.status).toBe(404);
    expect(await answer.text()).not.toMatch(/root:|林知远|SQLite/u);
  });
});

describe('every answer', () => {
  it('forbids what a page does not need', async () => {
    const one = await visitor();
    const [id = ''] = await queue(one);
    const answers = [
      await one.get('/'),
      await one.get(`/item/${id}`),
      await one.get('/nowhere'),
      await one.get('/desk.js'),
    ];
    for (const answer of [
      ...answers,
      await one.get('/', { host: 'evil.test' }),
      await one.post('/step', {}),
    ]) {
      const policy = answer.headers.get('content-security-policy') ?? '';
      for (const rule of [
        "default-src 'none'",
        "script-src 'self'",
        "frame-ancestors 'none'",
        "base-uri 'none'",
        "form-action 'self'",
      ])
        expect(policy).toContain(rule);
      expect(policy).not.toContain('unsafe');
      expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
      expect(answer.headers.get('referrer-policy')).toBe('no-referrer');
      expect(answer.headers.get('cache-control')).toBe('no-store');
    }
  });

  it('asks nothing of any other machine', async () => {
    const one = await visitor();
    const [id = ''] = await queue(one);
    for (const place of ['/', `/item/${id}`, '/desk.css', '/desk.js', '/scan.js']) {
      const text = (await (await one.get(place)).text()).replaceAll('http://www.w3.org/2000/svg', '');
      expect(text).not.toMatch(/(?:https?:)?\/\/[a-z0-9-]+\.[a-z]/iu);
      expect(text).not.toMatch(
        / on[a-z]+="|javascript:| style="|innerHTML|insertAdjacentHTML|document\.write/u,
      );
    }
  });
});

/** The made-up run with hostile text in every place that comes from outside. */
function hostileResults(): Results {
  const attack = '<img src=x onerror=alert(1)>"\'`</script><script>alert(2)</script>\u202e';
  const results = sampleResults();
  return {
    ...results,
    documents: results.documents.map((one) => ({
      ...one,
      parts: one.parts.map((part) => ({ ...part, file: `${part.file}${attack}` })),
    })),
    files: results.files.map((file) => ({ ...file, file: `${file.file}${attack}` })),
    findings: results.findings.map((finding) => ({
      ...finding,
      ...{ declared: `x${attack}`, found: `y${attack}`, message: attack },
      witnesses: finding.witnesses.map((witness) => ({ ...witness, found: attack })),
    })),
  };
}

describe('hostile text', () => {
  it('in a scan, a file name, a note or a reason is shown as text', async () => {
    const one = await visitor(hostileResults());
    const [id = ''] = await queue(one);
    const attack = '<img src=x onerror=alert(3)>';
    expect((await one.post('/note', { id, text: attack })).status).toBe(200);
    expect((await one.post('/step', { id, version: 0, action: 'return', reason: attack })).status).toBe(200);
    for (const place of ['/?state=all', `/item/${id}`, `/?q=${encodeURIComponent(attack)}`]) {
      const text = await (await one.get(place)).text();
      expect(text).not.toMatch(/<img|onerror=alert\(\d\)>|<script>/u);
      expect(text).not.toContain('\u202e');
    }
    expect(await (await one.get(`/item/${id}`)).text()).toContain('&lt;img src=x onerror=alert(3)&gt;');
  });

  it('is no name of a person', async () => {
    const one = await visitor();
    for (const name of ['<b>', '', 'a'.repeat(41), 'x\u202ey'])
      expect((await one.post('/name', { name })).status).toBe(400);
  });

  it('of the wrong shape is refused', async () => {
    const one = await visitor();
    const [id = ''] = await queue(one);
    const wrong = [
      '{',
      'null',
      '[]',
      { id },
      { id, version: -1, action: 'return' },
      { id, version: 0, action: 'drop' },
    ];
    const odd = { id, version: 0, action: 'return', by: '别人' };
    for (const body of [...wrong, odd, { id: '../x', version: 0, action: 'return' }])
      expect((await one.post('/step', body)).status).toBe(400);
  });
});

describe('too much', () => {
  it('is refused: a large body', async () => {
    const one = await visitor();
    expect((await one.post('/step', 'x'.repeat(70_000))).status).toBe(413);
  });

  it('of everything leaves the desk answering, and it answers on this machine alone', async () => {
    const place = await makeDeskFolder(temporaryFolder());
    const workspace = await openWorkspace({ state: `${place.folder}/.pingshen`, out: place.out });
    const served = await serveDesk({
      ...place,
      workspace,
      clock: systemClock(),
      port: 0,
      ...servedFrom(place.folder),
    });
    const sockets: Socket[] = [];
    onTestFinished(async () => {
      for (const socket of sockets) socket.destroy();
      await served.close();
      await place.database.destroy();
    });
    const address = new URL(served.address);
    expect(address.hostname).toBe('127.0.0.1');
    const slow = (head: string): void => {
      const socket = connect(Number(address.port), '127.0.0.1');
      socket.on('error', () => undefined);
      socket.write(head);
      sockets.push(socket);
    };
    for (let i = 0; i < 150; i++)
      slow(`POST /step HTTP/1.1\r\nHost: ${address.host}\r\nContent-Length: 9000\r\n\r\n{`);
    for (let i = 0; i < 150; i++) slow('GET / HTTP/1.1\r\nHo');
    slow(`GET / HTTP/1.1\r\nX: ${'y'.repeat(1_000_000)}`);
    const started = performance.now();
    const answer = await fetch(served.address, { redirect: 'manual' });
    expect(answer.status).toBe(303);
    expect(performance.now() - started).toBeLessThan(3000);
    const outside = Object.values(networkInterfaces())
      .flat()
      .find((one) => one?.family === 'IPv4' && !one.internal);
    if (outside) await expect(fetch(`http://${outside.address}:${address.port}/`)).rejects.toThrow();
  });
});

describe('two auditors on one item', () => {
  it('200 times: one is taken, the other sees it, and the log tells of both', async () => {
    const one = await visitor();
    const [id = ''] = await queue(one);
    const before = (await one.place.log.export()).trim().split('\n').length;
    for (let version = 0; version < 200; version++) {
      const answers = await Promise.all([
        one.post('/step', { id, version, action: version % 2 === 0 ? 'ask' : 'undo' }),
        one.post('/step', { id, version, action: 'return', reason: '补' }),
      ]);
      const taken = answers.filter(({ status }) => status === 200).length;
      const refused = answers.filter(({ status }) => status === 409 || status === 400).length;
      expect([taken, refused]).toEqual([1, 1]);
    }
    const log = (await one.place.log.export()).trim().split('\n').slice(before);
    expect(log.filter((line) => line.includes('"action":"decide.'))).toHaveLength(200);
    expect(await one.place.log.verify()).toMatchObject({ ok: true });
  }, 120_000);
});
