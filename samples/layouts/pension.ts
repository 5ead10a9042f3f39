/** 基本养老保险参保缴费证明: monthly rows, months counted by year, ranges. */
import type { DocumentFacts } from '../facts.ts';
import type { Layout, Printed } from '../layout.ts';
import { rangesOf, unitNumber, type Range } from './pension-ranges.ts';
import type { Box } from '../draw/pen.ts';
import type { Cell, Row } from '../draw/table.ts';
import type { Sheet } from '../draw/sheet.ts';
import { arabicDate, compactMonth, dottedDate, sealText } from '../draw/wording.ts';

type Facts = DocumentFacts['pension'];
type Month = Facts['months'][number];

function printed(facts: Facts): Printed {
  const { name, idNumber, verificationCode, issuer, region, issuedOn } = facts;
  const months = facts.months.map(({ month, payer }) => ({ month, payer }));
  return { name, idNumber, verificationCode, issuer, region, issuedOn, months };
}

function base(month: Month): string {
  return (month.base ?? 4800).toFixed(2);
}

function footer(sheet: Sheet, facts: Facts, page: { number: number; of: number }): void {
  const y = sheet.height - 56;
  sheet.text(`打印日期：${dottedDate(facts.issuedOn, '-')}`, { x: 50, y, size: 9.5 });
  sheet.text(`第${String(page.number)}页 共${String(page.of)}页`, {
    x: 0,
    y,
    width: sheet.width,
    align: 'center',
    size: 9.5,
  });
  sheet.text(`校验码：${facts.verificationCode}`, {
    x: sheet.width - 240,
    y,
    width: 190,
    align: 'right',
    size: 9.5,
  });
}

function chunks<T>(items: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.max(1, Math.ceil(items.length / size)) }, (_, index) =>
    items.slice(index * size, index * size + size),
  );
}

function monthlyHead(sheet: Sheet, facts: Facts): void {
  sheet.centre('浙江省基本养老保险参保缴费证明', 48, { size: 18, face: 'sans', weight: 700 });
  const { person, region, issuer } = facts;
  sheet.table({
    x: 50,
    y: 84,
    columns: [64, 130, 74, 227],
    rowHeight: 21,
    size: 9.5,
    face: 'sans',
    rows: [
      ['姓名', facts.name, '社会保障号', facts.idNumber],
      ['性别', person.sex, '参保地', region],
      ['参保险种', '企业职工基本养老保险', '经办机构', issuer],
    ],
  });
}

/** One row a month over several pages: month, unit number, unit, base, paid. */
const monthly: Layout<'pension'> = {
  id: 'pension-monthly',
  type: 'pension',
  draw(sheet, facts) {
    const pages = chunks(facts.months, 30);
    pages.forEach((months, index) => {
      sheet.page({ paper: 'A4' });
      monthlyHead(sheet, facts);
      const rows = months.map((month) => [
        compactMonth(month.month),
        unitNumber(month.payer),
        { text: month.payer, align: 'left' as const },
        base(month),
        '已到账',
      ]);
      sheet.table({
        x: 50,
        y: 160,
        columns: [58, 74, 226, 77, 60],
        rowHeight: 18.6,
        size: 9,
        face: 'sans',
        padding: 2,
        rows: [
          ['缴费年月', '单位编号', '缴费单位名称', '缴费基数', '到账情况'].map((text) => ({
            text,
            weight: 600,
            fill: '#eeeeee',
          })),
          ...rows,
        ],
      });
      footer(sheet, facts, { number: index + 1, of: pages.length });
      if (index === pages.length - 1)
        sheet.seal({
          text: sealText(facts.issuer),
          x: 452,
          y: sheet.height - 96,
          radius: 52,
          line: '业务专用章',
        });
    });
    return printed(facts);
  },
};

/** Which months of a year a range holds: 1-12 or 5. */
function monthSpan(range: Range): string {
  const [first, last] = [Number(range.from.slice(5, 7)), Number(range.to.slice(5, 7))];
  return first === last ? String(first) : `${String(first)}-${String(last)}`;
}

/** Two sets of columns side by side: year, months, how many, which unit. */
function yearTable(sheet: Sheet, facts: Facts, at: { payers: readonly string[]; top: number }): Box {
  const ranges = rangesOf(facts.months, (month) => month.slice(0, 4));
  const cells = ranges.map((range): Cell[] => [
    { text: range.from.slice(0, 4) },
    { text: monthSpan(range) },
    { text: String(range.count) },
    { text: String(at.payers.indexOf(range.payer) + 1) },
  ]);
  const rows = chunks(cells, 2).map((pair) => [
    ...pair.flat(),
    ...Array.from({ length: (2 - pair.length) * 4 }, (): Cell => ({ text: '' })),
  ]);
  sheet.text('企业职工基本养老保险缴费情况', { x: 50, y: at.top, size: 12, weight: 600 });
  const titles = ['年度', '缴费月份', '月数', '单位序号'];
  return sheet.table({
    x: 50,
    y: at.top + 22,
    columns: [60, 75, 50, 62.5, 60, 75, 50, 62.5],
    rowHeight: 23,
    size: 10.5,
    rows: [[...titles, ...titles].map((text) => ({ text, weight: 600 })), ...rows],
  });
}

/** Years in two or three column pairs: year, months, count; units by number with a list below. */
const yearly: Layout<'pension'> = {
  id: 'pension-yearly',
  type: 'pension',
  draw(sheet, facts) {
    sheet.page({ paper: 'A4' });
    sheet.centre('社会保险参保证明（单位参保）', 56, { size: 20, weight: 700 });
    sheet.text(`校验码：${facts.verificationCode}`, { x: 330, y: 92, width: 215, align: 'right', size: 10 });
    const { person } = facts;
    const payers = [...new Set(facts.months.map(({ payer }) => payer))];
    const head = sheet.table({
      x: 50,
      y: 112,
      columns: [70, 110, 90, 225],
      rowHeight: 24,
      size: 10.5,
      rows: [
        ['姓　　名', facts.name, '公民身份号码', facts.idNumber],
        ['性　　别', person.sex, '参保所在地', facts.region],
        [
          { text: '参保单位', rowSpan: 1 },
          {
            text: payers
              .map((payer, index) => `${String(index + 1)}. ${payer}（单位编号 ${unitNumber(payer)}）`)
              .join('\n'),
            colSpan: 3,
            align: 'left',
          },
        ],
      ],
    });
    const box = yearTable(sheet, facts, { payers, top: head[1] + head[3] + 22 });
    const y = box[1] + box[3] + 14;
    sheet.text(
      `累计缴费月数：${String(facts.months.length)} 个月（${arabicDate(facts.months[0]?.month ?? '')}至${arabicDate(facts.months.at(-1)?.month ?? '')}）`,
      { x: 50, y, size: 11 },
    );
    sheet.paragraph(
      '说明：1. 本证明信息为打印时的参保缴费情况，供办理相关事务使用。2. 可凭校验码在经办机构网站核验，核验有效期为三个月。',
      { x: 50, y: y + 22, width: 495, size: 9.5, indent: 0 },
    );
    sheet.text(`经办机构（章）：${facts.issuer}`, {
      x: 250,
      y: y + 110,
      size: 11.5,
      width: 295,
      align: 'right',
    });
    sheet.text(arabicDate(facts.issuedOn), { x: 250, y: y + 134, size: 11.5, width: 295, align: 'right' });
    sheet.seal({ text: sealText(facts.issuer), x: 470, y: y + 118, radius: 54, cover: true });
    return printed(facts);
  },
};

function rangeRow({ from, to, payer, count }: Range, index: number): Row {
  const unit: Cell = { text: payer, align: 'left' };
  const span = [dottedDate(from), dottedDate(to)];
  return {
    height: 30,
    cells: [String(index + 1), ...span, unit, unitNumber(payer), String(count), '正常缴费'],
  };
}

/** From–to rows with status, QR at the head, seal on the name of the office. */
const ranges: Layout<'pension'> = {
  id: 'pension-ranges',
  type: 'pension',
  draw(sheet, facts) {
    sheet.page({ paper: 'A4', landscape: true });
    sheet.pattern({ style: 'text', text: '参保证明', color: '#2f7d5b', opacity: 0.07, size: 26 });
    sheet.centre('基本养老保险参保缴费凭证', 54, { size: 23, weight: 700, color: '#1f5f43' });
    sheet.qr(`https://www.example.invalid/sb?c=${facts.verificationCode}`, { x: 716, y: 40, width: 72 });
    const { person } = facts;
    const style = { size: 12, face: 'sans' as const };
    sheet.text(`姓名：${facts.name}`, { ...style, x: 54, y: 104 });
    sheet.text(`性别：${person.sex}`, { ...style, x: 230, y: 104 });
    sheet.text(`身份证号码：${facts.idNumber}`, { ...style, x: 320, y: 104 });
    sheet.text(`参保地：${facts.region}`, { ...style, x: 54, y: 128 });
    sheet.text(`查验码：${facts.verificationCode}`, { ...style, x: 320, y: 128 });
    const rows = rangesOf(facts.months).map(rangeRow);
    const box = sheet.table({
      x: 54,
      y: 160,
      columns: [40, 84, 84, 286, 90, 66, 84],
      size: 11.5,
      rowHeight: 30,
      lineColor: '#1f5f43',
      rows: [
        ['序号', '起始年月', '截止年月', '缴费单位', '单位编号', '缴费月数', '缴费状态'].map((text) => ({
          text,
          fill: '#e3f1ea',
          weight: 600,
        })),
        ...rows,
      ],
    });
    const y = box[1] + box[3] + 16;
    sheet.text(`合计缴费 ${String(facts.months.length)} 个月。以下空白。`, { ...style, x: 54, y });
    sheet.text(facts.issuer, { x: 500, y: 470, width: 288, align: 'center', size: 14 });
    sheet.text(`出具日期：${arabicDate(facts.issuedOn, true)}`, {
      x: 500,
      y: 496,
      width: 288,
      align: 'center',
      size: 12.5,
    });
    sheet.seal({ text: sealText(facts.issuer), x: 610, y: 484, radius: 56, rotate: -12 });
    return printed(facts);
  },
};

export const pensionLayouts: readonly Layout<'pension'>[] = [monthly, yearly, ranges];
