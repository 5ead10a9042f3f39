/** Papers that rest on what nobody has decided say so, and list it (待核). */
import { describe, expect, it } from 'vitest';
import { planPapers } from '#pipeline/render/index.ts';
import type { Finding } from '#schemas/records/results.ts';
import { settingsSchema } from '#schemas/settings.ts';
import { documents } from '#templates/index.ts';
import { sampleFacts } from '../../support/document-facts.ts';

const { papers: settings } = settingsSchema.parse({});
const facts = sampleFacts();
const [base] = facts.applicants;
const person = { ...base!, employer: { name: '某中心', kind: 'institution' as const } };
const open: Finding = {
  ...{ applicant: person.id, path: 'rules.R67', verdict: 'missing', severity: 'warn' },
  ...{ witnesses: [], requirement: 'R67', message: '没有从参保缴费证明上读出缴费月份' },
};
const decided: Finding = {
  ...open,
  decision: { action: 'accept-declared', by: '周喆堃', at: '2020-10-09T09:00:00+08:00' },
};

const papersWith = (finding: Finding, outcome: 'clear' | 'review' | 'blocked') =>
  planPapers(
    { ...facts, applicants: [person], findings: [finding], outcomes: new Map([[person.id, outcome]]) },
    settings,
  ).papers;

/** What is open is listed behind the paper, or is what the paper itself tells; the public is shown neither. */
const listed = [
  'entrust-letter',
  'roster',
  'review-form',
  'publicity-confirmation',
  'score-sheet',
  'post-information',
];
const tellsItself = ['return-letter', 'late-list', 'check-report'];
const unmarked = ['guarantee', 'intake-register'];
/** Only of people about whom nothing is open. */
const ofClear = ['fee-list', 'committee-notice'];

describe('a paper about somebody with an open finding', () => {
  const papers = (['review', 'blocked'] as const).flatMap((outcome) => papersWith(open, outcome));

  it.each(listed)('%s is marked and lists it', (id) => {
    const own = papers.filter(({ definition }) => definition.id === id);
    expect(own.length).toBeGreaterThan(0);
    for (const { isPending, view } of own) {
      expect(isPending).toBe(true);
      expect((view as { pending: unknown }).pending).toEqual({
        ...{ isOpen: true, count: 1 },
        people: [{ name: person.name, items: ['社会保险：没有从参保缴费证明上读出缴费月份'] }],
      });
    }
  });

  it.each([...tellsItself, 'unit-notice'])('%s is marked', (id) => {
    const own = papers.filter(({ definition }) => definition.id === id);
    expect(own.map(({ isPending }) => isPending)).not.toEqual([]);
    expect(own.every(({ isPending }) => isPending)).toBe(true);
  });

  it.each(unmarked)('%s, which says only what came in or was promised, is not', (id) => {
    const own = papers.filter(({ definition }) => definition.id === id);
    expect(own.map(({ isPending }) => isPending)).not.toEqual([]);
    expect(own.some(({ isPending }) => isPending)).toBe(false);
  });

  it('is no other paper: each document stands in one of these lists', () => {
    const known = [...listed, ...tellsItself, ...unmarked, ...ofClear, 'unit-notice'];
    expect(documents.map(({ id }) => id).sort()).toEqual(known.sort());
  });
});

it('a paper about people of whom all is decided is neither marked nor followed by a list', () => {
  const papers = papersWith(decided, 'clear');
  expect(papers.length).toBeGreaterThan(8);
  for (const { definition, isPending, view } of papers) {
    expect(isPending, definition.id).toBe(false);
    if ('pending' in view) expect(view.pending, definition.id).toMatchObject({ isOpen: false, count: 0 });
  }
});
