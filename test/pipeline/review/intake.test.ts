/** Taking in: names and sizes are looked at before anything is written, and nothing is half taken. */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { faultOf, openIncoming } from '#pipeline/core/incoming.ts';
import { membersDesk } from '../../support/desk-members.ts';
import { limits } from '../../support/desk-served.ts';
import { temporaryFolder } from '../../support/temporary.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('what is taken in', () => {
  it.each([
    '../x.jpg',
    'a/../../x',
    '/etc/passwd',
    'C:/x',
    'a\\b',
    'a\0b',
    'x\u202egpj.exe',
    'a//b',
    'a/./b',
    'con.',
    'x '.padEnd(3),
    `${'甲'.repeat(90)}.jpg`,
    'a/'.repeat(25) + 'b',
    '',
  ])('has no file called %j', (name) => {
    expect(faultOf([{ path: name, size: 1 }], limits)).toContain('文件名不能用');
  });

  it('is no more and no larger than the limits, and has no two names alike', () => {
    const files = (count: number, size: number) =>
      Array.from({ length: count }, (_, i) => ({ path: `s/${i}.jpg`, size }));
    expect(faultOf(files(100, 1000), limits)).toBeUndefined();
    expect(faultOf(files(101, 1), limits)).toContain('上限 100');
    expect(faultOf(files(1, 600_000), limits)).toContain('太大');
    expect(faultOf(files(3, 400_000), limits)).toContain('太大');
    expect(faultOf([], limits)).toBe('没有文件');
    const twins = [
      { path: 'Scan.PNG', size: 1 },
      { path: 'scan.png', size: 1 },
    ];
    expect(faultOf(twins, limits)).toContain('大小写');
  });

  it('is whole or absent: pieces in their order, no start before the last, parts of a killed server gone', async () => {
    const state = temporaryFolder();
    const incoming = await openIncoming(state, limits);
    const files = [
      { path: 'u/submission.json', size: 6 },
      { path: 'u/scans/A1/空.txt', size: 0 },
    ];
    const begun = await incoming.begin('u', files);
    const id = 'id' in begun ? begun.id : '';
    expect(await incoming.put(id, 0, { from: 3, bytes: bytes('def') })).toBe(false);
    expect(await incoming.put(id, 0, { from: 0, bytes: bytes('abc') })).toBe(true);
    expect(await incoming.finish(id)).toBeUndefined();
    expect(await incoming.put(id, 0, { from: 3, bytes: bytes('defg') })).toBe(false);
    expect(await incoming.put(id, 0, { from: 3, bytes: bytes('def') })).toBe(true);
    expect(await incoming.put(id, 1, { from: 0, bytes: bytes('') })).toBe(true);
    expect(await incoming.put('../..', 0, { from: 0, bytes: bytes('x') })).toBe(false);
    expect(await incoming.list()).toEqual([]);
    const taken = await incoming.finish(id);
    expect(readFileSync(path.join(taken?.place ?? '', 'u/submission.json'), 'utf8')).toBe('abcdef');
    await incoming.begin('half', files);
    expect(readdirSync(path.join(state, 'incoming'))).toHaveLength(2);
    const again = await openIncoming(state, limits);
    expect(await again.list()).toMatchObject([{ id, name: 'u' }]);
    expect(readdirSync(path.join(state, 'incoming'))).toEqual([id]);
  });

  it('is there once where a piece comes twice at once', async () => {
    const state = temporaryFolder();
    const incoming = await openIncoming(state, limits);
    const [first, second] = ['a'.repeat(1000), 'b'.repeat(1000)];
    const begun = await incoming.begin('u', [{ path: 'u/x.jpg', size: 2000 }]);
    const id = 'id' in begun ? begun.id : '';
    const put = (from: number, text: string) => incoming.put(id, 0, { from, bytes: bytes(text) });
    await Promise.all(Array.from({ length: 8 }, () => put(0, first)));
    expect(await incoming.finish(id)).toBeUndefined();
    expect(await put(1000, second)).toBe(true);
    const taken = await incoming.finish(id);
    expect(readFileSync(path.join(taken?.place ?? '', 'u/x.jpg'), 'utf8')).toBe(first + second);
  });

  it('leaves no number of anybody in the log, whatever its folder is called', async () => {
    const { place, signIn } = await membersDesk();
    const clerk = await signIn('经办乙');
    const name = '张某 990102197803050511 10012345678';
    const begun = await clerk.post('/intake', { name, files: [{ path: 'x.zip', size: 0 }] });
    const { id } = (await begun.json()) as { id: string };
    const octets = { 'content-type': 'application/octet-stream' };
    expect((await clerk.post(`/intake/${id}/0?from=0`, '', octets)).status).toBe(200);
    expect((await clerk.post(`/intake/${id}/start`, {})).status).toBe(200);
    const log = await place.log.export();
    expect(log).toContain('"action":"intake"');
    for (const number of ['990102197803050511', '10012345678']) expect(log).not.toContain(number);
  });

  it('comes from a clerk’s own page alone, as bytes with its token', async () => {
    const { place, signIn, app } = await membersDesk();
    const clerk = await signIn('经办乙');
    const begun = await clerk.post('/intake', { name: 'x', files: [{ path: 'x.zip', size: 3 }] });
    const { id } = (await begun.json()) as { id: string };
    const octets = { 'content-type': 'application/octet-stream' };
    const piece = (headers: Record<string, string | undefined>) =>
      clerk.post(`/intake/${id}/0?from=0`, 'abc', headers);
    expect((await piece({ ...octets, 'x-desk-token': 'f'.repeat(32) })).status).toBe(403);
    expect((await piece({ ...octets, origin: 'http://evil.test' })).status).toBe(403);
    expect((await piece({ 'content-type': 'text/plain' })).status).toBe(415);
    const auditor = await signIn('审核甲');
    expect((await auditor.post(`/intake/${id}/0?from=0`, 'abc', octets)).status).toBe(403);
    expect((await clerk.post(`/intake/${id}/start`, {})).status).toBe(400);
    expect((await piece(octets)).status).toBe(200);
    expect(existsSync(path.join(place.folder, '.pingshen/incoming', `${id}.part/files/x.zip`))).toBe(true);
    const wrong = await clerk.post('/intake', { name: 'x', files: [{ path: '../x', size: 3 }] });
    expect([wrong.status, await wrong.text()]).toEqual([400, expect.stringContaining('文件名不能用')]);
    expect(app.routes.length).toBeGreaterThan(10);
  });

  it('can be printed by an opaque name, and the list of returns holds no formula', async () => {
    const { place, signIn } = await membersDesk();
    const papers = path.join(place.out, 'sample-2020-01', 'papers');
    mkdirSync(papers, { recursive: true });
    writeFileSync(path.join(papers, '名册.pdf'), '%PDF-1.7');
    const head = await signIn('主任丁');
    const [id = ''] = [...(await (await head.get('/')).text()).matchAll(/data-item="([0-9a-f]{24})"/gu)].map(
      (one) => one[1] ?? '',
    );
    await head.post('/step', { id, version: 0, action: 'return', reason: '请补' });
    const text = await (await head.get('/intake')).text();
    const href = /\/paper\/[0-9a-f]{32}/u.exec(text)?.[0] ?? '';
    const paper = await head.get(href);
    expect([paper.status, await paper.text()]).toEqual([200, '%PDF-1.7']);
    expect((await head.get('/paper/..%2f..%2fresults.json')).status).toBe(404);
    expect(await (await head.get('/returns.csv')).text()).toMatch(
      /"sample-2020-01","[^"]+","A001","[^"]+","1",/u,
    );
  });

  it('names each person’s own letter in the list of returns, or none', async () => {
    const { place, signIn } = await membersDesk({ worklist: { unit: '＝HYPERLINK(1)' } });
    const papers = path.join(place.out, 'sample-2020-01', 'papers', '申报人');
    const letterOf = (who: string): void => {
      mkdirSync(path.join(papers, who), { recursive: true });
      writeFileSync(path.join(papers, who, '退回补正通知.pdf'), '%PDF-1.7');
    };
    letterOf('A0011-别人');
    letterOf('XA001-别人');
    const head = await signIn('主任丁');
    const text = await (await head.get('/')).text();
    const id = /data-item="([0-9a-f]{24})"/u.exec(text)?.[1] ?? '';
    await head.post('/step', { id, version: 0, action: 'return', reason: '请补' });
    const list = async (): Promise<string> => (await head.get('/returns.csv')).text();
    expect(await list()).toMatch(/"'＝HYPERLINK\(1\)","A001","[^"]+","1",""\r\n/u);
    letterOf('A001-本人');
    expect(await list()).toMatch(/"A001","[^"]+","1","papers\/申报人\/A001-本人\/退回补正通知.pdf"/u);
  });
});
