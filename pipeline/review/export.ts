/** Decisions for an audit: every one as it stands, with all its steps and what it rested on. */
import { auditLog } from '../core/audit-log.ts';
import type { Desk } from './desk.ts';

/** JSON for people and programs; the log's head says against which log it may be proved. */
export async function exportDecisions({ database, clock, ...desk }: Desk): Promise<string> {
  const shelf = await desk.look();
  const decisions = shelf.order.flatMap(({ key, batch, finding, title }) => {
    const steps = desk.book.steps(key);
    if (steps.length === 0) return [];
    const { applicant, path, verdict, severity, requirement, declared, found, message } = finding;
    return [
      {
        ...{ submission: batch.id, revision: batch.results.revision, applicant, path, title },
        ...{ verdict, severity, requirement, declared, found, message, key },
        decision: desk.book.standing(key).decision ?? null,
        steps: steps.map(({ version, action, value, reason, by, at }) => ({
          ...{ version, action, reason, by, at },
          value: value === null ? null : (JSON.parse(value) as unknown),
        })),
      },
    ];
  });
  const head = await auditLog(database).head();
  return `${JSON.stringify({ exportedAt: clock.timestamp(), logHead: head, decisions }, null, 1)}\n`;
}
