/** Databases in fresh folders, closed when the test ends. */
import path from 'node:path';
import { onTestFinished } from 'vitest';
import { openDatabase, type Database } from '#pipeline/core/database.ts';
import { temporaryFolder } from './temporary.ts';

export function temporaryDatabase(): Database {
  const database = openDatabase(path.join(temporaryFolder(), 'pingshen.db'));
  onTestFinished(() => database.destroy());
  return database;
}
