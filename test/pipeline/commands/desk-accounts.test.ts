import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { accountOf } from '#pipeline/core/accounts.ts';
import { auditLog } from '#pipeline/core/audit-log.ts';
import { openDatabase } from '#pipeline/core/database.ts';
import { isPassword } from '#pipeline/core/passwords.ts';
import { command } from '../../support/command.ts';
import { temporaryFolder } from '../../support/temporary.ts';

const review = (folder: string, ...words: readonly string[]) =>
  command({ argv: ['review', ...words], folder });

describe('review --add-user', () => {
  it('prints a first password once, and lists, disables and resets', async () => {
    const folder = temporaryFolder();
    expect((await review(folder, '--list-users')).stdout).toContain('还没有账户');
    const added = await review(folder, '--add-user', '王一凡', '--role', 'auditor');
    expect(added.code).toBe(0);
    const first = added.stdout.trim().split('\n').at(-1) ?? '';
    const database = openDatabase(path.join(folder, '.pingshen', 'pingshen.db'));
    const account = await accountOf(database, '王一凡');
    expect(account).toMatchObject({ role: 'auditor', mustChange: true, isDisabled: false });
    expect(await isPassword(first, account?.password ?? '')).toBe(true);

    expect((await review(folder, '--disable-user', '王一凡')).code).toBe(0);
    expect((await review(folder, '--list-users')).stdout).toMatch(/^王一凡 {2}审核 {2}\d{4}-.* 已停用/u);
    const reset = await review(folder, '--reset-user', '王一凡', '--lang', 'en');
    expect(reset.stdout).toContain('First password of "王一凡"');
    expect(reset.stdout).not.toContain(first);
    expect(await accountOf(database, '王一凡')).toMatchObject({ isDisabled: false, mustChange: true });

    const log = await auditLog(database).export();
    for (const action of ['person.add', 'person.disable', 'person.reset']) expect(log).toContain(action);
    expect(log).not.toContain(first);
    expect(await auditLog(database).verify()).toMatchObject({ ok: true, entries: 3 });
    await database.destroy();
  });

  it('refuses an unknown role, a name that is none, a second of the same name, and one there is not', async () => {
    const folder = temporaryFolder();
    for (const words of [
      ['--add-user', '王一凡'],
      ['--add-user', '王一凡', '--role', 'king'],
      ['--add-user', '<b>', '--role', 'head'],
      ['--add-user', '', '--role', 'head'],
      ['--disable-user', '无此人'],
      ['--reset-user', '无此人'],
    ])
      expect(await review(folder, ...words)).toMatchObject({
        ...{ code: 2, stdout: '' },
        stderr: expect.stringContaining('C_PERSON') as string,
      });
    expect((await review(folder, '--role', 'head')).stderr).toContain('C_COMMAND');
    expect((await review(folder, '--add-user', '王一凡', '--role', 'head')).code).toBe(0);
    expect((await review(folder, '--add-user', '王一凡', '--role', 'head')).stderr).toContain('已存在');
  });
});
