/** What the desk holds for hours: nothing that only a run, a paper or another machine needs. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, it, onTestFinished, vi } from 'vitest';
import { startDesk } from '../../support/desk-process.ts';
import { makeDeskFolder } from '../../support/desk.ts';
import { temporaryFolder } from '../../support/temporary.ts';

const hook = pathToFileURL(path.resolve(import.meta.dirname, '../../support/list-libraries.mjs')).href;

it('loads the few libraries of a server, and none that reads or renders', async () => {
  const place = await makeDeskFolder(temporaryFolder());
  await place.database.destroy();
  const list = path.join(place.folder, 'libraries.txt');
  vi.stubEnv('PINGSHEN_LIBRARIES', list);
  onTestFinished(() => void vi.unstubAllEnvs());
  const desk = await startDesk(place.folder, ['--import', hook]);
  onTestFinished(() => desk.kill());
  const { origin } = new URL(desk.address);
  expect((await fetch(desk.address, { redirect: 'manual' })).status).toBe(303);
  expect((await fetch(`${origin}/desk.css`)).status).toBe(200);
  const loaded = [...new Set(readFileSync(list, 'utf8').trim().split('\n'))];
  expect(loaded).toEqual(expect.arrayContaining(['hono', 'kysely', 'zod']));
  const heavy = [
    'sharp',
    'exceljs',
    'pdfkit',
    'fontkit',
    'onnxruntime-node',
    'bullmq',
    'ioredis',
    'handlebars',
  ];
  expect(loaded.filter((name) => heavy.includes(name) || name.includes('pdf'))).toEqual([]);
});
