/** 著作封面 and 版权页: textbooks, monographs, old imprints without a catalogue entry. */
import type { Layout } from '../layout.ts';
import { moreBooks } from './book-cover-more.ts';
import { bookOf, type Page } from './book-cover-parts.ts';

const spaced = (text: string): string => Array.from(text).join(' ');

/** A textbook: the series over the title, the role in front of the names, the press with its place. */
const textbook: Page = (sheet, facts) => {
  sheet.page({ size: [440, 620], background: '#fdfdfb' });
  sheet.rect([0, 0, 440, 70], { fill: '#1c6b5a' });
  sheet.text('高等职业教育机电类专业“十三五”规划教材', {
    x: 40,
    y: 28,
    size: 14,
    color: '#ffffff',
    face: 'sans',
  });
  sheet.paragraph([{ text: facts.title, face: 'sans', weight: 800 }], {
    ...{ x: 40, y: 130, width: 360, size: 36, lineHeight: 1.4, indent: 0, align: 'center' },
  });
  sheet.centre('JIDIAN SHEBEI JISHU', 240, { size: 11, color: '#777777' });
  sheet.text(`◎ ${facts.role}　${facts.author.join('　')}`, {
    x: 60,
    y: 300,
    width: 320,
    align: 'center',
    size: 17,
    fit: true,
  });
  sheet.pattern({ style: 'grid', box: [60, 350, 320, 150], color: '#1c6b5a', opacity: 0.4 });
  sheet.text(facts.publisher, { x: 40, y: 560, width: 360, align: 'center', size: 15, spacing: 3 });
  return ['title', 'author', 'publisher'];
};

/** An imprint in labels of one width with colons, title and authors among them. */
const labelled: Page = (sheet, facts) => {
  sheet.page({ size: [440, 620] });
  const { title, isbn, publisher, year } = facts;
  sheet.text('版 权 页', { x: 60, y: 60, size: 12, face: 'sans' });
  [
    `书　　名：${title}`,
    `${facts.role.length === 2 ? spaced(facts.role).replace(' ', '　　') : facts.role}：${facts.author.join('　')}`,
    `责任编辑：陆一鸣`,
    `出 版 者：${publisher}`,
    '　　　　　（地址：杭州市体育场路347号　邮编：310006）',
    '印 刷 者：杭州望江印刷有限公司',
    '发 行 者：新华书店',
    `开　　本：787×1092 毫米　1/16`,
    '印　　张：14.75',
    `字　　数：${String(facts.words ?? 260)} 千字`,
    `版　　次：${String(year)} 年 3 月第 1 版　${String(year)} 年 3 月第 1 次印刷`,
    `书　　号：ISBN ${isbn}`,
    '定　　价：39.80 元',
  ].forEach((text, index) =>
    sheet.text(text, { x: 60, y: 130 + index * 27, size: 11.5, width: 330, fit: true }),
  );
  sheet.text('（如有印装质量问题，本社负责调换）', { x: 60, y: 510, size: 10 });
  return ['title', 'isbn', 'author', 'publisher'];
};

/** A monograph: author over the title, the subtitle smaller, the press at the foot in spaced type. */
const monograph: Page = (sheet, facts) => {
  sheet.page({ size: [430, 610], background: '#efe8d8' });
  sheet.text(`${facts.author.join(' ')}　${facts.role}`, {
    x: 50,
    y: 80,
    width: 330,
    size: 16,
    face: 'kai',
    fit: true,
  });
  sheet.rule([50, 110], [380, 110], { width: 1.6 });
  sheet.paragraph([{ text: facts.title, weight: 700 }], {
    ...{ x: 50, y: 150, width: 330, size: 34, lineHeight: 1.5, indent: 0, align: 'left' },
  });
  sheet.text('——原理、方法与应用', { x: 150, y: 262, size: 15 });
  sheet.text(facts.publisher, { x: 110, y: 550, width: 210, align: 'justify', size: 15, weight: 600 });
  return ['title', 'author', 'publisher'];
};

/** A catalogue entry with a series and several roles, then lines of the imprint separated by rules. */
const catalogue: Page = (sheet, facts) => {
  sheet.page({ size: [430, 610] });
  const { title, isbn, publisher, year } = facts;
  const [first = ''] = facts.author;
  const style = { x: 50, width: 330, size: 10.5, lineHeight: 1.8, align: 'left' as const };
  sheet.text('图书在版编目 （ＣＩＰ） 数据', { x: 50, y: 50, size: 11, weight: 600 });
  sheet.paragraph(
    `${title}／${facts.author.join('，')}${facts.role}．—杭州：${publisher}，${String(year)}.9`,
    { ...style, y: 74, indent: 2 },
  );
  sheet.text('（机电工程师实用丛书）', { x: 71, y: 118, size: 10.5 });
  sheet.text(`ISBN ${isbn}`, { x: 71, y: 138, size: 10.5 });
  sheet.paragraph(`Ⅰ.①${title.slice(0, 1)}… Ⅱ.①${first.slice(0, 1)}… Ⅲ.①机电设备-基本知识 Ⅳ.①TM`, {
    ...style,
    y: 158,
  });
  sheet.text(`中国版本图书馆CIP数据核字（${String(year)}）第 201934 号`, { x: 71, y: 200, size: 10.5 });
  sheet.rule([50, 226], [380, 226]);
  sheet.paragraph([{ text: title, weight: 700, face: 'sans' }], { ...style, y: 330, size: 13, indent: 0 });
  sheet.text(`${facts.author.join('　')}　${facts.role}`, {
    x: 50,
    y: 362,
    size: 10.5,
    face: 'kai',
    width: 330,
    fit: true,
  });
  sheet.rule([50, 384], [380, 384]);
  [
    `责任编辑　金更达　　责任校对　陈　越`,
    `出版发行　${publisher}`,
    '　　　　　（杭州天目山路148号　邮政编码310007）',
    '排　　版　杭州中大图文设计有限公司',
    '开　　本　710mm×1000mm　1/16',
    `版印次　${String(year)}年9月第1版　${String(year)}年9月第1次印刷`,
    `书　　号　ISBN ${isbn}`,
    '定　　价　52.00元',
  ].forEach((text, index) => sheet.text(text, { x: 50, y: 396 + index * 21, size: 10.5 }));
  return ['title', 'isbn', 'author', 'publisher'];
};

/** Names in a column of their own with the role over them; the press in a band. */
const columned: Page = (sheet, facts) => {
  sheet.page({ size: [450, 640], background: '#f7f9fb' });
  sheet.rect([36, 100, 378, 4], { fill: '#b5261e' });
  sheet.text(facts.title, {
    x: 36,
    y: 120,
    width: 378,
    align: 'center',
    size: 38,
    weight: 800,
    face: 'sans',
    fit: true,
  });
  sheet.rect([36, 178, 378, 4], { fill: '#b5261e' });
  sheet.text(facts.role, { x: 36, y: 250, width: 378, align: 'center', size: 14, face: 'sans' });
  facts.author.forEach((name, index) =>
    sheet.text(name, { x: 36, y: 278 + index * 28, width: 378, align: 'center', size: 17, face: 'kai' }),
  );
  sheet.rect([0, 580, 450, 60], { fill: '#20406b' });
  sheet.text(facts.publisher, {
    x: 0,
    y: 600,
    width: 450,
    align: 'center',
    size: 16,
    color: '#ffffff',
    face: 'sans',
  });
  return ['title', 'author', 'publisher'];
};

/** Lines without labels and the ISBN of a back cover over its barcode. */
const backCover: Page = (sheet, facts) => {
  sheet.page({ size: [450, 640] });
  const { title, isbn, publisher, year } = facts;
  sheet.text(title, { x: 0, y: 180, width: 450, align: 'center', size: 14, weight: 700 });
  sheet.text(`${facts.author.join('、')}${facts.role}`, {
    x: 0,
    y: 210,
    width: 450,
    align: 'center',
    size: 11,
  });
  sheet.text('※', { x: 0, y: 236, width: 450, align: 'center', size: 11 });
  [
    `${publisher}出版　发行`,
    '（北京市百万庄大街22号　邮政编码100037）',
    '三河市望溪印刷厂印刷',
    `${String(year)}年7月第1版第1次印刷`,
    '184mm×260mm · 16.25印张 · 398千字',
    '0 001—3 000册',
    `标准书号：ISBN ${isbn}`,
    '定价：45.00元',
  ].forEach((text, index) =>
    sheet.text(text, { x: 0, y: 262 + index * 22, width: 450, align: 'center', size: 10.5 }),
  );
  sheet.text(`ISBN ${isbn}`, { x: 292, y: 520, size: 10 });
  sheet.barcodeEan13(isbn.replaceAll('-', ''), { x: 286, y: 540, width: 116 });
  return ['title', 'isbn', 'author', 'publisher'];
};

/** Vertical: the title down the middle, the names beside it, the press down the left edge. */
const upright: Page = (sheet, facts) => {
  sheet.page({ size: [430, 600], background: '#dfe7ea' });
  const size = Math.min(40, 400 / Array.from(facts.title).length);
  sheet.rect([300, 40, 90, 520], { fill: '#24505e' });
  sheet.text(facts.title, { x: 345 - size / 2, y: 70, vertical: true, size, weight: 700, color: '#ffffff' });
  sheet.text(facts.author.join('　'), { x: 250, y: 160, vertical: true, size: 17, face: 'kai' });
  sheet.text(facts.role, {
    x: 250,
    y: 160 + (facts.author.join('　').length + 1) * 17,
    vertical: true,
    size: 17,
    face: 'kai',
  });
  sheet.text(facts.publisher, { x: 50, y: 545, size: 15, width: 220, fit: true });
  return ['title', 'author', 'publisher'];
};

/** An imprint as a table whose labels stand over the values. */
const headed: Page = (sheet, facts) => {
  sheet.page({ size: [430, 600] });
  const { title, isbn, publisher, year } = facts;
  sheet.table({
    ...{ x: 40, y: 120, columns: [120, 110, 120], size: 10.5, rowHeight: 26 },
    rows: [
      ['书名', '作者', '出版社'],
      [title, `${facts.author.join('、')} ${facts.role}`, publisher],
      ['书号', '出版日期', '字数（千字）'],
      [isbn, `${String(year)}年11月`, String(facts.words ?? 300)],
    ],
  });
  sheet.centre(`中国版本图书馆CIP数据核字（${String(year)}）第 134501 号`, 330, { size: 10.5 });
  sheet.centre('版权专有　侵权必究　　举报电话：100-88888888', 360, { size: 10.5 });
  return ['title', 'isbn', 'author', 'publisher'];
};

export const bookCoverLayouts: readonly Layout<'bookCover'>[] = [
  bookOf('textbook', textbook, labelled),
  bookOf('monograph', monograph, catalogue),
  bookOf('column', columned, backCover),
  bookOf('upright', upright, headed),
  ...moreBooks,
];
