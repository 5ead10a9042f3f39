import { describe, expect, it } from 'vitest';
import type { TrueDocument, Truth } from '#samples/evaluate/load.ts';
import { choosePages } from './choose.ts';
import { fold, holds, keyStringsOf } from './key-strings.ts';
import { renderReport, type Benchmark } from './report.ts';
import { scoreEngine } from './score.ts';
import { papersIn, renderPapers, withPapers, type PaperBenchmark } from './papers/report.ts';
import type { Plan } from './plan.ts';

function documentOf(given: Partial<TrueDocument> & { id: string }): TrueDocument {
  const { id } = given;
  return {
    owner: 'A001',
    type: 'diploma',
    layout: 'plain',
    places: [`scans/A001/${id}.jpg#1`],
    condition: 'clean',
    fields: {},
    ...given,
  };
}

const truthOf = (documents: readonly TrueDocument[]): Truth => ({
  documents,
  pages: new Map(),
  key: { submission: 's', answers: [], support: {} },
  applicants: [],
});

describe('the choice of pages', () => {
  const documents = [
    documentOf({ id: 'a1', condition: 'clean' }),
    documentOf({ id: 'a2', condition: 'heavy' }),
    documentOf({ id: 'a3', condition: 'clean' }),
    documentOf({ id: 'b1', type: 'pension', condition: 'clean', places: ['p.pdf#1', 'p.pdf#2'] }),
    documentOf({ id: 'b2', type: 'pension', condition: 'light', places: ['q.pdf#1'] }),
  ];

  it('goes through kinds and takes the rarest condition', () => {
    expect(choosePages(truthOf(documents), 2).documents.map(({ id }) => id)).toEqual(['a1', 'b2']);
    expect(choosePages(truthOf(documents), 3).documents.map(({ id }) => id)).toEqual(['a1', 'a2', 'b2']);
  });

  it('takes documents whole and ends where there are no more', () => {
    const { documents: all, places } = choosePages(truthOf(documents), 100);
    expect(all).toHaveLength(5);
    expect(places).toHaveLength(6);
  });

  it('leaves out what others read', () => {
    const { documents: left } = choosePages(truthOf(documents), 1, ['scans/A001/a1.jpg#1']);
    expect(left.map(({ id }) => id)).toEqual(['a2']);
  });
});

describe('key strings', () => {
  it('are the printed values of a document, each once', () => {
    const document = documentOf({
      id: 'x',
      type: 'pension',
      fields: {
        name: '戚熙佳',
        sex: '男',
        rank: 1,
        months: [
          { month: '2017-09', payer: '嘉兴迈泓电气科技有限公司' },
          { month: '2017-10', payer: '嘉兴迈泓电气科技有限公司' },
        ],
        issuedOn: '2020-09-02',
      },
    });
    expect(keyStringsOf(document).map(({ field, value }) => `${field} ${value}`)).toEqual([
      'name 戚熙佳',
      'months 嘉兴迈泓电气科技有限公司',
      'issuedOn 2020-09-02',
    ]);
  });

  it('are found whatever their width, case, blanks and punctuation', () => {
    expect(fold('CN 33－1088/th')).toBe('CN331088TH');
    expect(holds('国内统一刊号：ＣＮ３３-1088 / TH', 'CN 33-1088/TH')).toBe(true);
    expect(holds('证书编号 9711 1120 0702 757050', '971111200702757050')).toBe(true);
    expect(holds('证书编号 9711 1120 0702 757051', '971111200702757050')).toBe(false);
  });

  it.each([
    '2010年7月1日',
    '2010 年 07 月 01 日',
    '2010-07-01',
    '2010.7.1',
    '20100701',
    '二〇一〇年七月一日',
    '二○一0年七月一日',
  ])('hold a day printed as %s', (text) => {
    expect(holds(`发证日期：${text}`, '2010-07-01')).toBe(true);
    expect(holds(`发证日期：${text}`, '2010-07-02')).toBe(false);
    expect(holds(`发证日期：${text}`, '2010-07')).toBe(!/^\d{8}$/u.test(text));
  });

  it.each([
    ['2010年12月31日', '2010-12-31', '2010-12-30'],
    ['二〇一〇年十二月三十一日', '2010-12-31', '2010-12-30'],
    ['二〇一〇年十月二十日', '2010-10-20', '2010-10-02'],
    ['二〇一〇年十一月十日', '2010-11-10', '2010-01-10'],
  ])('tell days apart in %s', (text, right, wrong) => {
    expect(holds(text, right)).toBe(true);
    expect(holds(text, wrong)).toBe(false);
  });
});

describe('the score', () => {
  const document = documentOf({ id: 'x', fields: { name: '戚熙佳', certificateNo: '971111200702757050' } });
  const page = { place: document.places[0]!, image: 'x.jpg', width: 1, height: 1 };
  const plan: Plan = {
    submission: 's',
    state: '',
    pages: [page],
    warmUp: [],
    files: [],
    warmUpFiles: [],
    documents: ['x'],
  };

  it('counts what the page’s text holds and names what it does not', () => {
    const measured = {
      startSeconds: 0,
      seconds: 1,
      version: '1',
      texts: ['姓名 戚熙佳 编号 97111120070275705'],
    };
    const score = scoreEngine(plan, truthOf([document]), measured);
    expect(score.keyStrings).toEqual({ right: 1, all: 2 });
    expect(score.byCondition).toEqual({ clean: { right: 1, all: 2 } });
    expect(score.missed).toEqual(['diploma.certificateNo 971111200702757050']);
  });
});

describe('the report', () => {
  const memory = { peak: 900, kind: 'PSS', samples: [] } as const;
  const score = { keyStrings: { right: 9, all: 10 }, byCondition: {}, missed: [] };
  const measured = { startSeconds: 1, version: '1.0', texts: ['a', 'b'] };
  const benchmark: Benchmark = {
    day: '2020-10-01',
    machine: {
      processor: 'P',
      cores: 2,
      memoryGiB: 8,
      platform: 'linux-x64',
      node: '24',
      packages: {},
      models: { m: 'ff' },
    },
    submission: 'hz-2020-01',
    pages: ['a#1', 'b#1'],
    rounds: 1,
    rows: [
      { name: 'ours', title: 'ours', measured: { ...measured, seconds: 0.5 }, memory, score },
      { name: 'paddle', title: 'paddle', measured: { ...measured, seconds: 2 }, memory, score },
      { name: 'paddle-batch', title: 'batch', measured: { ...measured, seconds: 1.6 }, memory, score },
      { name: 'tesseract', title: 'tesseract', absence: 'not installed' },
    ],
  };

  it('compares with the faster way of the peer', () => {
    const text = renderReport(benchmark);
    expect(text).toContain('| ours | 1.0 | 4.00 | 90.0 % (9/10) | – | 900 MB PSS |');
    expect(text).toContain('**3.20 ×**');
    expect(text).toContain('| tesseract | not installed |');
  });

  it('says which share of the time is our own', () => {
    const times = {
      inference: 6,
      imageDecoding: 1,
      pdfDecoding: 1,
      tesseract: 0,
      imageWriting: 0.5,
      barcodes: 0.5,
    };
    const split = { total: 10, ...times, tasks: {} };
    const row = { name: 'split', title: 's', measured: { ...measured, seconds: 10, split }, memory, score };
    const text = renderReport({ ...benchmark, rows: [...benchmark.rows, row] });
    expect(text).toContain('**20.0 %**');
    expect(text).toContain('| ONNX sessions | 3000 | 60.0 % |');
    expect(text).toMatch(/Everything else .* \| 500 \| 10\.0 % \|/);
  });
});

describe('the papers’ part of the report', () => {
  const times = (wall: number, cpu: number) => ({ runs: 9, wall, cpu, bytes: 2048, pages: 2 });
  const all = (wall: number, cpu: number) => ({
    form: times(wall, cpu),
    roster: times(wall, cpu),
    pack: times(wall, cpu),
  });
  const benchmark: PaperBenchmark = {
    ...{ day: '2020-10-09', load: 3 },
    rows: [
      { name: 'ours', title: 'pingshen', times: all(20, 16) },
      { name: 'pdfmake', title: 'pdfmake 0', times: all(100, 160) },
      { name: 'chromium', title: 'Chromium', absence: 'not installed' },
    ],
    submission: {
      ...{ people: 100, pages: 1, files: 1, megabytes: 1 },
      steps: [
        { name: 'render', seconds: 40, cpuSeconds: 30 },
        { name: 'pack', seconds: 20.1, cpuSeconds: undefined },
      ],
    },
  };
  const part = renderPapers(benchmark);

  it('says of each bar whether it is met, by wall clock and by CPU', () => {
    expect(part).toContain('≥ 60 a second. By wall clock **missed**, by CPU **met**');
    expect(part).toContain('≤ 0.3 s. By wall clock **met**, by CPU **met**');
    expect(part).toContain('60.1 s: **missed**');
    expect(part).toContain('| pdfmake 0 | 100 | 160 | 10.0 × | 10.0 | 2 | 2 |');
    expect(part).toContain('| Chromium | not installed |');
    expect(part).toContain('the machine was busy');
  });

  it('takes its own place in the page and leaves the rest', () => {
    const page = '# Benchmark\n\n## Papers of another part\n';
    const first = withPapers(page, part);
    const again = withPapers(first, renderPapers({ ...benchmark, day: '2021-01-01' }));
    expect(papersIn(page)).toBeUndefined();
    expect(papersIn(first)).toBe(part);
    expect(again.startsWith(page)).toBe(true);
    expect([again.includes('2021-01-01'), again.includes('2020-10-09')]).toEqual([true, false]);
  });
});
