/** From the raw text beside a label to a value of the field's kind. */
import type { FieldDefinition, ValueKind } from '#schemas/certificates/define.ts';
import { parseChineseNumber } from '#schemas/values/chinese-number.ts';
import { parseCnSerial } from '#schemas/values/cn-serial.ts';
import { findRanges } from '#schemas/values/date-range.ts';
import { parseEducationLevel, parseStudyMode } from '#schemas/values/education.ts';
import { formatIsbn, parseIsbn } from '#schemas/values/isbn.ts';
import { parseIssn } from '#schemas/values/issn.ts';
import { formatPatentNumber, parsePatentNumber } from '#schemas/values/patent-number.ts';
import { checkResidentId, parseResidentId, residentIdFacts } from '#schemas/values/resident-id.ts';
import { datesIn } from './dates.ts';
import { nameIn, namesIn } from './person-names.ts';
import { printedText, slice, type View } from './views.ts';

/** A value and the part of the raw text it was made from. */
export interface Parsed {
  readonly value: unknown;
  readonly view: View;
}

/** A parser takes folded text without marks; undefined where no value of the kind is in it. */
type Parser = (view: View, field: FieldDefinition, isLabelled: boolean) => Parsed | undefined;

/**
 * The value of a raw text, or undefined where it holds none that the field accepts. Where no label
 * stands beside it, a name must look like one.
 */
export function parseValue(view: View, field: FieldDefinition, isLabelled = true): Parsed | undefined {
  const end = field.until ? view.text.search(field.until) : -1;
  const own = end > 0 ? slice(view, 0, end) : view;
  const parsed = parsers[field.kind](own, field, isLabelled);
  if (!parsed) return undefined;
  const printed = typeof parsed.value === 'string' ? parsed.value : parsed.view.text;
  if (field.accept && !field.accept.test(printed.replace(/（/gu, '(').replace(/）/gu, ')'))) return undefined;
  return parsed;
}

/** The first match of a pattern, its first group or its whole, as a value. */
function matched(view: View, regex: RegExp, toValue?: (text: string) => unknown): Parsed | undefined {
  const match = regex.exec(view.text);
  if (!match) return undefined;
  const text = match[1] ?? match[0];
  const start = match.index + match[0].indexOf(text);
  const part = slice(view, start, start + text.length);
  const value = toValue ? toValue(text) : printedText(part);
  return value === undefined ? undefined : { value, view: part };
}

const personName: Parser = (view, _field, isLabelled) => {
  const found = nameIn(view, isLabelled);
  return found && { value: found.text.replace(/[.•]/gu, '·'), view: found };
};

const people: Parser = (view) => {
  const found = namesIn(view);
  const [first, last] = [found[0], found.at(-1)];
  if (!first || !last) return undefined;
  return { value: found.map(({ text }) => text.replace(/[.•]/gu, '·')), view: between(view, first, last) };
};

/** The part of a view from the start of one of its parts to the end of another. */
function between(view: View, first: View, last: View): View {
  const start = view.glyphs.indexOf(first.glyphs[0]);
  const end = view.glyphs.lastIndexOf(last.glyphs.at(-1));
  return slice(view, start, end + 1);
}

const date: Parser = (view) => {
  const found = datesIn(view.text)[0];
  return found && { value: found.value, view: slice(view, found.start, found.end) };
};

/** The end of a validity period, or 长期. */
const validity: Parser = (view, field) => {
  const range = findRanges(view.text)[0];
  if (range && !/^[0-9]/u.test(view.text.slice(range.end))) {
    const value = range.to ?? range.open;
    return value === undefined ? undefined : { value, view: slice(view, range.start, range.end) };
  }
  // A period whose end stands in the next cell is no end.
  const isOpen = /[-—~至到一]$/u.test(view.text);
  return matched(view, /长期/u) ?? (isOpen ? undefined : date(view, field, true));
};

/** Letters that readers put for digits where only digits can stand. */
const DIGIT_OF: Readonly<Record<string, string>> = {
  O: '0',
  o: '0',
  〇: '0',
  D: '0',
  I: '1',
  l: '1',
  '|': '1',
  q: '9',
};
const asDigits = (text: string): string =>
  [...text]
    .map((sign) => DIGIT_OF[sign] ?? sign)
    .join('')
    .toUpperCase();

/** A speck before or behind the number was read as a digit of it: the one part whose check digit is right. */
function residentIdWithin(view: View): Parsed | undefined {
  const run = /(?<![0-9A-Za-z])[0-9OoIlq|]{18,19}[0-9XxOoIlq](?![0-9A-Za-z])/u.exec(view.text);
  if (!run) return undefined;
  const parts = Array.from({ length: run[0].length - 17 }, (_, at) => run.index + at)
    .map((start) => slice(view, start, start + 18))
    .filter(({ text: own }) => isResidentId(asDigits(own)));
  const [only] = parts;
  return only && parts.length === 1 ? { value: asDigits(only.text), view: only } : undefined;
}

const isResidentId = (code: string): boolean => {
  const id = parseResidentId(code);
  return id !== undefined && checkResidentId(id) === 'valid' && residentIdFacts(id).birthDate !== undefined;
};

const residentId: Parser = (view) =>
  matched(view, /(?<![0-9A-Za-z])[0-9OoIlq|]{17}[0-9XxOoIlq](?![0-9A-Za-z])/u, asDigits) ??
  matched(view, /(?<![0-9A-Za-z])[0-9]{15}(?![0-9A-Za-z])/u) ??
  residentIdWithin(view);

/**
 * Numbers of diplomas: 17 or 18 digits, or a school's own shorter ones. A longer or shorter run of
 * digits beside them means that the number was cut or glued to another.
 */
const diplomaNumber: Parser = (view) =>
  matched(view, /(?<![0-9A-Za-z])[0-9OoIlq|]{17,18}(?![0-9A-Za-z])/u, asDigits) ?? ownNumber(view);

const degreeNumber: Parser = (view) =>
  matched(
    view,
    /(?<![0-9A-Za-z])([ZTCztc]?[0-9OoIlq|]{10}[0-9A-Za-z][0-9OoIlq|]{5})(?![0-9A-Za-z])/u,
    asDigits,
  ) ?? ownNumber(view);

/** A school's own number: short, with digits in it, as printed; `No.` before it is none of it. */
const ownNumber = (view: View): Parsed | undefined =>
  matched(view, /^(?:No[.:]{0,2})?([\p{Script=Han}()[\]0-9A-Za-z\-—./]{4,24})$/iu, (text) => {
    const digits = text.match(/[0-9]/gu)?.length ?? 0;
    // Signs of a seal over its end.
    if (/[0-9](?!号)\p{Script=Han}+$/u.test(text)) return undefined;
    return digits >= 3 && !/[0-9]{15}/u.test(text) ? text.replace(/[.。]+$/u, '').toUpperCase() : undefined;
  });

const code: Parser = (view) =>
  matched(view, /[\p{Script=Han}()[\]0-9A-Za-z\-—./]{4,40}/u, (text) => {
    const own = text.replace(/[.。\-—]+$/u, '');
    const isCode = (own.match(/[0-9]/gu)?.length ?? 0) >= 2 || /^[0-9A-Za-z]{12,}$/u.test(own);
    if (!isCode) return undefined;
    // Numbers are printed without small letters: one among many digits is a misread digit.
    return (
      /^[A-Z]?[0-9oIlq|]{10,}$/u.test(own) ? own.charAt(0) + asDigits(own.slice(1)) : own
    ).toUpperCase();
  });

const canonical =
  (regex: RegExp, parse: (text: string) => string | undefined): Parser =>
  (view) =>
    matched(view, regex, parse);

const hyphened = (raw: string): string => raw.replace(/[—–一_]/gu, '-');

/** Hyphened as printed, where all hyphens are there; else by the ranges of the Chinese group. */
function isbnOf(raw: string): string | undefined {
  const printed = hyphened(raw);
  const parsed = parseIsbn(printed);
  if (parsed === undefined) return undefined;
  return /^(?:97[89]-)?[0-9]-[0-9]{2,7}-[0-9]{1,6}-[0-9X]$/iu.test(printed)
    ? printed.toUpperCase()
    : formatIsbn(parsed);
}

const ORGANISATION_TAIL = /(?:\((?:盖章|公章|章|印|印章|签章|盖公章|加盖公章|单位盖章)\)|[,。;:.、])+$/u;
/** How names of bodies end; a name that does not was cut off, by a seal or at the end of its line. */
const BODY_END =
  /(?:公司|集团|厂|院|所|大学|学院|学校|中学|党校|中心|局|厅|处|科|队|馆|社|站|店|矿|署|部|室|区|行|政府|办公室|办|委|联盟|银行|支行|基地|网|平台|工厂|车间|教研室|工作站|机关|组|事务所|(?:委员|学|协|联合|商|工|总|研究|促进|基金|理事|董事|公|分|议|监事|教育|科技|联谊|同学)会|\))$/u;
/** Words of which a sign was misread: no body is called so. */
const BROKEN_WORD = /(?<!人)力资源和?社会|社会保[^障险]|人力资[^源]|有限[^公责合]|股份[^有合公]|社[^会]保险/u;
const NOT_AN_ORGANISATION =
  /^(?:(?:发证|颁证|颁发|核发|签发|授予|批准)(?:机关|单位|部门|机构)|盖章|公章|签章|印章|单位|年月日|负责人|日期|经办人|[甲乙丙]方)|签字|签名|盖章/u;

const organisation: Parser = (view) => {
  const own = view.text.replace(ORGANISATION_TAIL, '');
  const parsed = matched(slice(view, 0, own.length), /^["“《]?([\p{Script=Han}()A-Za-z0-9·&\-—、]{3,50})/u);
  if (!parsed || !/\p{Script=Han}{2}/u.test(parsed.view.text)) return undefined;
  if (NOT_AN_ORGANISATION.test(parsed.view.text) || /[0-9]{5}/u.test(parsed.view.text)) return undefined;
  const name = parsed.view.text;
  const isWhole = isBalanced(name) && BODY_END.test(name) && !BROKEN_WORD.test(name);
  return isWhole ? { ...parsed, value: withoutMisreadings(String(parsed.value)) } : undefined;
};

const isBalanced = (text: string): boolean =>
  (text.match(/\(/gu)?.length ?? 0) === (text.match(/\)/gu)?.length ?? 0);

const text: Parser = (view) => {
  const lead = /^[\s"'“”‘’《〈.。,:;、·]*/u.exec(view.text)?.[0].length ?? 0;
  const own = view.text.slice(lead).replace(/[\s"'“”‘’》〉。,:;、·]+$/u, '');
  const part = slice(view, lead, lead + own.length);
  return own === '' ? undefined : { value: withoutMisreadings(printedText(part)), view: part };
};

/** Words of titles that readers write with a neighbour of a sign in them; no text is printed so. */
const MISREAD: readonly (readonly [word: RegExp, right: string])[] = [
  [/(?<=[基用关应属])干(?=.{2})/gu, '于'],
  [/(?<=技术)[夫入](?=员)/gu, '人'],
  [/^[-—–](?=种)/gu, '一'],
  [/白(?=动[化控扶变张升机门]|适应|润滑|锁|主)/gu, '自'],
];
const withoutMisreadings = (printed: string): string =>
  MISREAD.reduce((whole, [word, right]) => whole.replace(word, right), printed);

const number: Parser = (view) =>
  matched(view, /[0-9]+(?:\.[0-9]+)?/u, Number) ??
  matched(view, /[〇零一二三四五六七八九十百两]+/u, (digits) => parseChineseNumber(digits)) ??
  matched(view, /^[oO]$/u, () => 0);

const year: Parser = (view) =>
  matched(view, /(?<![0-9])(?:19|20)[0-9]{2}(?![0-9])/u, Number) ??
  matched(view, /(?:二[〇○零0oO]|一九)[〇○零0一二三四五六七八九oO]{2}/u, (digits) => {
    const found = datesIn(`${digits}年`)[0];
    return found && Number(found.value);
  });

/** The one option that stands in the text; 不合格 holds 合格, and the longer is meant. */
const choice: Parser = (view, field) => {
  const options = field.choices ?? [];
  const at = options
    .map((option, rank) => ({ option, rank, start: view.text.indexOf(option) }))
    .filter(({ start }) => start >= 0);
  const own = at.filter(
    (one) =>
      !at.some(
        (other) =>
          other.option.length > one.option.length &&
          other.start <= one.start &&
          other.start + other.option.length >= one.start + one.option.length,
      ),
  );
  const [best, ...others] = own.sort((a, b) => a.rank - b.rank);
  if (!best || (others.length > 0 && !field.isRanked)) return undefined;
  return { value: best.option, view: slice(view, best.start, best.start + best.option.length) };
};

const parsers: Readonly<Record<ValueKind, Parser>> = {
  personName,
  people,
  sex: (view) => matched(view, /^[男女]/u) ?? matched(view, /[男女]/u),
  date,
  validity,
  residentId,
  diplomaNumber,
  degreeNumber,
  code,
  issn: canonical(/(?<![0-9])[0-9]{4}[-—–一]?[0-9]{3}[0-9Xx](?![0-9])/u, (raw) => parseIssn(hyphened(raw))),
  isbn: canonical(/(?:97[89][-—–一]?)?[0-9][-—–一0-9]{8,14}[0-9Xx](?![0-9])/u, isbnOf),
  cn: canonical(/(?:CN[:]?)?[0-9]{2}[-—–一][0-9]{4}(?![0-9])(?:\/[A-Z]{1,2}[0-9]{0,3}(?![0-9]))?/iu, (raw) =>
    parseCnSerial(hyphened(raw).toUpperCase()),
  ),
  patentNumber: canonical(
    /(?:ZL)?(?:(?:19|20)[0-9]{2}[.·]?[12389][.·]?[0-9]{7}[.·,][0-9Xx]|[0-9]{8}[.·,][0-9Xx])(?![0-9])/iu,
    (raw) => {
      // The blanks of ZL 2018 1 0123456.5 may be read as points.
      const parsed = parsePatentNumber(raw.replace(/[·,]/gu, '.').replace(/\.(?=.*\.)/gu, ''));
      return parsed && formatPatentNumber(parsed);
    },
  ),
  organisation,
  text,
  number,
  year,
  level: (view) => matched(view, /[\p{Script=Han}()]+/u, parseEducationLevel),
  mode: (view) => matched(view, /[\p{Script=Han}()/、,]+/u, parseStudyMode),
  choice,
};
