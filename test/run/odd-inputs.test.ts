/** Odd files beside sound ones, from the folder to the results: each has its reason, no neighbour is lost. */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { shownPath } from '#pipeline/intake/names.ts';
import type { FileRecord } from '#schemas/records/results.ts';
import { contractBreaches } from '../support/contract.ts';
import { oddInputs, type OddInput } from '../support/odd-inputs.ts';
import { writeSmallSubmission } from '../support/small-submission.ts';
import { temporaryFolder } from '../support/temporary.ts';
import { wholeRun } from '../support/whole-run.ts';

/** Those that take their time are intake's own tests. */
const slow = /^(?:bomb|enormous|draws-itself)/u;
const chosen = oddInputs.filter(({ name }) => !slow.test(name));

/** What must be told of an odd file, and what is. */
function compare(
  { name, status, code, warning }: OddInput,
  file: FileRecord | undefined,
): [unknown, unknown] {
  const warnings = file?.warnings?.map((one) => one.code) ?? [];
  const told = [name, file?.status, file?.reason?.code, warning === undefined || warnings.includes(warning)];
  return [[name, status, code, true], told];
}

it(`${chosen.length} odd inputs are named with their reasons and cost their neighbours nothing`, async () => {
  expect(chosen.filter(({ status }) => status === 'quarantined').length).toBeGreaterThanOrEqual(20);
  const folder = temporaryFolder();
  const small = await writeSmallSubmission(path.join(folder, 'odd'));
  const sound = await wholeRun('odd', folder);
  for (const { name, make } of chosen) {
    const file = path.join(folder, 'odd', 'scans', 'A008', '奇怪', name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, await make());
  }
  const run = await wholeRun('odd', folder);
  const told = new Map(run.results.files.map((file) => [file.file, file]));
  for (const odd of chosen) {
    const [expected, found] = compare(odd, told.get(shownPath(`scans/A008/奇怪/${odd.name}`)));
    expect(found).toEqual(expected);
  }
  for (const [file, status] of Object.entries(small.files))
    expect([file, told.get(file)?.status]).toEqual([file, status]);
  expect(run.results.files).toHaveLength(sound.results.files.length + chosen.length);
  expect(await contractBreaches(run.results, run.out)).toEqual([]);
  const verdicts = (findings: typeof run.results.findings): unknown[] =>
    findings.map(({ applicant, path: at, verdict, found }) => [applicant, at, verdict, found]);
  expect(verdicts(run.results.findings)).toEqual(verdicts(sound.results.findings));
}, 240_000);
