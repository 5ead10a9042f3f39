import { existsSync } from 'node:fs';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it } from 'vitest';
import { migrate } from '#pipeline/core/migrations.ts';
import { temporaryFolder } from '../../support/temporary.ts';

const first = 'CREATE TABLE a (x INTEGER) STRICT; INSERT INTO a VALUES (1)';
const second = 'ALTER TABLE a ADD COLUMN y INTEGER';
const broken = 'CREATE TABLE b (x INTEGER) STRICT; INSERT INTO nowhere VALUES (1)';

function open(): { readonly file: string; readonly connection: DatabaseSync } {
  const file = path.join(temporaryFolder(), 'x.db');
  return { file, connection: new DatabaseSync(file) };
}

const version = (connection: DatabaseSync): unknown =>
  connection.prepare('PRAGMA user_version').get()?.['user_version'];

describe('migrations', () => {
  it('run once each, in order, from whatever version there is', () => {
    const { file, connection } = open();
    migrate(connection, { file, steps: [first] });
    migrate(connection, { file, steps: [first, second] });
    migrate(connection, { file, steps: [first, second] });
    expect(version(connection)).toBe(2);
    expect(connection.prepare('SELECT * FROM a').all()).toEqual([{ x: 1, y: null }]);
    connection.close();
  });

  it('leave a copy of what was there before', () => {
    const { file, connection } = open();
    migrate(connection, { file, steps: [first] });
    expect(existsSync(`${file}.version-0.bak`)).toBe(false);
    migrate(connection, { file, steps: [first, second] });
    connection.close();
    const backup = new DatabaseSync(`${file}.version-1.bak`, { readOnly: true });
    expect([version(backup), backup.prepare('SELECT * FROM a').all()]).toEqual([1, [{ x: 1 }]]);
    backup.close();
  });

  it('that fail leave nothing behind', () => {
    const { file, connection } = open();
    migrate(connection, { file, steps: [first] });
    expect(() => {
      migrate(connection, { file, steps: [first, second, broken] });
    }).toThrow('nowhere');
    expect(version(connection)).toBe(1);
    expect(connection.prepare("SELECT name FROM sqlite_schema WHERE type = 'table'").all()).toEqual([
      { name: 'a' },
    ]);
    expect(connection.prepare('SELECT * FROM a').all()).toEqual([{ x: 1 }]);
    connection.close();
  });
});
