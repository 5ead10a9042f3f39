/** Documents that must be there and are not. */
import type { DocumentType } from '#schemas/document-types.ts';
import { documentsOf, itemOf, type Draft, type Plant, type Planted } from './plant.ts';

/** Takes the only document of a type out. */
function remove(draft: Draft, type: DocumentType, note: string): Planted | undefined {
  const [only, ...more] = documentsOf(draft, type);
  if (only === undefined || more.length > 0) return undefined;
  return {
    documents: draft.documents.filter(({ key }) => key !== only.key),
    answer: {
      path: `evidence.${type}`,
      expected: 'missing',
      note,
      accept: [],
      sideEffects: [...only.proves.map((item) => `${item}*`), 'rules.*'],
    },
  };
}

export const noCommitment: Plant = (draft) => remove(draft, 'commitment', '没有真实性保证书');
export const noPublicity: Plant = (draft) => remove(draft, 'publicityConfirmation', '没有公示确认表');
export const noScoreSheet: Plant = (draft) => remove(draft, 'scoreSheet', '没有打分表');
export const noAppointment: Plant = (draft) => remove(draft, 'appointment', '没有聘书');
export const noTitle: Plant = (draft) => remove(draft, 'titleCertificate', '没有资格证书');
export const noPost: Plant = (draft) => remove(draft, 'postInformation', '没有岗位信息表');
export const noContents: Plant = (draft) => remove(draft, 'contents', '论文没有目录页');

/** R62: the register's sheet or the accreditation report; where neither is there, the first is asked for. */
export const noRegistration: Plant = (draft) => {
  if (documentsOf(draft, 'accreditationReport').length > 0) return undefined;
  const planted = remove(draft, 'registration', '没有学历备案表或认证报告');
  if (planted === undefined) return undefined;
  return { ...planted, answer: { ...planted.answer, accept: ['evidence.accreditationReport'] } };
};

/** R71: one of three years' appraisals is not there. */
export const noAssessment: Plant = (draft) => {
  const assessments = documentsOf(draft, 'assessment');
  if (assessments.length === 0) return undefined;
  const gone = draft.random.pick(assessments);
  const item = itemOf(gone, 'assessments');
  if (item === undefined) return undefined;
  return {
    documents: draft.documents.filter(({ key }) => key !== gone.key),
    answer: {
      path: `${item}.grade`,
      expected: 'missing',
      declared: gone.facts.grade,
      note: `没有${String(gone.facts.year)}年度考核表`,
      accept: ['evidence.assessment'],
      sideEffects: ['rules.*'],
    },
  };
};
