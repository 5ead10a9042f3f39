/** Sheets as units hand them in, built row by row. */
import type { Workbook, Worksheet } from 'exceljs';
import type { ApplicantsRead } from '#pipeline/intake/declared/read-json.ts';
import { bookBytes, readBook as readWhole } from './declared.ts';

/** Required headers of 人员 with a value each; tests change what they are about. */
export const person: Readonly<Record<string, unknown>> = {
  申报编号: 'A001',
  姓名: '张某某',
  性别: '男',
  出生日期: '1978-03-05',
  身份证号: '990102197803050511',
  联系电话: '10000000001',
  工作单位: '某某公司',
  单位性质: '企业',
  评审范围: '技术服务',
  申报资格: '高级工程师',
  现任资格: '工程师',
  资格专业: '机械',
  资格取得时间: '2014-11-20',
  发证机关: '某厅',
  资格证书编号: 'Z1',
  聘任单位: '某某公司',
  聘任职务: '工程师',
  聘任起始: '2015-01-01',
};

/** Most books here have few sheets: that the others are not there is no part of what is shown. */
export async function readBook(bytes: Buffer): Promise<ApplicantsRead> {
  const read = await readWhole(bytes);
  const problems = read.problems.filter(
    ({ reason, severity }) => reason.code !== 'D_SHEET' || severity === 'error',
  );
  return { ...read, problems };
}

export type Rows = readonly (readonly unknown[])[];

export function addRows(book: Workbook, name: string, rows: Rows): Worksheet {
  const sheet = book.addWorksheet(name);
  for (const row of rows) sheet.addRow([...row]);
  return sheet;
}

export function addPeople(
  book: Workbook,
  change: Readonly<Record<string, unknown>> = {},
  name = '人员',
): Worksheet {
  const all = { ...person, ...change };
  return addRows(book, name, [Object.keys(all), Object.values(all)]);
}

export async function readPeople(
  change: Readonly<Record<string, unknown>>,
  more?: (sheet: Worksheet, book: Workbook) => void,
): Promise<ApplicantsRead> {
  return readBook(
    await bookBytes((book) => {
      const sheet = addPeople(book, change);
      more?.(sheet, book);
    }),
  );
}

export async function readEducation(rows: Rows, more?: (sheet: Worksheet) => void): Promise<ApplicantsRead> {
  return readBook(
    await bookBytes((book) => {
      addPeople(book);
      const sheet = addRows(book, '学历', rows);
      more?.(sheet);
    }),
  );
}

export const educationHeader = [
  '申报编号',
  '毕业院校',
  '专业',
  '学历',
  '学习形式',
  '入学时间',
  '毕业时间',
  '毕业证书编号',
];
export const educationRow = [
  'A001',
  '某大学',
  '机械',
  '本科',
  '全日制',
  '1996-09',
  '2000-07-01',
  '103351200005012345',
];
