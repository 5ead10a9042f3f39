/** `pingshen apply`: what was decided at the desk goes into results and papers, in seconds. */
import type { ApplyOutcome, Context } from '../core/context.ts';
import { say, type Language } from '../core/language.ts';
import { mask } from '../core/mask.ts';
import { areWhole, exitCodeOfOutcome, tellLost, weightiest } from './ending.ts';
import type { Io } from './io.ts';
import { resultFolders } from './result-folders.ts';
import { explainExit, summarise } from './summary.ts';

/** Applies to the folders named, or to all in the output folder; gives the exit code that their results have. */
export async function applyCommand(operands: readonly string[], context: Context, io: Io): Promise<number> {
  const { workspace, settings, language } = context;
  const folders = resultFolders(operands, { typedIn: io.typedIn, out: workspace.out });
  const stages = await io.loadRun();
  const outcomes: ApplyOutcome[] = [];
  for (const folder of folders) outcomes.push(await stages.apply(folder, context));
  const all = outcomes.map(({ results }) => results);
  if (!settings.quiet) {
    for (const outcome of outcomes)
      io.stdout(`\n${mask(summarise(outcome.results, language))}${told(outcome, language)}`);
    if (areWhole(outcomes)) io.stdout(`\n${explainExit(all, language)}`);
  }
  tellLost(outcomes, context, io);
  for (const { folder } of outcomes) io.stdout(`${folder}\n`);
  return weightiest(outcomes.map(exitCodeOfOutcome));
}

function told({ decisions, papers, changed }: ApplyOutcome, language: Language): string {
  const message = {
    zh: '  决定    并入 {decisions} 项；文书 {papers} 份，其中更新 {changed} 份',
    en: '  decisions: {decisions} applied; {papers} papers, {changed} of them new',
  };
  return `${say(language, message, { decisions, papers, changed })}\n`;
}
