/** Names of persons in printed text: one beside its label, or several in a row, however they are parted. */
import { blanksIn } from './cells.ts';
import { surnameLength } from '#schemas/values/surnames.ts';
import { compact, slice, type View } from './views.ts';

const HAN = /^\p{Script=Han}$/u;
/** Words that stand where a name should, when the name itself was lost, and that no name holds. */
const NOT_A_NAME =
  /性别|姓名|出生|身份|证书|编号|单位|专业|学校|大学|学院|公司|年月|日期|时间|照片|民族|籍贯|同志|职务|职称|资格|工程|本科|专科|签名|签字|证明|以上|项目|公示|年度|考核|申报|部门|女士|先生|贵局|贵会|我们|该同|该生|本人|特此|兹有|决定|聘任|经审|教育|技术|主编|编著|出版|作者|编委|摘要|关键|研究|设计|机械|电气|电子|制造|应用|管理|系统|分析|学位|高级|中级|助理|主任|编辑|有限|委员|浙江|中国|杭州|宁波|学生|学员|考生|研究生|毕业|授予|荣获|发明|专利|参保|个人|缴费|社会|保险|完成人|负责人|法定|代表|意见|盖章|公章|受聘|聘用|被聘|承诺|保证人|委托|甲方|乙方|签订|本书|本册|书名|书号|副主|丛书|成绩|合格|课程|准予/u;

/** Whether a text may be one person's name: `孙言`, `欧阳晓琳`, `阿依努尔·买买提`. */
export function isName(text: string): boolean {
  if (NOT_A_NAME.test(text)) return false;
  if (/^\p{Script=Han}{1,8}(?:[·.]\p{Script=Han}{1,8}){1,3}$/u.test(text)) return text.length >= 4;
  return /^\p{Script=Han}{2,4}$/u.test(text);
}

/** A name that also starts like one; for names that no label stands beside. */
export const isLikelyName = (text: string): boolean =>
  isName(text) && (/[·.]/u.test(text) || (surnameLength(text) > 0 && text.length <= 2 + surnameLength(text)));

/** Words that run on into a name in a sentence. */
const BEFORE_NAME =
  /^(?:兹有|现有|兹证明|特此证明|证明|兹聘任?|聘任|聘请|授予|确认|认定|批准|核准|评定|同意|任命|表彰|兹|特|现|经)*/u;

/** The name at the start of a value. Where no label stands beside it, it must look like one. */
export function nameIn(view: View, isNamed = true): View | undefined {
  const fits = isNamed ? isName : isLikelyName;
  const lead = (isNamed ? /^["“《(]*/u : BEFORE_NAME).exec(view.text)?.[0].length ?? 0;
  const run =
    /^[\p{Script=Han}·.]{2,16}/u
      .exec(view.text.slice(lead))?.[0]
      .replace(/(?<=..)(?:同学|同志|先生|女士)?[·.]*$/u, '') ?? '';
  const whole = slice(view, lead, lead + run.length);
  return fits(run) ? whole : undefined;
}

/** Names in a list, in order. Empty where something in the text is no name. */
export function namesIn(view: View): View[] {
  const own = withoutRole(compact(view));
  const names: View[] = [];
  for (const run of runsOf(own)) {
    const found = split(run);
    if (!found) return [];
    names.push(...found);
  }
  const whole = names.filter(({ text }) => text.length > 1);
  // A name of which one sign is left keeps its place in a list, but makes no list.
  if (whole.length === 0 || whole.length < 2 * (names.length - whole.length)) return [];
  return names.filter((name, i) => names.findIndex((other) => other.text === name.text) === i);
}

const ROLE_BEFORE = /^(?:(?:主编|副主编|编著者?|作者|著者|编者|发明人|设计人|文|撰稿|撰文|[:/·])+)/u;
const ROLE_BEHIND =
  /(?:(?:等人?|主编|副主编|副(?=$|主编)|编著|合著|编写|编|著|译|主审|同志|[:/·,、;.。])+)$/u;

function withoutRole(view: View): View {
  const start = ROLE_BEFORE.exec(view.text)?.[0].length ?? 0;
  const end = view.text.slice(start).replace(ROLE_BEHIND, '').length + start;
  return slice(view, start, end);
}

/** Runs of Chinese signs between separators, superscripts and brackets. */
function runsOf(view: View): View[] {
  const runs: View[] = [];
  for (const match of view.text.matchAll(/[\p{Script=Han}·.]+/gu)) {
    const text = match[0].replace(/^[·.]+|[·.]+$/gu, '');
    const start = match.index + match[0].indexOf(text);
    if (text !== '') runs.push(slice(view, start, start + text.length));
  }
  return mergeSingles(runs);
}

/** `孙` and `言` parted by a wide blank are one name. */
function mergeSingles(runs: readonly View[]): View[] {
  const merged: View[] = [];
  for (const run of runs) {
    const last = merged.at(-1);
    if (last?.text.length === 1 && run.text.length === 1)
      merged[merged.length - 1] = { text: last.text + run.text, glyphs: [...last.glyphs, ...run.glyphs] };
    else merged.push(run);
  }
  return merged;
}

/** One run as one or several names; undefined where it cannot be read so. */
function split(run: View): View[] | undefined {
  if (run.text.length <= 3) return isName(run.text) || run.text.length === 1 ? [run] : undefined;
  return segment(run);
}

const POINT = /[·.]/u;
/** Both halves of a name with a point, and how odd it is that they are long. */
const DOTTED = /^\p{Script=Han}{1,8}(?:[·.]\p{Script=Han}{1,8}){1,3}$/u;

/** A name costs what is odd about it: no known family name, four signs, blanks inside. */
function costOf(text: string, blanks: readonly number[]): number {
  const inside = blanks.reduce((sum, blank) => sum + Math.max(0, blank - 0.12), 0);
  if (POINT.test(text)) return dottedCost(text) + 1.6 * inside;
  const surname = surnameLength(text);
  const odd = text.length === 4 && surname < 2 ? 1.2 : 0;
  const short = text.length === 2 && surname === 2 ? 1.5 : 0;
  return (surname > 0 ? 0 : 1.6) + odd + short + inside * (text.length === 2 ? 0.8 : 1.6);
}

/** 阿依努尔·买买提 is one name; 孙言·李安 are two that a point parts. */
function dottedCost(text: string): number {
  if (!DOTTED.test(text)) return 9;
  const parts = text.split(POINT);
  const areNames = parts.every((part) => part.length <= 3 && isLikelyName(part));
  const length = parts.reduce(
    (sum, part) => sum + Math.max(0, part.length - 4) + (part.length === 1 ? 1 : 0),
    0,
  );
  return (areNames ? 2 : 0.2) + 0.6 * length;
}

/** What it costs to part two names where the print hardly does. */
const partingCost = (blank: number): number => 0.9 * Math.max(0, 1 - Math.max(0, blank) / 0.4);

interface Best {
  readonly cost: number;
  readonly from: number;
  /** The end of the name itself: a point that parts two names belongs to neither. */
  readonly end: number;
}

/** Longest name with points in it. */
const LONGEST = 16;

/** The cheapest way to read a run of signs as names. */
function segment(run: View): View[] | undefined {
  const { text } = run;
  if (![...text].every((sign) => HAN.test(sign) || POINT.test(sign))) return undefined;
  const blanks = blanksIn(run);
  const best: (Best | undefined)[] = [{ cost: 0, from: 0, end: 0 }];
  for (let end = 2; end <= text.length; end++) best[end] = bestEndingAt(end, { text, blanks, best });
  const names: View[] = [];
  for (let at = text.length; at > 0;) {
    const step = best[at];
    if (!step || step.cost > 1.1 * text.length) return undefined;
    names.unshift(slice(run, step.from, step.end));
    at = step.from;
  }
  return names.every((name) => isName(name.text)) ? names : undefined;
}

interface Search {
  readonly text: string;
  readonly blanks: readonly number[];
  readonly best: readonly (Best | undefined)[];
}

function bestEndingAt(end: number, search: Search): Best | undefined {
  const last = search.best[end - 1];
  const isPoint = POINT.test(search.text.charAt(end - 1));
  // A point between two names costs little and belongs to neither.
  let winner: Best | undefined = isPoint && last ? { ...last, cost: last.cost + 0.3 } : undefined;
  for (let from = end - 2; from >= Math.max(0, end - LONGEST); from--) {
    const cost = costFrom(from, end, search);
    if (cost !== undefined && (!winner || cost < winner.cost)) winner = { cost, from, end };
  }
  return winner;
}

/** What it costs in all where the last name starts at `from`; undefined where none can. */
function costFrom(from: number, end: number, { text, blanks, best }: Search): number | undefined {
  const before = best[from];
  const own = text.slice(from, end);
  if (!before || (own.length > 4 && !POINT.test(own))) return undefined;
  const isParted = from === 0 || POINT.test(text.charAt(from - 1));
  const parting = isParted ? 0 : partingCost(blanks[from - 1] ?? 0);
  return before.cost + parting + costOf(own, blanks.slice(from, end - 1));
}
