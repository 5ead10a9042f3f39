/** Who sits at the desk. Without accounts it is one person of this machine, asked for the name. */
import { accounts } from '../core/accounts.ts';
import type { Database } from '../core/database.ts';

/** From the first account on, and even when all are disabled: nobody comes in unasked any more. */
export async function isLoginWanted(database: Database): Promise<boolean> {
  return (await accounts(database)).length > 0;
}
