/** A desk where people log in, and members of it in every role. */
import type { Hono } from 'hono';
import { expect } from 'vitest';
import type { DeskRole } from '#schemas/desk-roles.ts';
import type { Clock } from '#pipeline/core/clock.ts';
import { hashPassword } from '#pipeline/core/passwords.ts';
import { callerOf, cookieOf, openApp, tokenOn, type Caller, type Opening } from './desk-visitor.ts';
import type { DeskFolder } from './desk.ts';

const at = '2020-10-08T09:00:00+08:00';

/** Everybody's, at a low cost: scrypt is slow on purpose, and a record says its own. */
export const password = 'members-2020-gaogong';
let record: Promise<string> | undefined;

/** An account that has chosen its own password. */
export async function makeMember({ database }: DeskFolder, name: string, role: DeskRole): Promise<void> {
  record ??= hashPassword(password, { N: 1024, r: 8, p: 1 });
  const row = { name, role, password: await record, must_change: 0, added_at: at };
  await database.insertInto('people').values(row).execute();
}

export interface Members {
  readonly app: Hono;
  readonly place: DeskFolder;
  /** Logs in; the session of a new browser. */
  readonly signIn: (name: string) => Promise<Caller>;
}

/** 经办乙 clerk, 审核甲 and 审核丙 auditors, 主任丁 head. */
export async function membersDesk(opening: Opening = {}): Promise<Members> {
  const { app, place } = await openApp(opening);
  const { scheme = 'http' } = opening;
  const members = [
    ['经办乙', 'clerk'],
    ['审核甲', 'auditor'],
    ['审核丙', 'auditor'],
    ['主任丁', 'head'],
  ] as const;
  for (const [name, role] of members) await makeMember(place, name, role);
  return {
    ...{ app, place },
    async signIn(name) {
      const knock = callerOf(app, { scheme });
      const answer = await knock.post('/sign-in', { name, password });
      expect(answer.status).toBe(200);
      const cookie = cookieOf(answer);
      const token = await tokenOn(await callerOf(app, { cookie, scheme }).get('/'));
      expect(token).toMatch(/^[0-9a-f]{32}$/u);
      return callerOf(app, { cookie, token, scheme });
    },
  };
}

/** A clock whose time passes when told to. */
export function tickingClock(): Clock & { readonly pass: (minutes: number) => void } {
  let now = 0;
  return {
    monotonic: () => now,
    timestamp: () => at,
    today: '2020-10-08',
    pass: (minutes) => {
      now += minutes * 60_000;
    },
  };
}
