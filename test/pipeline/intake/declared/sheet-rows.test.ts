import { describe, expect, it } from 'vitest';
import { bookBytes, codes } from '../../../support/declared.ts';
import {
  addRows,
  educationHeader,
  educationRow,
  person,
  readBook,
  readEducation,
  readPeople,
} from '../../../support/messy-sheets.ts';

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
