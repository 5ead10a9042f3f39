/** The committee's notice over all units of a season, with the real stages. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { season } from '#pipeline/run.ts';
import { openDatabase } from '#pipeline/core/database.ts';
import { takeStep } from '#pipeline/core/decision-steps.ts';
import type { RunRecord } from '#schemas/records/record.ts';
import type { Finding } from '#schemas/records/results.ts';
import { command } from '../support/command.ts';
import { readPdf, wordsOf } from '../support/pdf-text.ts';
import { madeUpRun } from '../support/season.ts';
import { temporaryFolder } from '../support/temporary.ts';

const cycle = '2020-jidian-senior';

function finished(folder: string, record: RunRecord): void {
  const place = path.join(folder, 'out', record.submission.id);
  mkdirSync(place, { recursive: true });
  writeFileSync(path.join(place, 'record.json'), JSON.stringify(record));
}

describe('the committee’s notice of a season', () => {
  it('leaves out whose papers were sent back, be it applied yet or not', async () => {
    const folder = temporaryFolder();
    const people = [
      { id: 'A1', name: '甲龘一', idNumber: '990102197803050511' },
      { id: 'A2', name: '乙龘二', idNumber: '990203198209170621' },
      { id: 'A3', name: '丙龘三', idNumber: '990181197606305410' },
    ];
    finished(folder, madeUpRun({ id: 'hz-1', paperReceivedOn: '2020-10-09', people }));
    const findings = people.map(({ id: applicant }, index): Finding => ({
      ...{ applicant, path: 'name', verdict: 'mismatch', severity: 'warn', witnesses: [] },
      ...{ requirement: 'R61', message: '不一致' },
      ...(index === 0 && {
        decision: { action: 'return', by: '甲', at: '2020-10-09T09:00:00+08:00', reason: '请补' },
      }),
    }));
    const results = {
      ...{ contract: 1, submission: 'hz-1', revision: 1, cycle, fingerprint: '' },
      ...{ files: [], documents: [], findings, applicants: [] },
    };
    const worklist = {
      ...{ submission: 'hz-1', revision: 1, cycle, unit: '甲市', runAt: '2020-10-09T09:00:00+08:00' },
      ...{ people: [], keys: ['k1', 'k2', 'k3'] },
    };
    const place = path.join(folder, 'out', 'hz-1');
    writeFileSync(path.join(place, 'results.json'), JSON.stringify(results));
    writeFileSync(path.join(place, 'worklist.json'), JSON.stringify(worklist));
    mkdirSync(path.join(folder, '.pingshen'));
    const database = openDatabase(path.join(folder, '.pingshen', 'pingshen.db'));
    const subject = { key: 'k2', submission: 'hz-1', applicant: 'A2', field: 'name' };
    const step = { upon: 0, action: 'return', by: '乙', at: '2020-10-09T10:00:00+08:00' } as const;
    await takeStep(database, { ...subject, declared: '', found: '' }, { ...step, reason: '请补' });
    await database.destroy();
    const office = { committeePublicity: [{ site: '某网站', from: '2020-10-19', to: '2020-10-23' }] };
    writeFileSync(path.join(folder, 'office.json'), JSON.stringify({ banned: [], ...office }));
    const argv = ['season', cycle, '--office', 'office.json'];
    const end = await command({ argv, folder, stages: { season } });
    const notice = path.join(folder, 'out', `season-${cycle}`, 'papers', '公示', '高评委办公室公示.pdf');
    const words = wordsOf(await readPdf(readFileSync(notice)));
    expect([end.code, Array.from('甲乙丙').filter((one) => words.includes(`${one}龘`))]).toEqual([0, ['丙']]);
    // Results that cannot be read do not say that nobody was sent back.
    writeFileSync(path.join(place, 'results.json'), '{');
    expect((await command({ argv, folder, stages: { season } })).stderr).toContain('results.json');
  }, 120_000);

  it('names those of all units who are clear, in time, once and under no ban', async () => {
    const folder = temporaryFolder();
    const person = (id: string, name: string, idNumber: string) => ({ id, name, idNumber });
    finished(
      folder,
      madeUpRun({
        ...{ id: 'hz-1', region: '甲市', paperReceivedOn: '2020-10-09' },
        people: [
          person('A1', '甲龘一', '990102197803050511'),
          person('A2', '乙龘二', '990203198209170621'),
          person('A3', '丙龘三', '990181197606305410'),
          person('A4', '丁龘四', '990521197911203029'),
          person('A5', '己龘六', '991002198501010039'),
        ],
        outcomes: { A2: 'blocked', A4: 'review' },
      }),
    );
    finished(
      folder,
      madeUpRun({
        ...{ id: 'nb-1', region: '乙市', paperReceivedOn: '2020-10-09' },
        people: [person('A1', '戊龘五', '990103197601151011'), person('A2', '己龘六', '991002198501010039')],
      }),
    );
    finished(
      folder,
      madeUpRun({
        ...{ id: 'wz-1', region: '丙市', uploadedOn: '2020-10-12' },
        people: [person('A1', '庚龘七', '990103197706151034')],
      }),
    );
    const office = {
      banned: [{ name: '丙龘三', idNumber: '990181197606305410', reviewYear: 2018 }],
      committeePublicity: [{ site: '某网站', from: '2020-10-19', to: '2020-10-23' }],
    };
    writeFileSync(path.join(folder, 'office.json'), JSON.stringify(office));
    const argv = ['season', cycle, '--office', 'office.json'];
    await command({ argv, folder, stages: { season } });
    const place = path.join(folder, 'out', `season-${cycle}`, 'papers', '公示');
    const words = wordsOf(await readPdf(readFileSync(path.join(place, '高评委办公室公示.pdf'))));
    const named = Array.from('甲乙丙丁戊己庚').filter((surname) => words.includes(`${surname}龘`));
    expect(named).toEqual(['甲', '戊']);
    expect(words).toContain('的2人');
    expect(words).toContain('2020年10月19日至10月23日（共5个工作日）');
    expect(words).toContain('3个网站发布');
  }, 120_000);
});
