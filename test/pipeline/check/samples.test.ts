/**
 * The whole check over the sample submission as a reader without fault would hand it on: what is
 * planted is found, what is sound is not accused, and nothing one sign off is ever taken for a match.
 */
import { beforeAll, describe, expect, it } from 'vitest';
import { batchFindings, checkApplicant, missingPapers, outcomeOf } from '#pipeline/check/index.ts';
import { judgedPaths } from '#pipeline/check/judged-paths.ts';
import { applicantSchema, type Applicant } from '#schemas/records/declared.ts';
import { findingSchema, type Finding, type Results } from '#schemas/records/results.ts';
import { makeVariant } from '#samples/evaluate/near-misses.ts';
import { scoreVerdicts } from '#samples/evaluate/score-verdicts.ts';
import { createRandom } from '#samples/people/random.ts';
import { sampleVocabulary } from '#samples/people/vocabulary-samples.ts';
import { cycle2020 } from '../../support/cycle.ts';
import { sharpEyes } from '../../support/perfect-papers.ts';
import { truePapers, type TruePapers } from '../../support/true-papers.ts';

let given: TruePapers;
beforeAll(async () => {
  given = await truePapers();
});

async function check(applicant: Applicant): Promise<Finding[]> {
  const papers = given.papers.get(applicant.id) ?? [];
  const compared = await checkApplicant(applicant, papers, sharpEyes());
  return [...compared, ...missingPapers(applicant, papers, cycle2020)];
}

async function checkAll(applicants: readonly unknown[]): Promise<Finding[]> {
  const findings: Finding[] = [];
  for (const applicant of applicants) findings.push(...(await check(applicantSchema.parse(applicant))));
  return findings;
}

describe('with papers read without fault', () => {
  it('every planted discrepancy is answered, and nothing sound is accused', async () => {
    const findings = await checkAll(given.truth.applicants);
    const score = scoreVerdicts(given.truth, { findings } as unknown as Results);
    // Broken rules are judged later: rules/samples.test.ts.
    const planted = score.plants.filter(({ answer }) => answer.expected !== 'violation');
    const missed = planted.filter(({ outcome }) => outcome !== 'caught');
    expect(missed.map(({ answer, verdict }) => [answer.applicant, answer.path, verdict])).toEqual([]);
    expect(score.slips).toEqual([]);
    expect(score.silent).toEqual([]);
    expect(score.judged).toBeGreaterThan(500);
  });

  it('nobody claims what another claims', () => {
    const applicants = given.truth.applicants.map((one) => applicantSchema.parse(one));
    expect(batchFindings(applicants)).toEqual([]);
    const [first, second] = applicants;
    expect(batchFindings([first!, { ...second!, papers: first!.papers }])).toHaveLength(2);
  });

  it('every finding is one the contract knows: a place of its own, a witness for each verdict', async () => {
    for (const declared of given.truth.applicants) {
      const applicant = applicantSchema.parse(declared);
      const findings = await check(applicant);
      const own = new Set(given.papers.get(applicant.id)!.map(({ id }) => id));
      expect(new Set(findings.map(({ path }) => path)).size).toBe(findings.length);
      for (const finding of findings) {
        findingSchema.parse(finding);
        expect(finding.applicant).toBe(applicant.id);
        for (const { document } of finding.witnesses) expect(own).toContain(document);
        const verdicts = finding.witnesses.map(({ verdict }) => verdict);
        if (finding.verdict === 'match') {
          expect(verdicts).toContain('match');
          expect(verdicts).not.toContain('mismatch');
        }
        if (finding.verdict === 'mismatch') expect(verdicts).toContain('mismatch');
        if (finding.verdict === 'missing') expect(verdicts).toEqual([]);
      }
    }
  });

  it('judges the same values in the same order, whatever order the papers come in', async () => {
    const applicant = applicantSchema.parse(given.truth.applicants[0]);
    const papers = given.papers.get('A001')!;
    const [straight, reversed] = await Promise.all([
      checkApplicant(applicant, papers, sharpEyes()),
      checkApplicant(applicant, papers.toReversed(), sharpEyes()),
    ]);
    const told = (findings: readonly Finding[]): unknown[] =>
      findings.map(({ path, verdict }) => [path, verdict]);
    expect(told(reversed)).toEqual(told(straight));
    expect(straight.slice(0, 4).map(({ path }) => path)).toEqual(
      judgedPaths(applicant)
        .slice(0, 4)
        .map(({ path }) => path),
    );
  });

  it('a sound and complete applicant is clear, all others are blocked', async () => {
    const outcomes = new Map<string, string>();
    for (const declared of given.truth.applicants)
      outcomes.set(declared.id, outcomeOf(await check(applicantSchema.parse(declared))));
    expect(outcomes.get('A003')).toBe('clear');
    expect([...outcomes.values()].filter((outcome) => outcome === 'blocked')).toHaveLength(11);
  });
});

describe('a declared value one sign off', () => {
  it('is never a match: 3,000 near misses', async () => {
    const tools = { random: createRandom('near misses of the samples'), words: sampleVocabulary };
    const wrong: unknown[] = [];
    let asked = 0;
    let answered = 0;
    for (let turn = 0; asked < 3000; turn++) {
      const { applicants, misses } = makeVariant(given.truth, tools, turn);
      const findings = await checkAll(applicants);
      const verdicts = new Map(
        findings.map(({ applicant, path, verdict }) => [`${applicant} ${path}`, verdict]),
      );
      const isRenamed = new Set(misses.flatMap(({ path, applicant }) => (path === 'name' ? applicant : [])));
      for (const miss of misses) {
        // Under another name nobody can be found among the inventors.
        if (miss.path.endsWith('.rank') && isRenamed.has(miss.applicant)) continue;
        asked++;
        const verdict = verdicts.get(`${miss.applicant} ${miss.path}`);
        if (verdict === 'match') wrong.push(miss);
        if (verdict === 'mismatch' || verdict === 'missing') answered++;
      }
    }
    expect(wrong).toEqual([]);
    expect(answered / asked).toBeGreaterThan(0.95);
  });
});
