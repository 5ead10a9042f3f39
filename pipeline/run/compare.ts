/** What was declared, held against the papers: one step an applicant. */
import pLimit from 'p-limit';
import { compareApplicant, type Eyes } from '../check/index.ts';
import type { Context } from '../core/context.ts';
import { trouble } from '../core/errors.ts';
import { taskSettings } from '../core/local-executor.ts';
import { readCropsAgain, scoreLines } from '../recognise/index.ts';
import type { Applicant } from '#schemas/records/declared.ts';
import type { ExtractedDocument, ReadPage } from '#schemas/records/extraction.ts';
import type { Finding } from '#schemas/records/results.ts';
import type { Facts } from './facts.ts';
import type { Understood } from './understand.ts';

const code = ['pipeline/run/compare.ts', 'pipeline/check', 'pipeline/recognise'];

type Papers = Pick<Understood, 'documents' | 'hashes'>;

/** One finding for every declared value of every applicant. */
export async function compareAll(papers: Papers, facts: Facts, context: Context): Promise<Finding[]> {
  const progress = context.progress.begin('check', facts.applicants.length);
  const limit = pLimit(8);
  const findings = await limit.map(facts.applicants, async (applicant) => {
    if (context.signal.aborted) throw trouble('X_STOPPED', {});
    const own = papers.documents.filter((document) => document.applicant === applicant.id);
    const found = await compareOne(applicant, own, { papers, context });
    progress.step(applicant.id);
    return found;
  });
  progress.end();
  return findings.flat();
}

async function compareOne(
  applicant: Applicant,
  own: readonly ExtractedDocument[],
  { papers, context }: { readonly papers: Papers; readonly context: Context },
): Promise<Finding[]> {
  const { memory, settings } = context;
  const input = {
    ...{ applicant, documents: papers.hashes.get(applicant.id), ids: own.map(({ id }) => id) },
    settings: taskSettings(settings),
  };
  const { value } = await memory.recall({ name: 'compare', code, input }, () =>
    compareApplicant(applicant, own, eyesOf(context)),
  );
  return value;
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
          crops.map((crop) => ({ ...pageOf(crop), quad: crop.quad, kind: crop.kind })),
        ),
    }),
  };
}
