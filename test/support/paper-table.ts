/** Which paper names whom: the table of docs/papers.md, made from the definitions. */
import type { AnyDocument, Audience, Condition, Subject } from '#templates/define.ts';
import { documents } from '#templates/index.ts';
import { outcomes } from '#schemas/records/results.ts';
import { routes } from '#schemas/values/choices.ts';
import { table } from './markdown.ts';

export const subjectWords: Readonly<Record<Subject, string>> = {
  applicant: '每人一份',
  employer: '每个用人单位一份',
  unit: '每份报送一份',
  season: '每个年度一份',
};
export const conditionWords: Readonly<Record<Condition, string>> = {
  inTime: '按时',
  late: '逾期',
  institution: '事业单位人员',
  open: '有待核事项',
};
const audienceWords: Readonly<Record<Audience, string>> = { office: '内部', public: '公开', expert: '评委' };

function formatsOf({ hasSheet, isEditable = false }: AnyDocument): string {
  return ['PDF', ...(isEditable ? ['DOCX'] : []), ...(hasSheet ? ['XLSX'] : [])].join('、');
}

function rowOf(document: AnyDocument): string[] {
  const { id, name, issuer, audience, subject, goesTo, routes: ways, when = [] } = document;
  const marks = outcomes.map((outcome) => (goesTo.includes(outcome) ? '有' : '—'));
  return [
    `${name} \`${id}\``,
    issuer,
    audienceWords[audience],
    subjectWords[subject],
    ...marks,
    (ways ?? Object.keys(routes)).join('、'),
    when.map((condition) => conditionWords[condition]).join('、') || '—',
    formatsOf(document),
  ];
}

export function paperTable(): string {
  const head = ['文书', '名义', '给谁看', '份数', '核对无误', '待复核', '有阻断问题', '途径', '条件', '格式'];
  return table(head, documents.map(rowOf));
}
