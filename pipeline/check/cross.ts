/** Papers of one person held against each other (domain.md Appendix B), where no declared value stands between them. */
import type { DocumentType } from '#schemas/document-types.ts';
import type { ExtractedDocument, ExtractedField } from '#schemas/records/extraction.ts';
import { agree, checkDigit, type Comparison } from './compare.ts';

/** Two papers that should say the same and do not. */
export interface Contradiction {
  readonly document: ExtractedDocument;
  readonly field: string;
  readonly own: ExtractedField;
  readonly other: ExtractedDocument;
  readonly theirs: ExtractedField;
  readonly requirement: string;
}

interface Rule {
  readonly types: readonly DocumentType[];
  readonly field: string;
  readonly kind: Comparison;
  readonly requirement: string;
}

/** A paper is compared with the ID card, or with its companion of the same study or issue. */
const PERSON: readonly Rule[] = [
  { types: ['pension', 'continuingEducation'], field: 'idNumber', kind: 'residentId', requirement: 'X2' },
];

const SURE = 0.9;

/** A number whose own check digit is wrong was misread, however sure its signs were. */
const isSure = (kind: Comparison, { value, weakest }: ExtractedField): boolean =>
  weakest >= SURE && checkDigit(kind, String(value)) !== false;

/** Contradictions that two sure readings show. The ID card is the measure; ties go to the paper named. */
export function contradictions(documents: readonly ExtractedDocument[]): Contradiction[] {
  const card = documents.find((document) => document.type === 'idCard');
  if (!card) return [];
  return PERSON.flatMap(({ types, field, kind, requirement }) => {
    const theirs = card.fields[field];
    if (!theirs || !isSure(kind, theirs)) return [];
    return documents
      .filter((document) => types.includes(document.type))
      .flatMap((document) => {
        const own = document.fields[field];
        const differs = own && isSure(kind, own) && !agree(kind, theirs.value, own.value);
        return differs ? [{ document, field, own, other: card, theirs, requirement }] : [];
      });
  });
}
