/**
 * Who may work at the desk where people log in. A row without a password is the one person of a
 * desk without log-in and no account. Every change stands in the chained log; passwords never do.
 */
import type { DeskRole } from '#schemas/desk-roles.ts';
import { auditLog } from './audit-log.ts';
import type { Database } from './database.ts';
import { firstPassword, hashPassword } from './passwords.ts';

export interface Account {
  readonly name: string;
  readonly role: DeskRole;
  /** The scrypt record; changes with the password. */
  readonly password: string;
  /** The password was given by somebody else and must be replaced. */
  readonly mustChange: boolean;
  readonly isDisabled: boolean;
  readonly addedAt: string;
}

/** Who made a change, and when. */
export interface Doing {
  readonly by: string;
  readonly at: string;
}

export async function accountOf(database: Database, name: string): Promise<Account | undefined> {
  return (await accounts(database)).find((account) => account.name === name);
}

/** All accounts, the oldest first. */
export async function accounts(database: Database): Promise<Account[]> {
  const rows = await database.selectFrom('people').selectAll().orderBy('added_at').orderBy('name').execute();
  return rows.flatMap(({ name, role, password, must_change, disabled_at, added_at }) =>
    password === null
      ? []
      : [
          {
            ...{ name, role: role as DeskRole, password, addedAt: added_at },
            ...{ mustChange: must_change === 1, isDisabled: disabled_at !== null },
          },
        ],
  );
}

/**
 * Adds an account and gives its first password, which is kept nowhere else; undefined where there
 * is one of that name. Somebody who worked here without log-in keeps the name.
 */
export async function addAccount(
  database: Database,
  { name, role }: Pick<Account, 'name' | 'role'>,
  { by, at }: Doing,
): Promise<string | undefined> {
  if ((await accountOf(database, name)) !== undefined) return undefined;
  const first = firstPassword();
  const password = await hashPassword(first);
  const row = { name, role, password, must_change: 1, disabled_at: null, added_at: at };
  await database.transaction().execute(async (transaction) => {
    await transaction
      .insertInto('people')
      .values(row)
      .onConflict((conflict) => conflict.column('name').doUpdateSet(row))
      .execute();
    const data = { name, role, login: true };
    await auditLog(transaction).append({ at, actor: by, action: 'person.add', data });
  });
  return first;
}

/** A new first password, also for one that was disabled; undefined where there is no such account. */
export async function resetAccount(
  database: Database,
  name: string,
  doing: Doing,
): Promise<string | undefined> {
  if ((await accountOf(database, name)) === undefined) return undefined;
  const first = firstPassword();
  const password = await hashPassword(first);
  await change(database, {
    name,
    action: 'person.reset',
    doing,
    set: { password, must_change: 1, disabled_at: null },
  });
  return first;
}

/** Nobody comes in by that name any more; what was decided stays. False where there is no account. */
export async function disableAccount(database: Database, name: string, doing: Doing): Promise<boolean> {
  if ((await accountOf(database, name)) === undefined) return false;
  await change(database, { name, action: 'person.disable', doing, set: { disabled_at: doing.at } });
  return true;
}

/** The password somebody chose; gives its record. */
export async function changePassword(
  database: Database,
  { name, password }: { readonly name: string; readonly password: string },
  at: string,
): Promise<string> {
  const record = await hashPassword(password);
  const set = { password: record, must_change: 0 };
  await change(database, { name, action: 'person.password', doing: { by: name, at }, set });
  return record;
}

interface Change {
  readonly name: string;
  readonly action: string;
  readonly doing: Doing;
  readonly set: {
    readonly password?: string;
    readonly must_change?: number;
    readonly disabled_at?: string | null;
  };
}

async function change(database: Database, { name, action, doing, set }: Change): Promise<void> {
  await database.transaction().execute(async (transaction) => {
    await transaction.updateTable('people').set(set).where('name', '=', name).execute();
    await auditLog(transaction).append({ at: doing.at, actor: doing.by, action, data: { name } });
  });
}
