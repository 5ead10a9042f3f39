/** Carries out `intake.read-workbook`: an untrusted XLSX to plain rows. Runs in a process of its own. */
import { implementTask } from '#pipeline/core/task.ts';
import type { TaskSettings } from '#schemas/settings.ts';
import ExcelJS, { type Cell, type CellValue, type Row, type Worksheet } from 'exceljs';
import { remark, type Remark } from '../remark.ts';
import { readPackageParts } from './package-parts.ts';
import { readRawWorkbook, type RawSheet, type RawWorkbook } from './package-xml.ts';
import { refuse, WorkbookRefused } from './refusal.ts';
import {
  columnName,
  readWorkbook,
  type PlainWorkbook,
  type ReadWorkbookOutput,
  type SheetCell,
  type SheetRow,
  type WorkbookSheet,
} from './workbook.ts';
import { zipFile, type ZipEntry } from './zip-file.ts';

type Limits = TaskSettings['intake'];

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packageRelations = 'http://schemas.openxmlformats.org/package/2006/relationships';

function part(name: string, xml: string): ZipEntry {
  return { name, bytes: Buffer.from(xml, 'utf8') };
}

/** A package with the given cells and nothing else; sheets are numbered from 1 in their order. */
function plainPackage(raw: RawWorkbook): Buffer {
  const numbers = raw.sheets.map((_, index) => index + 1);
  const sheets = numbers.map((n) => `<sheet name="s${n}" sheetId="${n}" r:id="rId${n}"/>`).join('');
  const relations = numbers
    .map((n) => `<Relationship Id="rId${n}" Type="${office}/worksheet" Target="worksheets/sheet${n}.xml"/>`)
    .join('');
  const dates = raw.date1904 ? '<workbookPr date1904="1"/>' : '<workbookPr/>';
  const entries = [
    part(
      'xl/workbook.xml',
      `<workbook xmlns="${main}" xmlns:r="${office}">${dates}<sheets>${sheets}</sheets></workbook>`,
    ),
    part(
      'xl/_rels/workbook.xml.rels',
      `<Relationships xmlns="${packageRelations}">${relations}</Relationships>`,
    ),
    ...raw.sheets.map(({ data }, index) =>
      part(
        `xl/worksheets/sheet${index + 1}.xml`,
        `<worksheet xmlns="${main}" xmlns:r="${office}">${data}</worksheet>`,
      ),
    ),
  ];
  if (raw.sharedStrings !== undefined) entries.push(part('xl/sharedStrings.xml', raw.sharedStrings));
  if (raw.styles !== undefined) entries.push(part('xl/styles.xml', raw.styles));
  return zipFile(entries, { compress: false });
}

/** Excel writes control characters as `_x000D_`; our own mark for empty text is NUL. */
function decodeText(text: string): string {
  return text
    .replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    .replace(/\r\n?/g, '\n')
    .replaceAll('\u0000', '');
}

type Content = Pick<SheetCell, 'kind' | 'text' | 'number' | 'format' | 'formula'>;

/** How much of a date a number format shows. */
function dateText(date: Date, format: string): string {
  const bare = format.replace(/\[[^\]]*\]|"[^"]*"|\\./g, '').toLowerCase();
  const day = date.toISOString().slice(0, 10);
  if (!bare.includes('y') || bare.includes('d')) return day;
  return bare.includes('m') ? day.slice(0, 7) : day.slice(0, 4);
}

function numberContent(value: number, format: string): Content {
  if (!Number.isFinite(value)) return { kind: 'text', text: '' };
  // Binary tails such as 36.500000000000004 are not what the cell shows.
  const rounded = Number(value.toPrecision(15));
  const plain = Number.isInteger(rounded) ? BigInt(rounded).toString() : String(rounded);
  // A format such as 000 is how a sheet shows the leading zeros that it did not keep.
  const text = /^0{2,18}$/.test(format) && /^\d+$/.test(plain) ? plain.padStart(format.length, '0') : plain;
  return {
    kind: 'number',
    text,
    number: value,
    ...(format === '' || format === 'General' ? {} : { format }),
  };
}

function formulaContent(result: CellValue | undefined, format: string): Content {
  if (result === undefined || result === null) return { kind: 'lost', text: '', formula: true };
  return { ...contentOf(result, format), formula: true };
}

function objectContent(value: object, format: string): Content {
  if (value instanceof Date) {
    return Number.isNaN(value.getTime())
      ? { kind: 'error', text: '日期无效' }
      : { kind: 'date', text: dateText(value, format) };
  }
  if ('error' in value) return { kind: 'error', text: String(value.error) };
  if ('richText' in value && Array.isArray(value.richText)) {
    const parts = value.richText as readonly { text?: unknown }[];
    return {
      kind: 'text',
      text: decodeText(parts.map(({ text }) => (typeof text === 'string' ? text : '')).join('')),
    };
  }
  if ('formula' in value || 'sharedFormula' in value) {
    return formulaContent((value as { result?: CellValue }).result, format);
  }
  return { kind: 'error', text: '无法识别的内容' };
}

function contentOf(value: CellValue, format: string): Content {
  if (typeof value === 'string') return { kind: 'text', text: decodeText(value) };
  if (typeof value === 'number') return numberContent(value, format);
  if (typeof value === 'boolean') return { kind: 'boolean', text: value ? 'TRUE' : 'FALSE' };
  return value === null || value === undefined ? { kind: 'text', text: '' } : objectContent(value, format);
}

function readCell(cell: Cell, limits: Limits): SheetCell | undefined {
  if (cell.type === ExcelJS.ValueType.Merge) return undefined;
  const content = contentOf(cell.value, typeof cell.numFmt === 'string' ? cell.numFmt : '');
  if (content.kind === 'text' && content.text.trim() === '') return undefined;
  const column = Number(cell.col);
  if (content.text.length <= limits.jsonString) return { column, ...content };
  return { column, kind: 'error', text: `文字超过 ${limits.jsonString} 个字符` };
}

function readRow(row: Row, limits: Limits, beyond: (address: string) => void): SheetRow | undefined {
  const cells: SheetCell[] = [];
  row.eachCell({ includeEmpty: false }, (cell) => {
    const content = readCell(cell, limits);
    if (content === undefined) return;
    if (content.column > limits.sheetColumns) beyond(`${columnName(content.column)}${row.number}`);
    else cells.push(content);
  });
  if (cells.length === 0) return undefined;
  return { number: row.number, ...(row.hidden ? { hidden: true as const } : {}), cells };
}

/** One long shared string may stand in every cell, so the package's own size does not bound the text. */
const charactersPerBook = 32_000_000;

interface Found {
  readonly limits: Limits;
  readonly remarks: Remark[];
  characters: number;
}

function readSheet(raw: RawSheet, sheet: Worksheet, found: Found): WorkbookSheet {
  const rows: SheetRow[] = [];
  const beyond: string[] = [];
  sheet.eachRow({ includeEmpty: false }, (row) => {
    const content = readRow(row, found.limits, (address) => beyond.push(address));
    if (content === undefined) return;
    rows.push(content);
    found.characters += content.cells.reduce((sum, { text }) => sum + text.length, 0);
    if (found.characters > charactersPerBook) {
      refuse('D_LIMIT', { what: '文字总数', n: found.characters, limit: charactersPerBook });
    }
  });
  if (beyond.length > 0)
    found.remarks.push(
      remark('D_UNUSED', { sheet: raw.name, what: `单元格 ${beyond.slice(0, 5).join('、')}` }),
    );
  const { name, hidden, merges, hiddenColumns } = raw;
  return { name, hidden, rows, merges, hiddenColumns };
}

async function loadCells(raw: RawWorkbook): Promise<Worksheet[]> {
  const book = new ExcelJS.Workbook();
  // The library's type for Buffer is older than Node's.
  await book.xlsx.load(plainPackage(raw) as unknown as Parameters<typeof book.xlsx.load>[0]);
  if (book.worksheets.length !== raw.sheets.length) refuse('D_DAMAGED', { what: '工作表不全' });
  return book.worksheets;
}

/** Reads the bytes of an XLSX. Throws WorkbookRefused where its content cannot be had safely. */
export async function plainWorkbook(
  bytes: Buffer,
  limits: Limits,
): Promise<{ workbook: PlainWorkbook; remarks: Remark[] }> {
  const raw = readRawWorkbook(await readPackageParts(bytes, limits), limits);
  const worksheets = await loadCells(raw);
  const remarks: Remark[] = [];
  const found: Found = { limits, remarks, characters: 0 };
  const sheets = raw.sheets.flatMap((sheet, index) => {
    const worksheet = worksheets[index];
    return worksheet === undefined ? [] : [readSheet(sheet, worksheet, found)];
  });
  return { workbook: { date1904: raw.date1904, sheets }, remarks };
}

function remarkFor(error: unknown): Remark {
  if (error instanceof WorkbookRefused) return error.remark;
  // Trouble of the machine is not the file's fault; what parsers throw about a damaged file has no code
  // or one of zlib's.
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code !== '' && !code.startsWith('Z_')) throw error;
  return remark('D_DAMAGED', { what: error instanceof Error ? error.message.slice(0, 200) : '无法解析' });
}

export const readWorkbookTask = implementTask(
  readWorkbook,
  async ({ blob }, { blobs, settings }): Promise<ReadWorkbookOutput> => {
    const bytes = await blobs.get(blob);
    try {
      const { workbook, remarks } = await plainWorkbook(bytes, settings.intake);
      return { workbook: await blobs.put(Buffer.from(JSON.stringify(workbook), 'utf8')), remarks };
    } catch (error) {
      return { remarks: [remarkFor(error)] };
    }
  },
);
