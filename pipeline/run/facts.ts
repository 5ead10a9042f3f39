/** Who hands the submission in and what was declared, as far as it can be used. */
import type { Context } from '../core/context.ts';
import path from 'node:path';
import { loadCycle, type LoadedCycle } from '../core/cycles.ts';
import { trouble } from '../core/errors.ts';
import { readDeclared, readSubmissionFile, type DeclaredProblem } from '../intake/declared/index.ts';
import type { IntakeRecord } from '../intake/index.ts';
import { submissionSchema, type Submission } from '#schemas/records/submission.ts';
import type { Applicant } from '#schemas/records/declared.ts';
import { reason } from '#schemas/reasons.ts';
import type { Hints } from '#schemas/records/extraction.ts';
import type { Finding } from '#schemas/records/results.ts';

export interface Facts {
  readonly cycle: LoadedCycle;
  readonly submission: Submission;
  readonly applicants: readonly Applicant[];
  /** What was wrong with the declaration itself. */
  readonly findings: readonly Finding[];
  readonly hintsFor: (applicant: string | null) => Hints;
}

/** Throws U_UNUSABLE where the submission does not say who hands it in, or nobody was declared. */
export async function readFacts(record: IntakeRecord, place: string, context: Context): Promise<Facts> {
  const { blobs } = context.workspace;
  const limits = context.settings.intake;
  const bytesOf = async (name: keyof IntakeRecord['sources']): Promise<Buffer | undefined> => {
    const hash = record.sources[name];
    return hash === undefined ? undefined : blobs.get(hash);
  };
  const bytes = await bytesOf('submission.json');
  if (!bytes) throw unusable(place, context.language, ['缺少 submission.json', 'submission.json is missing']);
  const read = readSubmissionFile({ file: 'submission.json', bytes }, submissionSchema, limits);
  if (!read.value) throw unusableFor(place, context.language, read.problems);
  const [json, xlsx] = [await bytesOf('declared.json'), await bytesOf('declared.xlsx')];
  const declared = await readDeclared(
    { ...(json && { json }), ...(xlsx && { xlsx }) },
    { executor: context.executor, blobs },
    limits,
  );
  if (declared.applicants.length === 0) throw unusableFor(place, context.language, declared.problems);
  for (const problem of [...read.problems, ...declared.problems])
    context.progress.note(noteOf(problem, context));
  return {
    cycle: cycleOf(read.value, place, context),
    submission: read.value,
    applicants: declared.applicants,
    findings: [...findingsOf(declared.problems), ...strayFolders(record, declared.applicants)],
    hintsFor: (id) => hintsOf(declared.applicants.find((applicant) => applicant.id === id)),
  };
}

/** The cycle the submission names; the season's facts may lie beside the submission. */
function cycleOf({ cycle }: Submission, place: string, { settings }: Context): LoadedCycle {
  const around = path.dirname(path.resolve(place));
  const officeFiles = [path.join(around, `${cycle}.office.json`), path.join(around, 'office.json')];
  return loadCycle(cycle, { folder: settings.cycles, office: settings.office, officeFiles });
}

const noteOf = ({ place, reason }: DeclaredProblem, { language }: Context): string =>
  `${place} ${language === 'zh' ? reason.zh : reason.en}`.trim();

function unusable(place: string, language: Context['language'], [zh, en]: readonly [string, string]): Error {
  return trouble('U_UNUSABLE', { path: place, what: language === 'zh' ? zh : en });
}

function unusableFor(
  place: string,
  language: Context['language'],
  problems: readonly DeclaredProblem[],
): Error {
  const worst = problems.find((problem) => problem.severity === 'error') ?? problems[0];
  const texts =
    worst && ([`${worst.place} ${worst.reason.zh}`, `${worst.place} ${worst.reason.en}`] as const);
  return unusable(place, language, texts ?? ['没有申报数据', 'nothing was declared']);
}

/**
 * What was wrong with the declaration, one finding a path: a value that could not be used stands
 * under its own path, the rest under the reason's code.
 */
function findingsOf(problems: readonly DeclaredProblem[]): Finding[] {
  const groups = new Map<string, DeclaredProblem[]>();
  for (const problem of problems.filter(({ severity }) => severity === 'error')) {
    const path = problem.path ?? `rules.declared.${problem.reason.code}`;
    const key = JSON.stringify([problem.applicant ?? null, path]);
    groups.set(key, [...(groups.get(key) ?? []), problem]);
  }
  return [...groups].map(([key, group]) => {
    const [applicant, path] = JSON.parse(key) as [string | null, string];
    return {
      applicant,
      path,
      verdict: path.startsWith('rules.') ? 'violation' : 'unreadable',
      severity: 'block',
      found: group.map(({ place }) => place).join('、'),
      witnesses: [],
      requirement: 'R14',
      message: group.map(({ place, reason }) => `${place}：${reason.zh}`).join('；'),
    };
  });
}

/** Scans in a folder that nobody declared: a misspelt number, or a person left out. */
function strayFolders({ files }: IntakeRecord, applicants: readonly Applicant[]): Finding[] {
  const declared = new Set(applicants.map(({ id }) => id));
  const stray = files.filter(({ applicant }) => typeof applicant === 'string' && !declared.has(applicant));
  const [first] = stray;
  if (!first) return [];
  const folders = [...new Set(stray.map(({ applicant }) => String(applicant)))];
  return [
    {
      applicant: null,
      path: 'rules.declared.F_UNKNOWN_APPLICANT',
      verdict: 'violation',
      severity: 'block',
      found: folders,
      witnesses: [],
      requirement: 'R14',
      message: reason('F_UNKNOWN_APPLICANT', { file: first.file, applicant: folders.join('、') }).zh,
    },
  ];
}

function hintsOf(applicant: Applicant | undefined): Hints {
  const names = [applicant?.name, applicant?.formerName].filter((name) => name !== undefined);
  const titles = (applicant?.papers ?? []).flatMap(({ title }) => (title === undefined ? [] : [title]));
  return { names, titles, ...(applicant && { values: hintedValues(applicant) }) };
}

/** What was declared, by the fields of the papers that may show it. */
function hintedValues(applicant: Applicant): Record<string, string[]> {
  const { education, degrees, title, papers, skills = [], works = [] } = applicant;
  const given = (...list: (string | undefined)[]): string[] => [
    ...new Set(list.filter((text) => text !== undefined)),
  ];
  const studies = given(...education.map(({ certificateNo }) => certificateNo));
  const degreeNumbers = given(...degrees.map(({ certificateNo }) => certificateNo));
  const employers = [applicant.appointment, ...(applicant.earlierAppointments ?? [])];
  return {
    institution: given(...[...education, ...degrees].map(({ institution }) => institution)),
    major: given(...education.map(({ major }) => major)),
    'diploma.certificateNo': studies,
    'accreditationReport.certificateNo': studies,
    'overseasDegree.certificateNo': [...studies, ...degreeNumbers],
    'degree.certificateNo': degreeNumbers,
    'titleCertificate.certificateNo': given(title?.certificateNo),
    'titleCertificate.issuer': given(title?.issuer),
    'titleCertificate.specialty': given(title?.specialty),
    'skillCertificate.certificateNo': given(...skills.map(({ certificateNo }) => certificateNo)),
    'skillCertificate.skill': given(...skills.map(({ name }) => name)),
    'appointment.employer': given(...employers.map((one) => one?.employer)),
    'bookCover.title': given(...works.map((one) => one.title)),
    journal: given(...papers.map(({ journal }) => journal)),
  };
}
