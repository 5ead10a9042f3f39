/** What the practice degrees share: the fields they show. */
import type { DocumentFacts } from '../facts.ts';
import type { Printed } from '../layout.ts';
import { cut, type Precision } from '../draw/wording.ts';

type Facts = DocumentFacts['degree'];

export function printed(facts: Facts, precision: Precision = 'day'): Printed {
  const { name, institution, degree, certificateNo } = facts;
  return { name, institution, degree, awarded: cut(facts.awarded, precision), certificateNo };
}

/** 学士, 硕士 or 博士. */
export const rankOf = ({ degree }: Facts): string => degree.slice(-2);
