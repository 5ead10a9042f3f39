/** First pages of papers to learn from: superscripts, a magazine, English beneath, a side column, a subtitle. */
import type { Layout } from '../layout.ts';
import type { Sheet } from '../draw/sheet.ts';
import { english, plain, side } from './article-pages.ts';
import { fill, pageOf, printed, type Facts } from './article-parts.ts';
import { two } from './contents-entries.ts';

function numberedHead(sheet: Sheet, facts: Facts): void {
  sheet.text(`${String(facts.year)}年第${String(facts.issue)}期`, { x: 50, y: 40, size: 9.5 });
  sheet.centre(facts.journal, 38, { size: 12, face: 'kai', weight: 700 });
  sheet.text(`·${pageOf(facts)}·`, { x: 480, y: 40, width: 65, align: 'right', size: 9.5 });
  sheet.rule([50, 56], [545, 56], { width: 0.6 });
  sheet.rule([50, 58.5], [545, 58.5], { width: 0.6 });
  sheet.text(
    `DOI：10.99999/j.issn${facts.issn}.${String(facts.year)}.${two(facts.issue)}.0${pageOf(facts)}`,
    { x: 50, y: 64, size: 8.5 },
  );
}

function lifeAtFoot(sheet: Sheet, facts: Facts): void {
  sheet.rule([50, 756], [170, 756]);
  sheet.text(`收稿日期：${facts.received ?? '2018-02-03'}`, { x: 50, y: 762, size: 8.5 });
  sheet.text(`作者简介：${facts.author[0] ?? ''}（1981—），男，工程师，研究方向为机械设计。`, {
    x: 50,
    y: 776,
    size: 8.5,
  });
}

/** Names with raised numbers and units in brackets, a foot with the author's life, DOI on top. */
const numbered: Layout<'article'> = {
  id: 'practice-article-numbered',
  type: 'article',
  draw(sheet, facts) {
    sheet.page({ paper: 'A4' });
    numberedHead(sheet, facts);
    const head = sheet.paragraph(facts.title, {
      x: 80,
      y: 88,
      width: 435,
      size: 18,
      face: 'sans',
      weight: 600,
      align: 'center',
      indent: 0,
      lineHeight: 1.4,
    });
    const names = facts.author.flatMap((name, index) => [
      { text: `${index > 0 ? '，' : ''}${name}` },
      { text: String(1 + (index % 2)), size: 7 },
    ]);
    const box = sheet.paragraph(names, {
      x: 80,
      y: head[1] + head[3] + 10,
      width: 435,
      size: 13,
      face: 'kai',
      align: 'center',
      indent: 0,
    });
    sheet.centre(
      `（1.${facts.affiliation}，浙江 杭州 310000；2.东海理工学院 机械系，浙江 宁波 315000）`,
      box[1] + 22,
      { size: 8.5 },
    );
    const summary = [
      { text: '摘　要：', weight: 700 },
      facts.abstract,
      '\n',
      { text: '关键词：', weight: 700 },
      facts.keywords.join('；'),
    ];
    const end = sheet.paragraph(summary, { x: 80, y: box[1] + 44, width: 435, size: 9.5, lineHeight: 1.55 });
    const y = end[1] + end[3] + 12;
    fill(sheet, facts, { x: 50, y, bottom: 740, width: 240 });
    fill(sheet, facts, { x: 305, y, bottom: 740, width: 240 });
    lifeAtFoot(sheet, facts);
    return printed(facts);
  },
};

/** A magazine: the title in a box over the left column, 文/ before the names, the foot names the issue. */
const magazine: Layout<'article'> = {
  id: 'practice-article-magazine',
  type: 'article',
  draw(sheet, facts) {
    sheet.page({ size: [595, 800] });
    sheet.text('应用技术', { x: 44, y: 34, size: 13, face: 'sans', weight: 700, color: '#a33' });
    sheet.text('Applied Technology', { x: 112, y: 37, size: 9.5, face: 'sans', color: '#888888' });
    sheet.rule([44, 54], [551, 54], { width: 2, color: '#a33' });
    const head = sheet.paragraph(facts.title, {
      x: 44,
      y: 70,
      width: 330,
      size: 22,
      face: 'sans',
      weight: 700,
      indent: 0,
      lineHeight: 1.3,
      align: 'left',
    });
    sheet.text(`文/${facts.author.join(' ')}`, { x: 44, y: head[1] + head[3] + 8, size: 11, face: 'kai' });
    sheet.text(facts.affiliation, {
      x: 44,
      y: head[1] + head[3] + 26,
      size: 9.5,
      color: '#444444',
      width: 330,
      fit: true,
    });
    const y = head[1] + head[3] + 52;
    sheet.rect([392, 70, 159, y - 80], { fill: '#d6dde2' });
    const lead = sheet.paragraph(`[摘要]${facts.abstract}\n[关键词]${facts.keywords.join(' ')}`, {
      x: 44,
      y,
      width: 245,
      size: 10,
      face: 'kai',
      lineHeight: 1.6,
      indent: 0,
    });
    fill(sheet, facts, { x: 44, y: lead[1] + lead[3] + 8, bottom: 750, width: 245 });
    fill(sheet, facts, { x: 306, y, bottom: 750, width: 245 });
    sheet.text(pageOf(facts), { x: 44, y: 766, size: 12, face: 'sans', weight: 700 });
    sheet.text(`${facts.journal}  ${String(facts.year)}.${two(facts.issue)}`, {
      x: 76,
      y: 768,
      size: 9.5,
      face: 'sans',
    });
    return printed(facts);
  },
};

export const articleLayouts: readonly Layout<'article'>[] = [numbered, magazine, english, side, plain];
