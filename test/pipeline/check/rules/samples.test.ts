/** The rules over the sample submission as a reader without fault hands it on. */
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { checkApplicant, judgeRules, missingPapers, rulingFindings } from '#pipeline/check/index.ts';
import { loadCycle } from '#pipeline/core/cycles.ts';
import { loadCalendar } from '#pipeline/core/calendars.ts';
import { readFileSync } from 'node:fs';
import { submissionSchema } from '#schemas/records/submission.ts';
import { applicantSchema } from '#schemas/records/declared.ts';
import type { Finding, Results } from '#schemas/records/results.ts';
import { scoreVerdicts } from '#samples/evaluate/score-verdicts.ts';
import { sharpEyes } from '../../../support/perfect-papers.ts';
import { root } from '../../../support/project.ts';
import { truePapers, type TruePapers } from '../../../support/true-papers.ts';

let given: TruePapers;
let findings: readonly Finding[];
beforeAll(async () => {
  given = await truePapers();
  const { cycle, rules, office } = loadCycle('2020-jidian-senior', {
    officeFiles: [path.join(root, 'samples/office.json')],
  });
  const applicants = given.truth.applicants.map((one) => applicantSchema.parse(one));
  const head = readFileSync(path.join(root, 'samples/hz-2020-01/submission.json'), 'utf8');
  const compared: Finding[] = [];
  for (const applicant of applicants) {
    const papers = given.papers.get(applicant.id) ?? [];
    compared.push(...(await checkApplicant(applicant, papers, sharpEyes())));
    compared.push(...missingPapers(applicant, papers, cycle));
  }
  const rulings = judgeRules(rules, {
    ...{ cycle, office, applicants, findings: compared, today: '2020-10-01' },
    calendar: loadCalendar(),
    submission: submissionSchema.parse(JSON.parse(head)),
    documents: [...given.papers.values()].flat(),
  });
  findings = [...compared, ...rulingFindings(rulings)];
});

describe('broken rules of the samples', () => {
  it('are all found, and nobody else is said to break one', () => {
    const score = scoreVerdicts(given.truth, { findings } as unknown as Results);
    const planted = score.plants.filter(({ answer }) => answer.expected === 'violation');
    expect(planted.length).toBeGreaterThanOrEqual(23);
    const missed = planted.filter(({ outcome }) => outcome !== 'caught');
    expect(missed.map(({ answer, verdict }) => [answer.applicant, answer.path, verdict])).toEqual([]);
    const wrong = score.slips.filter(({ kind }) => kind === 'falseViolation');
    expect(wrong.map(({ applicant, path: at }) => [applicant, at])).toEqual([]);
  });

  it('leave the sound applicants without any', () => {
    for (const id of ['A003', 'A007']) {
      const own = findings.filter(({ applicant, verdict }) => applicant === id && verdict === 'violation');
      expect(own.map(({ path: at }) => at)).toEqual([]);
    }
  });
});
