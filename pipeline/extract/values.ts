/** From the raw text beside a label to a value of the field's kind. */
import type { FieldDefinition, ValueKind } from '#schemas/certificates/define.ts';
import { findDates } from '#schemas/values/chinese-date.ts';
import { parseCnSerial } from '#schemas/values/cn-serial.ts';
import { findRanges } from '#schemas/values/date-range.ts';
import { parseEducationLevel, parseStudyMode } from '#schemas/values/education.ts';
import { formatIsbn, parseIsbn } from '#schemas/values/isbn.ts';
import { parseIssn } from '#schemas/values/issn.ts';
import { formatPatentNumber, parsePatentNumber } from '#schemas/values/patent-number.ts';
import { splitNames } from '#schemas/values/person-name.ts';
import { parseChineseNumber } from '#schemas/values/chinese-number.ts';
import { slice, type View } from './page-text.ts';

/** A value and the part of the raw text it was made from. */
export interface Parsed {
  readonly value: unknown;
  readonly view: View;
}

/** A parser takes folded text without marks; undefined where no value of the kind is in it. */
type Parser = (view: View, field: FieldDefinition) => Parsed | undefined;

/** The value of a raw text, or undefined where it holds none that the field accepts. */
export function parseValue(view: View, field: FieldDefinition): Parsed | undefined {
  const parsed = parsers[field.kind](view, field);
  if (!parsed) return undefined;
  const printed = typeof parsed.value === 'string' ? parsed.value : parsed.view.text;
  if (field.accept && !field.accept.test(printed)) return undefined;
  return parsed;
}

/** The first match of a pattern, its whole or its first group, as a value. */
function matched(
  view: View,
  regex: RegExp,
  toValue: (text: string) => unknown = (text) => text,
): Parsed | undefined {
  const match = regex.exec(view.text);
  if (!match) return undefined;
  const text = match[1] ?? match[0];
  const start = match.index + match[0].indexOf(text);
  const value = toValue(text);
  return value === undefined ? undefined : { value, view: slice(view, start, start + text.length) };
}

const HAN_ONLY = /^[\p{Script=Han}·•.]{2,15}$/u;
/** Words that stand where a name should, when the name itself was lost. */
const NOT_A_NAME =
  /(?:性别|姓名|出生|身份|证书|编号|单位|专业|学校|大学|学院|公司|年月|日期|时间|照片|民族|籍贯|同志|职务|职称|资格|工程师|本科|签名|签字|证明|以上|项目|公示|年度|考核|申报|部门|女士|先生)/u;

const personName: Parser = (view) => {
  const parsed = matched(view, /^([\p{Script=Han}·•.]{2,15})/u);
  if (!parsed) return undefined;
  const bare = slice(parsed.view, 0, parsed.view.text.replace(/[.·•]+$/u, '').length);
  const name = bare.text;
  const isPlausible =
    HAN_ONLY.test(name) && !NOT_A_NAME.test(name) && (name.length <= 4 || /[·•.]/u.test(name));
  return isPlausible ? { value: name.replace(/[•.]/gu, '·'), view: bare } : undefined;
};

const date: Parser = (view) => {
  const found = findDates(view.text)[0];
  return found && { value: found.value, view: slice(view, found.start, found.end) };
};

/** The end of a validity period, or 长期. */
const validity: Parser = (view) => {
  const range = findRanges(view.text)[0];
  if (range) {
    const value = range.to ?? range.open;
    return value === undefined ? undefined : { value, view: slice(view, range.start, range.end) };
  }
  return matched(view, /长期/u) ?? date(view, { kind: 'date', find: [] });
};

const residentId: Parser = (view) =>
  matched(view, /(?<![0-9])[0-9]{17}[0-9Xx](?![0-9])/u, (text) => text.toUpperCase()) ??
  matched(view, /(?<![0-9])[0-9]{15}(?![0-9])/u);

/** Certificate numbers: digits, letters, and for old ones the Chinese signs around them. */
const certificateNumber: Parser = (view) =>
  matched(view, /[0-9A-Za-z]{8,30}/u, (text) => text.toUpperCase()) ??
  matched(view, /[\p{Script=Han}()〔〕[\]0-9A-Za-z\-—.]{4,30}/u, (text) =>
    /[0-9]{2}/u.test(text) ? text : undefined,
  );

const code: Parser = (view) =>
  matched(view, /[\p{Script=Han}()〔〕[\]0-9A-Za-z\-—./]{4,40}/u, (text) => {
    const bare = text.replace(/[.。]+$/u, '');
    return /[0-9]{2}/u.test(bare) ? bare.toUpperCase() : undefined;
  });

const canonical =
  (regex: RegExp, parse: (text: string) => string | undefined): Parser =>
  (view) =>
    matched(view, regex, parse);

const ORGANISATION_TAIL = /(?:[(](?:盖章|公章|章|印|签章|盖公章)[)]|[,。;:.])+$/u;

const organisation: Parser = (view) => {
  const bare = view.text.replace(ORGANISATION_TAIL, '');
  const parsed = matched(slice(view, 0, bare.length), /[\p{Script=Han}()A-Za-z0-9·&\-—]{3,50}/u);
  if (!parsed || !/\p{Script=Han}{2}/u.test(parsed.view.text)) return undefined;
  return parsed;
};

const text: Parser = (view) => {
  const lead = /^[\s"'“”‘’《〈.。,:;]*/u.exec(view.text)![0].length;
  const bare = view.text.slice(lead).replace(/[\s"'“”‘’》〉。,:;]+$/u, '');
  return bare === '' ? undefined : { value: bare, view: slice(view, lead, lead + bare.length) };
};

const people: Parser = (view) => {
  const names = splitNames(view.text.replace(/[0-9*]+/gu, (digits) => '、'.padEnd(digits.length, ' ')))
    .map((name) => name.replace(/[^\p{Script=Han}·]/gu, ''))
    .filter((name) => name.length >= 2 && name.length <= 15);
  return names.length === 0 ? undefined : { value: names, view };
};

const number: Parser = (view) =>
  matched(view, /[0-9]+(?:\.[0-9]+)?/u, Number) ??
  matched(view, /[〇零一二三四五六七八九十百两]+/u, (digits) => parseChineseNumber(digits));

const year: Parser = (view) =>
  matched(view, /(?<![0-9])(?:19|20)[0-9]{2}(?![0-9])/u, Number) ??
  matched(view, /(?:二[〇○零0oO]|一九)[〇○零0一二三四五六七八九oO]{2}/u, (digits) => {
    const found = findDates(`${digits}年`)[0];
    return found && Number(found.value);
  });

const choice: Parser = (view, field) => {
  const options = [...(field.choices ?? [])].sort((a, b) => b.length - a.length);
  const at = options
    .map((option) => ({ option, start: view.text.indexOf(option) }))
    .filter(({ start }) => start >= 0);
  const best = at.sort((a, b) => a.start - b.start || b.option.length - a.option.length)[0];
  return best && { value: best.option, view: slice(view, best.start, best.start + best.option.length) };
};

const parsers: Readonly<Record<ValueKind, Parser>> = {
  personName,
  people,
  sex: (view) => matched(view, /^[男女]/u) ?? matched(view, /[男女]/u),
  date,
  validity,
  residentId,
  diplomaNumber: certificateNumber,
  degreeNumber: certificateNumber,
  code,
  issn: canonical(/[0-9]{4}[-—–一]?[0-9]{3}[0-9Xx]/u, parseIssn),
  isbn: canonical(/(?:97[89][-—–一]?)?[0-9][-—–一0-9]{8,14}[0-9Xx]/u, (raw) => {
    const parsed = parseIsbn(raw.replace(/[—–一]/gu, '-'));
    return parsed && formatIsbn(parsed);
  }),
  cn: canonical(/(?:CN[:]?)?[0-9]{2}[-—–一][0-9]{4}(?:\/[A-Z]{1,2}[0-9]{0,3})?/iu, (raw) =>
    parseCnSerial(raw.replace(/[—–一]/gu, '-').toUpperCase()),
  ),
  patentNumber: canonical(/(?:ZL)?[0-9]{4}[0-9]{8}[.·,]?[0-9Xx]|(?:ZL)?[0-9]{8}[.·,]?[0-9Xx]/iu, (raw) => {
    const parsed = parsePatentNumber(raw.replace(/[·,]/gu, '.'));
    return parsed && formatPatentNumber(parsed);
  }),
  organisation,
  text,
  number,
  year,
  level: (view) => matched(view, /[\p{Script=Han}()]+/u, parseEducationLevel),
  mode: (view) => matched(view, /[\p{Script=Han}()]+/u, parseStudyMode),
  choice,
};
