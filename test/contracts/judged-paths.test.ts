/** The judged paths and their witnesses, against the lists of contract.md §2. */
import { describe, expect, it } from 'vitest';
import { cycle2020 } from '../support/cycle.ts';
import { requiredPapers } from '#pipeline/check/evidence.ts';
import { judgedPaths, type Judged } from '#pipeline/check/judged-paths.ts';
import { certificates } from '#schemas/certificates/index.ts';
import { documentTypeNames, documentTypes, type DocumentType } from '#schemas/document-types.ts';
import { pathName } from '#schemas/path-names.ts';
import { fullApplicant } from '../support/declared.ts';

/** As the contract prints them; `skills`, `works` and `post` with what the papers can prove. */
const judged: readonly string[] = [
  ...['name', 'sex', 'birthDate', 'idNumber'],
  ...['institution', 'major', 'graduatedOn', 'certificateNo', 'level', 'mode'].map(
    (at) => `education[i].${at}`,
  ),
  ...['institution', 'degree', 'awardedOn', 'certificateNo'].map((at) => `degrees[i].${at}`),
  ...['name', 'obtainedOn', 'issuer', 'certificateNo'].map((at) => `title.${at}`),
  ...['employer', 'position', 'from'].map((at) => `appointment.${at}`),
  'pension[i].payer',
  ...['title', 'journal', 'issn', 'cn', 'year', 'issue', 'author'].map((at) => `papers[i].${at}`),
  ...['professional', 'industry', 'general', 'total'].map((at) => `continuingEducation[i].${at}`),
  'assessments[i].grade',
  ...['title', 'on', 'rank', 'number'].map((at) => `achievements[i].${at}`),
  'skills[i].certificateNo',
  ...['title', 'isbn'].map((at) => `works[i].${at}`),
  'post.vacant',
];

const patterned = (at: string): string => at.replace(/\[\d+\]/gu, '[i]');
const education = [...fullApplicant.education, { ...fullApplicant.education[0]!, country: '英国' }];
const all = judgedPaths({ ...fullApplicant, education });

describe('judged paths', () => {
  it('are those of the contract, no more and no less', () => {
    expect([...new Set(all.map(({ path }) => patterned(path)))].sort()).toEqual([...judged].sort());
  });

  it('are judged once each', () => {
    expect(new Set(all.map(({ path }) => path)).size).toBe(all.length);
  });

  it.each(all.map((one): [string, Judged] => [one.path, one]))(
    '%s has witnesses that can speak',
    (_, { sources, requirement, path }) => {
      expect(sources.length).toBeGreaterThan(0);
      for (const { type, field } of sources) {
        const fields: readonly string[] = documentTypes[type].fields;
        expect(fields).toContain(field);
      }
      const [, number = ''] = /^R(\d+)$/u.exec(requirement) ?? [];
      expect(Number(number)).toBeGreaterThanOrEqual(1);
      expect(Number(number)).toBeLessThanOrEqual(75);
      // People read its Chinese name.
      expect(pathName(path)).toMatch(/\p{Script=Han}/u);
    },
  );

  it('of a list item find its papers by something those papers print', () => {
    for (const { item } of all) {
      if (!item) continue;
      const known = item.types.flatMap((type): readonly string[] => documentTypes[type].fields);
      for (const { fields } of item.marks) expect(fields.some((field) => known.includes(field))).toBe(true);
    }
  });

  it('are of severity block where the contract fixes it', () => {
    const fixed =
      /^(?:name|sex|birthDate|idNumber|education|degrees|title|appointment|papers\[i\]\.(?:issn|cn|year|issue))/u;
    for (const { path, severity } of all)
      if (fixed.test(patterned(path))) expect([path, severity]).toEqual([path, 'block']);
  });

  it('are none where nothing was declared', () => {
    const nothing = {
      id: 'A001',
      education: [],
      degrees: [],
      pension: [],
      papers: [],
      continuingEducation: [],
      assessments: [],
    };
    expect(judgedPaths(nothing)).toEqual([]);
  });
});

describe('papers', () => {
  it('that can be asked for are kinds of the contract', () => {
    for (const { anyOf } of requiredPapers({ ...fullApplicant, education }, cycle2020))
      for (const one of anyOf) expect(documentTypeNames).toContain(one);
  });

  const kinds = documentTypeNames.filter(
    (type): type is Exclude<DocumentType, 'unknown'> => type !== 'unknown',
  );
  it.each(kinds)('%s: a definition for every field of the contract', (type) => {
    const definition = certificates.find((one) => one.type === type);
    expect(Object.keys(definition?.fields ?? {}).sort()).toEqual([...documentTypes[type].fields].sort());
    expect(definition?.cues.length).toBeGreaterThan(0);
    for (const { find } of Object.values(definition?.fields ?? {})) expect(find.length).toBeGreaterThan(0);
  });
});
