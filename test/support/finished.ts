/** The result folder of the sample submission, as a reader without fault would leave it. */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import {
  checkApplicant,
  judgeRules,
  missingPapers,
  outcomeOf,
  rulingFindings,
} from '#pipeline/check/index.ts';
import { recordOf } from '#pipeline/run/record.ts';
import { applicantSchema } from '#schemas/records/declared.ts';
import { resultsSchema, type Finding, type Results } from '#schemas/records/results.ts';
import { rulingsSchema, type Rulings } from '#schemas/records/ruling.ts';
import { submissionSchema } from '#schemas/records/submission.ts';
import { runRecordSchema, type RunRecord } from '#schemas/records/record.ts';
import type { Facts } from '#pipeline/run/facts.ts';
import { cycle2020, rules2020 } from './cycle.ts';
import { sharpEyes } from './perfect-papers.ts';
import { readJson } from './project.ts';
import { calendar } from './rules.ts';
import { truePapers } from './true-papers.ts';

export interface Finished {
  readonly record: RunRecord;
  readonly results: Results;
  readonly rulings: Rulings;
}

/** Record, results and rulings of the samples; their scans are not read. */
export async function finishedSample(): Promise<Finished> {
  const { truth, papers } = await truePapers();
  const submission = submissionSchema.parse(readJson('samples/hz-2020-01/submission.json'));
  const applicants = truth.applicants.map((one) => applicantSchema.parse(one));
  const documents = applicants.flatMap(({ id }) => papers.get(id) ?? []);
  const compared: Finding[] = [];
  for (const applicant of applicants) {
    const given = papers.get(applicant.id) ?? [];
    compared.push(...(await checkApplicant(applicant, given, sharpEyes())));
    compared.push(...missingPapers(applicant, given, cycle2020));
  }
  const season = { cycle: cycle2020, calendar, office: undefined, today: '2020-10-09' };
  const judged = judgeRules(rules2020, { ...season, submission, applicants, documents, findings: compared });
  const findings = [...compared, ...rulingFindings(judged)];
  const results = resultsSchema.parse({
    contract: 1,
    submission: submission.id,
    revision: submission.revision,
    cycle: submission.cycle,
    fingerprint: 'made up',
    files: [],
    documents: [],
    findings,
    applicants: applicants.map(({ id }) => ({
      id,
      outcome: outcomeOf(findings.filter(({ applicant }) => applicant === id)),
    })),
  });
  const people = applicants.map(({ id, name }) => ({ id, name }));
  const rulings = rulingsSchema.parse({
    ...{ submission: submission.id, cycle: submission.cycle, people, rulings: judged },
  });
  const facts = { submission, applicants } as unknown as Facts;
  return { record: runRecordSchema.parse(recordOf(facts, results)), results, rulings };
}

/** Writes it below `out`; gives the folder. */
export function writeFinished(out: string, { record, results, rulings }: Finished): string {
  const folder = path.join(out, record.submission.id);
  mkdirSync(folder, { recursive: true });
  for (const [name, value] of Object.entries({ record, results, rulings }))
    writeFileSync(path.join(folder, `${name}.json`), `${JSON.stringify(value, null, 1)}\n`);
  return folder;
}

/**
 * The same with decisions of an auditor: every finding of `settled` people is taken as declared,
 * `waiting` ones have all but one settled, of `returned` ones the first is sent back and
 * the rest settled.
 */
export function decided(
  { record, results, rulings }: Finished,
  by: Readonly<Record<'settled' | 'waiting' | 'returned', readonly string[]>>,
): Finished {
  const decision = { by: '甲', at: '2020-10-09T09:00:00+08:00' };
  const left = new Set<string>();
  const findings = results.findings.map((finding): Finding => {
    const { applicant, verdict } = finding;
    if (applicant === null) return finding;
    if (by.returned.includes(applicant) && verdict !== 'match' && !left.has(applicant)) {
      left.add(applicant);
      return { ...finding, decision: { ...decision, action: 'return' } };
    }
    const isLeft = by.waiting.includes(applicant) && verdict === 'match' && !left.has(applicant);
    if (isLeft) left.add(applicant);
    if (isLeft) return { ...finding, verdict: 'unreadable', severity: 'block' };
    const isSettled = [...by.settled, ...by.waiting, ...by.returned].includes(applicant);
    return isSettled ? { ...finding, decision: { ...decision, action: 'accept-declared' } } : finding;
  });
  const applicants = results.applicants.map(({ id }) => ({
    id,
    outcome: outcomeOf(findings.filter(({ applicant }) => applicant === id)),
  }));
  return { record, rulings, results: { ...results, findings, applicants } };
}
