/** The HTML subset: which elements there are, what they may hold and which attributes they take. */

/** What may stand inside: `blocks`, `words` (text and inline elements), either of them, or parts of a table. */
export type Content = 'blocks' | 'words' | 'either' | 'rows' | 'cells' | 'parts' | 'columns' | 'nothing';
/** As what an element stands inside another. */
export type Role = 'section' | 'block' | 'inline' | 'part' | 'group' | 'column' | 'row' | 'cell';

export interface ElementKind {
  readonly role: Role;
  readonly content: Content;
  readonly attributes: readonly string[];
  /** Written without an end tag. */
  readonly isVoid?: boolean;
}

const block = (content: Content): ElementKind => ({ role: 'block', content, attributes: ['class'] });
const cell: ElementKind = { role: 'cell', content: 'either', attributes: ['class', 'colspan', 'rowspan'] };
const part: ElementKind = { role: 'part', content: 'rows', attributes: ['class'] };

export const elements: Readonly<Record<string, ElementKind>> = {
  section: { role: 'section', content: 'blocks', attributes: ['class'] },
  footer: block('blocks'),
  div: block('either'),
  h1: block('words'),
  h2: block('words'),
  h3: block('words'),
  p: block('words'),
  hr: { role: 'block', content: 'nothing', attributes: ['class'], isVoid: true },
  'seal-space': block('nothing'),
  img: { role: 'block', content: 'nothing', attributes: ['class', 'src', 'alt'], isVoid: true },
  table: block('parts'),
  colgroup: { role: 'group', content: 'columns', attributes: [] },
  col: { role: 'column', content: 'nothing', attributes: ['width', 'span'], isVoid: true },
  thead: part,
  tbody: part,
  tr: { role: 'row', content: 'cells', attributes: ['class'] },
  th: cell,
  td: cell,
  span: { role: 'inline', content: 'words', attributes: ['class'] },
  strong: { role: 'inline', content: 'words', attributes: ['class'] },
  br: { role: 'inline', content: 'nothing', attributes: [], isVoid: true },
  'tick-box': { role: 'inline', content: 'nothing', attributes: ['class', 'ticked'] },
};

const fits: Readonly<Record<Content, readonly Role[]>> = {
  blocks: ['block'],
  words: ['inline'],
  either: ['block', 'inline'],
  parts: ['group', 'part'],
  columns: ['column'],
  rows: ['row'],
  cells: ['cell'],
  nothing: [],
};

/** Whether an element may stand in this content. */
export function mayStandIn(role: Role, content: Content): boolean {
  return fits[content].includes(role);
}

/** Values of attributes: what a template may write, and what a rendered one must hold. */
export const attributeValues: Readonly<Record<string, RegExp>> = {
  class: /^[a-z][\w-]*(?: +[a-z][\w-]*)*$/u,
  colspan: /^[1-9]\d?$/u,
  rowspan: /^[1-9]\d{0,3}$/u,
  span: /^[1-9]\d?$/u,
  width: /^(?:\d+(?:\.\d+)?(?:mm|pt|%)|\*)$/u,
  ticked: /^(?:yes|no|true|false|)$/u,
  src: /^[\w.-]+$/u,
  alt: /^[^<>]*$/u,
};
