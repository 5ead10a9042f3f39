/** Somebody who opened the desk's address and gave a name; requests go to the application, not to a port. */
import { readFile } from 'node:fs/promises';
import type { Hono } from 'hono';
import { expect, onTestFinished } from 'vitest';
import { systemClock } from '#pipeline/core/clock.ts';
import { deskApp } from '#pipeline/review/app.ts';
import { readAssets } from '#pipeline/review/assets.ts';
import { openDesk } from '#pipeline/review/desk.ts';
import type { Results } from '#schemas/records/results.ts';
import { makeDeskFolder, type DeskFolder } from './desk.ts';
import { temporaryFolder } from './temporary.ts';

export const host = '127.0.0.1:8620';
export const startToken = 'a'.repeat(32);
const read = (file: string): Promise<Buffer> => readFile(file);

export interface Visitor {
  readonly app: Hono;
  readonly place: DeskFolder;
  readonly get: (path: string, headers?: Record<string, string>) => Promise<Response>;
  readonly post: (
    path: string,
    body: unknown,
    headers?: Record<string, string | undefined>,
  ) => Promise<Response>;
}

/** A desk over the made-up run, and somebody who opened its address and gave a name. */
export async function visitor(results?: Results): Promise<Visitor> {
  const place = await makeDeskFolder(temporaryFolder(), results);
  onTestFinished(() => place.database.destroy());
  const desk = openDesk({ ...place, workspace: { read }, clock: systemClock() });
  const assets = await readAssets({ read });
  const app = deskApp({ desk, address: { hosts: [host], scheme: 'http' }, startToken, assets });
  const opened = await app.request(`/?token=${startToken}`, { headers: { host } });
  const cookie = opened.headers.get('set-cookie')?.split(';')[0] ?? '';
  const get: Visitor['get'] = async (path, headers = {}) =>
    app.request(path, { headers: { host, cookie, ...headers } });
  const token = /data-token="([0-9a-f]+)"/u.exec(await (await get('/')).text())?.[1] ?? '';
  const post: Visitor['post'] = async (path, body, changes = {}) => {
    const headers: Record<string, string | undefined> = {
      ...{
        host,
        cookie,
        origin: `http://${host}`,
        'content-type': 'application/json',
        'x-desk-token': token,
      },
      ...changes,
    };
    const given = Object.entries(headers).filter((one): one is [string, string] => one[1] !== undefined);
    const text = typeof body === 'string' ? body : JSON.stringify(body);
    return app.request(path, { method: 'POST', headers: Object.fromEntries(given), body: text });
  };
  expect((await post('/name', { name: '审核员甲' })).status).toBe(200);
  return { app, place, get, post };
}

/** The ids of the queue in its order. */
export async function queue({ get }: Visitor, query = ''): Promise<string[]> {
  const text = await (await get(`/${query}`)).text();
  return [...text.matchAll(/data-item="([0-9a-f]{24})"/gu)].map((match) => match[1] ?? '');
}
