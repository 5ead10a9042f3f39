/** Decisions applied without reading a scan come to what a whole run comes to; all settled ends with 0. */
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { apply } from '#pipeline/run.ts';
import { sha256 } from '#pipeline/core/blob-store.ts';
import { openDatabase } from '#pipeline/core/database.ts';
import { exitCodes } from '#pipeline/core/errors.ts';
import { takeStep, type Step } from '#pipeline/core/decision-steps.ts';
import { fieldOf } from '#pipeline/review/keys.ts';
import { isWaiting } from '#schemas/records/finding-state.ts';
import { runRecordSchema } from '#schemas/records/record.ts';
import { resultsSchema, type Finding } from '#schemas/records/results.ts';
import { worklistSchema } from '#schemas/records/worklist.ts';
import { command } from '../support/command.ts';
import { readPdf } from '../support/pdf-text.ts';
import { declareIn, writeSmallSubmission, type DeclaredPerson } from '../support/small-submission.ts';
import { wholeRun } from '../support/whole-run.ts';

const MINUTES = 60_000;
const today = ['--today', '2020-10-09'];
let folder: string;

const outOf = (place: string): string => path.join(place, 'out', 'hz-2020-01');
const jsonIn = (place: string, name: string): unknown =>
  JSON.parse(readFileSync(path.join(outOf(place), name), 'utf8'));

type Choose = (finding: Finding) => Pick<Step, 'action' | 'value' | 'reason'>;

/** What an auditor does who believes the scan where it could be read, and the unit elsewhere. */
const choose: Choose = ({ verdict, path: at, found, declared }) =>
  verdict === 'mismatch' && !at.startsWith('documents.')
    ? { action: 'accept-found', value: found }
    : { action: 'accept-declared', value: declared, reason: '已查看原件，申报无误' };

/** Decides everything that waits; gives how much that was. */
async function settle(place: string, how: Choose = choose): Promise<number> {
  const { findings } = resultsSchema.parse(jsonIn(place, 'results.json'));
  const { keys, submission } = worklistSchema.parse(jsonIn(place, 'worklist.json'));
  const database = openDatabase(path.join(place, '.pingshen', 'pingshen.db'));
  let decided = 0;
  for (const [index, finding] of findings.entries()) {
    if (!isWaiting(finding)) continue;
    const { applicant, declared, found, path: at } = finding;
    const subject = { key: keys[index] ?? '', submission, applicant, field: fieldOf(at), declared, found };
    const step = {
      upon: 0,
      by: '审核员甲',
      at: '2020-10-09T09:00:00+08:00',
      reason: undefined,
      ...how(finding),
    };
    expect((await takeStep(database, subject, step)).ok, at).toBe(true);
    decided++;
  }
  await database.destroy();
  return decided;
}

const applied = (place: string) => command({ argv: ['apply', ...today], folder: place, stages: { apply } });
const ran = (place: string) => wholeRun(path.join(folder, 'in'), place, today);

/** Everything below the results by name; but for the time of day, which reports and list carry. */
function filesIn(place: string): Record<string, string> {
  const names = readdirSync(outOf(place), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(outOf(place), path.join(entry.parentPath, entry.name)))
    .filter((name) => !name.startsWith('核对报告.'));
  return Object.fromEntries(
    names
      .sort()
      .map((name) => [name, readFileSync(path.join(outOf(place), name)).toString('base64')])
      .map(([name = '', bytes = '']) =>
        name === 'worklist.json'
          ? [name, JSON.stringify({ ...(jsonIn(place, name) as object), runAt: '' })]
          : [name, bytes],
      ),
  );
}

const appointmentOf = (person: DeclaredPerson): object => person['appointment'] as object;

async function printed(place: string, name: string): Promise<string> {
  const pages = await readPdf(readFileSync(path.join(outOf(place), name)));
  return pages.flatMap(({ characters }) => characters.map(({ text }) => text)).join('');
}

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'pingshen-apply-'));
  await writeSmallSubmission(path.join(folder, 'in'));
  rmSync(path.join(folder, 'in', 'scans', 'A010', '半张.jpg'));
  expect((await ran(path.join(folder, 'first'))).code).toBe(exitCodes.review);
}, 4 * MINUTES);
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe('decisions', () => {
  it(
    'give the same results and papers when they are applied as when everything is run again',
    async () => {
      const [quick, whole] = [path.join(folder, 'quick'), path.join(folder, 'whole')];
      cpSync(path.join(folder, 'first'), quick, { recursive: true });
      expect(await settle(quick)).toBeGreaterThan(20);
      cpSync(quick, whole, { recursive: true });
      const [one, other] = [await applied(quick), await ran(whole)];
      expect([one.code, one.stderr.includes('程序缺陷')]).toEqual([other.code, false]);
      expect(one.stdout).toContain('决定    并入');
      expect(filesIn(quick)).toEqual(filesIn(whole));
      expect(filesIn(quick)).not.toEqual(filesIn(path.join(folder, 'first')));
    },
    4 * MINUTES,
  );

  it(
    'that settle everything end with 0, with nothing waiting on any paper',
    async () => {
      const place = path.join(folder, 'quick');
      // Rules that are judged on corrected values may ask anew: those questions are settled too.
      for (let round = 0; round < 3 && (await settle(place)) > 0; round++) await applied(place);
      const { code, results, stdout } = await ran(place);
      expect([code, results.findings.filter(isWaiting)]).toEqual([exitCodes.done, []]);
      expect(stdout).not.toContain('退出码');
      const papers = Object.keys(filesIn(place)).filter((name) => name.endsWith('.pdf'));
      expect(papers.length).toBeGreaterThan(5);
      for (const name of papers) expect(await printed(place, name), name).not.toContain('待核');
    },
    4 * MINUTES,
  );

  it('name the entry of the log they reach to on reports, which it is proved by', async () => {
    const place = path.join(folder, 'quick');
    const { decisionHead = '' } = runRecordSchema.parse(jsonIn(place, 'record.json'));
    const { decisionHead: none } = runRecordSchema.parse(jsonIn(path.join(folder, 'first'), 'record.json'));
    expect(none).toBeUndefined();
    const grouped = decisionHead.replaceAll(/(.{8})(?=.)/gu, '$1 ');
    const [report = ''] = Object.keys(filesIn(place)).filter((name) => /A010.*核对报告\.pdf$/u.test(name));
    expect((await printed(place, report)).replaceAll(/\s/gu, '')).toContain(decisionHead);
    expect(readFileSync(path.join(outOf(place), '核对报告.html'), 'utf8')).toContain(grouped);
    const proof = await command({ argv: ['verify', ...grouped.split(' ')], folder: place });
    expect([proof.code, proof.stdout]).toEqual([exitCodes.done, expect.stringContaining('日志完整')]);
    const other = await command({ argv: ['verify', sha256('another')], folder: place });
    expect(other.stderr).toContain('末尾被截去');
  });

  it('put the corrected value on the papers, and keep the declared one, who and when', async () => {
    const place = path.join(folder, 'quick');
    const { findings } = resultsSchema.parse(jsonIn(place, 'results.json'));
    const born = findings.find(
      ({ path: at, applicant }) => applicant === 'A010' && at === 'appointment.from',
    );
    expect(born).toMatchObject({
      ...{ verdict: 'mismatch', declared: '2003-10-01', found: '2004-10-01' },
      decision: { action: 'accept-found', value: '2004-10-01', by: '审核员甲' },
    });
    const [form = ''] = Object.keys(filesIn(place)).filter((name) => /A010.*评审表\.pdf$/u.test(name));
    const text = await printed(place, form);
    expect([text.includes('2004年10月'), text.includes('2003年10月')]).toEqual([true, false]);
  });

  it(
    'hold for a resubmission where their ground does, and only what the unit mended comes up anew',
    async () => {
      const [place, mended] = [path.join(folder, 'again'), path.join(folder, 'mended')];
      cpSync(path.join(folder, 'first'), place, { recursive: true });
      const isReturned = ({ path: at, applicant }: Finding): boolean =>
        applicant === 'A010' && at === 'appointment.from';
      const returning: Choose = (finding) =>
        isReturned(finding) ? { action: 'return', reason: '聘任起始照聘书更正' } : choose(finding);
      for (let round = 0; round < 3 && (await settle(place, returning)) > 0; round++) await applied(place);
      const first = resultsSchema.parse(jsonIn(place, 'results.json'));
      const [letter = ''] = Object.keys(filesIn(place)).filter((name) =>
        /A010.*退回补正通知\.pdf$/u.test(name),
      );
      expect(await printed(place, letter)).toContain('聘任起始');

      // The unit corrects what it declared, and hands in once more.
      cpSync(path.join(folder, 'in'), mended, { recursive: true });
      const submission = JSON.parse(readFileSync(path.join(mended, 'submission.json'), 'utf8')) as object;
      writeFileSync(path.join(mended, 'submission.json'), JSON.stringify({ ...submission, revision: 2 }));
      declareIn(mended, (person) => {
        if (person.id === 'A010') person['appointment'] = { ...appointmentOf(person), from: '2004-10-01' };
      });
      const { results } = await wholeRun(mended, place, today);
      expect([first.revision, results.revision]).toEqual([1, 2]);
      expect(results.findings.find(isReturned)).toMatchObject({ verdict: 'match' });
      expect(results.findings.find(isReturned)?.decision).toBeUndefined();
      const decided = (findings: readonly Finding[]): string[] =>
        findings
          .filter(({ decision }) => decision !== undefined)
          .map(({ applicant, path: at }) => `${applicant ?? ''} ${at}`);
      const [before, after] = [decided(first.findings), decided(results.findings)];
      // Nothing but what rests on the mended value was given up, and nothing else is asked.
      const givenUp = before.filter((name) => !after.includes(name));
      expect(givenUp).toContain('A010 appointment.from');
      expect(after.length).toBeGreaterThan(20);
      const waiting = results.findings.filter(isWaiting);
      for (const { path: at, applicant } of waiting)
        expect(`${applicant ?? ''} ${at}`).toMatch(/^A010 (?:rules\.|appointment)/u);
      for (const name of givenUp) expect(name).toMatch(/^A010 (?:rules\.|appointment)/u);
      const letters = Object.keys(filesIn(place)).filter((name) => /A010.*退回补正通知\.pdf$/u.test(name));
      for (const name of letters) expect(await printed(place, name)).not.toContain('聘任起始照聘书更正');
    },
    4 * MINUTES,
  );
});
