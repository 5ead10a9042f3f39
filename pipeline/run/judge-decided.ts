/**
 * From what was compared to what is published: the decisions that hold, the facts as they leave them,
 * the papers held against each other and the rules judged on those. A run and `pingshen apply` come
 * through here with the same record, so they come to the same.
 */
import { asDecided, batchFindings, crossFindings, missingPapers, outcomeOf } from '../check/index.ts';
import type { Context } from '../core/context.ts';
import type { Memory } from '../core/memory.ts';
import type { LoadedCycle } from '../core/cycles.ts';
import { decisionHead, decisionsOf, type KeptDecision } from '../core/decisions.ts';
import { keysOf, withDecisions } from '../review/index.ts';
import { documentsOf, type Comparison } from '#schemas/records/comparison.ts';
import type { Applicant } from '#schemas/records/declared.ts';
import type { ExtractedDocument } from '#schemas/records/extraction.ts';
import type { Finding, Results } from '#schemas/records/results.ts';
import type { Rulings } from '#schemas/records/ruling.ts';
import { worklistSchema, type Worklist } from '#schemas/records/worklist.ts';
import { judge } from './judge.ts';
import { ruledByPeople } from './ruled-by-people.ts';

export interface JudgedAsDecided {
  /** With the values that people settled on. */
  readonly applicants: readonly Applicant[];
  readonly findings: Finding[];
  readonly rulings: Rulings;
  readonly worklist: Worklist;
  readonly outcomes: Results['applicants'];
  /** The log's entry of the last decision that this rests on; absent where nobody has decided. */
  readonly decisionHead: string | undefined;
}

export interface Judging {
  readonly cycle: LoadedCycle;
  readonly context: Pick<Context, 'database' | 'clock' | 'memory'>;
  /** When the scans were read, with offset; now, unless given. */
  readonly runAt?: string;
}

/** Judges with the decisions in the database. */
export async function judgeDecided(
  comparison: Comparison,
  { cycle, context, runAt = context.clock.timestamp() }: Judging,
): Promise<JudgedAsDecided> {
  const { submission } = comparison;
  const { kept, head } = await decidedSoFar(context.database, submission.id);
  const list = listOf(comparison, cycle, runAt);
  const merge = mergerOf(comparison, { kept, list });
  const documents = documentsOf(comparison);
  const values = merge(comparison.findings);
  const decided = asDecided({ applicants: comparison.applicants, documents, findings: values.findings });
  const crossed = [
    ...crossing({ ...decided, cycle }),
    ...(await sharing(decided.applicants, cycle, context.memory)),
  ];
  // A paper that a person found need not be there is asked for by no rule.
  const held = merge(crossed);
  const { rulings, findings: ruled } = judge({
    facts: { submission, applicants: decided.applicants, cycle },
    documents: decided.documents,
    findings: [...decided.settled, ...held.findings],
    today: context.clock.today,
  });
  const rest = merge(ruled);
  const said = ruledByPeople([...held.findings, ...rest.findings], rulings, cycle.rules);
  const findings = [...decided.findings, ...said.findings];
  return {
    ...{ applicants: decided.applicants, findings, rulings: said.rulings, decisionHead: head },
    worklist: {
      ...list,
      people: decided.applicants.map(personOf),
      keys: [...values.keys, ...held.keys, ...rest.keys],
    },
    outcomes: decided.applicants.map(({ id }) => ({
      id,
      outcome: outcomeOf(findings.filter((finding) => finding.applicant === id)),
    })),
  };
}

/** Decisions and the head of their log as of one moment: somebody may be deciding meanwhile. */
async function decidedSoFar(
  database: Context['database'],
  submission: string,
): Promise<{ readonly kept: ReadonlyMap<string, KeptDecision>; readonly head: string | undefined }> {
  return await database.transaction().execute(async (moment) => ({
    kept: await decisionsOf(moment, submission),
    head: await decisionHead(moment, submission),
  }));
}

interface Merged {
  readonly findings: Finding[];
  readonly keys: string[];
}

/** Puts decisions to findings. Keys are made of what was declared, never of what became of it. */
function mergerOf(
  { submission, applicants, documents, files }: Comparison,
  { kept, list }: { readonly kept: ReadonlyMap<string, KeptDecision>; readonly list: Worklist },
): (findings: readonly Finding[]) => Merged {
  const facts = { submission: submission.id, cycle: list.cycle, applicants, documents, files };
  return (findings) => {
    const keys = keysOf(findings, facts);
    return { keys, findings: withDecisions(findings, { keys, kept, fourEyes: list.fourEyes }) };
  };
}

interface Crossing {
  readonly applicants: readonly Applicant[];
  readonly documents: readonly ExtractedDocument[];
  readonly settled: readonly Finding[];
  readonly cycle: LoadedCycle;
}

/** The people of one submission against each other; summaries are long, and the same as last time. */
async function sharing(
  applicants: readonly Applicant[],
  { cycle }: LoadedCycle,
  memory: Memory,
): Promise<readonly Finding[]> {
  const { similarity } = cycle.summary;
  const step = { name: 'batch', code: ['pipeline/check'], input: { applicants, similarity } };
  const { value } = await memory.recall(step, () => Promise.resolve(batchFindings(applicants, similarity)));
  return value;
}

/** The papers of each person against each other, and papers that must be there. */
function crossing({ applicants, documents, settled, cycle: { cycle } }: Crossing): Finding[] {
  const papers = Map.groupBy(documents, ({ applicant }) => applicant);
  const findings = Map.groupBy(settled, ({ applicant }) => applicant);
  return applicants.flatMap((applicant) => {
    const [read, compared] = [papers.get(applicant.id) ?? [], findings.get(applicant.id) ?? []];
    return [...crossFindings(applicant, read, compared), ...missingPapers(applicant, read, cycle)];
  });
}

/** The list for the desk; keys and people come with the judging. */
function listOf({ submission }: Comparison, { cycle, rules }: LoadedCycle, runAt: string): Worklist {
  return worklistSchema.parse({
    submission: submission.id,
    revision: submission.revision,
    cycle: cycle.id,
    unit: submission.unit.name,
    ...{ runAt, people: [], keys: [], fourEyes: cycle.fourEyes ?? [] },
    asks: Object.fromEntries(rules.map(({ id, asks }) => [id, asks])),
  });
}

function personOf({ id, name = id, idNumber, phone }: Applicant): Worklist['people'][number] {
  return {
    ...{ id, name },
    ...(idNumber !== undefined && { idNumber }),
    ...(phone !== undefined && { phone }),
  };
}
