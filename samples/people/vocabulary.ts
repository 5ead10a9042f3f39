/**
 * The words that made-up people, papers and employers are built from. The sample set and the
 * evaluation set each have a vocabulary of their own and share no member, so nothing that was
 * tuned on one can have learnt the other.
 */
export interface Vocabulary {
  readonly id: 'samples' | 'evaluation';
  readonly surnames: string;
  readonly compoundSurnames: readonly string[];
  /** Given name and father's name of ethnic-minority people, joined by a middle dot. */
  readonly dotted: { readonly first: readonly string[]; readonly second: readonly string[] };
  readonly given: { readonly male: string; readonly female: string; readonly either: string };
  /** Characters of given names that many faces and readers lack. */
  readonly rare: string;
  readonly cities: readonly City[];
  /** Regions outside Zhejiang in which social insurance may have been paid. */
  readonly otherRegions: readonly string[];
  readonly roads: readonly string[];
  readonly schools: readonly School[];
  readonly foreignSchools: readonly ForeignSchool[];
  readonly majors: readonly string[];
  readonly tradeNames: readonly string[];
  readonly industries: readonly string[];
  /** Public institutions, without their city. */
  readonly institutions: readonly string[];
  readonly departments: readonly string[];
  readonly journals: readonly JournalSeed[];
  readonly publishers: readonly string[];
  readonly titles: TitleParts;
  readonly books: readonly string[];
  readonly awards: readonly AwardSeed[];
  readonly courses: readonly string[];
}

export interface City {
  readonly name: string;
  readonly districts: readonly string[];
}

/** `code`: five digits that no real school carries (the first is 9). */
export interface School {
  readonly name: string;
  readonly code: string;
}

export interface ForeignSchool {
  readonly name: string;
  readonly foreign: string;
  readonly country: string;
  readonly region: 'foreign' | 'hk-macao-taiwan';
}

/** `issn`: the first seven digits; `founded`: the year of volume 1, where volumes are counted. */
export interface JournalSeed {
  readonly name: string;
  readonly issn: string;
  readonly cn: string;
  readonly frequency: number;
  readonly founded?: number;
}

/** Parts of a title: a subject, what was looked at, how it was done. */
export interface TitleParts {
  readonly objects: readonly string[];
  readonly aspects: readonly string[];
  readonly methods: readonly string[];
}

export interface AwardSeed {
  readonly name: string;
  readonly issuer: string;
  /** A group award names several people; the certificate shows the applicant's rank. */
  readonly group: boolean;
}

/** Splits a list written with blanks and line breaks. */
export function words(text: string): string[] {
  return text.split(/\s+/u).filter((word) => word !== '');
}

function rows(text: string): string[][] {
  return text
    .split('\n')
    .map(words)
    .filter((row) => row.length > 0);
}

/** One school a line: name, code. */
export function schoolTable(text: string): School[] {
  return rows(text).map(([name = '', code = '']) => ({ name, code }));
}

/** One journal a line: name, seven ISSN digits, CN without its letters, issues a year, first year. */
export function journalTable(text: string): JournalSeed[] {
  return rows(text).map(([name = '', issn = '', cn = '', frequency, founded]) => ({
    name,
    issn,
    cn: `CN ${cn}`,
    frequency: Number(frequency),
    ...(founded === undefined ? {} : { founded: Number(founded) }),
  }));
}
