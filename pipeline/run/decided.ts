/** What people have decided about the findings of this run, and the list the desk works from. */
import type { Context } from '../core/context.ts';
import { decisionsOf } from '../core/decisions.ts';
import { keysOf, withDecisions } from '../review/index.ts';
import type { ExtractedDocument } from '#schemas/records/extraction.ts';
import type { IntakeFile } from '#schemas/records/page.ts';
import type { Finding } from '#schemas/records/results.ts';
import { worklistSchema, type Worklist } from '#schemas/records/worklist.ts';
import type { Facts } from './facts.ts';

export interface ToDecide {
  readonly facts: Facts;
  readonly documents: readonly ExtractedDocument[];
  readonly files: readonly IntakeFile[];
  readonly context: Context;
}

/** The findings with the decisions that still hold, and the worklist of them all. */
export async function decided(
  findings: readonly Finding[],
  { facts, documents, files, context }: ToDecide,
): Promise<{ findings: Finding[]; worklist: Worklist }> {
  const { submission, applicants } = facts;
  const { cycle, rules } = facts.cycle;
  const keys = keysOf(findings, {
    ...{ submission: submission.id, cycle: cycle.id },
    ...{ applicants, documents, files },
  });
  const kept = await decisionsOf(context.database, submission.id);
  const worklist = worklistSchema.parse({
    submission: submission.id,
    revision: submission.revision,
    cycle: cycle.id,
    unit: submission.unit.name,
    runAt: context.clock.timestamp(),
    people: applicants.map(({ id, name = id, idNumber, phone }) => ({
      ...{ id, name },
      ...(idNumber !== undefined && { idNumber }),
      ...(phone !== undefined && { phone }),
    })),
    keys,
    asks: Object.fromEntries(rules.map(({ id, asks }) => [id, asks])),
  });
  return { findings: withDecisions(findings, { keys, kept, fourEyes: worklist.fourEyes }), worklist };
}
