/** How a command over several submissions ends: what is not there is told, and the weightiest exit code is given. */
import type { Results } from '#schemas/records/results.ts';
import type { Context } from '../core/context.ts';
import { exitCodes, type PipelineError } from '../core/errors.ts';
import { jsonLog } from '../core/json-log.ts';
import { say } from '../core/language.ts';
import { mask } from '../core/mask.ts';
import type { Io } from './io.ts';
import { exitCodeOf } from './summary.ts';

/** What a command made, and what it could not make. */
interface Outcome {
  readonly lost?: readonly PipelineError[];
}

/** Whether nothing that was to be made is missing. */
export function areWhole(outcomes: readonly Outcome[]): boolean {
  return outcomes.every(({ lost = [] }) => lost.length === 0);
}

/** The exit code of one outcome: 6 before all others, since something that was to be made is not there. */
export function exitCodeOfOutcome({ results, lost = [] }: Outcome & { readonly results: Results }): number {
  return lost.length > 0 ? exitCodes.ownCheck : exitCodeOf(results);
}

/** The more a code asks for attention, the earlier it stands here. */
const byWeight: readonly number[] = [
  exitCodes.ownCheck,
  exitCodes.submission,
  exitCodes.review,
  exitCodes.quarantined,
  exitCodes.done,
];

/** The weightiest of some codes. */
export function weightiest(codes: readonly number[]): number {
  return byWeight.find((code) => codes.includes(code)) ?? exitCodes.done;
}

/** Names every paper and pack that is not there, with its reason, on stderr, and what the exit code means on stdout. */
export function tellLost(
  outcomes: readonly Outcome[],
  { language, settings }: Pick<Context, 'language' | 'settings'>,
  io: Io,
): void {
  const lost = outcomes.flatMap((outcome) => outcome.lost ?? []);
  if (lost.length === 0) return;
  const { trouble: tell } = jsonLog(io.stderr, () => performance.now());
  for (const why of lost)
    if (settings.log === 'json') tell(why.code, why.explain(language));
    else io.stderr(`\n${why.code} ${mask(why.explain(language))}\n`);
  if (!settings.quiet) io.stdout(`\n${say(language, words, { lost: lost.length })}\n`);
}

const words = {
  zh: '退出码 6：结果已生成，但有 {lost} 份文书或册没有做成，名称和原因见上；请用同一命令再做一次。',
  en: 'Exit code 6: results were made, but {lost} papers or packs are not there, names and reasons above; run the same command again.',
};
