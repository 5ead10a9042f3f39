/** Numbers of graduation certificates (毕业证书编号) and what their segments say. */
import type { EducationLevel, StudyMode } from './education.ts';
import { cleanCode } from './code-text.ts';

declare const diplomaNumber: unique symbol;
/** Cleaned: half width, capital letters, no blanks. 17 or 18 digits carry segments, others are a school's own. */
export type DiplomaNumber = string & { readonly [diplomaNumber]: true };

/** `regular`: school + mode + year + level + serial; `selfStudy`: the examination board's 17 digits; else `legacy`. */
export interface DiplomaNumberFacts {
  readonly kind: 'regular' | 'selfStudy' | 'legacy';
  /** The ministry's five-digit school code. */
  readonly school?: string;
  readonly mode?: StudyMode;
  /** Year of graduation. */
  readonly year?: number;
  readonly level?: EducationLevel;
  /** 04: a second bachelor's degree, whose level is 本科 too. */
  readonly second?: boolean;
}

const regularForm = /^(?<school>\d{5})(?<mode>[1567])(?<year>(?:19|20)\d{2})(?<level>0[12456])\d{5,6}$/;
const selfStudyForm = /^(?<mode>6)(?<level>[56])(?<region>\d{6})(?<year>\d{2})[12]\d{6}$/;
const modes: Readonly<Record<string, StudyMode>> = { 1: '全日制', 5: '成人', 6: '自考', 7: '网络' };
const levels: Readonly<Record<string, EducationLevel>> = {
  '01': '博士',
  '02': '硕士',
  '04': '本科',
  '05': '本科',
  '06': '专科',
};
const label = /^(?:(?:毕业|学历)?(?:证书?)?(?:编号|号码|注册号|编码)(?:NO\.?)?|NO\.?):?/u;

/**
 * Cleans a number. Undefined where it can be none: no digit at all, longer than 18 digits, or digits
 * in a length that no series had.
 */
export function parseDiplomaNumber(text: string): DiplomaNumber | undefined {
  const cleaned = cleanCode(text).replace(label, '');
  const digits = cleaned.replace(/[-.]/g, '');
  if (/^\d{17,18}$/.test(digits)) return digits as DiplomaNumber;
  const legacy = /\d{3}/.test(cleaned) && digits.length >= 4 && digits.length <= 16;
  return legacy ? (cleaned as DiplomaNumber) : undefined;
}

function regularFacts(groups: Readonly<Record<string, string | undefined>>): DiplomaNumberFacts {
  const { school = '', mode = '', year = '', level = '' } = groups;
  const [studyMode, educationLevel] = [modes[mode], levels[level]];
  return {
    kind: 'regular',
    school,
    year: Number(year),
    ...(studyMode && { mode: studyMode }),
    ...(educationLevel && { level: educationLevel }),
    second: level === '04',
  };
}

export function diplomaNumberFacts(value: DiplomaNumber): DiplomaNumberFacts {
  const regular = regularForm.exec(value)?.groups;
  if (regular !== undefined) return regularFacts(regular);
  const selfStudy = selfStudyForm.exec(value)?.groups;
  if (selfStudy === undefined) return { kind: 'legacy' };
  const year = Number(selfStudy['year']);
  return {
    kind: 'selfStudy',
    mode: '自考',
    level: selfStudy['level'] === '5' ? '本科' : '专科',
    year: year >= 80 ? 1900 + year : 2000 + year,
  };
}
