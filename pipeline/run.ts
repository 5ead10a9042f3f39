/** One submission through all stages, in their order. */
import type { Context, RunModule, RunOutcome } from './core/context.ts';
import { describeFingerprint } from './core/fingerprint.ts';
import { intake } from './intake/index.ts';
import { writeTemplate } from './intake/declared/index.ts';
import { readPointForm as readForm, writePointForm } from './intake/points/index.ts';
import { compareAll, withLosses } from './run/compare.ts';
import { comparisonOf } from './run/comparison.ts';
import { readFacts } from './run/facts.ts';
import { judgeDecided } from './run/judge-decided.ts';
import { checkedOf, lostOf, makePapers } from './run/papers.ts';
import { assembleResults, pageImages, publish } from './run/results.ts';
import { understand } from './run/understand.ts';
import { previewDocument } from './render/index.ts';
import type { PointTableRead } from '#schemas/cycles/point-checks.ts';
import type { PointTable } from '#schemas/cycles/point-table.ts';

/** Runs one submission (a folder or a .zip) through all stages; throws PipelineError. */
export async function run(place: string, context: Context): Promise<RunOutcome> {
  const record = await intake(place, context);
  const facts = await readFacts(record, place, context);
  const { pages, documents, papers: stored, files: read } = await understand(record, facts, context);
  const compared = await compareAll(stored, facts, context);
  const findings = [...facts.findings, ...compared.findings];
  const files = withLosses(read, compared.losses);
  const comparison = comparisonOf({ facts, documents, files, findings });
  const judged = await judgeDecided(comparison, { cycle: facts.cycle, context });
  const fingerprint = describeFingerprint(context.fingerprint);
  const results = assembleResults({ facts, files, pages, documents, judged, fingerprint });
  const pageImage = pageImages(pages, context.workspace.blobs);
  const checked = checkedOf(comparison, { judged, cycle: facts.cycle, results, pageImage });
  const { files: papers, unmade } = await makePapers(checked, context);
  const published = await publish({ pages, comparison, judged, checked, papers }, context);
  return { ...published, lost: lostOf(unmade) };
}

// What only one command needs is loaded by that command: a run starts the sooner.

/** Decisions into a result folder; see `run/apply.ts`. */
export const apply: RunModule['apply'] = async (...given) => (await import('./run/apply.ts')).apply(...given);
/** The auditor's desk; see `run/review.ts`. */
export const review: RunModule['review'] = async (...given) =>
  (await import('./run/review.ts')).review(...given);
/** Packs of a result folder; see `run/pack.ts`. */
export const pack: RunModule['pack'] = async (...given) => (await import('./run/pack.ts')).pack(...given);
/** The papers of a result folder once more; see `run/render.ts`. */
export const render: RunModule['render'] = async (...given) =>
  (await import('./run/render.ts')).render(...given);
/** A cycle's runs joined; see `run/season.ts`. */
export const season: RunModule['season'] = async (...given) =>
  (await import('./run/season.ts')).season(...given);

/** The blank workbook for units. */
export const blankWorkbook = (): Promise<Uint8Array> => writeTemplate();

/** A document to look at; for the command. */
export { previewDocument };

/** The form of a point table, filled with one. */
export const pointForm = (table: PointTable): Promise<Uint8Array> => writePointForm(table);

/** Reads a filled form of a point table. */
export const readPointForm = (file: string, bytes: Uint8Array, context: Context): Promise<PointTableRead> =>
  readForm(file, bytes, { executor: context.executor, blobs: context.workspace.blobs });
