/** Taking in: files come in pieces, then the run starts; what it makes can be printed. */
import type { Hono } from 'hono';
import { intakeBeginSchema } from '#schemas/records/desk-change.ts';
import { intakePage } from '#templates/desk/intake-page.ts';
import { words } from '#templates/desk/words.ts';
import type { Incoming } from '../core/incoming.ts';
import { printables } from '../core/result-folders.ts';
import type { Desk } from './desk.ts';
import { isSame } from './guard.ts';
import type { Jobs } from './jobs.ts';
import { returnsCsv } from './returns.ts';
import { shaped, type Room, type Visit } from './room.ts';
import { paperName } from './shelf.ts';
import { frameOf } from './views.ts';

export interface Taking {
  readonly incoming: Incoming;
  readonly jobs: Jobs;
}

export function addIntake(app: Hono, { desk, visit, change }: Room, { incoming, jobs }: Taking): void {
  app.get(
    '/intake',
    visit((known) => showIntake(known, desk), 'intake'),
  );
  app.get(
    '/intake/status.json',
    visit(async ({ request }) => request.json({ jobs: await jobs.list() }), 'intake'),
  );
  app.post(
    '/intake',
    change(
      shaped(intakeBeginSchema, async ({ request }, { name, files }) => {
        const begun = await incoming.begin(name, files);
        if ('refused' in begun) return request.json({ error: 'refused', message: begun.refused }, 400);
        return request.json(begun);
      }),
      'intake',
    ),
  );
  app.post(
    '/intake/:id/start',
    change(async ({ request, frame }) => {
      const id = request.req.param('id') ?? '';
      const known = (await incoming.list()).find((one) => one.id === id) ?? (await incoming.finish(id));
      if (!known) return request.json({ error: 'short', message: words.intake.short }, 400);
      await jobs.start(known, frame.person);
      return request.json({ ok: true });
    }, 'intake'),
  );
  app.post(
    '/intake/:id/:index',
    visit((known) => takePiece(known, incoming), 'intake'),
  );
  app.get(
    '/paper/:name',
    visit((known) => showPaper(known, desk), 'intake'),
  );
  app.get(
    '/returns.csv',
    visit(
      async ({ request }) =>
        request.body(await returnsCsv(desk), 200, {
          'Content-Type': 'text/csv; charset=utf-8',
          'Content-Disposition': 'attachment; filename="returns.csv"',
        }),
      'intake',
    ),
  );
}

/** One piece of a file, as bytes: the browser asks before it sends that from another site. */
async function takePiece({ request, session }: Visit, incoming: Incoming): Promise<Response> {
  const { req } = request;
  if (req.header('content-type') !== 'application/octet-stream') return request.json({ error: 'type' }, 415);
  if (!isSame(req.header('x-desk-token'), session.token)) return request.json({ error: 'token' }, 403);
  const [index, from] = [Number(req.param('index')), Number(req.query('from'))];
  if (!Number.isSafeInteger(index) || !Number.isSafeInteger(from) || from < 0)
    return request.json({ error: 'shape' }, 400);
  const bytes = new Uint8Array(await req.arrayBuffer());
  const isTaken = await incoming.put(req.param('id') ?? '', index, { from, bytes });
  return isTaken ? request.json({ ok: true }) : request.json({ error: 'piece' }, 409);
}

async function showIntake({ request, frame }: Visit, desk: Desk): Promise<Response> {
  const shelf = await desk.look();
  const units = await Promise.all(
    shelf.batches.map(async (batch) => ({
      unit: batch.worklist.unit,
      id: batch.id,
      papers: (await printables(batch.folder)).map((name) => ({
        name,
        href: `/paper/${paperName(batch, name)}`,
      })),
    })),
  );
  const view = { frame: frameOf({ shelf, desk, frame }), units };
  return request.html(intakePage(view));
}

/** Only by the opaque name of what is there: a path from outside leads nowhere. */
async function showPaper({ request }: Visit, desk: Desk): Promise<Response> {
  const wanted = request.req.param('name') ?? '';
  for (const batch of (await desk.look()).batches)
    for (const name of await printables(batch.folder))
      if (paperName(batch, name) === wanted) {
        const bytes = await desk.workspace.read(`${batch.folder}/${name}`);
        return request.body(new Uint8Array(bytes), 200, {
          'Content-Type': 'application/pdf',
          'Content-Disposition': `inline; filename*=UTF-8''${encodeURIComponent(name.split('/').at(-1) ?? '')}`,
        });
      }
  return request.text(words.notFound, 404);
}
