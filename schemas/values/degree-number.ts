/** Numbers of degree certificates (学位证书编号). */
import { cleanCode } from './code-text.ts';

declare const degreeNumber: unique symbol;
/** Cleaned: half width, capital letters, no blanks; 16 characters with an optional prefix, or a school's own. */
export type DegreeNumber = string & { readonly [degreeNumber]: true };

export const degreeLevels = ['博士', '硕士', '学士'] as const;
export type DegreeLevel = (typeof degreeLevels)[number];

export interface DegreeNumberFacts {
  readonly kind: 'regular' | 'legacy';
  readonly school?: string;
  readonly level?: DegreeLevel;
  /** Year of award. */
  readonly year?: number;
  /** Z professional degree, T equivalent standing, C adult bachelor. */
  readonly prefix?: string;
}

const regularForm = /^(?<prefix>[ZTC]?)(?<school>\d{5})(?<level>[234])(?<year>(?:19|20)\d{2})[0-9A-Z]\d{5}$/;
const levels: Readonly<Record<string, DegreeLevel>> = { 2: '博士', 3: '硕士', 4: '学士' };
const label = /^(?:(?:学位)?(?:证书?)?(?:编号|号码)(?:NO\.?)?|NO\.?):?/u;

/** Cleans a number; undefined where it holds no digits or is longer than any series. */
export function parseDegreeNumber(text: string): DegreeNumber | undefined {
  const cleaned = cleanCode(text).replace(label, '');
  const bare = cleaned.replace(/[-.]/g, '');
  if (regularForm.test(bare)) return bare as DegreeNumber;
  const legacy = /\d{3}/.test(cleaned) && bare.length >= 4 && bare.length <= 18;
  return legacy ? (cleaned as DegreeNumber) : undefined;
}

export function degreeNumberFacts(value: DegreeNumber): DegreeNumberFacts {
  const groups = regularForm.exec(value)?.groups;
  if (groups === undefined) return { kind: 'legacy' };
  const { prefix = '', school = '', level = '', year = '' } = groups;
  return {
    kind: 'regular',
    school,
    year: Number(year),
    ...(levels[level] === undefined ? {} : { level: levels[level] }),
    ...(prefix === '' ? {} : { prefix }),
  };
}
