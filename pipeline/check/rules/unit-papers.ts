/** The unit's own papers: the entrusting letter and the roster (R54–R56; domain.md §2.3). */
import { formatDate } from '#schemas/values/chinese-date.ts';
import type { Applicant } from '#schemas/records/declared.ts';
import type { ExtractedDocument } from '#schemas/records/extraction.ts';
import { normaliseOrganisation, sameOrganisation } from '#schemas/values/organisation.ts';
import { modernResidentId, parseResidentId } from '#schemas/values/resident-id.ts';
import { likeness } from '../assign.ts';
import { thresholds } from '../witness.ts';
import { combine } from './combine.ts';
import {
  ask,
  broken,
  fieldPlace,
  pass,
  textOf,
  type Judges,
  type Place,
  type Ruling,
  type UnitFacts,
  type UnitJudge,
} from './define.ts';
import { dateOn, differ } from './paper-dates.ts';
import { duesOf, isBy, knowingYears } from './working-days.ts';

/** The letter, its stub, and copies of it. */
const lettersOf = ({ documents }: UnitFacts): ExtractedDocument[] =>
  documents.filter(({ applicant, type }) => applicant === null && type === 'entrustLetter');

/** A field as one letter shows it. */
interface Seen<Value> {
  readonly value: Value;
  /** Read surely enough to be held against anybody. */
  readonly isSure: boolean;
  readonly place: Place;
}

/** What the letters show of a field; the sure readings alone where there are any. */
function seenOn<Value>(
  facts: UnitFacts,
  field: string,
  valueOf: (letter: ExtractedDocument) => Value | undefined,
): Seen<Value>[] {
  const all = lettersOf(facts).flatMap((letter): Seen<Value>[] => {
    const value = valueOf(letter);
    const isSure = (letter.fields[field]?.weakest ?? 0) >= thresholds.sure;
    return value === undefined ? [] : [{ value, isSure, place: fieldPlace(letter, field) }];
  });
  const sure = all.filter(({ isSure }) => isSure);
  return sure.length > 0 ? sure : all;
}

const countsOn = (facts: UnitFacts): Seen<number>[] =>
  seenOn(facts, 'people', (letter) => {
    const value = letter.fields['people']?.value;
    return typeof value === 'number' ? value : undefined;
  });

const unique = <Value>(seen: readonly Seen<Value>[]): Value[] => [...new Set(seen.map(({ value }) => value))];
const placesOf = (seen: readonly Seen<unknown>[]): Place[] => seen.map(({ place }) => place);

/** Whether the letter's number of people is that of the declaration. */
function countPart(facts: UnitFacts): Ruling {
  const people = facts.applicants.length;
  const seen = countsOn(facts);
  const [first, ...others] = unique(seen);
  if (lettersOf(facts).length === 0)
    return ask(`没有评审委托书的扫描件，无法核对人数（申报 ${people} 人），请补交`);
  if (first === undefined) return ask(`委托书上的人数读不出来，请核对是否为 ${people} 人`);
  if (others.length > 0)
    return ask(`几份委托书上的人数不一致（${unique(seen).join('、')} 人），申报 ${people} 人，请核对`);
  if (first === people) return pass(`委托书 ${first} 人，与申报的 ${people} 人一致`);
  const words = `委托书 ${first} 人，申报 ${people} 人`;
  return seen.some(({ isSure }) => isSure) ? broken(`${words}，不一致`) : ask(`${words}，扫描件不清，请核对`);
}

/** The day of the letter, as registered, or as the letters show it. */
function letterDate(facts: UnitFacts): { readonly on?: string; readonly parts: Ruling[] } {
  const registered = facts.submission.letter?.date;
  const seen = seenOn(facts, 'date', (letter) => dateOn(letter, 'date'));
  const on = registered ?? seen[0]?.value;
  if (on === undefined) return { parts: [ask('没有登记委托书的日期，扫描件上也读不出来，请补填')] };
  const other = seen.find(({ value }) => differ(value, on));
  if (other)
    return {
      parts: [
        ask(
          registered === undefined
            ? `几份委托书上的日期不一致（${on}、${other.value}），请核对`
            : `委托书日期登记为 ${on}，扫描件上是 ${other.value}，请核对`,
        ),
      ],
    };
  if (registered === undefined && seen.every(({ isSure }) => !isSure))
    return { parts: [ask(`委托书日期读作 ${on}，扫描件不清，请登记日期`)] };
  return { on, parts: [] };
}

/** Who is still being published when the letter is written. */
function stillPublished(applicants: readonly Applicant[], on: string): Ruling[] {
  const ends = applicants.map(({ id, name = id, publicity }) => ({ name, to: publicity?.to }));
  const unknown = ends.filter(({ to }) => to === undefined);
  const late = ends.filter(({ to }) => to !== undefined && isBy(to, on) === false);
  const unclear = ends.some(({ to }) => to !== undefined && isBy(to, on) === undefined);
  const list = (people: typeof ends): string =>
    people.map(({ name, to }) => `${name}${to === undefined ? '' : `（到 ${to}）`}`).join('、');
  return [
    ...(late.length > 0 ? [broken(`委托书日期 ${on} 早于公示结束：${list(late)}`)] : []),
    ...(unclear ? [ask(`委托书日期 ${on} 不够具体，无法与公示结束比较，请补全到日`)] : []),
    ...(unknown.length > 0
      ? [ask(`${list(unknown)}没有填公示结束日期，无法确认委托书在公示结束之后开具`)]
      : []),
  ];
}

function inTime(facts: UnitFacts, on: string): Ruling[] {
  return duesOf(facts, 'submission').flatMap((due) => {
    const verdict = isBy(on, due.on);
    if (verdict === true) return [];
    return verdict === false
      ? [broken(`委托书日期 ${formatDate(on)} 晚于${due.label}日期 ${formatDate(due.on)}`)]
      : [ask(`委托书日期 ${formatDate(on)} 写得不够具体，无法与${due.label}日期比较`)];
  });
}

function letterSteps(facts: UnitFacts, on: string | undefined): string[] {
  const { submission, applicants } = facts;
  const ends = applicants.flatMap(({ publicity }) => publicity?.to ?? []).sort();
  return [
    `委托书：登记 ${submission.letter?.date ?? '无'}，扫描件 ${lettersOf(facts).length} 份`,
    `委托书日期：${on ?? '待核'}`,
    `最后一人公示结束：${ends.at(-1) ?? '未填'}`,
    ...duesOf(facts, 'submission').map(({ words }) => words),
    `申报 ${applicants.length} 人`,
  ];
}

/** R54: a letter for exactly these people, written after the last publicity and in time. */
const letter: UnitJudge = (facts) => {
  const { submission, applicants } = facts;
  const letters = lettersOf(facts);
  if (letters.length === 0 && submission.letter === undefined)
    return ask('没有见到评审委托书，也没有登记其文号和日期，请补交');
  const { on, parts } = letterDate(facts);
  const count = countPart(facts);
  const all = [
    ...parts,
    ...(on === undefined ? [] : [...stillPublished(applicants, on), ...inTime(facts, on)]),
    // A count that cannot be told is R56's to ask about.
    ...(count.verdict === 'violation' ? [count] : []),
  ];
  const rest = { steps: letterSteps(facts, on), evidence: letters.map((one) => fieldPlace(one, 'date')) };
  return all.length > 0
    ? { ...combine(all), ...rest }
    : pass(`评审委托书 ${formatDate(on ?? '')}开具，在公示结束之后、截止日期之前`, rest);
};

/** The unit, or an office inside it: 某某局人事处 writes for 某某局. */
const isUnit = (issuer: string, unit: string): boolean =>
  sameOrganisation(issuer, unit) || normaliseOrganisation(issuer).startsWith(normaliseOrganisation(unit));

/** Names as alike as these may be one name misread, or shortened. */
const nearly = 0.75;
const mayBeUnit = (issuer: string, unit: string): boolean =>
  likeness(issuer, unit) >= nearly || unit.includes(issuer) || issuer.includes(unit);

const looksLikeAgency = (name: string): boolean => /人才|人事代理/u.test(name);

/** R55: the letter is the handing-in unit's own, the agency's where an agency hands in. */
const issuer: UnitJudge = (facts) => {
  const { name, kind } = facts.submission.unit;
  if (lettersOf(facts).length === 0) return ask(`没有评审委托书的扫描件，无法核对是否由${name}开具，请补交`);
  const seen = seenOn(facts, 'issuer', (one) => textOf(one, 'issuer'));
  const [first] = seen;
  if (first === undefined) return ask(`委托书的落款读不出来，请核对是否为${name}`);
  const steps = [`报送单位：${name}`, ...seen.map(({ value }) => `委托书落款：${value}`)];
  const others = seen.filter(({ value }) => !isUnit(value, name));
  const rest = { steps, evidence: placesOf(others.length > 0 ? others : seen), declared: name };
  const [other] = others;
  if (other) {
    const words = `委托书落款“${other.value}”，报送单位“${name}”`;
    const isCertain =
      others.length === seen.length && others.every((one) => one.isSure && !mayBeUnit(one.value, name));
    return isCertain
      ? broken(`${words}，不一致`, { ...rest, found: other.value })
      : ask(`${words}，请核对是否同一单位`, { ...rest, found: other.value });
  }
  if (kind !== 'agency' && looksLikeAgency(name))
    return ask(`委托书由${name}开具，似为人事代理机构，但报送单位性质不是代理机构，请确认`, rest);
  return pass(`委托书由${kind === 'agency' ? '人事代理机构' : ''}${name}开具`, rest);
};

/** What stands twice in a list, once each. */
const twice = (values: readonly string[]): string[] => [
  ...new Set(values.filter((value, i) => values.indexOf(value) !== i)),
];

/** One number a person, however it was written: a small x, or the 15 digits of old. */
function personNumber({ idNumber }: Applicant): string | undefined {
  const id = parseResidentId(idNumber ?? '');
  return id === undefined ? idNumber : modernResidentId(id);
}

/** R56: the roster is made of the declaration, so its people are these; each once, as many as the letter says. */
const roster: UnitJudge = (facts) => {
  const { applicants } = facts;
  const ids = twice(applicants.map(({ id }) => id));
  const numbered = applicants.map((one) => ({ ...one, number: personNumber(one) }));
  const numbers = twice(numbered.flatMap(({ number }) => number ?? []));
  const same = numbered.filter(({ number }) => number !== undefined && numbers.includes(number));
  const seen = countsOn(facts);
  const steps = [
    `花名册（按申报）：${applicants.length} 人`,
    ...seen.map(({ value, isSure }) => `委托书：${value} 人${isSure ? '' : '（扫描件不清）'}`),
  ];
  const parts = [
    countPart(facts),
    ...(ids.length > 0 ? [broken(`申报编号 ${ids.join('、')} 重复`)] : []),
    ...(same.length > 0
      ? [
          broken(
            `${same.map(({ id, name = id }) => `${name}（${id}）`).join('、')}的身份证号相同，同一人报了两次`,
          ),
        ]
      : []),
  ];
  return { ...combine(parts), steps, evidence: placesOf(seen), declared: applicants.length };
};

export const unitPapers: Judges = {
  unit: { R54: knowingYears(letter), R55: issuer, R56: roster },
};
