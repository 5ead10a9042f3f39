/** 著作封面 and 版权页 (CIP). */
import type { DocumentFacts } from '../facts.ts';
import type { Layout, Printed } from '../layout.ts';
import type { Sheet } from '../draw/sheet.ts';

type Facts = DocumentFacts['bookCover'];
type Field = 'title' | 'isbn' | 'author' | 'publisher';
type Page = (sheet: Sheet, facts: Facts) => readonly Field[];

function drawParts(sheet: Sheet, facts: Facts, pages: { cover: Page; copyright: Page }): Printed {
  const shown = new Set<Field>();
  if (facts.part !== 'copyright') pages.cover(sheet, facts).forEach((field) => shown.add(field));
  if (facts.part !== 'cover') pages.copyright(sheet, facts).forEach((field) => shown.add(field));
  return Object.fromEntries([...shown].map((field) => [field, facts[field]]));
}

const people = (facts: Facts): string => facts.author.join('　');

const plainCover: Page = (sheet, facts) => {
  sheet.page({ size: [420, 595], background: '#274c6b' });
  sheet.rect([40, 90, 340, 150], { fill: '#f6f1e4' });
  sheet.paragraph([{ text: facts.title, weight: 800 }], {
    x: 56,
    y: 118,
    width: 308,
    size: 31,
    lineHeight: 1.4,
    indent: 0,
    align: 'center',
  });
  sheet.text(`${people(facts)}　${facts.role}`, {
    x: 40,
    y: 272,
    width: 340,
    align: 'center',
    size: 16,
    color: '#ffffff',
    face: 'kai',
    weight: 500,
    fit: true,
  });
  sheet.pattern({ style: 'rosette', box: [110, 310, 200, 180], color: '#8db4d2', opacity: 0.6 });
  sheet.text(facts.publisher, { x: 40, y: 530, width: 340, align: 'center', size: 15, color: '#ffffff' });
  return ['title', 'author', 'publisher'];
};

const cip: Page = (sheet, facts) => {
  sheet.page({ size: [420, 595] });
  const { title, isbn, publisher, year } = facts;
  sheet.text('图书在版编目（CIP）数据', { x: 44, y: 60, size: 12, face: 'sans', weight: 600 });
  sheet.rule([44, 80], [376, 80]);
  sheet.paragraph(
    `${title} / ${facts.author.join('，')}${facts.role}. —杭州：${publisher}，${String(year)}.5\nISBN ${isbn}\nⅠ. ①${title.slice(0, 2)}… Ⅱ. ①${facts.author[0] ?? ''}… Ⅲ. ①机械工程－技术 Ⅳ. ①TH\n中国版本图书馆CIP数据核字（${String(year)}）第099123号`,
    { x: 44, y: 92, width: 332, size: 10.5, lineHeight: 1.9, align: 'left' },
  );
  sheet.rule([44, 236], [376, 236]);
  sheet.table({
    x: 44,
    y: 262,
    columns: [76, 256],
    size: 10.5,
    rowHeight: 22,
    lines: 'none',
    rows: [
      ['书　　名', title],
      ['作　　者', `${facts.author.join(' ')} ${facts.role}`],
      ['出版发行', publisher],
      ['开　　本', '787mm×1092mm 1/16'],
      ['字　　数', `${String(facts.words ?? 200)}千字`],
      ['版　　次', `${String(year)}年5月第1版　${String(year)}年5月第1次印刷`],
      ['书　　号', `ISBN ${isbn}`],
      ['定　　价', '58.00元'],
    ].map(([label = '', value = '']) => [
      { text: label, align: 'left' },
      { text: value, align: 'left' },
    ]),
  });
  sheet.barcodeEan13(isbn.replaceAll('-', ''), { x: 250, y: 500, width: 110 });
  return ['title', 'isbn', 'author', 'publisher'];
};

const classic: Layout<'bookCover'> = {
  id: 'book-classic',
  type: 'bookCover',
  draw: (sheet, facts) => drawParts(sheet, facts, { cover: plainCover, copyright: cip }),
};

const typeCover: Page = (sheet, facts) => {
  sheet.page({ size: [480, 680], background: '#fbfaf7' });
  sheet.rect([0, 420, 480, 260], { fill: '#c8502b' });
  sheet.text(facts.title, { x: 44, y: 110, width: 392, size: 40, face: 'sans', weight: 900, fit: true });
  sheet.rule([44, 172], [160, 172], { color: '#c8502b', width: 4 });
  sheet.text(facts.role, { x: 44, y: 206, size: 14, face: 'sans' });
  sheet.text(people(facts), { x: 92, y: 204, width: 344, size: 16, face: 'sans', weight: 500, fit: true });
  sheet.text(facts.publisher, { x: 44, y: 620, size: 16, face: 'sans', weight: 600, color: '#ffffff' });
  sheet.barcodeEan13(facts.isbn.replaceAll('-', ''), { x: 320, y: 590, width: 110, color: '#111111' });
  sheet.text(`ISBN ${facts.isbn}`, { x: 308, y: 566, size: 11, face: 'sans', color: '#ffffff' });
  return ['title', 'isbn', 'author', 'publisher'];
};

const column: Page = (sheet, facts) => {
  sheet.page({ size: [480, 680] });
  const { title, isbn, publisher, year } = facts;
  sheet.paragraph(
    [
      { text: '内容提要\n', face: 'sans', weight: 600 },
      `本书系统介绍了${title}的基本知识和典型实例，内容实用，可供工程技术人员和高等院校师生参考。`,
    ],
    { x: 60, y: 70, width: 360, size: 11, lineHeight: 1.8 },
  );
  const x = 60;
  sheet.text(title, { x, y: 330, size: 15, weight: 700 });
  [
    `${facts.author.join('、')}　${facts.role}`,
    `责任编辑：方静　　封面设计：澄明工作室`,
    `${publisher}出版发行`,
    `（杭州市望江街 66 号，邮政编码 310098）`,
    '杭州长堤印务公司印刷　新华书店经销',
    `开本 710×1000　1/16　印张 18.5　字数 ${String(facts.words ?? 200)} 千`,
    `${String(year)} 年 6 月第 1 版　　${String(year)} 年 6 月第 1 次印刷`,
    `ISBN ${isbn}　　定价：46.00 元`,
  ].forEach((text, index) =>
    sheet.text(text, { x, y: 362 + index * 24, size: 11, face: 'kai', width: 360, fit: true }),
  );
  return ['title', 'isbn', 'author', 'publisher'];
};

const modern: Layout<'bookCover'> = {
  id: 'book-modern',
  type: 'bookCover',
  draw: (sheet, facts) => drawParts(sheet, facts, { cover: typeCover, copyright: column }),
};

const verticalCover: Page = (sheet, facts) => {
  sheet.page({ size: [440, 620], background: '#e9e2cf' });
  sheet.frame({ x: 24, y: 24, width: 392, height: 572, style: 'double', color: '#5a4a2a' });
  sheet.rect([290, 60, 76, 400], { fill: '#fffdf6', stroke: '#5a4a2a' });
  const size = Math.min(38, 370 / Array.from(facts.title).length);
  sheet.text(facts.title, { x: 328 - size / 2, y: 76, vertical: true, size, face: 'kai', weight: 700 });
  sheet.text(`${facts.author.join('　')}　${facts.role}`, {
    x: 240,
    y: 90,
    vertical: true,
    size: 15,
    face: 'kai',
  });
  sheet.centre(facts.publisher, 548, { size: 15, face: 'kai', weight: 500 });
  return ['title', 'author', 'publisher'];
};

const tabular: Page = (sheet, facts) => {
  sheet.page({ size: [440, 620] });
  const { title, isbn, publisher, year } = facts;
  sheet.table({
    x: 50,
    y: 320,
    columns: [80, 260],
    size: 10.5,
    rowHeight: 24,
    rows: [
      ['书名', title],
      [facts.role, facts.author.join('，')],
      ['出版者', publisher],
      ['标准书号', `ISBN ${isbn}`],
      ['出版时间', `${String(year)}年9月第1版`],
      ['字数', `${String(facts.words ?? 200)} 000`],
      ['印数', '0001—2000册'],
    ],
  });
  sheet.centre('版权所有　侵权必究', 540, { size: 11, face: 'sans' });
  sheet.centre(`中国版本图书馆 CIP 数据核字（${String(year)}）第 088276 号`, 270, { size: 10.5 });
  return ['title', 'isbn', 'author', 'publisher'];
};

const traditional: Layout<'bookCover'> = {
  id: 'book-traditional',
  type: 'bookCover',
  draw: (sheet, facts) => drawParts(sheet, facts, { cover: verticalCover, copyright: tabular }),
};

export const bookCoverLayouts: readonly Layout<'bookCover'>[] = [classic, modern, traditional];
