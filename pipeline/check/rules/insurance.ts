/** Basic pension insurance: the last three years, and what was paid outside the province (R40, R67; D5). */
import { isInProvince } from '#schemas/cycles/regions.ts';
import type { Applicant } from '#schemas/records/declared.ts';
import { addMonths, countMonths, monthOf, monthsBetween } from '#schemas/values/date-range.ts';
import { unlessContradicted } from './combine.ts';
import {
  ask,
  broken,
  contradicted,
  fieldPlace,
  papersOf,
  pass,
  placesOf,
  textOf,
  type ApplicantFacts,
  type ApplicantJudge,
  type Judges,
  type Place,
  type Ruling,
} from './define.ts';
import { dateOn } from './paper-dates.ts';

interface Range {
  readonly index: number;
  readonly from: string;
  readonly to: string;
  readonly payer: string;
  readonly region: string | undefined;
}

/** Declared ranges with both ends; a reversed one covers nothing. */
const rangesOf = ({ pension }: Applicant): Range[] =>
  pension.flatMap(({ from, to, payer = '缴费单位未填', region }, index) =>
    from === undefined || to === undefined ? [] : [{ index, from, to, payer, region }],
  );

interface Window {
  readonly first: string;
  readonly last: string;
  readonly months: readonly string[];
  /** Those of the months that a declared range covers. */
  readonly covered: ReadonlySet<string>;
}

/** The months asked for, ending at the last one declared; nobody has paid for months after the upload. */
function windowOf({ applicant, cycle, submission }: ApplicantFacts): Window | undefined {
  const ranges = rangesOf(applicant);
  const uploaded = monthOf(submission.uploadedOn);
  const ends = ranges.map(({ to }) => (to > uploaded ? uploaded : to)).sort();
  const last = ends.at(-1);
  if (last === undefined) return undefined;
  const first = addMonths(last, 1 - cycle.pension.months);
  const months = monthsBetween(first, last);
  const declared = new Set(ranges.flatMap(({ from, to }) => monthsBetween(from, to)));
  return { first, last, months, covered: new Set(months.filter((month) => declared.has(month))) };
}

/** Months as ranges in words: 2018-03 至 2018-05、2019-01. */
function monthWords(months: readonly string[]): string {
  const runs: [string, string][] = [];
  for (const month of months) {
    const run = runs.at(-1);
    if (run && addMonths(run[1], 1) === month) run[1] = month;
    else runs.push([month, month]);
  }
  return runs.map(([from, to]) => (from === to ? from : `${from} 至 ${to}`)).join('、');
}

const payerPaths = (applicant: Applicant): string[] =>
  rangesOf(applicant).map(({ index }) => `pension[${index}].payer`);

/** The day the newest proof was printed, where one shows it to the day. */
function issued(facts: ApplicantFacts): { on: string; place: Place } | undefined {
  const dated = papersOf(facts, 'pension').flatMap((paper) => {
    const on = dateOn(paper, 'issuedOn');
    return on?.length === 10 ? [{ on, place: fieldPlace(paper, 'issuedOn') }] : [];
  });
  return dated.sort((a, b) => b.on.localeCompare(a.on))[0];
}

/** Whether the proof, and its last month, are recent enough at the upload. */
function stale(facts: ApplicantFacts, { last }: Window): Ruling | undefined {
  const { cycle, submission } = facts;
  const { proofAgeMonths: most } = cycle.pension;
  const uploaded = monthOf(submission.uploadedOn);
  const proof = issued(facts);
  const isOld = proof !== undefined && addDay(proof.on, most) < submission.uploadedOn;
  if (isOld)
    return ask(`缴费证明 ${proof.on} 开具，距上传已超过 ${most} 个月，请换近期的`, {
      severity: 'warn',
      evidence: [proof.place],
    });
  return countMonths(last, uploaded) - 1 > most
    ? ask(`缴费记录只到 ${last}，距上传已超过 ${most} 个月，请补交近期的缴费证明`, { severity: 'warn' })
    : undefined;
}

/** The same day some months later; a day that the month lacks is never reached, which is what is meant. */
const addDay = (day: string, months: number): string => `${addMonths(day, months)}${day.slice(7)}`;

function coverage(facts: ApplicantFacts, window: Window): Ruling {
  const { months: wanted, borderMonths } = facts.cycle.pension;
  const { first, last, months, covered } = window;
  const missing = months.filter((month) => !covered.has(month));
  const steps = [
    ...rangesOf(facts.applicant).map(
      ({ from, to, payer, region = '参保地未填' }) => `${from} 至 ${to}：${payer}（${region}）`,
    ),
    `应缴 ${wanted} 个月：${first} 至 ${last}`,
    `已缴 ${covered.size} 个月${missing.length > 0 ? `，缺 ${monthWords(missing)}` : ''}`,
  ];
  const rest = { steps, evidence: placesOf(facts, ...payerPaths(facts.applicant)) };
  const said = `到 ${last} 止的 ${wanted} 个月中缴费 ${covered.size} 个月`;
  if (missing.length === 0) return pass(said, rest);
  const gaps = `${said}，缺 ${monthWords(missing)}`;
  return covered.size >= borderMonths
    ? ask(`${gaps}，请补交证明或说明`, { ...rest, severity: 'warn' })
    : broken(`${gaps}，不足 ${borderMonths} 个月`, rest);
}

/** Of ranges that were filled in wrongly nothing is certain. */
function unmuddled({ applicant }: ApplicantFacts, ruling: Ruling): Ruling {
  const reason = muddled(applicant);
  return reason === undefined
    ? ruling
    : ask(reason, { steps: ruling.steps ?? [], evidence: ruling.evidence ?? [] });
}

/** A range that covers nothing only because of how it was filled in: no months are missed by it yet. */
function muddled({ pension }: Applicant): string | undefined {
  const open = pension.findIndex(({ from, to }) => from === undefined || to === undefined);
  if (open >= 0) return `第 ${open + 1} 段参保记录没有填起止年月，请补填`;
  const reversed = pension.find(({ from = '', to = '' }) => to < from);
  return reversed && `参保记录 ${reversed.from ?? ''} 至 ${reversed.to ?? ''} 的起止颠倒，请更正`;
}

/** R67: the months are there, declared as well as shown, and the proof is recent. */
const lastYears: ApplicantJudge = (facts) => {
  const window = windowOf(facts);
  if (!window) return ask('没有申报社保缴费记录，请补报近三年的参保缴费证明');
  const ruling = unmuddled(facts, coverage(facts, window));
  const doubt = ruling.verdict === 'pass' ? (stale(facts, window) ?? unshown(facts, window)) : undefined;
  if (doubt)
    return { ...doubt, steps: ruling.steps ?? [], evidence: doubt.evidence ?? ruling.evidence ?? [] };
  return unlessContradicted(ruling, contradicted(facts, ...payerPaths(facts.applicant)));
};

/** Months that were declared, but that no statement shows: nobody says yet that they were paid. */
function unshown(facts: ApplicantFacts, { months }: Window): Ruling | undefined {
  const papers = papersOf(facts, 'pension');
  if (papers.length === 0) return ask('没有看到基本养老保险参保缴费证明，请补交');
  const evidence = papers.map((paper) => fieldPlace(paper, 'months'));
  const shown = new Set(
    papers.flatMap((paper) => paper.fields['months']?.items ?? []).map(({ month }) => month?.value),
  );
  if (shown.size === 0) return ask('没有从参保缴费证明上读出缴费月份，请对照原件核对', { evidence });
  const missing = months.filter((month) => !shown.has(month));
  return missing.length === 0
    ? undefined
    : ask(`参保缴费证明上没有看到 ${monthWords(missing)} 的缴费，请对照原件核对`, { evidence });
}

/** Declared ranges that reach into the months asked for. */
const rangesWithin = ({ applicant }: ApplicantFacts, { first, last }: Window): Range[] =>
  rangesOf(applicant).filter(({ from, to }) => from <= last && to >= first);

/** R40: what was paid outside the province within the window has a proof from there. */
const outsideProvince: ApplicantJudge = (facts) => {
  const { months, province } = facts.cycle.pension;
  const window = windowOf(facts);
  if (!window) return ask('没有申报社保缴费记录，无法判断是否在外省参保');
  const within = rangesWithin(facts, window);
  const steps = within.map(({ from, to, region = '参保地未填' }) => `${from} 至 ${to}：${region}`);
  const blank = within.find(({ region }) => region === undefined);
  if (blank) return ask(`${blank.from} 至 ${blank.to} 的参保地没有填报，请补填`, { steps });
  const outside = within.filter(({ region = '' }) => isInProvince(facts.cycle, region) !== true);
  if (outside.length === 0) return pass(`近 ${months} 个月都在${province}省内参保`, { steps });
  return outsideProof(facts, outside, steps);
};

function outsideProof(facts: ApplicantFacts, outside: readonly Range[], steps: readonly string[]): Ruling {
  const { cycle } = facts;
  const words = outside.map(({ from, to, region = '' }) => `${from} 至 ${to} 在${region}`).join('、');
  const papers = papersOf(facts, 'pension').filter((paper) => {
    const region = textOf(paper, 'region') ?? textOf(paper, 'issuer');
    return region !== undefined && isInProvince(cycle, region) !== true;
  });
  const paths = outside.map(({ index }) => `pension[${index}].payer`);
  if (papers.length === 0)
    return ask(`${words}参保，没有看到省外的缴费证明，请由本人补交（参保地在省内的请更正地名）`, { steps });
  const evidence = papers.map((paper) => fieldPlace(paper, 'region'));
  const ruling = pass(`${words}参保，有省外的缴费证明`, { steps, evidence });
  return unlessContradicted(ruling, contradicted(facts, ...paths));
}

export const insurance: Judges = { applicant: { R40: outsideProvince, R67: lastYears } };
