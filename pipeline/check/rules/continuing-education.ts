/** Continuing education: years, hours after the online cap, platform, proof (R30–R34, R36, R69; D7). */
import type { Applicant } from '#schemas/records/declared.ts';
import { combine, unlessContradicted } from './combine.ts';
import {
  ask,
  butFor,
  broken,
  contradicted,
  fieldPlace,
  papersOf,
  pass,
  placesOf,
  unconcerned,
  verdictOf,
  type ApplicantFacts,
  type ApplicantJudge,
  type Judges,
  type Ruling,
} from './define.ts';
import { platformRuling } from './platforms.ts';
import {
  hoursOf,
  hourSteps,
  kindWords,
  minimumOf,
  missedBy,
  mostOf,
  uncapped,
  type MinimumKind,
  type YearHours,
} from './study-hours.ts';

interface DeclaredYear {
  readonly study: Applicant['continuingEducation'][number];
  readonly index: number;
  readonly year: number;
}

/** The declared years that the cycle asks for, in its order. */
function wantedYears({ applicant, cycle }: ApplicantFacts): DeclaredYear[] {
  const declared = applicant.continuingEducation.flatMap((study, index) =>
    study.year === undefined ? [] : [{ study, index, year: study.year }],
  );
  return cycle.continuingEducation.years.flatMap((year) => declared.filter((one) => one.year === year));
}

const noStudies = ask('没有申报继续教育学时，请补报各年度的学时和学时证明');

/** D7: what a running year is still short of is a question until its last day. */
const isStillRunning = ({ cycle, today }: ApplicantFacts, year: number): boolean => {
  const { running } = cycle.continuingEducation;
  return running?.year === year && today <= running.until;
};

/** A violation, unless the year is still running. */
function shortfall(facts: ApplicantFacts, year: number, reason: string): (rest: Partial<Ruling>) => Ruling {
  const until = facts.cycle.continuingEducation.running?.until ?? '';
  return (rest) =>
    isStillRunning(facts, year)
      ? ask(`${reason}；该年度尚未结束，请在 ${until} 前补足`, { ...rest, severity: 'warn' })
      : broken(reason, rest);
}

/** R30: every year asked for is there, once. */
const everyYear: ApplicantJudge = (facts) => {
  const { years } = facts.cycle.continuingEducation;
  const declared = wantedYears(facts);
  if (declared.length === 0) return noStudies;
  const parts = years.map((year): Ruling => {
    const own = declared.filter((one) => one.year === year);
    const steps = [`${year}年度：${own.length === 0 ? '没有申报' : '已申报'}`];
    if (own.length > 1) return ask(`${year}年度继续教育填报了 ${own.length} 次，请合并或更正`, { steps });
    if (own.length === 0) return shortfall(facts, year, `没有申报 ${year}年度的继续教育学时`)({ steps });
    const evidence = placesOf(facts, `continuingEducation[${own[0]?.index ?? 0}].total`);
    return pass(`${year}年度已申报`, { steps, evidence });
  });
  return combine(parts, `${years.join('、')}各年度都有继续教育`);
};

const pathsOf = ({ index }: DeclaredYear, kind: MinimumKind): string[] => {
  const at = (field: string): string => `continuingEducation[${index}].${field}`;
  const ofPublic = [at('industry'), at('general')];
  if (kind === 'professional') return [at('professional')];
  return kind === 'public' ? ofPublic : [at('total'), at('professional'), ...ofPublic];
};

/** What makes a year's declaration unfit to count: hours that do not add up, a year filled in twice. */
function muddle({ study, year }: DeclaredYear, all: readonly DeclaredYear[]): string | undefined {
  const { professional = 0, industry = 0, general = 0, total, online = {} } = study;
  if (all.filter((one) => one.year === year).length > 1) return `${year}年度继续教育填报了多次，请合并或更正`;
  const sum = Math.round((professional + industry + general) * 100) / 100;
  const isWhole = ![study.professional, study.industry, study.general].includes(undefined);
  if (isWhole && total !== undefined && total !== sum)
    return `${year}年度申报合计 ${total} 学时，各科目之和是 ${sum}，请更正`;
  const kinds = [
    [online.professional, professional],
    [online.industry, industry],
    [online.general, general],
  ] as const;
  return kinds.some(([part = 0, whole]) => part > whole)
    ? `${year}年度网络学时多于该科目的学时，请更正`
    : undefined;
}

/** The unknown waiver of a year makes a difference: a person says whether the courses are recognised. */
const unrecognised = (year: number): Ruling =>
  ask(`${year}年度网络课程是否由工业和信息化主管部门提供或认可没有填报，请补填`);

function yearRuling(facts: ApplicantFacts, declared: DeclaredYear, kind: MinimumKind): Ruling {
  const { cycle } = facts;
  const { year, study } = declared;
  const wrong = muddle(declared, wantedYears(facts));
  if (wrong !== undefined) return ask(wrong);
  const hours = hoursOf(study, year, cycle);
  const paths = pathsOf(declared, kind);
  const rest = { steps: hourSteps(hours, cycle), evidence: placesOf(facts, ...paths) };
  const [counted, wanted] = [mostOf(hours, kind), minimumOf(cycle, kind)];
  if (counted === undefined) return ask(`${year}年度没有填报${kindWords[kind]}学时，请补报`, rest);
  const free = mostOf(uncapped(hours), kind) ?? counted;
  if (counted < wanted && free >= wanted && hours.waived === 'unknown') return unrecognised(year);
  const said = `${year}年度${kindWords[kind]} ${counted} 学时${cutWords(hours, counted < free)}`;
  const ruling =
    counted >= wanted
      ? pass(`${said}，达到 ${wanted}`, rest)
      : shortfall(facts, year, `${said}，不足 ${wanted} 学时`)(rest);
  return unlessContradicted(ruling, contradicted(facts, ...paths));
}

const cutWords = ({ online, cut }: YearHours, isCut: boolean): string =>
  isCut ? `（网络 ${online.total} 学时，超过上限的 ${cut} 不计）` : '';

/** R31–R33: the minimum of one kind in every year declared. */
const minimum =
  (kind: MinimumKind): ApplicantJudge =>
  (facts) => {
    const declared = wantedYears(facts);
    if (declared.length === 0) return noStudies;
    const parts = declared.map((one) => yearRuling(facts, one, kind));
    const wanted = minimumOf(facts.cycle, kind);
    return combine(parts, `各年度${kindWords[kind]}都不少于 ${wanted} 学时`);
  };

/** R34: broken where the cap itself makes something short; what was short before is not its matter. */
function capRuling(facts: ApplicantFacts, declared: DeclaredYear): Ruling {
  const { cycle } = facts;
  const { year, study } = declared;
  const { cap } = cycle.continuingEducation.online;
  const hours = hoursOf(study, year, cycle);
  const rest = { steps: hourSteps(hours, cycle), evidence: placesOf(facts, ...pathsOf(declared, 'total')) };
  const wrong = muddle(declared, wantedYears(facts));
  if (wrong !== undefined) return ask(wrong, rest);
  const before = missedBy(uncapped(hours), cycle);
  const missed = missedBy(hours, cycle).filter((kind) => !before.includes(kind));
  if (missed.length === 0) return pass(`${year}年度网络 ${hours.online.total} 学时，扣去 ${hours.cut}`, rest);
  if (hours.waived === 'unknown') return unrecognised(year);
  const words = missed.map((kind) => `${kindWords[kind]}不足 ${minimumOf(cycle, kind)}`).join('、');
  const reason = `${year}年度网络 ${hours.online.total} 学时，最多计 ${cap}，扣去 ${hours.cut} 后${words}`;
  const ruling = shortfall(facts, year, reason)(rest);
  return unlessContradicted(ruling, contradicted(facts, ...pathsOf(declared, 'total')));
}

const onlineCap: ApplicantJudge = (facts) => {
  const declared = wantedYears(facts);
  if (declared.length === 0) return noStudies;
  const { online } = facts.cycle.continuingEducation;
  const taken = declared.filter(({ study, year }) => hoursOf(study, year, facts.cycle).online.total > 0);
  if (taken.length === 0) return unconcerned('没有申报网络学时');
  const parts = taken.map((one) => capRuling(facts, one));
  return combine(parts, `网络学时按每年度最多 ${online.cap} 计入后，各项学时仍然足够`);
};

/** R36 */
const platforms: ApplicantJudge = (facts) => {
  const declared = wantedYears(facts);
  if (declared.length === 0) return noStudies;
  const parts = declared.map(({ study, year }) => platformRuling(facts, study.platform, year));
  return combine(parts, '各年度都在规定的平台登记');
};

/** R69: the proof is there and speaks of every year declared. */
const proof: ApplicantJudge = (facts) => {
  const papers = papersOf(facts, 'continuingEducation');
  const declared = wantedYears(facts);
  if (declared.length === 0) return noStudies;
  if (papers.length === 0) {
    const keeps = `申报了 ${declared.map(({ year }) => year).join('、')} 年度的学时`;
    const wants = '没有看到继续教育学时证明，请补交登记平台打印的学时证明';
    return butFor('continuingEducation', { wants, keeps }, { facts });
  }
  const evidence = papers.map((paper) => fieldPlace(paper, 'years'));
  const unseen = declared.filter((one) =>
    pathsOf(one, 'total').every((path) => [undefined, 'missing'].includes(verdictOf(facts, path))),
  );
  const words = unseen.map(({ year }) => `${year}年度`).join('、');
  if (unseen.length > 0) return ask(`学时证明上没有看到${words}的学时，请补交`, { evidence });
  return pass(`${papers.length} 份学时证明，各年度都有`, { evidence });
};

export const continuingEducation: Judges = {
  applicant: {
    R30: everyYear,
    R31: minimum('total'),
    R32: minimum('professional'),
    R33: minimum('public'),
    R34: onlineCap,
    R36: platforms,
    R69: proof,
  },
};
