/** 著作封面 and 版权页 with parted names, long titles, presses in two scripts and numbers without hyphens. */
import type { Layout } from '../layout.ts';
import { bookOf, type Page } from './book-cover-parts.ts';

/** Two-letter names are parted, as printers do to align them. */
const parted = (name: string): string => (Array.from(name).length === 2 ? Array.from(name).join('　') : name);

const banner: Page = (sheet, facts) => {
  sheet.page({ size: [450, 640], background: '#f2f5f0' });
  sheet.text('机电工程师继续教育丛书', { x: 40, y: 50, size: 13, face: 'sans' });
  sheet.text('丛书主编　方建国', { x: 300, y: 50, size: 11, face: 'sans' });
  sheet.rect([0, 130, 450, 130], { fill: '#2d4f3f' });
  const half = Math.ceil(facts.title.length / 2);
  sheet.text(`${facts.title.slice(0, half)}\n${facts.title.slice(half)}`, {
    ...{
      x: 0,
      y: 146,
      width: 450,
      align: 'center',
      size: 40,
      lineHeight: 1.25,
      weight: 800,
      color: '#ffffff',
    },
  });
  sheet.text('（第2版）', { x: 0, y: 276, width: 450, align: 'center', size: 14 });
  facts.author.forEach((name, index) => {
    if (index === 0) sheet.text(facts.role, { x: 130, y: 330, width: 54, align: 'justify', size: 16 });
    sheet.text(parted(name), { x: 220, y: 330 + index * 30, size: 16, face: 'kai' });
  });
  sheet.text(facts.publisher, { x: 0, y: 570, width: 450, align: 'center', size: 17, weight: 600 });
  sheet.text('EAST MECHANICAL PRESS', { x: 0, y: 596, width: 450, align: 'center', size: 9 });
  return ['title', 'author', 'publisher'];
};

const cipLong: Page = (sheet, facts) => {
  sheet.page({ size: [450, 640] });
  const { title, isbn, publisher, year } = facts;
  const style = { x: 50, width: 350, size: 10.5, lineHeight: 1.8, align: 'left' as const };
  sheet.paragraph(
    `本书以工程实例为主线，介绍${title}的方法与步骤，可供机电工程技术人员阅读，也可作为高等院校相关专业的教材。`,
    { ...style, y: 50 },
  );
  sheet.text('图书在版编目(CIP)数据', { x: 50, y: 150, size: 11, face: 'sans' });
  sheet.paragraph(
    `${title}/${facts.author.join('，')}${facts.role}.—2版.—北京：${publisher}，${String(year)}.10（2020.3重印）`,
    { ...style, y: 172 },
  );
  sheet.text('（机电工程师继续教育丛书）', { x: 71, y: 212, size: 10.5 });
  sheet.text(`ISBN ${isbn}`, { x: 71, y: 232, size: 10.5 });
  sheet.paragraph(
    `Ⅰ.①${title.slice(0, 1)}…　Ⅱ.①${facts.author[0]?.slice(0, 1) ?? ''}…　Ⅲ.①机械设备　Ⅳ.①TH17`,
    { ...style, y: 252 },
  );
  sheet.text(`中国版本图书馆CIP数据核字（${String(year)}）第076521号`, { x: 71, y: 292, size: 10.5 });
  [
    `${publisher}（北京市百万庄大街22号　邮政编码100037）`,
    '策划编辑：张秀恩　责任编辑：陆一鸣',
    '封面设计：马精明　责任印制：李　昂',
    '北京望溪印刷有限公司印刷',
    `${String(year)}年10月第2版第1次印刷`,
    '169mm×239mm·15.5印张·300千字',
    `标准书号：ISBN ${isbn}`,
    '定价：49.00元',
  ].forEach((text, index) => sheet.text(text, { x: 50, y: 340 + index * 21, size: 10.5 }));
  return ['title', 'isbn', 'author', 'publisher'];
};

const white: Page = (sheet, facts) => {
  sheet.page({ size: [430, 600], background: '#ffffff' });
  sheet.text(facts.author.map(parted).join('　　'), { x: 40, y: 60, width: 270, size: 15, fit: true });
  sheet.text(`◎${facts.role}`, { x: 330, y: 60, size: 15 });
  sheet.text(facts.title, {
    x: 40,
    y: 250,
    width: 350,
    align: 'center',
    size: 30,
    face: 'kai',
    weight: 700,
    fit: true,
  });
  sheet.text('Principles and Practice', { x: 40, y: 296, width: 350, align: 'center', size: 12 });
  sheet.text(facts.publisher, { x: 40, y: 540, width: 350, align: 'center', size: 14 });
  sheet.text('·杭州·', { x: 40, y: 562, width: 350, align: 'center', size: 11 });
  return ['title', 'author', 'publisher'];
};

const bare: Page = (sheet, facts) => {
  sheet.page({ size: [430, 600] });
  const { title, isbn, publisher, year } = facts;
  sheet.text(`《${title}》`, { x: 50, y: 250, size: 13, weight: 700 });
  [
    `作　者：${facts.author.map(parted).join('、')}　${facts.role}`,
    `出版社：${publisher}`,
    `出版时间：${String(year)}-08-01`,
    '开　本：16开　　　纸　张：胶版纸',
    `ISBN：${isbn.replaceAll('-', '')}`,
    `字　数：${String(facts.words ?? 240)}000`,
  ].forEach((text, index) => sheet.text(text, { x: 50, y: 290 + index * 28, size: 12, face: 'sans' }));
  return ['title', 'isbn', 'author', 'publisher'];
};

export const moreBooks: readonly Layout<'bookCover'>[] = [
  bookOf('banner', banner, cipLong),
  bookOf('white', white, bare),
];
