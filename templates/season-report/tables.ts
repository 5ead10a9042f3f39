/** The season as plain tables: the workbook and the page are two forms of them. */
import type { Language } from '#schemas/path-names.ts';
import { isLate, type Season, type SeasonCount, type SeasonPerson } from '#schemas/records/season.ts';
import { seasonWords, type SeasonWords } from './words.ts';

/** A date is `YYYY-MM-DD` or empty. */
export type Cell = string | number;

export interface TableColumn {
  readonly head: string;
  readonly kind: 'text' | 'number' | 'date';
  /** Characters of a spreadsheet column. */
  readonly width: number;
}

export interface SeasonTable {
  readonly name: string;
  readonly columns: readonly TableColumn[];
  readonly rows: readonly (readonly Cell[])[];
  /** The last row is a sum: not part of a filter. */
  readonly hasSum: boolean;
}

type Kinds = Readonly<Partial<Record<keyof SeasonWords['columns'], readonly [TableColumn['kind'], number]>>>;

const shapes: Kinds = {
  ...{ number: ['number', 6], group: ['number', 6], rank: ['number', 7], people: ['number', 7] },
  ...{ blocking: ['number', 8], open: ['number', 8], accepted: ['number', 10] },
  ...{ late: ['number', 8], total: ['number', 8], similarity: ['text', 9] },
  ...{ uploadedOn: ['date', 13], paperReceivedOn: ['date', 13], deadline: ['date', 13] },
  ...{ reviewYear: ['number', 12], from: ['number', 10], to: ['number', 10] },
  ...{
    unit: ['text', 30],
    employer: ['text', 30],
    what: ['text', 44],
    reason: ['text', 44],
    ground: ['text', 30],
  },
  ...{ scope: ['text', 16], submission: ['text', 16], flags: ['text', 22], punctuality: ['text', 20] },
};

interface Making {
  readonly words: SeasonWords;
  readonly columns: (...names: (keyof SeasonWords['columns'])[]) => TableColumn[];
}

/** 总表, 各市各专业统计, 重复申报, 逾期, 处分期内, in this order. */
export function seasonTables(season: Season, language: Language): SeasonTable[] {
  const words = seasonWords(language);
  const making: Making = {
    words,
    columns: (...names) =>
      names.map((name) => {
        const [kind, width] = shapes[name] ?? ['text', 12];
        return { head: words.columns[name], kind, width };
      }),
  };
  return [peopleTable, countsTable, repeatedTable, lateTable, bannedTable].map((make) =>
    make(season, making),
  );
}

function peopleTable({ people }: Season, { words, columns }: Making): SeasonTable {
  const accepted = people.filter((person) => !person.isLate);
  return {
    name: words.sheets.people,
    hasSum: false,
    columns: [
      ...columns('number', 'region', 'unit', 'submission', 'applicant', 'name', 'employer', 'scope'),
      ...columns('appliedTitle', 'outcome', 'blocking', 'open', 'reason', 'flags'),
    ],
    rows: accepted.map((person, index) => [
      ...[index + 1, person.region, person.unit, person.submission, person.applicant, person.name],
      ...[person.employer, person.scope, person.appliedTitle, words.outcomes[person.outcome]],
      ...[person.blocking, person.open, person.reason],
      person.flags.map((flag) => words.flags[flag]).join(words.separator),
    ]),
  };
}

function countsTable({ counts }: Season, { words, columns }: Making): SeasonTable {
  const { clear, review, blocked } = words.outcomes;
  const outcome = (head: string): TableColumn => ({ head, kind: 'number', width: 12 });
  const numbers = (count: Omit<SeasonCount, 'region' | 'unit' | 'scope'>): number[] => [
    ...[count.clear, count.review, count.blocked],
    ...[count.total - count.late, count.late, count.total],
  ];
  const sum = (key: 'clear' | 'review' | 'blocked' | 'late' | 'total'): number =>
    counts.reduce((total, count) => total + count[key], 0);
  const all = {
    ...{ clear: sum('clear'), review: sum('review'), blocked: sum('blocked') },
    ...{ late: sum('late'), total: sum('total') },
  };
  return {
    name: words.sheets.counts,
    hasSum: true,
    columns: [
      ...columns('region', 'unit', 'scope'),
      ...[clear, review, blocked].map(outcome),
      ...columns('accepted', 'late', 'total'),
    ],
    rows: [
      ...counts.map((count) => [count.region, count.unit, count.scope, ...numbers(count)]),
      [words.sum, '', '', ...numbers(all)],
    ],
  };
}

/** One row a claimant; those of one group stand together. */
function repeatedTable({ repeated, similar }: Season, { words, columns }: Making): SeasonTable {
  const claims = repeated.map(({ kind, what, isAcrossUnits, claimants }) => ({
    ...{ kind: words.kinds[kind], what, isAcrossUnits },
    people: claimants.map(({ rank, ...person }) => ({ person, tail: [rank ?? '', ''] as Cell[] })),
  }));
  const copies = similar.map(({ similarity, isAcrossUnits, people }) => ({
    ...{ kind: words.kinds.summary, what: '', isAcrossUnits },
    people: people.map((person) => ({
      person,
      // rounded down: 99.96 % is not the same text
      tail: ['', `≥${Math.floor(similarity * 100)}%`] as Cell[],
    })),
  }));
  return {
    name: words.sheets.repeated,
    hasSum: false,
    columns: [
      ...columns('group', 'kind', 'what', 'acrossUnits', 'region', 'unit', 'submission'),
      ...columns('applicant', 'name', 'rank', 'similarity'),
    ],
    rows: [...claims, ...copies].flatMap(({ kind, what, isAcrossUnits, people }, index) =>
      people.map(({ person, tail }) => [
        ...[index + 1, kind, what, isAcrossUnits ? words.yes : words.no],
        ...placeOf(person),
        ...tail,
      ]),
    ),
  };
}

const placeOf = ({ region, unit, submission, applicant, name }: SeasonPerson): Cell[] => [
  ...[region, unit, submission, applicant, name],
];

/** Late ones first; those whose paper is not entered as received wait for somebody to look. */
function lateTable({ submissions, deadline }: Season, { words, columns }: Making): SeasonTable {
  const listed = [
    ...submissions.filter(({ punctuality }) => isLate(punctuality)),
    ...submissions.filter(({ punctuality }) => punctuality === 'unknown'),
  ];
  return {
    name: words.sheets.late,
    hasSum: false,
    columns: columns(
      ...(['region', 'unit', 'submission', 'people', 'deadline', 'uploadedOn'] as const),
      ...(['paperReceivedOn', 'punctuality'] as const),
    ),
    rows: listed.map((one) => [
      ...[one.region, one.unit, one.id, one.people, deadline, one.uploadedOn],
      ...[one.paperReceivedOn ?? '', words.punctualities[one.punctuality]],
    ]),
  };
}

function bannedTable({ banned }: Season, { words, columns }: Making): SeasonTable {
  return {
    name: words.sheets.banned,
    hasSum: false,
    columns: columns(
      ...(['region', 'unit', 'submission', 'applicant', 'name'] as const),
      ...(['reviewYear', 'from', 'to', 'ground'] as const),
    ),
    rows: banned.map(({ reviewYear, from, to, isCertain, ...person }) => [
      ...placeOf(person),
      ...[reviewYear, from, to, isCertain ? words.grounds.certain : words.grounds.possible],
    ]),
  };
}

/** What was joined, what was not judged and why, how to read the tables: pairs of name and text. */
export function seasonNotes(season: Season, language: Language): (readonly [string, string])[] {
  const { notes } = seasonWords(language);
  return [
    [notes.cycle, season.cycle],
    [notes.deadline, season.deadline],
    [notes.bans, season.hasBans ? notes.withBans : notes.noBans],
    [notes.submissions, notes.submissionCount(season.submissions.length, season.people.length)],
    ...season.left.map(({ folder, why }) => [notes.left, `${folder}：${notes.leftWhy[why]}`] as const),
    [notes.list, notes.listSays],
    [notes.repeated, notes.repeatedSays],
    ['', notes.privacy],
  ];
}
