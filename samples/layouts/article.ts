/** The first page of a paper. */
import type { DocumentFacts } from '../facts.ts';
import type { Layout, Printed } from '../layout.ts';
import type { ParagraphOptions } from '../draw/paragraph.ts';
import type { Sheet } from '../draw/sheet.ts';
import type { TextStyle } from '../draw/text.ts';

type Facts = DocumentFacts['article'];

function printed({ title, journal, author, year, issue }: Facts): Printed {
  return { title, journal, author, year, issue };
}

/** Title and names over the width of a block; gives the y below. */
function heading(
  sheet: Sheet,
  facts: Facts,
  at: { title: ParagraphOptions; gap: number; names: string; style: TextStyle },
): number {
  const { title } = at;
  const face = { face: title.face, weight: title.weight };
  const head = sheet.paragraph([{ text: facts.title, ...face }], { lineHeight: 1.4, indent: 0, ...title });
  const names = { lineHeight: 1.35, ...at.style, x: title.x, width: title.width, indent: 0 };
  const align = title.align ?? 'left';
  const box = sheet.paragraph(at.names, { ...names, align, y: head[1] + head[3] + at.gap });
  return box[1] + box[3] + 4;
}

const pageOf = (facts: Facts): string => facts.pages.split('-')[0] ?? '';

const two = (value: number): string => String(value).padStart(2, '0');

/** Fills columns with the body, repeated until they are full. */
function columns(
  sheet: Sheet,
  facts: Facts,
  at: { y: number; bottom: number; xs: readonly number[]; width: number; size: number },
): void {
  const heads = ['0　引言', '1　模型与方法', '2　试验与分析', '3　结论'];
  const pitch = at.size * 1.65;
  let index = 0;
  for (const x of at.xs) {
    let { y } = at;
    while (y + pitch * 3 < at.bottom) {
      const text = facts.body[index % Math.max(1, facts.body.length)] ?? '';
      if (index < heads.length) {
        sheet.text(heads[index] ?? '', { x, y: y + 4, size: at.size + 1.5, face: 'sans', weight: 600 });
        y += pitch * 1.3;
      }
      const room = Math.floor((at.bottom - y) / pitch);
      const most = Math.max(12, Math.floor((room * at.width) / at.size) - 4);
      const clipped = Array.from(text).slice(0, most).join('');
      const box = sheet.paragraph(clipped, { x, y, width: at.width, size: at.size, lineHeight: 1.65 });
      y = box[1] + box[3];
      index += 1;
    }
  }
}

/** The journal's line above a rule, the article's number below it. */
function headLine(sheet: Sheet, facts: Facts): void {
  const volume = facts.volume === undefined ? '' : `第${String(facts.volume)}卷`;
  sheet.text(`${volume}第${String(facts.issue)}期`, { x: 50, y: 42, size: 9.5 });
  sheet.centre(facts.journal, 41, { size: 11, face: 'kai', weight: 500, spacing: 4 });
  sheet.text(`${String(facts.year)}年${String(facts.month)}月`, {
    x: 400,
    y: 42,
    width: 145,
    align: 'right',
    size: 9.5,
  });
  sheet.rule([50, 58], [545, 58], { width: 0.8 });
  sheet.text(`文章编号：${facts.issn}（${String(facts.year)}）${two(facts.issue)}-0${pageOf(facts)}-05`, {
    x: 50,
    y: 66,
    size: 8.5,
  });
}

/** Two columns under a full-width head; journal line on top, date and fund at the foot. */
const twoColumn: Layout<'article'> = {
  id: 'article-two-column',
  type: 'article',
  draw(sheet, facts) {
    sheet.page({ paper: 'A4' });
    headLine(sheet, facts);
    const y = heading(sheet, facts, {
      title: { x: 70, y: 92, width: 455, size: 20, weight: 700, align: 'center' },
      gap: 12,
      names: facts.author.join('，'),
      style: { size: 13, face: 'kai' },
    });
    sheet.text(`（${facts.affiliation}）`, { x: 60, y, width: 475, align: 'center', size: 9.5, fit: true });
    const summary = [
      { text: '摘要：', face: 'sans' as const, weight: 600 },
      facts.abstract,
      '\n',
      { text: '关键词：', face: 'sans' as const, weight: 600 },
      facts.keywords.join('；'),
    ];
    const box = sheet.paragraph(summary, { x: 74, y: y + 20, width: 447, size: 9.5, lineHeight: 1.6 });
    sheet.text('中图分类号：TH122　　文献标志码：A', { x: 93, y: box[1] + box[3] + 4, size: 9 });
    columns(sheet, facts, { y: box[1] + box[3] + 28, bottom: 764, xs: [50, 306], width: 239, size: 10 });
    sheet.rule([50, 772], [150, 772]);
    sheet.text(`收稿日期：${facts.received ?? '—'}　基金项目：${facts.fund ?? '无'}`, {
      x: 50,
      y: 777,
      size: 8.5,
      width: 490,
      fit: true,
    });
    sheet.text(`作者简介：${facts.author[0] ?? ''}，工程师，主要从事机电产品研究。`, {
      x: 50,
      y: 791,
      size: 8.5,
    });
    return printed(facts);
  },
};

/** One column, large title flush left, authors with numbers of their units. */
const oneColumn: Layout<'article'> = {
  id: 'article-one-column',
  type: 'article',
  draw(sheet, facts) {
    sheet.page({ size: [526, 742] });
    sheet.text(`·设计与计算·`, { x: 52, y: 48, size: 10, face: 'sans', weight: 600 });
    sheet.text(`《${facts.journal}》${String(facts.year)}年第${String(facts.issue)}期`, {
      x: 240,
      y: 48,
      width: 234,
      align: 'right',
      size: 9.5,
    });
    sheet.rule([52, 64], [474, 64], { width: 1.4 });
    const title = {
      x: 52,
      y: 84,
      width: 422,
      size: 19,
      lineHeight: 1.45,
      face: 'sans',
      weight: 700,
    } as const;
    const style = { size: 12.5, face: 'kai', weight: 500 } as const;
    const y = heading(sheet, facts, { title, gap: 8, names: facts.author.join('　'), style });
    sheet.text(facts.affiliation, { x: 52, y, size: 9.5, width: 422, fit: true });
    const summary = [
      { text: '【摘　要】', weight: 700 },
      facts.abstract,
      '\n',
      { text: '【关键词】', weight: 700 },
      facts.keywords.join('　'),
    ];
    const box = sheet.paragraph(summary, {
      x: 52,
      y: y + 20,
      width: 422,
      size: 9.5,
      lineHeight: 1.65,
      face: 'kai',
      indent: 0,
    });
    columns(sheet, facts, { y: box[1] + box[3] + 16, bottom: 676, xs: [52], width: 422, size: 10.5 });
    sheet.centre(`—${pageOf(facts)}—`, 700, { size: 10 });
    return printed(facts);
  },
};

/** Head in a grey box, English journal line, volume and issue at the foot of the page. */
const footed: Layout<'article'> = {
  id: 'article-footed',
  type: 'article',
  draw(sheet, facts) {
    sheet.page({ paper: 'A4' });
    sheet.rect([46, 46, 503, 26], { fill: '#e6e6e6' });
    sheet.text('技术应用', { x: 58, y: 53, size: 12, face: 'sans', weight: 700 });
    sheet.text('TECHNOLOGY & APPLICATION', {
      x: 360,
      y: 54,
      width: 180,
      align: 'right',
      size: 10,
      face: 'sans',
    });
    const title = { x: 70, y: 96, width: 455, size: 23, align: 'center', face: 'xiaowei' } as const;
    const y = heading(sheet, facts, { title, gap: 10, names: facts.author.join(' '), style: { size: 12 } });
    sheet.text(facts.affiliation, {
      x: 60,
      y,
      width: 475,
      align: 'center',
      size: 9.5,
      face: 'kai',
      fit: true,
    });
    sheet.rule([60, y + 20], [535, y + 20], { dash: 2 });
    const box = sheet.paragraph(`摘 要 ${facts.abstract}\n关键词 ${facts.keywords.join('，')}`, {
      x: 60,
      y: y + 26,
      width: 475,
      size: 9.5,
      lineHeight: 1.55,
      indent: 0,
    });
    const bottom = box[1] + box[3] + 4;
    sheet.rule([60, bottom], [535, bottom], { dash: 2 });
    columns(sheet, facts, { y: bottom + 14, bottom: 770, xs: [46, 220, 394], width: 155, size: 9.5 });
    const turn = `${facts.journal} ${String(facts.year)}年第${String(facts.issue)}期${facts.volume === undefined ? '' : ` 第${String(facts.volume)}卷`}`;
    sheet.text(turn, { x: 46, y: 792, size: 10, weight: 600 });
    sheet.text(pageOf(facts), {
      x: 449,
      y: 792,
      width: 100,
      align: 'right',
      size: 11,
      face: 'sans',
      weight: 700,
    });
    return printed(facts);
  },
};

export const articleLayouts: readonly Layout<'article'>[] = [twoColumn, oneColumn, footed];
