/** Words as runs: characters of one look together, in the fonts that offices have. */
import type { FontRole } from '#schemas/font-roles.ts';
import type { Element } from '../markup/tree.ts';
import type { StyleNode } from '../style/cascade.ts';
import type { Line, TextStyle } from '../style/style.ts';
import type { Character, CharacterMaker } from '../text/characters.ts';
import { collect } from '../text/collect.ts';
import { escape, hex, tag, twips } from './xml.ts';

/** As GB/T 9704-2012 papers name them; WPS and Word put another in where one is not installed. */
const faces: Readonly<Record<FontRole, string>> = {
  song: '宋体',
  title: '方正小标宋简体',
  hei: '黑体',
  kai: '楷体',
  fangsong: '仿宋',
};

/** The editor sets the lines itself, so characters need no widths. */
const maker: CharacterMaker = {
  missing: new Set(),
  borrowed: new Map(),
  of: (text, style) => ({ text, style, face: undefined, advance: 0, kind: 'han' }),
  box: (box, style) => ({ text: '', style, face: undefined, advance: 0, kind: 'han', box }),
  lineEnd: (style) => ({ text: '', style, face: undefined, advance: 0, kind: 'glue', isLineEnd: true }),
};

/** The words of a paragraph. */
export function charactersOf(element: Element, node: StyleNode): readonly Character[] {
  return collect(element, node, maker);
}

export function runsOf(characters: readonly Character[]): string {
  const runs: { readonly style: TextStyle; content: string; text: string }[] = [];
  for (const character of characters) {
    let last = runs.at(-1);
    if (last?.style !== character.style) {
      last = { style: character.style, content: '', text: '' };
      runs.push(last);
    }
    if (character.isLineEnd === true) {
      last.content += textTag(last.text) + tag('br');
      last.text = '';
    } else if (character.box !== undefined) last.text += character.box.isTicked ? '☑' : '□';
    else last.text += character.text;
  }
  return runs
    .map(({ style, content, text }) => tag('r', {}, runProperties(style) + content + textTag(text)))
    .join('');
}

const textTag = (text: string): string =>
  text === '' ? '' : `<w:t xml:space="preserve">${escape(text)}</w:t>`;

export function runProperties(style: TextStyle): string {
  const face = faces[style.font];
  const size = Math.round(style.fontSize * 2);
  return tag(
    'rPr',
    {},
    [
      `<w:rFonts w:ascii="${face}" w:hAnsi="${face}" w:eastAsia="${face}" w:hint="eastAsia"/>`,
      style.color === '#000000' ? '' : tag('color', { val: hex(style.color) }),
      style.letterSpacing === 0 ? '' : tag('spacing', { val: twips(style.letterSpacing) }),
      tag('sz', { val: size }) + tag('szCs', { val: size }),
      style.isUnderlined ? tag('u', { val: 'single' }) : '',
    ].join(''),
  );
}

const lineStyles: Readonly<Record<Line['style'], string>> = {
  solid: 'single',
  dashed: 'dashed',
  'thick-thin': 'thickThinSmallGap',
  'thin-thick': 'thinThickSmallGap',
};

/** A border of that side, `space` points from the words (31 at most); eighths of a point. */
export function border(side: string, line: Line | undefined, space = 0): string {
  if (line === undefined) return tag(side, { val: 'nil' });
  const size = Math.max(2, Math.round(line.width * 8));
  return tag(side, {
    val: lineStyles[line.style],
    sz: size,
    space: Math.min(31, Math.round(space)),
    color: hex(line.color),
  });
}
