/**
 * What is true of one made-up person: the facts behind every document and every declared value.
 * The dossier draws documents from it and declares it; plants then bend one of the two.
 */
import type { DocumentFacts, EducationFacts, JournalFacts, Person } from '#samples/facts.ts';
import type { NameStyle } from './make-person.ts';

/** Which everyday case a person stands for. */
export interface Situation {
  readonly studies:
    'regular' | 'adult' | 'selfTaught' | 'online' | 'master' | 'overseas' | 'before2001' | 'twoDegrees';
  readonly employer: 'enterprise' | 'institution';
  readonly route: 'A' | 'B' | 'C';
  readonly pension: 'one' | 'changed' | 'outOfProvince';
  readonly papers: number;
  readonly book: boolean;
  readonly groupAward: boolean;
  readonly appointments: number;
  readonly name: NameStyle;
  /** Some thirty scans, some fifteen, or the eight of people who have not understood what is asked. */
  readonly extent: 'complete' | 'short' | 'thin';
}

export interface Employer {
  readonly name: string;
  readonly creditCode: string;
  readonly kind: 'enterprise' | 'institution';
}

/** Work at one employer; months. */
export interface Spell {
  readonly employer: Employer;
  readonly from: string;
  readonly to?: string;
  readonly position: string;
}

/** One course of study with what proves it. `country` is set for studies abroad. */
export interface Study {
  readonly education: EducationFacts;
  readonly country?: string;
  readonly degree?: DocumentFacts['degree'];
  readonly overseas?: DocumentFacts['overseasDegree'];
  /** Before 2001 the graduate's form is asked for beside the report (R38). */
  readonly proof: 'registration' | 'accreditationReport' | 'registrationForm' | 'overseasDegree';
  readonly registration?: DocumentFacts['registration'];
  readonly report?: DocumentFacts['accreditationReport'];
  readonly form?: DocumentFacts['registrationForm'];
}

/** A term in a post. */
export interface Term {
  readonly employer: string;
  readonly position: string;
  readonly from: string;
  readonly to?: string;
}

export interface Paper {
  readonly journal: JournalFacts;
  readonly publisher: string;
  readonly frequency: number;
  readonly totalIssue?: number;
  readonly article: DocumentFacts['article'];
  readonly contents: DocumentFacts['contents'];
  readonly rank: number;
}

export interface Achievement {
  readonly kind: 'award' | 'project' | 'patent';
  readonly title: string;
  readonly on: string;
  readonly rank?: number;
  readonly people?: number;
  readonly number?: string;
  readonly award?: DocumentFacts['award'];
  readonly proof?: DocumentFacts['contributorProof'];
  readonly patent?: DocumentFacts['patent'];
}

export interface Career {
  readonly situation: Situation;
  readonly person: Person;
  readonly phone: string;
  readonly city: string;
  readonly department: string;
  readonly spells: readonly Spell[];
  readonly studies: readonly Study[];
  readonly title: DocumentFacts['titleCertificate'];
  readonly skill?: DocumentFacts['skillCertificate'];
  /** Every term as an engineer up to the present post, oldest first. */
  readonly terms: readonly Term[];
  /** The letters that are kept: those of the last terms. */
  readonly appointments: readonly DocumentFacts['appointment'][];
  readonly pensions: readonly DocumentFacts['pension'][];
  readonly papers: readonly Paper[];
  readonly book?: DocumentFacts['bookCover'];
  readonly achievements: readonly Achievement[];
  readonly hours: DocumentFacts['continuingEducation'];
  readonly assessments: readonly DocumentFacts['assessment'][];
  readonly idCard: DocumentFacts['idCard'];
  readonly post?: DocumentFacts['postInformation'];
  readonly scores: DocumentFacts['scoreSheet'];
  readonly commitment: DocumentFacts['commitment'];
  readonly publicity: DocumentFacts['publicityConfirmation'];
  readonly summary: string;
}

/** The employer at which the person works now. */
export function presentSpell(career: Pick<Career, 'spells'>): Spell {
  const spell = career.spells.at(-1);
  if (spell === undefined) throw new RangeError('a career needs a spell of work');
  return spell;
}

/** Who paid and employed in a month: the spell that covers it. */
export function spellAt(spells: readonly Spell[], month: string): Spell | undefined {
  return spells.find((spell) => spell.from <= month && (spell.to === undefined || month <= spell.to));
}
