/** Cells of the form to values, or to what is wrong with them. */
import { pointSources, type PointField, type PointSourceName } from '#schemas/cycles/point-fields.ts';
import { documentTypes } from '#schemas/document-types.ts';
import { parseYesNo } from '#schemas/values/choices.ts';
import type { SheetCell } from '../declared/workbook.ts';
import type { FormColumn, FormKind } from './form-columns.ts';
import { isUnread, readWhen } from './when-text.ts';

/** Both absent: the cell says nothing. */
export interface CellRead {
  readonly value?: unknown;
  readonly what?: string;
}

interface Around {
  readonly column: FormColumn;
  /** The source of the row, where it could be read. */
  readonly source: PointSourceName | undefined;
}

type Reader = (cell: SheetCell, around: Around) => CellRead;

function plainNumber(text: string): number | undefined {
  const plain = text.normalize('NFKC').trim();
  return /^-?\d{1,9}(?:\.\d{1,6})?$/.test(plain) ? Number(plain) : undefined;
}

function listOf(text: string): string[] {
  return text
    .split(/[;；\n]/)
    .map((word) => word.trim())
    .filter((word) => word !== '');
}

const readCode: Reader = ({ kind, text }) =>
  kind === 'text'
    ? { value: text.trim() }
    : { what: `“${text}”以数值存储，1.10 与 1.1 会分不清，请把单元格设为文本后重新填写` };

const readText: Reader = ({ kind, text }, { column, source }) => {
  if (kind === 'date') return { what: '被当成了日期，请把单元格设为文本后重新填写' };
  const value = text.trim();
  if (column.path !== 'formula.field' || source === undefined) return { value };
  const field = Object.entries<PointField>(pointSources[source].fields).find(([, { zh }]) => zh === value);
  return { value: field?.[0] ?? value };
};

const readNumber: Reader = ({ kind, text, number }) => {
  const value = kind === 'number' ? number : kind === 'text' ? plainNumber(text) : undefined;
  return value === undefined ? { what: `“${text}”不是数字，请改正` } : { value };
};

const readYesNo: Reader = ({ text }) => {
  const value = parseYesNo(text);
  return value === undefined ? { what: `“${text}”应为 是 或 否` } : { value };
};

const readChoice: Reader = ({ text }, { column: { words = {} } }) => {
  const known = Object.entries(words).find(([, word]) => word === text.trim());
  return known === undefined
    ? { what: `“${text}”应为 ${Object.values(words).join('、')} 之一` }
    : { value: known[0] };
};

const readPredicate: Reader = ({ text }, { source }) => {
  if (source === undefined) return { what: '该行没有写明“取自”，条件无从判断，请先补上“取自”' };
  const read = readWhen(text, source);
  return isUnread(read) ? { what: read.what } : { value: read };
};

const readTypes: Reader = ({ text }) => {
  const read = listOf(text).map((word) => ({
    word,
    type: Object.entries(documentTypes).find(([, { zh }]) => zh === word)?.[0],
  }));
  const unknown = read.find(({ type }) => type === undefined);
  return unknown === undefined
    ? { value: read.map(({ type }) => type) }
    : {
        what: `没有名为“${unknown.word}”的材料，应为 ${Object.values(documentTypes)
          .map(({ zh }) => zh)
          .join('、')}`,
      };
};

const readNumbers: Reader = ({ kind, text, number }) => {
  const values = kind === 'number' ? [number] : listOf(text).map(plainNumber);
  return values.includes(undefined) ? { what: `“${text}”应为数字，多个用分号隔开` } : { value: values };
};

const readers: Readonly<Record<FormKind, Reader>> = {
  code: readCode,
  text: readText,
  number: readNumber,
  yesNo: readYesNo,
  choice: readChoice,
  when: readPredicate,
  types: readTypes,
  numbers: readNumbers,
};

/** The value of a cell for its column. */
export function readFormCell(cell: SheetCell, around: Around): CellRead {
  if (cell.kind === 'lost') return { what: '是公式且没有保存计算结果，请改为数值' };
  if (cell.kind === 'error') return { what: `内容无法使用：${cell.text}` };
  return cell.text.trim() === '' ? {} : readers[around.column.kind](cell, around);
}
