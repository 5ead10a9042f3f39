/** What the practice diplomas share: their fields and the words of levels and kinds. */
import type { EducationFacts } from '../facts.ts';
import type { Printed } from '../layout.ts';
import { cut, type Precision } from '../draw/wording.ts';

export function printed(facts: EducationFacts, precision: Precision = 'day'): Printed {
  const { name, institution, major, certificateNo } = facts;
  return { name, institution, major, graduated: cut(facts.graduated, precision), certificateNo };
}

export const levelWords = { 博士: '博士研究生', 硕士: '硕士研究生', 本科: '本科', 专科: '专科' } as const;
export const kindWords = {
  全日制: '普通高等教育',
  成人: '成人高等教育',
  网络: '网络教育',
  自考: '高等教育自学考试',
} as const;
export const formWords = { 全日制: '全日制', 成人: '函授', 网络: '网络教育', 自考: '自学考试' } as const;
