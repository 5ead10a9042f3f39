/** Cycles as folders of data: loaded whole, refused by file and line, and made anew by copying one. */
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { judgeRules } from '#pipeline/check/index.ts';
import { cyclesIn, loadCycle, shippedCycles } from '#pipeline/core/cycles.ts';
import { PipelineError } from '#pipeline/core/errors.ts';
import { scopeOf, type Cycle } from '#schemas/cycles/cycle.ts';
import { calendar, soundApplicant, soundSubmission } from '../../support/rules.ts';
import { temporaryFolder } from '../../support/temporary.ts';

/** The office's own cycles; another folder for each test. */
let folder = '';

/** Copies the cycle of 2020 into the office's folder under a new name. */
function copied(id: string): string {
  folder = temporaryFolder();
  const own = path.join(folder, id);
  cpSync(path.join(shippedCycles, '2020-jidian-senior'), own, { recursive: true });
  return own;
}

/** Changes text of a data file, as an office does by hand. */
function edit(file: string, ...changes: readonly (readonly [string, string])[]): void {
  let text = readFileSync(file, 'utf8');
  for (const [before, after] of changes) {
    expect(text).toContain(before);
    text = text.replaceAll(before, after);
  }
  writeFileSync(file, text);
}

function refusal(id: string): PipelineError {
  try {
    loadCycle(id, { folder });
  } catch (error) {
    if (error instanceof PipelineError) return error;
    throw error;
  }
  throw new Error('was not refused');
}

describe('shipped cycles', () => {
  it('load, each with all rules', () => {
    const ids = cyclesIn(shippedCycles);
    expect(ids).toEqual(['2020-jidian-senior', '2021-jidian-senior']);
    for (const id of ids) expect(loadCycle(id).rules).toHaveLength(75);
  });

  it('of 2021 have three deadlines and a scope of another name', () => {
    const [first, second] = ['2020-jidian-senior', '2021-jidian-senior'].map((id) => loadCycle(id).cycle);
    expect(second?.deadlines.map(({ step, on }) => `${step} ${on}`)).toEqual([
      'filing 2021-09-19',
      'employerReview 2021-10-08',
      'submission 2021-11-10',
    ]);
    expect(scopeOf(first!, '技术开发')).toEqual({ name: '技术开发', isAlias: false });
    expect(scopeOf(first!, '技术研究')).toEqual({ name: '技术开发', isAlias: true });
    expect(scopeOf(second!, '技术研究')).toEqual({ name: '技术研究', isAlias: false });
    expect(scopeOf(second!, '技术开发')).toEqual({ name: '技术研究', isAlias: true });
  });
});

describe('a cycle made by copying a folder and editing data', () => {
  const judged = (cycle: Cycle, rules = loadCycle('2020-jidian-senior').rules): Map<string, string> =>
    new Map(
      judgeRules(rules, {
        ...{ cycle, office: undefined, submission: soundSubmission, applicants: [soundApplicant] },
        ...{ calendar, documents: [], findings: [], today: '2022-10-01' },
      }).map(({ rule, verdict }) => [rule, verdict]),
    );

  it('is judged by its own dates, scopes and years', () => {
    const own = copied('2022-jidian-senior');
    edit(
      path.join(own, 'cycle.json'),
      ['"id": "2020-jidian-senior"', '"id": "2022-jidian-senior"'],
      ['"year": 2020,\n  "speciality"', '"year": 2022,\n  "speciality"'],
      ['"cutOff": "2020-12-31"', '"cutOff": "2018-12-30"'],
      ['"name": "设计开发"', '"name": "产品设计"'],
      ['"aliases": ["设计研发"]', '"aliases": ["设计开发"]'],
    );
    const { cycle, rules } = loadCycle('2022-jidian-senior', { folder });
    expect(cycle.year).toBe(2022);
    const before = judged(loadCycle('2020-jidian-senior').cycle);
    const after = judged(cycle, rules);
    expect([before.get('R5'), after.get('R5')]).toEqual(['pass', 'question']);
    // Appointed on 2014-01-01: seven years to the old cut-off, four to the new one.
    expect([before.get('R8'), after.get('R8')]).toEqual(['pass', 'violation']);
  });

  it('may leave out a rule, and add one that a person judges', () => {
    const own = copied('2022-jidian-senior');
    edit(path.join(own, 'cycle.json'), ['"id": "2020-jidian-senior"', '"id": "2022-jidian-senior"']);
    const file = path.join(own, 'rules.json');
    const rules = JSON.parse(readFileSync(file, 'utf8')) as { id: string }[];
    const added = {
      ...{ id: 'R76', asks: '破格申报附两名专家推荐', english: 'Two experts recommend', source: '附件3' },
      ...{ severity: 'warn', subject: 'unit', by: 'person', question: '是否附有推荐信？', needs: ['推荐信'] },
    };
    writeFileSync(file, JSON.stringify([...rules.filter(({ id }) => id !== 'R10'), added]));
    const after = judged(
      loadCycle('2022-jidian-senior', { folder }).cycle,
      loadCycle('2022-jidian-senior', { folder }).rules,
    );
    expect([after.has('R10'), after.get('R76')]).toEqual([false, 'question']);
  });
});

describe('what is wrong with a cycle', () => {
  it.each([
    ['a date that does not exist', ['"cutOff": "2020-12-31"', '"cutOff": "2020-12-32"'], 'cutOff'],
    ['an unknown key', ['"banYears": 3', '"banYaers": 3'], 'banY'],
    ['a key written twice', ['"banYears": 3', '"banYears": 3, "banYears": 4'], 'banYears'],
    ['an id other than the folder', ['"id": "2020-jidian-senior"', '"id": "2019"'], '文件夹'],
    ['one word for two scopes', ['"aliases": ["设计研发"]', '"aliases": ["技术研究"]'], '技术研究'],
    ['no deadline of handing in', ['"step": "submission"', '"step": "filing"'], 'submission'],
    ['four eyes on what nobody decides', ['"fourEyes": []', '"fourEyes": ["inform"]'], 'fourEyes'],
    ['four eyes twice', ['"fourEyes": []', '"fourEyes": ["block", "block"]'], 'fourEyes'],
    ['text that is no JSON', ['"banYears": 3,', '"banYears": 3'], 'cycle.json'],
  ] as const)('%s is named with file and line', (_what, change, named) => {
    const own = copied('bad');
    if (named !== '文件夹') edit(path.join(own, 'cycle.json'), ['"id": "2020-jidian-senior"', '"id": "bad"']);
    edit(path.join(own, 'cycle.json'), change);
    const error = refusal('bad');
    expect(error.code).toBe('C_CYCLE');
    const text = error.explain('zh');
    expect(text).toMatch(/cycle\.json”第 \d+ 行/u);
    expect(text).toContain(named);
    expect(text).toContain('docs/cycles.md');
  });

  it('names the line of the value that is wrong', () => {
    const own = copied('bad');
    edit(
      path.join(own, 'cycle.json'),
      ['"id": "2020-jidian-senior"', '"id": "bad"'],
      ['"banYears": 3', '"banYears": -3'],
    );
    const lines = readFileSync(path.join(own, 'cycle.json'), 'utf8').split('\n');
    const line = lines.findIndex((text) => text.includes('"banYears"')) + 1;
    expect(refusal('bad').explain('zh')).toContain(`第 ${line} 行`);
  });

  it('says which cycles there are where one is asked for that is not', () => {
    const error = refusal('1999-none');
    expect(error.code).toBe('C_NO_CYCLE');
    expect(error.explain('zh')).toContain('2020-jidian-senior');
  });
});
