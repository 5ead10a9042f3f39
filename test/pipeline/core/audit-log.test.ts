import { describe, expect, it } from 'vitest';
import { auditLog, emptyHead, verifyChain, type LogRecord } from '#pipeline/core/audit-log.ts';
import type { LogTable } from '#pipeline/core/database.ts';
import { temporaryDatabase } from '../../support/databases.ts';
import { changeBytes, madeLog, moveLines } from '../../support/tampered-log.ts';

const record = (number: number): LogRecord => ({
  at: '2020-09-30T08:00:00+08:00',
  actor: '审核员甲',
  action: 'decide',
  data: { finding: `education[${number}].certificateNo`, from: null, to: 'accept-found' },
});

async function chain(length: number): Promise<LogTable[]> {
  const log = auditLog(temporaryDatabase());
  for (let number = 0; number < length; number += 1) await log.append(record(number));
  const lines = (await log.export()).trimEnd().split('\n');
  return lines.map((line) => JSON.parse(line) as LogTable);
}

describe('the log', () => {
  it('grows by one, and its head with it', async () => {
    const log = auditLog(temporaryDatabase());
    expect(await log.head()).toBe(emptyHead);
    expect(await log.verify()).toEqual({ ok: true, entries: 0, head: emptyHead });
    const first = await log.append(record(1));
    const second = await log.append(record(2));
    expect(await log.head()).toBe(second);
    expect(await log.verify(first)).toEqual({ ok: true, entries: 2, head: second });
  });

  it('keeps every entry when many append at once', async () => {
    const log = auditLog(temporaryDatabase());
    await Promise.all(Array.from({ length: 40 }, (_, number) => log.append(record(number))));
    expect(await log.verify()).toMatchObject({ ok: true, entries: 40 });
  });

  it('refuses to be changed or cut through the database', async () => {
    const database = temporaryDatabase();
    await auditLog(database).append(record(1));
    await expect(database.updateTable('log').set({ actor: 'x' }).execute()).rejects.toThrow('only appended');
    await expect(database.deleteFrom('log').execute()).rejects.toThrow('only appended');
  });
});

describe('verifyChain', () => {
  it('finds every single changed character, and where', async () => {
    const entries = await chain(6);
    expect(verifyChain(entries)).toMatchObject({ ok: true, entries: 6 });
    for (const [index, entry] of entries.entries()) {
      for (const [key, value] of Object.entries(entry)) {
        const text = String(value);
        for (let place = 0; place < text.length; place += 1) {
          const other = text[place] === '0' ? '1' : '0';
          const changedText = text.slice(0, place) + other + text.slice(place + 1);
          const changed = { ...entry, [key]: key === 'seq' ? Number(changedText) : changedText };
          expect(verifyChain(entries.with(index, changed))).toMatchObject({ ok: false, seq: index + 1 });
        }
      }
    }
  });

  it('finds every removed, repeated or exchanged entry', async () => {
    const entries = await chain(6);
    for (let index = 0; index < 5; index += 1) {
      expect(verifyChain(entries.toSpliced(index, 1))).toEqual({
        ok: false,
        seq: index + 1,
        problem: 'missing',
      });
      const twice = entries.toSpliced(index, 0, entries[index]!);
      expect(verifyChain(twice)).toMatchObject({ ok: false, seq: index + 2 });
      const exchanged = entries.with(index, entries[index + 1]!).with(index + 1, entries[index]!);
      expect(verifyChain(exchanged)).toMatchObject({ ok: false, seq: index + 1 });
    }
  });

  it('finds an entry made anew from there on, by its link', async () => {
    const entries = await chain(3);
    const others = await chain(5);
    expect(verifyChain(others.slice(0, 3))).toEqual(verifyChain(entries));
    const log = auditLog(temporaryDatabase());
    await log.append(record(7));
    const foreign = JSON.parse(await log.export()) as LogTable;
    expect(verifyChain([foreign, ...entries.slice(1)])).toEqual({ ok: false, seq: 2, problem: 'unlinked' });
  });

  it('finds a cut tail against the head that was printed', async () => {
    const entries = await chain(6);
    const head = entries.at(-1)!.hash;
    expect(verifyChain(entries, head)).toMatchObject({ ok: true });
    for (let length = 0; length < 6; length += 1) {
      const cut = entries.slice(0, length);
      expect(verifyChain(cut)).toMatchObject({ ok: true });
      expect(verifyChain(cut, head)).toEqual({ ok: false, seq: length + 1, problem: 'tail' });
    }
  });
});

describe('a log of 200 lines', () => {
  const lines = madeLog(200);
  const entries = lines.map((line) => JSON.parse(line) as LogTable);

  it('is whole as it is', () => {
    expect(verifyChain(entries, entries.at(-1)?.hash)).toMatchObject({ ok: true, entries: 200 });
  });

  // Every byte: `npm run check:long log`.
  it('shows one changed byte in any line, and which line', () => {
    const { tried, missed } = changeBytes(lines, 61);
    expect(missed).toEqual([]);
    expect(tried).toBeGreaterThan(2000);
  });

  it('shows a line taken out, two exchanged, and the end cut off', () => {
    const { tried, missed } = moveLines(lines.slice(0, 60));
    expect(missed).toEqual([]);
    expect(tried).toBe(60 + 60 + (60 * 59) / 2);
  });
});
