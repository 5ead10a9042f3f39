/** 基本养老保险参保缴费证明 that gather months: stretches, a grid of ticks, a letter. */
import { arabicDate, dottedDate } from '../draw/wording.ts';
import { payersOf, printedOf, runsOf, type Months } from './pension-runs.ts';
import { ink, prose, put, signOff, title } from './ink.ts';
import { filledIn, notes, stamp } from './parts.ts';
import type { Cell } from '../draw/table.ts';
import type { DocumentFacts } from '../facts.ts';
import type { Layout } from '../layout.ts';

type Facts = DocumentFacts['pension'];

/** The holder, then a row a stretch for each kind of insurance. */
function periodRows(facts: Facts): (string | Cell)[][] {
  const head = (text: string) => ({ text, fill: '#eaf1fa', weight: 600 });
  const rows = ['基本养老', '失业'].flatMap((kind) =>
    runsOf(facts.months).map((run) => {
      const period = `${arabicDate(run.from)}至${arabicDate(run.to)}`;
      return [kind, period, String(run.count), { text: run.payer, ...ink('left') }, '参保缴费'];
    }),
  );
  return [
    [head('姓名'), facts.name, head('证件'), { text: facts.idNumber, colSpan: 2 }],
    [head('参保地'), { text: facts.region, colSpan: 4, ...ink('left') }],
    ['险种', '缴费起止时间', '月数', '单位名称', '状态'].map(head),
    ...rows,
  ];
}

/** Stretches from month to month, with the other insurances beside. */
const periods: Layout<'pension'> = {
  id: 'ev-pension-periods',
  type: 'pension',
  draw(sheet, facts) {
    sheet.page({ paper: 'A4', background: '#fbfcfe' });
    sheet.pattern({ style: 'text', text: '社会保险', color: '#7fa0c8', opacity: 0.13, size: 26 });
    title(sheet, '社会保险参保证明（个人专用）', ['sans 500 20', 66]);
    put(sheet, `编号：${facts.verificationCode}`, ['sans 10 #444444 right', 330, 100, 214]);
    sheet.table({
      ...ink('sans 10.5'),
      x: 50,
      y: 122,
      columns: [62, 150, 46, 176, 60],
      rowHeight: 30,
      lineColor: '#4e6b93',
      rows: periodRows(facts),
    });
    sheet.qr(`https://example.invalid/sb?c=${facts.verificationCode}`, { x: 62, y: 640, width: 92 });
    notes(
      sheet,
      [
        '1.扫描二维码或输入编号可验证真伪。',
        '2.单位名称以缴费当月登记名称为准。',
        '3.本证明涉及个人信息，因保管不当造成的后果由本人承担。',
      ],
      ['sans 9.5', 172, 648, 200],
    );
    signOff(
      sheet,
      [facts.issuer, `出具日期 ${arabicDate(facts.issuedOn)}`],
      ['sans 11.5/2.09', 456, 664, 180],
    );
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
    title(sheet, '基本养老保险缴费记录单', ['serif 900 20', 40]);
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
    signOff(sheet, [facts.issuer, dottedDate(facts.issuedOn, '/')], ['serif 11.5/1.91', 640, y + 16, 250]);
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
    title(sheet, '证　明', ['serif 700 28', 96]);
    const fill = filledIn({ face: 'serif', weight: 600 });
    const runs = runsOf(facts.months).flatMap((run, index) => [
      index === 0 ? '' : '；',
      fill(`${arabicDate(run.from)}至${arabicDate(run.to)}`),
      '由',
      fill(run.payer),
      `缴纳，计${String(run.count)}个月`,
    ]);
    prose(
      sheet,
      [
        fill(facts.name),
        '，居民身份证号码',
        fill(facts.idNumber),
        `，在${facts.region}参加企业职工基本养老保险，缴费情况如下：`,
        ...runs,
        `。合计缴费${String(facts.months.length)}个月，无欠费。\n特此证明。`,
      ],
      ['serif 15/2', 78, 168, 440],
    );
    signOff(sheet, [facts.issuer, arabicDate(facts.issuedOn)], ['serif 15/2.13', 400, 560, 260]);
    stamp(sheet, { text: facts.issuer, x: 424, y: 580, radius: 60 });
    put(sheet, `防伪码：${facts.verificationCode}`, ['sans 10.5', 78, 742]);
    return printedOf(facts);
  },
};

export const pensionSummaries = [periods, grid, letter] as const;
