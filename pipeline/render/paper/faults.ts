/** What can be wrong with a template, in both languages; thrown as T_TEMPLATE with the place. */
import { trouble, type PipelineError } from '#pipeline/core/errors.ts';
import { fill, type Placeholders } from '#schemas/reasons.ts';

/** A place in a template file; line and column count from 1. */
export interface Place {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

interface Fault {
  readonly zh: string;
  readonly en: string;
}

const faults = {
  syntax: { zh: '写法有误：{what}', en: 'cannot be parsed: {what}' },
  element: { zh: '不认识的元素 <{name}>', en: 'unknown element <{name}>' },
  attribute: { zh: '<{element}> 不能有属性 {name}', en: '<{element}> takes no attribute {name}' },
  value: { zh: '{name} 的值“{value}”不能用', en: '"{value}" is no value of {name}' },
  inside: { zh: '<{name}> 不能放在 <{parent}> 里', en: '<{name}> cannot stand in <{parent}>' },
  text: { zh: '文字“{text}”不能直接放在 <{parent}> 里', en: 'text "{text}" cannot stand in <{parent}>' },
  mixed: {
    zh: '<{parent}> 里文字与段落混在一起，请把文字放进 <p>',
    en: '<{parent}> mixes text and blocks: put the text into <p>',
  },
  unclosed: { zh: '<{name}> 没有结束标记', en: '<{name}> is not closed' },
  stray: { zh: '多出的结束标记 </{name}>', en: 'stray </{name}>' },
  entity: { zh: '不认识的字符引用 {name}', en: 'unknown character reference {name}' },
  braces: { zh: '双花括号没有配对，或里面是空的', en: 'a pair of double braces is not closed, or empty' },
  open: { zh: '条件或循环 {name} 没有结束', en: 'the condition or loop "{name}" is not ended' },
  ends: { zh: '这里结束的是 {name}，开始的不是它', en: '"{name}" ends here, but something else began' },
  balance: {
    zh: '条件或循环的开始与结束之间须是完整的元素',
    en: 'what is between the start and the end of a condition or loop must be whole elements',
  },
  inTag: {
    zh: '标记里只能在引号内的属性值中填入数据',
    en: 'inside a tag a value may only be filled into a quoted attribute value',
  },
  raw: { zh: '不能用三重花括号，请用两重', en: 'triple braces are not allowed: use two' },
  helper: { zh: '没有“{name}”这个助手或片段', en: 'there is no helper or partial "{name}"' },
  field: { zh: '没有“{name}”这一项数据', en: 'there is no value "{name}"' },
  property: { zh: '不认识的样式 {name}', en: 'unknown style property {name}' },
  selector: { zh: '选择器“{what}”不能用', en: 'the selector "{what}" is not in the subset' },
  class: { zh: '样式表里没有 .{name}', en: 'no style sheet defines .{name}' },
  page: { zh: '样式表里没有 @page {name}', en: 'no style sheet defines @page {name}' },
  columns: {
    zh: '这一行占 {found} 列，表格有 {wanted} 列',
    en: 'the row takes {found} columns, the table has {wanted}',
  },
  framed: {
    zh: '表格不能放在有边框或底色的元素里',
    en: 'a table cannot stand in an element with borders or a ground',
  },
  span: { zh: 'rowspan 超出了表格的这一部分', en: 'the rowspan leaves its part of the table' },
  width: {
    zh: '宽度共 {found} 毫米，只有 {wanted} 毫米',
    en: 'the widths add up to {found} mm, there are {wanted} mm',
  },
  place: {
    zh: '放不下：高 {found} 毫米，一页只有 {wanted} 毫米',
    en: '{found} mm high, a page has {wanted} mm',
  },
  sheet: { zh: '放到了纸张外面', en: 'leaves the sheet of paper' },
  picture: {
    zh: '没有图片“{name}”，或它不是 JPEG、PNG',
    en: 'no picture "{name}", or it is neither JPEG nor PNG',
  },
  paper: {
    zh: '样式表的 @page 是 {found}，文书定义的是 {wanted}',
    en: '@page says {found}, the definition {wanted}',
  },
} as const satisfies Record<string, Fault>;

export type FaultCode = keyof typeof faults;

type FaultValues<Code extends FaultCode> = Readonly<
  Record<Placeholders<(typeof faults)[Code]['zh' | 'en']>, string | number>
>;

/** Makes the error: `throw fault('element', { name }, place)`. */
export function fault<Code extends FaultCode>(
  code: Code,
  values: FaultValues<Code>,
  { file, line, column }: Place,
): PipelineError {
  const { zh, en } = faults[code];
  return trouble('T_TEMPLATE', { file, line, column, zh: fill(zh, values), en: fill(en, values) });
}

/** The place of an offset in a text. */
export function placeAt(file: string, text: string, offset: number): Place {
  const before = text.slice(0, offset);
  const line = before.split('\n').length;
  return { file, line, column: offset - before.lastIndexOf('\n') };
}
