/** More first pages of papers to learn from: English beneath, a side column, the journal at the foot. */
import type { Layout } from '../layout.ts';
import type { Sheet } from '../draw/sheet.ts';
import { fill, pageOf, printed, type Facts } from './article-parts.ts';
import { two } from './contents-entries.ts';

function twoLanguageHead(sheet: Sheet, facts: Facts): void {
  const volume = facts.volume ?? facts.year - 1979;
  sheet.text(`第${String(volume)}卷 第${String(facts.issue)}期`, { x: 54, y: 36, size: 10 });
  sheet.text(`Vol.${String(volume)} No.${String(facts.issue)}`, { x: 54, y: 50, size: 9 });
  sheet.centre(facts.journal, 36, { size: 13, weight: 700, spacing: 6 });
  sheet.centre('Journal of Mechatronics', 53, { size: 9 });
  sheet.text(`${String(facts.year)}年${String(facts.month)}月`, {
    x: 440,
    y: 36,
    width: 101,
    align: 'right',
    size: 10,
  });
  sheet.rule([54, 66], [541, 66], { width: 0.8 });
  sheet.text(`文章编号：${facts.issn}(${String(facts.year)})${two(facts.issue)}-0${pageOf(facts)}-04`, {
    x: 54,
    y: 72,
    size: 8.5,
  });
}

function latinSummary(sheet: Sheet, latin: number): void {
  sheet.centre('Research on Key Technology of Mechanical Equipment', latin, { size: 13, weight: 600 });
  sheet.centre('SUN Yan, LI An', latin + 22, { size: 10 });
  sheet.paragraph(
    'Abstract: To improve the reliability of the equipment, a model of the transmission was built and tested. The results show that the method is effective. Key words: equipment; reliability; test',
    { x: 74, y: latin + 40, width: 447, size: 9.5, indent: 0, lineHeight: 1.4 },
  );
}

/** Chinese head, then title, names and summary again in English. */
export const english: Layout<'article'> = {
  id: 'practice-article-english',
  type: 'article',
  draw(sheet, facts) {
    sheet.page({ paper: 'A4' });
    twoLanguageHead(sheet, facts);
    const head = sheet.paragraph(facts.title, {
      x: 70,
      y: 96,
      width: 455,
      size: 20,
      weight: 700,
      align: 'center',
      indent: 0,
      lineHeight: 1.35,
    });
    sheet.text(facts.author.join('　'), {
      x: 60,
      y: head[1] + head[3] + 10,
      width: 475,
      align: 'center',
      size: 12,
      fit: true,
    });
    sheet.text(`（${facts.affiliation}，浙江 杭州　310018）`, {
      x: 60,
      y: head[1] + head[3] + 30,
      width: 475,
      align: 'center',
      size: 9,
      fit: true,
    });
    const box = sheet.paragraph(
      [
        { text: '摘要：', face: 'sans', weight: 700 },
        facts.abstract,
        '\n',
        { text: '关键词：', face: 'sans', weight: 700 },
        facts.keywords.join('；'),
        '\n',
        { text: '中图分类号：', face: 'sans' },
        'TH122　文献标识码：A',
      ],
      { x: 74, y: head[1] + head[3] + 52, width: 447, size: 9.5, lineHeight: 1.5 },
    );
    const latin = box[1] + box[3] + 12;
    latinSummary(sheet, latin);
    fill(sheet, facts, { x: 54, y: latin + 96, bottom: 790, width: 236 });
    fill(sheet, facts, { x: 305, y: latin + 96, bottom: 790, width: 236 });
    return printed(facts);
  },
};

/** A side column holds the names, the unit and the lines of the issue; the title stands over the text. */
export const side: Layout<'article'> = {
  id: 'practice-article-side',
  type: 'article',
  draw(sheet, facts) {
    sheet.page({ paper: 'A4' });
    sheet.rect([0, 0, 595, 34], { fill: '#dfe7ee' });
    sheet.text(
      `${facts.journal}　${String(facts.year)}年第${String(facts.issue)}期（总第${String(120 + facts.issue)}期）`,
      { x: 40, y: 11, size: 10, face: 'sans' },
    );
    sheet.text('研究与探讨', { x: 460, y: 11, width: 95, align: 'right', size: 10, face: 'sans' });
    const head = sheet.paragraph(facts.title, {
      x: 180,
      y: 60,
      width: 375,
      size: 21,
      weight: 800,
      indent: 0,
      lineHeight: 1.35,
      align: 'left',
    });
    sheet.text(facts.author.join('、'), { x: 180, y: head[1] + head[3] + 10, size: 12, face: 'kai' });
    sheet.text(facts.affiliation, { x: 180, y: head[1] + head[3] + 30, size: 9.5, width: 375, fit: true });
    const y = head[1] + head[3] + 58;
    sheet.paragraph(
      `收稿日期：${facts.received ?? '2018-01-11'}\n基金项目：${facts.fund ?? '无'}\n第一作者：${facts.author[0] ?? ''}，工程师，E-mail：a@example.invalid`,
      { x: 40, y, width: 122, size: 8.5, indent: 0, lineHeight: 1.5, align: 'left' },
    );
    const box = sheet.paragraph(`摘　要　${facts.abstract}\n关键词　${facts.keywords.join('　')}`, {
      x: 180,
      y,
      width: 375,
      size: 9.5,
      lineHeight: 1.6,
      indent: 0,
    });
    fill(sheet, facts, { x: 180, y: box[1] + box[3] + 14, bottom: 780, width: 375 });
    sheet.text(pageOf(facts), { x: 40, y: 800, size: 10 });
    return printed(facts);
  },
};

/** The title in two rows with the second small, no head; the foot carries the journal. */
export const plain: Layout<'article'> = {
  id: 'practice-article-plain',
  type: 'article',
  draw(sheet, facts) {
    sheet.page({ size: [524, 737] });
    const head = sheet.paragraph(facts.title, {
      x: 50,
      y: 50,
      width: 424,
      size: 19,
      face: 'xiaowei',
      align: 'center',
      indent: 0,
      lineHeight: 1.4,
    });
    sheet.text(`${facts.affiliation}　${facts.author.join('　')}`, {
      x: 50,
      y: head[1] + head[3] + 10,
      width: 424,
      align: 'center',
      size: 11,
      face: 'kai',
      fit: true,
    });
    const box = sheet.paragraph(`【内容提要】${facts.abstract}\n【关键词】${facts.keywords.join('、')}`, {
      x: 62,
      y: head[1] + head[3] + 40,
      width: 400,
      size: 9.5,
      face: 'kai',
      lineHeight: 1.6,
    });
    fill(sheet, facts, { x: 50, y: box[1] + box[3] + 14, bottom: 670, width: 204 });
    fill(sheet, facts, { x: 270, y: box[1] + box[3] + 14, bottom: 670, width: 204 });
    sheet.rule([50, 690], [474, 690], { width: 0.5 });
    sheet.text(`《${facts.journal}》${String(facts.year)}年第${String(facts.issue)}期`, {
      x: 50,
      y: 698,
      size: 9,
    });
    sheet.text(pageOf(facts), { x: 400, y: 698, width: 74, align: 'right', size: 9 });
    return printed(facts);
  },
};
