/** `pingshen season <cycle>`: joins the finished runs of a cycle that lie in the output folder. */
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { seasonOf } from '../check/index.ts';
import type { Context, SeasonOutcome } from '../core/context.ts';
import { loadCycle } from '../core/cycles.ts';
import { trouble } from '../core/errors.ts';
import { fillOutput } from '../core/workspace.ts';
import { writeSeason } from '../render/index.ts';
import { runRecordSchema, type RunRecord } from '#schemas/records/record.ts';
import { seasonSchema, type Season } from '#schemas/records/season.ts';
import { handInBy } from './deadline.ts';
import { lostOf } from './papers.ts';
import { seasonPapers } from './season-papers.ts';
import { placePapers } from './write-out.ts';

/** Joins, writes `out/season-<cycle>/`, and logs it. Throws U_SEASON where no run of the cycle is there. */
export async function season(id: string, context: Context): Promise<SeasonOutcome> {
  const { workspace, log, clock, language, settings } = context;
  const loaded = loadCycle(id, { folder: settings.cycles, office: settings.office });
  const { cycle, office } = loaded;
  const { records, left } = await recordsOf(id, workspace.out);
  if (records.length + left.length === 0) throw trouble('U_SEASON', { out: workspace.out, cycle: id });
  const deadline = handInBy(cycle);
  const joined = seasonSchema.parse(seasonOf(records, { cycle, deadline, banned: office?.banned, left }));
  const papers = await seasonPapers({ season: joined, records, cycle: loaded }, context);
  const folder = await fillOutput(workspace, `season-${id}`, async (output) => {
    const files = await writeSeason({ season: joined, language, runAt: clock.timestamp() });
    for (const { name, bytes } of files) await output.write(name, bytes);
    await placePapers(output, papers.files);
  });
  const data = { cycle: id, submissions: joined.submissions.length, people: joined.people.length };
  await log.append({ at: clock.timestamp(), actor: 'pingshen', action: 'season', data });
  return { season: joined, folder, lost: lostOf(papers.unmade) };
}

interface Found {
  readonly records: readonly RunRecord[];
  readonly left: Season['left'];
}

/** Every finished run of the cycle; those that cannot be joined are named, never passed over. */
async function recordsOf(cycle: string, out: string): Promise<Found> {
  const entries = await readdir(out, { withFileTypes: true });
  const folders = entries
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
    .map(({ name }) => name)
    .sort();
  const records: RunRecord[] = [];
  const left: Season['left'] = [];
  for (const folder of folders) {
    const found = await recordIn(path.join(out, folder), cycle);
    if (typeof found === 'string') left.push({ folder, why: found });
    else if (found) records.push(found);
  }
  return { records, left };
}

/** Undefined for a folder that is no run, or a run of another cycle. */
async function recordIn(
  folder: string,
  cycle: string,
): Promise<RunRecord | Season['left'][number]['why'] | undefined> {
  const record = await jsonIn(path.join(folder, 'record.json'));
  const read = runRecordSchema.safeParse(record);
  if (read.success) return read.data.submission.cycle === cycle ? read.data : undefined;
  const results = await jsonIn(path.join(folder, 'results.json'));
  const isOfCycle =
    typeof results === 'object' && results !== null && 'cycle' in results && results.cycle === cycle;
  if (!isOfCycle) return undefined;
  return record === undefined ? 'noRecord' : 'broken';
}

/** Undefined where there is no such file, null where it holds no JSON. */
async function jsonIn(file: string): Promise<unknown> {
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw trouble('S_READ', { path: file, what: (error as NodeJS.ErrnoException).code ?? '' }, error);
  });
  if (text === undefined) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
