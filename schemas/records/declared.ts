/**
 * What the applicants declared: `declared.json`, or the same facts from `declared.xlsx`.
 * The binding shape of the contract; an absent key means "not given", `null` is not used.
 */
import { z } from 'zod';
import { isPartialDate, parseDate } from '../values/chinese-date.ts';
import {
  achievementKinds,
  employerKinds,
  parseYesNo,
  recommendationLevels,
  routes,
  sexes,
  workKinds,
} from '../values/choices.ts';
import { educationLevels, studyModes } from '../values/education.ts';

/** Ids name folders and files, so they hold neither separators nor only dots; `_unit` is the unit's own. */
export const idSchema = z
  .string()
  .regex(/^[A-Za-z0-9._-]{1,64}$/, '编号只能用字母、数字、点、下划线和连字符，最多 64 个')
  .refine((id) => !/^\.+$/.test(id) && id !== '_unit', '不能用作编号');

const text = z.string().trim().min(1, '不能为空');

/** A date or month written another way (2010年7月1日, 2010/7/1) means one thing only, so it is taken for it. */
function writtenDate(value: unknown): unknown {
  return typeof value === 'string' ? (parseDate(value) ?? value) : value;
}
/** `YYYY-MM-DD`; a declared date may be coarser (`YYYY-MM`, `YYYY`) where no more is known. */
export const dateSchema = z.preprocess(
  writtenDate,
  z.string().refine((value): boolean => isPartialDate(value), '应为实际存在的日期，写作 YYYY-MM-DD'),
);
/** `YYYY-MM-DD` and nothing coarser. */
export const daySchema = z.preprocess(
  writtenDate,
  z
    .string()
    .refine((value) => isPartialDate(value) && value.length === 10, '应为实际存在的日期，写作 YYYY-MM-DD'),
);
const month = z.preprocess(
  (value) => {
    const date = writtenDate(value);
    return typeof date === 'string' && isPartialDate(date) ? date.slice(0, 7) : date;
  },
  z.string().refine((value) => isPartialDate(value) && value.length === 7, '应为年月，写作 YYYY-MM'),
);

/** A number in quotes is the same number; identifiers are text and never pass here. */
function numeric<Schema extends z.ZodType<number>>(schema: Schema): z.ZodPreprocess<Schema> {
  const unquote = (value: unknown): unknown =>
    typeof value === 'string' && /^\d{1,9}(?:\.\d{1,6})?$/.test(value.trim()) ? Number(value) : value;
  return z.preprocess(unquote, schema);
}
const year = numeric(z.int().min(1900).max(2099));
const hours = numeric(z.number().min(0).max(10_000));
const count = numeric(z.int().min(0).max(10_000_000));
const rank = numeric(z.int().min(1).max(10_000));
const points = numeric(z.number().min(0).max(1000));
const flag = z.preprocess(
  (value) => (typeof value === 'string' ? (parseYesNo(value) ?? value) : value),
  z.boolean(),
);
/** Text for which some write a bare number: pages, the code of a score line. */
const label = z.preprocess((value) => (Number.isSafeInteger(value) ? String(value) : value), text);

function keysOf<Key extends string>(choices: Readonly<Record<Key, unknown>>): [Key, ...Key[]] {
  return Object.keys(choices) as [Key, ...Key[]];
}

const education = z.strictObject({
  institution: text,
  country: text.optional(),
  major: text,
  level: z.enum(educationLevels),
  mode: z.enum(studyModes),
  startedOn: month,
  graduatedOn: dateSchema,
  certificateNo: text,
});

const degree = z.strictObject({
  institution: text,
  country: text.optional(),
  degree: text,
  awardedOn: dateSchema,
  certificateNo: text,
});

const skill = z.strictObject({ name: text, level: text, obtainedOn: dateSchema, certificateNo: text });

const title = z.strictObject({
  name: text,
  specialty: text,
  obtainedOn: dateSchema,
  issuer: text,
  certificateNo: text,
});

const appointment = z.strictObject({
  employer: text,
  position: text,
  from: dateSchema,
  to: dateSchema.optional(),
});

const employment = z.strictObject({
  from: dateSchema,
  to: dateSchema.optional(),
  employer: text,
  position: text,
});

const pension = z.strictObject({ from: month, to: month, payer: text, region: text });

const paper = z.strictObject({
  title: text,
  journal: text,
  issn: text,
  cn: text,
  year,
  volume: count.optional(),
  issue: rank,
  publishedOn: month,
  pages: label.optional(),
  authorRank: rank,
  representative: flag,
});

const work = z.strictObject({
  kind: z.enum(keysOf(workKinds)),
  title: text,
  isbn: text.optional(),
  role: text,
  words: count.optional(),
  on: dateSchema,
  representative: flag,
});

const studyYear = z.strictObject({
  year,
  professional: hours,
  industry: hours,
  general: hours,
  total: hours,
  online: z
    .strictObject({
      professional: hours.optional(),
      industry: hours.optional(),
      general: hours.optional(),
      recognised: flag,
    })
    .optional(),
  platform: text.optional(),
});

const achievement = z.strictObject({
  id: label,
  kind: z.enum(keysOf(achievementKinds)),
  title: text,
  on: dateSchema,
  role: text.optional(),
  rank: rank.optional(),
  people: rank.optional(),
  number: text.optional(),
  evidence: z.array(text),
  relevant: flag.optional(),
});

const post = z.strictObject({
  approved: count,
  filled: count,
  vacant: count,
  grade: text.optional(),
  opinions: z.strictObject({ unit: text, department: text, personnel: text }),
  seals: z.strictObject({ unit: flag, department: flag, personnel: flag }),
});

const employerReview = z.strictObject({
  by: text,
  on: dateSchema,
  result: text,
  truthful: flag,
  accurate: flag,
  complete: flag,
});

const recommendation = z.strictObject({
  level: z.enum(keysOf(recommendationLevels)),
  by: text,
  on: dateSchema,
  result: text,
});

/** One applicant, complete and strict, as the contract has it. */
export const applicantSchema = z.strictObject({
  id: idSchema,
  name: text,
  formerName: text.optional(),
  sex: z.enum(keysOf(sexes)),
  ethnicity: text.optional(),
  birthDate: daySchema,
  idNumber: text,
  phone: text,
  startedWorkOn: dateSchema.optional(),
  systemNo: text.optional(),
  profileComplete: flag.optional(),
  commitmentSignedOn: dateSchema.optional(),
  paidOn: dateSchema.optional(),
  employer: z.strictObject({ name: text, creditCode: text.optional(), kind: z.enum(keysOf(employerKinds)) }),
  employerReview: employerReview.optional(),
  recommendations: z.array(recommendation).optional(),
  department: text.optional(),
  /** As written; `parseChoice(scopes, …)` says which of the year's scopes it means. */
  scope: text,
  appliedTitle: text,
  route: z.enum(keysOf(routes)).optional(),
  selfScore: points.optional(),
  summary: text.optional(),
  education: z.array(education),
  degrees: z.array(degree),
  skills: z.array(skill).optional(),
  title,
  appointment,
  earlierAppointments: z.array(appointment).optional(),
  employment: z.array(employment).optional(),
  pension: z.array(pension),
  papers: z.array(paper),
  works: z.array(work).optional(),
  continuingEducation: z.array(studyYear),
  assessments: z.array(z.strictObject({ year, grade: text })),
  achievements: z.array(achievement).optional(),
  scores: z.array(z.strictObject({ code: label, points, evidence: z.array(text) })).optional(),
  publicity: z
    .strictObject({
      from: daySchema,
      to: daySchema,
      place: text,
      result: text,
      enteredOn: dateSchema.optional(),
    })
    .optional(),
  post: post.optional(),
});

/** An applicant who left out nothing that the contract requires. */
export type CompleteApplicant = z.infer<typeof applicantSchema>;

/** `{"applicants": [Applicant]}`. */
export interface DeclaredFile {
  readonly applicants: readonly CompleteApplicant[];
}

/** The same shape with every member possibly absent, however deep. */
type Loose<Value> = Value extends string | number | boolean
  ? Value
  : Value extends readonly (infer Item)[]
    ? readonly Loose<Item>[]
    : Value extends object
      ? { readonly [Key in keyof Value]?: Loose<NonNullable<Value[Key]>> | undefined }
      : Value;

/** The lists that are always there, empty where nothing was declared. */
export const requiredLists = [
  'education',
  'degrees',
  'pension',
  'papers',
  'continuingEducation',
  'assessments',
] as const satisfies readonly (keyof CompleteApplicant)[];

type RequiredLists = { readonly [Key in (typeof requiredLists)[number]]: Loose<CompleteApplicant[Key]> };

/**
 * An applicant as far as the declaration could be used: what was damaged (an ID number kept as a
 * number), wrong or left out is absent, and a problem says so. Only the id is certain.
 */
export type Applicant = { readonly id: string } & RequiredLists &
  Omit<Loose<CompleteApplicant>, 'id' | keyof RequiredLists>;
