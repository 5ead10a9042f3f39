/** Statements of pension payments to learn from: marks by month, several insurances, blocks side by side. */
import type { Layout } from '../layout.ts';
import type { Cell, Row } from '../draw/table.ts';
import { arabicDate, compactMonth, dottedDate, sealText } from '../draw/wording.ts';
import { rangesOf, unitNumber } from '../layouts/pension-ranges.ts';
import { base, printed, type Facts } from './pension-parts.ts';
import { pensionStatements } from './pension-statements.ts';

const bold = (text: string): Cell => ({ text, weight: 600 });

/** A row a year and unit, a mark below each month paid. */
function markRows(facts: Facts): Row[] {
  const rows = rangesOf(facts.months, (month) => month.slice(0, 4));
  return rows.map((range) => {
    const [from, to] = [Number(range.from.slice(5, 7)), Number(range.to.slice(5, 7))];
    const marks = Array.from({ length: 12 }, (_, index) => (index + 1 >= from && index + 1 <= to ? '√' : ''));
    return {
      height: 34,
      cells: [range.from.slice(0, 4), { text: range.payer, align: 'left' }, ...marks, String(range.count)],
    };
  });
}

const marks: Layout<'pension'> = {
  id: 'practice-pension-marks',
  type: 'pension',
  draw(sheet, facts) {
    sheet.page({ paper: 'A4', landscape: true });
    sheet.centre('企业职工基本养老保险历年缴费情况证明', 46, { size: 19, weight: 700 });
    const style = { size: 11 };
    sheet.text(`参保人：${facts.name}`, { ...style, x: 50, y: 92 });
    sheet.text(`身份证号：${facts.idNumber}`, { ...style, x: 220, y: 92 });
    sheet.text(`参保地区：${facts.region}`, { ...style, x: 500, y: 92 });
    const months = Array.from({ length: 12 }, (_, index) => bold(`${String(index + 1)}月`));
    const box = sheet.table({
      x: 50,
      y: 116,
      columns: [48, 220, ...months.map(() => 34), 62],
      rowHeight: 28,
      size: 11,
      rows: [[bold('年份'), bold('缴费单位'), ...months, bold('缴费月数')], ...markRows(facts)],
    });
    const y = box[1] + box[3] + 10;
    sheet.text('注：“√”表示当月已足额缴费，空白表示当月未缴费或尚未到账。', { x: 50, y, size: 9.5 });
    sheet.text(`累计缴费${String(facts.months.length)}个月`, { ...style, x: 640, y });
    sheet.text(`查询流水号：${facts.verificationCode}`, { ...style, x: 50, y: y + 40 });
    sheet.text(`出具单位：${facts.issuer}`, { ...style, x: 480, y: y + 40 });
    sheet.text(`出具时间：${arabicDate(facts.issuedOn)}`, { ...style, x: 480, y: y + 62 });
    sheet.seal({ text: sealText(facts.issuer), x: 600, y: y + 50, radius: 52, rotate: 8 });
    return printed(facts);
  },
};

function insuranceHead(): Row[] {
  const kinds = ['养老保险', '失业保险', '工伤保险'];
  return [
    { cells: [{ ...bold('缴费月份'), rowSpan: 2 }, ...kinds.map((kind) => ({ ...bold(kind), colSpan: 2 }))] },
    { cells: kinds.flatMap(() => [bold('缴费基数'), bold('个人缴费')]) },
  ];
}

/** Rows of months under a heading with the unit; every insurance with base and amount. */
function insuranceRows(facts: Facts): Row[] {
  return rangesOf(facts.months).flatMap((range) => [
    {
      cells: [
        {
          text: `缴费单位：${range.payer}（${unitNumber(range.payer)}）`,
          colSpan: 7,
          align: 'left' as const,
          weight: 600,
        },
      ],
    },
    ...facts.months
      .filter(({ month }) => month >= range.from && month <= range.to)
      .map((month) => {
        const sum = base(month);
        const amounts = [sum * 0.08, sum * 0.005].map((value) => value.toFixed(2));
        const [old = '', idle = ''] = amounts;
        return {
          cells: [dottedDate(month.month, '-'), String(sum), old, String(sum), idle, String(sum), '0.00'],
        };
      }),
  ]);
}

/** Several insurances in one table over sheets of which only the first has a title and heads. */
const insurances: Layout<'pension'> = {
  id: 'practice-pension-insurances',
  type: 'pension',
  draw(sheet, facts) {
    sheet.page({ paper: 'A4' });
    sheet.text(`验证码：${facts.verificationCode}`, { x: 330, y: 36, width: 215, align: 'right', size: 10 });
    sheet.centre('社会保险个人参保缴费证明', 58, { size: 20, face: 'sans', weight: 700 });
    const rows = insuranceRows(facts);
    const table = { x: 50, columns: [75, 70, 70, 70, 70, 70, 70], size: 10, face: 'sans' as const };
    sheet.table({
      ...{ x: 50, y: 96, columns: [80, 165, 90, 160], size: 10.5, rowHeight: 24 },
      rows: [
        ['职工姓名', facts.name, '性别', facts.person.sex],
        ['证件号码', facts.idNumber, '统筹区', facts.region],
      ],
    });
    const first = rows.slice(0, 24);
    sheet.table({ ...table, y: 156, rowHeight: 22, rows: [...insuranceHead(), ...first] });
    sheet.centre('- 1 -', 806, { size: 9 });
    sheet.page({ paper: 'A4' });
    const box = sheet.table({ ...table, y: 60, rowHeight: 22, rows: rows.slice(24) });
    const y = box[1] + box[3] + 20;
    sheet.text('本证明仅反映参保人在本统筹区的缴费情况。', { x: 50, y, size: 10 });
    sheet.text(facts.issuer, { x: 330, y: y + 40, width: 215, align: 'center', size: 12 });
    sheet.text(arabicDate(facts.issuedOn, true), {
      x: 330,
      y: y + 62,
      width: 215,
      align: 'center',
      size: 12,
    });
    sheet.seal({ text: sealText(facts.issuer), x: 440, y: y + 54, radius: 50 });
    sheet.centre('- 2 -', 806, { size: 9 });
    return printed(facts);
  },
};

/** Three sets of month, unit number and base side by side, read downwards; units below by number. */
const threeBlocks: Layout<'pension'> = {
  id: 'practice-pension-three-blocks',
  type: 'pension',
  draw(sheet, facts) {
    sheet.page({ paper: 'A4' });
    sheet.centre('职工养老保险缴费清单', 50, { size: 22, face: 'kai', weight: 700 });
    sheet.text(`（${facts.region}）`, { x: 0, y: 80, width: sheet.width, align: 'center', size: 11 });
    const style = { size: 10.5 };
    sheet.text(`姓　名　${facts.name}`, { ...style, x: 56, y: 108 });
    sheet.text(`社会保障号码　${facts.idNumber}`, { ...style, x: 300, y: 108 });
    const deep = Math.ceil(facts.months.length / 3);
    const rows = Array.from({ length: deep }, (_, row) =>
      [0, 1, 2].flatMap((block) => {
        const month = facts.months[block * deep + row];
        return month === undefined
          ? ['', '', '']
          : [compactMonth(month.month), unitNumber(month.payer), base(month).toFixed(2)];
      }),
    );
    const box = sheet.table({
      ...{ x: 56, y: 132, columns: [50, 62, 49, 50, 62, 49, 50, 62, 49], size: 9.5, rowHeight: 22 },
      rows: [
        [0, 1, 2].flatMap(() => [bold('费款所属期'), bold('单位代码'), bold('缴费基数')]),
        ...rows.map((cells) => ({ cells })),
      ],
    });
    let y = box[1] + box[3] + 14;
    for (const payer of new Set(facts.months.map((month) => month.payer))) {
      sheet.text(`单位代码 ${unitNumber(payer)}：${payer}`, { ...style, x: 56, y });
      y += 20;
    }
    sheet.text(`防伪码：${facts.verificationCode}`, { ...style, x: 56, y: y + 30 });
    sheet.text(`制表日期：${dottedDate(facts.issuedOn, '/')}`, { ...style, x: 56, y: y + 50 });
    sheet.text(`社保机构（盖章）：${facts.issuer}`, { ...style, x: 300, y: y + 50 });
    sheet.seal({ text: sealText(facts.issuer), x: 450, y: y + 46, radius: 48, line: '业务章' });
    return printed(facts);
  },
};

export const pensionLayouts: readonly Layout<'pension'>[] = [
  marks,
  insurances,
  threeBlocks,
  ...pensionStatements,
];
