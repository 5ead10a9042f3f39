import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { assertVersion, openDatabase } from '#pipeline/core/database.ts';
import { temporaryFolder } from '../../support/temporary.ts';

const row = {
  run: 'r',
  submission: 's',
  stage: 'intake',
  event: 'begin',
  at: '2020-09-30',
  data: '{}',
} as const;

describe('the database', () => {
  it('keeps rows over a restart, every commit forced to the disk each time', async () => {
    const file = path.join(temporaryFolder(), 'pingshen.db');
    for (let opened = 1; opened <= 3; opened += 1) {
      const database = openDatabase(file);
      await database.insertInto('journal').values(row).execute();
      const rows = await database.selectFrom('journal').selectAll().execute();
      expect(rows.map(({ seq }) => seq)).toEqual(Array.from({ length: opened }, (_, index) => index + 1));
      const synchronous = await sql<{ synchronous: number }>`PRAGMA synchronous`.execute(database);
      const mode = await sql<{ journal_mode: string }>`PRAGMA journal_mode`.execute(database);
      expect([synchronous.rows[0]?.synchronous, mode.rows[0]?.journal_mode]).toEqual([2, 'wal']);
      await database.destroy();
    }
  });

  it('is for its owner only', async () => {
    const folder = temporaryFolder();
    const database = openDatabase(path.join(folder, 'pingshen.db'));
    await database.insertInto('journal').values(row).execute();
    const modes = readdirSync(folder).map((name) => statSync(path.join(folder, name)).mode & 0o777);
    await database.destroy();
    if (process.platform !== 'win32') expect(new Set(modes)).toEqual(new Set([0o600]));
  });

  it('of a newer program is not touched', () => {
    const file = path.join(temporaryFolder(), 'pingshen.db');
    const connection = new DatabaseSync(file);
    connection.exec('PRAGMA user_version = 99');
    connection.close();
    expect(() => openDatabase(file)).toThrow(
      expect.objectContaining({ code: 'S_NEWER', exitCode: 5 }) as Error,
    );
  });

  it('rolls back a transaction that fails', async () => {
    const database = openDatabase(path.join(temporaryFolder(), 'pingshen.db'));
    const failing = database.transaction().execute(async (transaction) => {
      await transaction.insertInto('journal').values(row).execute();
      throw new Error('stop');
    });
    await expect(failing).rejects.toThrow('stop');
    expect(await database.selectFrom('journal').selectAll().execute()).toEqual([]);
    await database.destroy();
  });

  it.each(['3.51.2', '3.45.1', '2.99.99', 'x'])('refuses SQLite %s', (version) => {
    expect(() => {
      assertVersion(version);
    }).toThrow(expect.objectContaining({ code: 'M_SQLITE', exitCode: 4 }) as Error);
  });

  it.each(['3.51.3', '3.53.4', '4.0.0', '3.52'])('takes SQLite %s', (version) => {
    expect(() => {
      assertVersion(version);
    }).not.toThrow();
  });
});
