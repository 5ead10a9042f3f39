/** 期刊封面、版权页: covers and the pages or boxes that carry a journal's numbers. */
import {
  canonicalCn,
  cnBody,
  cnWithoutClass,
  englishIssue,
  frequencyName,
  journalEan,
  twoDigits,
  volumeIssue,
  yearIssue,
} from './journal-words.ts';
import { drawLabels } from '../draw/labels.ts';
import { ink, prose, put, title } from './ink.ts';
import type { Sheet } from '../draw/sheet.ts';
import type { DocumentFacts } from '../facts.ts';
import type { Layout, Printed } from '../layout.ts';

type Facts = DocumentFacts['journalCover'];
type Field = 'journal' | 'issn' | 'cn' | 'year' | 'volume' | 'issue';

/** The fields that the drawn parts show; a journal without volumes shows none. */
function printedOf(facts: Facts, shown: { cover: readonly Field[]; copyright: readonly Field[] }): Printed {
  const fields = new Set<Field>([
    ...(facts.part === 'copyright' ? [] : shown.cover),
    ...(facts.part === 'cover' ? [] : shown.copyright),
  ]);
  const values = { ...facts, cn: canonicalCn(facts.cn) };
  const entries = [...fields].filter((field) => values[field] !== undefined);
  return Object.fromEntries(entries.map((field) => [field, values[field]]));
}

/** Draws what the facts ask for, each part on a page of its own. */
function parts(facts: Facts, draw: { cover: () => void; copyright: () => void }): void {
  if (facts.part !== 'copyright') draw.cover();
  if (facts.part !== 'cover') draw.copyright();
}

function bars(sheet: Sheet, facts: Facts, box: { x: number; y: number; width: number }): void {
  sheet.rect([box.x - 14, box.y - 16, box.width + 26, box.width * 0.42 + 34], {
    fill: '#ffffff',
    stroke: '#ffffff',
  });
  sheet.barcodeEan13(journalEan(facts.issn), { ...box, addOn: twoDigits(facts.issue) });
}

function bandedCover(sheet: Sheet, facts: Facts): void {
  sheet.page({ size: [595, 800], background: '#f4f6f8' });
  sheet.rect([0, 0, 595, 196], { fill: '#1b4a7a' });
  put(sheet, facts.journal, ['brush 62 #ffffff fit', 44, 62, 507]);
  put(sheet, `ISSN ${facts.issn}`, ['sans 13 #d6e4f2', 44, 24]);
  put(sheet, `CN ${cnBody(facts.cn)}`, ['sans 13 #d6e4f2 right', 380, 24, 171]);
  put(sheet, volumeIssue(facts), ['sans 500 17 #1b4a7a', 44, 222]);
  put(sheet, frequencyName(facts.frequency), ['sans 15 right', 471, 222, 80]);
  sheet.rect([44, 268, 507, 330], { fill: '#b9c8d4' });
  sheet.path('M44 598 L220 380 L320 500 L420 330 L551 598 Z', { fill: '#7d95a8' });
  put(sheet, '本期关注　装备可靠性专题', ['serif 600 18', 60, 616]);
  bars(sheet, facts, { x: 400, y: 690, width: 136 });
}

function bandedCopyright(sheet: Sheet, facts: Facts): void {
  sheet.page({ size: [595, 800] });
  title(sheet, facts.journal, ['xiaowei 30', 56]);
  title(sheet, volumeIssue(facts), ['serif 12.5', 102]);
  const { publisher } = facts;
  drawLabels(
    sheet,
    [
      ['主管单位', '东海省机械工业管理服务中心'],
      ['主办单位', '东海机械科学研究院'],
      ['编辑出版', publisher],
      ['出版周期', frequencyName(facts.frequency)],
      ['国际标准连续出版物号', `ISSN ${facts.issn}`],
      ['国内统一连续出版物号', `CN ${cnBody(facts.cn)}`],
      ['出版日期', `${String(facts.year)}年${String(facts.month)}月`],
      ['定　　价', '15.00元'],
    ],
    {
      x: 92,
      y: 160,
      labelWidth: 150,
      valueWidth: 260,
      pitch: 30,
      label: ink('serif 13'),
      value: ink('serif 500 13'),
    },
  );
  sheet.rule([92, 420], [503, 420]);
  prose(sheet, '本刊已许可有关数据库以数字化方式传播全文。作者向本刊提交文章发表的行为即视为同意上述声明。', [
    'serif 11',
    92,
    436,
    411,
  ]);
}

const banded: Layout<'journalCover'> = {
  id: 'ev-journal-banded',
  type: 'journalCover',
  draw(sheet, facts) {
    parts(facts, {
      cover: () => {
        bandedCover(sheet, facts);
      },
      copyright: () => {
        bandedCopyright(sheet, facts);
      },
    });
    const all: readonly Field[] = ['journal', 'issn', 'cn', 'year', 'volume', 'issue'];
    return printedOf(facts, { cover: all, copyright: all });
  },
};

function learnedCover(sheet: Sheet, facts: Facts): void {
  sheet.page({ paper: 'A4', background: '#fdfdf8' });
  sheet.rule([60, 150], [535, 150], { width: 3, color: '#7a1f1f' });
  put(sheet, facts.journal, ['serif 900 54 #7a1f1f center fit', 60, 70, sheet.width - 120]);
  put(sheet, englishIssue(facts), ['serif 600 15', 60, 164]);
  put(sheet, yearIssue(facts, facts.totalIssue), ['serif 15 right', 300, 164, 235]);
  sheet.frame({ x: 60, y: 220, width: 475, height: 380, style: 'double', color: '#7a1f1f' });
  const lines = ['特约综述', '设计·计算', '工艺·材料', '测试·控制', '使用·维修'];
  lines.forEach((line, index) => put(sheet, `■ ${line}`, ['kai 18', 96, 258 + index * 62]));
  title(sheet, facts.publisher, ['kai 20', 650]);
}

/** The numbers in a box at the foot of a page of instructions. */
function learnedCopyright(sheet: Sheet, facts: Facts): void {
  sheet.page({ paper: 'A4', background: '#fdfdf8' });
  title(sheet, '征稿简则', ['serif 700 20', 66]);
  prose(
    sheet,
    '一、来稿应观点明确，数据可靠，文字精炼，一般不超过六千字，并附中英文摘要和三至八个关键词。\n二、计量单位一律采用法定单位，图表只附最必要的，并请注明图号和表号。\n三、来稿文责自负，编辑部有权作文字删改，不同意者请在来稿时声明。\n四、请勿一稿多投，三个月未接到通知者可自行处理。',
    ['serif 12.5/1.9', 70, 112, 455],
  );
  const value = (text: string, weight = 400) => ({ text, weight, align: 'left' as const });
  sheet.table({
    x: 60,
    y: 520,
    columns: [237, 238],
    rowHeight: 26,
    face: 'serif',
    size: 11.5,
    padding: 7,
    rows: [
      [{ ...value(facts.journal, 700), size: 16, colSpan: 2 }],
      [value(`${frequencyName(facts.frequency)}　1970年代创刊`), value(yearIssue(facts, facts.totalIssue))],
      [value('主办：东海省动力机械学会'), value(`出版：${facts.publisher}`)],
      [value(`刊号：ISSN ${facts.issn}`), value(`　　　CN ${cnBody(facts.cn)}`)],
      [value('国内发行：各地邮局'), value('邮发代号：90-000　　定价：12.80元')],
      [
        value('广告经营许可证：9901004000012', 400),
        value(`出版日期：${String(facts.year)}-${twoDigits(facts.month)}-15`),
      ],
    ],
  });
}

const learned: Layout<'journalCover'> = {
  id: 'ev-journal-learned',
  type: 'journalCover',
  draw(sheet, facts) {
    parts(facts, {
      cover: () => {
        learnedCover(sheet, facts);
      },
      copyright: () => {
        learnedCopyright(sheet, facts);
      },
    });
    return printedOf(facts, {
      cover: ['journal', 'year', 'volume', 'issue'],
      copyright: ['journal', 'issn', 'cn', 'year', 'issue'],
    });
  },
};

function magazineCover(sheet: Sheet, facts: Facts): void {
  sheet.page({ size: [567, 794], background: '#e7eef0' });
  sheet.rect([0, 120, 567, 500], { fill: '#2d6b63' });
  sheet.path('M0 620 C140 420 300 560 567 300 L567 620 Z', { fill: '#48998c' });
  put(sheet, facts.journal, ['xiaowei 58 #123b36 fit', 36, 38, 352]);
  put(sheet, `${String(facts.year)}.${twoDigits(facts.issue)}`, ['sans 800 30 #c0392b right', 396, 56, 140]);
  put(sheet, `${yearIssue(facts, facts.totalIssue)}　${frequencyName(facts.frequency)}`, [
    'sans 12 #ffffff',
    36,
    126,
  ]);
  put(sheet, '封面人物\n车间里的改善提案', ['sans 700 26 #ffffff', 48, 470]);
  put(sheet, `ISSN ${facts.issn}\nCN ${cnBody(facts.cn)}`, ['sans 12', 36, 668]);
  bars(sheet, facts, { x: 376, y: 680, width: 142 });
}

/** A narrow column of imprint beside an editor's letter. */
function magazineCopyright(sheet: Sheet, facts: Facts): void {
  sheet.page({ size: [567, 794] });
  sheet.rect([0, 0, 190, 794], { fill: '#e7eef0' });
  put(sheet, facts.journal, ['xiaowei 24 fit', 22, 46, 150]);
  put(
    sheet,
    [
      frequencyName(facts.frequency),
      yearIssue(facts),
      '',
      '主管　东海装备协会',
      '主办　东海省机电学会',
      `出版`,
      facts.publisher,
      '',
      '国内统一刊号',
      cnWithoutClass(facts.cn),
      '国际刊号',
      `ISSN ${facts.issn}`,
      '',
      '社长　马致宁',
      '主编　方在野',
      '责编　齐小麦',
      '',
      '电话　100-0000-7312',
      '零售价　人民币18元',
    ].join('\n'),
    ['sans 11/1.85', 22, 92],
  );
  put(sheet, '卷首语', ['sans 700 22', 226, 60]);
  prose(
    sheet,
    '设备会老，图纸会旧，人手里的办法却可以一年年添下去。本期的几篇稿件都来自生产一线：有人给一台老冲床换了控制器，有人把夹具减去三分之一的重量，还有人记下了两年里每一次轴承更换。\n这些记录不惊人，但经得起重复。我们愿意把版面留给这样的文字。',
    ['serif 13/1.9', 226, 108, 300],
  );
}

const magazine: Layout<'journalCover'> = {
  id: 'ev-journal-magazine',
  type: 'journalCover',
  draw(sheet, facts) {
    parts(facts, {
      cover: () => {
        magazineCover(sheet, facts);
      },
      copyright: () => {
        magazineCopyright(sheet, facts);
      },
    });
    const printed = printedOf(facts, {
      cover: ['journal', 'issn', 'cn', 'year', 'issue'],
      copyright: ['journal', 'issn', 'cn', 'year', 'issue'],
    });
    return facts.part === 'copyright' ? { ...printed, cn: cnWithoutClass(facts.cn) } : printed;
  },
};

/** Cover and imprint copied next to each other on one wide sheet. */
const twoUp: Layout<'journalCover'> = {
  id: 'ev-journal-two-up',
  type: 'journalCover',
  draw(sheet, facts) {
    sheet.page({ paper: 'A4', landscape: true, background: '#f1f1f1' });
    if (facts.part !== 'copyright') {
      sheet.rect([18, 22, 392, 551], { fill: '#fafafa', stroke: '#999999' });
      put(sheet, facts.journal, ['kai 700 42 center fit', 40, 70, 348]);
      put(sheet, String(facts.year), ['serif 700 28 center', 40, 190, 348]);
      put(sheet, `第 ${String(facts.issue)} 期`, ['serif 700 28 center', 40, 232, 348]);
      sheet.rect([90, 300, 248, 160], { fill: '#c4c4c4' });
      put(sheet, facts.publisher, ['kai 16 center fit', 40, 520, 348]);
    }
    if (facts.part !== 'cover') {
      sheet.rect([430, 22, 392, 551], { fill: '#fafafa', stroke: '#999999' });
      put(sheet, `${facts.journal}（${frequencyName(facts.frequency)}）`, [
        'serif 600 17 fit',
        460,
        300,
        330,
      ]);
      const lines = [
        volumeIssue(facts),
        `编辑、出版　${facts.publisher}`,
        '印　　　刷　越中印务公司',
        `中国标准刊号　ISSN ${facts.issn} / CN ${cnBody(facts.cn)}`,
        '发行范围　公开',
        '每册定价　10.00元',
      ];
      put(sheet, lines.join('\n'), ['serif 13/2', 460, 338]);
      sheet.rule([460, 328], [792, 328]);
    }
    return printedOf(facts, {
      cover: ['journal', 'year', 'issue'],
      copyright: ['journal', 'issn', 'cn', 'year', 'volume', 'issue'],
    });
  },
};

export const journalCoverLayouts = [banded, learned, magazine, twoUp] as const;
