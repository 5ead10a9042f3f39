/** Which papers speak to a judged value, and what each says. */
import type { DocumentType } from '#schemas/document-types.ts';
import type { Applicant } from '#schemas/records/declared.ts';
import type { ExtractedDocument, ExtractedField } from '#schemas/records/extraction.ts';
import type { Assignment } from './assign.ts';
import { fromIdNumber } from './id-number.ts';
import type { Judged } from './judged-paths.ts';
import { listOpinion } from './lists.ts';
import { rankAmong } from './rank.ts';
import { opinionOf, type Opinion } from './witness.ts';

/** One person's papers, and which list item each belongs to. */
export interface PersonsPapers {
  readonly applicant: Applicant;
  readonly documents: readonly ExtractedDocument[];
  readonly assignment: Assignment;
}

/** The opinions of every paper that speaks to a judged value. */
export function opinionsOn(judged: Judged, person: PersonsPapers): Opinion[] {
  const { inList } = judged;
  const candidates = papersOf(judged, person);
  return judged.sources.flatMap(({ type, field, isHint = false }) => {
    const papers = candidates.filter((document) => document.type === type);
    if (inList) return papers.flatMap((document) => listOpinion({ ...judged, inList }, document) ?? []);
    return papers
      .filter((document) => speaks(document, field))
      .map((document) => {
        const rankOf =
          judged.kind === 'number' && field === 'inventor' ? (person.applicant.name ?? '') : undefined;
        return opinionOf({ ...judged, isHint }, document, speakingField(document, field, rankOf));
      });
  });
}

/** The papers that may bear witness: those of the list item, or all of the person's. */
export const papersOf = (
  { item }: Judged,
  { documents, assignment }: Pick<PersonsPapers, 'documents' | 'assignment'>,
): readonly ExtractedDocument[] => (item ? (assignment.papers.get(item.key) ?? []) : documents);

/** The field that speaks, or what another field of the paper says about it; of names, the place of one. */
function speakingField(
  document: ExtractedDocument,
  field: string,
  rankOf: string | undefined,
): ExtractedField | undefined {
  const own = document.fields[field];
  if (rankOf !== undefined) return rankAmong(own, rankOf);
  return own ?? (document.type === 'idCard' ? fromIdNumber(document.fields['idNumber'], field) : undefined);
}

/**
 * Fields that papers of the kind often do not print: their absence is no doubt about them, and a
 * paper that is silent on them is no witness.
 */
const OFTEN_ABSENT: Readonly<Partial<Record<DocumentType, readonly string[]>>> = {
  idCard: ['name', 'sex', 'birthDate', 'idNumber'],
  pension: ['idNumber', 'name'],
  continuingEducation: ['idNumber', 'name'],
  journalCover: ['journal', 'issn', 'cn', 'year', 'issue'],
  article: ['journal', 'year', 'issue'],
  contents: ['journal'],
  award: ['rank', 'on', 'name'],
  contributorProof: ['rank'],
  bookCover: ['isbn'],
  registrationForm: ['name', 'institution', 'major', 'graduated'],
};

function speaks(document: ExtractedDocument, field: string): boolean {
  return (
    document.fields[field] !== undefined ||
    (document.type === 'idCard' && document.fields['idNumber'] !== undefined) ||
    !OFTEN_ABSENT[document.type]?.includes(field)
  );
}
