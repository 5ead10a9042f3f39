/** `pingshen season <cycle>`: all finished runs of a cycle joined, counted and listed for the office. */
import { seasonIsOpen } from '#schemas/records/season.ts';
import type { Context } from '../core/context.ts';
import { exitCodes, trouble } from '../core/errors.ts';
import { mask } from '../core/mask.ts';
import { tellLost } from './ending.ts';
import type { Io } from './io.ts';
import { summariseSeason } from './season-summary.ts';

/** Joins; gives the exit code: 6 where a paper was lost, 10 where the season or an applicant waits for a person. */
export async function seasonCommand(operands: readonly string[], context: Context, io: Io): Promise<number> {
  const [cycle, ...others] = operands;
  if (cycle === undefined || others.length > 0) throw trouble('C_COMMAND', { what: 'season <cycle>' });
  const stages = await io.loadRun();
  const { season, folder, lost = [] } = await stages.season(cycle, context);
  if (!context.settings.quiet) io.stdout(`\n${mask(summariseSeason(season, context.language))}\n`);
  tellLost([{ lost }], context, io);
  io.stdout(`${folder}\n`);
  if (lost.length > 0) return exitCodes.ownCheck;
  return seasonIsOpen(season) ? exitCodes.review : exitCodes.done;
}
