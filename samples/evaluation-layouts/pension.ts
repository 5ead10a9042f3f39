/** 基本养老保险参保缴费证明: month by month, year by year, by stretches, as a grid and as a letter. */
import { arabicDate, chineseDate, compactMonth, dottedDate } from '../draw/wording.ts';
import { payersOf, runsOf, type Months } from './pension-runs.ts';
import { filledIn, heading, notes, signOff, stamp } from './parts.ts';
import type { Sheet } from '../draw/sheet.ts';
import type { DocumentFacts } from '../facts.ts';
import type { Layout, Printed } from '../layout.ts';

type Facts = DocumentFacts['pension'];

function printedOf(facts: Facts): Printed {
  const { name, idNumber, verificationCode, issuer, region, issuedOn } = facts;
  const months = facts.months.map(({ month, payer }) => ({ month, payer }));
  return { name, idNumber, verificationCode, issuer, region, issuedOn, months };
}

function chunks<T>(list: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(list.length / size) }, (_, index) =>
    list.slice(index * size, (index + 1) * size),
  );
}

function money(value: number): string {
  return value.toFixed(2);
}

function monthlyHead(sheet: Sheet, facts: Facts, page: { number: number; of: number }): void {
  heading(sheet, '企业职工基本养老保险个人缴费明细', { y: 48, face: 'sans', weight: 700, size: 18 });
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
      { face: 'sans', size: 9.5, x: 46, y: 776, width: 500 },
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
    heading(sheet, '职工基本养老保险参保缴费证明', { y: 36, face: 'serif', weight: 700, size: 19 });
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
    signOff(sheet, {
      lines: [facts.issuer, arabicDate(facts.issuedOn)],
      x: 660,
      y: 528,
      width: 240,
      style,
      pitch: 20,
    });
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
    heading(sheet, '城镇职工养老保险历年缴费情况表', { y: 70, face: 'kai', weight: 700, size: 21 });
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
    signOff(sheet, {
      lines: [`${facts.issuer}（章）`, chineseDate(facts.issuedOn)],
      x: 420,
      y: 660,
      width: 250,
      style,
      pitch: 28,
    });
    stamp(sheet, { text: facts.issuer, x: 440, y: 684, radius: 56, cover: true, opacity: 0.5 });
    return printedOf(facts);
  },
};

/** Stretches from month to month, with the other insurances beside. */
const periods: Layout<'pension'> = {
  id: 'ev-pension-periods',
  type: 'pension',
  draw(sheet, facts) {
    sheet.page({ paper: 'A4', background: '#fbfcfe' });
    sheet.pattern({ style: 'text', text: '社会保险', color: '#7fa0c8', opacity: 0.13, size: 26 });
    heading(sheet, '社会保险参保证明（个人专用）', { y: 66, face: 'sans', weight: 500, size: 20 });
    sheet.text(`编号：${facts.verificationCode}`, {
      face: 'sans',
      size: 10,
      x: 330,
      y: 100,
      width: 214,
      align: 'right',
      color: '#444444',
    });
    const runs = runsOf(facts.months);
    const rows = ['基本养老', '失业'].flatMap((kind) =>
      runs.map((run) => [
        kind,
        `${arabicDate(run.from)}至${arabicDate(run.to)}`,
        String(run.count),
        { text: run.payer, align: 'left' as const },
        '参保缴费',
      ]),
    );
    sheet.table({
      x: 50,
      y: 122,
      columns: [62, 150, 46, 176, 60],
      rowHeight: 30,
      lineColor: '#4e6b93',
      face: 'sans',
      size: 10.5,
      rows: [
        [
          { text: '姓名', fill: '#eaf1fa' },
          facts.name,
          { text: '证件', fill: '#eaf1fa' },
          { text: facts.idNumber, colSpan: 2 },
        ],
        [
          { text: '参保地', fill: '#eaf1fa' },
          { text: facts.region, colSpan: 4, align: 'left' as const },
        ],
        ['险种', '缴费起止时间', '月数', '单位名称', '状态'].map((text) => ({
          text,
          fill: '#eaf1fa',
          weight: 600,
        })),
        ...rows,
      ],
    });
    sheet.qr(`https://example.invalid/sb?c=${facts.verificationCode}`, { x: 62, y: 640, width: 92 });
    notes(
      sheet,
      [
        '1.扫描二维码或输入编号可验证真伪。',
        '2.单位名称以缴费当月登记名称为准。',
        '3.本证明涉及个人信息，因保管不当造成的后果由本人承担。',
      ],
      { face: 'sans', size: 9.5, x: 172, y: 648, width: 200 },
    );
    signOff(sheet, {
      lines: [facts.issuer, `出具日期 ${arabicDate(facts.issuedOn)}`],
      x: 456,
      y: 664,
      width: 180,
      style: { face: 'sans', size: 11.5 },
      pitch: 24,
    });
    stamp(sheet, { text: facts.issuer, line: '证明专用章', x: 462, y: 676, radius: 52, opacity: 0.7 });
    return printedOf(facts);
  },
};

function yearRows(months: Months, payer: string): string[][] {
  const own = new Set(months.filter((item) => item.payer === payer).map(({ month }) => month));
  const years = [...new Set([...own].map((month) => month.slice(0, 4)))];
  return years.map((year) => [
    year,
    ...Array.from({ length: 12 }, (_, index) =>
      own.has(`${year}-${String(index + 1).padStart(2, '0')}`) ? '√' : '',
    ),
  ]);
}

/** A block for every payer: years down, twelve months across, ticks where a month was paid. */
const grid: Layout<'pension'> = {
  id: 'ev-pension-grid',
  type: 'pension',
  draw(sheet, facts) {
    sheet.page({ paper: 'A4', landscape: true });
    heading(sheet, '基本养老保险缴费记录单', { y: 40, face: 'serif', weight: 900, size: 20 });
    const style = { face: 'serif' as const, size: 11.5 };
    sheet.text(`姓　　名　${facts.name}`, { ...style, x: 70, y: 80 });
    sheet.text(`公民身份号码　${facts.idNumber}`, { ...style, x: 290, y: 80 });
    sheet.text(`查询码　${facts.verificationCode}`, { ...style, x: 580, y: 80 });
    sheet.text(`社保关系所在地　${facts.region}`, { ...style, x: 70, y: 102 });
    const head = ['年份', ...Array.from({ length: 12 }, (_, index) => `${String(index + 1)}月`)];
    let y = 130;
    for (const payer of payersOf(facts.months)) {
      const [, top, , height] = sheet.table({
        x: 70,
        y,
        columns: [64, ...Array.from({ length: 12 }, () => 53)],
        rowHeight: 22,
        ...style,
        size: 10.5,
        rows: [
          [{ text: `缴费单位：${payer}`, colSpan: 13, align: 'left', fill: '#f1eee6' }],
          head,
          ...yearRows(facts.months, payer),
        ],
      });
      y = top + height + 14;
    }
    sheet.text('注：“√”为当月已足额缴费。', { ...style, size: 10, x: 70, y });
    signOff(sheet, {
      lines: [facts.issuer, dottedDate(facts.issuedOn, '/')],
      x: 640,
      y: y + 16,
      width: 250,
      style,
      pitch: 22,
    });
    stamp(sheet, { text: facts.issuer, x: 668, y: y + 34, radius: 50 });
    return printedOf(facts);
  },
};

/** A letter in running text. */
const letter: Layout<'pension'> = {
  id: 'ev-pension-letter',
  type: 'pension',
  draw(sheet, facts) {
    sheet.page({ paper: 'A4' });
    heading(sheet, '证　明', { y: 96, face: 'serif', weight: 700, size: 28 });
    const fill = filledIn({ face: 'serif', weight: 600 });
    const runs = runsOf(facts.months).flatMap((run, index) => [
      index === 0 ? '' : '；',
      fill(`${arabicDate(run.from)}至${arabicDate(run.to)}`),
      '由',
      fill(run.payer),
      `缴纳，计${String(run.count)}个月`,
    ]);
    sheet.paragraph(
      [
        fill(facts.name),
        '，居民身份证号码',
        fill(facts.idNumber),
        `，在${facts.region}参加企业职工基本养老保险，缴费情况如下：`,
        ...runs,
        `。合计缴费${String(facts.months.length)}个月，无欠费。\n特此证明。`,
      ],
      { face: 'serif', size: 15, x: 78, y: 168, width: 440, lineHeight: 2 },
    );
    signOff(sheet, {
      lines: [facts.issuer, arabicDate(facts.issuedOn)],
      x: 400,
      y: 560,
      width: 260,
      style: { face: 'serif', size: 15 },
      pitch: 32,
    });
    stamp(sheet, { text: facts.issuer, x: 424, y: 580, radius: 60 });
    sheet.text(`防伪码：${facts.verificationCode}`, { face: 'sans', size: 10.5, x: 78, y: 742 });
    return printedOf(facts);
  },
};

export const pensionLayouts = [monthly, paired, yearly, periods, grid, letter] as const;
