import { describe, expect, it } from 'vitest';
import { agrees } from '#samples/dossier/agreement.ts';
import { supportOf } from '#samples/dossier/evidence.ts';
import { makeDossier } from '#samples/dossier/make-dossier.ts';
import { plants, rulePlants } from '#samples/dossier/plants/index.ts';
import { valueAt, withValue } from '#samples/dossier/plants/plant.ts';
import { makeSituations, sampleSituations } from '#samples/dossier/situations.ts';
import { createRandom } from '#samples/people/random.ts';
import { evaluationVocabulary } from '#samples/people/vocabulary-evaluation.ts';
import { applicantSchema } from '#schemas/records/declared.ts';

const cases = [...sampleSituations, ...makeSituations(createRandom('cases'), 24)];

function dossier(index: number, wish: number | readonly string[]) {
  const situation = cases[index] ?? cases[0];
  if (situation === undefined) throw new Error('no case');
  return makeDossier(createRandom(`dossier ${String(index)}`), evaluationVocabulary, {
    id: 'A001',
    situation,
    plants: wish,
  });
}

describe('a dossier', () => {
  it.each(cases.map((_, index) => index))('of case %i declares what the contract asks for', (index) => {
    const made = dossier(index, 0);
    expect(() => applicantSchema.parse(made.declared)).not.toThrow();
    expect(made.answers).toEqual([]);
    expect(new Set(made.documents.map(({ key }) => key)).size).toBe(made.documents.length);
  });

  it('is complete with some thirty documents', () => {
    expect(dossier(0, 0).documents.length).toBeGreaterThanOrEqual(30);
  });

  it('comes out the same twice', () => {
    expect(dossier(3, 5)).toEqual(dossier(3, 5));
  });
});

describe('plants', () => {
  it.each(Object.keys(plants))('%s bends one thing and says where', (kind) => {
    const index = cases.findIndex((_, at) => dossier(at, [kind]).answers.length > 0);
    expect(index).toBeGreaterThanOrEqual(0);
    const [sound, bent] = [dossier(index, 0), dossier(index, [kind])];
    const [answer] = bent.answers;
    expect(answer).toMatchObject({ kind, applicant: 'A001' });
    const declaredChanged = JSON.stringify(sound.declared) !== JSON.stringify(bent.declared);
    const documentsChanged = JSON.stringify(sound.documents) !== JSON.stringify(bent.documents);
    expect([declaredChanged, documentsChanged].filter(Boolean)).toHaveLength(1);
    if (answer?.expected === 'missing') expect(bent.documents).toHaveLength(sound.documents.length - 1);
    else if (declaredChanged) expect(valueAt(bent.declared, answer?.path ?? '')).toEqual(answer?.declared);
    expect(() => applicantSchema.parse(bent.declared)).not.toThrow();
  });

  it.each(Object.keys(rulePlants))('%s breaks a rule by data that agree', (kind) => {
    const index = cases.findIndex((_, at) => dossier(at, [kind]).answers.length > 0);
    expect(index).toBeGreaterThanOrEqual(0);
    const bent = dossier(index, [kind]);
    expect(bent.answers[0]).toMatchObject({ kind, expected: 'violation' });
    expect(bent.answers[0]?.path).toMatch(/^rules\.R\d+$/u);
    expect(() => applicantSchema.parse(bent.declared)).not.toThrow();
  });

  it('keep out of each other’s way', () => {
    for (const index of cases.keys()) {
      const roots = dossier(index, 7).answers.map(
        ({ path }) => /^[a-zA-Z]+(\[\d+\]|\.\w+)?/u.exec(path)?.[0],
      );
      expect(new Set(roots).size).toBe(roots.length);
    }
  });
});

describe('agreement', () => {
  it.each([
    ['a coarser date', 'education[0].graduatedOn', '2010-07-01', '2010-07', true],
    ['another month', 'education[0].graduatedOn', '2010-07-01', '2010-06', false],
    ['brackets of another width', 'title.issuer', '甲（乙）局', '甲(乙)局', true],
    ['a list that names the person', 'papers[0].author', '李', ['王', '李'], true],
    ['a list that does not', 'papers[0].author', '李', ['王', '莉'], false],
    ['the place among inventors', 'achievements[0].rank', 2, ['王', '李'], true],
    ['another place', 'achievements[0].rank', 1, ['王', '李'], false],
    ['months of one payer', 'pension[0].payer', '甲', [{ month: '2019-01', payer: '甲' }], true],
    ['a month of another payer', 'pension[0].payer', '甲', [{ month: '2019-01', payer: '乙' }], false],
  ])('%s', (_, path, declared, shown, expected) => {
    expect(agrees({ path, name: '李' }, declared, shown)).toBe(expected);
  });
});

describe('evidence', () => {
  const { declared } = dossier(0, 0);

  it('follows the item that a document proves', () => {
    const shown = [
      { key: 'd', type: 'diploma', proves: ['education[0]'], fields: { name: '李', graduated: '2010-07' } },
      { key: 'o', type: 'appointment', proves: ['earlierAppointments[0]'], fields: { employer: '甲' } },
    ] as const;
    const support = supportOf(shown, declared);
    expect([...support.keys()].sort()).toEqual(['education[0].graduatedOn', 'name']);
  });

  it('takes hours by their year, not by their place', () => {
    const years = [{ year: 2019, professional: 61 }];
    const shown = [{ key: 'h', type: 'continuingEducation', proves: [], fields: { years } }] as const;
    expect([...supportOf(shown, declared).keys()]).toEqual(['continuingEducation[1].professional']);
  });
});

describe('paths', () => {
  it('are set without touching the original', () => {
    const record = { list: [{ value: 1 }] };
    expect(withValue(record, 'list[0].value', 2)).toEqual({ list: [{ value: 2 }] });
    expect(record.list[0]?.value).toBe(1);
    expect(() => withValue(record, 'list[3].value', 2)).toThrow('no such path');
  });
});
