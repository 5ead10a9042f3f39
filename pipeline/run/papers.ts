/** The official papers of one submission: planned, made, and the public ones looked through. */
import { loadCalendar } from '../core/calendars.ts';
import type { Context } from '../core/context.ts';
import type { LoadedCycle } from '../core/cycles.ts';
import { trouble, type PipelineError } from '../core/errors.ts';
import { loadPointTable } from '../core/point-tables.ts';
import { causeOf, ownTrouble } from '../core/task-trouble.ts';
import { readPdfText } from '../intake/index.ts';
import {
  cutEvidence,
  documentTexts,
  issuePapers,
  leakIn,
  ownLeakIn,
  numbersOf,
  planPapers,
  workbookTexts,
  type IssuedFile,
  type SeenText,
  type UnmadePaper,
} from '../render/index.ts';
import type { Applicant } from '#schemas/records/declared.ts';
import type { Results } from '#schemas/records/results.ts';
import type { Rulings } from '#schemas/records/ruling.ts';
import { punctualityOf } from '#schemas/records/season.ts';
import type { Submission } from '#schemas/records/submission.ts';
import { handInBy } from './deadline.ts';
import type { JudgedAsDecided } from './judge-decided.ts';

/** What a finished check knows; all of it can be read back from a result folder. */
export interface Checked {
  readonly submission: Submission;
  /** With the values that people settled on. */
  readonly applicants: readonly Applicant[];
  readonly cycle: LoadedCycle;
  readonly results: Results;
  readonly rulings: Rulings['rulings'];
  /** The log's entry of the last decision that all this rests on. */
  readonly decisionHead?: string | undefined;
  /** The upright page image that boxes refer to; undefined when it is gone. */
  readonly pageImage: (file: string, page: number) => Promise<Buffer | undefined>;
}

/** What papers are made from, once a comparison has been judged. */
export function checkedOf(
  { submission }: Pick<Checked, 'submission'>,
  {
    judged,
    ...rest
  }: Pick<Checked, 'cycle' | 'results' | 'pageImage'> & { readonly judged: JudgedAsDecided },
): Checked {
  const { applicants, rulings, decisionHead } = judged;
  return { submission, applicants, rulings: rulings.rulings, decisionHead, ...rest };
}

export interface Papers {
  /** By their name below `papers/`. */
  readonly files: readonly { readonly name: string; readonly blob: string }[];
  /** Papers that cannot be made from what was declared; each is told with its reason. */
  readonly unmade: readonly UnmadePaper[];
}

/** Makes every paper, or those about some of the subjects; throws O_PRIVACY where one for the public or for experts shows a number, T_TEMPLATE for a faulty template. */
export async function makePapers(
  checked: Checked,
  context: Context,
  about?: Parameters<typeof planPapers>[2],
): Promise<Papers> {
  const { executor, workspace, settings, clock, progress } = context;
  const { submission, applicants, results, rulings, pageImage, decisionHead = '' } = checked;
  const { cycle, office, folder } = checked.cycle;
  const { findings, documents, files: evidence } = results;
  const deadline = handInBy(cycle);
  const facts = {
    ...{ submission, applicants, cycle, findings, rulings, documents, files: evidence, deadline },
    decisionHead,
    calendar: loadCalendar(),
    crops: await cutEvidence(results, pageImage, { blobs: workspace.blobs, memory: context.memory }),
    points: loadPointTable(folder),
    outcomes: new Map(results.applicants.map(({ id, outcome }) => [id, outcome])),
    punctuality: punctualityOf(submission, deadline),
    office: office ?? { banned: [], committeePublicity: [] },
    today: clock.today,
  };
  const plan = planPapers(facts, settings.papers, about);
  const { blobs } = workspace;
  const { fonts } = settings;
  const { files: made, unmade: unmadeAlone } = await issuePapers(plan, { executor, blobs, fonts });
  const unseen = await lookThrough(made, checked, context);
  const unmade = [...unmadeAlone, ...unseen];
  const files = made.filter(({ name }) => !unseen.some(({ place }) => place === name));
  for (const { place, why } of unmade)
    if (why.code !== 'O_LOST')
      progress.note(
        `${context.language === 'zh' ? '未能生成' : 'not made'} ${place}：${why.explain(context.language)}`,
      );
  if (unmade.length === 0) return { files, unmade };
  const blob = await blobs.put(Buffer.from(listOf(unmade)));
  return { files: [...files, { name: unmadeList, blob }], unmade };
}

/** Those that nothing is wrong with and that are not there all the same: the command tells of them at its end. */
export function lostOf(unmade: readonly UnmadePaper[]): PipelineError[] {
  return unmade.map(({ why }) => why).filter(({ code }) => code === 'O_LOST');
}

/** How many papers were made; the list of those that were not is none. */
export function countPapers({ files, unmade }: Papers): number {
  return files.length - (unmade.length > 0 ? 1 : 0);
}

/** Lies beside the papers, so that a missing one is never overlooked. */
const unmadeList = '未能生成的文书.txt';

function listOf(unmade: readonly UnmadePaper[]): string {
  const lines = unmade.map(({ place, why }) => `${place}\n  ${why.explain('zh')}\n  ${why.explain('en')}\n`);
  // Windows' own editor takes a text for UTF-8 by its mark.
  return `\ufeff${lines.join('\n')}`;
}

/**
 * Every paper for the public and for experts as it will go out; throws O_PRIVACY naming file, place and kind of
 * number. Gives those that could not be looked through: nobody may have them.
 */
export async function lookThrough(
  files: readonly Pick<IssuedFile, 'name' | 'blob' | 'format' | 'audience'>[],
  { applicants, submission, cycle: { cycle } }: Pick<Checked, 'applicants' | 'submission' | 'cycle'>,
  context: Pick<Context, 'executor' | 'workspace'>,
): Promise<UnmadePaper[]> {
  const known = numbersOf(applicants);
  const unseen: UnmadePaper[] = [];
  const allowed = [submission.objections?.phone, submission.contact.phone, ...cycle.committee.phones].filter(
    (phone) => phone !== undefined,
  );
  for (const file of files) {
    if (file.audience === 'office') continue;
    const texts = await textsOf(file, context).catch(ownTrouble);
    if (texts instanceof Error) {
      unseen.push({ place: file.name, why: trouble('O_LOST', { file: file.name, ...causeOf(texts) }) });
      continue;
    }
    // Names of scans hold all kinds of digits: an expert's paper may, the public's may not.
    const leak = file.audience === 'public' ? leakIn(texts, known, allowed) : ownLeakIn(texts, known);
    if (leak) throw trouble('O_PRIVACY', { file: file.name, ...leak });
  }
  return unseen;
}

/** All that the file says, and where. */
async function textsOf(
  { blob, format }: Pick<IssuedFile, 'blob' | 'format'>,
  { executor, workspace }: Pick<Context, 'executor' | 'workspace'>,
): Promise<SeenText[]> {
  if (format === 'xlsx') return workbookTexts(await workspace.blobs.get(blob));
  if (format === 'docx') return documentTexts(await workspace.blobs.get(blob));
  const { pages, info } = await executor.run(readPdfText, { blob });
  return [
    ...pages.map((text, index) => ({ place: `第 ${index + 1} 页`, text })),
    { place: '文件信息', text: info },
  ];
}
