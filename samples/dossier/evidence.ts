/**
 * Which shown field speaks for which declared path: the samples' own reading of contract.md, so
 * that a run's `missing` and `match` can be judged without asking the program under test.
 */
import type { DocumentType } from '#schemas/document-types.ts';
import type { Printed } from '#samples/layout.ts';
import type { Declared } from './declared.ts';

/** A document as it was drawn. */
export interface ShownDocument {
  readonly key: string;
  readonly type: DocumentType;
  readonly proves: readonly string[];
  readonly fields: Printed;
}

/** A field of a document that speaks for a path. */
export interface Support {
  readonly key: string;
  readonly field: string;
  readonly value: unknown;
  /** False where the contract leaves open whether this kind of document counts. */
  readonly binding: boolean;
}

type FieldMap = Readonly<Record<string, string>>;

const course: FieldMap = {
  institution: 'institution',
  major: 'major',
  graduated: 'graduatedOn',
  certificateNo: 'certificateNo',
};
const issue: FieldMap = {
  journal: 'journal',
  issn: 'issn',
  cn: 'cn',
  year: 'year',
  issue: 'issue',
  title: 'title',
  author: 'author',
};

/** Document type → document field → last part of the path, within the items that it proves. */
const itemFields: Partial<Record<DocumentType, FieldMap>> = {
  diploma: course,
  registration: { ...course, level: 'level', mode: 'mode' },
  accreditationReport: course,
  registrationForm: { institution: 'institution', major: 'major', graduated: 'graduatedOn' },
  degree: {
    institution: 'institution',
    degree: 'degree',
    awarded: 'awardedOn',
    certificateNo: 'certificateNo',
  },
  overseasDegree: {
    institution: 'institution',
    degree: 'degree',
    awarded: 'awardedOn',
    certificateNo: 'certificateNo',
  },
  titleCertificate: {
    title: 'name',
    obtained: 'obtainedOn',
    issuer: 'issuer',
    certificateNo: 'certificateNo',
  },
  skillCertificate: { certificateNo: 'certificateNo' },
  appointment: { employer: 'employer', position: 'position', from: 'from' },
  journalCover: issue,
  contents: issue,
  article: issue,
  bookCover: { title: 'title', isbn: 'isbn' },
  assessment: { grade: 'grade' },
  award: { award: 'title', on: 'on', rank: 'rank' },
  patent: { title: 'title', number: 'number', grantedOn: 'on', inventor: 'rank' },
  postInformation: { vacant: 'vacant' },
};

const personFields: FieldMap = { name: 'name', sex: 'sex', birthDate: 'birthDate', idNumber: 'idNumber' };

type SupportTable = Map<string, Support[]>;

function add(table: SupportTable, path: string, support: Support): void {
  table.set(path, [...(table.get(path) ?? []), support]);
}

function addItems(table: SupportTable, document: ShownDocument): void {
  const map = itemFields[document.type] ?? {};
  for (const [field, value] of Object.entries(document.fields)) {
    const last = map[field];
    if (last === undefined) continue;
    for (const item of document.proves) {
      if (item.startsWith('earlier')) continue;
      const abroad = document.type === 'overseasDegree' && item.startsWith('education');
      const name = abroad
        ? { institution: 'institution', awarded: 'graduatedOn', certificateNo: 'certificateNo' }[field]
        : last;
      if (name !== undefined)
        add(table, `${item}.${name}`, { key: document.key, field, value, binding: !abroad });
    }
  }
}

/**
 * A contributor's proof speaks for the rank, and for the title where it is all there is; its date is
 * the statement's own, which need not be the project's.
 */
function addContributor(table: SupportTable, document: ShownDocument, declared: Declared): void {
  for (const item of document.proves) {
    const index = Number(/\d+/u.exec(item)?.[0]);
    const alone = declared.achievements[index]?.kind === 'project';
    const fields: FieldMap = alone ? { rank: 'rank', project: 'title', on: 'on' } : { rank: 'rank' };
    for (const [field, last] of Object.entries(fields)) {
      const value = document.fields[field];
      if (value !== undefined)
        add(table, `${item}.${last}`, { key: document.key, field, value, binding: field !== 'on' });
    }
  }
}

function addPension(table: SupportTable, document: ShownDocument, declared: Declared): void {
  const months = (document.fields['months'] ?? []) as readonly { month: string; payer: string }[];
  declared.pension.forEach((range, index) => {
    const shown = months.filter(({ month }) => range.from <= month && month <= range.to);
    if (shown.length > 0)
      add(table, `pension[${String(index)}].payer`, {
        key: document.key,
        field: 'months',
        value: shown,
        binding: true,
      });
  });
}

const hourKinds = ['professional', 'industry', 'general', 'total'] as const;

function addHours(table: SupportTable, document: ShownDocument, declared: Declared): void {
  const years = (document.fields['years'] ?? []) as readonly Partial<
    Record<'year' | (typeof hourKinds)[number], number>
  >[];
  declared.continuingEducation.forEach((item, index) => {
    const shown = years.find(({ year }) => year === item.year);
    for (const kind of hourKinds) {
      const value = shown?.[kind];
      if (value !== undefined)
        add(table, `continuingEducation[${String(index)}].${kind}`, {
          key: document.key,
          field: 'years',
          value,
          binding: true,
        });
    }
  });
}

/** Every path for which something was drawn, with all that speaks for it. */
export function supportOf(
  documents: readonly ShownDocument[],
  declared: Declared,
): ReadonlyMap<string, readonly Support[]> {
  const table: SupportTable = new Map();
  for (const document of documents) {
    for (const [field, path] of Object.entries(personFields)) {
      const value = document.fields[field];
      if (value !== undefined) add(table, path, { key: document.key, field, value, binding: true });
    }
    addItems(table, document);
    if (document.type === 'contributorProof') addContributor(table, document, declared);
    if (document.type === 'pension') addPension(table, document, declared);
    if (document.type === 'continuingEducation') addHours(table, document, declared);
  }
  return table;
}
