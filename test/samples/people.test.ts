import { describe, expect, it } from 'vitest';
import { creditCode, ean13, isbn, issn, patentNumber, residentId } from '#samples/people/check-digits.ts';
import { addMonths, monthsBetween } from '#samples/people/dates.ts';
import { makeCareer } from '#samples/people/make-career.ts';
import { createRandom } from '#samples/people/random.ts';
import type { Vocabulary } from '#samples/people/vocabulary.ts';
import { evaluationVocabulary } from '#samples/people/vocabulary-evaluation.ts';
import { sampleVocabulary } from '#samples/people/vocabulary-samples.ts';
import { makeSituations, sampleSituations } from '#samples/dossier/situations.ts';

describe('check digits', () => {
  it('agree with the published vectors', () => {
    expect(residentId('11010519491231002')).toBe('11010519491231002X');
    expect(residentId('99010219780305051')).toBe('990102197803050511');
    expect(issn('0317847')).toBe('0317-8471');
    expect(issn('2095378')).toBe('2095-378X');
    expect(ean13('977057766800')).toBe('9770577668002');
    expect(patentNumber('2017', '1', '0601862')).toBe('ZL 2017 1 0601862.3');
    expect(creditCode('91110000', '10162374')).toBe('91110000101623741K');
    expect(creditCode('91990100', '14304567')).toBe('91990100143045679Q');
    expect(isbn('7', '302', '11111')).toMatch(/^978-7-302-11111-\d$/u);
  });
});

describe('months', () => {
  it('cross years both ways', () => {
    expect(addMonths('2020-01-31', -1)).toBe('2019-12');
    expect(addMonths('2019-12', 13)).toBe('2021-01');
    expect(monthsBetween('2017-09', '2020-08')).toHaveLength(36);
  });
});

describe('chance', () => {
  it('is the same for the same seed and another for another', () => {
    const draw = (seed: string): number[] => {
      const random = createRandom(seed);
      return Array.from({ length: 5 }, () => random.next());
    };
    expect(draw('a')).toEqual(draw('a'));
    expect(draw('a')).not.toEqual(draw('b'));
  });

  it('is spread evenly', () => {
    const random = createRandom('spread');
    const counts = Array.from({ length: 10 }, () => 0);
    for (let index = 0; index < 10_000; index++) {
      const slot = random.integer(0, 9);
      counts[slot] = (counts[slot] ?? 0) + 1;
    }
    expect(Math.min(...counts)).toBeGreaterThan(900);
    expect(Math.max(...counts)).toBeLessThan(1100);
  });
});

const lists: Readonly<Record<string, (words: Vocabulary) => readonly string[]>> = {
  surnames: (words) => [...words.surnames, ...words.compoundSurnames],
  given: (words) => [...words.given.male, ...words.given.female, ...words.given.either, ...words.rare],
  dotted: (words) => [...words.dotted.first, ...words.dotted.second],
  schools: (words) => words.schools.map(({ name }) => name),
  codes: (words) => words.schools.map(({ code }) => code),
  trades: (words) => words.tradeNames,
  industries: (words) => words.industries,
  institutions: (words) => words.institutions,
  journals: (words) => words.journals.map(({ name }) => name),
  issn: (words) => words.journals.map((journal) => journal.issn),
  cn: (words) => words.journals.map((journal) => journal.cn),
  majors: (words) => words.majors,
  objects: (words) => words.titles.objects,
  aspects: (words) => words.titles.aspects,
  methods: (words) => words.titles.methods,
  books: (words) => words.books,
  awards: (words) => words.awards.map(({ name }) => name),
  courses: (words) => words.courses,
  cities: (words) => words.cities.map(({ name }) => name),
  publishers: (words) => words.publishers,
};

describe('the two vocabularies', () => {
  it.each(Object.entries(lists))('share no %s and repeat none', (_, list) => {
    const ours = list(sampleVocabulary);
    const theirs = list(evaluationVocabulary);
    expect(ours.filter((word) => theirs.includes(word))).toEqual([]);
    expect(new Set(ours).size).toBe(ours.length);
    expect(new Set(theirs).size).toBe(theirs.length);
  });

  it.each([sampleVocabulary, evaluationVocabulary])('is large ($id)', (words) => {
    expect(
      words.given.male.length + words.given.female.length + words.given.either.length,
    ).toBeGreaterThanOrEqual(150);
    expect(words.schools.length).toBeGreaterThanOrEqual(40);
    expect(words.tradeNames.length).toBeGreaterThanOrEqual(60);
    expect(words.journals.length).toBeGreaterThanOrEqual(40);
  });
});

describe('a career', () => {
  const situations = [...sampleSituations, ...makeSituations(createRandom('cases'), 40)];
  it.each(situations.map((situation, index) => [index, situation] as const))(
    'of case %i fits together',
    (index, situation) => {
      const career = makeCareer(createRandom(`career ${String(index)}`), sampleVocabulary, situation);
      expect(residentId(career.person.idNumber.slice(0, 17))).toBe(career.person.idNumber);
      expect(career.person.idNumber.startsWith('99')).toBe(true);
      expect(Number(career.person.idNumber.charAt(16)) % 2).toBe(career.person.sex === '男' ? 1 : 0);
      expect(career.phone).toMatch(/^100\d{8}$/u);
      expect(career.pensions.flatMap(({ months }) => months)).toHaveLength(36);
      expect(career.papers).toHaveLength(situation.papers);
      expect(career.appointments.length).toBeGreaterThan(0);
      for (const paper of career.papers) {
        expect(paper.article.author[paper.rank - 1]).toBe(career.person.name);
        expect(issn(paper.journal.issn.replace('-', '').slice(0, 7))).toBe(paper.journal.issn);
        expect(paper.journal.issue).toBeLessThanOrEqual(paper.frequency);
      }
      for (const { education, proof } of career.studies) {
        expect(education.entered < education.graduated).toBe(true);
        if (education.graduated < '2001') expect(proof).not.toBe('registration');
      }
      expect(career.appointments.every(({ from }) => from > career.title.obtained)).toBe(true);
      expect(career.title.issuedOn > career.title.obtained).toBe(true);
      expect(career.hours.years.every((year) => year.total >= 90)).toBe(true);
    },
  );
});
