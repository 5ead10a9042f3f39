/** Discrepancies in courses of study and degrees. */
import { changeDigit } from '#samples/people/confusions.ts';
import { addMonths } from '#samples/people/dates.ts';
import { declareOther, documentsOf, itemOf, showOther, valueAt, type Plant } from './plant.ts';

/** The courses that a diploma proves. */
function home(draft: Parameters<Plant>[0]): string | undefined {
  const diplomas = documentsOf(draft, 'diploma');
  return diplomas.length === 0 ? undefined : itemOf(draft.random.pick(diplomas), 'education');
}

export const certificateDigit: Plant = (draft) => {
  const item = home(draft);
  if (item === undefined) return undefined;
  const path = `${item}.certificateNo`;
  const value = changeDigit(draft.random, String(valueAt(draft.declared, path)));
  return declareOther(draft, path, { value, note: '申报的毕业证书编号错一位' });
};

export const graduatedMonth: Plant = (draft) => {
  const item = home(draft);
  if (item === undefined) return undefined;
  const path = `${item}.graduatedOn`;
  const old = String(valueAt(draft.declared, path));
  const value = addMonths(old, draft.random.pick([-12, 12, 1, -1])) + old.slice(7);
  return declareOther(draft, path, {
    value,
    note: '申报的毕业时间与证书不符',
    sideEffects: [`${item}.certificateNo`],
  });
};

export const otherMajor: Plant = (draft) => {
  const item = home(draft);
  if (item === undefined) return undefined;
  const path = `${item}.major`;
  const old = valueAt(draft.declared, path);
  const value = draft.random.pick(draft.words.majors.filter((major) => major !== old));
  return declareOther(draft, path, { value, note: '申报的专业与证书不符' });
};

export const otherSchool: Plant = (draft) => {
  const item = home(draft);
  if (item === undefined) return undefined;
  const path = `${item}.institution`;
  const old = valueAt(draft.declared, path);
  const value = draft.random.pick(draft.words.schools.filter(({ name }) => name !== old)).name;
  return declareOther(draft, path, {
    value,
    note: '申报的毕业院校与证书不符',
    sideEffects: [`${item}.certificateNo`],
  });
};

export const raisedMode: Plant = (draft) => {
  const registration = documentsOf(draft, 'registration').find(({ facts }) => facts.mode !== '全日制');
  const item = itemOf(registration, 'education');
  if (item === undefined) return undefined;
  return declareOther(draft, `${item}.mode`, {
    value: '全日制',
    note: '非全日制学历申报为全日制',
    sideEffects: [`${item}.certificateNo`],
  });
};

export const raisedLevel: Plant = (draft) => {
  const registration = documentsOf(draft, 'registration').find(
    ({ facts }) => facts.level === '专科' || facts.level === '本科',
  );
  const item = itemOf(registration, 'education');
  if (item === undefined || registration === undefined) return undefined;
  const value = registration.facts.level === '专科' ? '本科' : '硕士';
  return declareOther(draft, `${item}.level`, {
    value,
    note: '申报的学历层次高于备案表',
    sideEffects: [`${item}.certificateNo`],
  });
};

export const registrationDisagrees: Plant = (draft) => {
  const registration = documentsOf(draft, 'registration')[0];
  const item = itemOf(registration, 'education');
  if (item === undefined || registration === undefined) return undefined;
  const shown = changeDigit(draft.random, registration.facts.certificateNo);
  return showOther(draft, registration, {
    path: `${item}.certificateNo`,
    change: { certificateNo: shown },
    shown,
    note: '备案表上的证书编号与毕业证书不同',
    accept: ['documents.registration.certificateNo', 'documents.diploma.certificateNo'],
    sideEffects: ['documents.registration.*', 'documents.diploma.*'],
  });
};

function degreeItem(draft: Parameters<Plant>[0]): string | undefined {
  const degrees = [...documentsOf(draft, 'degree'), ...documentsOf(draft, 'overseasDegree')];
  return degrees.length === 0 ? undefined : itemOf(draft.random.pick(degrees), 'degrees');
}

export const degreeDigit: Plant = (draft) => {
  const item = degreeItem(draft);
  if (item === undefined) return undefined;
  const path = `${item}.certificateNo`;
  const value = changeDigit(draft.random, String(valueAt(draft.declared, path)));
  return declareOther(draft, path, { value, note: '申报的学位证书编号错一位' });
};

export const degreeYear: Plant = (draft) => {
  const item = degreeItem(draft);
  if (item === undefined) return undefined;
  const path = `${item}.awardedOn`;
  const old = String(valueAt(draft.declared, path));
  const value = addMonths(old, draft.random.pick([-12, 12, 2])) + old.slice(7);
  return declareOther(draft, path, {
    value,
    note: '申报的学位授予时间与证书不符',
    sideEffects: [`${item}.certificateNo`],
  });
};

export const degreeSchoolDisagrees: Plant = (draft) => {
  const degree = documentsOf(draft, 'degree')[0];
  const item = itemOf(degree, 'degrees');
  if (item === undefined || degree === undefined) return undefined;
  const shown = draft.random.pick(
    draft.words.schools.filter(({ name }) => name !== degree.facts.institution),
  ).name;
  return showOther(draft, degree, {
    path: `${item}.institution`,
    change: { institution: shown },
    shown,
    note: '学位证书的授予单位与申报和毕业证书不同',
    accept: ['documents.degree.institution', 'documents.diploma.institution'],
    sideEffects: [`${item}.certificateNo`, 'documents.*'],
  });
};
