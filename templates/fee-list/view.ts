import { z } from 'zod';
import type { DocumentFacts } from '../facts.ts';
import type { Sheet } from '../sheet.ts';
import { officeName } from '../wording/office.ts';
import { told } from '../wording/told.ts';

const text = z.string();

/** Every value that `body.hbs` names. */
export const viewSchema = z.strictObject({
  issuer: text.min(1),
  unit: text.min(1),
  year: z.int(),
  system: text.min(1),
  /** When one pays, in the words of the notice. */
  after: text.min(1),
  people: z.array(
    z.strictObject({
      name: text.min(1),
      employer: text,
      systemNo: text,
      phone: text,
      /** Of the employer's review, `YYYY-MM-DD`; empty where none was declared. */
      reviewedOn: text,
      /** `已缴费 2020-10-12`, 待缴费. */
      state: text.min(1),
    }),
  ),
  count: z.int(),
  /** How many have still to pay. */
  openCount: z.int(),
  /** `YYYY-MM-DD`. */
  madeOn: z.iso.date(),
});
export type View = z.infer<typeof viewSchema>;

/** The applicants are those who passed the check; the employer's review is shown so that its absence is seen. */
export function viewOf({
  submission,
  applicants,
  cycle,
  today,
}: Pick<DocumentFacts, 'submission' | 'applicants' | 'cycle' | 'today'>): View {
  return {
    issuer: officeName(cycle),
    unit: submission.unit.name,
    year: cycle.year,
    system: cycle.committee.system,
    after: cycle.fee.after,
    people: applicants.map((applicant) => ({
      name: applicant.name ?? applicant.id,
      employer: told(applicant.employer?.name),
      systemNo: told(applicant.systemNo),
      phone: told(applicant.phone),
      reviewedOn: told(applicant.employerReview?.on),
      state: stateOf(applicant),
    })),
    count: applicants.length,
    openCount: applicants.filter(({ paidOn }) => paidOn === undefined).length,
    madeOn: today,
  };
}

/** One pays after the employer's review too: without it there is nothing to ask for yet. */
function stateOf({ paidOn, employerReview }: DocumentFacts['applicants'][number]): string {
  if (paidOn !== undefined) return `已缴费 ${paidOn}`;
  return employerReview === undefined ? '待单位审核' : '待缴费';
}

/** The same rows as a workbook. */
export function sheetOf({ people }: View): Sheet {
  return {
    name: '缴费提示名单',
    columns: [
      { head: '序号', width: 6, kind: 'number' },
      { head: '姓名', width: 12, kind: 'text' },
      { head: '工作单位', width: 36, kind: 'text' },
      { head: '系统申报号', width: 18, kind: 'text' },
      { head: '联系电话', width: 14, kind: 'text' },
      { head: '单位审核日期', width: 14, kind: 'text' },
      { head: '缴费情况', width: 20, kind: 'text' },
    ],
    rows: people.map(({ name, employer, systemNo, phone, reviewedOn, state }, index) => [
      index + 1,
      name,
      employer,
      systemNo,
      phone,
      reviewedOn,
      state,
    ]),
  };
}
