/** 基本养老保险参保缴费证明 that list months or years. */
import { arabicDate, chineseDate, compactMonth, dottedDate } from '../draw/wording.ts';
import { printedOf, runsOf, type Months } from './pension-runs.ts';
import { signOff, title } from './ink.ts';
import { notes, stamp } from './parts.ts';
import type { Sheet } from '../draw/sheet.ts';
import type { DocumentFacts } from '../facts.ts';
import type { Layout } from '../layout.ts';

type Facts = DocumentFacts['pension'];

function chunks<T>(list: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(list.length / size) }, (_, index) =>
    list.slice(index * size, (index + 1) * size),
  );
}

function money(value: number): string {
  return value.toFixed(2);
}

function monthlyHead(sheet: Sheet, facts: Facts, page: { number: number; of: number }): void {
  title(sheet, '企业职工基本养老保险个人缴费明细', ['sans 700 18', 48]);
  const style = { face: 'sans' as const, size: 10.5 };
  sheet.text(`参保人：${facts.name}`, { ...style, x: 46, y: 86 });
  sheet.text(`证件号码：${facts.idNumber}`, { ...style, x: 190, y: 86 });
  sheet.text(`参保地：${facts.region}`, { ...style, x: 400, y: 86, width: 150, fit: true });
  sheet.text(`打印时间：${dottedDate(facts.issuedOn, '-')} 10:${String(12 + page.of)}:06`, {
    ...style,
    x: 46,
    y: 104,
  });
  sheet.text(`校验码：${facts.verificationCode}`, { ...style, x: 230, y: 104 });
  sheet.text(`第${String(page.number)}页 / 共${String(page.of)}页`, {
    ...style,
    size: 9,
    x: 460,
    y: 104,
    width: 90,
    align: 'right',
  });
}

/** A row a month over several pages, the office's seal on each. */
const monthly: Layout<'pension'> = {
  id: 'ev-pension-monthly',
  type: 'pension',
  draw(sheet, facts) {
    const pages = chunks(facts.months, 22);
    pages.forEach((months, index) => {
      sheet.page({ paper: 'A4' });
      monthlyHead(sheet, facts, { number: index + 1, of: pages.length });
      const [, top, , height] = sheet.table({
        x: 46,
        y: 124,
        columns: [32, 66, 232, 62, 62, 50],
        rowHeight: 25,
        face: 'sans',
        size: 9.5,
        rows: [
          ['序号', '费款所属期', '缴费单位名称', '缴费基数', '个人缴费', '到账'].map((text) => ({
            text,
            weight: 600,
            fill: '#e6ebf2',
          })),
          ...months.map(({ month, payer, base = 4000 }, row) => [
            String(index * 22 + row + 1),
            compactMonth(month),
            { text: payer, align: 'left' as const },
            money(base),
            money(base * 0.08),
            '是',
          ]),
        ],
      });
      stamp(sheet, {
        text: facts.issuer,
        line: '业务专用章',
        x: 454,
        y: Math.min(740, top + height + 6),
        radius: 50,
      });
    });
    notes(
      sheet,
      [
        `经办机构：${facts.issuer}`,
        '注：本明细由参保人自助打印，可凭校验码在出具机构网站核验，有效期三个月。',
      ],
      ['sans 9.5', 46, 776, 500],
    );
    return printedOf(facts);
  },
};

/** Two months side by side on a wide sheet, no ruled lines between the columns. */
const paired: Layout<'pension'> = {
  id: 'ev-pension-paired',
  type: 'pension',
  draw(sheet, facts) {
    sheet.page({ paper: 'A4', landscape: true });
    title(sheet, '职工基本养老保险参保缴费证明', ['serif 700 19', 36]);
    const style = { face: 'serif' as const, size: 11 };
    sheet.text(`姓名：${facts.name}　　社会保障号码：${facts.idNumber}　　统筹地区：${facts.region}`, {
      ...style,
      x: 56,
      y: 70,
    });
    const half = Math.ceil(facts.months.length / 2);
    const head = ['缴费年月', '单位名称', '缴费基数'].map((text) => ({ text, weight: 700 }));
    const side = (item: Months[number] | undefined) =>
      item
        ? [
            dottedDate(item.month),
            { text: item.payer, align: 'left' as const, size: 9.5 },
            String(item.base ?? 4000),
          ]
        : ['', '', ''];
    sheet.table({
      x: 50,
      y: 94,
      columns: [58, 240, 70, 10, 58, 240, 66],
      rowHeight: 19.5,
      lines: 'rows',
      lineColor: '#9a9a9a',
      padding: 2,
      face: 'serif',
      size: 10,
      rows: [
        [...head, '', ...head],
        ...facts.months
          .slice(0, half)
          .map((item, index) => [...side(item), '', ...side(facts.months[half + index])]),
      ],
    });
    sheet.text(`验证码 ${facts.verificationCode}`, { ...style, x: 56, y: 536 });
    sheet.text('（以上记录截至出具之日，仅反映本统筹地区缴费）', { ...style, size: 9.5, x: 56, y: 556 });
    signOff(sheet, [facts.issuer, arabicDate(facts.issuedOn)], ['serif 11/1.82', 660, 528, 240]);
    stamp(sheet, { text: facts.issuer, x: 690, y: 530, radius: 46 });
    return printedOf(facts);
  },
};

/** Years with first and last month: what a city counter prints. */
const yearly: Layout<'pension'> = {
  id: 'ev-pension-yearly',
  type: 'pension',
  draw(sheet, facts) {
    sheet.page({ paper: 'A4' });
    title(sheet, '城镇职工养老保险历年缴费情况表', ['kai 700 21', 70]);
    const style = { face: 'kai' as const, size: 12.5 };
    const cell = (text: string) => ({ text, align: 'left' as const, weight: 700 });
    const [, top, , height] = sheet.table({
      x: 52,
      y: 112,
      columns: [78, 170, 78, 165],
      rowHeight: 28,
      ...style,
      rows: [
        ['姓　　名', cell(facts.name), '身份证号', cell(facts.idNumber)],
        ['参保地区', cell(facts.region), '查验号', cell(facts.verificationCode)],
      ],
    });
    sheet.table({
      x: 52,
      y: top + height + 14,
      columns: [58, 92, 52, 205, 84],
      rowHeight: 27,
      ...style,
      size: 11.5,
      rows: [
        ['年度', '起止月份', '月数', '缴费单位', '基数合计(元)'].map((text) => ({ text, weight: 700 })),
        ...runsOf(facts.months, true).map((run) => [
          run.from.slice(0, 4),
          `${run.from.slice(5)}月-${run.to.slice(5)}月`,
          String(run.count),
          { text: run.payer, align: 'left' as const },
          String(run.base),
        ]),
        [{ text: '合　　计', colSpan: 2 }, String(facts.months.length), { text: '', colSpan: 2 }],
      ],
    });
    sheet.text('兹证明以上缴费情况属实。', { ...style, x: 76, y: 620 });
    signOff(sheet, [`${facts.issuer}（章）`, chineseDate(facts.issuedOn)], ['kai 12.5/2.24', 420, 660, 250]);
    stamp(sheet, { text: facts.issuer, x: 440, y: 684, radius: 56, cover: true, opacity: 0.5 });
    return printedOf(facts);
  },
};

export const pensionLists = [monthly, paired, yearly] as const;
