/** Decisions for an audit: every one as it stands, with all its steps and what it rested on. */
import { pathName } from '#schemas/path-names.ts';
import type { DecisionExport, ExportedDecision, ExportedStep } from '#schemas/records/decision-export.ts';
import { auditLog } from '../core/audit-log.ts';
import type { KeptStep } from '../core/decision-steps.ts';
import type { Desk } from './desk.ts';
import type { Item } from './shelf.ts';

/**
 * For people and programs. Decisions about what is no longer as it was (a new scan, another value)
 * are among them: nothing that was ever decided is left out.
 */
export async function exportDecisions(desk: Desk): Promise<DecisionExport> {
  const shelf = await desk.look();
  const { book, clock, database } = desk;
  const current = shelf.order.flatMap((item) =>
    book.steps(item.key).length === 0 ? [] : [currentOf(item, desk)],
  );
  const known = new Set(current.map(({ key }) => key));
  const past = [...Map.groupBy(book.all, ({ key }) => key)].flatMap(([key, steps]) =>
    steps[0] === undefined || known.has(key) ? [] : [pastOf(steps[0], steps, desk)],
  );
  return {
    exportedAt: clock.timestamp(),
    logHead: await auditLog(database).head(),
    decisions: [...current, ...past],
  };
}

function currentOf({ key, batch, finding, title }: Item, { book }: Desk): ExportedDecision {
  const { applicant, path, verdict, severity, requirement, declared, found, message } = finding;
  const { decision = null, signed } = book.standing(key);
  return {
    ...{ key, submission: batch.id, applicant, path, title },
    finding: {
      ...{ revision: batch.results.revision, verdict, severity, requirement, declared, found, message },
    },
    decision,
    ...(signed && { signedBy: signed.by }),
    steps: book.steps(key).map(stepOf),
  };
}

function pastOf(
  { key, submission, applicant, path }: KeptStep,
  steps: readonly KeptStep[],
  { book }: Desk,
): ExportedDecision {
  const { decision = null, signed } = book.standing(key);
  return {
    ...{ key, submission, applicant, path, title: pathName(path) },
    decision,
    ...(signed && { signedBy: signed.by }),
    steps: steps.map(stepOf),
  };
}

function stepOf({ version, action, value, reason, by, at }: KeptStep): ExportedStep {
  return { version, action, value: value === null ? null : (JSON.parse(value) as unknown), reason, by, at };
}
