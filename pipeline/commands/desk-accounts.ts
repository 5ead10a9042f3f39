/** `pingshen review --add-user …`: the accounts of the desk, from the machine it stands on. */
import { deskRoleOf, deskRoles } from '#schemas/desk-roles.ts';
import { isPersonName } from '#schemas/records/desk-change.ts';
import { userInfo } from 'node:os';
import { accounts, addAccount, disableAccount, resetAccount } from '../core/accounts.ts';
import type { Clock } from '../core/clock.ts';
import type { Database } from '../core/database.ts';
import { trouble } from '../core/errors.ts';
import { say, type Language } from '../core/language.ts';

/** What the command line asks of the accounts; all absent for the desk itself. */
export interface AccountWish {
  readonly add?: string | undefined;
  readonly role?: string | undefined;
  readonly reset?: string | undefined;
  readonly disable?: string | undefined;
  readonly isList: boolean;
}

export interface AccountSurroundings {
  readonly database: Database;
  readonly clock: Clock;
  readonly language: Language;
}

export function isAboutAccounts({ add, reset, disable, isList, role }: AccountWish): boolean {
  return isList || [add, reset, disable, role].some((one) => one !== undefined);
}

const words = {
  first: {
    zh: '“{name}”的初始口令（只显示这一次，首次登录须修改）：\n{password}\n',
    en: 'First password of "{name}" (shown only now, to be changed at the first log-in):\n{password}\n',
  },
  disabled: {
    zh: '已停用“{name}”，登录随即失效；用 --reset-user 恢复。\n',
    en: '"{name}" is disabled; --reset-user lets it in again.\n',
  },
  none: {
    zh: '还没有账户：复核台只供本机一人使用。\n',
    en: 'No accounts: the desk is for one person at this machine.\n',
  },
  off: { zh: '已停用', en: 'disabled' },
  fresh: { zh: '未改初始口令', en: 'first password' },
  exists: { zh: '已存在；重设口令用 --reset-user', en: 'exists; --reset-user gives a new password' },
  unknown: { zh: '没有这个账户', en: 'there is none' },
  name: { zh: '只能用文字、数字和空格，不超过 40 个字', en: 'letters, digits and spaces, 40 at most' },
  role: {
    zh: '用 --role 指定 clerk（经办）、auditor（审核）或 head（负责人）',
    en: 'give --role clerk, auditor or head',
  },
} as const;

/** Does it, and gives what is to be printed. Throws C_PERSON. */
export async function changeAccounts(
  wish: AccountWish,
  { database, clock, language }: AccountSurroundings,
): Promise<string> {
  const refuse = (name: string, what: { readonly zh: string; readonly en: string }): Error =>
    trouble('C_PERSON', { name, what: what[language] });
  const doing = { by: userInfo().username, at: clock.timestamp() };
  const first = (name: string, password: string): string => say(language, words.first, { name, password });
  const { add, reset, disable } = wish;
  if (add !== undefined) {
    const name = add.trim();
    if (!isPersonName(name)) throw refuse(name, words.name);
    const password = await addAccount(
      database,
      { name, role: deskRoleOf(wish.role) ?? fail(refuse(name, words.role)) },
      doing,
    );
    return first(name, password ?? fail(refuse(name, words.exists)));
  }
  if (reset !== undefined)
    return first(reset, (await resetAccount(database, reset, doing)) ?? fail(refuse(reset, words.unknown)));
  if (disable !== undefined) {
    if (!(await disableAccount(database, disable, doing))) throw refuse(disable, words.unknown);
    return say(language, words.disabled, { name: disable });
  }
  if (wish.isList) return await listed(database, language);
  throw trouble('C_COMMAND', { what: '--role' });
}

function fail(error: Error): never {
  throw error;
}

async function listed(database: Database, language: Language): Promise<string> {
  const all = await accounts(database);
  if (all.length === 0) return words.none[language];
  return all
    .map(({ name, role, isDisabled, mustChange, addedAt }) => {
      const marks = [isDisabled && words.off[language], mustChange && words.fresh[language]];
      return [name, deskRoles[role][language], addedAt.slice(0, 10), ...marks.filter(Boolean)].join('  ');
    })
    .map((line) => `${line}\n`)
    .join('');
}
