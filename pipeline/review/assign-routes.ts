/** Who looks after whom: the head shares out applicants. */
import type { Context as Request, Hono } from 'hono';
import { assignChangeSchema } from '#schemas/records/desk-change.ts';
import { assignPage } from '#templates/desk/assign-page.ts';
import type { AssignRow, AssignView } from '#templates/desk/view.ts';
import { words } from '#templates/desk/words.ts';
import { accounts } from '../core/accounts.ts';
import type { Desk } from './desk.ts';
import { isUnsettled, subjectOf } from './queue.ts';
import type { Room } from './room.ts';
import { auditorsOf, sharesOf } from './share-out.ts';
import type { Batch, Item } from './shelf.ts';
import { frameOf, type FrameParts, type Surroundings } from './views.ts';

export function addAssignments(app: Hono, { desk, visit, change }: Room): void {
  app.get(
    '/assign',
    visit(async ({ request, frame }) => request.html(assignPage(await assignView(desk, frame))), 'assign'),
  );
  app.post(
    '/assign',
    change(({ request, frame }, body) => assign(request, body, { desk, by: frame.person }), 'assign'),
  );
}

async function assign(
  request: Request,
  body: unknown,
  { desk, by }: { readonly desk: Desk; readonly by: string },
): Promise<Response> {
  const given = assignChangeSchema.safeParse(body);
  if (!given.success) return request.json({ error: 'shape', message: words.assign.nobody }, 400);
  const shelf = await desk.look();
  const known = new Set(auditorsOf(await accounts(desk.database)));
  if (given.data.people.some((person) => !known.has(person)))
    return request.json({ error: 'person', message: words.assign.gone }, 400);
  const shares = sharesOf(given.data, { shelf, desk });
  if (shares.size > 0) await desk.assign(shares, by);
  return request.json({ ok: true, given: shares.size });
}

async function assignView(desk: Desk, frame: FrameParts): Promise<AssignView> {
  const shelf = await desk.look();
  const people = auditorsOf(await accounts(desk.database));
  return {
    frame: frameOf({ shelf, desk, frame }),
    people: people.map((name) => personRow(name, { shelf, desk })),
    units: shelf.batches.map((batch) => unitRow(batch, { shelf, desk })),
  };
}

type Looking = Pick<Surroundings, 'shelf' | 'desk'>;

const openOf = (items: readonly Item[], { known }: Desk): number =>
  items.filter((item) => isUnsettled(item, known)).length;

function personRow(name: string, { shelf, desk }: Looking): AssignView['people'][number] {
  const own = shelf.order.filter((item) => desk.known.assignee(item) === name);
  return { name, applicants: new Set(own.map(subjectOf)).size, open: openOf(own, desk) };
}

function unitRow(batch: Batch, { shelf, desk }: Looking): AssignRow {
  const items = shelf.order.filter((item) => item.batch === batch);
  const subjects = new Map(items.map((item) => [subjectOf(item), desk.known.assignee(item)]));
  const shares = Map.groupBy(subjects.values(), (person) => person);
  return {
    id: batch.id,
    unit: batch.worklist.unit,
    applicants: subjects.size,
    open: openOf(items, desk),
    shares: [...shares].map(([person = words.unassigned, those]) => ({ person, applicants: those.length })),
  };
}
