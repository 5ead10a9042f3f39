/** One record, three views: what a paper's audience may not see is gone before anything is laid out. */
import { maskText, type KnownNumbers } from '#schemas/masking.ts';
import type { Applicant } from '#schemas/records/declared.ts';
import type { Audience } from '#templates/define.ts';
import type { DocumentFacts } from '#templates/facts.ts';

/** The ID and telephone numbers of everybody who applies. */
export function numbersOf(applicants: readonly Pick<Applicant, 'idNumber' | 'phone'>[]): KnownNumbers {
  return {
    idNumbers: applicants.flatMap(({ idNumber }) => idNumber ?? []),
    phones: applicants.flatMap(({ phone }) => phone ?? []),
  };
}

/**
 * The facts as this audience may have them. `office`: all. `expert`: no ID number, no telephone,
 * of the birth date the month, and of the scans which paper lies where, but nothing that stands in it. `public`: no birth date either, nothing of what was found, and
 * no numbers of anybody in running text.
 */
export function factsFor(audience: Audience, facts: DocumentFacts, known: KnownNumbers): DocumentFacts {
  if (audience === 'office') return facts;
  const clean = deepMap((text) => withoutNumbers(text, known));
  const applicants = facts.applicants.map(
    ({ idNumber: _idNumber, phone: _phone, birthDate, ...applicant }) => {
      const kept =
        audience === 'expert' && birthDate !== undefined ? { birthDate: birthDate.slice(0, 7) } : {};
      return { ...(clean(applicant) as typeof applicant), ...kept };
    },
  );
  return {
    ...facts,
    applicants,
    findings: audience === 'public' ? [] : (clean(facts.findings) as typeof facts.findings),
    rulings: audience === 'public' ? [] : (clean(facts.rulings) as typeof facts.rulings),
    documents:
      audience === 'public'
        ? []
        : facts.documents.map((document) => ({
            ...document,
            ...(clean({ parts: document.parts }) as Pick<typeof document, 'parts'>),
            fields: {},
          })),
    files: [],
    crops: new Map(),
    office: { ...facts.office, banned: [] },
  };
}

/** Known numbers become stars of the same length, without the ends that masking leaves elsewhere. */
function withoutNumbers(text: string, known: KnownNumbers): string {
  const masked = maskText(text, known, true);
  if (masked === text) return text;
  return masked.replace(/\d*\*{4,}[\dX]*/gu, (run) => '*'.repeat(run.length));
}

function deepMap(change: (text: string) => string): (value: unknown) => unknown {
  const walk = (value: unknown): unknown => {
    if (typeof value === 'string') return change(value);
    if (Array.isArray(value)) return value.map(walk);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, walk(each)]));
  };
  return walk;
}
