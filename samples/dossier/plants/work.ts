/** Discrepancies in qualification, posts, insurance, hours and appraisals. */
import { changeDigit } from '#samples/people/confusions.ts';
import { addMonths } from '#samples/people/dates.ts';
import { declareOther, documentsOf, itemOf, showOther, valueAt, type Draft, type Plant } from './plant.ts';

/** The trap of domain.md 4.7: the day on which the certificate was made out is not the day of passing. */
export const titleIssuedForObtained: Plant = (draft) => {
  const title = documentsOf(draft, 'titleCertificate')[0];
  if (title === undefined) return undefined;
  return declareOther(draft, 'title.obtainedOn', {
    value: title.facts.issuedOn,
    note: '把发证日期申报为资格取得时间',
    sideEffects: ['rules.*'],
  });
};

export const titleDigit: Plant = (draft) =>
  documentsOf(draft, 'titleCertificate').length === 0
    ? undefined
    : declareOther(draft, 'title.certificateNo', {
        value: changeDigit(draft.random, draft.declared.title.certificateNo),
        note: '申报的资格证书编号错一位',
      });

export const appointmentYear: Plant = (draft) => {
  if (documentsOf(draft, 'appointment').length === 0) return undefined;
  const old = draft.declared.appointment.from;
  const value = addMonths(old, draft.random.pick([-12, -24, -6])) + old.slice(7);
  return declareOther(draft, 'appointment.from', {
    value,
    note: '申报的聘任起始早于聘书',
    sideEffects: ['rules.*', 'documents.*'],
  });
};

function otherEmployer(draft: Draft, old: string): string {
  const { random, words } = draft;
  const trade = words.tradeNames.find((name) => old.includes(name));
  if (trade !== undefined)
    return old.replace(trade, random.pick(words.tradeNames.filter((name) => name !== trade)));
  const place = random.pick(words.cities).name;
  return place + random.pick(words.institutions.filter((name) => !old.endsWith(name)));
}

export const appointmentEmployer: Plant = (draft) => {
  if (documentsOf(draft, 'appointment').length === 0) return undefined;
  return declareOther(draft, 'appointment.employer', {
    value: otherEmployer(draft, draft.declared.appointment.employer),
    note: '申报的聘任单位与聘书不符',
    sideEffects: ['documents.*', 'rules.*'],
  });
};

export const pensionPayer: Plant = (draft) => {
  const index = draft.random.integer(0, draft.declared.pension.length - 1);
  const range = draft.declared.pension[index];
  const pension = documentsOf(draft, 'pension').find(({ facts }) =>
    facts.months.some(({ month, payer }) => month === range?.to && payer === range.payer),
  );
  if (range === undefined || pension === undefined || range.from === range.to) return undefined;
  const shown = otherEmployer(draft, range.payer);
  const inside = pension.facts.months.filter(({ month }) => range.from <= month && month <= range.to);
  const length = Math.min(inside.length - 1, draft.random.integer(2, 6));
  const start = draft.random.integer(0, inside.length - length);
  const changed = new Set(inside.slice(start, start + length).map(({ month }) => month));
  return showOther(draft, pension, {
    path: `pension[${String(index)}].payer`,
    change: {
      months: pension.facts.months.map((month) =>
        changed.has(month.month) ? { ...month, payer: shown } : month,
      ),
    },
    shown: `${[...changed].join(' ')} ${shown}`,
    note: '参保证明中几个月的缴费单位与申报不同',
    sideEffects: ['documents.*', 'rules.*'],
  });
};

export const hoursRaised: Plant = (draft) => {
  const index = draft.random.integer(0, draft.declared.continuingEducation.length - 1);
  const kind = draft.random.pick(['professional', 'industry', 'general'] as const);
  const item = draft.declared.continuingEducation[index];
  if (item === undefined || documentsOf(draft, 'continuingEducation').length === 0) return undefined;
  const path = `continuingEducation[${String(index)}]`;
  const more = draft.random.pick([2, 4, 6, 10]);
  const planted = declareOther(draft, `${path}.${kind}`, {
    value: item[kind] + more,
    note: '申报学时多于证明',
    sideEffects: [`${path}.total`, 'rules.*'],
  });
  if (planted?.declared === undefined) return undefined;
  const declared = structuredClone(planted.declared);
  const changed = declared.continuingEducation[index];
  if (changed !== undefined) changed.total += more;
  return { ...planted, declared };
};

export const gradeRaised: Plant = (draft) => {
  const assessment = documentsOf(draft, 'assessment').find(({ facts }) => facts.grade !== '优秀');
  const item = itemOf(assessment, 'assessments');
  if (item === undefined) return undefined;
  return declareOther(draft, `${item}.grade`, {
    value: '优秀',
    note: '申报的考核等次高于考核表',
    sideEffects: ['rules.*'],
  });
};

export const skillDigit: Plant = (draft) => {
  const old = valueAt(draft.declared, 'skills[0].certificateNo');
  if (typeof old !== 'string') return undefined;
  return declareOther(draft, 'skills[0].certificateNo', {
    value: changeDigit(draft.random, old),
    note: '申报的技能证书编号错一位',
  });
};

export const vacancyRaised: Plant = (draft) => {
  const old = valueAt(draft.declared, 'post.vacant');
  if (typeof old !== 'number' || documentsOf(draft, 'postInformation').length === 0) return undefined;
  return declareOther(draft, 'post.vacant', {
    value: old + 1,
    note: '申报的空缺数多于岗位信息表',
    sideEffects: ['rules.*'],
  });
};
