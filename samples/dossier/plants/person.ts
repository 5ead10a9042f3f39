/** Discrepancies in who the person is. */
import { changeDigit, mishear } from '#samples/people/confusions.ts';
import { residentId } from '#samples/people/check-digits.ts';
import { addMonths } from '#samples/people/dates.ts';
import { declareOther, documentsOf, showOther, type Draft, type Plant } from './plant.ts';

function given(draft: Draft): string {
  return draft.words.given.male + draft.words.given.female;
}

/** The name's trail: authors, inventors and ranks are found by it. */
const nameTrail = ['papers*', 'achievements*', 'works*', 'documents.*', 'rules.*'];

export const nameMisheard: Plant = (draft) => {
  const value = mishear(draft.random, draft.declared.name, given(draft));
  return declareOther(draft, 'name', { value, note: '申报姓名用了同音字', sideEffects: nameTrail });
};

export const idDigit: Plant = (draft) =>
  declareOther(draft, 'idNumber', {
    value: changeDigit(draft.random, draft.declared.idNumber),
    note: '申报的身份证号错一位',
    sideEffects: ['birthDate', 'sex', 'rules.*'],
  });

export const birthDay: Plant = (draft) => {
  const old = draft.declared.birthDate;
  const value = addMonths(old, draft.random.pick([1, -1, 12])) + old.slice(7);
  return declareOther(draft, 'birthDate', {
    value,
    note: '申报的出生日期与身份证不符',
    sideEffects: ['idNumber', 'rules.*'],
  });
};

/** Another valid number, so that the check digit does not give the misreading away. */
function neighbourId(draft: Draft): string {
  const old = draft.declared.idNumber;
  const sequence = String((Number(old.slice(14, 17)) + 2 * draft.random.integer(1, 400)) % 1000).padStart(
    3,
    '0',
  );
  return residentId(old.slice(0, 14) + sequence);
}

export const pensionIdDisagrees: Plant = (draft) => {
  const pension = documentsOf(draft, 'pension')[0];
  if (pension === undefined) return undefined;
  const shown = neighbourId(draft);
  return showOther(draft, pension, {
    path: 'idNumber',
    change: { idNumber: shown, person: { ...pension.facts.person, idNumber: shown } },
    shown,
    note: '参保证明上的身份证号与身份证不同',
    accept: ['documents.pension.idNumber'],
    sideEffects: ['documents.*'],
  });
};

export const titleNameDisagrees: Plant = (draft) => {
  const title = documentsOf(draft, 'titleCertificate')[0];
  if (title === undefined) return undefined;
  const shown = mishear(draft.random, title.facts.name, given(draft));
  return showOther(draft, title, {
    path: 'name',
    change: { name: shown, person: { ...title.facts.person, name: shown } },
    shown,
    note: '资格证书上的姓名与其他材料不同',
    accept: ['documents.titleCertificate.name'],
    sideEffects: ['documents.*'],
  });
};

export const diplomaNameDisagrees: Plant = (draft) => {
  const diploma = documentsOf(draft, 'diploma')[0];
  if (diploma === undefined) return undefined;
  const shown = mishear(draft.random, diploma.facts.name, given(draft));
  return showOther(draft, diploma, {
    path: 'name',
    change: { name: shown, person: { ...diploma.facts.person, name: shown } },
    shown,
    note: '毕业证书上的姓名与其他材料不同',
    accept: ['documents.diploma.name'],
    sideEffects: ['documents.*'],
  });
};
