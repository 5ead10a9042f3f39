/** Tables: fixed columns, merged cells, heads that come again on every page. */
import { columnEdges } from '../layout/build-table.ts';
import { elementsOf, type Element } from '../markup/tree.ts';
import type { StyleNode } from '../style/cascade.ts';
import { sides } from '../style/style.ts';
import type { Surroundings } from './surroundings.ts';
import { border } from './runs.ts';
import { hex, tag, twips } from './xml.ts';

/** Sets what a cell holds. */
type Fill = (cell: Element, node: StyleNode, around: Surroundings) => string;

interface Grid {
  readonly fill: Fill;
  readonly edges: readonly number[];
  readonly around: Surroundings;
}

/** A cell that reaches into the rows below. */
interface Reach {
  readonly column: number;
  readonly colspan: number;
  left: number;
  readonly node: StyleNode;
}

export function tableXml(
  element: Element,
  node: StyleNode,
  { around, fill }: { readonly around: Surroundings; readonly fill: Fill },
): string {
  const parts = elementsOf(element).filter(({ name }) => name === 'thead' || name === 'tbody');
  const width = around.width - around.indent.left - around.indent.right;
  const edges = columnEdges(element, parts, { x: 0, width });
  const grid = { edges, around, fill };
  const columns = edges
    .slice(1)
    .map((edge, index) => tag('gridCol', { w: twips(edge - (edges[index] ?? 0)) }));
  const properties = [
    tag('tblW', { w: twips(width), type: 'dxa' }),
    tag('tblInd', { w: twips(around.indent.left), type: 'dxa' }),
    tag('tblLayout', { type: 'fixed' }),
  ];
  const rows = parts.map((part) => partXml(part, node.child(part.name, part.attributes['class']), grid));
  // Two tables in a row would join.
  const end = tag(
    'p',
    {},
    tag('pPr', {}, tag('spacing', { before: 0, after: 0, line: 20, lineRule: 'exact' })),
  );
  return (
    tag(
      'tbl',
      {},
      tag('tblPr', {}, properties.join('')) + tag('tblGrid', {}, columns.join('')) + rows.join(''),
    ) + end
  );
}

function partXml(part: Element, node: StyleNode, grid: Grid): string {
  let reaching: Reach[] = [];
  return elementsOf(part)
    .map((row) => {
      const own = node.child('tr', row.attributes['class']);
      const made = rowXml(row, own, { grid, reaching });
      reaching = [...reaching, ...made.reaching].filter((reach) => reach.left > 0);
      const height = own.box.height;
      const properties = [
        own.box.breakInside === 'avoid' ? tag('cantSplit') : '',
        height === undefined ? '' : tag('trHeight', { val: twips(height), hRule: 'atLeast' }),
        part.name === 'thead' ? tag('tblHeader') : '',
      ].join('');
      return tag('tr', {}, tag('trPr', {}, properties) + made.cells);
    })
    .join('');
}

interface RowSetting {
  readonly grid: Grid;
  readonly reaching: readonly Reach[];
}

function rowXml(row: Element, node: StyleNode, { grid, reaching }: RowSetting) {
  const waiting = [...elementsOf(row)];
  const count = grid.edges.length - 1;
  const begun: Reach[] = [];
  let cells = '';
  for (let column = 0; column < count;) {
    const above = reaching.find((reach) => reach.column === column && reach.left > 0);
    if (above !== undefined) {
      cells += cellXml({ node: above.node, grid, at: above, merge: 'continue', content: tag('p') });
      above.left--;
      column += above.colspan;
      continue;
    }
    const cell = waiting.shift();
    if (cell === undefined) break;
    const own = node.child(cell.name, cell.attributes['class']);
    const colspan = Number(cell.attributes['colspan'] ?? 1);
    const rowspan = Number(cell.attributes['rowspan'] ?? 1);
    const { left, right } = own.box.padding;
    const width = (grid.edges[column + colspan] ?? 0) - (grid.edges[column] ?? 0) - left - right;
    const inside = { ...grid.around, width, indent: { left: 0, right: 0 }, frame: '' };
    const merge = rowspan > 1 ? 'restart' : undefined;
    cells += cellXml({
      node: own,
      grid,
      at: { column, colspan },
      merge,
      content: grid.fill(cell, own, inside),
    });
    if (rowspan > 1) begun.push({ column, colspan, left: rowspan - 1, node: own });
    column += colspan;
  }
  return { cells, reaching: begun };
}

interface CellSetting {
  readonly node: StyleNode;
  readonly grid: Grid;
  readonly at: Pick<Reach, 'column' | 'colspan'>;
  readonly merge: 'restart' | 'continue' | undefined;
  readonly content: string;
}

const placements = { top: 'top', middle: 'center', bottom: 'bottom' } as const;

function cellXml({ node, grid, at, merge, content }: CellSetting): string {
  const { box } = node;
  const width = (grid.edges[at.column + at.colspan] ?? 0) - (grid.edges[at.column] ?? 0);
  // The schema wants top, left, bottom, right.
  const ordered = (['top', 'left', 'bottom', 'right'] as const).filter((side) => sides.includes(side));
  const properties = [
    tag('tcW', { w: twips(width), type: 'dxa' }),
    at.colspan > 1 ? tag('gridSpan', { val: at.colspan }) : '',
    merge === undefined ? '' : tag('vMerge', { val: merge }),
    tag('tcBorders', {}, ordered.map((side) => border(side, box.border[side])).join('')),
    box.background === undefined
      ? ''
      : tag('shd', { val: 'clear', color: 'auto', fill: hex(box.background) }),
    tag('tcMar', {}, ordered.map((side) => tag(side, { w: twips(box.padding[side]), type: 'dxa' })).join('')),
    tag('vAlign', { val: placements[box.verticalAlign] }),
  ];
  return tag('tc', {}, tag('tcPr', {}, properties.join('')) + content);
}
