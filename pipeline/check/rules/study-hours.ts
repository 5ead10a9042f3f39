/** Hours of continuing education that count in a year, after the cap on online courses (R31–R34). */
import type { Cycle } from '#schemas/cycles/cycle.ts';
import type { Applicant } from '#schemas/records/declared.ts';

type StudyYear = Applicant['continuingEducation'][number];

/** What has a minimum of its own: all hours, professional subjects, both public kinds together. */
const minimumKinds = ['total', 'professional', 'public'] as const;
export type MinimumKind = (typeof minimumKinds)[number];

export const kindWords: Readonly<Record<MinimumKind, string>> = {
  total: '合计',
  professional: '专业科目',
  public: '行业公需和一般公需',
};

export const minimumOf = ({ continuingEducation: c }: Cycle, kind: MinimumKind): number => c[kind];

/** Hours of one year; a kind that was not declared is absent. Sums are kept to hundredths. */
export interface YearHours {
  readonly year: number;
  readonly declared: Readonly<Record<MinimumKind, number | undefined>>;
  readonly online: Readonly<Record<MinimumKind, number>>;
  /** Online hours over the cap, which do not count. */
  readonly cut: number;
  /** The year's cap is lifted for recognised courses; `unknown`: nobody said whether these are. */
  readonly waived: boolean | 'unknown';
}

const round = (hours: number): number => Math.round(hours * 100) / 100;

const sumOf = (...hours: readonly (number | undefined)[]): number | undefined =>
  hours.includes(undefined) ? undefined : round(hours.reduce<number>((sum, one = 0) => sum + one, 0));

/** The hours of a declared year. `asIf` settles an unknown waiver one way or the other. */
export function hoursOf(study: StudyYear, year: number, { continuingEducation }: Cycle): YearHours {
  const { professional, industry, general, total, online = {} } = study;
  const { cap, waivedYears } = continuingEducation.online;
  const ofPublic = sumOf(online.industry ?? 0, online.general ?? 0) ?? 0;
  const ofProfessional = online.professional ?? 0;
  const all = round(ofPublic + ofProfessional);
  const waived = waivedYears.includes(year) && (online.recognised ?? 'unknown');
  return {
    year,
    declared: {
      total: sumOf(professional, industry, general) ?? total,
      professional,
      public: sumOf(industry, general),
    },
    online: { total: all, professional: ofProfessional, public: ofPublic },
    cut: waived === true ? 0 : round(Math.max(0, all - cap)),
    waived,
  };
}

/** The same hours with the cap lifted. */
export const uncapped = (hours: YearHours): YearHours => ({ ...hours, cut: 0 });

/**
 * The most hours of a kind that may be counted: which online hours are given up is nobody's rule, so
 * they come off the other kind first, as far as it has any. Undefined where the kind was not declared.
 */
export function mostOf({ declared, online, cut }: YearHours, kind: MinimumKind): number | undefined {
  const hours = declared[kind];
  if (hours === undefined) return undefined;
  if (kind === 'total') return round(hours - cut);
  const others = online[kind === 'professional' ? 'public' : 'professional'];
  return round(hours - Math.max(0, cut - others));
}

/** The minima that the best allowed counting misses, one at a time and all at once. */
export function missedBy(hours: YearHours, cycle: Cycle): MinimumKind[] {
  const missed = minimumKinds.filter((kind) => {
    const most = mostOf(hours, kind);
    return most !== undefined && most < minimumOf(cycle, kind);
  });
  return missed.length === 0 && !canServeBoth(hours, cycle) ? ['professional', 'public'] : missed;
}

/** Whether the online hours left by the cap can fill up both kinds together. */
function canServeBoth(hours: YearHours, cycle: Cycle): boolean {
  const needs = (['professional', 'public'] as const).map((kind) => {
    const { [kind]: declared = 0 } = hours.declared;
    return Math.max(0, minimumOf(cycle, kind) - (declared - hours.online[kind]));
  });
  const needed = round(needs.reduce((sum, need) => sum + need, 0));
  return hours.cut === 0 || needed <= hours.online.total - hours.cut;
}

/** How the hours of a year were counted, a line a step. */
export function hourSteps(hours: YearHours, cycle: Cycle): string[] {
  const { year, declared, online, cut, waived } = hours;
  const { cap } = cycle.continuingEducation.online;
  const shown = minimumKinds.map((kind) => `${kindWords[kind]} ${declared[kind] ?? '未填'}`).join('，');
  const first = `${year}年度申报：${shown}`;
  if (online.total === 0) return [`${first}；没有申报网络学时`];
  if (cut === 0) {
    const why = waived === true && online.total > cap ? `认可的课件，本年度不受 ${cap} 学时限制` : '全部计入';
    return [`${first}；其中网络 ${online.total}，${why}`];
  }
  const left = minimumKinds.map((kind) => `${kindWords[kind]} ${mostOf(hours, kind) ?? '未填'}`).join('，');
  return [
    `${first}；其中网络 ${online.total}（专业 ${online.professional}，公需 ${online.public}）`,
    `${year}年度网络学时最多计 ${cap}，扣去 ${cut}；按对申报人最有利的扣法，最多可计：${left}`,
  ];
}
