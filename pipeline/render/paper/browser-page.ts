/** The filled template as a page for the browser: close to the print, and quick to look at. */
import { fontRoles } from '#schemas/font-roles.ts';
import { encodeEntities } from './markup/entities.ts';
import { elements } from './markup/elements.ts';
import { isElement, type Element, type Text } from './markup/tree.ts';
import { initialStyle } from './style/draft.ts';
import type { PageStyle } from './style/style.ts';
import type { Template } from './template.ts';

/** Fonts that browsers find on the machine. */
const localFonts: Readonly<Record<keyof typeof fontRoles, readonly string[]>> = {
  song: ['SimSun', 'Songti SC', 'Noto Serif SC', 'Noto Serif CJK SC'],
  title: ['方正小标宋简体', 'FZXiaoBiaoSong-B05S', 'STZhongsong', 'Noto Serif CJK SC Bold'],
  hei: ['SimHei', 'Heiti SC', 'Noto Sans SC', 'Noto Sans CJK SC'],
  kai: ['KaiTi_GB2312', 'KaiTi', 'Kaiti SC', 'LXGW WenKai'],
  fangsong: ['FangSong_GB2312', 'FangSong', 'STFangsong', 'FandolFang', 'LXGW WenKai Light'],
};

export function browserPage(template: Template, body: Element, title: string): string {
  const faces = Object.entries(fontRoles).map(([role, name]) => {
    const sources = localFonts[role as keyof typeof fontRoles].map((font) => `local("${font}")`).join(', ');
    return `@font-face { font-family: ${name}; src: ${sources}; }`;
  });
  const sections = body.children.map((child) => (isElement(child) ? sheetOf(template, body, child) : ''));
  return [
    '<!DOCTYPE html>',
    '<html lang="zh-CN">',
    '<head>',
    '<meta charset="utf-8">',
    `<title>${encodeEntities(title)}</title>`,
    '<style>',
    ...faces,
    screenStyle,
    template.css.replaceAll(/thick-thin|thin-thick/gu, 'double'),
    '</style>',
    '</head>',
    `<body>${sections.join('\n')}</body>`,
    '</html>',
    '',
  ].join('\n');
}

const { fontSize, lineHeight } = initialStyle.text;
const screenStyle = `* { box-sizing: border-box; }
html { background: #ddd; }
body { margin: 0; font: ${fontSize}pt/${lineHeight}pt 仿宋; text-align: justify; text-autospace: normal; overflow-wrap: anywhere; }
.paper-sheet { position: relative; margin: 5mm auto; background: white; }
h1, h2, h3, p { margin: 0; font-size: inherit; font-weight: inherit; }
strong { font-weight: inherit; }
table { width: 100%; border-collapse: collapse; table-layout: fixed; }
td, th { padding: 0; font-weight: inherit; }
seal-space { display: block; outline: 1px dashed #bbb; }
tick-box::before { content: "☐"; }
tick-box[ticked="yes"]::before, tick-box[ticked="true"]::before { content: "☑"; }
hr { border: 0; border-top: 0.5pt solid black; }
@media print { html { background: none; } .paper-sheet { margin: 0; padding: 0 !important; width: auto !important; } }`;

/** A section, or a block outside any, on a sheet of its paper. */
function sheetOf({ cascade }: Template, body: Element, child: Element): string {
  const isSection = child.name === 'section';
  const node = isSection ? cascade.root.child('section', child.attributes['class']) : cascade.root;
  const page = cascade.page(node.box.page, body.place);
  return `<div class="paper-sheet" style="${sheetStyle(page, isSection)}">${write(child)}</div>`;
}

function sheetStyle({ width, height, margin }: PageStyle, isWhole: boolean): string {
  const { top, right, bottom, left } = margin;
  const padding = isWhole ? `${top}pt ${right}pt ${bottom}pt ${left}pt` : `0 ${right}pt 0 ${left}pt`;
  return `width:${width}pt;${isWhole ? `min-height:${height}pt;` : ''}padding:${padding}`;
}

function write(node: Element | Text): string {
  if (!isElement(node)) return encodeEntities(joinLines(node.text));
  const { width, ...attributes } = node.attributes;
  const written = Object.entries(attributes).map(([name, value]) => ` ${name}="${encodeEntities(value)}"`);
  if (width !== undefined && width !== '*') written.push(` style="width:${width}"`);
  const start = `<${node.name}${written.join('')}>`;
  if (elements[node.name]?.isVoid === true) return start;
  return `${start}${node.children.map((child) => write(child)).join('')}</${node.name}>`;
}

const besideWide =
  /([\p{Script=Han}\u3000-\u303f\uff00-\uffef])[ \t]*\n\s*|[ \t]*\n\s*(?=[\p{Script=Han}\u3000-\u303f\uff00-\uffef])/gu;

/** Browsers take a line end between Chinese characters for a blank; the print does not. */
function joinLines(text: string): string {
  return text.replace(besideWide, '$1');
}
