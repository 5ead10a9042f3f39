/** The many ways in which journals of the evaluation set write issue, volume and number. */
import { formalNumber } from '../draw/wording.ts';
import type { JournalFacts } from '../facts.ts';

const shortMonths = [
  'Jan.',
  'Feb.',
  'Mar.',
  'Apr.',
  'May',
  'June',
  'July',
  'Aug.',
  'Sept.',
  'Oct.',
  'Nov.',
  'Dec.',
];

export function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}

/** 33-5108/TH without the letters before it. */
export function cnBody(cn: string): string {
  return cn.replace(/^CN\s*/u, '');
}

/** The contract's form: CN 33-5108/TH. */
export function canonicalCn(cn: string): string {
  return `CN ${cnBody(cn)}`;
}

/** CN 33-5108: papers that leave the class out. */
export function cnWithoutClass(cn: string): string {
  return canonicalCn(cn).replace(/\/.*$/u, '');
}

/** Vol.36 No.11 Nov. 2019 */
export function englishIssue({ volume, issue, month, year }: JournalFacts): string {
  const head = volume === undefined ? '' : `Vol.${String(volume)} `;
  return `${head}No.${String(issue)}　${shortMonths[month - 1] ?? ''} ${String(year)}`;
}

/** 第36卷 第11期 2019年11月 */
export function volumeIssue({ volume, issue, month, year }: JournalFacts): string {
  const head = volume === undefined ? '' : `第${String(volume)}卷　`;
  return `${head}第${String(issue)}期　${String(year)}年${String(month)}月`;
}

/** 2019年第11期（总第412期） */
export function yearIssue({ year, issue }: JournalFacts, total?: number): string {
  return `${String(year)}年第${String(issue)}期${total === undefined ? '' : `（总第${String(total)}期）`}`;
}

/** 2019,36(11) as in a line of reference. */
export function citation({ journal, year, volume, issue }: JournalFacts, pages: string): string {
  const middle =
    volume === undefined
      ? `${String(year)}(${String(issue)})`
      : `${String(year)},${String(volume)}(${String(issue)})`;
  return `${journal}，${middle}：${pages}`;
}

export function frequencyName(issuesAYear: number): string {
  return (
    { 4: '季刊', 6: '双月刊', 12: '月刊', 24: '半月刊', 36: '旬刊' }[issuesAYear] ??
    `年${formalNumber(issuesAYear)}期`
  );
}

/** The twelve digits before an EAN's check digit: 977, seven digits of the ISSN, 00. */
export function journalEan(issn: string): string {
  return `977${issn.replace('-', '').slice(0, 7)}00`;
}
