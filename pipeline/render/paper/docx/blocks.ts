/** Blocks of a paper as paragraphs and tables of a text document. */
import { elements } from '../markup/elements.ts';
import { elementsOf, type Element } from '../markup/tree.ts';
import type { StyleNode } from '../style/cascade.ts';
import type { Line } from '../style/style.ts';
import type { Surroundings } from './surroundings.ts';
import { border, charactersOf, runProperties, runsOf } from './runs.ts';
import { tableXml } from './tables.ts';
import { tag, twips } from './xml.ts';

interface Space {
  readonly before: number;
  readonly after: number;
}

/** The blocks of an element, or its words as one paragraph. Never empty. */
export function blocksXml(element: Element, node: StyleNode, around: Surroundings): string {
  const blocks = elementsOf(element).filter(({ name }) => elements[name]?.role === 'block');
  if (blocks.length === 0) return paragraph(element, node, { around, space: { before: 0, after: 0 } });
  const nodes = blocks.map((block) => node.child(block.name, block.attributes['class']));
  const isFramed = around.frame !== '';
  return blocks
    .map((block, index) => {
      // A rule below words that stand in a frame: editors drop a paragraph that is nothing but a border.
      if (isFramed && block.name === 'hr' && index > 0) return '';
      const [own, next] = [nodes[index] ?? node, nodes[index + 1]];
      const rule = isFramed && blocks[index + 1]?.name === 'hr' ? next : undefined;
      return blockXml(block, own, { ...around, keepsNext: keepsNext(node, next, around), rule });
    })
    .join('');
}

/** Whether a block of `group` stays with the next one, or as its last with what follows the group. */
function keepsNext(group: StyleNode, next: StyleNode | undefined, around: Surroundings): boolean {
  if (next === undefined) return around.keepsNext;
  return group.box.breakInside === 'avoid' || next.box.breakBefore === 'avoid';
}

function blockXml(element: Element, node: StyleNode, around: Surroundings): string {
  const { box } = node;
  const space = { before: box.margin.top + box.padding.top, after: box.margin.bottom + box.padding.bottom };
  const inner = { ...around, indent: indentOf(node, around), frame: frameOf(node, around) };
  const above = { ...inner, keepsNext: true };
  if (element.name === 'table')
    return gap(space.before, inner) + tableXml(element, node, { around: inner, fill: blocksXml });
  if (element.name === 'hr') return ruled(box.border.top, { around: inner, space });
  if (element.name === 'seal-space') return gap(box.height ?? 0, inner);
  if (element.name === 'img') return '';
  const hasBlocks = elementsOf(element).some(({ name }) => elements[name]?.role === 'block');
  if (!hasBlocks) return paragraph(element, node, { around: inner, space });
  const lined = box.lineUp === 'center-on-last' ? centred(element, node, inner) : undefined;
  return gap(space.before, above) + (lined ?? blocksXml(element, node, inner)) + gap(space.after, inner);
}

function indentOf({ box }: StyleNode, { indent }: Surroundings): Surroundings['indent'] {
  return {
    left: indent.left + box.margin.left + box.padding.left,
    right: indent.right + box.margin.right + box.padding.right,
  };
}

/** Paragraphs of one frame stand in one place of the sheet. */
function frameOf({ box }: StyleNode, { page, frame }: Surroundings): string {
  if (!box.isAbsolute) return frame;
  const { top, bottom, left = page.margin.left } = box.offset;
  const width = box.width !== undefined && 'points' in box.width ? box.width.points : undefined;
  const y = top ?? page.height - (bottom ?? 0);
  return tag('framePr', {
    ...(width === undefined ? {} : { w: twips(width) }),
    ...{ hSpace: 0, vSpace: 0, wrap: 'notBeside', vAnchor: 'page', hAnchor: 'page' },
    ...{ x: twips(left), y: Math.max(1, twips(y)) },
  });
}

interface Standing {
  readonly around: Surroundings;
  readonly space: Space;
  /** Besides that of its surroundings, on the right. */
  readonly right?: number;
}

const alignments = { left: 'left', right: 'right', center: 'center', justify: 'both' } as const;

export function paragraph(element: Element, node: StyleNode, { around, space, right = 0 }: Standing): string {
  const { paragraph: set, text, box } = node;
  const { left, right: outside } = around.indent;
  const properties = [
    box.breakAfter === 'avoid' || around.keepsNext ? tag('keepNext') : '',
    box.breakInside === 'avoid' ? tag('keepLines') : '',
    box.breakBefore === 'page' ? tag('pageBreakBefore') : '',
    around.frame,
    around.rule === undefined ? '' : ruleBelow(around.rule),
    set.whiteSpace === 'nowrap' ? '' : tag('overflowPunct', { val: 'true' }),
    tag('snapToGrid', { val: 'false' }),
    tag('spacing', {
      before: twips(space.before),
      after: twips(space.after),
      line: twips(text.lineHeight),
      lineRule: 'exact',
    }),
    tag('ind', {
      left: twips(left),
      right: twips(outside + right),
      firstLine: set.textIndent > 0 ? twips(set.textIndent) : undefined,
    }),
    tag('jc', { val: alignments[set.textAlign] }),
  ];
  const runs = runsOf(charactersOf(element, node));
  return tag('p', {}, tag('pPr', {}, properties.join('') + runProperties(text)) + runs);
}

/** An empty line of that height. */
function gap(height: number, { frame, keepsNext }: Surroundings): string {
  if (height <= 0) return '';
  const spacing = tag('spacing', {
    before: 0,
    after: 0,
    line: Math.max(2, twips(height)),
    lineRule: 'exact',
  });
  const kept = keepsNext ? tag('keepNext') : '';
  return tag('p', {}, tag('pPr', {}, kept + frame + tag('snapToGrid', { val: 'false' }) + spacing));
}

/** The border of a rule under the paragraph before it, as far below as the rule stands. */
function ruleBelow({ box }: StyleNode): string {
  return tag('pBdr', {}, border('bottom', box.border.top, box.margin.top));
}

function ruled(line: Line | undefined, { around, space }: Standing): string {
  const { frame, indent } = around;
  const properties = [
    frame,
    tag('pBdr', {}, border('top', line)),
    tag('snapToGrid', { val: 'false' }),
    tag('spacing', { before: twips(space.before), after: twips(space.after), line: 20, lineRule: 'exact' }),
    tag('ind', { left: twips(indent.left), right: twips(indent.right) }),
  ];
  return tag('p', {}, tag('pPr', {}, properties.join('')));
}

/** The lines of a signature, centred over its last one; together they move left where one is too long. */
function centred(element: Element, node: StyleNode, around: Surroundings): string {
  const lines = elementsOf(element).map((line) => {
    const own = node.child(line.name, line.attributes['class']);
    return { line, own, width: widthOf(line, own), space: { before: own.box.margin.top, after: 0 } };
  });
  const last = lines.at(-1);
  if (last === undefined) return '';
  const end = last.own.box.padding.right + last.width / 2;
  const shift = Math.max(0, ...lines.map(({ width }) => width / 2 - end));
  return lines
    .map(({ line, own, width, space }, index) =>
      paragraph(line, own, {
        around: { ...around, keepsNext: around.keepsNext || index < lines.length - 1 },
        ...{ space, right: end + shift - width / 2 },
      }),
    )
    .join('');
}

/** About what a line takes: Chinese characters are squares, others half as wide. */
function widthOf(element: Element, node: StyleNode): number {
  return charactersOf(element, node).reduce((sum, { text, style }) => {
    const square = (text.codePointAt(0) ?? 0) > 0x2e7f ? 1 : 0.5;
    return text === '' ? sum : sum + square * style.fontSize + style.letterSpacing;
  }, 0);
}
