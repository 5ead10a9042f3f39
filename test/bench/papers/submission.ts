/**
 * All papers and packs of a submission of a hundred, from results that are there: the sample's
 * people again and again, as a reader without fault would have read them, with real page images.
 */
import { spawn } from 'node:child_process';
import { linkSync, copyFileSync, mkdirSync, readdirSync, statSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { loadTruth, type Truth } from '#samples/evaluate/load.ts';
import type { Results } from '#schemas/records/results.ts';
import { decided, finishedSample, writeFinished, type Finished } from '../../support/finished.ts';
import { treeCpu } from '../process-tree.ts';
import { scanFiles } from './model.ts';

const PEOPLE = 100;

export interface SubmissionTimes {
  readonly people: number;
  readonly pages: number;
  /** What the command ran, and what it took. */
  readonly steps: readonly {
    readonly name: string;
    readonly seconds: number;
    readonly cpuSeconds: number | undefined;
  }[];
  readonly files: number;
  readonly megabytes: number;
}

export async function measureSubmission(): Promise<SubmissionTimes> {
  const folder = await mkdtemp(path.join(tmpdir(), 'pingshen-bench-'));
  try {
    const settings = path.join(folder, 'pingshen.json');
    await writeFile(settings, JSON.stringify({ fonts: { system: false } }));
    const finished = await hundred();
    const result = writeFinished(path.join(folder, 'out'), finished);
    const images = finished.results.files.flatMap(({ pages }) => pages.map(({ image }) => image));
    const scans = scanFiles();
    images.forEach((image, index) => {
      place(scans[index % scans.length] ?? '', path.join(result, image));
    });
    const steps: SubmissionTimes['steps'][number][] = [];
    for (const name of ['render', 'pack']) steps.push(await step(name, { folder, settings, result }));
    const made = readdirSync(result, { recursive: true, withFileTypes: true }).filter(
      (entry) => entry.isFile() && /[/\\](?:papers|packs)(?:[/\\]|$)/u.test(entry.parentPath),
    );
    const bytes = made.reduce(
      (sum, { parentPath, name }) => sum + statSync(path.join(parentPath, name)).size,
      0,
    );
    return {
      ...{ people: PEOPLE, pages: images.length, steps, files: made.length },
      megabytes: Math.round(bytes / 2 ** 20),
    };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

interface Where {
  readonly folder: string;
  readonly settings: string;
  readonly result: string;
}

/** The command as an office starts it, from start to exit, its workers' processor time included. */
async function step(
  name: string,
  { folder, settings, result }: Where,
): Promise<SubmissionTimes['steps'][number]> {
  const options = ['--today', '2020-10-09', '--settings', settings, '--quiet'];
  const places = ['--state', path.join(folder, 'state'), '--out', path.join(folder, 'out')];
  const start = performance.now();
  const before = treeCpu(process.pid);
  const child = spawn(
    process.execPath,
    [
      path.join('pipeline', 'bootstrap.mjs'),
      path.join('pipeline', 'bin.ts'),
      name,
      result,
      ...options,
      ...places,
    ],
    { stdio: ['ignore', 'ignore', 'inherit'] },
  );
  const code = await new Promise((resolve) => child.on('exit', resolve));
  if (code !== 0 && code !== 10) throw new Error(`${name} ended with ${String(code)}`);
  const seconds = (performance.now() - start) / 1000;
  const after = treeCpu(process.pid);
  const cpuSeconds = before === undefined || after === undefined ? undefined : (after - before) / 1000;
  return { name, seconds, cpuSeconds };
}

function place(from: string, to: string): void {
  mkdirSync(path.dirname(to), { recursive: true });
  try {
    linkSync(from, to);
  } catch {
    copyFileSync(from, to);
  }
}

/** Half of them settled, one in six still waiting, the rest returned: so every paper is made. */
async function hundred(): Promise<Finished> {
  const truth = await loadTruth(path.join('samples', 'hz-2020-01'));
  const sample = await finishedSample();
  const ids = sample.record.applicants.map(({ id }) => id);
  const third = Math.ceil(ids.length / 2);
  const { record, results, rulings } = decided(sample, {
    settled: ids.slice(0, third),
    waiting: ids.slice(third, third + 2),
    returned: ids.slice(third + 2),
  });
  const copies = Array.from({ length: PEOPLE }, (_, index) => {
    const of = ids[index % ids.length] ?? '';
    return { of, id: `B${String(index + 1).padStart(3, '0')}` };
  });
  const each = <Item>(
    items: readonly Item[],
    ownerOf: (item: Item) => string | null,
    change: (item: Item, id: string) => Item,
  ): Item[] => [
    ...items.filter((item) => ownerOf(item) === null),
    ...copies.flatMap(({ of, id }) =>
      items.filter((item) => ownerOf(item) === of).map((item) => change(item, id)),
    ),
  ];
  const files = copies.flatMap(({ of, id }) => filesOf(truth, of, id));
  const documents = copies.flatMap(({ of, id }) => documentsOf(truth, of, id));
  return {
    record: {
      ...record,
      applicants: each(
        record.applicants,
        ({ id }) => id,
        (one, id) => ({ ...one, id }),
      ),
    },
    results: {
      ...results,
      files,
      documents,
      findings: each(
        results.findings,
        ({ applicant }) => applicant,
        (finding, id) => ({
          ...finding,
          applicant: id,
          ...(finding.document !== undefined && { document: renamed(finding.document, id) }),
          witnesses: finding.witnesses.map((witness) => ({
            ...witness,
            document: renamed(witness.document, id),
          })),
        }),
      ),
      applicants: each(
        results.applicants,
        ({ id }) => id,
        (one, id) => ({ ...one, id }),
      ),
    },
    rulings: {
      ...rulings,
      people: each(
        rulings.people,
        ({ id }) => id,
        (one, id) => ({ ...one, id }),
      ),
      rulings: each(
        rulings.rulings,
        ({ applicant }) => applicant,
        (ruling, applicant) => ({ ...ruling, applicant }),
      ),
    },
  };
}

const renamed = (document: string, id: string): string => document.replace(/^[^/]*/u, id);
const fileName = (place: string, id: string): string =>
  (place.split('#')[0] ?? place).replace(/^scans\/[^/]*/u, `scans/${id}`);
const pageOf = (place: string): number => Number(place.split('#')[1] ?? 1);

function filesOf(truth: Truth, owner: string, id: string): Results['files'] {
  const places = truth.documents.filter((one) => one.owner === owner).flatMap((one) => one.places);
  const byFile = Map.groupBy(new Set(places), (place) => fileName(place, id));
  return [...byFile].map(([file, own], index) => ({
    ...{ file, sha256: '0'.repeat(64), status: 'read' as const },
    pages: own.map((place) => ({
      ...{ page: pageOf(place), width: 1654, height: 2339 },
      image: `pages/${id}/${String(index + 1).padStart(4, '0')}-${pageOf(place)}.jpg`,
    })),
  }));
}

function documentsOf(truth: Truth, owner: string, applicant: string): Results['documents'] {
  return truth.documents
    .filter((one) => one.owner === owner)
    .map(({ id, type, places }) => ({
      ...{ id: renamed(id, applicant), applicant, type, fields: {} },
      parts: places.map((place) => ({ file: fileName(place, applicant), page: pageOf(place) })),
    }));
}
