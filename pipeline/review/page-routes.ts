/** What is looked at: the queue, an item, a page of a scan. */
import type { Hono } from 'hono';
import path from 'node:path';
import { doorPage } from '#templates/desk/door-page.ts';
import { bulkPage } from '#templates/desk/bulk-page.ts';
import { itemPage } from '#templates/desk/item-page.ts';
import { overviewPage } from '#templates/desk/overview-page.ts';
import { queuePage } from '#templates/desk/queue-page.ts';
import { words } from '#templates/desk/words.ts';
import { overviewView } from './overview.ts';
import type { Room, Visit } from './room.ts';
import { notesOn } from './changes.ts';
import type { Desk } from './desk.ts';
import { exportDecisions } from './export.ts';
import { bulkView } from './bulk.ts';
import { itemView } from './item-view.ts';
import { queueView } from './views.ts';

export function addPages(app: Hono, { desk, visit }: Room): void {
  app.get(
    '/',
    visit(async ({ request, frame }) =>
      request.html(queuePage(queueView(request.req.query(), { shelf: await desk.look(), desk, frame }))),
    ),
  );
  app.get(
    '/overview',
    visit(async ({ request, frame }) =>
      request.html(overviewPage(overviewView({ shelf: await desk.look(), desk, frame }))),
    ),
  );
  app.get(
    '/export.json',
    visit(
      async ({ request }) =>
        request.body(`${JSON.stringify(await exportDecisions(desk), null, 1)}\n`, 200, {
          'Content-Type': 'application/json; charset=utf-8',
          'Content-Disposition': 'attachment; filename="decisions.json"',
        }),
      'export',
    ),
  );
  app.get(
    '/export.xlsx',
    visit(async ({ request }) => {
      const workbook = await desk.workbook?.(await exportDecisions(desk));
      if (workbook === undefined) return request.text(words.notFound, 404);
      return request.body(new Uint8Array(workbook), 200, {
        'Content-Type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
        'Content-Disposition': 'attachment; filename="decisions.xlsx"',
      });
    }, 'export'),
  );
  app.get(
    '/bulk/:id',
    visit((known) => showBulk(known, desk), 'decide'),
  );
  app.get(
    '/item/:id',
    visit((known) => showItem(known, desk)),
  );
  app.get(
    '/image/:name',
    visit((known) => showImage(known, desk)),
  );
}

/** Findings like one of them, to be decided together; with `?done` what was decided at that stroke. */
async function showBulk({ request, frame }: Visit, desk: Desk): Promise<Response> {
  const shelf = await desk.look();
  const item = shelf.items.get(request.req.param('id') ?? '');
  if (!item) return request.html(doorPage(words.notFound), 404);
  const query = request.req.query();
  const isDone = query['done'] !== undefined;
  return request.html(bulkPage(bulkView(item, { shelf, desk, frame, isDone, query })));
}

async function showItem({ request, frame }: Visit, desk: Desk): Promise<Response> {
  const shelf = await desk.look();
  const item = shelf.items.get(request.req.param('id') ?? '');
  if (!item) return request.html(doorPage(words.notFound), 404);
  const notes = await notesOn(desk, item.key);
  return request.html(itemPage(itemView(item, { shelf, desk, frame, query: request.req.query(), notes })));
}

/** Only by the opaque name of the index: a path from outside leads nowhere. */
async function showImage({ request }: Visit, desk: Desk): Promise<Response> {
  const found = (await desk.look()).images.get(request.req.param('name') ?? '');
  const file = found && path.join(found.batch.folder, ...found.image.split('/'));
  const bytes = file === undefined ? undefined : await desk.workspace.read(file).catch(() => undefined);
  if (file === undefined || !bytes) return request.text(words.notFound, 404);
  return request.body(new Uint8Array(bytes), 200, {
    'Content-Type': /\.png$/iu.test(file) ? 'image/png' : 'image/jpeg',
    // The name changes with the run, so the picture may be kept while the browser is open.
    'Cache-Control': 'private, max-age=3600',
  });
}
