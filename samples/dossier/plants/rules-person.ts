/** Rules of eligibility, procedure and publicity, broken by data that agree. */
import { breach, withAll } from './breach.ts';
import { documentsOf, withFacts, withValue, type Plant } from './plant.ts';

/** R5 */
export const foreignScope: Plant = ({ declared }) =>
  breach({
    rule: 'R5',
    roots: ['scope'],
    note: '评审范围不属于本专业',
    declared: withValue(declared, 'scope', '建筑施工'),
  });

/** R8: four years and some months in the post, by letter and declaration. */
export const shortTenure: Plant = (draft) => {
  const { declared } = draft;
  const letters = documentsOf(draft, 'appointment');
  const letter = letters.at(-1);
  if (letter === undefined || declared.route !== 'A') return undefined;
  const from = '2016-04-01';
  const { employer, position } = declared.appointment;
  const alone = structuredClone(declared);
  delete alone.earlierAppointments;
  return breach({
    rule: 'R8',
    roots: ['appointment'],
    note: `任现职自${from}起，到截止日不足5年`,
    declared: { ...alone, appointment: { employer, position, from } },
    documents: withFacts(
      {
        ...draft,
        documents: draft.documents.filter(
          ({ key }) => key === letter.key || !letters.some((one) => one.key === key),
        ),
      },
      letter.key,
      { from, to: undefined, signedOn: from } as object,
    ),
    also: ['rules.R12', 'rules.R13', 'rules.R64', 'documents.appointment.*'],
  });
};

/** R9: below the regulation's conditions by his own word, and below 80 points. */
export const lowSelfScore: Plant = ({ declared }) =>
  declared.selfScore >= 80
    ? undefined
    : breach({
        rule: 'R9',
        roots: ['route', 'scores'],
        note: '按自评分申报，自评未达80分',
        declared: withValue(declared, 'route', 'B' as const),
        also: ['rules.R8', 'rules.R10'],
      });

/** R10: a level below the one that may apply. */
export const lowSkill: Plant = (draft) => {
  const skill = documentsOf(draft, 'skillCertificate')[0];
  if (skill === undefined) return undefined;
  return breach({
    rule: 'R10',
    roots: ['skills[0]'],
    note: '技能等级为技师，不够高技能人才申报的条件',
    declared: withValue(draft.declared, 'skills[0].level', '技师'),
    documents: withFacts(draft, skill.key, { level: '技师' }),
  });
};

/** R12: an honour of the year before the title, scored all the same. */
export const oldEvidence: Plant = (draft) => {
  const award = documentsOf(draft, 'award').at(-1);
  const item = award?.proves[0];
  if (award === undefined || item === undefined) return undefined;
  const on = `${String(Number(draft.declared.title.obtainedOn.slice(0, 4)) - 1)}-05-18`;
  return breach({
    rule: 'R12',
    roots: ['achievements'],
    note: '取得资格之前的荣誉用于评分',
    declared: withValue(draft.declared, `${item}.on`, on),
    documents: withFacts(draft, award.key, { on }),
  });
};

/** R14: the total is not the sum of its lines. */
export const wrongTotal: Plant = ({ declared }) =>
  breach({
    rule: 'R14',
    roots: ['selfScore'],
    note: '自评总分与各项之和不相等',
    declared: withValue(declared, 'selfScore', declared.selfScore + 3),
    also: ['rules.R9', 'rules.R75'],
  });

/** R15: points without any evidence. */
export const bareLine: Plant = ({ declared }) => {
  const index = declared.scores.findIndex(({ evidence }) => evidence.length > 0);
  if (index < 0 || declared.scores.filter(({ evidence }) => evidence.length > 0).length < 2) return undefined;
  return breach({
    rule: 'R15',
    roots: ['scores'],
    note: '一个得分项没有佐证材料',
    declared: withValue(declared, `scores[${String(index)}].evidence`, []),
    also: ['rules.R9'],
  });
};

/** R18: the promise was signed after the employer had reviewed. */
export const lateCommitment: Plant = (draft) => {
  const commitment = documentsOf(draft, 'commitment')[0];
  if (commitment === undefined) return undefined;
  const signedOn = '2020-09-25';
  return breach({
    rule: 'R18',
    roots: ['commitment'],
    note: '承诺签署晚于单位审核',
    declared: withValue(draft.declared, 'commitmentSignedOn', signedOn),
    documents: withFacts(draft, commitment.key, { signedOn }),
    also: ['rules.R58'],
  });
};

/** R19 */
export const employerRefused: Plant = ({ declared }) =>
  breach({
    rule: 'R19',
    roots: ['employerReview'],
    note: '单位审核结果为不同意',
    declared: withValue(declared, 'employerReview.result', '不同意推荐'),
  });

/** R22: recommended before the employer had reviewed. */
export const chainReversed: Plant = ({ declared }) =>
  breach({
    rule: 'R22',
    roots: ['recommendations'],
    note: '推荐早于单位审核',
    declared: withValue(declared, 'recommendations[0].on', '2020-09-16'),
    also: ['rules.R25'],
  });

/** R25: five days by the calendar, four working days. */
export const shortPublicity: Plant = (draft) => {
  if (documentsOf(draft, 'publicityConfirmation').length === 0) return undefined;
  const [from, to] = ['2020-09-18', '2020-09-22'];
  const publicity = { ...draft.declared.publicity, from, to };
  return breach({
    rule: 'R25',
    roots: ['publicity'],
    note: '公示9月18日至9月22日，只有3个工作日',
    declared: { ...draft.declared, publicity: { ...publicity, enteredOn: '2020-09-23' } },
    documents: withAll(draft, 'publicityConfirmation', { from, to, on: '2020-09-23' }),
    also: ['rules.R59', 'rules.R54'],
  });
};

/** R26: entered before the publicity had ended. */
export const earlyEntry: Plant = ({ declared }) =>
  breach({
    rule: 'R26',
    roots: ['publicity'],
    note: '公示尚未结束就录入了结果',
    declared: withValue(declared, 'publicity.enteredOn', declared.publicity.from),
  });
