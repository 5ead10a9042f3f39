import { z } from 'zod';
import type { Cycle } from '#schemas/cycles/cycle.ts';
import { tenureOf, yearsUntil } from '#schemas/cycles/tenure.ts';
import type { Applicant } from '#schemas/records/declared.ts';
import type { DocumentFacts } from '../facts.ts';
import { tableMonth } from '../wording/dates.ts';
import { pendingOf, pendingSchema } from '../wording/pending.ts';
import { spanOfYears } from '../wording/years.ts';

const text = z.string();

const person = z.strictObject({
  name: text,
  sex: text,
  born: text,
  idNumber: text,
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
    scope: told(applicant.scope),
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

function told(value: string | number | undefined): string {
  return value === undefined ? '' : String(value);
}

type PersonalKeys = 'name' | 'sex' | 'born' | 'idNumber' | 'phone';

function personalFacts({ name, sex, birthDate, idNumber, phone }: Applicant): Pick<Person, PersonalKeys> {
  return {
    name: told(name),
    sex: told(sex),
    born: month(birthDate),
    idNumber: told(idNumber).toUpperCase(),
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
  const names = others.map(({ level, institution, major }) => [level, institution, major].join(' ').trim());
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
