/** 论文正文首页: running heads, author lines and footers in several house styles. */
import { flow } from './flow.ts';
import { citation, englishIssue, twoDigits, volumeIssue, yearIssue } from './journal-words.ts';
import { arabicDate } from '../draw/wording.ts';
import { prose, put } from './ink.ts';
import { notes } from './parts.ts';
import type { Sheet } from '../draw/sheet.ts';
import type { DocumentFacts } from '../facts.ts';
import type { Layout, Printed } from '../layout.ts';

type Facts = DocumentFacts['article'];

function printedOf({ title, journal, author, year, issue }: Facts): Printed {
  return { title, journal, author: [...author], year, issue };
}

type Place = readonly [look: string, x: number, y: number, width: number];

/** A title over as many lines as it needs; gives the y below it. */
function titleBlock(sheet: Sheet, text: string, place: Place): number {
  const [, top, , height] = prose(sheet, text, place);
  return top + height;
}

interface Summary {
  readonly at: Place;
  readonly labels: readonly [abstract: string, keywords: string];
  /** What stands between keywords. */
  readonly between: string;
}

/** Abstract and keywords; gives the y below them. */
function summary(sheet: Sheet, facts: Facts, { at, labels, between }: Summary): number {
  const bold = (text: string) => ({ text, face: 'sans' as const, weight: 700 });
  const [look, x, , width] = at;
  const [, top, , height] = prose(sheet, [bold(labels[0]), facts.abstract], at);
  const keywords = [bold(labels[1]), facts.keywords.join(between)];
  const below = prose(sheet, keywords, [look, x, top + height + 2, width]);
  return below[1] + below[3];
}

const academy: Layout<'article'> = {
  id: 'ev-article-academy',
  type: 'article',
  draw(sheet, facts) {
    sheet.page({ paper: 'A4' });
    put(sheet, volumeIssue(facts), ['serif 10', 56, 36]);
    put(sheet, facts.journal, ['kai 700 12 +3 center', 200, 35, 195]);
    put(sheet, englishIssue(facts), ['serif 10 right', 390, 36, 149]);
    sheet.rule([56, 54], [539, 54], { width: 1.4 });
    sheet.rule([56, 57], [539, 57], { width: 0.4 });
    const below = titleBlock(sheet, facts.title, ['sans 500 20/1.4 center flush', 80, 80, 435]);
    put(sheet, facts.author.join('，'), ['kai 13 center fit', 56, below + 12, 483]);
    put(sheet, `（${facts.affiliation}）`, ['serif 10 center fit', 56, below + 36, 483]);
    const y = summary(sheet, facts, {
      at: ['serif 10/1.55 flush', 80, below + 62, 435],
      labels: ['摘要：', '关键词：'],
      between: '；',
    });
    put(sheet, '中图分类号：TH12　　文献标识码：A　　文章编号：9000-0000（2019）00-0000-05', [
      'serif 9.5',
      80,
      y + 6,
    ]);
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
    notes(sheet, foot, ['serif 8.5', 56, 766, 483]);
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
    put(sheet, '技术与应用　TECHNOLOGY', ['sans 700 11 #ffffff', 40, 31]);
    const below = titleBlock(sheet, facts.title, ['sans 900 23/1.4 #1d3d5c left flush', 40, 74, 487]);
    put(sheet, `文/${facts.author.join('　')}`, ['kai 500 13 fit', 40, below + 8, 487]);
    put(sheet, facts.affiliation, ['sans 300 9.5 fit', 40, below + 30, 487]);
    sheet.rect([40, below + 54, 487, 2], { fill: '#3d6f9e' });
    const y = summary(sheet, facts, {
      at: ['sans 300 9.5/1.55 flush', 52, below + 66, 463],
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
    put(sheet, `${facts.pages.split('-')[0] ?? ''}　|　${facts.journal}　${yearIssue(facts)}`, [
      'sans 10',
      40,
      760,
    ]);
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
    const below = titleBlock(sheet, facts.title, ['serif 700 18/1.4 center flush', 64, 74, 396]);
    const names = facts.author.map((name, index) => `${name}${marks[Math.min(index, 2)] ?? ''}`).join('　');
    put(sheet, names, ['serif 12 center fit', 44, below + 10, 436]);
    put(sheet, `1.${facts.affiliation}；2.东海省机械科学研究院`, ['serif 9 center fit', 44, below + 32, 436]);
    const top = below + 56;
    const y = summary(sheet, facts, {
      at: ['kai 10/1.55 flush', 58, top + 6, 408],
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
    put(
      sheet,
      `${received}${facts.journal} ${String(facts.year)}(${twoDigits(facts.issue)})　·${facts.pages.split('-')[0] ?? ''}·`,
      ['serif 9 right fit', 44, 700, 436],
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
    put(sheet, `${String(facts.year)}年 第${String(facts.issue)}期`, ['kai 11', 50, 38]);
    put(sheet, `《${facts.journal}》`, ['kai 11 right fit', 250, 38, 199]);
    sheet.rule([50, 56], [449, 56], { width: 0.6, dash: 3 });
    put(sheet, '●技术交流', ['sans 700 11', 50, 66]);
    const below = titleBlock(sheet, facts.title, ['kai 700 22/1.4 center flush', 50, 96, 399]);
    put(sheet, facts.author.join('、'), ['serif 12.5 center fit', 50, below + 10, 399]);
    put(sheet, facts.affiliation, ['serif 10 center fit', 50, below + 32, 399]);
    const y = summary(sheet, facts, {
      at: ['kai 11/1.55 flush', 74, below + 60, 351],
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
    put(sheet, `－${facts.pages.split('-')[0] ?? ''}－`, ['serif 10 center', 50, 676, 399]);
    return printedOf(facts);
  },
};

export const articleLayouts = [academy, trade, referenced, bulletin] as const;
