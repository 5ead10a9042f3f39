import ExcelJS from 'exceljs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { noteText } from '#pipeline/intake/declared/sheet-style.ts';
import { writeDeclaredWorkbook, writeTemplate } from '#pipeline/intake/declared/write-workbook.ts';
import { declaredLabel, declaredSheets, guideSheetName } from '#schemas/declared-sheets.ts';
import { codes, fullApplicant, readBook } from '../../../support/declared.ts';

const word = fc
  .string({
    unit: fc.constantFrom(...Array.from('甲乙丙（）=+-@_x0D,;:"<&>\'1a A')),
    minLength: 1,
    maxLength: 12,
  })
  .map((text) => `字${text.trim()}尾`);
const digits = fc.string({
  unit: fc.constantFrom(...Array.from('0123456789')),
  minLength: 15,
  maxLength: 19,
});
const year = fc.integer({ min: 1980, max: 2030 });
const month = fc
  .tuple(year, fc.integer({ min: 1, max: 12 }))
  .map(([y, m]) => `${y}-${String(m).padStart(2, '0')}`);
const day = fc
  .tuple(month, fc.integer({ min: 1, max: 28 }))
  .map(([m, d]) => `${m}-${String(d).padStart(2, '0')}`);
const date = fc.oneof(day, month, year.map(String));
const hours = fc.integer({ min: 0, max: 9999 }).map((tenths) => tenths / 10);
const optional = { requiredKeys: [] as never[] };

const education = fc.record({
  institution: word,
  major: word,
  level: fc.constantFrom('博士' as const, '硕士' as const, '本科' as const, '专科' as const),
  mode: fc.constantFrom('全日制' as const, '成人' as const, '自考' as const, '网络' as const),
  startedOn: month,
  graduatedOn: date,
  certificateNo: digits,
});
const studyYear = fc.record(
  {
    year,
    professional: hours,
    industry: hours,
    general: hours,
    total: hours,
    online: fc.record({ professional: hours, recognised: fc.boolean() }, { requiredKeys: ['recognised'] }),
    platform: word,
  },
  { requiredKeys: ['year', 'professional', 'industry', 'general', 'total'] },
);
const achievement = fc.record(
  {
    id: word,
    kind: fc.constantFrom(
      'award' as const,
      'project' as const,
      'patent' as const,
      'standard' as const,
      'other' as const,
    ),
    title: word,
    on: date,
    rank: fc.integer({ min: 1, max: 30 }),
    number: digits,
    evidence: fc.array(
      word.map((text) => text.replace(/[;；]/g, '')),
      { maxLength: 3 },
    ),
    relevant: fc.boolean(),
  },
  { requiredKeys: ['id', 'kind', 'title', 'on', 'evidence'] },
);
const changes = fc.record(
  {
    name: word,
    idNumber: digits,
    birthDate: day,
    scope: word,
    selfScore: hours,
    profileComplete: fc.boolean(),
    summary: word,
    education: fc.array(education, { maxLength: 3 }),
    continuingEducation: fc.array(studyYear, { maxLength: 3 }),
    achievements: fc.array(achievement, { minLength: 1, maxLength: 3 }),
  },
  optional,
);

describe('writing and reading the workbook', () => {
  it('gives a whole applicant back', async () => {
    const read = await readBook(await writeDeclaredWorkbook([fullApplicant]));
    expect(read.problems).toEqual([]);
    expect(read.applicants).toEqual([fullApplicant]);
  });

  it('gives any applicants back', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(changes, { minLength: 1, maxLength: 3 }), async (all) => {
        const applicants = all.map((change, index) => ({
          ...fullApplicant,
          ...change,
          id: `A${index}`,
        }));
        const read = await readBook(await writeDeclaredWorkbook(applicants));
        expect(read.problems).toEqual([]);
        expect(read.applicants).toEqual(applicants);
      }),
      { numRuns: 12 },
    );
  }, 60_000);

  it('knows the cell of every value', async () => {
    const read = await readBook(
      await writeDeclaredWorkbook([fullApplicant, { ...fullApplicant, id: 'A002' }]),
    );
    expect(read.places.get('A001')?.get('idNumber')).toBe('人员!G2');
    expect(read.places.get('A002')?.get('achievements[1].title')).toBe('业绩!D5');
  });

  it('writes text as text: no formula, no link, no number of eighteen digits', async () => {
    const bytes = await writeDeclaredWorkbook([
      { ...fullApplicant, name: '=1+1', department: '@SUM(A1)', scope: '+1', phone: '-1', summary: '\t=cmd' },
    ]);
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(bytes as unknown as Parameters<typeof book.xlsx.load>[0]);
    const types = new Set<string>();
    book.eachSheet((sheet) => {
      sheet.eachRow((row) => {
        row.eachCell((cell) => types.add(typeof cell.value));
      });
    });
    expect([...types].sort()).toEqual(['number', 'string']);
    expect(book.getWorksheet('人员')?.getCell('G2')).toMatchObject({
      value: fullApplicant.idNumber,
      numFmt: '@',
    });
  });

  it('refuses text that no cell holds', async () => {
    await expect(writeDeclaredWorkbook([{ ...fullApplicant, summary: '长'.repeat(32_768) }])).rejects.toThrow(
      RangeError,
    );
  });
});

describe('the blank workbook', () => {
  it('is the same bytes every time and reads as blank', async () => {
    const [first, second] = [await writeTemplate(), await writeTemplate()];
    expect(first.equals(second)).toBe(true);
    const read = await readBook(first);
    expect([read.applicants, read.problems]).toEqual([[], []]);
  });

  it('has the headers, lists, notes and print setup of every sheet', async () => {
    const book = new ExcelJS.Workbook();
    await book.xlsx.load((await writeTemplate()) as unknown as Parameters<typeof book.xlsx.load>[0]);
    expect(book.worksheets.map(({ name }) => name)).toEqual([
      guideSheetName,
      ...declaredSheets.map(({ name }) => name),
    ]);
    for (const { name, columns } of declaredSheets) {
      const sheet = book.getWorksheet(name);
      expect((sheet?.getRow(1).values as unknown[]).slice(1)).toEqual(columns.map(({ header }) => header));
      expect(sheet?.views[0]).toMatchObject({ state: 'frozen', ySplit: 1 });
      expect(sheet?.pageSetup).toMatchObject({ orientation: 'landscape', printTitlesRow: '1:1' });
      columns.forEach((column, index) => {
        const address = String.fromCharCode(65 + (index % 26));
        if (index < 26) expect(sheet?.getCell(`${address}1`).note).toBeDefined();
        expect(noteText(column)).toMatch(column.required === true ? /^必填/ : /^选填/);
      });
    }
    const people = book.getWorksheet('人员');
    expect(people?.getCell('D2').dataValidation).toMatchObject({ type: 'list', formulae: ['"男,女"'] });
    expect(people?.getCell('L2').dataValidation.formulae).toEqual(['"企业,事业单位"']);
    expect(people?.getCell('F501').dataValidation.type).toBe('date');
    expect(people?.getCell('G2').numFmt).toBe('@');
  });
});

describe('the definition of the sheets', () => {
  it('has the headers of the contract', () => {
    const headers = Object.fromEntries(
      declaredSheets.map(({ name, columns }) => [name, columns.map(({ header }) => header).join(' ')]),
    );
    expect(headers['学历']).toBe('申报编号 毕业院校 国别 专业 学历 学习形式 入学时间 毕业时间 毕业证书编号');
    expect(headers['岗位']).toBe(
      '申报编号 核定数 已聘数 空缺数 岗位等级 单位意见 主管部门意见 人社部门意见 单位盖章 主管部门盖章 人社部门盖章',
    );
    expect(headers['人员']).toBe(
      '申报编号 姓名 曾用名 性别 民族 出生日期 身份证号 联系电话 参加工作时间 工作单位 统一社会信用代码 单位性质 部门 评审范围 申报资格 申报途径 自评总分 系统申报号 业绩档案完整 承诺签署日期 缴费日期 现任资格 资格专业 资格取得时间 发证机关 资格证书编号 聘任单位 聘任职务 聘任起始 聘任截止 公示开始 公示结束 公示地点 公示结果 公示录入日期',
    );
    expect(Object.keys(headers)).toHaveLength(17);
  });

  it('gives no header two meanings in one sheet, and no sheet two names', () => {
    for (const { columns } of declaredSheets) {
      const canonical = columns.map(({ header }) => header);
      expect(new Set(canonical).size).toBe(canonical.length);
      const others = columns
        .flatMap(({ synonyms = [] }) => synonyms)
        .filter((each) => !canonical.includes(each));
      expect(others.filter((each, index) => others.indexOf(each) !== index)).toEqual([]);
    }
    const names = declaredSheets.flatMap(({ name, synonyms }) => [name, ...synonyms]);
    expect(names.filter((each, index) => names.indexOf(each) !== index)).toEqual([]);
  });

  it('calls paths by their headers', () => {
    expect(declaredLabel('education[3].certificateNo')).toBe('毕业证书编号');
    expect(declaredLabel('employer.creditCode')).toBe('统一社会信用代码');
    expect(declaredLabel('papers')).toBe('论文');
    expect(codes({ problems: [] })).toEqual([]);
  });
});
