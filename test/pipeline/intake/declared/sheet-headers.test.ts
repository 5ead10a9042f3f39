import { describe, expect, it } from 'vitest';
import { bookBytes, codes } from '../../../support/declared.ts';
import {
  addPeople,
  addRows,
  educationHeader,
  educationRow,
  person,
  readBook,
  readEducation,
  readPeople,
} from '../../../support/messy-sheets.ts';

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
    const { 申报编号, ...noKey } = person;
    const without = await readBook(
      await bookBytes((book) => addRows(book, '人员', [Object.keys(noKey), Object.values(noKey)])),
    );
    expect([申报编号, without.problems[0]?.reason.zh]).toEqual(['A001', '工作表“人员”缺少列“申报编号”']);
    const { 联系电话, ...rest } = person;
    const noColumn = await readBook(
      await bookBytes((book) => addRows(book, '人员', [Object.keys(rest), Object.values(rest)])),
    );
    expect(noColumn.problems[0]?.reason.zh).toBe('工作表“人员”缺少列“联系电话”');
    expect([联系电话, noColumn.applicants[0]?.name]).toEqual(['10000000001', '张某某']);
  });
});
