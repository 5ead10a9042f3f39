/** Diplomas and degrees (R61): the papers, and what their numbers say of year, level and mode (domain.md §4.2, §4.3). */
import type { Applicant } from '#schemas/records/declared.ts';
import { degreeNumberFacts, parseDegreeNumber } from '#schemas/values/degree-number.ts';
import { diplomaNumberFacts, parseDiplomaNumber } from '#schemas/values/diploma-number.ts';
import { isAbroad } from '../judged-paths.ts';
import { combine, unlessContradicted } from './combine.ts';
import {
  ask,
  broken,
  contradicted,
  fieldPlace,
  papersOf,
  pass,
  placesOf,
  type ApplicantFacts,
  type ApplicantJudge,
  type Ruling,
} from './define.ts';

/** A declared value and what the number says in its place; undefined: it says nothing, or none was declared. */
interface Segment {
  readonly word: string;
  readonly path: string;
  readonly declared: string | undefined;
  readonly told: string | number | undefined;
}

interface Numbered {
  readonly what: string;
  readonly path: string;
  readonly written: string | undefined;
  /** Undefined where the text can be no such number. */
  readonly kind: 'regular' | 'selfStudy' | 'legacy' | undefined;
  readonly segments: readonly Segment[];
}

function ofEducation(one: Applicant['education'][number], i: number): Numbered {
  const { institution = '院校未填', level, mode, graduatedOn, certificateNo: written } = one;
  const number = parseDiplomaNumber(written ?? '');
  const told = number && diplomaNumberFacts(number);
  const at = `education[${i}]`;
  return {
    what: `${institution}毕业证书`,
    path: `${at}.certificateNo`,
    written,
    kind: told?.kind,
    segments: [
      { word: '毕业年份', path: `${at}.graduatedOn`, declared: graduatedOn?.slice(0, 4), told: told?.year },
      { word: '学历层次', path: `${at}.level`, declared: level, told: told?.level },
      { word: '学习形式', path: `${at}.mode`, declared: mode, told: told?.mode },
    ],
  };
}

function ofDegree(one: Applicant['degrees'][number], i: number): Numbered {
  const { institution = '授予单位未填', degree, awardedOn, certificateNo: written } = one;
  const number = parseDegreeNumber(written ?? '');
  const told = number && degreeNumberFacts(number);
  const at = `degrees[${i}]`;
  const level = /博士|硕士|学士/u.exec(degree ?? '')?.[0];
  return {
    what: `${institution}学位证书`,
    path: `${at}.certificateNo`,
    written,
    kind: told?.kind,
    segments: [
      { word: '授予年份', path: `${at}.awardedOn`, declared: awardedOn?.slice(0, 4), told: told?.year },
      { word: '学位级别', path: `${at}.degree`, declared: level, told: told?.level },
    ],
  };
}

function numberRuling(facts: ApplicantFacts, { what, path, written, kind, segments }: Numbered): Ruling {
  if (written === undefined) return ask(`${what}的编号没有填报，请补填`);
  const evidence = placesOf(facts, path);
  if (kind === undefined) return ask(`${what}的编号“${written}”不像证书编号，请核对`, { evidence });
  if (kind === 'legacy')
    return pass(`${what}为旧式编号`, {
      steps: [`${what}：编号 ${written} 为旧式，不含年份、层次`],
      evidence,
    });
  const said = segments.filter(({ told, declared }) => told !== undefined && declared !== undefined);
  const steps = said.map(
    ({ word, told = '', declared = '' }) => `${what}：${word}，申报${declared}，编号中${told}`,
  );
  const wrong = said.filter(({ told, declared }) => String(told) !== declared);
  if (wrong.length === 0) return pass(`${what}的编号与申报相符`, { steps, evidence });
  const words = wrong.map(
    ({ word, told = '', declared = '' }) => `${word}申报“${declared}”、编号中是“${told}”`,
  );
  const ruling = broken(`${what}：${words.join('，')}`, { steps, evidence });
  return unlessContradicted(ruling, contradicted(facts, path, ...wrong.map((one) => one.path)));
}

/** A number that papers contradict is not worth reading; whatever it says, a person looks. */
function soundNumber(facts: ApplicantFacts, numbered: Numbered): Ruling {
  return unlessContradicted(numberRuling(facts, numbered), contradicted(facts, numbered.path));
}

/** Whether the certificates themselves are among the papers. */
function paperRuling(facts: ApplicantFacts, type: 'diploma' | 'degree', count: number): Ruling {
  const papers = papersOf(facts, type);
  const word = type === 'diploma' ? '毕业证书' : '学位证书';
  const evidence = papers.map((paper) => fieldPlace(paper, 'certificateNo'));
  return papers.length >= count
    ? pass(`${word} ${papers.length} 份`, { evidence })
    : ask(`申报了 ${count} 份境内${word}，只看到 ${papers.length} 份，请补交`, { evidence });
}

/** R61 */
export const certificateNumbers: ApplicantJudge = (facts) => {
  const { education, degrees } = facts.applicant;
  if (education.length === 0) return ask('没有申报学历，请补报');
  const home = education.map(ofEducation).filter((_, i) => !isAbroad(education[i]?.country));
  const awarded = degrees.map(ofDegree).filter((_, i) => !isAbroad(degrees[i]?.country));
  const parts = [
    paperRuling(facts, 'diploma', home.length),
    ...(awarded.length > 0 ? [paperRuling(facts, 'degree', awarded.length)] : []),
    ...[...home, ...awarded].map((one) => soundNumber(facts, one)),
  ];
  const none = degrees.length === 0 ? '（没有申报学位）' : '';
  return combine(parts, `学历、学位证书齐全，编号与申报相符${none}`);
};
