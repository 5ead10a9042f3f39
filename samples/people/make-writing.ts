/** Papers, their neighbours in the issue and their text, put together from the vocabulary's phrases. */
import type { DocumentFacts, JournalFacts } from '#samples/facts.ts';
import type { Paper, Spell } from './career.ts';
import { spellAt } from './career.ts';
import { isbn, issn } from './check-digits.ts';
import { dayText, monthText, yearOf } from './dates.ts';
import { makeColleagues, type Groundwork } from './make-work.ts';
import type { Random } from './random.ts';
import { makeAbstract, makeBody, makeKeywords } from './sentences.ts';
import type { Vocabulary } from './vocabulary.ts';

/** A title such as 基于响应面法的斜齿轮减速器轻量化设计, with the parts it was made of. */
export interface MadeTitle {
  readonly title: string;
  readonly object: string;
  readonly aspect: string;
}

export function makeTitleText(random: Random, words: Vocabulary): MadeTitle {
  const object = random.pick(words.titles.objects);
  const aspect = random.pick(words.titles.aspects);
  const other = random.pick(words.titles.aspects.filter((one) => one !== aspect));
  const method = random.pick(words.titles.methods);
  const title = random.pick([
    `${method}${object}${aspect}`,
    `${method}${object}${aspect}`,
    `${object}${aspect}`,
    `${object}的${aspect}`,
    `${method}${object}${aspect}与${other}`,
    `浅谈${object}${aspect}`,
    `${String(random.integer(2, 9) * 100)}型${object}${aspect}`,
  ]);
  return { title, object, aspect };
}

/** The month in which an issue appears. */
export function monthOfIssue(issue: number, frequency: number): number {
  return Math.ceil((issue * 12) / frequency);
}

function makeJournal(random: Random, words: Vocabulary, years: readonly [number, number]) {
  const seed = random.pick(words.journals);
  const year = random.integer(...years);
  const lastIssue = year === 2020 ? Math.max(1, Math.floor(seed.frequency / 2)) : seed.frequency;
  const issue = random.integer(1, lastIssue);
  const journal: JournalFacts = {
    journal: seed.name,
    issn: issn(seed.issn),
    cn: seed.cn,
    year,
    issue,
    month: monthOfIssue(issue, seed.frequency),
    ...(seed.founded === undefined ? {} : { volume: year - seed.founded + 1 }),
  };
  const totalIssue = seed.founded === undefined ? undefined : (year - seed.founded) * seed.frequency + issue;
  return { journal, frequency: seed.frequency, ...(totalIssue === undefined ? {} : { totalIssue }) };
}

/** The other entries of a contents page, with rising page numbers around the applicant's. */
function makeNeighbours(ground: Groundwork, page: number): DocumentFacts['contents']['others'] {
  const { random, words } = ground;
  const count = random.integer(9, 16);
  const place = Math.min(count, Math.max(0, Math.floor(page / 5)));
  return Array.from({ length: count }, (_, index) => ({
    title: makeTitleText(random, words).title,
    author: makeColleagues(ground, random.integer(1, 3)),
    page:
      index < place
        ? Math.max(1, Math.round((page * (index + 0.5)) / (place + 0.5)))
        : page + (index - place + 1) * 4,
  })).filter((entry) => entry.page !== page);
}

function makeAuthors(ground: Groundwork): { authors: string[]; rank: number } {
  const { random, person } = ground;
  const rank = random.chance(0.75) ? 1 : 2;
  const colleagues = makeColleagues(ground, Math.max(rank - 1, random.integer(0, 3)));
  return { authors: [...colleagues.slice(0, rank - 1), person.name, ...colleagues.slice(rank - 1)], rank };
}

export function makePaper(
  ground: Groundwork,
  spells: readonly Spell[],
  years: readonly [number, number],
): Paper {
  const { random, words, city } = ground;
  const issue = makeJournal(random, words, years);
  const { journal } = issue;
  const made = makeTitleText(random, words);
  const { authors, rank } = makeAuthors(ground);
  const page = random.integer(2, 90);
  const month = monthText(journal.year, journal.month);
  const employer = (spellAt(spells, month) ?? spells[0])?.employer.name ?? '';
  const article: DocumentFacts['article'] = {
    ...journal,
    title: made.title,
    author: authors,
    affiliation: `${employer}，浙江 ${city.replace(/市$/u, '')} ${String(random.integer(310000, 325999))}`,
    abstract: makeAbstract(random, made),
    keywords: makeKeywords(random, words, made),
    pages: `${String(page)}-${String(page + random.integer(2, 5))}`,
    body: makeBody(random, made),
    ...(random.chance(0.6)
      ? { received: dayText(journal.year - 1, random.integer(3, 12), random.integer(1, 28)) }
      : {}),
    ...(random.chance(0.25)
      ? { fund: `企业技术创新项目（${String(journal.year - 1)}0${String(random.integer(100, 999))}）` }
      : {}),
  };
  return {
    ...issue,
    publisher: `《${journal.journal}》编辑部`,
    article,
    contents: { ...journal, title: made.title, author: authors, page, others: makeNeighbours(ground, page) },
    rank,
  };
}

export function makeBook(ground: Groundwork): DocumentFacts['bookCover'] {
  const { random, words, person } = ground;
  const [role, others] = random.pick([
    ['主编', 2],
    ['编著', 1],
    ['副主编', 2],
    ['著', 0],
  ] as const);
  const colleagues = makeColleagues(ground, others);
  const authors =
    role === '副主编'
      ? [...colleagues.slice(0, 1), person.name, ...colleagues.slice(1)]
      : [person.name, ...colleagues];
  return {
    title: random.pick(words.books),
    isbn: isbn('7', `99${String(random.integer(10_000, 99_999))}`, String(random.integer(0, 9))),
    author: authors,
    role,
    publisher: random.pick(words.publishers),
    year: random.integer(2016, 2020),
    words: random.integer(15, 60) * 10,
    part: 'both',
  };
}

/** Papers in the present post, the newest first, each in another issue. */
export function makePapers(ground: Groundwork, spells: readonly Spell[], since: string): Paper[] {
  const first = Math.min(2018, Math.max(2014, yearOf(since) + 1));
  const papers = Array.from({ length: ground.situation.papers }, () =>
    makePaper(ground, spells, [first, 2020]),
  );
  return papers.sort(
    (left, right) => right.journal.year - left.journal.year || right.journal.month - left.journal.month,
  );
}
