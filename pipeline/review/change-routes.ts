/** What is changed: steps of decisions, notes, the name of the one person of this machine. */
import type { Context as Request, Hono } from 'hono';
import {
  bulkChangeSchema,
  bulkUndoSchema,
  nameChangeSchema,
  noteChangeSchema,
  stepChangeSchema,
} from '#schemas/records/desk-change.ts';
import { changeAll, undoAll } from './bulk.ts';
import { refuseChange, shaped, type Room } from './room.ts';
import { changeNote, changeStep, type Answer } from './changes.ts';
import { words } from '#templates/desk/words.ts';
import { nameLocalPerson } from '../core/local-person.ts';
import { isLoginWanted } from './people.ts';

export function addChanges(app: Hono, { desk, change, ...room }: Room): void {
  app.post(
    '/step',
    change(
      shaped(stepChangeSchema, async ({ request, frame: { person } }, step) =>
        send(request, await changeStep(desk, step, { person })),
      ),
    ),
  );
  const applyOnce = oneAtATime(desk);
  app.post(
    '/apply',
    change(async ({ request }) => send(request, await applyOnce())),
  );
  app.post(
    '/bulk',
    change(
      shaped(bulkChangeSchema, async ({ request, frame: { person } }, steps) =>
        send(request, await changeAll(desk, steps, person)),
      ),
    ),
  );
  app.post(
    '/bulk/undo',
    change(
      shaped(bulkUndoSchema, async ({ request, frame: { person } }, { id }) =>
        send(request, await undoAll(desk, id, person)),
      ),
    ),
  );
  app.post(
    '/note',
    change(
      shaped(noteChangeSchema, async ({ request, frame: { person } }, note) =>
        (await changeNote(desk, note, person))
          ? request.json({ ok: true })
          : request.json({ error: 'item' }, 404),
      ),
      'note',
    ),
  );
  app.post('/name', (request) => changeName(request, { desk, change, ...room }));
  const onlyPost = (request: Request): Response => request.text('only POST', 405);
  for (const route of ['/step', '/note', '/name']) app.get(route, onlyPost);
}

const send = (request: Request, { body, status }: Answer): Response => request.json(body, status);

/** Applies the decisions; who asks meanwhile waits for the same. */
function oneAtATime({ apply }: Room['desk']): () => Promise<Answer> {
  let running: Promise<Answer> | undefined;
  const start = async (): Promise<Answer> => {
    if (apply === undefined) return { status: 404, body: { message: words.notFound } };
    try {
      const applied = await apply();
      return 'refused' in applied
        ? { status: 409, body: { message: applied.refused } }
        : { status: 200, body: applied };
    } finally {
      running = undefined;
    }
  };
  return () => (running ??= start());
}

async function changeName(request: Request, { desk, sessions }: Room): Promise<Response> {
  const session = sessions.of(request);
  if (!session || (await isLoginWanted(desk.database))) return request.json({ error: 'session' }, 403);
  const refusal = refuseChange(request, session);
  if (refusal) return refusal;
  const given = nameChangeSchema.safeParse(await request.req.json().catch(() => undefined));
  if (!given.success) return request.json({ error: 'name' }, 400);
  await nameLocalPerson(desk, given.data.name);
  sessions.name(session, given.data.name);
  return request.json({ ok: true });
}
