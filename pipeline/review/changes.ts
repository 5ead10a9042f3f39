/** The changes people make at the desk: steps of decisions, and notes. */
import { declaredValue, isDeclaredPath } from '#schemas/records/declared-path.ts';
import type { StepChange } from '#schemas/records/desk-change.ts';
import type { StepView } from '#templates/desk/view.ts';
import { words } from '#templates/desk/words.ts';
import { auditLog } from '../core/audit-log.ts';
import type { Step } from '../core/decision-steps.ts';
import { mask } from '../core/mask.ts';
import { actionsOf } from './actions.ts';
import type { Desk } from './desk.ts';
import { settledWith } from './queue.ts';
import type { Item } from './shelf.ts';
import { decisionView, when } from './views.ts';

export interface Answer {
  readonly status: 200 | 400 | 404 | 409;
  readonly body: Readonly<Record<string, unknown>>;
}

/** Takes a step; 409 shows what somebody else decided meanwhile, 400 what the step lacks. */
export async function changeStep(
  desk: Desk,
  change: StepChange,
  { person, at = desk.clock.timestamp() }: { readonly person: string; readonly at?: string },
): Promise<Answer> {
  const shelf = await desk.look();
  const item = shelf.items.get(change.id);
  if (!item) return { status: 404, body: { error: 'item' } };
  const step = stepOf(change, { item, person, at, desk });
  if (typeof step === 'string')
    return { status: 400, body: { error: step, ...(step === 'value' && { message: words.unfit }) } };
  const { ok, standing } = await desk.book.take(item, step);
  const decision = decisionView(standing, item);
  const follows = ok ? settledWith(item, [...shelf.items.values()], desk.book).length : 0;
  return {
    status: ok ? 200 : 409,
    body: { version: standing.version, ...(decision && { decision }), ...(follows > 0 && { follows }) },
  };
}

interface Making {
  readonly item: Item;
  readonly person: string;
  readonly at: string;
  readonly desk: Desk;
}

/** The step, with the value it stands for; or what is wrong with it. */
function stepOf(change: StepChange, making: Making): Step | string {
  const { item, person, at } = making;
  const reason = change.reason === '' ? undefined : change.reason;
  const base = { upon: change.version, by: person, at, reason };
  if (change.action === 'undo' || change.action === 'sign') return followUp(change.action, base, making);
  if (change.action === 'return' || change.action === 'ask') return { ...base, action: change.action };
  return acceptance({ ...change, action: change.action }, base, item);
}

type Base = Omit<Step, 'action'>;

function acceptance(
  {
    action,
    value,
  }: { readonly action: 'accept-found' | 'accept-declared' | 'correct'; readonly value?: string | undefined },
  base: Base,
  { finding }: Item,
): Step | string {
  const { path, declared, found } = finding;
  if (action === 'correct') return taking(declaredValue(path, value), base) ?? 'value';
  if (action === 'accept-declared')
    return base.reason === undefined ? 'reason' : { ...base, action, value: declared };
  if (!actionsOf(finding).includes(action)) return 'nothing was read';
  if (isDeclaredPath(path)) return taking(declaredValue(path, found), base) ?? 'value';
  // Nothing to take: what was found is confirmed, and that wants to be said in words.
  return base.reason === undefined ? 'reason' : { ...base, action };
}

/** The value in the declaration's own form; what it could not hold would be lost when it is applied. */
function taking(value: ReturnType<typeof declaredValue>, base: Base): Step | undefined {
  return value === undefined ? undefined : { ...base, action: 'accept-found', value };
}

function followUp(action: 'undo' | 'sign', base: Base, { item, person, desk }: Making): Step | string {
  const { decision } = desk.book.standing(item.key);
  if (!decision) return 'nothing is decided';
  if (action === 'sign' && decision.by === person) return 'a second person signs';
  return { ...base, action };
}

/** Keeps a note; false where there is no such finding. */
export async function changeNote(
  desk: Desk,
  { id, text }: { readonly id: string; readonly text: string },
  person: string,
): Promise<boolean> {
  const item = (await desk.look()).items.get(id);
  if (!item) return false;
  const note = { key: item.key, submission: item.batch.id, by: person, at: desk.clock.timestamp() };
  await desk.database.transaction().execute(async (transaction) => {
    await transaction
      .insertInto('notes')
      .values({ ...note, text })
      .execute();
    const data = { key: item.key, submission: item.batch.id, text: mask(text) };
    await auditLog(transaction).append({ at: note.at, actor: person, action: 'note', data });
  });
  return true;
}

/** Notes on a finding, oldest first. */
export async function notesOn({ database }: Desk, key: string): Promise<StepView[]> {
  const rows = await database.selectFrom('notes').selectAll().where('key', '=', key).orderBy('id').execute();
  return rows.map(({ by, at, text }) => ({
    ...{ action: '', value: '', reason: text, by, at: when(at) },
  }));
}
