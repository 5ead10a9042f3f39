/**
 * Regenerates the samples, or makes a set to measure on.
 *
 *     node samples/generate.ts
 *     node samples/generate.ts --evaluation --to <folder> --applicants 40 --seed 1
 *     node samples/generate.ts --development --to <folder>
 *     node samples/generate.ts --practice --to <folder>
 */
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { writeDeclaredWorkbook } from '#pipeline/intake/declared/index.ts';
import type { DocumentType } from '#schemas/document-types.ts';
import { applicantSchema } from '#schemas/records/declared.ts';
import { makeSituations, sampleSituations } from './dossier/situations.ts';
import { evaluationLayouts } from './evaluation-layouts/index.ts';
import { layouts, type LayoutTable } from './layouts/index.ts';
import { practiceLayouts } from './practice-layouts/index.ts';
import {
  makeSubmission,
  type Sink,
  type Submission,
  type SubmissionWish,
} from './package/make-submission.ts';
import { createRandom } from './people/random.ts';
import { evaluationVocabulary } from './people/vocabulary-evaluation.ts';
import { sampleVocabulary } from './people/vocabulary-samples.ts';
import type { Vocabulary } from './people/vocabulary.ts';

/** What is planted in each of the twelve; those with nothing are sound. */
const samplePlants: readonly (readonly string[])[] = [
  [
    'certificateDigit',
    'paperIssue',
    'titleIssuedForObtained',
    'wrongTotal',
    'twoRepresentatives',
    'oldEvidence',
  ],
  ['pensionPayer', 'nameMisheard', 'noCommitment', 'registrationDisagrees', 'fewHours', 'foreignScope'],
  [],
  ['noPublicity', 'idDigit', 'shortTenure', 'fewProfessional', 'chainReversed'],
  ['degreeYear', 'noAssessment', 'hoursRaised', 'noVacancy', 'failedAppraisal'],
  ['skillDigit', 'isbnDigit', 'paperCn', 'rankRaised', 'raisedMode', 'bareLine', 'onlineOverCap'],
  [],
  ['titleDigit', 'otherMajor', 'lowSkill', 'earlyEntry', 'barred'],
  ['paperAuthor', 'gradeRaised', 'awardRaised', 'fewPublic', 'employerRefused', 'shortPublicity'],
  ['appointmentYear', 'graduatedMonth', 'lowSelfScore'],
  ['vacancyRaised', 'paperTitle', 'missingSeal', 'lateCommitment'],
  ['degreeDigit', 'appointmentEmployer', 'emptySummary', 'shortInsurance'],
];

export function samplesWish(): SubmissionWish {
  return {
    id: 'hz-2020-01',
    seed: 'samples 2020-9',
    words: sampleVocabulary,
    layouts,
    applicants: sampleSituations.map((situation, index) => ({
      situation,
      plants: samplePlants[index] ?? [],
    })),
  };
}

/** Which words and layouts a generated set is made of. */
export interface SetSource {
  readonly name: SetName;
  readonly words: Vocabulary;
  readonly layouts: LayoutTable;
}

/**
 * `development` looks like the samples, `practice` is drawn with layouts of its own: both may be
 * studied; `evaluation` is only ever scored.
 */
export const setNames = ['evaluation', 'development', 'practice'] as const;
export type SetName = (typeof setNames)[number];

const sources: Readonly<Record<SetName, Omit<SetSource, 'name'>>> = {
  evaluation: { words: evaluationVocabulary, layouts: evaluationLayouts },
  development: { words: sampleVocabulary, layouts },
  practice: { words: sampleVocabulary, layouts: practiceLayouts },
};

export const setSource = (name: SetName): SetSource => ({ name, ...sources[name] });

/** How large a set is; with kinds, it holds the papers of those kinds alone. */
export interface SetSize {
  readonly applicants: number;
  readonly seed: string;
  readonly kinds?: readonly DocumentType[];
}

/** Applicants of a generated set; every fourth one is sound, the others carry three to seven plants. */
export function generatedWish(source: SetSource, size: SetSize): SubmissionWish {
  const seed = `${source.name} ${size.seed}`;
  const random = createRandom(seed);
  const situations = makeSituations(random.fork('situations'), size.applicants);
  return {
    id: `${source.name}-${size.seed}`,
    seed,
    words: source.words,
    layouts: source.layouts,
    ...(size.kinds && { kinds: size.kinds }),
    applicants: situations.map((situation, index) => ({
      situation,
      plants: index % 4 === 3 ? 0 : random.integer(3, 7),
    })),
  };
}

async function save(path: string, bytes: Buffer | string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, bytes);
}

/** One entry a line where lists are long: diffs stay readable and files small. */
function json(value: unknown): string {
  return `${JSON.stringify(value, null, 1)}\n`;
}

/** Counts of what was written. */
interface Tally {
  files: number;
  pages: number;
  bytes: number;
}

/** Writes `<folder>` and `<folder>.truth`, both replaced if they were there. */
export async function writeSubmission(
  folder: string,
  wish: SubmissionWish,
): Promise<{ submission: Submission; tally: Tally }> {
  const truthFolder = `${folder}.truth`;
  await Promise.all([folder, truthFolder].map((path) => rm(path, { recursive: true, force: true })));
  const tally: Tally = { files: 0, pages: 0, bytes: 0 };
  const sink: Sink = {
    file: async (path, bytes) => {
      tally.files += 1;
      tally.bytes += bytes.length;
      await save(join(folder, path), bytes);
    },
    truth: async (truth) => {
      tally.pages += truth.pages.length;
      await save(join(truthFolder, `${truth.file}.json`), json(truth));
    },
  };
  const submission = await makeSubmission(wish, sink);
  const applicants = submission.applicants.map((one) => applicantSchema.parse(one));
  await save(join(folder, 'submission.json'), json(submission.head));
  await save(join(folder, 'declared.json'), json({ applicants }));
  await save(join(folder, 'declared.xlsx'), await writeDeclaredWorkbook(applicants));
  await save(join(truthFolder, 'answers.json'), json(submission.key));
  return { submission, tally };
}

/**
 * The season's facts (contract §1), made up: who is barred, where the committee's list was
 * published, when it meets. It lies beside the submission.
 */
function officeOf({ applicants, key }: Submission) {
  const barred = key.answers.filter(({ kind }) => kind === 'barred').map(({ applicant }) => applicant);
  const week = { from: '2020-10-19', to: '2020-10-23' };
  return {
    banned: applicants
      .filter(({ id }) => barred.includes(id))
      .map(({ name, idNumber }) => ({ name, idNumber, reviewYear: 2018 })),
    committeePublicity: ['浙江省机械工业联合会网站', '浙江省经济和信息化厅网站', '浙江政务服务网'].map(
      (site) => ({ site, ...week }),
    ),
    reviewFrom: '2020-11-16',
    reviewTo: '2020-11-20',
  };
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      evaluation: { type: 'boolean', default: false },
      development: { type: 'boolean', default: false },
      practice: { type: 'boolean', default: false },
      to: { type: 'string' },
      applicants: { type: 'string', default: '40' },
      seed: { type: 'string', default: '1' },
    },
  });
  const home = fileURLToPath(new URL('.', import.meta.url));
  const name = setNames.find((one) => values[one]);
  const size = { applicants: Number(values.applicants), seed: values.seed };
  const wish = name === undefined ? samplesWish() : generatedWish(setSource(name), size);
  const folder = values.to ?? join(home, wish.id);
  const { submission, tally } = await writeSubmission(folder, wish);
  if (name === undefined) await save(join(dirname(folder), 'office.json'), json(officeOf(submission)));
  process.stdout.write(
    `${folder}: ${String(submission.applicants.length)} applicants, ${String(tally.files)} files, ${String(tally.pages)} pages, ` +
      `${(tally.bytes / 1e6).toFixed(1)} MB, ${String(submission.key.answers.length)} planted\n`,
  );
}

if (import.meta.main) await main();
