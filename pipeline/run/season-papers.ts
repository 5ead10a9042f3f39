/** Papers of a whole season, over all units: the committee's notice, the same on its sites (R28, R29). */
import path from 'node:path';
import type { Context } from '../core/context.ts';
import type { LoadedCycle } from '../core/cycles.ts';
import { decisionsOf } from '../core/decisions.ts';
import { isLate, type Season } from '#schemas/records/season.ts';
import type { RunRecord } from '#schemas/records/record.ts';
import { resultsSchema, type Results } from '#schemas/records/results.ts';
import { worklistSchema } from '#schemas/records/worklist.ts';
import { makePapers, type Papers } from './papers.ts';
import { readResult, stampOf } from './result-folder.ts';

interface Joined {
  readonly season: Season;
  readonly records: readonly RunRecord[];
  readonly cycle: LoadedCycle;
}

/** Of those who came in time, once and under no ban, and whose papers nobody sent back. */
export async function seasonPapers(joined: Joined, context: Context): Promise<Papers> {
  const { records, season, cycle } = joined;
  const people = (await Promise.all(records.map((record) => peopleOf(record, season, context)))).flat();
  const [first] = people;
  if (first === undefined) return { files: [], unmade: [] };
  const results: Results = {
    ...{ contract: 1, submission: `season-${season.cycle}`, revision: 1, cycle: season.cycle },
    ...{ fingerprint: '', files: [], documents: [], findings: [] },
    applicants: people.map(({ applicant: { id }, outcome }) => ({ id, outcome })),
  };
  const applicants = people.map(({ applicant }) => applicant);
  const pageImage = (): Promise<undefined> => Promise.resolve(undefined);
  const { submission } = first;
  return makePapers({ submission, applicants, cycle, results, rulings: [], pageImage }, context, ['season']);
}

interface Person {
  readonly submission: RunRecord['submission'];
  readonly applicant: RunRecord['applicants'][number];
  readonly outcome: Results['applicants'][number]['outcome'];
}

async function peopleOf(record: RunRecord, season: Season, context: Context): Promise<Person[]> {
  const { submission, applicants, outcomes } = record;
  const line = season.submissions.find(({ id }) => id === submission.id);
  if (line === undefined || isLate(line.punctuality)) return [];
  const returned = await returnedIn(path.join(context.workspace.out, submission.id), context);
  const isOut = (id: string): boolean => returned.has(id) || isFlagged(season, submission.id, id);
  return applicants.flatMap((applicant) => {
    const outcome = outcomes.find(({ id }) => id === applicant.id)?.outcome;
    if (outcome === undefined || isOut(applicant.id)) return [];
    // Numbers of applicants are their submission's own.
    const id = `${submission.id}/${applicant.id}`;
    return [{ submission, outcome, applicant: { ...applicant, id } }];
  });
}

/** Under a ban, or applying twice. */
function isFlagged({ banned, repeated }: Season, submission: string, applicant: string): boolean {
  const twice = repeated.filter(({ kind }) => kind === 'person').flatMap(({ claimants }) => claimants);
  return [...banned, ...twice].some((one) => one.submission === submission && one.applicant === applicant);
}

/**
 * Whose papers an auditor sent back: by the results, or at the desk since then. Nobody is published whose
 * return has only not been applied yet. None where the results are gone; throws U_RESULTS where they are broken.
 */
async function returnedIn(
  folder: string,
  { database }: Pick<Context, 'database'>,
): Promise<ReadonlySet<string | null>> {
  if ((await stampOf(path.join(folder, 'results.json'))) === '') return new Set();
  const [{ submission, findings }, { keys }] = await Promise.all([
    readResult(folder, 'results.json', resultsSchema),
    readResult(folder, 'worklist.json', worklistSchema),
  ]);
  const kept = await decisionsOf(database, submission);
  const returned = findings.filter(({ decision }, index) =>
    [decision, kept.get(keys[index] ?? '')?.decision].some((one) => one?.action === 'return'),
  );
  return new Set(returned.map(({ applicant }) => applicant));
}
