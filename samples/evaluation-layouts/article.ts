/** 论文正文首页: running heads, author lines and footers in several house styles. */
import { flow } from './flow.ts';
import { citation, englishIssue, twoDigits, volumeIssue, yearIssue } from './journal-words.ts';
import { arabicDate } from '../draw/wording.ts';
import { notes } from './parts.ts';
import type { Sheet } from '../draw/sheet.ts';
import type { TextStyle } from '../draw/text.ts';
import type { DocumentFacts } from '../facts.ts';
import type { Layout, Printed } from '../layout.ts';

type Facts = DocumentFacts['article'];

function printedOf({ title, journal, author, year, issue }: Facts): Printed {
  return { title, journal, author: [...author], year, issue };
}

/** A title over as many lines as it needs; gives the y below it. */
function titleBlock(
  sheet: Sheet,
  text: string,
  style: TextStyle & { x: number; y: number; width: number; align: 'left' | 'center' },
): number {
  const [, top, , height] = sheet.paragraph(text, { ...style, indent: 0, lineHeight: 1.4 });
  return top + height;
}

/** Abstract and keywords; gives the y below them. */
function summary(
  sheet: Sheet,
  facts: Facts,
  at: TextStyle & { x: number; y: number; width: number; labels: readonly [string, string]; between: string },
): number {
  const { labels, between, ...style } = at;
  const bold = (text: string) => ({ text, face: 'sans' as const, weight: 700 });
  const [, top, , height] = sheet.paragraph([bold(labels[0]), facts.abstract], {
    ...style,
    indent: 0,
    lineHeight: 1.55,
  });
  const below = sheet.paragraph([bold(labels[1]), facts.keywords.join(between)], {
    ...style,
    y: top + height + 2,
    indent: 0,
    lineHeight: 1.55,
  });
  return below[1] + below[3];
}

const academy: Layout<'article'> = {
  id: 'ev-article-academy',
  type: 'article',
  draw(sheet, facts) {
    sheet.page({ paper: 'A4' });
    const head = { face: 'serif' as const, size: 10 };
    sheet.text(volumeIssue(facts), { ...head, x: 56, y: 36 });
    sheet.text(facts.journal, {
      ...head,
      face: 'kai',
      weight: 700,
      size: 12,
      x: 200,
      y: 35,
      width: 195,
      align: 'center',
      spacing: 3,
    });
    sheet.text(englishIssue(facts), { ...head, x: 390, y: 36, width: 149, align: 'right' });
    sheet.rule([56, 54], [539, 54], { width: 1.4 });
    sheet.rule([56, 57], [539, 57], { width: 0.4 });
    const below = titleBlock(sheet, facts.title, {
      face: 'sans',
      weight: 500,
      size: 20,
      x: 80,
      y: 80,
      width: 435,
      align: 'center',
    });
    sheet.text(facts.author.join('，'), {
      face: 'kai',
      size: 13,
      x: 56,
      y: below + 12,
      width: 483,
      align: 'center',
      fit: true,
    });
    sheet.text(`（${facts.affiliation}）`, {
      face: 'serif',
      size: 10,
      x: 56,
      y: below + 36,
      width: 483,
      align: 'center',
      fit: true,
    });
    const y = summary(sheet, facts, {
      face: 'serif',
      size: 10,
      x: 80,
      y: below + 62,
      width: 435,
      labels: ['摘要：', '关键词：'],
      between: '；',
    });
    sheet.text('中图分类号：TH12　　文献标识码：A　　文章编号：9000-0000（2019）00-0000-05', {
      face: 'serif',
      size: 9.5,
      x: 80,
      y: y + 6,
    });
    flow(sheet, facts.body, {
      face: 'serif',
      size: 10.5,
      x: 56,
      y: y + 36,
      width: 483,
      bottom: 752,
      count: 2,
      gap: 20,
    });
    sheet.rule([56, 762], [190, 762], { width: 0.5 });
    const foot = [
      ...(facts.received === undefined ? [] : [`收稿日期：${dotReceived(facts.received)}`]),
      ...(facts.fund === undefined ? [] : [`基金项目：${facts.fund}`]),
      `作者简介：${facts.author[0] ?? ''}，工程师，从事机电产品研究。`,
    ];
    notes(sheet, foot, { face: 'serif', size: 8.5, x: 56, y: 766, width: 483 });
    return printedOf(facts);
  },
};

function dotReceived(date: string): string {
  return date.replaceAll('-', '－');
}

/** A trade magazine: band of colour, author beside the title, three columns, imprint at the foot. */
const trade: Layout<'article'> = {
  id: 'ev-article-trade',
  type: 'article',
  draw(sheet, facts) {
    sheet.page({ size: [567, 794], background: '#fefefe' });
    sheet.rect([0, 26, 567, 22], { fill: '#3d6f9e' });
    sheet.text('技术与应用　TECHNOLOGY', {
      face: 'sans',
      weight: 700,
      size: 11,
      color: '#ffffff',
      x: 40,
      y: 31,
    });
    const below = titleBlock(sheet, facts.title, {
      face: 'sans',
      weight: 900,
      size: 23,
      color: '#1d3d5c',
      x: 40,
      y: 74,
      width: 487,
      align: 'left',
    });
    sheet.text(`文/${facts.author.join('　')}`, {
      face: 'kai',
      weight: 500,
      size: 13,
      x: 40,
      y: below + 8,
      width: 487,
      fit: true,
    });
    sheet.text(facts.affiliation, {
      face: 'sans',
      weight: 300,
      size: 9.5,
      x: 40,
      y: below + 30,
      width: 487,
      fit: true,
    });
    sheet.rect([40, below + 54, 487, 2], { fill: '#3d6f9e' });
    const y = summary(sheet, facts, {
      face: 'sans',
      weight: 300,
      size: 9.5,
      x: 52,
      y: below + 66,
      width: 463,
      labels: ['【摘　要】', '【关键词】'],
      between: '　',
    });
    flow(sheet, facts.body, {
      face: 'sans',
      weight: 300,
      size: 9.5,
      x: 40,
      y: y + 20,
      width: 487,
      bottom: 736,
      count: 3,
      gap: 15,
    });
    sheet.rule([40, 752], [527, 752], { width: 0.6, color: '#3d6f9e' });
    sheet.text(`${facts.pages.split('-')[0] ?? ''}　|　${facts.journal}　${yearIssue(facts)}`, {
      face: 'sans',
      size: 10,
      x: 40,
      y: 760,
    });
    return printedOf(facts);
  },
};

const marks = ['¹', '²', '³'];

/** Superscripts after the names, a reference line in the head, the abstract in a box. */
const referenced: Layout<'article'> = {
  id: 'ev-article-referenced',
  type: 'article',
  draw(sheet, facts) {
    sheet.page({ paper: '16K' });
    const head = { face: 'serif' as const, size: 8.5, x: 44, width: 436 };
    sheet.text(
      `引用格式：${facts.author.slice(0, 3).join('，')}${facts.author.length > 3 ? '，等' : ''}.${facts.title}[J].`,
      { ...head, y: 30, fit: true },
    );
    sheet.text(`${citation(facts, facts.pages)}.`, { ...head, y: 43 });
    sheet.rule([44, 58], [480, 58], { width: 0.8 });
    const below = titleBlock(sheet, facts.title, {
      face: 'serif',
      weight: 700,
      size: 18,
      x: 64,
      y: 74,
      width: 396,
      align: 'center',
    });
    const names = facts.author.map((name, index) => `${name}${marks[Math.min(index, 2)] ?? ''}`).join('　');
    sheet.text(names, {
      face: 'serif',
      size: 12,
      x: 44,
      y: below + 10,
      width: 436,
      align: 'center',
      fit: true,
    });
    sheet.text(`1.${facts.affiliation}；2.东海省机械科学研究院`, {
      face: 'serif',
      size: 9,
      x: 44,
      y: below + 32,
      width: 436,
      align: 'center',
      fit: true,
    });
    const top = below + 56;
    const y = summary(sheet, facts, {
      face: 'kai',
      size: 10,
      x: 58,
      y: top + 6,
      width: 408,
      labels: ['摘　要　', '关键词　'],
      between: '，',
    });
    sheet.rect([48, top, 428, y - top + 8], { stroke: '#888888', width: 0.5 });
    flow(sheet, facts.body, {
      face: 'serif',
      size: 10,
      x: 44,
      y: y + 26,
      width: 436,
      bottom: 684,
      count: 2,
      gap: 18,
      lineHeight: 1.5,
    });
    const received = facts.received === undefined ? '' : `收稿日期：${arabicDate(facts.received)}　`;
    sheet.text(
      `${received}${facts.journal} ${String(facts.year)}(${twoDigits(facts.issue)})　·${facts.pages.split('-')[0] ?? ''}·`,
      { face: 'serif', size: 9, x: 44, y: 700, width: 436, align: 'right', fit: true },
    );
    return printedOf(facts);
  },
};

/** One column, the running head in the middle of a double rule: a small technical bulletin. */
const bulletin: Layout<'article'> = {
  id: 'ev-article-bulletin',
  type: 'article',
  draw(sheet, facts) {
    sheet.page({ paper: 'B5', background: '#fcfaf4' });
    sheet.text(`${String(facts.year)}年 第${String(facts.issue)}期`, { face: 'kai', size: 11, x: 50, y: 38 });
    sheet.text(`《${facts.journal}》`, {
      face: 'kai',
      size: 11,
      x: 250,
      y: 38,
      width: 199,
      align: 'right',
      fit: true,
    });
    sheet.rule([50, 56], [449, 56], { width: 0.6, dash: 3 });
    sheet.text('●技术交流', { face: 'sans', weight: 700, size: 11, x: 50, y: 66 });
    const below = titleBlock(sheet, facts.title, {
      face: 'kai',
      weight: 700,
      size: 22,
      x: 50,
      y: 96,
      width: 399,
      align: 'center',
    });
    sheet.text(facts.author.join('、'), {
      face: 'serif',
      size: 12.5,
      x: 50,
      y: below + 10,
      width: 399,
      align: 'center',
      fit: true,
    });
    sheet.text(facts.affiliation, {
      face: 'serif',
      size: 10,
      x: 50,
      y: below + 32,
      width: 399,
      align: 'center',
      fit: true,
    });
    const y = summary(sheet, facts, {
      face: 'kai',
      size: 11,
      x: 74,
      y: below + 60,
      width: 351,
      labels: ['[摘要]', '[关键词]'],
      between: ' ',
    });
    flow(sheet, facts.body, {
      face: 'serif',
      size: 11.5,
      x: 50,
      y: y + 20,
      width: 399,
      bottom: 662,
      count: 1,
      gap: 0,
      lineHeight: 1.75,
    });
    sheet.text(`－${facts.pages.split('-')[0] ?? ''}－`, {
      face: 'serif',
      size: 10,
      x: 50,
      y: 676,
      width: 399,
      align: 'center',
    });
    return printedOf(facts);
  },
};

export const articleLayouts = [academy, trade, referenced, bulletin] as const;
