/** Somebody who opened the desk's address and gave a name; requests go to the application, not to a port. */
import { readFile } from 'node:fs/promises';
import type { Hono } from 'hono';
import { expect, onTestFinished } from 'vitest';
import { systemClock, type Clock } from '#pipeline/core/clock.ts';
import { deskApp } from '#pipeline/review/app.ts';
import { readAssets } from '#pipeline/review/assets.ts';
import { openDesk, type DeskParts } from '#pipeline/review/desk.ts';
import type { Results } from '#schemas/records/results.ts';
import type { Worklist } from '#schemas/records/worklist.ts';
import { takingOf } from './desk-served.ts';
import { makeDeskFolder, type DeskFolder } from './desk.ts';
import { temporaryFolder } from './temporary.ts';

export const host = '127.0.0.1:8620';
export const startToken = 'a'.repeat(32);
const read = (file: string): Promise<Buffer> => readFile(file);

/** What is in a workbook is another test's concern. */
const workbook = (): Promise<Uint8Array> => Promise.resolve(new Uint8Array([1]));

export interface Caller {
  readonly get: (path: string, headers?: Record<string, string>) => Promise<Response>;
  readonly post: (
    path: string,
    body: unknown,
    headers?: Record<string, string | undefined>,
  ) => Promise<Response>;
}

export interface Visitor extends Caller {
  readonly app: Hono;
  readonly place: DeskFolder;
}

export interface Opening {
  readonly results?: Results | undefined;
  readonly clock?: Clock;
  readonly scheme?: 'http' | 'https';
  readonly more?: Pick<DeskParts, 'apply'>;
  readonly worklist?: Partial<Worklist>;
}

/** A desk over the made-up run. */
export async function openApp({
  results,
  more = {},
  clock = systemClock(),
  scheme = 'http',
  worklist,
}: Opening = {}): Promise<Pick<Visitor, 'app' | 'place'>> {
  const place = await makeDeskFolder(temporaryFolder(), results, worklist);
  onTestFinished(() => place.database.destroy());
  const desk = openDesk({ ...place, ...more, workspace: { read }, clock, settingWords: [], workbook });
  const assets = await readAssets({ read });
  const taking = await takingOf(desk, `${place.folder}/.pingshen`);
  const app = deskApp({ desk, address: { hosts: [host], scheme }, startToken, assets, taking });
  return { app, place };
}

/** A browser with that cookie, on a page with that token. */
export function callerOf(app: Hono, { cookie = '', token = '', scheme = 'http' } = {}): Caller {
  return {
    get: async (path, headers = {}) => app.request(path, { headers: { host, cookie, ...headers } }),
    post: async (path, body, changes = {}) => {
      const headers: Record<string, string | undefined> = {
        ...{ host, cookie, origin: `${scheme}://${host}` },
        ...{ 'content-type': 'application/json', 'x-desk-token': token },
        ...changes,
      };
      const given = Object.entries(headers).filter((one): one is [string, string] => one[1] !== undefined);
      const text = typeof body === 'string' ? body : JSON.stringify(body);
      return app.request(path, { method: 'POST', headers: Object.fromEntries(given), body: text });
    },
  };
}

export const cookieOf = (answer: Response): string => answer.headers.get('set-cookie')?.split(';')[0] ?? '';

/** The token on a page that was answered with. */
export async function tokenOn(answer: Response): Promise<string> {
  return /(?:data-token|name="desk-token" content)="([0-9a-f]+)"/u.exec(await answer.text())?.[1] ?? '';
}

/** A desk over the made-up run, and somebody who opened its address and gave a name. */
export async function visitor(results?: Results, more: Pick<DeskParts, 'apply'> = {}): Promise<Visitor> {
  const { app, place } = await openApp({ results, more });
  const cookie = cookieOf(await app.request(`/?token=${startToken}`, { headers: { host } }));
  const token = await tokenOn(await callerOf(app, { cookie }).get('/'));
  const caller = callerOf(app, { cookie, token });
  expect((await caller.post('/name', { name: '审核员甲' })).status).toBe(200);
  return { app, place, ...caller };
}

/** The ids of the queue in its order. */
export async function queue({ get }: Caller, query = ''): Promise<string[]> {
  const text = await (await get(`/${query}`)).text();
  return [...text.matchAll(/data-item="([0-9a-f]{24})"/gu)].map((match) => match[1] ?? '');
}
