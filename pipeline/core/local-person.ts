/** The one person of a machine without accounts: a name, given once and given anew where it changes. */
import { sql } from 'kysely';
import { auditLog } from './audit-log.ts';
import type { Clock } from './clock.ts';
import type { Database } from './database.ts';

/** The name last given; undefined until one was. */
export async function localPerson(database: Database): Promise<string | undefined> {
  const row = await database
    .selectFrom('people')
    .select('name')
    .where('password', 'is', null)
    .orderBy(sql`rowid`, 'desc')
    .executeTakeFirst();
  return row?.name;
}

interface Place {
  readonly database: Database;
  readonly clock: Clock;
}

/** Takes a name for whoever sits there from now on; what was decided before keeps the old one. */
export async function nameLocalPerson({ database, clock }: Place, name: string): Promise<void> {
  const at = clock.timestamp();
  await database.transaction().execute(async (transaction) => {
    // Given anew, a name comes last again.
    await transaction.deleteFrom('people').where('name', '=', name).where('password', 'is', null).execute();
    await transaction
      .insertInto('people')
      .values({ name, role: 'head', password: null, added_at: at })
      .onConflict((conflict) => conflict.column('name').doNothing())
      .execute();
    const data = { name, role: 'head', login: false };
    await auditLog(transaction).append({ at, actor: name, action: 'person.add', data });
  });
}
