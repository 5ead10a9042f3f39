/** The papers' part of `docs/benchmark.md`: between two marks, so that each part can be measured by itself. */
import { jobNames, type JobName } from './model.ts';
import type { EngineTimes, JobTimes } from './measure.ts';
import type { SubmissionTimes } from './submission.ts';

const [START, END] = ['<!-- papers -->', '<!-- /papers -->'];

export interface PaperRow {
  readonly name: string;
  readonly title: string;
  readonly absence?: string | undefined;
  readonly times?: EngineTimes | undefined;
}

export interface PaperBenchmark {
  readonly day: string;
  /** Processes that wanted a core while it was measured, a core: over 1, wall times say little. */
  readonly load: number;
  readonly rows: readonly PaperRow[];
  readonly submission: SubmissionTimes | undefined;
}

interface Bar {
  readonly title: string;
  /** What the program is held to, and whether milliseconds meet it. */
  readonly bar: string;
  readonly isMet: (ms: number) => boolean;
}

const bars: Readonly<Record<JobName, Bar>> = {
  form: { title: 'Two-page form', bar: '≥ 60 a second', isMet: (ms) => 1000 / ms >= 60 },
  roster: { title: 'Roster of 500 people, 27 columns', bar: '≤ 0.3 s', isMet: (ms) => ms <= 300 },
  pack: { title: 'Pack of 60 scans', bar: '≤ 1 s', isMet: (ms) => ms <= 1000 },
};
const SUBMISSION_BAR = 60;

/** The part as Markdown, with its marks. */
export function renderPapers({ day, load, rows, submission }: PaperBenchmark): string {
  return [
    START,
    '## Papers',
    `The same form, roster and pack by each engine, one after the other in one run (${day}), each in a process of its own, warm: a few are made before the clock starts. Wall is the median, CPU the mean of all threads and child processes, a document. While it ran, ${load.toFixed(1)} processes a core wanted to run${load > 1.2 ? ': **the machine was busy, so judge by CPU and by the ratios**' : ''}.`,
    ...jobNames.map((job) => jobTable(job, rows)),
    ...(submission === undefined ? [] : [submissionText(submission)]),
    [
      '- Form: a photo, five gridded tables with spans, three fonts embedded; other words in every one. Roster: the real one (`templates/roster`), two rows of heads. Pack: 60 scans of the samples read from disk, cover, contents, bookmarks and page numbers.',
      '- Ours parses its fonts once a process, as its workers do; pdfmake parses them for each document, as it is made to. Chromium stays open, prints the page of `pingshen preview` with the same font files, and draws no page numbers; nor does pdfmake write bookmarks.',
      '- Submission: `render`, then `pack`, each from start to exit, after recognition: people of the samples again and again, page images of real scans, nothing kept from earlier runs.',
    ].join('\n'),
    'Again: `npm run bench -- --parts papers` (about three minutes; `--parts recognition` for the rest).',
    END,
  ].join('\n\n');
}

function jobTable(job: JobName, rows: readonly PaperRow[]): string {
  const { title, bar, isMet } = bars[job];
  const own = rows.find(({ name }) => name === 'ours')?.times?.[job];
  const lines = rows.map(({ title: engine, absence, times }) => {
    const found = times?.[job];
    if (found === undefined) return `| ${engine} | ${absence ?? ''} | | | | | |`;
    const { wall, cpu, bytes, pages } = found;
    const ratio = own === undefined ? '' : `${(effort(found) / effort(own)).toFixed(1)} ×`;
    const cells = [engine, milliseconds(wall), cpu === undefined ? '–' : milliseconds(cpu), ratio];
    return `| ${[...cells, (1000 / wall).toFixed(1), pages, Math.round(bytes / 1024)].join(' | ')} |`;
  });
  const verdict =
    own === undefined
      ? ''
      : ` Bar: ${bar}. By wall clock **${isMet(own.wall) ? 'met' : 'missed'}**${own.cpu === undefined ? '' : `, by CPU **${isMet(own.cpu) ? 'met' : 'missed'}**`}.`;
  return [
    `**${title}.**${verdict}`,
    '',
    '| Engine | Wall ms | CPU ms | Cost beside ours | A second | Pages | KB |',
    '|---|---:|---:|---:|---:|---:|---:|',
    ...lines,
  ].join('\n');
}

const effort = ({ cpu, wall }: JobTimes): number => cpu ?? wall;
const milliseconds = (value: number): string => value.toFixed(value < 100 ? 1 : 0);

function submissionText({ people, pages, steps, files, megabytes }: SubmissionTimes): string {
  const seconds = steps.reduce((sum, step) => sum + step.seconds, 0);
  const lines = steps.map(
    ({ name, seconds, cpuSeconds }) =>
      `| \`${name}\` | ${seconds.toFixed(1)} | ${cpuSeconds?.toFixed(1) ?? '–'} |`,
  );
  return [
    `**All papers and packs of ${people} applicants** (${pages} page images; ${files} files, ${megabytes} MB). Bar: ≤ ${SUBMISSION_BAR} s after recognition. ${seconds.toFixed(1)} s: **${seconds <= SUBMISSION_BAR ? 'met' : 'missed'}**.`,
    '',
    '| Step | Wall s | CPU s |',
    '|---|---:|---:|',
    ...lines,
  ].join('\n');
}

/** The page with this part in the place of the one it had, or at its end. */
export function withPapers(page: string, part: string): string {
  const kept = papersIn(page);
  return kept === undefined ? `${page.trimEnd()}\n\n${part}\n` : page.replace(kept, () => part);
}

/** The part that a page has, marks included. */
export function papersIn(page: string): string | undefined {
  const [from, to] = [page.indexOf(START), page.indexOf(END)];
  return from < 0 || to < from ? undefined : page.slice(from, to + END.length);
}
