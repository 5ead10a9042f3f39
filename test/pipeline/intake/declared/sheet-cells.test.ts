import { describe, expect, it } from 'vitest';
import { bookBytes, codes } from '../../../support/declared.ts';
import {
  addPeople,
  addRows,
  educationHeader,
  educationRow,
  readBook,
  readEducation,
  readPeople,
} from '../../../support/messy-sheets.ts';

describe('numbers that must be text', () => {
  it.each([
    ['身份证号', 990102197803050511, 'idNumber'],
    ['身份证号', '9.90102E+17', 'idNumber'],
    ['身份证号', 990102780305051, 'idNumber'],
    ['资格证书编号', 12345, 'title.certificateNo'],
    ['联系电话', 57187886870, 'phone'],
  ])('reports %s stored as %s and does not use it', async (header, value, path) => {
    const read = await readPeople({ [header]: value });
    expect(read.problems).toHaveLength(1);
    expect(read.problems[0]).toMatchObject({
      severity: 'error',
      applicant: 'A001',
      path,
      reason: { code: 'D_PRECISION' },
    });
    expect(JSON.stringify(read.applicants[0])).not.toContain(String(value).slice(0, 9));
  });

  it('reports the cell', async () => {
    const read = await readEducation([educationHeader, [...educationRow.slice(0, 7), 103351200005012345]]);
    expect(read.problems[0]).toMatchObject({ place: '学历!H2', path: 'education[0].certificateNo' });
    expect(read.problems[0]?.reason.zh).toBe('“学历”H2 的号码以数值存储，末位可能已丢失');
  });

  it('keeps the zeros that a format shows', async () => {
    const read = await readPeople({ 申报编号: 7 }, (sheet) => {
      sheet.getCell('A2').numFmt = '000';
    });
    expect(read.applicants[0]?.id).toBe('007');
  });

  it('accepts numbers that cannot have lost anything', async () => {
    const read = await readPeople({ 申报编号: 7, 联系电话: 10000000001 }, (_, book) => {
      addRows(book, '著作报告', [
        ['申报编号', '类别', '名称', 'ISBN', '角色', '时间', '是否代表作'],
        [7, '著作', '主轴', 9787111641247, '主编', '2019.5', ''],
      ]);
    });
    expect(read.problems).toEqual([]);
    expect(read.applicants[0]).toMatchObject({
      id: '7',
      phone: '10000000001',
      works: [{ isbn: '9787111641247', representative: false }],
    });
  });
});

describe('dates', () => {
  it.each<[unknown, string | undefined]>([
    ['2014年11月20日', '2014-11-20'],
    ['2014.11.20', '2014-11-20'],
    ['２０１４／１１／２０', '2014-11-20'],
    ['二〇一四年十一月二十日', '2014-11-20'],
    [new Date(Date.UTC(2014, 10, 20)), '2014-11-20'],
    [41963, '2014-11-20'],
    [20141120, '2014-11-20'],
    [2014.9, '2014-09'],
    [2014.12, '2014-12'],
    [2014.01, '2014-01'],
    ['2014.10', '2014-10'],
    [201411, '2014-11'],
    [2014, '2014'],
    ['14.11.20', undefined],
    ['2014-02-30', undefined],
    [2014.13, undefined],
    [60, undefined],
    [true, undefined],
    ['不详', undefined],
  ])('reads %s', async (value, date) => {
    const read = await readPeople({ 资格取得时间: value });
    expect(read.applicants[0]?.title?.obtainedOn).toBe(date);
    expect(codes(read)).toEqual(date === undefined ? ['D_VALUE'] : []);
  });

  it('does not choose between January and October', async () => {
    const unclear = await readPeople({ 资格取得时间: 2014.1 });
    expect(codes(unclear)).toEqual(['D_DATE']);
    expect(unclear.applicants[0]?.title).not.toHaveProperty('obtainedOn');
    const clear = await readPeople({ 资格取得时间: 2014.1 }, (sheet) => {
      sheet.getCell('M2').numFmt = '0.00';
    });
    expect(clear.applicants[0]?.title?.obtainedOn).toBe('2014-10');
  });

  it('keeps a date at the precision that its format shows', async () => {
    const shown = async (numFmt: string): Promise<string | undefined> => {
      const read = await readPeople({ 资格取得时间: new Date(Date.UTC(2014, 10, 1)) }, (sheet) => {
        sheet.getCell('M2').numFmt = numFmt;
      });
      return read.applicants[0]?.title?.obtainedOn;
    };
    expect(await shown('yyyy"年"m"月"')).toBe('2014-11');
    expect(await shown('[$-804]yyyy"年"m"月"d"日"')).toBe('2014-11-01');
    expect(await shown('yyyy')).toBe('2014');
    expect(await shown('m"月"d"日"')).toBe('2014-11-01');
  });

  it('counts serial numbers from 1904 where the workbook does', async () => {
    const read = await readBook(
      await bookBytes((book) => {
        book.properties.date1904 = true;
        const sheet = addPeople(book, { 资格取得时间: 41963 - 1462 });
        sheet.getCell('D2').value = new Date(Date.UTC(1978, 2, 5));
        sheet.getCell('D2').numFmt = 'yyyy-mm-dd';
      }),
    );
    expect(read.problems).toEqual([]);
    expect(read.applicants[0]).toMatchObject({
      birthDate: '1978-03-05',
      title: { obtainedOn: '2014-11-20' },
    });
  });

  it('shortens a day to the month that is asked for', async () => {
    const row = [...educationRow];
    row[5] = '1996年9月1日';
    expect((await readEducation([educationHeader, row])).applicants[0]?.education[0]?.startedOn).toBe(
      '1996-09',
    );
    row[5] = '1996';
    expect(codes(await readEducation([educationHeader, row]))).toEqual(['D_VALUE']);
  });
});

describe('other cells', () => {
  it('uses stored results of formulas with a warning, and nothing without a result', async () => {
    const read = await readPeople({
      姓名: { formula: '"张"&"三"', result: '张三' },
      工作单位: { formula: 'A1' },
      部门: { formula: '1/0', result: { error: '#DIV/0!' } },
    });
    expect(codes(read).sort()).toEqual(['D_CACHED', 'D_CELL', 'D_FORMULA']);
    expect(read.applicants[0]).toMatchObject({ name: '张三', employer: { kind: 'enterprise' } });
    expect(read.applicants[0]?.employer).not.toHaveProperty('name');
  });

  it('reads rich text, links and error cells for what they show', async () => {
    const read = await readPeople({
      姓名: { richText: [{ text: '张' }, { font: { bold: true }, text: '三' }] },
      工作单位: { text: '某某公司', hyperlink: 'javascript:alert(1)' },
      发证机关: { error: '#N/A' },
    });
    expect(codes(read)).toEqual(['D_CELL']);
    expect(read.applicants[0]).toMatchObject({ name: '张三', employer: { name: '某某公司' } });
    expect(JSON.stringify(read.applicants)).not.toContain('javascript');
  });

  it('understands units words, and says which ones it does not', async () => {
    const read = await readPeople({
      单位性质: '国有企业',
      性别: '不明',
      自评总分: '82.5分',
      申报途径: 'ａ',
      业绩档案完整: '√',
      曾用名: '无',
      部门: '/',
    });
    expect(codes(read)).toEqual(['D_VALUE']);
    expect(read.problems[0]?.reason.zh).toBe('“人员”C2 的内容“不明”不合要求：应为 男、女 之一');
    expect(read.applicants[0]).toMatchObject({
      employer: { kind: 'enterprise' },
      selfScore: 82.5,
      route: 'A',
      profileComplete: true,
    });
    expect(read.applicants[0]).not.toHaveProperty('formerName');
    expect(read.applicants[0]).not.toHaveProperty('department');
  });

  it('splits lists and turns backslashes', async () => {
    const read = await readPeople({}, (_, book) => {
      addRows(book, '业绩', [
        ['申报编号', '业绩编号', '类别', '名称', '时间', '排名', '佐证材料'],
        ['A001', 1, '发明专利', '一种装置', 2018, '第2名', 'scans\\A001\\a.pdf；scans/A001/b.jpg; '],
      ]);
    });
    expect(read.problems).toEqual([]);
    expect(read.applicants[0]?.achievements).toEqual([
      {
        id: '1',
        kind: 'patent',
        title: '一种装置',
        on: '2018',
        rank: 2,
        evidence: ['scans/A001/a.pdf', 'scans/A001/b.jpg'],
      },
    ]);
  });

  it('keeps prefixes of formulas as the text they are', async () => {
    const read = await readPeople({ 姓名: '=1+1', 部门: '@SUM(A1)', 工作单位: '＝某公司' });
    expect(read.applicants[0]).toMatchObject({
      name: '=1+1',
      department: '@SUM(A1)',
      employer: { name: '＝某公司' },
    });
  });
});
