/** The facts of the sample submission, as a run would hand them to the papers. */
import { cycleSchema } from '#schemas/cycles/cycle.ts';
import { pointTableSchema } from '#schemas/cycles/point-table.ts';
import { applicantSchema } from '#schemas/records/declared.ts';
import { submissionSchema } from '#schemas/records/submission.ts';
import { loadCalendar } from '#pipeline/core/calendars.ts';
import type { DocumentFacts } from '#templates/facts.ts';
import { readJson } from './project.ts';

export function sampleFacts(): DocumentFacts {
  const submission = submissionSchema.parse(readJson('samples/hz-2020-01/submission.json'));
  const declared = readJson('samples/hz-2020-01/declared.json') as {
    readonly applicants: readonly unknown[];
  };
  const applicants = declared.applicants.map((applicant) => applicantSchema.parse(applicant));
  return {
    submission,
    applicants,
    cycle: cycleSchema.parse(readJson(`schemas/cycles/${submission.cycle}/cycle.json`)),
    outcomes: new Map(applicants.map(({ id }) => [id, 'clear'])),
    findings: [],
    rulings: [],
    deadline: '2020-10-10',
    punctuality: 'inTime',
    documents: [],
    files: [],
    crops: new Map(),
    calendar: loadCalendar(),
    points: pointTableSchema.parse(readJson(`schemas/cycles/${submission.cycle}/points.json`)),
    office: { banned: [], committeePublicity: [] },
    decisionHead: '',
    today: '2020-10-09',
  };
}
