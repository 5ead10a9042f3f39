/** The identity card (R60): check digit, birth date and sex in the number, validity (GB 11643). */
import { lastDay } from '#schemas/values/date-range.ts';
import {
  checkResidentId,
  parseResidentId,
  residentIdFacts,
  type ResidentId,
} from '#schemas/values/resident-id.ts';
import { combine, unlessContradicted } from './combine.ts';
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
  type Ruling,
} from './define.ts';
import { dateOn } from './paper-dates.ts';

const paths = ['idNumber', 'birthDate', 'sex'] as const;

/** What the number is by itself, without looking at its holder. */
function numberRuling(facts: ApplicantFacts): Ruling {
  const { idNumber } = facts.applicant;
  const evidence = placesOf(facts, ...paths);
  if (idNumber === undefined) return ask('没有可用的身份证号，请按身份证补填');
  const id = parseResidentId(idNumber);
  if (id === undefined) return broken('申报的身份证号不是 18 位，请按身份证更正', { evidence });
  if (residentIdFacts(id).legacy) return ask('申报的是 15 位旧身份证号，请换成 18 位', { evidence });
  return checkResidentId(id) === 'invalid'
    ? broken('申报的身份证号校验位不符，请按身份证更正', { evidence })
    : holderRuling(facts, id);
}

/** What a sound number says about its holder, against what was declared of him. */
function holderRuling(facts: ApplicantFacts, id: ResidentId): Ruling {
  const { birthDate, sex } = facts.applicant;
  const { birthDate: born = '', sex: own } = residentIdFacts(id);
  const steps = [`号码中的出生日期 ${born}，性别${own}；申报 ${birthDate ?? '未填'}、${sex ?? '未填'}`];
  const rest = { steps, evidence: placesOf(facts, ...paths) };
  if (birthDate === undefined || sex === undefined) return ask('没有填报出生日期或性别，请补填', rest);
  if (born !== birthDate) return broken(`出生日期申报为 ${birthDate}，身份证号中是 ${born}`, rest);
  if (own !== sex) return broken(`性别申报为${sex}，身份证号中是${own}`, rest);
  return pass('身份证号校验位、出生日期、性别相符', rest);
}

/** Validity until the review is over. What is not read is asked for, and holds nobody up. */
function validityRuling(facts: ApplicantFacts): Ruling {
  const { cycle, office } = facts;
  const cards = papersOf(facts, 'idCard');
  if (cards.length === 0) return ask('没有看到身份证，请补交正反两面');
  const end = office?.reviewTo ?? cycle.review.to;
  const read = cards.flatMap((card) => {
    const validTo = textOf(card, 'validTo') === '长期' ? '长期' : dateOn(card, 'validTo');
    return validTo === undefined ? [] : [{ validTo, place: fieldPlace(card, 'validTo') }];
  });
  const evidence = read.map(({ place }) => place);
  const steps = read.map(
    ({ validTo }) => `${validTo === '长期' ? '长期有效' : `有效期至 ${validTo}`}；评审到 ${end} 结束`,
  );
  if (read.length === 0) return ask('没有读出身份证的有效期限，请核对背面', { severity: 'inform' });
  const isValid = read.some(({ validTo }) => validTo === '长期' || lastDay(validTo) >= end);
  return isValid
    ? pass('身份证在有效期内', { steps, evidence })
    : ask(`身份证有效期到 ${read[0]?.validTo ?? ''} 止，早于评审结束（${end}），请换交新证`, {
        steps,
        evidence,
      });
}

/** R60 */
export const identity: ApplicantJudge = (facts) => {
  const number = unlessContradicted(numberRuling(facts), contradicted(facts, ...paths));
  return combine([number, validityRuling(facts)], '身份证号与出生日期、性别相符，证件在有效期内');
};
