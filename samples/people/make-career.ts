/** Puts one made-up person together: the parts agree with each other down to the month. */
import type { DocumentFacts } from '#samples/facts.ts';
import { presentSpell, type Achievement, type Career, type Situation, type Spell } from './career.ts';
import { dayText, yearOf } from './dates.ts';
import {
  makeGroupAward,
  makeOwnAward,
  makePatent,
  makeProject,
  makeScoreSheet,
  makeStatements,
} from './make-achievements.ts';
import { makePerson, makePhone } from './make-person.ts';
import { makePost } from './make-post.ts';
import { makeStudies } from './make-studies.ts';
import {
  makeAppointments,
  makeAssessments,
  makeHours,
  makePensions,
  makeSkill,
  makeSpells,
  makeTerms,
  makeTitle,
  type Groundwork,
} from './make-work.ts';
import { makeBook, makePapers } from './make-writing.ts';
import type { Random } from './random.ts';
import { makeSummary } from './sentences.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Births that fit the case: graduates before 2001 must be older, masters need time. */
function birthYears(studies: Situation['studies']): readonly [number, number] {
  if (studies === 'before2001') return [1968, 1977];
  if (studies === 'adult' || studies === 'selfTaught' || studies === 'online') return [1979, 1984];
  return studies === 'regular' ? [1979, 1987] : [1979, 1985];
}

function makeIdCard(ground: Groundwork): DocumentFacts['idCard'] {
  const { random, person, city } = ground;
  const from = dayText(random.integer(2008, 2018), random.integer(1, 12), random.integer(1, 28));
  const long = yearOf(from) - yearOf(person.birthDate) >= 46;
  return {
    ...person,
    side: 'both',
    authority: `${city.replace(/市$/u, '')}${random.pick(['东湖', '云栖', '古城', '新桥'])}派出所`,
    validFrom: from,
    validTo: long ? '长期' : `${String(yearOf(from) + 20)}${from.slice(4)}`,
  };
}

function makeAllAchievements(ground: Groundwork, spells: readonly Spell[]): Achievement[] {
  const { random, situation } = ground;
  const list: Achievement[] = [];
  if (situation.groupAward) list.push(makeGroupAward(ground, spells));
  if (situation.extent === 'complete' || random.chance(0.4)) list.push(makePatent(ground, spells));
  if (situation.extent === 'complete') list.push(makeProject(ground, spells), makeOwnAward(ground));
  return list;
}

/** Makes the person and everything that is true of them. */
export function makeCareer(random: Random, words: Vocabulary, situation: Situation): Career {
  const place = random.pick(words.cities);
  const [bornFrom, bornTo] = birthYears(situation.studies);
  const person = makePerson(random, words, { style: situation.name, bornFrom, bornTo, city: place });
  const city = place.name;
  const ground: Groundwork = { random, words, person, situation, city };
  const studies = makeStudies(random, words, { person, studies: situation.studies });
  const started = Math.min(...studies.map(({ education }) => yearOf(education.graduated)));
  const spells = makeSpells(ground, started);
  const present = presentSpell({ spells });
  const title = makeTitle(ground, spells, Math.min(2014, started + random.integer(5, 7)));
  const department = random.pick(words.departments);
  const terms = makeTerms(ground, spells, title.obtained);
  const papers = makePapers(ground, spells, title.obtained);
  const achievements = makeAllAchievements(ground, spells);
  return {
    situation,
    person,
    phone: makePhone(random),
    city,
    department,
    spells,
    studies,
    title,
    ...(situation.route === 'C' ? { skill: makeSkill(ground) } : {}),
    terms,
    appointments: makeAppointments(ground, terms),
    pensions: makePensions(ground, spells),
    papers,
    ...(situation.book ? { book: makeBook(ground) } : {}),
    achievements,
    hours: makeHours(ground, present.employer.name),
    assessments: makeAssessments(ground, spells, department),
    idCard: makeIdCard(ground),
    ...(situation.employer === 'institution' ? { post: makePost(ground, present.employer.name) } : {}),
    scores: makeScoreSheet(ground, { papers, achievements, employer: present.employer.name }),
    ...makeStatements(ground, present.employer.name),
    summary: makeSummary(random, words, present.employer.name),
  };
}
