/** More statements of pension payments to learn from: sentences, ranges, merged cells, bases by month, phones. */
import type { Layout } from '../layout.ts';
import type { Cell, Row } from '../draw/table.ts';
import { arabicDate, chineseDate, compactMonth, dottedDate, sealText } from '../draw/wording.ts';
import { rangesOf } from '../layouts/pension-ranges.ts';
import { base, printed, type Facts } from './pension-parts.ts';

const bold = (text: string): Cell => ({ text, weight: 600 });
const left = (text: string): Cell => ({ text, align: 'left' });

const monthOf = (month: string): string => `${month.slice(0, 4)}年${String(Number(month.slice(5, 7)))}月`;

/** A letter: every employer's months in a sentence. */
export const letter: Layout<'pension'> = {
  id: 'practice-pension-letter',
  type: 'pension',
  draw(sheet, facts) {
    sheet.page({ paper: 'A4' });
    sheet.centre('证　明', 90, { size: 26, weight: 700 });
    const ranges = rangesOf(facts.months).map(
      ({ from, to, payer, count }) => `${monthOf(from)}至${monthOf(to)}由${payer}缴纳${String(count)}个月`,
    );
    const text = `兹证明${facts.name}（身份证号码：${facts.idNumber}）在${facts.region}参加企业职工基本养老保险，缴费情况如下：${ranges.join('；')}。共计缴费${String(facts.months.length)}个月。`;
    sheet.paragraph(text, { x: 85, y: 170, width: 425, size: 16, lineHeight: 2, face: 'kai' });
    sheet.text('特此证明。', { x: 117, y: 480, size: 16, face: 'kai' });
    sheet.text(facts.issuer, { x: 300, y: 560, width: 220, align: 'right', size: 15, fit: true });
    sheet.text(chineseDate(facts.issuedOn), { x: 300, y: 592, width: 220, align: 'right', size: 15 });
    sheet.seal({ text: sealText(facts.issuer), x: 420, y: 580, radius: 58, line: '业务专用章' });
    sheet.text(`查验码：${facts.verificationCode}`, { x: 85, y: 760, size: 10 });
    return printed(facts);
  },
};

/** Each employer a row with its first and last month; insurances ticked in columns. */
export const spans: Layout<'pension'> = {
  id: 'practice-pension-spans',
  type: 'pension',
  draw(sheet, facts) {
    sheet.page({ paper: 'A4' });
    sheet.centre(`${facts.region}社会保险参保证明（个人专用）`, 50, { size: 17, face: 'sans', weight: 700 });
    sheet.text(`授权码：${facts.verificationCode}`, { x: 350, y: 84, size: 10, face: 'sans' });
    const head: Row[] = [
      [bold('姓名'), facts.name, bold('社会保障号码'), { text: facts.idNumber, colSpan: 3 }],
      [bold('参保状态'), '参保缴费', bold('参保地'), { text: facts.region, colSpan: 3 }],
      [bold('缴费起止时间'), bold('参保单位'), bold('养老'), bold('工伤'), bold('失业'), bold('月数')],
    ].map((cells) => ({ cells }));
    const rows = rangesOf(facts.months).map(({ from, to, payer, count }) => ({
      cells: [`${compactMonth(from)}-${compactMonth(to)}`, left(payer), '√', '√', '√', String(count)],
    }));
    const box = sheet.table({
      x: 50,
      y: 106,
      columns: [110, 200, 76, 36, 36, 38],
      rowHeight: 34,
      size: 11,
      padding: 4,
      rows: [...head, ...rows],
    });
    const y = box[1] + box[3] + 16;
    sheet.text('备注：本证明涉及单位及个人信息，由参保人自行打印，有效期三个月。', { x: 50, y, size: 9.5 });
    sheet.text(`证明机构：${facts.issuer}`, { x: 300, y: y + 50, size: 11 });
    sheet.text(`证明日期：${arabicDate(facts.issuedOn, true)}`, { x: 300, y: y + 72, size: 11 });
    sheet.seal({ text: sealText(facts.issuer), x: 420, y: y + 56, radius: 52 });
    return printed(facts);
  },
};

/** Months down; the employer in one merged cell beside all of its months. */
export const merged: Layout<'pension'> = {
  id: 'practice-pension-merged',
  type: 'pension',
  draw(sheet, facts) {
    sheet.page({ paper: 'A4' });
    sheet.centre('职工养老保险个人缴费明细表', 44, { size: 18, weight: 700 });
    sheet.text(`姓名：${facts.name}　　证件号码：${facts.idNumber}　　缴费地：${facts.region}`, {
      x: 52,
      y: 78,
      size: 10.5,
    });
    const rows: Row[] = rangesOf(facts.months).flatMap(({ from, payer, count }) => {
      const start = facts.months.findIndex(({ month }) => month === from);
      return facts.months.slice(start, start + count).map((month, index) => ({
        cells: [
          ...(index === 0 ? [{ text: payer, rowSpan: count }] : []),
          dottedDate(month.month),
          String(base(month)),
          (base(month) * 0.08).toFixed(2),
          '已到账',
        ],
      }));
    });
    const box = sheet.table({
      x: 52,
      y: 98,
      columns: [190, 76, 80, 80, 66],
      rowHeight: 17,
      padding: 2,
      size: 9.5,
      rows: [['单位名称', '费款所属期', '缴费基数', '个人缴费额', '到账情况'].map(bold), ...rows],
    });
    const y = box[1] + box[3] + 10;
    sheet.text(`打印机构：${facts.issuer}`, { x: 52, y, size: 10.5 });
    sheet.text(`打印时间：${dottedDate(facts.issuedOn, '-')} 10:21:35`, { x: 330, y, size: 10.5 });
    sheet.text(`验真码：${facts.verificationCode}`, { x: 52, y: y + 20, size: 10.5 });
    sheet.seal({ text: sealText(facts.issuer), x: 190, y: y - 10, radius: 48 });
    return printed(facts);
  },
};

/** A year a row and a month a column, the base in each cell; the employers of the year below in brackets. */
export const bases: Layout<'pension'> = {
  id: 'practice-pension-bases',
  type: 'pension',
  draw(sheet, facts) {
    sheet.page({ paper: 'A4', landscape: true });
    sheet.centre('基本养老保险个人账户历年缴费清单', 44, { size: 18, face: 'sans', weight: 700 });
    sheet.text(`参保人姓名：${facts.name}`, { x: 40, y: 82, size: 11 });
    sheet.text(`公民身份号码：${facts.idNumber}`, { x: 210, y: 82, size: 11 });
    sheet.text(`统筹区：${facts.region}`, { x: 500, y: 82, size: 11 });
    const rows: Row[] = rangesOf(facts.months, (month) => month.slice(0, 4)).map((range) => {
      const year = range.from.slice(0, 4);
      const own = facts.months.filter(({ month }) => month >= range.from && month <= range.to);
      const cells = Array.from({ length: 12 }, (_, index) => {
        const at = own.find(({ month }) => Number(month.slice(5, 7)) === index + 1);
        return { text: at ? String(base(at)) : '', size: 9 };
      });
      return { height: 30, cells: [year, left(range.payer), ...cells] };
    });
    const months = Array.from({ length: 12 }, (_, index) => bold(`${String(index + 1)}月`));
    const box = sheet.table({
      x: 40,
      y: 104,
      columns: [40, 200, ...months.map(() => 43)],
      rowHeight: 26,
      size: 10,
      padding: 2,
      rows: [[bold('年度'), bold('单位名称'), ...months], ...rows],
    });
    const y = box[1] + box[3] + 14;
    sheet.text('说明：表中数字为当月缴费基数（元），空白为未缴费。', { x: 40, y, size: 9.5 });
    sheet.text(`校验码 ${facts.verificationCode}`, { x: 40, y: y + 24, size: 10.5 });
    sheet.text(facts.issuer, { x: 540, y: y + 24, size: 11.5 });
    sheet.text(arabicDate(facts.issuedOn), { x: 540, y: y + 44, size: 11.5 });
    sheet.seal({ text: sealText(facts.issuer), x: 620, y: y + 30, radius: 50 });
    return printed(facts);
  },
};

function phoneHead(sheet: Parameters<Layout<'pension'>['draw']>[0], facts: Facts): number {
  sheet.rect([0, 0, 360, 64], { fill: '#2f6fbf' });
  sheet.text('社保缴费记录', {
    x: 0,
    y: 26,
    width: 360,
    align: 'center',
    size: 16,
    face: 'sans',
    color: '#ffffff',
  });
  const style = { size: 11.5, face: 'sans' } as const;
  [
    `参保人　${facts.name}`,
    `证件号码　${facts.idNumber}`,
    `参保地　${facts.region}`,
    `经办机构　${facts.issuer}`,
    `查询时间　${dottedDate(facts.issuedOn, '-')}`,
  ].forEach((text, index) => {
    sheet.text(text, { ...style, x: 16, y: 78 + index * 22 });
  });
  return 78 + 5 * 22 + 10;
}

/** A long picture from a phone: one line a month with the employer's name in grey below. */
export const phone: Layout<'pension'> = {
  id: 'practice-pension-phone',
  type: 'pension',
  draw(sheet, facts) {
    sheet.page({ size: [360, 210 + facts.months.length * 36 + 40], background: '#f7f8fa' });
    const top = phoneHead(sheet, facts);
    [...facts.months].reverse().forEach((month, index) => {
      const y = top + index * 36;
      sheet.rect([8, y - 4, 344, 34], { fill: '#ffffff' });
      sheet.text(monthOf(month.month), { x: 16, y, size: 11.5, face: 'sans', weight: 600 });
      sheet.text('企业职工基本养老保险', { x: 100, y, size: 10.5, face: 'sans' });
      sheet.text(`基数 ${String(base(month))}`, { x: 262, y, size: 10.5, face: 'sans' });
      sheet.text(month.payer, {
        x: 16,
        y: y + 15,
        size: 9.5,
        face: 'sans',
        color: '#666666',
        width: 240,
        fit: true,
      });
      sheet.text('已缴费', { x: 300, y: y + 15, size: 9.5, face: 'sans', color: '#2a8f4f' });
    });
    return printed(facts, ['verificationCode']);
  },
};

export const pensionStatements: readonly Layout<'pension'>[] = [letter, spans, merged, bases, phone];
