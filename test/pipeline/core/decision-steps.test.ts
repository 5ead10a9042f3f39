import { describe, expect, it } from 'vitest';
import { auditLog } from '#pipeline/core/audit-log.ts';
import { decisionsOf } from '#pipeline/core/decisions.ts';
import { takeStep, type Step, type StepSubject } from '#pipeline/core/decision-steps.ts';
import { temporaryDatabase } from '../../support/databases.ts';

const subject: StepSubject = {
  key: 'k1',
  submission: 'hz-2020-01',
  applicant: 'A001',
  field: 'education.certificateNo',
  declared: '990351200705001234',
  found: '990351200705001834',
};
const step = (upon: number, changes: Partial<Step> = {}): Step => ({
  ...{ upon, action: 'accept-found', value: '990351200705001834', by: '甲' },
  ...{ at: '2020-10-09T10:00:00+08:00', ...changes },
});

describe('a step', () => {
  it('leads to a decision, the next one replaces it, undo takes it back', async () => {
    const database = temporaryDatabase();
    expect(await takeStep(database, subject, step(0))).toMatchObject({ ok: true, standing: { version: 1 } });
    const later = step(1, {
      action: 'accept-declared',
      value: subject.declared,
      reason: '已看原件',
      by: '乙',
    });
    await takeStep(database, subject, later);
    const kept = (await decisionsOf(database, 'hz-2020-01')).get('k1');
    expect(kept).toEqual({
      decision: {
        ...{ action: 'accept-declared', value: '990351200705001234', by: '乙', reason: '已看原件' },
        at: later.at,
      },
    });
    await takeStep(database, subject, step(2, { action: 'undo' }));
    expect((await decisionsOf(database, 'hz-2020-01')).size).toBe(0);
    expect(await takeStep(database, subject, step(3))).toMatchObject({ standing: { version: 4 } });
    expect(await auditLog(database).verify()).toMatchObject({ ok: true, entries: 4 });
  });

  it('made upon an older version, or one that never was, is refused and shown what stands', async () => {
    const database = temporaryDatabase();
    await takeStep(database, subject, step(0, { reason: '先到' }));
    for (const upon of [0, 5]) {
      const second = await takeStep(database, subject, step(upon, { action: 'return', by: '乙' }));
      expect(second).toMatchObject({
        ok: false,
        standing: { version: 1, decision: { by: '甲', reason: '先到' } },
      });
    }
    const log = (await auditLog(database).export()).trim().split('\n');
    expect(log.map((line) => (JSON.parse(line) as { action: string }).action)).toEqual([
      'decide.accept-found',
      'refused.return',
      'refused.return',
    ]);
  });

  it('is signed by a second person', async () => {
    const database = temporaryDatabase();
    await takeStep(database, subject, step(0));
    await takeStep(database, subject, step(1, { action: 'sign', by: '乙' }));
    expect((await decisionsOf(database, 'hz-2020-01')).get('k1')?.signedBy).toBe('乙');
  });

  it('keeps ID numbers whole in the decision and masked in the log', async () => {
    const database = temporaryDatabase();
    const number = '990106198503140016';
    await takeStep(database, { ...subject, field: 'idNumber' }, step(0, { value: number }));
    expect((await decisionsOf(database, 'hz-2020-01')).get('k1')?.decision.value).toBe(number);
    expect(await auditLog(database).export()).not.toContain(number);
  });

  it('of two made on one subject at once, exactly one is taken, 200 times', async () => {
    const database = temporaryDatabase();
    for (let round = 0; round < 200; round++) {
      const contested = { ...subject, key: `k${round}` };
      const results = await Promise.all([
        takeStep(database, contested, step(0)),
        takeStep(database, contested, step(0, { by: '乙', action: 'return' })),
      ]);
      expect(results.map(({ ok }) => ok).sort()).toEqual([false, true]);
      const winner = results[0].ok ? '甲' : '乙';
      expect(results.map(({ standing }) => standing.decision?.by)).toEqual([winner, winner]);
    }
    expect(await auditLog(database).verify()).toMatchObject({ ok: true, entries: 400 });
  });
});
