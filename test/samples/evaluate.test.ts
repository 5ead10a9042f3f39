import { describe, expect, it } from 'vitest';
import { makeDossier } from '#samples/dossier/make-dossier.ts';
import { sampleSituations } from '#samples/dossier/situations.ts';
import type { Answer } from '#samples/dossier/dossier.ts';
import { agrees } from '#samples/dossier/agreement.ts';
import { valueAt } from '#samples/dossier/plants/plant.ts';
import type { Truth, TrueDocument } from '#samples/evaluate/load.ts';
import { makeVariant, offByOne } from '#samples/evaluate/near-misses.ts';
import { renderReport } from '#samples/evaluate/report.ts';
import { scoreDocuments } from '#samples/evaluate/score-documents.ts';
import { scoreVerdicts } from '#samples/evaluate/score-verdicts.ts';
import { measuresOf } from '#samples/evaluate/summary.ts';
import { compareField } from '#samples/evaluate/values.ts';
import { createRandom } from '#samples/people/random.ts';
import { sampleVocabulary } from '#samples/people/vocabulary-samples.ts';
import type { DocumentRecord, Finding, Results, Verdict } from '#schemas/records/results.ts';

const diploma: TrueDocument = {
  id: 'A001/diploma-0',
  owner: 'A001',
  type: 'diploma',
  layout: 'red',
  places: ['scans/A001/a.jpg#1', 'scans/A001/a.jpg#2'],
  condition: 'light',
  fields: { name: '李白', graduated: '2010-07', certificateNo: '97101' },
};
const hours: TrueDocument = {
  id: 'A001/hours',
  owner: 'A001',
  type: 'continuingEducation',
  layout: 'plain',
  places: ['scans/A001/b.pdf#1'],
  condition: 'textLayer',
  fields: { years: [{ year: 2019, professional: 60, total: 90 }] },
};
const other: TrueDocument = {
  ...hours,
  id: 'A001/loose',
  type: 'unknown',
  places: ['scans/A001/c.jpg#1'],
  fields: {},
};

const { declared } = makeDossier(createRandom('evaluate'), sampleVocabulary, {
  id: 'A001',
  situation:
    sampleSituations[0] ??
    (() => {
      throw new Error('no case');
    })(),
  plants: 0,
});

function support(path: string) {
  if (path.endsWith('.payer')) {
    const value = [{ month: '2020-01', payer: valueAt(declared, path) }];
    return [{ key: 'd', field: 'months', value, binding: true }];
  }
  return [{ key: 'd', field: 'x', value: valueAt(declared, path), binding: true }];
}

const answer: Answer = {
  applicant: 'A001',
  path: 'title.certificateNo',
  expected: 'mismatch',
  kind: 'titleDigit',
  note: '',
  accept: ['documents.titleCertificate.certificateNo'],
  sideEffects: ['title.obtainedOn', 'papers*'],
};

const paths = [
  'name',
  'idNumber',
  'pension[0].payer',
  'education[0].certificateNo',
  'title.certificateNo',
  'title.name',
  'title.issuer',
];
const truth: Truth = {
  documents: [diploma, hours, other],
  pages: new Map(),
  applicants: [declared],
  key: {
    submission: 's',
    answers: [answer],
    support: { A001: Object.fromEntries(paths.map((path) => [path, support(path)])) },
  },
};

function record(document: TrueDocument, fields: Readonly<Record<string, unknown>>): DocumentRecord {
  return {
    id: document.id,
    applicant: 'A001',
    type: document.type,
    parts: document.places.map((place) => ({ file: place.slice(0, -2), page: Number(place.slice(-1)) })),
    fields: Object.fromEntries(
      Object.entries(fields).map(([name, value]) => [
        name,
        {
          value,
          raw: '',
          part: 0,
          box: [0, 0, 1, 1] as [number, number, number, number],
          confidence: 1,
          source: 'ocr' as const,
        },
      ]),
    ),
  };
}

function finding(path: string, verdict: Verdict): Finding {
  return {
    applicant: 'A001',
    path,
    verdict,
    severity: 'block',
    witnesses: [],
    requirement: 'R1',
    message: '',
  };
}

function results(documents: DocumentRecord[], findings: Finding[]): Results {
  return {
    contract: 1,
    submission: 's',
    revision: 1,
    cycle: 'c',
    fingerprint: '',
    files: [],
    documents,
    findings,
    applicants: [],
  };
}

describe('documents', () => {
  it('score full marks when everything is read', () => {
    const score = scoreDocuments(
      truth,
      results([record(diploma, diploma.fields), record(hours, hours.fields)], []),
    );
    expect(score.types.get('all')).toEqual({ right: 4, all: 4 });
    expect(score.fields.get('all')).toEqual({ right: 5, all: 5 });
    expect(score.failures).toEqual([]);
  });

  it('lose the pages that nobody claimed and the fields of a wrong type', () => {
    const wrong = { ...record(diploma, diploma.fields), type: 'degree' as const };
    const score = scoreDocuments(truth, results([wrong], []));
    expect(score.types.get('type diploma')).toEqual({ right: 0, all: 2 });
    expect(score.types.get('type continuingEducation')).toEqual({ right: 0, all: 1 });
    expect(score.fields.get('all')?.right).toBe(0);
  });

  it('count a known type on a page of no known kind as wrong', () => {
    const claimed = { ...record(other, {}), type: 'award' as const };
    expect(scoreDocuments(truth, results([claimed], [])).types.get('type unknown')).toEqual({
      right: 0,
      all: 1,
    });
  });

  it('name fields that the layout does not show', () => {
    const score = scoreDocuments(
      truth,
      results([record(diploma, { ...diploma.fields, major: '自动化' })], []),
    );
    expect(score.invented.map(({ field }) => field)).toEqual(['major']);
  });
});

describe('values', () => {
  it.each([
    ['blanks and widths do not matter', 'ZL 2018 1 0123456.5', 'ZL201810123456.5', [true]],
    ['a digit does', '97101', '97107', [false]],
    ['a coarser date is not the same', '2010-07', '2010', [false]],
    ['a number is no text', 7, '7', [false]],
    ['lists go item by item', ['甲', '乙'], ['甲', '丙'], [true, false]],
    [
      'items are found by their month',
      [{ month: '2019-02', payer: '甲' }],
      [
        { month: '2019-01', payer: '乙' },
        { month: '2019-02', payer: '甲' },
      ],
      [true, false],
    ],
    ['nothing read is wrong', '甲', undefined, [false]],
  ])('%s', (_, expected, got, right) => {
    expect(compareField(expected, got).map((one) => one.right)).toEqual(right);
  });
});

describe('verdicts', () => {
  const all = (verdict: Verdict): Finding[] => paths.map((path) => finding(path, verdict));
  const score = (findings: Finding[]) => scoreVerdicts(truth, results([], findings));

  it('count the plant caught at its path or at another that says the same', () => {
    expect(score([finding('title.certificateNo', 'mismatch')]).plants[0]?.outcome).toBe('caught');
    expect(score([finding('documents.titleCertificate.certificateNo', 'mismatch')]).plants[0]?.outcome).toBe(
      'caught',
    );
    expect(score(all('match')).plants[0]?.outcome).toBe('wrongMatch');
    expect(score(all('unreadable')).plants[0]?.outcome).toBe('unreadable');
    expect(score([]).plants[0]?.outcome).toBe('unanswered');
  });

  it('call false what sound papers do not bear out, and leave side effects alone', () => {
    const kinds = (findings: Finding[]) => score(findings).slips.map(({ kind, path }) => `${kind} ${path}`);
    expect(kinds([finding('name', 'mismatch'), finding('papers[0].title', 'mismatch')])).toEqual([
      'falseMismatch name',
    ]);
    expect(kinds([finding('name', 'missing')])).toEqual(['falseMissing name']);
    expect(kinds([finding('birthDate', 'missing')])).toEqual([]);
    expect(kinds([finding('birthDate', 'match')])).toEqual(['matchWithoutEvidence birthDate']);
    expect(kinds([finding('evidence.diploma', 'missing')])).toEqual(['falseMissing evidence.diploma']);
    expect(kinds([finding('evidence.patent', 'missing')])).toEqual([]);
  });

  it('list supported paths about which nothing was said', () => {
    expect(score(all('match')).silent).toEqual([]);
    expect(score(all('match').slice(1)).silent).toEqual(['A001 name']);
  });

  it('reach the bar only when all is well', () => {
    const good = paths.map((path) => finding(path, path === answer.path ? 'mismatch' : 'match'));
    const evaluation = (findings: Finding[]) => ({
      submission: 's',
      documents: scoreDocuments(
        truth,
        results([record(diploma, diploma.fields), record(hours, hours.fields)], []),
      ),
      verdicts: score(findings),
      nearMisses: [],
    });
    expect(measuresOf(evaluation(good)).every(({ reached }) => reached !== false)).toBe(true);
    expect(measuresOf(evaluation(all('match'))).some(({ reached }) => reached === false)).toBe(true);
    expect(renderReport(evaluation(all('match')), 10)).toContain('未达到');
  });
});

describe('near misses', () => {
  const tools = { random: createRandom('near'), words: sampleVocabulary };

  it('change one value of each group and nothing else', () => {
    const variant = makeVariant(truth, tools, 0);
    expect(variant.misses.map(({ path }) => path)).toEqual([
      'name',
      'pension[0].payer',
      'education[0].certificateNo',
      'title.name',
    ]);
    for (const { path, changed, truth: old } of variant.misses) {
      expect(valueAt(variant.applicants[0], path)).toBe(changed);
      expect(agrees({ path, name: '' }, changed, old)).toBe(false);
    }
    expect(valueAt(variant.applicants[0], 'title.issuer')).toBe(declared.title.issuer);
  });

  it('reach every path in turn but the planted ones', () => {
    const touched = new Set(
      [0, 1, 2].flatMap((turn) => makeVariant(truth, tools, turn).misses.map(({ path }) => path)),
    );
    expect([...touched].sort()).toEqual(
      [
        'education[0].certificateNo',
        'idNumber',
        'name',
        'pension[0].payer',
        'title.issuer',
        'title.name',
      ].sort(),
    );
  });

  it.each([
    ['title.issuer', '杭州市职称评审服务局'],
    ['education[0].graduatedOn', '2010-07-01'],
    ['education[0].level', '本科'],
    ['papers[0].year', 2018],
    ['idNumber', '990102197803050511'],
  ])('stay one step from %s', (path, old) => {
    for (let count = 0; count < 50; count++) {
      const changed = offByOne(tools, path, old);
      expect(changed).not.toBe(old);
      if (typeof old === 'string' && path !== 'education[0].level' && typeof changed === 'string')
        expect(Math.abs(changed.length - old.length)).toBeLessThanOrEqual(1);
    }
  });
});
