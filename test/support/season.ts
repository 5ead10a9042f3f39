/** Finished runs of made-up units, for the season. */
import type { Applicant } from '#schemas/records/declared.ts';
import type { RunRecord } from '#schemas/records/record.ts';

const empty = {
  education: [],
  degrees: [],
  pension: [],
  papers: [],
  continuingEducation: [],
  assessments: [],
} as const;

export type Person = Partial<Applicant> & { readonly id: string };

export interface MadeUpRun {
  readonly id: string;
  readonly region?: string;
  readonly revision?: number;
  readonly uploadedOn?: string;
  readonly paperReceivedOn?: string;
  readonly people: readonly Person[];
  /** Everybody is clear unless told otherwise. */
  /** Rules that an auditor found kept, by person. */
  readonly accepted?: Readonly<Record<string, readonly string[]>>;
  readonly outcomes?: Readonly<Record<string, RunRecord['outcomes'][number]['outcome']>>;
}

export function madeUpRun({ id, region = '甲市', revision = 1, people, ...more }: MadeUpRun): RunRecord {
  const { uploadedOn = '2020-09-30', paperReceivedOn, outcomes = {}, accepted = {} } = more;
  return {
    record: 1,
    submission: {
      ...{ id, revision, cycle: '2020-jidian-senior' },
      unit: { name: `${region}经济和信息化局`, kind: 'city', region },
      contact: { name: '某某', phone: '10000000000' },
      uploadedOn,
      ...(paperReceivedOn !== undefined && { paperReceivedOn }),
    },
    applicants: people.map((person) => ({ ...empty, scope: '设计开发', ...person })),
    outcomes: people.map(({ id: applicant, idNumber = '' }) => {
      const outcome = outcomes[applicant] ?? 'clear';
      const blocking = outcome === 'blocked' ? 1 : 0;
      const open = outcome === 'clear' ? 0 : 2;
      return {
        id: applicant,
        outcome,
        blocking,
        open,
        reasons: blocking === 0 ? [] : [`学位不一致：${idNumber}`],
        accepted: [...(accepted[applicant] ?? [])],
      };
    }),
  };
}
