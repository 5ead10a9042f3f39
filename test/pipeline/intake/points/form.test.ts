import ExcelJS from 'exceljs';
import fc from 'fast-check';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readPointTable, type PointTableRead } from '#schemas/cycles/point-checks.ts';
import { pointSourceNames, pointSources, type PointField } from '#schemas/cycles/point-fields.ts';
import type { PointTable, When } from '#schemas/cycles/point-table.ts';
import { plainWorkbook } from '#pipeline/intake/declared/read-workbook-task.ts';
import { readPointForm, writePointForm } from '#pipeline/intake/points/index.ts';
import { readPlainForm } from '#pipeline/intake/points/read-form.ts';
import { readWhen, whenText } from '#pipeline/intake/points/when-text.ts';
import { intakeRig } from '../../../support/intake-context.ts';
import { tableOf } from '../../../support/scoring.ts';

const sample = readPointTable(
  JSON.parse(
    readFileSync(
      new URL('../../../../schemas/cycles/2020-jidian-senior/points.json', import.meta.url),
      'utf8',
    ),
  ),
  (path) => path,
).table as PointTable;

const folder = mkdtempSync(path.join(tmpdir(), 'pingshen-form-'));
const { context, executor } = intakeRig({ folder });
afterAll(async () => {
  await executor.close();
  rmSync(folder, { recursive: true, force: true });
});
/** As the command reads it, in a process of its own. */
const readIsolated = (bytes: Uint8Array): Promise<PointTableRead> =>
  readPointForm('评分表.xlsx', bytes, { executor, blobs: context.workspace.blobs });
/** The same without the process. */
const read = async (bytes: Uint8Array): Promise<PointTableRead> =>
  readPlainForm((await plainWorkbook(Buffer.from(bytes), context.settings.intake)).workbook);

type Buffered = Parameters<ExcelJS.Workbook['xlsx']['load']>[0];

async function openForm(table = sample): Promise<ExcelJS.Workbook> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load((await writePointForm(table)) as unknown as Buffered);
  return book;
}

/** The problems of the form after a change, as people read them. */
async function problemsAfter(change: (book: ExcelJS.Workbook) => void): Promise<string[]> {
  const book = await openForm();
  change(book);
  const { table, problems } = await read(Buffer.from(await book.xlsx.writeBuffer()));
  expect(table).toBeUndefined();
  return problems.map(({ place, what }) => `${place}：${what}`);
}

/** The cell of a sheet by the code of its row and the header of its column. */
function cellOf(
  book: ExcelJS.Workbook,
  sheetName: string,
  [code, header]: readonly [string, string],
): ExcelJS.Cell {
  const sheet = book.getWorksheet(sheetName)!;
  const column = (sheet.getRow(1).values as string[]).indexOf(header);
  let row = 0;
  sheet.eachRow((each, number) => {
    if (row === 0 && each.getCell(1).value === code) row = number;
  });
  expect([column > 0, row > 0]).toEqual([true, true]);
  return sheet.getRow(row).getCell(column);
}

describe('the form', () => {
  it('gives back the table it was filled with', async () => {
    const bytes = await writePointForm(sample);
    expect(await readIsolated(bytes)).toEqual({ table: sample, problems: [] });
  });

  it('is the same bytes every time', async () => {
    expect(Buffer.compare(await writePointForm(sample), await writePointForm(sample))).toBe(0);
  });

  it('offers lists, keeps codes as text and its header in sight', async () => {
    const book = await openForm();
    expect(book.worksheets.map(({ name }) => name)).toEqual([
      '填写说明',
      '总表',
      '评分项',
      '档次',
      '条件',
      '可用项目',
    ]);
    const kind = cellOf(book, '评分项', ['1.1.1', '种类']);
    expect(kind.dataValidation).toMatchObject({
      type: 'list',
      formulae: ['"大项,分档,幅度,按项,公式,专家,填报"'],
    });
    expect(cellOf(book, '评分项', ['1.1.1', '编号']).numFmt).toBe('@');
    expect(cellOf(book, '评分项', ['1.1.1', '上限']).dataValidation).toMatchObject({ type: 'decimal' });
    for (const name of ['总表', '评分项', '档次', '条件']) {
      expect(book.getWorksheet(name)?.views[0]).toMatchObject({ state: 'frozen', ySplit: 1 });
    }
    const guide = book.getWorksheet('填写说明')?.getColumn(2);
    expect(guide?.values).toContainEqual(expect.stringContaining('是否示例'));
  });

  it('takes decimals that binary fractions do not hold', async () => {
    const table = tableOf([
      {
        kind: 'formula',
        code: '1.10',
        label: '甲',
        max: 0.29,
        source: 'applicant',
        formula: { field: 'examScore', factor: -0.0001, subtract: 59.99, add: 0.07 },
      },
    ]);
    expect((await read(await writePointForm(table))).table).toEqual(table);
  });
});

describe('a filled form', () => {
  it.each<[string, string, readonly [string, string], unknown, string]>([
    [
      'a kind that is none',
      '评分项',
      ['1.4', '种类'],
      '魔法',
      '：“魔法”应为 大项、分档、幅度、按项、公式、专家、填报 之一',
    ],
    ['a code kept as a number', '评分项', ['1.4', '编号'], 1.4, '：“1.4”以数值存储，1.10 与 1.1 会分不清'],
    ['a parent nobody has', '评分项', ['1.4', '上级编号'], '9', '：没有编号为“9”的上级'],
    ['a ceiling in words', '评分项', ['1.4', '上限'], '三分', '：“三分”不是数字'],
    ['a ceiling with three decimals', '评分项', ['1.4', '上限'], 3.005, '：分值最多两位小数'],
    [
      'a formula without result',
      '评分项',
      ['1.4', '上限'],
      { formula: 'A1', date1904: false },
      '：是公式且没有保存计算结果',
    ],
    ['an unknown fact', '评分项', ['2.3.1', '限于'], '颜色=红', '：“颜色=红”看不懂；写作 项目=内容'],
    ['a word that is none', '评分项', ['2.3.1', '限于'], '类别=魔法', '：“类别”没有“魔法”'],
    ['a limit in words', '档次', ['1.2.1', '条件'], '任现职年限≥十', '：“十”不是数字'],
    ['a paper nobody knows', '评分项', ['2.3.1', '佐证种类'], '魔法书', '：没有名为“魔法书”的材料'],
    ['a tier of no row', '档次', ['1.1.1', '评分项编号'], '8.8', '：没有编号为“8.8”的评分项'],
    ['a tier of no use', '档次', ['1.1.1', '用途'], null, '缺少“用途”'],
    ['a coefficient in words', '评分项', ['2.3.1', '排名系数'], '1；多', '：“1；多”应为数字'],
    ['a threshold above all', '总表', ['破格分数线', '内容'], 120, '：高于总分 100'],
    ['neither yes nor no', '总表', ['是否示例', '内容'], '也许', '：“也许”应为 是 或 否'],
    ['a condition of no parent', '条件', ['T.1', '上级编号'], 'X', '：没有编号为“X”的上级'],
    ['a missing label', '评分项', ['1.4', '名称'], null, '：缺少此项，请补填（文字）'],
  ])('with %s is refused at its cell', async (_, sheet, place, value, wanted) => {
    let address = '';
    const problems = await problemsAfter((book) => {
      const cell = cellOf(book, sheet, place);
      address = cell.address;
      cell.value = value as ExcelJS.CellValue;
    });
    const found = problems.find((each) => each.includes(wanted));
    expect(found, problems.join('\n')).toBeDefined();
    const row = /\d+/.exec(address)?.[0] ?? '';
    expect([`“${sheet}”${address}`, `“${sheet}”第 ${row} 行`]).toContain(found?.split('：')[0]);
  });

  it('with tiers that overlap names the cell of the second', async () => {
    const problems = await problemsAfter((book) => {
      cellOf(book, '档次', ['1.2.1', '条件']).value = '任现职年限≥9';
    });
    expect(problems).toEqual([expect.stringMatching(/^“档次”C\d+：与第 1 档可能同时成立/u)]);
  });

  it('without a sheet or a column says which', async () => {
    expect(
      await problemsAfter((book) => {
        book.removeWorksheet(book.getWorksheet('档次')!.id);
      }),
    ).toContain('“档次”：缺少这张工作表，请从 points 命令写出的表中取回');
    const headless = await problemsAfter((book) => {
      cellOf(book, '评分项', ['编号', '上限']).value = '最高';
    });
    expect(headless[0]).toBe('“评分项”第 1 行：缺少“上限”列，请恢复表头');
  });

  it('that is no workbook is refused as a whole', async () => {
    const { table, problems } = await readIsolated(Buffer.from('not a workbook'));
    expect(table).toBeUndefined();
    expect(problems[0]).toMatchObject({ severity: 'error', place: '评分表.xlsx' });
  });
});

describe('predicates in words', () => {
  it.each([
    [
      '学历=本科|硕士；年份≥2016；年份<2021',
      { level: ['本科', '硕士'], year: { atLeast: 2016, below: 2021 } },
    ],
    ['学历 = 本科; 年份>=2016', { level: '本科', year: { atLeast: 2016 } }],
    ['专业含 机械|电气', { major: { contains: ['机械', '电气'] } }],
    ['全部', {}],
  ])('%s', (text, wanted) => {
    expect(readWhen(text, 'education')).toEqual(wanted);
  });

  it('say what is wrong', () => {
    expect(readWhen('代表作=也许', 'papers')).toEqual({ what: '“代表作”应为 是 或 否' });
    expect(readWhen('学历=', 'education')).toEqual({ what: '“学历”后面没有内容' });
  });

  it('come back as they were, for every source', () => {
    const word = fc.stringMatching(/^[\u4e00-\u9fa5A-Za-z0-9=<≥含]{1,6}$/u);
    const limit = fc.integer({ min: -9999, max: 9999 }).map((n) => n / 100);
    const several = (one: fc.Arbitrary<string>): fc.Arbitrary<string | string[]> =>
      fc.oneof(one, fc.uniqueArray(one, { minLength: 2, maxLength: 3 }));
    const testOf = (field: PointField): fc.Arbitrary<unknown> => {
      if (field.type === 'flag') return fc.boolean();
      if (field.type === 'number') {
        return fc.oneof(
          limit.map((below) => ({ below })),
          fc.tuple(limit, limit).map(([atLeast, below]) => ({ atLeast, below })),
          limit.map((atLeast) => ({ atLeast })),
        );
      }
      const one = field.words === undefined ? word : fc.constantFrom(...Object.keys(field.words));
      return fc.oneof(
        several(one),
        fc.uniqueArray(word, { minLength: 1, maxLength: 3 }).map((contains) => ({ contains })),
      );
    };
    const predicate = fc
      .constantFrom(...pointSourceNames)
      .chain((source) =>
        fc.tuple(
          fc.constant(source),
          fc.record(
            Object.fromEntries(
              Object.entries<PointField>(pointSources[source].fields).map(([name, field]) => [
                name,
                testOf(field),
              ]),
            ),
            { requiredKeys: [] },
          ),
        ),
      );
    fc.assert(
      fc.property(predicate, ([source, when]) => {
        expect(readWhen(whenText(when as When, source), source)).toEqual(when);
      }),
      { numRuns: 500 },
    );
  });
});
