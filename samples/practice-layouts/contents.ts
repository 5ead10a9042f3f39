/** Contents pages to learn from: authors first, tables, magazine style, two languages, no heading. */
import type { Layout } from '../layout.ts';
import type { Sheet } from '../draw/sheet.ts';
import { chineseNumber } from '../draw/wording.ts';
import { dots, entriesOf, printed, two, type Facts } from './contents-entries.ts';
import { bilingual, listing, spread, titled } from './contents-lists.ts';

function masthead(sheet: Sheet, facts: Facts): void {
  sheet.text(`第${String(facts.issue)}期`, { x: 52, y: 50, size: 12 });
  sheet.text(`${String(facts.year)}年${String(facts.month)}月`, {
    x: 450,
    y: 50,
    width: 94,
    align: 'right',
    size: 12,
  });
  sheet.text(facts.journal, {
    x: 100,
    y: 42,
    width: 395,
    align: 'center',
    size: 24,
    face: 'kai',
    weight: 700,
    spacing: 5,
  });
  sheet.text('JIDIAN JISHU YU GONGCHENG', {
    x: 100,
    y: 74,
    width: 395,
    align: 'center',
    size: 8.5,
    face: 'sans',
  });
  sheet.rule([52, 90], [543, 90], { width: 2 });
  sheet.text('目', { x: 220, y: 100, size: 22, weight: 700 });
  sheet.text('次', { x: 350, y: 100, size: 22, weight: 700 });
}

/** A parent body's line above, columns' heads in black bars, title, dots, authors, page in brackets. */
const bars: Layout<'contents'> = {
  id: 'practice-contents-bars',
  type: 'contents',
  draw(sheet, facts) {
    sheet.page({ paper: 'A4' });
    masthead(sheet, facts);
    let y = 140;
    const heads = ['综合论述', '设计计算', '制造工艺'];
    entriesOf(facts).forEach((entry, index) => {
      if (index % 5 === 0) {
        sheet.rect([52, y, 84, 18], { fill: '#222222' });
        sheet.text(heads[(index / 5) % 3] ?? '', {
          x: 58,
          y: y + 3,
          size: 11.5,
          color: '#ffffff',
          face: 'sans',
          weight: 600,
          spacing: 4,
        });
        y += 26;
      }
      const size = 10.5;
      const tail = `${entry.author.join('，')}(${String(entry.page)})`;
      const start = 543 - sheet.measure(tail, { size });
      const alone = sheet.measure(entry.title, { size }) + 64 > start - 30;
      const [x, , w] = sheet.text(entry.title, { x: 64, y, size, width: 470, fit: true });
      if (alone) y += 17;
      dots(sheet, alone ? 92 : x + w, { to: start, y, size });
      sheet.text(tail, { x: start, y, size });
      y += 20;
    });
    sheet.rule([52, 770], [543, 770], { width: 1 });
    sheet.text(
      `期刊基本参数：${facts.cn}*1978*m*A4*${String(88)}*zh*P*￥12.00*4500*${String(facts.others.length + 1)}*${String(facts.year)}-${two(facts.month)}`,
      { x: 52, y: 778, size: 8.5 },
    );
    return printed(facts);
  },
};

/** Authors stand first, the title behind a wide blank; the heading names the number of the issue. */
const authorsFirst: Layout<'contents'> = {
  id: 'practice-contents-authors-first',
  type: 'contents',
  draw(sheet, facts) {
    sheet.page({ size: [524, 737] });
    sheet.centre(facts.journal, 46, { size: 20, face: 'xiaowei' });
    sheet.centre(`${String(facts.year)}年第${chineseNumber(facts.issue)}期目录`, 78, {
      size: 14,
      face: 'sans',
      weight: 600,
    });
    sheet.rule([48, 102], [476, 102], { width: 0.6 });
    sheet.rule([48, 105], [476, 105], { width: 1.4 });
    entriesOf(facts).forEach((entry, index) => {
      const y = 118 + index * 32;
      const names =
        entry.author.length > 2
          ? `${entry.author[0] ?? ''}　${entry.author.slice(1).join('　')}`
          : entry.author.join('　');
      sheet.text(names, { x: 48, y, size: 10.5, face: 'kai', width: 124, fit: true });
      const box = sheet.text(entry.title, { x: 182, y, size: 10.5, width: 262, fit: true });
      const page = String(entry.page);
      dots(sheet, box[0] + box[2], { to: 474 - sheet.measure(page, { size: 10.5 }), y, size: 10.5 });
      sheet.text(page, { x: 430, y, width: 46, align: 'right', size: 10.5 });
    });
    return printed(facts);
  },
};

/** A magazine: page numbers large in colour, 文/ before the authors, a picture beside the list. */
const magazine: Layout<'contents'> = {
  id: 'practice-contents-magazine',
  type: 'contents',
  draw(sheet, facts) {
    sheet.page({ size: [595, 800], background: '#fffefa' });
    sheet.text('CONTENTS', {
      x: 40,
      y: 30,
      size: 44,
      face: 'sans',
      weight: 300,
      color: '#b23b2c',
      spacing: 3,
    });
    sheet.text(`${facts.journal}｜${String(facts.year)}.${two(facts.issue)}`, {
      x: 42,
      y: 84,
      size: 12,
      face: 'sans',
    });
    sheet.rect([395, 120, 160, 210], { fill: '#c9d2d6' });
    sheet.rect([410, 140, 130, 90], { fill: '#8fa1aa' });
    const entries = entriesOf(facts);
    const pitch = Math.min(56, 650 / entries.length);
    entries.forEach((entry, index) => {
      const y = 118 + index * pitch;
      sheet.text(two(entry.page), { x: 42, y, size: 17, face: 'sans', weight: 700, color: '#b23b2c' });
      sheet.text(entry.title, {
        x: 84,
        y: y + 2,
        size: 11.5,
        face: 'sans',
        weight: 500,
        width: 300,
        fit: true,
      });
      sheet.text(`文/${entry.author.join(' ')}`, { x: 84, y: y + 18, size: 9, color: '#555555' });
    });
    return printed(facts);
  },
};

/** A print-out of a database's list: a table of numbers, titles, authors and pages. */
const database: Layout<'contents'> = {
  id: 'practice-contents-database',
  type: 'contents',
  draw(sheet, facts) {
    sheet.page({ paper: 'A4' });
    sheet.text(facts.journal, { x: 48, y: 40, size: 17, face: 'sans', weight: 600 });
    sheet.text(`刊名：${facts.journal}　ISSN：${facts.issn}　CN：${facts.cn.replace(/^CN\s*/u, '')}`, {
      x: 48,
      y: 70,
      size: 10,
      face: 'sans',
    });
    sheet.text(`${String(facts.year)}年 第${two(facts.issue)}期`, {
      x: 48,
      y: 90,
      size: 11.5,
      face: 'sans',
      weight: 600,
    });
    const rows = entriesOf(facts).map(({ title, author, page }, index) => [
      String(index + 1),
      { text: title, align: 'left' as const },
      { text: author.join(';'), align: 'left' as const },
      `${String(page)}-${String(page + 3)}`,
    ]);
    sheet.table({
      x: 48,
      y: 114,
      columns: [36, 268, 140, 56],
      rowHeight: 26,
      size: 10,
      face: 'sans',
      lines: 'rows',
      rows: [
        ['序号', '篇名', '作者', '页码'].map((text) => ({ text, weight: 600, fill: '#eef1f5' })),
        ...rows,
      ],
    });
    sheet.text(`共 ${String(rows.length)} 条　第 1/1 页`, { x: 420, y: 800, size: 9, face: 'sans' });
    return printed(facts);
  },
};

export const contentsLayouts: readonly Layout<'contents'>[] = [
  bars,
  authorsFirst,
  magazine,
  database,
  bilingual,
  spread,
  listing,
  titled,
];
