/** What a judged value is called in a paper: as everywhere, but the items of a year by their year. */
import { pathName } from '#schemas/path-names.ts';
import type { Applicant } from '#schemas/records/declared.ts';

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

/** A finding's sentence with its value called so. */
export function inItsName(
  { path, message }: { readonly path: string; readonly message: string },
  applicant: Parameters<typeof itemName>[1],
): string {
  return message.replaceAll(pathName(path), itemName(path, applicant));
}
