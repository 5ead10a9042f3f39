/**
 * A cycle: one year's review of one speciality, as data (`schemas/cycles/<id>/cycle.json`).
 * Code knows no year, no deadline and no committee: whatever changed between two notices stands
 * here. `docs/cycles.md` shows how next year's cycle is made by copying a folder.
 */
import { z } from 'zod';
import { documentTypeNames, type DocumentType } from '../document-types.ts';
import { daySchema, idSchema } from '../records/declared.ts';
import { severities } from '../records/results.ts';
import { educationLevels } from '../values/education.ts';
import { recommendationLevels, unitKinds } from '../values/choices.ts';

const text = z.string().trim().min(1, '不能为空');
const days = z.int().min(0).max(366);
const years = z.int().min(0).max(60);
const hours = z.number().min(0).max(2000);
const severity = z.enum(severities);
const keys = <Key extends string>(of: Readonly<Record<Key, unknown>>): [Key, ...Key[]] =>
  Object.keys(of) as [Key, ...Key[]];

/** Until when somebody's step must be done; `shift`: a last day off moves to the next working day. */
const deadline = z.strictObject({
  /** Whose step: the applicant's filing, the employer's review, the recommending body's handing in. */
  step: z.enum(['filing', 'employerReview', 'submission']),
  label: text,
  on: daySchema,
  shift: z.boolean(),
});

/** One of the five kinds of work; an alias is understood, and shown to a person. */
const scope = z.strictObject({
  name: text,
  aliases: z.array(text),
  covers: text,
  /** Words that point at this scope in posts and papers; for warnings only. */
  keywords: z.array(text),
});

const tenureRow = z.strictObject({ levels: z.array(z.enum(educationLevels)).min(1), years });

/** Situations that ask for a paper; what each means is code (`pipeline/check/evidence.ts`). */
export const situations = [
  'always',
  'homeEducation',
  'graduatedBefore',
  'homeDegree',
  'abroad',
  'skills',
  'pension',
  'continuingEducation',
  'assessments',
  'papers',
  'books',
  'reports',
  'awards',
  'patents',
  'groupProjects',
  'institution',
] as const;
export type Situation = (typeof situations)[number];

const documentType = z.enum(documentTypeNames as [DocumentType, ...DocumentType[]]);

const requiredPaper = z.strictObject({
  when: z.enum(situations),
  /** For `graduatedBefore`: the first day that no longer counts as before. */
  date: daySchema.optional(),
  /** Any of these kinds will do; the first one names what is missing. */
  anyOf: z.array(documentType).min(1),
  rule: z.string().regex(/^R\d{1,3}$/u, '应为规则编号，如 R38'),
  severity,
});

const decision = z.strictObject({ question: text, chosen: text, options: z.array(text).min(1).optional() });

/** `{ rule title, number }` of a paper the cycle rests on. The number is printed as given. */
const basis = z.strictObject({ key: text, title: text, number: text });

export const cycleSchema = z
  .strictObject({
    id: idSchema,
    label: text,
    year: z.int().min(1990).max(2099),
    speciality: text,
    /** R23: words of specialities that belong here, and of those that clearly do not; for asking only. */
    specialityWords: z.strictObject({ own: z.array(text).min(1), foreign: z.array(text) }),
    /** The titles one can apply for in this cycle, and the present title it builds on. */
    appliedTitles: z.array(text).min(1),
    presentTitles: z.array(text).min(1),
    committee: z.strictObject({
      name: text,
      office: text,
      officeName: text,
      address: text,
      contacts: z.array(text),
      phones: z.array(text),
      system: text,
    }),
    notice: z.strictObject({ title: text, number: text, issuedOn: daySchema, basis: z.array(basis) }),
    /** R1: when the committee meets. */
    review: z.strictObject({ from: daySchema, to: daySchema }),
    deadlines: z.array(deadline).min(1),
    /** R13: the day to which tenure is counted, that day included. */
    cutOff: daySchema,
    scopes: z.array(scope).min(1),
    routes: z.strictObject({
      A: z.strictObject({ label: text, table: z.array(tenureRow).min(1) }),
      B: z.strictObject({ label: text, selfScore: z.number().min(0).max(1000) }),
      C: z.strictObject({
        label: text,
        skills: z.array(z.strictObject({ levels: z.array(text).min(1), years })).min(1),
      }),
    }),
    /** D2: from which day tenure is counted. */
    tenureFrom: z.enum(['appointment', 'title', 'later']),
    /** R12, D3: evidence counts from here, or from taking up the present post. */
    evidenceWindow: z.strictObject({ from: daySchema, borderDays: days }),
    scoring: z.strictObject({ standard: text, names: z.array(text).min(1), threshold: z.number() }),
    continuingEducation: z.strictObject({
      years: z.array(z.int()).min(1),
      total: hours,
      professional: hours,
      public: hours,
      online: z.strictObject({ cap: hours, waivedYears: z.array(z.int()) }),
      /** D7: a year that is still running: what is short of it is a warning until then. */
      running: z.strictObject({ year: z.int(), until: daySchema }).optional(),
      platforms: z.array(
        z.strictObject({ name: text, aliases: z.array(text), kinds: z.array(z.enum(keys(unitKinds))) }),
      ),
      /** R35: other forms of study, as the governing paper lists them; shown to the person who asks. */
      otherForms: z.array(text),
    }),
    publicity: z.strictObject({
      days,
      /** D1 */
      convention: z.enum(['inclusive', 'exclusive']),
      unitSeverity: severity,
      sites: z.array(z.strictObject({ name: text, aliases: z.array(text) })),
      siteDays: days,
      /** R29: what public lists show; never a number, phone or day of birth. */
      columns: z.array(text),
    }),
    pension: z.strictObject({
      months: z.int().min(1).max(600),
      /** D5: fewer months than asked for, but at least these, are a warning. */
      borderMonths: z.int().min(0),
      proofAgeMonths: z.int().min(0),
      province: text,
      /** R40: cities and counties of the province, as papers print them. */
      places: z.array(text).min(1),
      /** What its own offices write where others write a city: 省本级. */
      wholeProvince: z.array(text),
    }),
    /** R63: who certifies degrees from abroad. */
    overseasIssuer: text,
    assessments: z.strictObject({ years: z.array(z.int()).min(1), passing: z.array(text).min(1) }),
    experience: z.strictObject({ gapMonths: z.int().min(0) }),
    appointmentGapDays: days,
    summary: z.strictObject({ minimumCharacters: z.int().min(1), similarity: z.number().min(0).max(1) }),
    representatives: z.int().min(0),
    reviewFormCopies: z.int().min(0),
    /** R22: the levels an application passes, by the kind of the recommending body; `county` may be left out. */
    recommending: z.record(
      z.enum(keys(unitKinds)),
      z.array(z.strictObject({ level: z.enum(keys(recommendationLevels)), optional: z.boolean() })),
    ),
    /** Decisions on findings of these severities count once a second person has signed them. */
    fourEyes: z.array(z.enum(['block', 'warn'])).optional(),
    banYears: z.int().min(0),
    fee: z.strictObject({ after: text }),
    papers: z.array(requiredPaper).min(1),
    /** D1–D13 of the office, each with what was chosen. */
    decisions: z.record(z.string().regex(/^D\d+$/u), decision),
  })
  .superRefine((cycle, context) => {
    const wrong = (path: (string | number)[], message: string): void => {
      context.addIssue({ code: 'custom', path, message });
    };
    if (cycle.review.from > cycle.review.to) wrong(['review', 'to'], '评审结束不能早于开始');
    const names = cycle.scopes.flatMap(({ name, aliases }) => [name, ...aliases]);
    names.forEach((name, i) => {
      if (names.indexOf(name) !== i) wrong(['scopes'], `“${name}”出现了两次，评审范围和别名不能重复`);
    });
    if (!cycle.deadlines.some(({ step }) => step === 'submission'))
      wrong(['deadlines'], '缺少报送截止日期（step 为 submission 的一项）');
    cycle.papers.forEach(({ when, date }, i) => {
      if ((when === 'graduatedBefore') !== (date !== undefined))
        wrong(['papers', i, 'date'], '只有 graduatedBefore 需要 date，也必须有 date');
    });
    const { fourEyes = [] } = cycle;
    if (new Set(fourEyes).size < fourEyes.length) wrong(['fourEyes'], '同一严重程度写了两次');
    const { online, years: wanted, running } = cycle.continuingEducation;
    if (online.waivedYears.some((year) => !wanted.includes(year)))
      wrong(['continuingEducation', 'online', 'waivedYears'], '不在要求的年度之内');
    if (running && !wanted.includes(running.year))
      wrong(['continuingEducation', 'running', 'year'], '不在要求的年度之内');
  });
export type Cycle = z.infer<typeof cycleSchema>;
export type RequiredPaper = Cycle['papers'][number];

/** The scope a written word means this year: `alias` where it is an older or shorter name; undefined: none. */
export function scopeOf(cycle: Cycle, written: string): { name: string; isAlias: boolean } | undefined {
  const fold = (word: string): string => word.normalize('NFKC').replace(/[\s()（）、，]/gu, '');
  const key = fold(written);
  for (const { name, aliases } of cycle.scopes) {
    if (fold(name) === key) return { name, isAlias: false };
    if (aliases.some((alias) => fold(alias) === key)) return { name, isAlias: true };
  }
  return undefined;
}
