/** Bans after falsification (R49): from the year after the review, for the cycle's number of years. */
import { banSpan, isBarred, personNumber, type Ban } from '#schemas/cycles/ban.ts';
import type { Cycle } from '#schemas/cycles/cycle.ts';
import { foldText } from '#schemas/values/text.ts';
import { ask, broken, contradicted, pass, placesOf, type ApplicantJudge, type Judges } from './define.ts';

const banWords = (ban: Ban, cycle: Cycle): string => {
  const [from, to] = banSpan(ban, cycle);
  const now = isBarred(ban, cycle) ? `包括 ${cycle.year} 年` : `不包括 ${cycle.year} 年`;
  return `${ban.name}：${ban.reviewYear} 年度评审中受处分，${from} 至 ${to} 年不得申报，${now}`;
};

const banned: ApplicantJudge = (facts) => {
  const { applicant, cycle, office } = facts;
  if (office === undefined)
    return ask('没有提供处分名单（office.json），无法核对是否在不得申报的期限内', { severity: 'inform' });
  const own = personNumber(applicant.idNumber);
  const names = [applicant.name, applicant.formerName].flatMap((name) =>
    name === undefined ? [] : [foldText(name)],
  );
  const byNumber = office.banned.filter(
    ({ idNumber }) => own !== undefined && personNumber(idNumber) === own,
  );
  const byName = office.banned.filter((ban) => !byNumber.includes(ban) && names.includes(foldText(ban.name)));
  const rest = {
    steps: [...byNumber, ...byName].map((ban) => banWords(ban, cycle)),
    evidence: placesOf(facts, 'idNumber'),
  };
  const active = byNumber.find((ban) => isBarred(ban, cycle));
  const isDoubtful = contradicted(facts, 'idNumber').length > 0;
  if (isDoubtful) return ask('身份证号与材料不一致，请先核对身份证号，再核对处分名单', rest);
  if (active) return broken(`在不得申报的期限内：${banWords(active, cycle)}`, rest);
  const namesake = byName.find((ban) => isBarred(ban, cycle));
  if (namesake) return ask(`与处分名单上的“${namesake.name}”同名，身份证号不同或不清，请核实是否本人`, rest);
  if (own === undefined) return ask('没有可用的身份证号，无法核对处分名单', rest);
  return pass('不在处分名单的期限内', rest);
};

export const discipline: Judges = { applicant: { R49: banned } };
