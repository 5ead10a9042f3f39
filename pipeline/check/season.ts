/**
 * All submissions of a cycle held against each other: the same person, paper or patent claimed
 * across units (X17), copied summaries (X18), bans (R49, X19), what came late (R2, R3), and the
 * counts for the head of office.
 */
import { banSpan, isBarred, personNumber } from '#schemas/cycles/ban.ts';
import { maskText } from '#schemas/masking.ts';
import { scopeOf, type Cycle } from '#schemas/cycles/cycle.ts';
import type { Applicant } from '#schemas/records/declared.ts';
import type { RunRecord } from '#schemas/records/record.ts';
import {
  isLate,
  punctualityOf,
  type Punctuality,
  type Season,
  type SeasonCount,
  type SeasonLine,
  type SeasonPerson,
} from '#schemas/records/season.ts';
import type { Office } from '#schemas/records/submission.ts';
import { claimsOf, sharedClaims } from './claims.ts';
import { canonical } from './compare.ts';
import { similarTexts } from './similar.ts';

export interface SeasonFacts {
  readonly cycle: Cycle;
  /** The last day for upload and paper, `YYYY-MM-DD`, moved already where the notice lets it. */
  readonly deadline: string;
  readonly banned: Office['banned'] | undefined;
  readonly left: Season['left'];
}

/** Joins the records; of a submission that is there more than once, its last revision stands. */
export function seasonOf(given: readonly RunRecord[], facts: SeasonFacts): Season {
  const records = latest(given);
  const members = records.flatMap(membersOf);
  const repeated = repeatedClaims(members);
  const similar = similarSummaries(members, facts.cycle.summary.similarity);
  const banned = barred(members, facts);
  const flagged = {
    repeated: keysIn(repeated.flatMap(({ claimants }) => claimants)),
    similar: keysIn(similar.flatMap(({ people }) => people)),
    banned: keysIn(banned),
  };
  const lateness = new Map(
    records.map(({ submission }) => [submission.id, punctualityOf(submission, facts.deadline)]),
  );
  const people = members.map((member) => lineOf(member, { flagged, lateness, cycle: facts.cycle }));
  return {
    season: 1,
    cycle: facts.cycle.id,
    year: facts.cycle.year,
    deadline: facts.deadline,
    hasBans: facts.banned !== undefined,
    submissions: records.map((record) => submissionLine(record, lateness)),
    left: facts.left,
    people,
    repeated,
    similar,
    banned,
    counts: countsOf(people),
  };
}

function latest(records: readonly RunRecord[]): RunRecord[] {
  const byId = new Map<string, RunRecord>();
  for (const record of records) {
    const known = byId.get(record.submission.id);
    if (!known || known.submission.revision < record.submission.revision)
      byId.set(record.submission.id, record);
  }
  return [...byId.values()].sort((a, b) => (a.submission.id < b.submission.id ? -1 : 1));
}

interface Member {
  readonly record: RunRecord;
  readonly applicant: RunRecord['applicants'][number];
  readonly person: SeasonPerson;
}

function membersOf(record: RunRecord): Member[] {
  const { id: submission, unit } = record.submission;
  return record.applicants.map((applicant) => ({
    record,
    applicant,
    person: {
      ...{ submission, unit: unit.name, region: unit.region },
      ...{ applicant: applicant.id, name: applicant.name ?? '' },
    },
  }));
}

const keyOf = ({ submission, applicant }: Pick<SeasonPerson, 'submission' | 'applicant'>): string =>
  `${submission} ${applicant}`;
const keysIn = (people: readonly SeasonPerson[]): ReadonlySet<string> => new Set(people.map(keyOf));
const areAcrossUnits = (people: readonly SeasonPerson[]): boolean =>
  new Set(people.map(({ submission }) => submission)).size > 1;

function repeatedClaims(members: readonly Member[]): Season['repeated'] {
  const claims = members.flatMap(({ applicant, person }) =>
    claimsOf(applicant).map((claim) => ({ ...claim, by: person })),
  );
  const accepted = acceptedIn(members, 'X17');
  return sharedClaims(claims).flatMap((group) => {
    const [first] = group;
    if (
      !first ||
      isSettled(
        group.map(({ by }) => by),
        accepted,
      )
    )
      return [];
    const claimants = group.map(({ by, rank }) => ({ ...by, ...(rank !== undefined && { rank }) }));
    const { kind, what, severity } = first;
    return [{ kind, what, severity, isAcrossUnits: areAcrossUnits(claimants), claimants }];
  });
}

function similarSummaries(members: readonly Member[], threshold: number): Season['similar'] {
  const byKey = new Map(members.map(({ person }) => [keyOf(person), person]));
  const texts = members.flatMap(({ applicant: { summary: text }, person }) =>
    text === undefined ? [] : [{ key: keyOf(person), text }],
  );
  const accepted = acceptedIn(members, 'X18');
  return similarTexts(texts, threshold).flatMap(({ keys, similarity }) => {
    const people = keys.flatMap((key) => byKey.get(key) ?? []);
    return isSettled(people, accepted) ? [] : [{ similarity, isAcrossUnits: areAcrossUnits(people), people }];
  });
}

/** Those of whom an auditor found that rule kept. */
function acceptedIn(members: readonly Member[], rule: string): ReadonlySet<string> {
  const records = [...new Set(members.map(({ record }) => record))];
  return new Set(
    records.flatMap(({ submission, outcomes }) =>
      outcomes
        .filter(({ accepted }) => accepted.includes(rule))
        .map(({ id }) => keyOf({ submission: submission.id, applicant: id })),
    ),
  );
}

/** An auditor saw all of them together in one submission. What other units claim nobody has seen there. */
const isSettled = (people: readonly SeasonPerson[], accepted: ReadonlySet<string>): boolean =>
  !areAcrossUnits(people) && people.every((person) => accepted.has(keyOf(person)));

/** R49: a ban begins with the year after the review (2020 bars 2021 to 2023). */
function barred(members: readonly Member[], { banned = [], cycle }: SeasonFacts): Season['banned'] {
  const bans = banned.filter((ban) => isBarred(ban, cycle));
  const accepted = acceptedIn(members, 'R49');
  const others = members.filter(({ person }) => !accepted.has(keyOf(person)));
  return others.flatMap(({ applicant: { name, idNumber }, person }) =>
    bans.flatMap((ban) => {
      const own = personNumber(idNumber);
      const isCertain = own !== undefined && own === personNumber(ban.idNumber);
      // Namesakes are many: a name alone counts only where there is no number to tell them apart.
      const isPossible =
        own === undefined && name !== undefined && canonical('name', name) === canonical('name', ban.name);
      const { reviewYear } = ban;
      const [from, to] = banSpan(ban, cycle);
      return isCertain || isPossible ? [{ ...person, reviewYear, from, to, isCertain }] : [];
    }),
  );
}

interface Around {
  readonly flagged: Readonly<Record<SeasonLine['flags'][number], ReadonlySet<string>>>;
  readonly lateness: ReadonlyMap<string, Punctuality>;
  readonly cycle: Cycle;
}

/** An applicant without an outcome is never clear. */
const unjudged = { outcome: 'review', blocking: 0, open: 0, reasons: [] as readonly string[] } as const;

function reasonFor({ idNumber, phone }: Applicant, reason = ''): string {
  return maskText(reason, { idNumbers: idNumber ? [idNumber] : [], phones: phone ? [phone] : [] });
}

function lineOf({ record, applicant, person }: Member, { flagged, lateness, cycle }: Around): SeasonLine {
  const own = record.outcomes.find(({ id }) => id === applicant.id);
  const { outcome, blocking, open, reasons } = own ?? unjudged;
  const scope = applicant.scope ?? '';
  const flags = (['repeated', 'similar', 'banned'] as const).filter((flag) =>
    flagged[flag].has(keyOf(person)),
  );
  return {
    ...person,
    employer: applicant.employer?.name ?? '',
    scope: scopeOf(cycle, scope)?.name ?? scope,
    appliedTitle: applicant.appliedTitle ?? '',
    outcome,
    blocking,
    open,
    reason: reasonFor(applicant, reasons[0]),
    isLate: isLate(lateness.get(person.submission) ?? 'unknown'),
    flags,
  };
}

function submissionLine(
  { submission, applicants }: RunRecord,
  lateness: Around['lateness'],
): Season['submissions'][number] {
  const { id, revision, unit, uploadedOn, paperReceivedOn } = submission;
  return {
    ...{ id, revision, unit: unit.name, region: unit.region, uploadedOn },
    ...(paperReceivedOn !== undefined && { paperReceivedOn }),
    people: applicants.length,
    punctuality: lateness.get(id) ?? 'unknown',
  };
}

/** One line a city, unit and scope, in that order. */
function countsOf(people: readonly SeasonLine[]): SeasonCount[] {
  const counts = new Map<string, SeasonCount>();
  for (const { region, unit, scope, outcome, isLate: late } of people) {
    const key = JSON.stringify([region, unit, scope]);
    const count = counts.get(key) ?? {
      ...{ region, unit, scope },
      ...{ clear: 0, review: 0, blocked: 0, late: 0, total: 0 },
    };
    const column = late ? 'late' : outcome;
    counts.set(key, { ...count, [column]: count[column] + 1, total: count.total + 1 });
  }
  return [...counts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, count]) => count);
}
