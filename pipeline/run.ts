/** One submission through all stages, in their order. */
import pLimit from 'p-limit';
import type { Context, RunOutcome } from './core/context.ts';
import { trouble } from './core/errors.ts';
import { describeFingerprint } from './core/fingerprint.ts';
import { batchFindings, checkApplicant, missingPapers, outcomeOf, type Eyes } from './check/index.ts';
import { extractDocuments } from './extract/index.ts';
import { intake } from './intake/index.ts';

import { writeTemplate } from './intake/declared/index.ts';
import { readPointForm as readForm, writePointForm } from './intake/points/index.ts';
import { decided } from './run/decided.ts';
import { readFacts, type Facts } from './run/facts.ts';
import { judge } from './run/judge.ts';
import { readPages, type PageOfFile } from './run/pages.ts';
import { makePapers } from './run/papers.ts';
import { assembleResults, pageImages, publish } from './run/results.ts';
import { previewDocument } from './render/index.ts';
import { readCropsAgain, scoreLines } from './recognise/index.ts';
import type { PointTableRead } from '#schemas/cycles/point-checks.ts';
import type { PointTable } from '#schemas/cycles/point-table.ts';
import type { ExtractedDocument, ReadPage } from '#schemas/records/extraction.ts';
import type { Finding } from '#schemas/records/results.ts';

/** Runs one submission (a folder or a .zip) through all stages; throws PipelineError. */
export async function run(place: string, context: Context): Promise<RunOutcome> {
  const record = await intake(place, context);
  const facts = await readFacts(record, place, context);
  const { pages, files } = await readPages(record, context);
  const documents = extractAll(pages, facts, context);
  const compared = await checkAll(documents, facts, context);
  const { rulings, findings: ruled } = judge({
    facts,
    documents,
    findings: compared,
    today: context.clock.today,
  });
  const { findings, worklist } = await decided([...compared, ...ruled], { facts, documents, files, context });
  const applicants = facts.applicants.map(({ id }) => ({
    id,
    outcome: outcomeOf(findings.filter((finding) => finding.applicant === id)),
  }));
  const fingerprint = describeFingerprint(context.fingerprint);
  const results = assembleResults({ facts, files, pages, documents, findings, applicants, fingerprint });
  const pageImage = pageImages(pages, context.workspace.blobs);
  const checked = { ...facts, results, rulings: rulings.rulings, pageImage };
  const { files: papers } = await makePapers(checked, context);
  return publish(results, { facts, pages, rulings, worklist, papers, context });
}

export { review } from './run/review.ts';
export { pack } from './run/pack.ts';
export { render } from './run/render.ts';
export { season } from './run/season.ts';

/** The blank workbook for units. */
export const blankWorkbook = (): Promise<Uint8Array> => writeTemplate();

/** A document to look at; for the command. */
export { previewDocument };

/** The form of a point table, filled with one. */
export const pointForm = (table: PointTable): Promise<Uint8Array> => writePointForm(table);

/** Reads a filled form of a point table. */
export const readPointForm = (file: string, bytes: Uint8Array, context: Context): Promise<PointTableRead> =>
  readForm(file, bytes, { executor: context.executor, blobs: context.workspace.blobs });

/** Papers of every applicant and of the unit, in the order of their files. */
function extractAll(pages: readonly PageOfFile[], facts: Facts, context: Context): ExtractedDocument[] {
  const owners = [...new Set(pages.map((page) => page.applicant))];
  const progress = context.progress.begin('extract', owners.length);
  const documents = owners.flatMap((owner) => {
    const own = pages.filter((page) => page.applicant === owner).map(({ read }) => read);
    const found = extractDocuments(own, owner, facts.hintsFor(owner));
    progress.step(owner ?? facts.submission.unit.name);
    return found;
  });
  progress.end();
  return documents.map((document, i) => ({ ...document, id: `d${i + 1}` }));
}

async function checkAll(
  documents: readonly ExtractedDocument[],
  facts: Facts,
  context: Context,
): Promise<Finding[]> {
  const progress = context.progress.begin('check', facts.applicants.length);
  const limit = pLimit(8);
  const findings = await limit.map(facts.applicants, async (applicant) => {
    if (context.signal.aborted) throw trouble('X_STOPPED', {});
    const own = documents.filter((document) => document.applicant === applicant.id);
    const found = await checkApplicant(applicant, own, eyesOf(context));
    progress.step(applicant.id);
    return [...found, ...missingPapers(applicant, own, facts.cycle.cycle)];
  });
  progress.end();
  return [
    ...facts.findings,
    ...findings.flat(),
    ...batchFindings(facts.applicants, facts.cycle.cycle.summary.similarity),
  ];
}

/** Recognition, as checking may ask it. */
function eyesOf({ executor, settings }: Context): Eyes {
  const pageOf = ({
    document,
    part,
  }: {
    document: ExtractedDocument;
    part: number;
  }): Pick<ReadPage, 'source' | 'turn'> => {
    const page = document.pages[part];
    if (!page) throw new RangeError(`${document.id} has no part ${part}`);
    return { source: page.source, turn: page.turn };
  };
  return {
    score: (questions) =>
      scoreLines(
        executor,
        questions.map((asked) => ({ ...pageOf(asked), question: asked.question })),
      ),
    ...(settings.recognise.secondReader && {
      readAgain: (crops) =>
        readCropsAgain(
          executor,
          crops.map((crop) => ({ ...pageOf(crop), quad: crop.quad })),
        ),
    }),
  };
}
