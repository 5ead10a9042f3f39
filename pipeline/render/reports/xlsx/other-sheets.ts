import type { Workbook } from 'exceljs';
import { documentTypeName } from '#schemas/path-names.ts';
import type { Severity } from '#schemas/records/results.ts';
import { severityOrder, verdictOrder } from '#templates/findings-report/order.ts';
import type { ApplicantView, FileView, ReportView } from '#templates/findings-report/view.ts';
import { reportWords } from '#templates/findings-report/words.ts';
import { isOpen } from '../summary.ts';
import {
  cellText,
  fillRow,
  filterAll,
  font,
  layOut,
  LINE_HEIGHT,
  linesOf,
  toneOf,
  type CellContent,
  type Column,
} from './cells.ts';

/** Enough of a hash to tell files apart; results.json has it whole. */
const SHOWN_HASH = 16;
const MOST_HEIGHT = 409;

/** 申报人汇总: one row an applicant, the unit's own findings last. */
export function addApplicantsSheet(workbook: Workbook, view: ReportView): void {
  const { sheets, applicantColumns: heads, groups, outcomes } = reportWords(view.language);
  const sheet = workbook.addWorksheet(sheets.applicants);
  const number = (head: string): Column => ({ head, width: 10, kind: 'number' });
  const columns: readonly Column[] = [
    { head: heads.id, width: 14 },
    { head: heads.name, width: 20 },
    { head: heads.outcome, width: 14, centred: true },
    number(heads.blocking),
    ...verdictOrder.map((verdict) => number(groups[verdict])),
    ...[number(heads.files), number(heads.pages)],
  ];
  layOut(sheet, columns, 2);
  view.applicants.forEach((applicant, index) => {
    const row = sheet.getRow(index + 2);
    row.height = 20;
    fillRow(row, columns, contentsOf(applicant, outcomes));
    if (applicant.outcome) Object.assign(row.getCell(3), toneOf(applicant.outcome));
  });
  filterAll(sheet, columns, view.applicants.length);
}

function contentsOf(applicant: ApplicantView, outcomes: Readonly<Record<string, string>>): CellContent[] {
  const { id, name, outcome, blocking, counts, files, pages } = applicant;
  const numbers = [blocking, ...verdictOrder.map((verdict) => counts[verdict]), files, pages];
  return [id ?? '', name, outcome ? (outcomes[outcome] ?? '') : '', ...numbers];
}

/** 文件清单: every file handed in and what became of it. */
export function addFilesSheet(workbook: Workbook, view: ReportView): void {
  const { sheets, fileColumns: heads, statuses, separator, pageOf } = reportWords(view.language);
  const sheet = workbook.addWorksheet(sheets.files);
  const columns: readonly Column[] = [
    { head: heads.file, width: 46 },
    { head: heads.applicant, width: 12 },
    { head: heads.status, width: 10, centred: true },
    { head: heads.reason, width: 40 },
    { head: heads.warnings, width: 30 },
    { head: heads.pages, width: 8, kind: 'number' },
    { head: heads.documents, width: 44 },
    { head: heads.sha256, width: 20 },
  ];
  layOut(sheet, columns, 1);
  const documents = ({ documents: found }: FileView): string =>
    found
      .map(
        ({ kind, pages }) =>
          `${documentTypeName(kind, view.language)}（${pages.map(pageOf).join(separator)}）`,
      )
      .join('\n');
  view.files.forEach((file, index) => {
    const row = sheet.getRow(index + 2);
    const { status, reason, warnings, pages, sha256 } = file;
    const texts = [file.file, file.applicant, statuses[status], reason, warnings.join('\n')];
    const found = documents(file);
    fillRow(row, columns, [...texts, pages, found, sha256.slice(0, SHOWN_HASH)]);
    const lines = [...texts, found].map((text, column) =>
      linesOf(text, columns[column === 5 ? 6 : column]?.width ?? 10),
    );
    row.height = Math.min(MOST_HEIGHT, Math.max(...lines) * LINE_HEIGHT + 6);
    if (status === 'quarantined') Object.assign(row.getCell(3), toneOf('mismatch'));
  });
  filterAll(sheet, columns, view.files.length);
}

/** 说明: what was checked, when and by what, the counts, and how to read the report. */
export function addNotesSheet(workbook: Workbook, view: ReportView): void {
  const words = reportWords(view.language);
  const sheet = workbook.addWorksheet(words.sheets.notes);
  sheet.getColumn(1).width = 22;
  sheet.getColumn(2).width = 100;
  const facts: readonly (readonly [string, string])[] = [
    [words.unit, view.unit],
    [words.title, words.submissionLine(view.submission, view.revision)],
    [words.cycle, view.cycle],
    [words.runAt, view.runAt],
    [
      words.counts,
      verdictOrder.map((verdict) => `${words.groups[verdict]} ${view.counts[verdict]}`).join(words.separator),
    ],
    [
      words.page.open,
      severityOrder
        .map((severity) => `${words.severities[severity]} ${openOf(view, severity)}`)
        .join(words.separator),
    ],
    [words.fingerprint, view.fingerprint],
    ...(view.decisionHead === undefined ? [] : [[words.decisionHead, view.decisionHead] as const]),
    ...words.howToLines.map((line, index) => [index === 0 ? words.howTo : '', line] as const),
  ];
  facts.forEach(([name, text], index) => {
    const row = sheet.getRow(index + 1);
    row.height = Math.max(20, linesOf(text, 100) * (LINE_HEIGHT + 2) + 4);
    [name, text].forEach((content, column) => {
      const cell = row.getCell(column + 1);
      cell.value = cellText(content);
      cell.numFmt = '@';
      cell.font = { ...font, size: 11, bold: column === 0 };
      cell.alignment = { wrapText: true, vertical: 'top' };
    });
  });
}

function openOf({ findings }: ReportView, severity: Severity): number {
  return findings.filter((finding) => finding.severity === severity && isOpen(finding)).length;
}
