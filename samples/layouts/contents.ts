/** A journal's table of contents, the applicant's paper among others. */
import type { DocumentFacts } from '../facts.ts';
import type { Layout, Printed } from '../layout.ts';
import type { Sheet } from '../draw/sheet.ts';

type Facts = DocumentFacts['contents'];

interface Entry {
  readonly title: string;
  readonly author: readonly string[];
  readonly page: number;
}

function entriesOf(facts: Facts): Entry[] {
  const { title, author, page } = facts;
  return [...facts.others, { title, author, page }].sort((left, right) => left.page - right.page);
}

function printed({ journal, title, author }: Facts): Printed {
  return { journal, title, author };
}

/** Title, a row of dots, authors and page at the right end; a long title takes a line of its own. */
function dottedLine(
  sheet: Sheet,
  entry: Entry,
  at: { x: number; y: number; width: number; size: number },
): number {
  const { x, width, size } = at;
  const tail = `${entry.author.join('　')}（${String(entry.page)}）`;
  const right = sheet.measure(tail, { size });
  const alone = sheet.measure(entry.title, { size }) + right + 3 * size > width;
  let { y } = at;
  const title = sheet.text(entry.title, { x, y, size, width, fit: true });
  if (alone) y += size * 1.7;
  const start = alone ? x + 2 * size : title[0] + title[2] + 5;
  const end = x + width - right;
  sheet.text('…'.repeat(Math.max(1, Math.floor((end - start - 5) / size))), { x: start, y, size });
  sheet.text(tail, { x: end, y, size });
  return y + size * 2.1;
}

/** One line a paper: title, dots, authors and page. */
const dotted: Layout<'contents'> = {
  id: 'contents-dotted',
  type: 'contents',
  draw(sheet, facts) {
    sheet.page({ paper: 'A4' });
    sheet.text(facts.journal, { x: 60, y: 54, size: 26, face: 'kai', weight: 700 });
    const turn = `${String(facts.year)}年第${String(facts.issue)}期${facts.volume === undefined ? '' : `（第${String(facts.volume)}卷）`}`;
    sheet.text(turn, { x: 300, y: 64, width: 235, align: 'right', size: 12 });
    sheet.rule([60, 90], [535, 90], { width: 1.6 });
    sheet.centre('目　次', 106, { size: 20, weight: 700 });
    const heads = ['设计与研究', '工艺与装备', '应用与实践'];
    let y = 148;
    entriesOf(facts).forEach((entry, index) => {
      if (index % 6 === 0) {
        sheet.text(`·${heads[(index / 6) % 3] ?? ''}·`, {
          x: 60,
          y: y + 4,
          size: 12.5,
          face: 'sans',
          weight: 700,
        });
        y += 26;
      }
      y = dottedLine(sheet, entry, { x: 60, y, width: 475, size: 11 });
    });
    sheet.text(`ISSN ${facts.issn}　${facts.cn}`, { x: 60, y: 786, size: 9.5 });
    return printed(facts);
  },
};

/** Page number first in bold, authors on a second line in 楷. */
const numbered: Layout<'contents'> = {
  id: 'contents-numbered',
  type: 'contents',
  draw(sheet, facts) {
    sheet.page({ paper: 'A4', background: '#fdfdfb' });
    sheet.rect([0, 0, sheet.width, 92], { fill: '#204f74' });
    sheet.text('CONTENTS 目录', { x: 56, y: 30, size: 27, face: 'sans', weight: 700, color: '#ffffff' });
    sheet.text(`${facts.journal}　${String(facts.year)}/${String(facts.issue).padStart(2, '0')}`, {
      x: 300,
      y: 40,
      width: 240,
      align: 'right',
      size: 13,
      face: 'sans',
      color: '#ffffff',
    });
    entriesOf(facts).forEach((entry, index) => {
      const y = 116 + index * 39;
      sheet.text(String(entry.page).padStart(3, '0'), {
        x: 56,
        y,
        size: 14,
        face: 'sans',
        weight: 700,
        color: '#204f74',
      });
      sheet.text(entry.title, { x: 98, y, size: 11.5, face: 'sans', weight: 500, width: 440, fit: true });
      sheet.text(entry.author.join('，'), {
        x: 98,
        y: y + 17,
        size: 10.5,
        face: 'kai',
        width: 440,
        fit: true,
      });
    });
    return printed(facts);
  },
};

/** Two columns, three columns of type in each: title, authors, page, with wrapping titles. */
const columns: Layout<'contents'> = {
  id: 'contents-columns',
  type: 'contents',
  draw(sheet, facts) {
    sheet.page({ size: [560, 790] });
    sheet.centre(`《${facts.journal}》`, 44, { size: 22, weight: 800 });
    const volume = facts.volume === undefined ? '' : `第${String(facts.volume)}卷　`;
    sheet.centre(`${volume}第${String(facts.issue)}期　${String(facts.year)}年${String(facts.month)}月`, 78, {
      size: 11.5,
    });
    sheet.centre('目　录', 104, { size: 16, face: 'sans', weight: 700 });
    sheet.rule([280, 136], [280, 740], { width: 0.5 });
    const entries = entriesOf(facts);
    const half = Math.ceil(entries.length / 2);
    entries.forEach((entry, index) => {
      const [x, row] = index < half ? [44, index] : [292, index - half];
      const y = 138 + row * (600 / half);
      const content = [
        { text: entry.title, weight: 500 },
        { text: ` / ${entry.author.join('、')}` },
        { text: `（${String(entry.page)}）` },
      ];
      sheet.paragraph(content, { x, y, width: 226, size: 10.5, lineHeight: 1.45, indent: 0, align: 'left' });
    });
    return printed(facts);
  },
};

export const contentsLayouts: readonly Layout<'contents'>[] = [dotted, numbered, columns];
