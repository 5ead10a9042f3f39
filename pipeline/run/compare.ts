/** What was declared, held against the papers: one step an applicant. */
import pLimit from 'p-limit';
import { compareApplicant, type Eyes } from '../check/index.ts';
import type { Context } from '../core/context.ts';
import { trouble } from '../core/errors.ts';
import { TaskFailed } from '../core/executor.ts';
import { taskSettings } from '../core/local-executor.ts';
import { causeOf } from '../core/task-trouble.ts';
import { readCropsAgain, scoreLines } from '../recognise/index.ts';
import type { Applicant } from '#schemas/records/declared.ts';
import type { ExtractedDocument, ReadPage } from '#schemas/records/extraction.ts';
import { reason } from '#schemas/reasons.ts';
import type { IntakeFile } from '#schemas/records/page.ts';
import type { Finding, Reason } from '#schemas/records/results.ts';
import type { Unanswered } from '#schemas/records/score.ts';
import type { Facts } from './facts.ts';
import type { Papers } from './understand.ts';

const code = ['pipeline/run/compare.ts', 'pipeline/check', 'pipeline/recognise'];

/** A page that could not be looked at again. */
interface Loss {
  readonly file: string;
  readonly reason: Reason;
}

interface Compared {
  readonly findings: readonly Finding[];
  readonly losses: readonly Loss[];
}

/** One finding for every declared value of every applicant; a page that ends whoever looks at it costs its own values only. */
export async function compareAll(papers: Papers, facts: Facts, context: Context): Promise<Compared> {
  const progress = context.progress.begin('check', facts.applicants.length);
  const limit = pLimit(8);
  const compared = await limit.map(facts.applicants, async (applicant) => {
    if (context.signal.aborted) throw trouble('X_STOPPED', {});
    const found = await compareOne(applicant, papers, context);
    progress.step(applicant.id);
    return found;
  });
  progress.end();
  return {
    findings: compared.flatMap(({ findings }) => findings),
    losses: compared.flatMap(({ losses }) => losses),
  };
}

/** The files, with a remark where a page of theirs could not be looked at again. */
export function withLosses(files: readonly IntakeFile[], losses: readonly Loss[]): readonly IntakeFile[] {
  return files.map((file) => {
    const own = losses.filter((loss) => loss.file === file.file).map((loss) => loss.reason);
    const distinct = [...new Map(own.map((one) => [one.zh, one])).values()];
    return own.length === 0 ? file : { ...file, warnings: [...(file.warnings ?? []), ...distinct] };
  });
}

async function compareOne(applicant: Applicant, papers: Papers, context: Context): Promise<Compared> {
  const { memory, settings } = context;
  const input = {
    ...{ applicant, documents: papers.hashOf(applicant.id), ids: papers.idsOf(applicant.id) },
    settings: taskSettings(settings),
  };
  // What ended its worker today may be answered tomorrow.
  const isKept = ({ losses }: Compared): boolean => losses.length === 0;
  const { value } = await memory.recall({ name: 'compare', code, input, isKept }, async () => {
    const losses: Loss[] = [];
    const own = await papers.open(applicant.id);
    return { findings: await compareApplicant(applicant, own, eyesOf(context, losses)), losses };
  });
  return value;
}

/** Where on the papers a question is about. */
interface Place {
  readonly document: ExtractedDocument;
  readonly part: number;
}

function pageAt({ document, part }: Place): ReadPage {
  const page = document.pages[part];
  if (!page) throw new RangeError(`${document.id} has no part ${part}`);
  return page;
}

const rasterOf = (place: Place): Pick<ReadPage, 'source' | 'turn'> => {
  const { source, turn } = pageAt(place);
  return { source, turn };
};

/** Recognition, as checking may ask it; pages that give no answer are added to `losses`. */
function eyesOf({ executor, settings }: Context, losses: Loss[]): Eyes {
  const heard = <Answer>(
    answers: readonly (Answer | TaskFailed)[],
    asked: readonly Place[],
  ): (Answer | Unanswered)[] =>
    answers.map((answer, i) => {
      const place = asked[i];
      if (!(answer instanceof TaskFailed) || !place) return answer as Answer;
      const { file, page } = pageAt(place);
      const unanswered = reason('W_UNSURE', { file, page, ...causeOf(answer) });
      losses.push({ file, reason: unanswered });
      return { unanswered };
    });
  return {
    async score(questions) {
      const asked = questions.map((one) => ({ ...rasterOf(one), question: one.question }));
      return heard(await scoreLines(executor, asked), questions);
    },
    ...(settings.recognise.secondReader && {
      async readAgain(crops) {
        const asked = crops.map((crop) => ({ ...rasterOf(crop), quad: crop.quad, kind: crop.kind }));
        return heard(await readCropsAgain(executor, asked), crops);
      },
    }),
  };
}
