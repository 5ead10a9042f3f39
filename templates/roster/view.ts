import { z } from 'zod';
import type { Cycle } from '#schemas/cycles/cycle.ts';
import { tenureOf, yearsUntil } from '#schemas/cycles/tenure.ts';
import type { Applicant } from '#schemas/records/declared.ts';
import { bracketed, told } from '../wording/told.ts';
import type { DocumentFacts } from '../facts.ts';
import type { Sheet } from '../sheet.ts';
import { tableMonth } from '../wording/dates.ts';
import { pendingOf, pendingSchema } from '../wording/pending.ts';
import { spanOfYears } from '../wording/years.ts';

const text = z.string();

const person = z.strictObject({
  name: text,
  sex: text,
  born: text,
  idNumber: text,
  /** Region, day of birth and the rest, as lines of a narrow column. */
  idPieces: z.array(text),
  employer: text,
  employerKind: text,
  department: text,
  level: text,
  degree: text,
  institution: text,
  major: text,
  graduated: text,
  otherEducation: text,
  startedWork: text,
  scope: text,
  workYears: text,
  qualification: text,
  qualifiedOn: text,
  position: text,
  appointedOn: text,
  tenure: text,
  appliedTitle: text,
  route: text,
  selfScore: text,
  phone: text,
  remark: text,
});

/** Every value that `body.hbs` names; what was not declared is an empty text. */
export const viewSchema = z.strictObject({
  issuer: text.min(1),
  year: z.int(),
  title: text.min(1),
  /** `2020.12`: tenure counts to this month. */
  cutMonth: text.min(1),
  people: z.array(person),
  count: z.int(),
  filledBy: text,
  phone: text,
  /** `YYYY-MM-DD`. */
  signedOn: z.iso.date(),
  pending: pendingSchema,
});
export type View = z.infer<typeof viewSchema>;
type Person = z.infer<typeof person>;

export function viewOf({
  submission,
  applicants,
  cycle,
  findings,
  today,
}: Pick<DocumentFacts, 'submission' | 'applicants' | 'cycle' | 'findings' | 'today'>): View {
  return {
    issuer: submission.unit.name,
    year: cycle.year,
    title: cycle.appliedTitles[0] ?? '',
    cutMonth: tableMonth(cycle.cutOff),
    people: applicants.map((applicant) => personOf(applicant, cycle)),
    count: applicants.length,
    filledBy: submission.contact.name,
    phone: submission.contact.phone,
    signedOn: submission.letter?.date ?? today,
    pending: pendingOf({ applicants, findings }),
  };
}

const employerKinds: Readonly<Record<string, string>> = { enterprise: '企业', institution: '事业单位' };

function personOf(applicant: Applicant, cycle: Cycle): Person {
  const { title, appointment, startedWorkOn } = applicant;
  const tenure = tenureOf(applicant, cycle);
  return {
    ...personalFacts(applicant),
    ...employmentFacts(applicant),
    ...educationFacts(applicant),
    startedWork: month(startedWorkOn),
    scope: bracketed(told(applicant.scope)),
    workYears: startedWorkOn === undefined ? '' : spanOfYears(yearsUntil(startedWorkOn, cycle)),
    qualification: title?.name ?? '无',
    qualifiedOn: month(title?.obtainedOn),
    position: told(appointment?.position),
    appointedOn: month(tenure?.appointedFrom),
    tenure: tenure === undefined ? '' : spanOfYears(tenure),
    appliedTitle: told(applicant.appliedTitle),
    route: told(applicant.route),
    selfScore: told(applicant.selfScore),
    remark: '',
  };
}

type PersonalKeys = 'name' | 'sex' | 'born' | 'idNumber' | 'idPieces' | 'phone';

function personalFacts({ name, sex, birthDate, idNumber, phone }: Applicant): Pick<Person, PersonalKeys> {
  const number = told(idNumber).toUpperCase();
  return {
    name: told(name),
    sex: told(sex),
    born: month(birthDate),
    idNumber: number,
    idPieces: /^(.{6})(.{8})(.{4})$/u.exec(number)?.slice(1) ?? [number],
    phone: told(phone),
  };
}

type EmploymentKeys = 'employer' | 'employerKind' | 'department';

function employmentFacts({ employer, department }: Applicant): Pick<Person, EmploymentKeys> {
  return {
    employer: told(employer?.name),
    employerKind: employerKinds[employer?.kind ?? ''] ?? '',
    department: told(department),
  };
}

type EducationKeys = 'level' | 'degree' | 'institution' | 'major' | 'graduated' | 'otherEducation';

/** From the highest to the lowest. */
const levels: readonly string[] = ['博士', '硕士', '本科', '专科'];

function educationFacts({ education, degrees }: Applicant): Pick<Person, EducationKeys> {
  const rank = ({ level = '' }: { readonly level?: string | undefined }): number => levels.indexOf(level);
  const [highest, ...others] = [...education].sort((a, b) => rank(a) - rank(b));
  const names = others.map(({ level, institution, major }) =>
    [level, institution, major].filter(Boolean).join('，'),
  );
  return {
    level: highest?.level ?? '',
    degree: degrees[0]?.degree ?? '',
    institution: highest?.institution ?? '',
    major: highest?.major ?? '',
    graduated: month(highest?.graduatedOn),
    otherEducation: names.join('；'),
  };
}

function month(iso: string | undefined): string {
  return iso === undefined ? '' : tableMonth(iso);
}

type Column = Exclude<keyof Person, 'idPieces'>;

/** The columns of the workbook as offices have them in theirs, with the printed one's names. */
const columns: readonly (readonly [head: string, key: Column, width: number])[] = [
  ['姓名', 'name', 10],
  ['性别', 'sex', 6],
  ['出生年月', 'born', 10],
  ['身份证号码', 'idNumber', 21],
  ['工作单位', 'employer', 22],
  ['单位性质', 'employerKind', 10],
  ['所在部门及岗位', 'department', 12],
  ['最高学历', 'level', 8],
  ['学位', 'degree', 8],
  ['毕业院校', 'institution', 14],
  ['所学专业', 'major', 14],
  ['毕业时间', 'graduated', 10],
  ['其他学历', 'otherEducation', 18],
  ['参加工作时间', 'startedWork', 10],
  ['从事专业（评审范围）', 'scope', 12],
  ['专业工作年限', 'workYears', 8],
  ['现资格名称', 'qualification', 10],
  ['取得时间', 'qualifiedOn', 10],
  ['现聘职务', 'position', 10],
  ['聘任时间', 'appointedOn', 10],
  ['任职年限', 'tenure', 8],
  ['申报资格', 'appliedTitle', 10],
  ['申报条件', 'route', 8],
  ['自评分', 'selfScore', 8],
  ['联系电话', 'phone', 14],
  ['备注', 'remark', 8],
];
const numbers: ReadonlySet<Column> = new Set(['workYears', 'tenure', 'selfScore']);

/** The same people in the same order; years and points as numbers where they are ones. */
export function sheetOf({ people, title, year }: View): Sheet {
  const valueOf = (person: Person, key: Column): string | number => {
    const value = person[key];
    return numbers.has(key) && /^\d+(?:\.\d+)?$/u.test(value) ? Number(value) : value;
  };
  return {
    name: `${year}年${title}花名册`,
    columns: [
      { head: '序号', width: 6, kind: 'number' },
      ...columns.map(([head, key, width]) => ({
        ...{ head, width },
        kind: numbers.has(key) ? ('number' as const) : ('text' as const),
      })),
    ],
    rows: people.map((person, index) => [index + 1, ...columns.map(([, key]) => valueOf(person, key))]),
  };
}
