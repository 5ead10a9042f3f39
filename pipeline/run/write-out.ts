/** The records, reports and papers of a result folder: written alike by a run and by `pingshen apply`. */
import pLimit from 'p-limit';
import type { Context } from '../core/context.ts';
import type { Output } from '../core/workspace.ts';
import { writeReports } from '../render/index.ts';
import type { Comparison } from '#schemas/records/comparison.ts';
import type { JudgedAsDecided } from './judge-decided.ts';
import type { Checked, Papers } from './papers.ts';
import { recordOf } from './record.ts';
import { papersFolder } from './result-folder.ts';

/** Waiting for the disk is most of publishing: many files wait together. */
export const filesAtOnce = 16;

export interface Written {
  readonly comparison: Comparison;
  readonly judged: JudgedAsDecided;
  readonly checked: Checked;
  readonly papers: Papers['files'];
}

/** Everything but the page images. */
export async function writeOut(
  output: Output,
  { comparison, judged, checked, papers }: Written,
  { clock, language, memory }: Pick<Context, 'clock' | 'language' | 'memory'>,
): Promise<void> {
  const { results, submission, pageImage } = checked;
  const { applicants, rulings, worklist, decisionHead } = judged;
  const record = recordOf({ submission, applicants, decisionHead }, results);
  const records = { results, rulings, record, worklist, comparison };
  for (const [name, value] of Object.entries(records))
    await output.write(`${name}.json`, `${JSON.stringify(value, null, 1)}\n`);
  const reports = await writeReports({
    results,
    unit: submission.unit.name,
    people: applicants.map(({ id, name = id, idNumber, phone }) => ({
      id,
      name,
      ...(idNumber && { idNumber }),
      ...(phone && { phone }),
    })),
    runAt: clock.timestamp(),
    ...{ language, pageImage, memory },
    ...(decisionHead !== undefined && { decisionHead }),
  });
  for (const { name, bytes } of reports) await output.write(name, bytes);
  await placePapers(output, papers);
}

/** The papers, many at a time. */
export async function placePapers(output: Output, papers: Papers['files']): Promise<void> {
  await pLimit(filesAtOnce).map(papers, ({ name, blob }) => output.place(`${papersFolder}${name}`, blob));
}
