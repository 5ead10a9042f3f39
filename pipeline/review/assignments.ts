/** Which auditor looks after which applicant, in memory and as the database has it. */
import { auditLog } from '../core/audit-log.ts';
import type { DeskParts } from './desk.ts';
import { subjectOf } from './queue.ts';
import type { Item } from './shelf.ts';

export interface Assignments {
  /** Takes in what others have given out; looks at most once a second. */
  refresh(): Promise<void>;
  of(item: Item): string | undefined;
  /** How many subjects are given to somebody. */
  readonly count: number;
  /** Gives each subject to its person, to nobody where that is undefined; one transaction, one log entry. */
  give(given: ReadonlyMap<string, string | undefined>, by: string): Promise<void>;
}

const everyMs = 1000;

export function openAssignments({ database, clock }: Pick<DeskParts, 'database' | 'clock'>): Assignments {
  let bySubject: ReadonlyMap<string, string> = new Map();
  let looked = -Infinity;
  const read = async (): Promise<void> => {
    looked = clock.monotonic();
    const rows = await database.selectFrom('assignments').selectAll().execute();
    bySubject = new Map(
      rows.map(({ submission, applicant, person }) => [`${submission}/${applicant}`, person]),
    );
  };
  return {
    async refresh() {
      if (clock.monotonic() - looked >= everyMs) await read();
    },
    of: (item) => bySubject.get(subjectOf(item)),
    get count() {
      return bySubject.size;
    },
    async give(given, by) {
      const at = clock.timestamp();
      await database.transaction().execute(async (transaction) => {
        for (const [subject, person] of given) {
          const [submission = '', applicant = ''] = subject.split('/');
          const place = { submission, applicant };
          await transaction
            .deleteFrom('assignments')
            .where('submission', '=', submission)
            .where('applicant', '=', applicant)
            .execute();
          if (person !== undefined)
            await transaction
              .insertInto('assignments')
              .values({ ...place, person, by, at })
              .execute();
        }
        const data = Object.fromEntries([...given].map(([subject, person = null]) => [subject, person]));
        await auditLog(transaction).append({ at, actor: by, action: 'assign', data });
      });
      await read();
    },
  };
}
