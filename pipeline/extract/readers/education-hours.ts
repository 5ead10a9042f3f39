/** What the tables of continuing education say in their cells: kinds of study, years, hours. */
import type { ExtractedField } from '#schemas/records/extraction.ts';
import type { Cell } from '../cells.ts';
import { fieldOf } from '../field-of.ts';
import type { FieldScope } from '../scope.ts';
import { slice, type View } from '../views.ts';

export type Kind = 'professional' | 'industry' | 'general' | 'total';

const KINDS: readonly (readonly [Kind, RegExp])[] = [
  ['total', /合计|总学时|总计|小计|累计|共计|学时数?$|总课时/u],
  ['industry', /行业公需|行业/u],
  ['general', /一般公需|公共(?:科目|必修|课)|公需科目|公需课?|^一般$/u],
  ['professional', /专业(?:科目|课|学时|知识|课程|必修|选修)?/u],
];

/** The kind that a head names; a sum of both kinds of 公需 is none of them. */
export function kindOf(text: string): Kind | undefined {
  if (/^(?:公需|专业(?:与|和|及))[^行般]*(?:合计|小计|总计|累计)/u.test(text)) return undefined;
  const own = text.replace(/(?:\([^)]*\))?(?:学时|课时)?数?(?:\([^)]*\))?(?:小计)?$/u, '');
  const ofPart = KINDS.slice(1).find(([, pattern]) => pattern.test(own))?.[0];
  return ofPart ?? KINDS.find(([, pattern]) => pattern.test(text))?.[0];
}

const YEAR = /^((?:19|20)[0-9]{2})(?:年度?)?(?:合计|小计)?$/u;
export const HOURS = /^([0-9]{1,3}(?:\.[0-9]{1,2})?)(?:个)?(?:学时|课时|小时|分)?$/u;

export type Hours = Partial<Record<Kind, ExtractedField>>;
export interface Year {
  readonly field: ExtractedField;
  readonly hours: Hours;
}
export type Years = Map<number, Year>;

export function fieldAt(view: View, value: number, { part }: FieldScope): ExtractedField {
  return fieldOf({ value, view }, { part, isNamed: true });
}

export function yearOf(cell: Cell, scope: FieldScope): { year: number; field: ExtractedField } | undefined {
  const match = YEAR.exec(cell.text);
  if (match?.[1] === undefined) return undefined;
  return { year: Number(match[1]), field: fieldAt(slice(cell.view, 0, 4), Number(match[1]), scope) };
}

/** A cell that names one kind of study and nothing else. */
export const ONE_KIND =
  /^(?:专业(?:科目|课程?|必修课?|知识|选修课?)|行业公需(?:科目|课程?)?|一般公需(?:科目|课程?)?|公需(?:科目|课程?))$/u;
