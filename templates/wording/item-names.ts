/** What a judged value is called in a paper: as everywhere, but the items of a year by their year. */
import { pathName } from '#schemas/path-names.ts';
import type { Applicant } from '#schemas/records/declared.ts';
import type { Finding } from '#schemas/records/results.ts';

const yearly = {
  continuingEducation: '年度继续教育',
  assessments: '年度考核',
} as const;

const yearlyPath = /^(continuingEducation|assessments)\[(\d+)\]/u;

/** `2018年度继续教育·合计学时`; everything else, and a year that was not declared, as `pathName` has it. */
export function itemName(path: string, applicant: Partial<Pick<Applicant, keyof typeof yearly>>): string {
  const name = pathName(path);
  const [, list, index] = yearlyPath.exec(path) ?? [];
  if (list === undefined) return name;
  const key = list as keyof typeof yearly;
  const year = applicant[key]?.[Number(index)]?.year;
  return year === undefined ? name : name.replace(/^[^·]*/u, `${year}${yearly[key]}`);
}

/** What of a finding its sentence is about. */
type Said = Pick<Finding, 'path' | 'message' | 'declared' | 'found'>;

/** A finding's sentence with its value called so. */
export function inItsName(finding: Said, applicant: Parameters<typeof itemName>[1]): string {
  const { path, message } = finding;
  return message
    .replaceAll(pathName(path), itemName(path, applicant))
    .replace(/(?=，请核对原件$)/u, whereOf(finding));
}

/** `（第15位不同）`: both numbers are printed with their digits hidden, and would look the same. */
function whereOf({ path, declared, found }: Said): string {
  if (!path.endsWith('idNumber') || typeof declared !== 'string' || typeof found !== 'string') return '';
  if (declared.length !== found.length) return `（申报${declared.length}位，材料${found.length}位）`;
  const places = Array.from(declared).flatMap((digit, at) => (digit === found[at] ? [] : [at + 1]));
  return places.length === 0 ? '' : `（第${places.join('、')}位不同）`;
}
