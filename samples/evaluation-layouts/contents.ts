/** 目录: leader dots, author first, page number first. */
import { englishIssue, volumeIssue, yearIssue } from './journal-words.ts';
import { put, title } from './ink.ts';
import type { Sheet } from '../draw/sheet.ts';
import type { TextStyle } from '../draw/text.ts';
import type { DocumentFacts } from '../facts.ts';
import type { Layout, Printed } from '../layout.ts';

type Facts = DocumentFacts['contents'];
interface Entry {
  readonly title: string;
  readonly author: readonly string[];
  readonly page: number;
}

function printedOf({ journal, title, author }: Facts): Printed {
  return { journal, title, author: [...author] };
}

/** The applicant's paper among the others, by page. */
function entriesOf({ title, author, page, others }: Facts): Entry[] {
  return [...others, { title, author, page }].sort((left, right) => left.page - right.page);
}

/** A line of dots from `from` to `to`. */
function leader(sheet: Sheet, [from, to]: readonly [number, number], at: TextStyle & { y: number }): void {
  const dot = sheet.measure('…', at);
  const count = Math.floor((to - from - 8) / dot);
  if (count > 0) sheet.text('…'.repeat(count), { ...at, x: to - 4 - count * dot });
}

const sections = ['研究·设计', '工艺·装备', '检测·控制', '经验交流'];

/** Title, dots, authors, page; a long title takes two lines. */
const dotted: Layout<'contents'> = {
  id: 'ev-contents-dotted',
  type: 'contents',
  draw(sheet, facts) {
    sheet.page({ paper: 'A4' });
    title(sheet, facts.journal, ['serif 700 24', 44]);
    title(sheet, volumeIssue(facts), ['serif 11.5', 80]);
    title(sheet, '目　次', ['sans 500 18', 104]);
    const style = { face: 'serif' as const, size: 11 };
    let y = 140;
    entriesOf(facts).forEach((entry, index) => {
      if (index % 5 === 0) {
        put(sheet, sections[(index / 5) % sections.length] ?? '', ['sans 700 11.5', 58, y]);
        y += 22;
      }
      const right = `${entry.author.join('，')}（${String(entry.page)}）`;
      const rightAt = 540 - sheet.measure(right, style);
      const natural = sheet.measure(entry.title, style);
      sheet.text(entry.title, { ...style, x: 62, y, ...(natural > 470 ? { width: 470, fit: true } : {}) });
      const sameLine = 62 + natural + 20 < rightAt;
      if (!sameLine) y += 18;
      leader(sheet, [sameLine ? 62 + natural + 4 : 120, rightAt], { ...style, y });
      sheet.text(right, { ...style, x: rightAt, y });
      y += 20.5;
    });
    return printedOf(facts);
  },
};

/** Page number first, authors in a line below. */
const numbered: Layout<'contents'> = {
  id: 'ev-contents-numbered',
  type: 'contents',
  draw(sheet, facts) {
    sheet.page({ size: [567, 794], background: '#f7faf9' });
    sheet.rect([0, 0, 72, 794], { fill: '#d5e4e1' });
    put(sheet, 'CONTENTS', ['sans 800 30 #2d6b63', 96, 42]);
    put(sheet, '目录', ['sans 500 20', 282, 50]);
    put(sheet, `${facts.journal}　${yearIssue(facts)}`, ['sans 11.5 fit', 96, 86, 430]);
    const entries = entriesOf(facts);
    const pitch = Math.min(42, 640 / entries.length);
    entries.forEach((entry, index) => {
      const y = 122 + index * pitch;
      put(sheet, String(entry.page).padStart(3, '0'), ['sans 700 14 #2d6b63', 20, y]);
      sheet.text(entry.title, {
        face: 'sans',
        weight: 500,
        size: 12,
        x: 96,
        y,
        width: 430,
        ...(sheet.measure(entry.title, { face: 'sans', size: 12, weight: 500 }) > 430 ? { fit: true } : {}),
      });
      put(sheet, entry.author.join('　'), ['kai 10.5 #555555', 96, y + 17]);
    });
    return printedOf(facts);
  },
};

/** A ruled table: authors, title, page, as proceedings have it. */
const tabled: Layout<'contents'> = {
  id: 'ev-contents-tabled',
  type: 'contents',
  draw(sheet, facts) {
    sheet.page({ paper: '16K' });
    put(sheet, englishIssue(facts), ['serif 10', 46, 40]);
    put(sheet, `《${facts.journal}》`, ['kai 700 19 center fit', 46, 58, 432]);
    put(sheet, '本 期 要 目', ['xiaowei 17 center', 46, 88, 432]);
    sheet.rule([46, 116], [478, 116], { width: 1.6 });
    const rows = entriesOf(facts).map(({ author, title, page }) => [
      {
        text: author.length > 3 ? author.join(' ') : author.join(' '),
        align: 'left' as const,
        face: 'kai' as const,
      },
      { text: title, align: 'left' as const },
      { text: String(page), align: 'right' as const },
    ]);
    sheet.table({
      x: 46,
      y: 122,
      columns: [128, 274, 30],
      rows,
      lines: 'none',
      face: 'serif',
      size: 10.5,
      rowHeight: 24,
      padding: 3,
      valign: 'top',
    });
    return printedOf(facts);
  },
};

export const contentsLayouts = [dotted, numbered, tabled] as const;
