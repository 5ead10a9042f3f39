/**
 * Deciding, step by step. Each step is one transaction: the step itself, the decision it leads to
 * and its entry in the chained log are on the disk together or not at all. A step names the
 * version it was made upon; of two made upon the same one, the second is refused and gets to see
 * the first.
 */
import { canonicalJson } from './canonical-json.ts';
import { auditLog } from './audit-log.ts';
import type { Database, Tables } from './database.ts';
import type { Decision } from './decisions.ts';
import { mask } from './mask.ts';

/** A step as it stands in the database. */
export type KeptStep = Omit<Tables['decision_steps'], 'id'>;

export type StepAction = Decision['action'] | 'undo' | 'sign';

/** What a step is about: the decision's key, and what names it for people. */
export interface StepSubject {
  readonly key: string;
  readonly submission: string;
  readonly applicant: string | null;
  /** The judged field without its index. */
  readonly field: string;
  readonly declared: unknown;
  readonly found: unknown;
}

export interface Step {
  /** Steps made on this subject when the person looked at it: 0 for an untouched one. */
  readonly upon: number;
  readonly action: StepAction;
  readonly value?: unknown;
  readonly reason?: string | undefined;
  readonly by: string;
  readonly at: string;
}

/** Where the steps of one subject have led. `decision` is absent after an `undo`. */
export interface Standing {
  readonly version: number;
  readonly decision?: Decision;
  /** Who made the second signature, and when. */
  readonly signed?: { readonly by: string; readonly at: string };
}

export const untouched: Standing = { version: 0 };

export type StepResult =
  { readonly ok: true; readonly standing: Standing } | { readonly ok: false; readonly standing: Standing };

/**
 * Takes one step, durably; refused (`ok: false`, only the try is logged) where another came first,
 * and for a signature under one's own decision.
 */
export async function takeStep(database: Database, subject: StepSubject, step: Step): Promise<StepResult> {
  return await database.transaction().execute(async (transaction) => {
    // A write first: the transaction holds the database from here on, and what it reads stays true.
    await transaction.updateTable('people').set({ name: step.by }).where('name', '=', step.by).execute();
    const before = standingOf(await stepsOn(transaction, subject.key));
    const log = auditLog(transaction);
    if (before.version !== step.upon || isOwnSignature(before, step)) {
      await log.append(logEntry({ subject, step, before, isRefused: true }));
      return { ok: false, standing: before };
    }
    const row = stepRow(subject, step);
    await transaction.insertInto('decision_steps').values(row).execute();
    const standing = advance(before, row);
    await keepStanding(transaction, subject, standing);
    await log.append(logEntry({ subject, step, before, isRefused: false }));
    return { ok: true, standing };
  });
}

/** Four eyes are two people's: nobody signs what is not decided, or was decided by the same person. */
function isOwnSignature({ decision }: Standing, { action, by }: Step): boolean {
  return action === 'sign' && (decision === undefined || decision.by === by);
}

function stepRow({ key, submission, applicant, field }: StepSubject, step: Step): KeptStep {
  const { upon, action, value, reason = null, by, at } = step;
  const kept = value === undefined ? null : canonicalJson(value);
  return { key, version: upon + 1, submission, applicant, path: field, action, value: kept, reason, by, at };
}

async function stepsOn(database: Database, key: string): Promise<KeptStep[]> {
  return await database
    .selectFrom('decision_steps')
    .selectAll()
    .where('key', '=', key)
    .orderBy('version')
    .execute();
}

async function keepStanding(database: Database, subject: StepSubject, standing: Standing): Promise<void> {
  const { key, submission, applicant, field, declared } = subject;
  const { decision, signed } = standing;
  if (!decision) {
    await database.deleteFrom('decisions').where('key', '=', key).execute();
    return;
  }
  const changed = {
    ...{ submission, applicant, path: field, declared: canonicalJson(declared ?? null) },
    action: decision.action,
    value: decision.value === undefined ? null : canonicalJson(decision.value),
    ...{ decided_by: decision.by, decided_at: decision.at, reason: decision.reason ?? null },
    ...{ signed_by: signed?.by ?? null, signed_at: signed?.at ?? null },
  };
  await database
    .insertInto('decisions')
    .values({ key, ...changed })
    .onConflict((conflict) => conflict.column('key').doUpdateSet(changed))
    .execute();
}

interface Logged {
  readonly subject: StepSubject;
  readonly step: Step;
  readonly before: Standing;
  readonly isRefused: boolean;
}

/**
 * Numbers of people are masked in the log; the decision itself keeps them whole. The key is left
 * alone: a hash may hold a run of digits that looks like a telephone number, and must still be found.
 */
function logEntry({
  subject,
  step,
  before,
  isRefused,
}: Logged): Parameters<ReturnType<typeof auditLog>['append']>[0] {
  const { key, submission, applicant, field, declared, found } = subject;
  const was = before.decision && { action: before.decision.action, by: before.decision.by };
  const told = { declared, found, value: step.value, reason: step.reason, before: was };
  const masked = JSON.parse(mask(JSON.stringify(told))) as typeof told;
  return {
    at: step.at,
    actor: step.by,
    action: `${isRefused ? 'refused' : 'decide'}.${step.action}`,
    data: { key, submission, applicant, field, version: step.upon + 1, ...masked },
  };
}

/** Where these steps of one subject, oldest first, have led. */
export function standingOf(steps: readonly KeptStep[]): Standing {
  return steps.reduce(advance, untouched);
}

/** One step on. An `undo` takes back the decision, not the one before it: it is asked anew. */
export function advance(before: Standing, step: KeptStep): Standing {
  const { version, action, by, at } = step;
  if (action === 'undo') return { version };
  if (action === 'sign') return { ...before, version, signed: { by, at } };
  const value = step.value === null ? {} : { value: JSON.parse(step.value) as unknown };
  const reason = step.reason === null ? {} : { reason: step.reason };
  return { version, decision: { action: action as Decision['action'], ...value, by, at, ...reason } };
}
