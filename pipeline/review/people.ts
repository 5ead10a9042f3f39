/** Who sits at the desk. Without accounts it is one person of this machine, asked for the name once. */
import { auditLog } from '../core/audit-log.ts';
import { accounts } from '../core/accounts.ts';
import type { Database } from '../core/database.ts';
import type { Desk } from './desk.ts';

/** From the first account on, and even when all are disabled: nobody comes in unasked any more. */
export async function isLoginWanted(database: Database): Promise<boolean> {
  return (await accounts(database)).length > 0;
}

/** The name of the one person of a desk without log-in; undefined until it was asked for. */
export async function localPerson(database: Database): Promise<string | undefined> {
  const row = await database
    .selectFrom('people')
    .select('name')
    .where('password', 'is', null)
    .orderBy('added_at')
    .executeTakeFirst();
  return row?.name;
}

export async function nameLocalPerson({ database, clock }: Desk, name: string): Promise<void> {
  await database.transaction().execute(async (transaction) => {
    await transaction
      .insertInto('people')
      .values({ name, role: 'head', password: null, added_at: clock.timestamp() })
      .onConflict((conflict) => conflict.column('name').doNothing())
      .execute();
    const data = { name, role: 'head', login: false };
    await auditLog(transaction).append({ at: clock.timestamp(), actor: name, action: 'person.add', data });
  });
}
