import { z } from 'zod';
import { isLate } from '#schemas/records/season.ts';
import type { DocumentFacts } from '../facts.ts';
import type { Sheet } from '../sheet.ts';
import { defectsOf } from '../wording/defects.ts';
import { officeName } from '../wording/office.ts';
import { orNone, tight, told, unnamed } from '../wording/told.ts';

const text = z.string();

/** Every value that `body.hbs` names. */
export const viewSchema = z.strictObject({
  issuer: text.min(1),
  unit: text.min(1),
  submission: text.min(1),
  year: z.int(),
  /** `YYYY-MM-DD`: the last day of handing in. */
  deadline: z.iso.date(),
  uploadedOn: text,
  /** 无 until it is entered. */
  paperReceivedOn: text,
  people: z.array(
    z.strictObject({ name: text.min(1), employer: text, kind: text.min(1), reason: text.min(1) }),
  ),
  count: z.int(),
  /** `YYYY-MM-DD`. */
  madeOn: z.iso.date(),
});
export type View = z.infer<typeof viewSchema>;
type Person = View['people'][number];

type Needed =
  'submission' | 'applicants' | 'cycle' | 'outcomes' | 'findings' | 'deadline' | 'punctuality' | 'today';
type Facts = Pick<DocumentFacts, Needed>;

export function viewOf(facts: Facts): View {
  const { submission, applicants, cycle, deadline, today } = facts;
  const people = applicants.flatMap((applicant): Person[] => {
    const why = exceptionOf(applicant, facts);
    const name = applicant.name ?? applicant.id;
    return why === undefined ? [] : [{ name, employer: told(applicant.employer?.name), ...why }];
  });
  return {
    issuer: officeName(cycle),
    unit: submission.unit.name,
    submission: submission.id,
    year: cycle.year,
    deadline,
    uploadedOn: submission.uploadedOn,
    paperReceivedOn: orNone(submission.paperReceivedOn),
    people,
    count: people.length,
    madeOn: today,
  };
}

/** The first thing that keeps somebody out: late, barred, or papers sent back. */
function exceptionOf(
  applicant: Facts['applicants'][number],
  { submission, outcomes, findings, deadline, punctuality }: Facts,
): Pick<Person, 'kind' | 'reason'> | undefined {
  if (isLate(punctuality)) {
    const what =
      punctuality === 'lateUpload'
        ? `${submission.uploadedOn}上传`
        : `纸质材料${told(submission.paperReceivedOn)}收到`;
    return { kind: '逾期', reason: `${what}，晚于截止日${deadline}，不再受理` };
  }
  const own = findings.filter((finding) => finding.applicant === applicant.id);
  const ban = own.find(({ path, verdict }) => path === 'rules.R49' && verdict === 'violation');
  if (ban !== undefined) return { kind: '限制申报', reason: unnamed(tight(ban.message), applicant.name) };
  const defects = defectsOf(applicant, own);
  const isOut =
    outcomes.get(applicant.id) === 'blocked' || own.some(({ decision }) => decision?.action === 'return');
  if (!isOut) return undefined;
  const topics = [...new Set(defects.map(({ topic }) => topic))];
  return { kind: '退回补正', reason: reasonOf(defects.length, topics) };
}

/** The letter lists them all; here some tell what it is about. */
const MOST_TOPICS = 8;

function reasonOf(count: number, topics: readonly string[]): string {
  if (count === 0) return '有阻断问题';
  const rest = topics.length > MOST_TOPICS ? '等' : '';
  return `${count}项不符合要求：${topics.slice(0, MOST_TOPICS).join('、')}${rest}`;
}

/** The same rows as a workbook. */
export function sheetOf({ people }: View): Sheet {
  return {
    name: '逾期及例外清单',
    columns: [
      { head: '序号', width: 6, kind: 'number' },
      { head: '姓名', width: 12, kind: 'text' },
      { head: '工作单位', width: 36, kind: 'text' },
      { head: '类别', width: 12, kind: 'text' },
      { head: '情况', width: 60, kind: 'text' },
    ],
    rows: people.map(({ name, employer, kind, reason }, index) => [index + 1, name, employer, kind, reason]),
  };
}
