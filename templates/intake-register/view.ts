import { z } from 'zod';
import { documentTypeName } from '#schemas/path-names.ts';
import type { Punctuality } from '#schemas/records/season.ts';
import type { DocumentFacts } from '../facts.ts';
import type { Sheet } from '../sheet.ts';
import { officeName } from '../wording/office.ts';
import { orNone, told } from '../wording/told.ts';

const text = z.string();
const count = z.int().min(0);

/** Every value that `body.hbs` names. */
export const viewSchema = z.strictObject({
  issuer: text.min(1),
  year: z.int(),
  submission: text.min(1),
  revision: z.int(),
  unit: text.min(1),
  contact: z.strictObject({ name: text, phone: text }),
  letter: text,
  uploadedOn: text,
  paperReceivedOn: text,
  deadline: z.iso.date(),
  /** 按时, 上传逾期 … */
  punctuality: text.min(1),
  /** Paper copies of the review form: handed in, and asked for. */
  copies: z.strictObject({ given: text, wanted: count }),
  count,
  files: z.strictObject({ all: count, read: count, quarantined: count, ignored: count, duplicate: count }),
  /** Files that could not be used, with the reason. */
  unread: z.array(z.strictObject({ file: text, status: text, reason: text })),
  people: z.array(
    z.strictObject({ name: text.min(1), employer: text, files: count, documents: count, missing: text }),
  ),
  /** `YYYY-MM-DD`. */
  madeOn: z.iso.date(),
});
export type View = z.infer<typeof viewSchema>;

type Needed =
  | 'submission'
  | 'applicants'
  | 'cycle'
  | 'findings'
  | 'documents'
  | 'files'
  | 'deadline'
  | 'punctuality'
  | 'today';
type Facts = Pick<DocumentFacts, Needed>;

const punctualityWords: Readonly<Record<Punctuality, string>> = {
  inTime: '按时',
  lateUpload: '上传逾期',
  latePaper: '纸质材料逾期',
  unknown: '纸质材料尚未登记',
};

export function viewOf(facts: Facts): View {
  const { submission, applicants, cycle, deadline, punctuality, today } = facts;
  return {
    issuer: officeName(cycle),
    year: cycle.year,
    submission: submission.id,
    revision: submission.revision,
    unit: submission.unit.name,
    contact: submission.contact,
    letter: letterOf(submission),
    uploadedOn: submission.uploadedOn,
    paperReceivedOn: told(submission.paperReceivedOn),
    deadline,
    punctuality: punctualityWords[punctuality],
    copies: { given: told(submission.reviewFormCopies), wanted: cycle.reviewFormCopies },
    count: applicants.length,
    ...filesOf(facts),
    people: applicants.map((applicant) => personOf(applicant, facts)),
    madeOn: today,
  };
}

function letterOf({ letter }: Facts['submission']): string {
  return letter === undefined ? '无' : [letter.no ?? '', letter.date].filter(Boolean).join('，');
}

function filesOf({ files }: Facts): Pick<View, 'files' | 'unread'> {
  const withStatus = (status: string): number => files.filter((file) => file.status === status).length;
  return {
    files: {
      all: files.length,
      read: withStatus('read'),
      quarantined: withStatus('quarantined'),
      ignored: withStatus('ignored'),
      duplicate: withStatus('duplicate'),
    },
    unread: files
      .filter(({ status }) => status === 'quarantined')
      .map(({ file, reason }) => ({ file, status: '已隔离', reason: told(reason?.zh) })),
  };
}

function personOf(applicant: Facts['applicants'][number], facts: Facts): View['people'][number] {
  const { id, name, employer } = applicant;
  const missing = facts.findings.flatMap(({ applicant: of, path, verdict }) =>
    of === id && verdict === 'missing' && path.startsWith('evidence.')
      ? [documentTypeName(path.slice('evidence.'.length))]
      : [],
  );
  return {
    name: name ?? id,
    employer: told(employer?.name),
    files: facts.files.filter(({ file }) => file.startsWith(`scans/${id}/`)).length,
    documents: facts.documents.filter((document) => document.applicant === id).length,
    missing: orNone(missing.join('、')),
  };
}

/** Who is in it, and what is missing of each. */
export function sheetOf({ people }: View): Sheet {
  return {
    name: '收件登记',
    columns: [
      { head: '序号', width: 6, kind: 'number' },
      { head: '姓名', width: 12, kind: 'text' },
      { head: '工作单位', width: 36, kind: 'text' },
      { head: '文件数', width: 9, kind: 'number' },
      { head: '材料数', width: 9, kind: 'number' },
      { head: '缺少的材料', width: 60, kind: 'text' },
    ],
    rows: people.map(({ name, employer, files, documents, missing }, index) => [
      ...[index + 1, name, employer],
      ...[files, documents, missing],
    ]),
  };
}
