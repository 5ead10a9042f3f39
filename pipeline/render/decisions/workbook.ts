/** The decisions as a workbook for an audit: typed columns, filters; no text is ever a formula. */
import ExcelJS, { type Workbook } from 'exceljs';
import type { DecisionExport, ExportedDecision } from '#schemas/records/decision-export.ts';
import { decisionWord } from '#templates/finding-view/decision-words.ts';
import { displayValue } from '#templates/finding-view/display-value.ts';
import { reportWords } from '#templates/findings-report/words.ts';
import { fillRow, filterAll, layOut, type CellContent, type Column } from '../reports/xlsx/cells.ts';
import { withFixedTimes } from '../reports/xlsx/fixed-zip.ts';

const words = reportWords('zh');
const said = (value: unknown): string => displayValue(value, 'zh');

const decisionColumns: readonly Column[] = [
  { head: '报送编号', width: 14 },
  { head: '申报编号', width: 10 },
  { head: '项目', width: 30 },
  { head: '结论', width: 10 },
  { head: '程度', width: 8 },
  { head: '依据', width: 8 },
  { head: '申报值', width: 24 },
  { head: '识别值', width: 24 },
  { head: '决定', width: 18 },
  { head: '采用的值', width: 24 },
  { head: '理由', width: 40 },
  { head: '决定人', width: 12 },
  { head: '日期', width: 12, kind: 'date' },
  { head: '时间', width: 10 },
  { head: '复签人', width: 12 },
  { head: '现状', width: 16 },
  { head: '键', width: 20 },
];

function decisionRow(one: ExportedDecision): CellContent[] {
  const { submission, applicant, title, finding, key, signedBy = '' } = one;
  return [
    ...[submission, applicant ?? '单位', title],
    ...(finding ? findingCells(finding) : ['', '', '', '', '']),
    ...takenCells(one),
    signedBy,
    finding ? '适用' : '依据已变，不再适用',
    key.slice(0, 16),
  ];
}

function findingCells({
  verdict,
  severity,
  requirement,
  declared,
  found,
}: NonNullable<ExportedDecision['finding']>): CellContent[] {
  return [words.verdicts[verdict], words.severities[severity], requirement, said(declared), said(found)];
}

function takenCells({ decision, path, finding }: ExportedDecision): CellContent[] {
  if (!decision) return ['已撤销', '', '', '', '', ''];
  const { value, reason = '', by, at } = decision;
  const word = decisionWord({ path, found: finding?.found, decision });
  return [word, said(value), reason, by, at.slice(0, 10), at.slice(11, 19)];
}

const stepColumns: readonly Column[] = [
  { head: '键', width: 20 },
  { head: '项目', width: 30 },
  { head: '第几步', width: 8, kind: 'number' },
  { head: '动作', width: 14 },
  { head: '值', width: 24 },
  { head: '理由', width: 40 },
  { head: '谁', width: 12 },
  { head: '日期', width: 12, kind: 'date' },
  { head: '时间', width: 10 },
];
const stepWords: Readonly<Record<string, string>> = { ...words.actions, undo: '撤销', sign: '复签' };

const stepRows = ({ key, title, steps }: ExportedDecision): CellContent[][] =>
  steps.map(({ version, action, value, reason, by, at }) => [
    ...[key.slice(0, 16), title, version, stepWords[action] ?? action, said(value), reason ?? '', by],
    ...[at.slice(0, 10), at.slice(11, 19)],
  ]);

/** Equal decisions exported at the same time give equal bytes. */
export async function decisionsWorkbook({ decisions, exportedAt, logHead }: DecisionExport): Promise<Buffer> {
  const workbook = new ExcelJS.Workbook();
  const at = new Date(`${exportedAt.slice(0, 16)}:00Z`);
  Object.assign(workbook, { creator: 'pingshen', lastModifiedBy: 'pingshen', created: at, modified: at });
  add(workbook, '决定', { columns: decisionColumns, rows: decisions.map(decisionRow) });
  add(workbook, '经过', { columns: stepColumns, rows: decisions.flatMap(stepRows) });
  const notes = [
    ['日志的链首值', logHead],
    ['核对办法', `npm start -- verify ${logHead}`],
    ['导出时间', exportedAt],
    ['决定', String(decisions.length)],
  ];
  const noteColumns = [
    { head: '', width: 18 },
    { head: '', width: 90 },
  ];
  add(workbook, '说明', { columns: noteColumns, rows: notes });
  const stored = await workbook.xlsx.writeBuffer({ zip: { compression: 'STORE' } });
  return withFixedTimes(Buffer.from(stored));
}

interface Table {
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly CellContent[])[];
}

function add(workbook: Workbook, name: string, { columns, rows }: Table): void {
  const sheet = workbook.addWorksheet(name);
  layOut(sheet, columns, 0);
  rows.forEach((cells, index) => {
    fillRow(sheet.getRow(index + 2), columns, cells);
  });
  filterAll(sheet, columns, rows.length);
}
