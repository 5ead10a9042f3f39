import type { Workbook, Worksheet } from 'exceljs';
import { describe, expect, it } from 'vitest';
import type { ApplicantsRead } from '#pipeline/intake/declared/read-json.ts';
import { bookBytes, codes, readBook as readWhole } from '../../../support/declared.ts';

/** Required headers of 人员 with a value each; tests change what they are about. */
const person: Readonly<Record<string, unknown>> = {
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
async function readBook(bytes: Buffer): Promise<ApplicantsRead> {
  const read = await readWhole(bytes);
  const problems = read.problems.filter(
    ({ reason, severity }) => reason.code !== 'D_SHEET' || severity === 'error',
  );
  return { ...read, problems };
}

type Rows = readonly (readonly unknown[])[];

function addRows(book: Workbook, name: string, rows: Rows): Worksheet {
  const sheet = book.addWorksheet(name);
  for (const row of rows) sheet.addRow([...row]);
  return sheet;
}

function addPeople(book: Workbook, change: Readonly<Record<string, unknown>> = {}, name = '人员'): Worksheet {
  const all = { ...person, ...change };
  return addRows(book, name, [Object.keys(all), Object.values(all)]);
}

async function readPeople(
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

async function readEducation(rows: Rows, more?: (sheet: Worksheet) => void): Promise<ApplicantsRead> {
  return readBook(
    await bookBytes((book) => {
      addPeople(book);
      const sheet = addRows(book, '学历', rows);
      more?.(sheet);
    }),
  );
}

const educationHeader = [
  '申报编号',
  '毕业院校',
  '专业',
  '学历',
  '学习形式',
  '入学时间',
  '毕业时间',
  '毕业证书编号',
];
const educationRow = [
  'A001',
  '某大学',
  '机械',
  '本科',
  '全日制',
  '1996-09',
  '2000-07-01',
  '103351200005012345',
];

describe('finding the header', () => {
  it('reads the plain sheet', async () => {
    const { applicants, problems } = await readPeople({});
    expect(problems).toEqual([]);
    expect(applicants[0]).toMatchObject({
      id: 'A001',
      employer: { name: '某某公司', kind: 'enterprise' },
      title: { certificateNo: 'Z1' },
    });
  });

  it('finds it below title rows and notes, with columns in another order', async () => {
    const entries = Object.entries(person).reverse();
    const read = await readBook(
      await bookBytes((book) => {
        const sheet = addRows(book, '人员', [
          ['2020年度申报人员信息表'],
          ['填报单位：某市', '', '', '日期：2020-09-30'],
          [],
          entries.map(([header]) => header),
          entries.map(([, value]) => value),
        ]);
        sheet.mergeCells('A1:R1');
      }),
    );
    expect(read.problems).toEqual([]);
    expect(read.applicants[0]).toMatchObject({ name: '张某某', appointment: { from: '2015-01-01' } });
  });

  it('reads synonyms, blanks, line breaks, full width, required marks and hints', async () => {
    const header = [
      '编  号',
      '毕业\n学校',
      '*所学专业',
      '学历层次（必填）',
      '学习方式',
      '入学年月(YYYY-MM)',
      '毕业日期',
      '毕业证书\r\n编号：',
    ];
    const { applicants, problems } = await readEducation([header, educationRow]);
    expect(problems).toEqual([]);
    expect(applicants[0]?.education).toEqual([
      {
        institution: '某大学',
        major: '机械',
        level: '本科',
        mode: '全日制',
        startedOn: '1996-09',
        graduatedOn: '2000-07-01',
        certificateNo: '103351200005012345',
      },
    ]);
  });

  it('reads two-row headers with merged groups', async () => {
    const { 现任资格, 资格专业, 资格取得时间, 发证机关, 资格证书编号, ...rest } = person;
    const keys = Object.keys(rest);
    const group = [现任资格, 资格专业, 资格取得时间, 发证机关, 资格证书编号];
    const read = await readBook(
      await bookBytes((book) => {
        const sheet = addRows(book, '人员', [
          ['某市申报人员汇总表'],
          [...keys, '现任专业技术资格', '', '', '', ''],
          [...keys.map(() => ''), '名称', '专业', '取得时间', '发证单位', '证书编号'],
          [...Object.values(rest), ...group],
        ]);
        const last = keys.length;
        sheet.mergeCells(1, 1, 1, last + 5);
        for (let column = 1; column <= last; column += 1) sheet.mergeCells(2, column, 3, column);
        sheet.mergeCells(2, last + 1, 2, last + 5);
      }),
    );
    expect(read.problems).toEqual([]);
    expect(read.applicants[0]?.title).toEqual({
      name: '工程师',
      specialty: '机械',
      obtainedOn: '2014-11-20',
      issuer: '某厅',
      certificateNo: 'Z1',
    });
  });

  it('tells the hours on line from the others by their group', async () => {
    const read = await readBook(
      await bookBytes((book) => {
        addPeople(book);
        const sheet = addRows(book, '继续教育学时', [
          ['申报编号', '年度', '专业科目', '行业公需', '一般公需', '合计', '网络', '', ''],
          ['', '', '', '', '', '', '专业科目', '一般公需', '是否认可'],
          ['A001', 2019, 60, '１２学时', 18, '90学时', 30, 6, '是'],
        ]);
        for (let column = 1; column <= 6; column += 1) sheet.mergeCells(1, column, 2, column);
        sheet.mergeCells('G1:I1');
      }),
    );
    expect(read.problems).toEqual([]);
    expect(read.applicants[0]?.continuingEducation).toEqual([
      {
        year: 2019,
        professional: 60,
        industry: 12,
        general: 18,
        total: 90,
        online: { professional: 30, general: 6, recognised: true },
      },
    ]);
  });

  it('takes a sheet without a known name by its headers, and says so', async () => {
    const read = await readBook(await bookBytes((book) => addPeople(book, {}, 'Sheet1')));
    expect(codes(read)).toEqual(['D_GUESSED']);
    expect(read.applicants).toHaveLength(1);
  });

  it('names columns it does not know, and keeps quiet about the usual ones', async () => {
    const { problems } = await readEducation([
      [...educationHeader, '姓名', '备注', '政治面貌'],
      [...educationRow, '张某某', 'x', '群众'],
    ]);
    expect(problems.map(({ reason, severity }) => [reason.zh, severity])).toEqual([
      ['“学历”中的列“政治面貌”不在约定之内，未使用', 'warning'],
    ]);
  });

  it('uses neither of two columns with one header', async () => {
    const read = await readEducation([
      [...educationHeader, '专业'],
      [...educationRow, '电气'],
    ]);
    expect(codes(read)).toEqual(['D_DUPCOL', 'D_MISSING']);
    expect(read.applicants[0]?.education[0]).not.toHaveProperty('major');
  });

  it('prefers the agreed header to a synonym beside it', async () => {
    const read = await readEducation([
      [...educationHeader, '所学专业'],
      [...educationRow, '电气'],
    ]);
    expect(codes(read)).toEqual(['D_UNUSED']);
    expect(read.applicants[0]?.education[0]?.major).toBe('机械');
  });

  it('names what is not there', async () => {
    const none = await readBook(await bookBytes((book) => addRows(book, '其他', [['甲', '乙', '丙']])));
    expect(codes(none)).toEqual(['D_UNUSED', 'D_SHEET']);
    const noHeader = await readBook(
      await bookBytes((book) => addRows(book, '人员', [['张某某', '男', '汉族']])),
    );
    expect(codes(noHeader)).toEqual(['D_HEADER']);
    const { 联系电话, ...rest } = person;
    const noColumn = await readBook(
      await bookBytes((book) => addRows(book, '人员', [Object.keys(rest), Object.values(rest)])),
    );
    expect(noColumn.problems[0]?.reason.zh).toBe('工作表“人员”缺少列“联系电话”');
    expect([联系电话, noColumn.applicants[0]?.name]).toEqual(['10000000001', '张某某']);
  });
});

describe('rows', () => {
  it('skips blank rows, repeated headers and notes at the end', async () => {
    const second = ['A001', '某学院', '电气', '大专', '函授', '1993.9', '1996.7', '9900123'];
    const { applicants, problems } = await readEducation(
      [
        educationHeader,
        educationRow,
        [],
        [],
        educationHeader,
        second,
        ['合计：2 项'],
        ['注：按毕业证书填写'],
        ['填表人：王某', '', '审核人：李某'],
      ],
      (sheet) => {
        sheet.mergeCells('A8:H8');
      },
    );
    expect(problems).toEqual([]);
    expect(
      applicants[0]?.education.map(({ institution, level, mode, startedOn }) => [
        institution,
        level,
        mode,
        startedOn,
      ]),
    ).toEqual([
      ['某大学', '本科', '全日制', '1996-09'],
      ['某学院', '专科', '成人', '1993-09'],
    ]);
  });

  it('reads the id of merged cells, and warns of other merged values', async () => {
    const { applicants, problems } = await readEducation(
      [educationHeader, educationRow, ['', '', '电气', '专科', '成人', '1993-09', '1996-07-01', '9900123']],
      (sheet) => {
        sheet.mergeCells('A2:A3');
        sheet.mergeCells('B2:B3');
      },
    );
    expect(problems).toMatchObject([{ place: '学历!B3', severity: 'warning', reason: { code: 'D_MERGED' } }]);
    expect(applicants[0]?.education.map(({ institution }) => institution)).toEqual(['某大学', '某大学']);
  });

  it('never guesses whose a row is', async () => {
    const read = await readEducation([
      educationHeader,
      ['', ...educationRow.slice(1)],
      ['A009', ...educationRow.slice(1)],
    ]);
    expect(read.problems.map(({ reason, place }) => [reason.code, place])).toEqual([
      ['D_ROWKEY', '学历!2'],
      ['D_APPLICANT', '学历!3'],
    ]);
    expect(read.applicants[0]?.education).toEqual([]);
  });

  it('refuses ids that cannot name a folder, and ids that stand twice', async () => {
    const read = await readBook(
      await bookBytes((book) => {
        const values = Object.values(person).slice(1);
        addRows(book, '人员', [
          Object.keys(person),
          ['Ａ００１', ...values],
          ['A001', ...values],
          ['../x', ...values],
          ['张三', ...values],
        ]);
      }),
    );
    expect(read.applicants.map(({ id }) => id)).toEqual(['A001']);
    expect(codes(read)).toEqual(['D_DUPID', 'D_VALUE', 'D_VALUE']);
  });

  it('accepts one row a person where only one is meant', async () => {
    const read = await readPeople({}, (_, book) => {
      addRows(book, '总结', [
        ['申报编号', '工作总结'],
        ['A001', '其一\r\n其二'],
        ['A001', '另一份'],
      ]);
      addRows(book, '单位审核', [
        ['申报编号', '审核人', '审核日期', '审核结果', '真实', '准确', '完整'],
        ['A001', '李某', '2020-09-15', '同意', '√', '是', '×'],
        ['A001', '李某', '2020-09-16', '同意', '√', '是', '是'],
      ]);
    });
    expect(read.applicants[0]?.employerReview).toMatchObject({
      on: '2020-09-15',
      truthful: true,
      complete: false,
    });
    expect(codes(read)).toContain('D_DUPROW');
  });

  it('reads hidden sheets, rows and columns, and names them', async () => {
    const { applicants, problems } = await readEducation([educationHeader, educationRow], (sheet) => {
      sheet.state = 'veryHidden';
      sheet.getRow(2).hidden = true;
      sheet.getColumn(3).hidden = true;
    });
    expect(applicants[0]?.education).toHaveLength(1);
    expect(problems.map(({ reason }) => reason.zh)).toEqual([
      '“学历”中整张工作表、第 2 行、第 3 列被隐藏，已照常读取，请核对',
    ]);
  });
});

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
