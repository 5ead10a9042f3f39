/** 著作封面、版权页: covers and CIP pages. */
import { prose, put, title } from './ink.ts';
import type { Sheet } from '../draw/sheet.ts';
import type { DocumentFacts } from '../facts.ts';
import type { Layout, Printed } from '../layout.ts';

type Facts = DocumentFacts['bookCover'];

/** Covers lack the number unless they carry the bar code. */
function printedOf(facts: Facts, isbnOnCover = false): Printed {
  const { title, publisher, isbn } = facts;
  const cover = { title, author: [...facts.author], publisher };
  return facts.part === 'cover' && !isbnOnCover
    ? cover
    : { title: cover.title, isbn, author: cover.author, publisher: cover.publisher };
}

function names(facts: Facts, between = '　'): string {
  return facts.author.join(between);
}

/** The cataloguing record: first lines of every CIP page. */
function record(facts: Facts, place: string): string[] {
  const first = Array.from(facts.title)[0] ?? '';
  return [
    `${facts.title} / ${names(facts, '，')}${facts.role}. —${place}：${facts.publisher}，${String(facts.year)}.5`,
    `ISBN ${facts.isbn}`,
    `Ⅰ.①${first}…　Ⅱ.①${Array.from(facts.author[0] ?? '')[0] ?? ''}…　Ⅲ.①机械工程　Ⅳ.①TH`,
    `中国版本图书馆CIP数据核字（${String(facts.year)}）第0${facts.isbn.replaceAll('-', '').slice(6, 11)}号`,
  ];
}

function recordBlock(
  sheet: Sheet,
  facts: Facts,
  at: { x: number; y: number; width: number; face: 'serif' | 'sans' | 'kai' },
): number {
  put(sheet, '图书在版编目（CIP）数据', ['sans 700 12', at.x, at.y]);
  let y = at.y + 28;
  for (const line of record(facts, '杭州')) {
    const box = sheet.paragraph(line, {
      face: at.face,
      size: 10.5,
      x: at.x,
      y,
      width: at.width,
      align: 'left',
      lineHeight: 1.6,
    });
    y += box[3] + 3;
  }
  sheet.rule([at.x, y + 6], [at.x + at.width, y + 6], { width: 0.6 });
  return y + 16;
}

function textbookCover(sheet: Sheet, facts: Facts): void {
  sheet.page({ size: [524, 737], background: '#f3efe4' });
  sheet.rect([0, 430, 524, 307], { fill: '#1f5a52' });
  title(sheet, '机电工程技术丛书', ['kai 15', 60]);
  put(sheet, facts.title, ['sans 900 42 #163f3a center fit', 40, 150, sheet.width - 80]);
  title(sheet, `${names(facts)}　${facts.role}`, ['kai 18', 250]);
  sheet.rect([212, 320, 100, 3], { fill: '#c2873c' });
  title(sheet, facts.publisher, ['serif 600 19 #f2efe6', 670]);
}

function textbookImprint(sheet: Sheet, facts: Facts): void {
  sheet.page({ size: [524, 737] });
  const y = recordBlock(sheet, facts, { x: 62, y: 120, width: 400, face: 'serif' });
  const lines = [
    `责任编辑　汤予　封面设计　齐小麦`,
    `出版发行　${facts.publisher}`,
    `社　　址　东海市书院路8号（邮编 300099）`,
    '印　　刷　越中彩印厂',
    `开　　本　787mm×1092mm　1/16`,
    `字　　数　${String(facts.words ?? 200)}千字`,
    `版　　次　${String(facts.year)}年5月第1版`,
    `印　　次　${String(facts.year)}年5月第1次印刷`,
    `书　　号　ISBN ${facts.isbn}`,
    '定　　价　48.00元',
  ];
  put(sheet, lines.join('\n'), ['serif 11/1.9', 62, y + 8]);
  put(sheet, '版权所有　侵权必究', ['sans 10', 62, 680]);
}

const textbook: Layout<'bookCover'> = {
  id: 'ev-book-textbook',
  type: 'bookCover',
  draw(sheet, facts) {
    if (facts.part !== 'copyright') textbookCover(sheet, facts);
    if (facts.part !== 'cover') textbookImprint(sheet, facts);
    return printedOf(facts);
  },
};

/** Front and back laid open with the spine between them; the bar code is on the back. */
function jacket(sheet: Sheet, facts: Facts): void {
  sheet.page({ size: [860, 560], background: '#dbe6ee' });
  sheet.rect([406, 0, 48, 560], { fill: '#24527a' });
  sheet.text(facts.title, {
    face: 'sans',
    weight: 700,
    size: 17,
    color: '#ffffff',
    x: 421,
    y: 60,
    vertical: true,
    spacing: 3,
  });
  put(sheet, facts.title, ['xiaowei 38 #16324a center fit', 480, 150, 350]);
  put(sheet, `${names(facts, '、')} ${facts.role}`, ['serif 600 17 center fit', 480, 226, 350]);
  sheet.path('M500 330 C560 280 620 420 690 350 S800 330 815 380', { stroke: '#24527a', width: 3 });
  put(sheet, facts.publisher, ['kai 700 17 center', 480, 500, 350]);
  prose(sheet, '本书面向企业技术人员，由实例讲起，说明选型、计算、安装与维护的步骤，也可作为培训教材。', [
    'serif 13',
    48,
    90,
    310,
  ]);
  sheet.rect([196, 404, 184, 118], { fill: '#ffffff' });
  put(sheet, `ISBN ${facts.isbn}`, ['sans 11.5', 206, 412]);
  sheet.barcodeEan13(facts.isbn.replaceAll('-', ''), { x: 222, y: 430, width: 140, height: 52 });
  put(sheet, '定价：39.80元', ['sans 10.5', 206, 503]);
}

function jacketImprint(sheet: Sheet, facts: Facts): void {
  sheet.page({ paper: '32K' });
  put(sheet, '内 容 提 要', ['sans 700 13 center', 40, 50, 288]);
  prose(sheet, '全书共九章，内容包括基本原理、元件选用、线路与程序、安装调试和常见故障处理。', [
    'kai 11',
    40,
    76,
    288,
  ]);
  const y = recordBlock(sheet, facts, { x: 40, y: 160, width: 288, face: 'kai' });
  put(sheet, facts.title, ['sans 700 14 center fit', 40, y + 8, sheet.width - 80]);
  put(sheet, `${names(facts, '　')}　${facts.role}`, ['kai 12 center fit', 40, y + 32, sheet.width - 80]);
  put(sheet, `${facts.publisher}出版、发行`, ['serif 11 center fit', 40, y + 54, sheet.width - 80]);
  put(sheet, `${String(facts.year)}年5月第一版　印数：1—3000`, [
    'serif 10.5 center fit',
    40,
    y + 74,
    sheet.width - 80,
  ]);
}

const opened: Layout<'bookCover'> = {
  id: 'ev-book-opened',
  type: 'bookCover',
  draw(sheet, facts) {
    if (facts.part !== 'copyright') jacket(sheet, facts);
    if (facts.part !== 'cover') jacketImprint(sheet, facts);
    return printedOf(facts, true);
  },
};

function handbookCover(sheet: Sheet, facts: Facts): void {
  sheet.page({ paper: 'A5', background: '#8e2b2b' });
  sheet.frame({ x: 20, y: 20, width: 380, height: 555, style: 'double', color: '#e8cf9a' });
  put(sheet, facts.title, ['brush 44 #f6e6c2 center fit', 40, 130, sheet.width - 80]);
  facts.author.forEach((name, index) => {
    title(sheet, index === 0 ? `${facts.role}　${name}` : `　　　${name}`, [
      'kai 700 17 #f6e6c2',
      230 + index * 28,
    ]);
  });
  title(sheet, facts.publisher, ['xiaowei 19 #f6e6c2', 524]);
}

/** A ruled imprint table and no catalogue lines but the number. */
function handbookImprint(sheet: Sheet, facts: Facts): void {
  sheet.page({ paper: 'A5' });
  title(sheet, '版　权　页', ['sans 15', 70]);
  const cell = (text: string) => ({ text, align: 'left' as const });
  sheet.table({
    x: 52,
    y: 112,
    columns: [86, 230],
    rowHeight: 30,
    face: 'sans',
    size: 11.5,
    padding: 6,
    rows: [
      ['书名', cell(facts.title)],
      ['作者', cell(`${names(facts, '；')}（${facts.role}）`)],
      ['出版者', cell(facts.publisher)],
      ['标准书号', cell(`ISBN ${facts.isbn}`)],
      ['出版年月', cell(`${String(facts.year)}年5月`)],
      ['版次', cell('2版1次')],
      ['字数', cell(`${String(facts.words ?? 180)}千字`)],
      ['定价', cell('56.00元')],
    ],
  });
}

const handbook: Layout<'bookCover'> = {
  id: 'ev-book-handbook',
  type: 'bookCover',
  draw(sheet, facts) {
    if (facts.part !== 'copyright') handbookCover(sheet, facts);
    if (facts.part !== 'cover') handbookImprint(sheet, facts);
    return printedOf(facts);
  },
};

export const bookCoverLayouts = [textbook, opened, handbook] as const;
