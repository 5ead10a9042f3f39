/**
 * Papers written as plain text and set as a perfect reader would see them.
 *
 * One line of the text is one row: `# ` a large centred title, `## ` a centred line, `> ` a line at the
 * right, `| a | b |` a table row whose cells share the width, anything else a line of running text that
 * wraps at the right margin. An empty line leaves a gap.
 */
import type { Printed } from './printed-lines.ts';

/** A paper of a kind and what must be read from it; `undefined` where no value may be given. */
export interface WrittenPaper {
  readonly note: string;
  readonly fields: Readonly<Record<string, unknown>>;
  readonly text: string;
}

const LEFT = 120;
const RIGHT = 1280;
const SIZE = 30;
const TITLE = 46;

const signWidth = (sign: string): number => (/[\u0020-\u007e]/u.test(sign) ? 0.5 : 1);
const widthOf = (text: string): number => [...text].reduce((sum, sign) => sum + signWidth(sign), 0);

/** A text in pieces no wider than so many signs. */
function wrap(text: string, most: number): string[] {
  const pieces = [''];
  for (const sign of text) {
    const last = pieces.at(-1) ?? '';
    if (last !== '' && widthOf(last + sign) > most) pieces.push(sign);
    else pieces[pieces.length - 1] = last + sign;
  }
  return pieces;
}

interface Row {
  readonly lines: readonly Printed[];
  readonly height: number;
}

/** Cells of one width; where a row has two, the first is the narrow one of a label. */
function cellEdges(count: number): number[] {
  if (count === 2) return [LEFT, LEFT + 280, RIGHT];
  return Array.from({ length: count + 1 }, (_, i) => LEFT + (i * (RIGHT - LEFT)) / count);
}

function tableRow(text: string, y: number): Row {
  const cells = text
    .replace(/^\|/u, '')
    .replace(/\|\s*$/u, '')
    .split('|');
  const edges = cellEdges(cells.length);
  const pieces = cells.map((cell, i) =>
    wrap(cell.trim(), Math.floor(((edges[i + 1] ?? 0) - (edges[i] ?? 0)) / SIZE) - 0.6),
  );
  const rows = Math.max(...pieces.map((piece) => piece.length));
  const lines = pieces.flatMap((own, i) =>
    own.flatMap((piece, k): Printed[] =>
      piece === '' ? [] : [[edges[i] ?? 0, y + ((rows - own.length) / 2 + k) * SIZE * 1.35, SIZE, piece]],
    ),
  );
  return { lines, height: SIZE * (0.8 + 1.35 * rows) };
}

function rowOf(text: string, y: number): Row {
  if (text.trim() === '') return { lines: [], height: SIZE };
  if (text.startsWith('|')) return tableRow(text, y);
  const size = text.startsWith('# ') ? TITLE : SIZE;
  const own = text.replace(/^(?:#{1,2}|>) /u, '');
  const width = widthOf(own) * size;
  if (text.startsWith('> ')) return { lines: [[RIGHT - width - 40, y, size, own]], height: size * 1.9 };
  if (text.startsWith('#'))
    return { lines: [[(LEFT + RIGHT - width) / 2, y, size, own]], height: size * 1.9 };
  const rows = wrap(own, (RIGHT - LEFT) / size);
  return {
    lines: rows.map((row, i): Printed => [LEFT, y + i * size * 1.9, size, row]),
    height: rows.length * size * 1.9,
  };
}

/** The lines of a paper, from the top of a page downwards. */
export function setPaper(text: string): Printed[] {
  const lines: Printed[] = [];
  let y = 100;
  for (const row of text.replace(/^\n|\n\s*$/gu, '').split('\n')) {
    const set = rowOf(row.replace(/^ +/u, ''), y);
    lines.push(...set.lines);
    y += set.height;
  }
  return lines;
}
