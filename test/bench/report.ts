/** The benchmark as Markdown: a table for people, and how to get it again. */
import type { Condition } from '#samples/evaluate/load.ts';
import type { Count } from '#samples/evaluate/score-documents.ts';
import type { Machine } from './machine.ts';
import type { MemoryPeak } from './memory.ts';
import type { Measured, Split } from './plan.ts';
import type { Score } from './score.ts';

export interface Row {
  readonly name: string;
  readonly title: string;
  readonly absence?: string;
  readonly measured?: Measured;
  readonly memory?: MemoryPeak;
  readonly score?: Score;
}

export interface Benchmark {
  readonly day: string;
  readonly machine: Machine;
  readonly submission: string;
  readonly pages: readonly string[];
  readonly rounds: number;
  readonly rows: readonly Row[];
}

const percent = ({ right, all }: Count): string =>
  all === 0 ? '–' : `${((100 * right) / all).toFixed(1)} % (${right}/${all})`;
const share = (part: number, whole: number): string => `${((100 * part) / whole).toFixed(1)} %`;
const speedOf = ({ measured }: Row, pages: number): number =>
  measured ? (measured.pages ?? pages) / measured.seconds : 0;

/** The table of engines. */
export function renderTable(rows: readonly Row[], pages: number): string {
  const head = [
    '| Engine | Version | Pages a second | Key strings found | Fields right | Peak memory |',
    '|---|---|---:|---:|---:|---:|',
  ];
  const lines = rows.map((row) => {
    const { title, absence, measured, memory, score } = row;
    if (!measured || !memory) return `| ${title} | ${absence ?? ''} | | | | |`;
    const fields = score?.fields ? percent(score.fields) : '–';
    const found = score ? percent(score.keyStrings) : '–';
    const cells = [title, measured.version, speedOf(row, pages).toFixed(2), found];
    return `| ${[...cells, fields, `${memory.peak} MB ${memory.kind}`].join(' | ')} |`;
  });
  return [...head, ...lines].join('\n');
}

/** `docs/benchmark.md`. */
export function renderReport(benchmark: Benchmark): string {
  const { rows, pages, submission, day, rounds } = benchmark;
  const split = rows.find(({ measured }) => measured?.split)?.measured?.split;
  const compared = rows.filter(({ score, measured }) => score && !measured?.split);
  const steady = rows.find(({ name }) => name === 'steady');
  const absent = rows.filter(({ absence }) => absence !== undefined);
  return [
    '# Benchmark',
    `Ours beside its peers: the same ${pages.length} pages of \`${submission}\`, one engine after the other in one run (${day}${rounds > 1 ? `, the quickest of ${rounds} rounds` : ''}), each in a process of its own, with both models loaded and the same few pages read before the clock starts. The figures are one machine's: use them as ratios.`,
    renderTable([...compared, ...absent], pages.length),
    ratioLine(rows, pages.length),
    '## By condition of the page\n\nKey strings found.',
    conditionTable(compared),
    ...(split ? ['## Where our time goes', splitText(split, pages.length)] : []),
    ...(steady?.memory ? ['## Memory over a long run', steadyText(steady)] : []),
    '## What was measured with',
    machineText(benchmark.machine),
    howTo(benchmark),
  ]
    .join('\n\n')
    .concat('\n');
}

function ratioLine(rows: readonly Row[], pages: number): string {
  const ours = rows.find(({ name }) => name === 'ours');
  const peers = rows.filter(({ name }) => name.startsWith('paddle')).map((row) => speedOf(row, pages));
  if (!ours?.measured || peers.length === 0) return '';
  const ratio = speedOf(ours, pages) / Math.max(...peers);
  return `Ours reads **${ratio.toFixed(2)} ×** the pages a second of \`ppu-paddle-ocr\` in its faster way.`;
}

function conditionTable(rows: readonly Row[]): string {
  const order: readonly Condition[] = ['textLayer', 'plainPdf', 'clean', 'light', 'medium', 'heavy'];
  const there = order.filter((condition) => rows.some(({ score }) => score?.byCondition[condition]));
  const lines = rows.map(({ title, score }) => {
    const cells = there.map((condition) => percent(score?.byCondition[condition] ?? { right: 0, all: 0 }));
    return `| ${[title, ...cells].join(' | ')} |`;
  });
  return [`| Engine | ${there.join(' | ')} |`, `|---|${'---:|'.repeat(there.length)}`, ...lines].join('\n');
}

function splitText(split: Split, pages: number): string {
  const { total, inference, imageDecoding, pdfDecoding, tesseract, imageWriting, barcodes } = split;
  const own = total - inference - imageDecoding - pdfDecoding - tesseract;
  const rest = own - imageWriting - barcodes;
  const line = (name: string, seconds: number): string =>
    `| ${name} | ${((1000 * seconds) / pages).toFixed(0)} | ${share(seconds, total)} |`;
  return [
    `The same pages in one process, one task after the other; milliseconds a page. Outside ONNX sessions, decoding and tesseract: **${share(own, total)}**.`,
    '',
    '| Part | ms a page | Share |',
    '|---|---:|---:|',
    line('ONNX sessions', inference),
    line('Image decoding', imageDecoding),
    line('PDF drawing', pdfDecoding),
    line('tesseract', tesseract),
    line('Writing page images', imageWriting),
    line('Barcodes', barcodes),
    line('Everything else (cutting, detection maps, reading, extraction)', rest),
    line('**All**', total),
  ].join('\n');
}

/** Medians of the second and the last tenth of a run: the first fills what is kept on purpose. */
function steadyText({ measured, memory }: Row): string {
  const samples = memory?.samples ?? [];
  const tenth = Math.floor(samples.length / 10);
  const median = (from: number): number =>
    samples.slice(from, from + tenth).sort((a, b) => a - b)[tenth >> 1] ?? 0;
  const [early, late] = [median(tenth), median(samples.length - tenth)];
  return `${measured?.pages ?? 0} pages in a row, nothing kept between them: ${early} MB in the second tenth of the run, ${late} MB in the last, ${memory?.peak ?? 0} MB at most (${memory?.kind ?? ''}, all processes).`;
}

function machineText({ processor, cores, memoryGiB, platform, node, packages, models }: Machine): string {
  return [
    `- ${processor}, ${cores} cores, ${memoryGiB} GiB, ${platform}, Node ${node}`,
    ...Object.entries(packages).map(([name, version]) => `- ${name} ${version}`),
    ...Object.entries(models).map(([name, hash]) => `- ${name}: SHA-256 \`${hash}\``),
  ].join('\n');
}

function howTo({ pages, submission }: Benchmark): string {
  return `## How to get it again

\`\`\`
npm run bench                                        # ${pages.length} pages of samples/${submission}
npm run bench -- --pages 80 --engines ours,paddle,split
npm run bench -- --submission <folder with its .truth beside it>
\`\`\`

It writes this page and \`.pingshen/bench/benchmark.json\` (every engine's texts, missed key strings, memory samples).

- **Pages**: whole documents, taken kind by kind and from the damage grade that is rarest so far, so the choice is fixed. Every engine gets the same pixels: scans as they were handed in where they are plain JPEG or PNG, PDF pages as drawn at 200 dpi. Ours also has the text layer of born-digital PDFs, as in a run.
- **Pages a second**: from the first page to the last text, models loaded, all cores free to every engine: ours with a worker process a core, the others as they come. Ours is a first run: nothing is kept from earlier ones and every result is written durably.
- **Key strings**: names, numbers, dates, titles and organisations that the truth files name for these pages. Found means: it stands in the engine's text of its document's pages, after width, case, blanks and punctuation are folded away; a date in any of its printed forms. Judgements (level, grade) and numbers below three places are not searched for.
- **Fields right**: the contract's fields as extracted, scored as \`npm run evaluate\` does; the peers extract nothing.
- **Peak memory**: proportional set size of the process and all it started, every 200 ms (resident size of the first process where the system does not tell).`;
}
