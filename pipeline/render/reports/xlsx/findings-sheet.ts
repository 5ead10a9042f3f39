import type { DataValidation, Workbook, Worksheet } from 'exceljs';
import { documentTypeName } from '#schemas/path-names.ts';
import type { CropView, FindingView, ReportView } from '#templates/findings-report/view.ts';
import { reportWords, type ReportWords } from '#templates/findings-report/words.ts';
import {
  fillRow,
  filterAll,
  layOut,
  LINE_HEIGHT,
  linesOf,
  toneOf,
  type CellContent,
  type Column,
} from './cells.ts';

const EMU_PER_PIXEL = 9525;
const POINTS_PER_PIXEL = 0.75;
const MARGIN = 4;
const CROP_WIDTH = 300;
const CROP_HEIGHT = 150;
const LEAST_HEIGHT = 34;
/** Excel's own limit of a row's height, in points. */
const MOST_HEIGHT = 409;

/** 核对明细: one row a finding, the crop beside the declared and the found value. */
export function addFindingsSheet(workbook: Workbook, view: ReportView): void {
  const words = reportWords(view.language);
  const sheet = workbook.addWorksheet(words.sheets.findings);
  const columns = columnsOf(words);
  const at = Object.keys(columns) as (keyof typeof columns)[];
  const list = Object.values(columns);
  layOut(sheet, list, at.indexOf('item') + 1);
  view.findings.forEach((finding, index) => {
    const row = sheet.getRow(index + 2);
    const contents = contentsOf(finding, view);
    fillRow(
      row,
      list,
      Object.keys(columns).map((key) => contents[key as keyof typeof columns]),
    );
    if (finding.verdict !== 'match')
      Object.assign(row.getCell(at.indexOf('severity') + 1), toneOf(finding.severity));
    Object.assign(row.getCell(at.indexOf('verdict') + 1), toneOf(finding.verdict));
    row.height = heightOf(finding, contents, columns);
    if (finding.crop)
      placeCrop(sheet, workbook, { crop: finding.crop, row: index + 1, column: at.indexOf('crop') });
  });
  offerActions(sheet, at.indexOf('action') + 1, view);
  filterAll(sheet, list, view.findings.length);
}

type Columns = Readonly<Record<keyof ReportWords['columns'], Column>>;

function columnsOf({ columns: heads }: ReportWords): Columns {
  const column = (key: keyof ReportWords['columns'], width: number, rest: Partial<Column> = {}): Column => ({
    ...{ head: heads[key], width },
    ...rest,
  });
  return {
    number: column('number', 6, { kind: 'number' }),
    severity: column('severity', 9.5, { centred: true }),
    verdict: column('verdict', 9.5, { centred: true }),
    applicant: column('applicant', 11),
    item: column('item', 20),
    declared: column('declared', 22),
    found: column('found', 22),
    crop: column('crop', (CROP_WIDTH + 2 * MARGIN) / 7),
    kind: column('kind', 13),
    file: column('file', 20),
    page: column('page', 5, { kind: 'number' }),
    requirement: column('requirement', 7, { centred: true }),
    message: column('message', 30),
    action: column('action', 11, { centred: true }),
    value: column('value', 20),
    reason: column('reason', 30),
    by: column('by', 10, { centred: true }),
  };
}

const verdictWord = ({ isRule, verdict }: FindingView, words: ReturnType<typeof reportWords>): string =>
  (isRule ? words.ruleVerdicts : words.verdicts)[verdict];

function contentsOf(
  finding: FindingView,
  { language }: ReportView,
): Readonly<Record<keyof Columns, CellContent>> {
  const words = reportWords(language);
  const { applicant, applicantName, place, kind, decision } = finding;
  return {
    number: finding.number,
    severity: words.severities[finding.severity],
    verdict: verdictWord(finding, words),
    applicant: [applicant ?? '', applicantName].filter(Boolean).join(' '),
    item: finding.item,
    declared: finding.declared,
    found: finding.found,
    crop: '',
    kind: kind ? documentTypeName(kind, language) : '',
    file: place?.file ?? '',
    page: place?.page ?? '',
    requirement: finding.requirement,
    message: messageOf(finding, words),
    ...decisionCells(decision, words),
  };
}

const undecided = { action: '', value: '', reason: '', by: '' };

/** What was decided, with the value that holds from then on and why, as the desk has kept them. */
function decisionCells(decision: FindingView['decision'], { actions }: ReportWords): typeof undecided {
  if (decision === undefined) return undecided;
  const { action, value = '', reason = '', by } = decision;
  return { action: actions[action], value, reason, by };
}

function messageOf({ message, hiddenDifferences }: FindingView, words: ReportWords): string {
  if (hiddenDifferences.length === 0) return message;
  return `${message}\n${words.hiddenDifference(hiddenDifferences.join(words.separator))}`;
}

/** What exceljs offers but does not declare: one rule for a whole range. Set cell by cell, its ranges overlap. */
interface WithValidations {
  readonly dataValidations: { add(range: string, validation: DataValidation): void };
}

function offerActions(sheet: Worksheet, column: number, { findings, language }: ReportView): void {
  const words = reportWords(language);
  const letter = sheet.getColumn(column).letter;
  if (findings.length === 0) return;
  (sheet as unknown as WithValidations).dataValidations.add(`${letter}2:${letter}${findings.length + 1}`, {
    ...{ type: 'list', allowBlank: true, formulae: [`"${Object.values(words.actions).join(',')}"`] },
    ...{ showErrorMessage: true, errorTitle: words.columns.action, error: words.chooseAction },
  });
}

/** As high as the picture and the longest wrapped text need; a wide character counts two. */
function heightOf(
  finding: FindingView,
  contents: Readonly<Record<keyof Columns, CellContent>>,
  columns: Columns,
): number {
  const lines = (Object.keys(columns) as (keyof Columns)[]).map((key) => {
    const content = contents[key];
    const text =
      typeof content === 'object' ? content.map((segment) => segment.text).join('') : String(content);
    return linesOf(text, columns[key].width);
  });
  const text = Math.max(...lines) * LINE_HEIGHT + 6;
  const picture = finding.crop ? (shownSize(finding.crop)[1] + 2 * MARGIN) * POINTS_PER_PIXEL : 0;
  return Math.min(MOST_HEIGHT, Math.max(LEAST_HEIGHT, text, picture));
}

/** [width, height] in pixels, aspect kept. */
function shownSize({ width, height }: CropView): readonly [number, number] {
  const scale = Math.min(CROP_WIDTH / width, CROP_HEIGHT / height);
  return [width * scale, height * scale];
}

interface Spot {
  readonly crop: CropView;
  /** From 0. */
  readonly row: number;
  readonly column: number;
}

/** Both corners are tied to the one cell, so the picture hides with its row when a filter is set. */
function placeCrop(sheet: Worksheet, workbook: Workbook, { crop, row, column }: Spot): void {
  const [width, height] = shownSize(crop);
  const corner = (x: number, y: number): object => ({
    ...{ nativeCol: column, nativeColOff: Math.round((MARGIN + x) * EMU_PER_PIXEL) },
    ...{ nativeRow: row, nativeRowOff: Math.round((MARGIN + y) * EMU_PER_PIXEL) },
  });
  // exceljs declares a Buffer of an older Node
  const buffer = crop.outlined as unknown as NonNullable<Parameters<Workbook['addImage']>[0]['buffer']>;
  const image = workbook.addImage({ buffer, extension: 'jpeg' });
  const range = { tl: corner(0, 0), br: corner(width, height), editAs: 'twoCell' };
  sheet.addImage(image, range as unknown as Parameters<Worksheet['addImage']>[1]);
}
