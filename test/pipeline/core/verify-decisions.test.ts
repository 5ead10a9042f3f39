import { sql } from 'kysely';
import { DatabaseSync } from 'node:sqlite';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { auditLog, verifyChain } from '#pipeline/core/audit-log.ts';
import { openDatabase, type LogTable } from '#pipeline/core/database.ts';
import { mask } from '#pipeline/core/mask.ts';
import { takeStep } from '#pipeline/core/decision-steps.ts';
import { verifyDecisions, type Proof } from '#pipeline/core/verify-decisions.ts';
import { temporaryDatabase } from '../../support/databases.ts';
import { temporaryFolder } from '../../support/temporary.ts';

const at = '2020-10-09T10:00:00+08:00';
const subject = {
  ...{ submission: 'hz-2020-01', applicant: 'A001', field: 'education.certificateNo' },
  ...{ declared: '990351200705001234', found: '990351200705001834' },
};

/** A database with decisions in it, tampered with by another program; what is then proved. */
async function tampered(sql: string): Promise<Proof> {
  const file = path.join(temporaryFolder(), 'pingshen.db');
  const database = openDatabase(file);
  onTestFinished(() => database.destroy());
  for (const [index, key] of ['k1', 'k2', 'k3'].entries()) {
    const step = {
      upon: 0,
      action: 'accept-found',
      value: `12${index}`,
      by: '甲',
      at,
      reason: '看过',
    } as const;
    await takeStep(database, { ...subject, key }, step);
  }
  await takeStep(database, { ...subject, key: 'k2' }, { upon: 1, action: 'undo', by: '乙', at });
  const other = new DatabaseSync(file);
  other.exec(`PRAGMA busy_timeout = 5000; DROP TRIGGER log_never_changed; DROP TRIGGER log_never_cut;
    DROP TRIGGER decision_steps_never_changed; ${sql}`);
  other.close();
  return verifyDecisions(database);
}

describe('verifyDecisions', () => {
  it('proves what nobody touched', async () => {
    expect(await tampered('')).toMatchObject({ ok: true, entries: 4, decisions: 4 });
  });

  it('proves a decision whose key holds what looks like a telephone number', async () => {
    const database = temporaryDatabase();
    const key = '13800138000'.padStart(40, 'ab').padEnd(64, 'cd');
    await takeStep(database, { ...subject, key }, { upon: 0, action: 'return', by: '甲', at });
    expect(await verifyDecisions(database)).toMatchObject({ ok: true, decisions: 1 });
    // As an earlier version wrote it.
    const older = temporaryDatabase();
    const data = { key: mask(key), submission: 'hz-2020-01', version: 1 };
    expect(data.key).not.toBe(key);
    await takeStep(older, { ...subject, key }, { upon: 0, action: 'return', by: '甲', at });
    await sql`DROP TRIGGER log_never_cut`.execute(older);
    await older.deleteFrom('log').execute();
    await auditLog(older).append({ at, actor: '甲', action: 'decide.return', data });
    expect(await verifyDecisions(older)).toMatchObject({ ok: true, decisions: 1 });
  });

  it.each([
    ['the log itself', "UPDATE log SET data = replace(data, '121', '122') WHERE seq = 2", 2, 'changed'],
    ['an entry taken out', 'DELETE FROM log WHERE seq = 3', 3, 'missing'],
    ['a step', "UPDATE decision_steps SET reason = '没看' WHERE key = 'k3'", 3, 'step'],
    ['a step taken out', "DELETE FROM decision_steps WHERE key = 'k1'", 1, 'step'],
    [
      'a step put in',
      `INSERT INTO decision_steps (key, version, submission, path, action, by, at)
      VALUES ('k9', 1, 's', 'name', 'return', '甲', '${at}')`,
      0,
      'step',
    ],
    ['a decision', "UPDATE decisions SET value = '\"999\"' WHERE key = 'k1'", 0, 'decision'],
    ['whose it was', "UPDATE decisions SET decided_by = '丙' WHERE key = 'k1'", 0, 'decision'],
    ['a decision taken out', "DELETE FROM decisions WHERE key = 'k3'", 0, 'decision'],
    [
      'one that was taken back',
      `INSERT INTO decisions (key, submission, path, declared, action, decided_by, decided_at)
      VALUES ('k2', 's', 'name', 'null', 'return', '甲', '${at}')`,
      0,
      'decision',
    ],
  ])('finds %s', async (_what, sql, seq, problem) => {
    expect(await tampered(sql)).toMatchObject({ ok: false, seq, problem });
  });
});

describe('a log of 200 lines', () => {
  const logged = async (): Promise<LogTable[]> => {
    const log = auditLog(temporaryDatabase());
    for (let number = 0; number < 200; number++)
      await log.append({ at, actor: '甲', action: 'decide.ask', data: { key: `k${number}`, version: 1 } });
    const lines = (await log.export()).trimEnd().split('\n');
    return lines.map((line) => JSON.parse(line) as LogTable);
  };

  it('gives away every removed, exchanged or cut line', async () => {
    const lines = await logged();
    const head = lines.at(-1)?.hash;
    for (let index = 0; index < 200; index++) {
      const removed = verifyChain(lines.toSpliced(index, 1), head);
      expect(removed).toMatchObject({ ok: false, seq: index + 1 });
      expect(verifyChain(lines.slice(0, index), head)).toMatchObject({ ok: false, problem: 'tail' });
      const next = (index + 1) % 200;
      const exchanged = lines.with(index, lines[next]!).with(next, lines[index]!);
      expect(verifyChain(exchanged)).toMatchObject({ ok: false, seq: Math.min(index, next) + 1 });
    }
  });

  it('gives away a changed byte anywhere in it, line by line', async () => {
    const lines = await logged();
    for (const [index, line] of lines.entries()) {
      // Every 13th byte of a line, another residue in the next: over the lines each place is tried.
      const text = JSON.stringify(line);
      for (let place = index % 13; place < text.length; place += 13) {
        const other = text[place] === '1' ? '2' : '1';
        const changed = parsed(text.slice(0, place) + other + text.slice(place + 1));
        // A line that is no entry any more is seen without any proof.
        if (changed)
          expect(verifyChain(lines.with(index, changed))).toMatchObject({ ok: false, seq: index + 1 });
      }
    }
  });
});

function parsed(text: string): LogTable | undefined {
  try {
    const entry = JSON.parse(text) as LogTable;
    const known = ['seq', 'prev', 'at', 'actor', 'action', 'data', 'hash'];
    return Object.keys(entry).join() === known.join() ? entry : undefined;
  } catch {
    return undefined;
  }
}
