/** Who stands in which paper: held against a table written here by hand, in the plan and in print. */
import { describe, expect, it } from 'vitest';
import { planPapers, type Plan } from '#pipeline/render/index.ts';
import { fontSet, packagedOnly } from '#pipeline/render/fonts/font-set.ts';
import { loadDocument, parseView } from '#pipeline/render/paper/render-document.ts';
import { layOut } from '#pipeline/render/paper/render-paper.ts';
import type { Applicant } from '#schemas/records/declared.ts';
import type { Finding } from '#schemas/records/results.ts';
import { settingsSchema } from '#schemas/settings.ts';
import type { DocumentFacts } from '#templates/facts.ts';
import { sampleFacts } from '../../support/document-facts.ts';

const { papers: settings } = settingsSchema.parse({});

/** Names that no other text of a paper holds, one for each way a person can stand. */
const people = {
  clear: '甲龘一',
  review: '乙龘二',
  blocked: '丙龘三',
  /** Nothing blocks, but an auditor sent the papers back. */
  returned: '丁龘四',
  /** Clear, of a public institution. */
  institution: '戊龘五',
} as const;
type Standing = keyof typeof people;
const all = Object.keys(people) as Standing[];

/** Document → who is in it when papers came in time, and when they came late. */
const expected: Readonly<Record<string, readonly [inTime: readonly Standing[], late: readonly Standing[]]>> =
  {
    'entrust-letter': [['clear', 'review', 'institution'], []],
    roster: [['clear', 'review', 'institution'], []],
    'return-letter': [
      ['blocked', 'returned'],
      ['blocked', 'returned'],
    ],
    'unit-notice': [['clear', 'review', 'institution'], []],
    'committee-notice': [['clear', 'institution'], []],
    'review-form': [['clear', 'review', 'institution'], []],
    guarantee: [['clear', 'review', 'institution'], []],
    'publicity-confirmation': [['clear', 'review', 'institution'], []],
    'score-sheet': [['clear', 'review', 'institution'], []],
    'post-information': [['institution'], []],
    'late-list': [all, all],
    'fee-list': [['clear', 'institution'], []],
    'intake-register': [all, all],
    'check-report': [all, all],
  };

/** Lists that name all they speak of; the late list names only those it holds reasons for. */
const printed: Readonly<Record<string, readonly [inTime: readonly Standing[], late: readonly Standing[]]>> = {
  ...Object.fromEntries(
    Object.entries(expected).filter(([id]) => !['entrust-letter', 'late-list', 'check-report'].includes(id)),
  ),
  'late-list': [['blocked', 'returned'], all],
};

const returned: Finding = {
  ...{ applicant: 'returned', path: 'name', verdict: 'unreadable', severity: 'warn' },
  ...{ witnesses: [], requirement: 'R60', message: '姓名无法可靠识别' },
  decision: { action: 'return', by: '审核人', at: '2020-10-08' },
};

function situation(isLate: boolean): DocumentFacts {
  const facts = sampleFacts();
  const [base] = facts.applicants;
  if (base === undefined) throw new Error('the samples name nobody');
  const applicants = all.map((id): Applicant => {
    const kind = id === 'institution' ? 'institution' : 'enterprise';
    return { ...base, id, name: people[id], employer: { ...base.employer, name: '某公司', kind } };
  });
  const outcomeOf = (id: Standing) => (id === 'blocked' || id === 'review' ? id : 'clear');
  return {
    ...facts,
    applicants,
    findings: [returned],
    outcomes: new Map(all.map((id) => [id, outcomeOf(id)])),
    punctuality: isLate ? 'lateUpload' : 'inTime',
  };
}

const idsIn = ({ papers }: Plan, document: string): string[] =>
  papers.filter(({ definition }) => definition.id === document).flatMap((paper) => paper.people);

/** The words of every copy of a document, as they are set. */
function wordsIn({ papers }: Plan, document: string): string {
  const { definition, template } = loadDocument(document);
  return papers
    .filter((paper) => paper.definition.id === document)
    .map(({ view }) => {
      const { pages } = layOut(template, template.fill(parseView(definition, view).view), {
        fonts: fontSet(packagedOnly),
      });
      return pages
        .flatMap(({ marks }) => marks.map((mark) => (mark.kind === 'run' ? mark.run.text : '')))
        .join('');
    })
    .join('\n');
}

describe.each([
  ['in time', 0],
  ['late', 1],
] as const)('of papers that came %s', (_, column) => {
  const plan = planPapers(situation(column === 1), settings);

  it('every paper can be made', () => {
    expect(plan.unmade).toEqual([]);
  });

  it.each(Object.entries(expected))('%s is about exactly the right people', (id, table) => {
    expect(idsIn(plan, id).sort()).toEqual([...table[column]].sort());
  });

  it.each(Object.entries(printed))('%s names exactly the right people', (id, table) => {
    const words = wordsIn(plan, id);
    expect(all.filter((standing) => words.includes(people[standing]))).toEqual(
      all.filter((standing) => table[column].includes(standing)),
    );
  });

  it('the letter counts the people of the roster, and names the first of them', () => {
    const [names, letter] = [idsIn(plan, 'roster'), wordsIn(plan, 'entrust-letter')];
    if (names.length === 0) expect(letter).toBe('');
    else expect(letter).toContain(`${people[names[0] as Standing]}等${names.length}人`);
  });
});

it('no document is left out of the table', () => {
  const plan = planPapers(situation(false), settings);
  const made = new Set(plan.papers.map(({ definition }) => definition.id));
  expect([...made].sort()).toEqual(Object.keys(expected).sort());
});

describe('the order of people', () => {
  const facts = sampleFacts();
  const [base] = facts.applicants;
  const person = (id: string, name: string, scope: string, employer: string): Applicant => ({
    ...{ ...base, id, name, scope },
    employer: { ...base?.employer, name: employer },
    ...{ education: base?.education ?? [], degrees: [], pension: [], papers: [] },
    ...{ continuingEducation: [], assessments: [] },
  });
  const applicants = [
    person('P1', '张三', '技术服务', '某公司'),
    person('P2', '丁一', '技术开发', '乙公司'),
    person('P3', '安平', '技术开发', '乙公司'),
    person('P4', '王五', '技术开发', '甲公司'),
  ];
  const roster = (given: object): string[] => {
    const { papers } = settingsSchema.parse({ papers: given });
    const outcomes = new Map(applicants.map(({ id }) => [id, 'clear' as const]));
    return idsIn(planPapers({ ...facts, applicants, outcomes }, papers), 'roster');
  };

  it('is scope as the notice lists it, employer, name by pinyin', () => {
    // 甲 jiǎ stands before 乙 yǐ, 安 ān before 丁 dīng.
    expect(roster({})).toEqual(['P4', 'P3', 'P2', 'P1']);
  });

  it('is by strokes where the settings say so', () => {
    // 乙 has one stroke, 甲 five; 丁 two, 安 six.
    expect(roster({ names: 'stroke' })).toEqual(['P2', 'P3', 'P4', 'P1']);
  });

  it('is by number alone where the settings say so', () => {
    expect(roster({ order: ['number'] })).toEqual(['P1', 'P2', 'P3', 'P4']);
  });
});
