/** Which everyday cases the applicants of a set stand for. */
import type { Situation } from '#samples/people/career.ts';
import type { Random } from '#samples/people/random.ts';

const complete: Situation = {
  studies: 'regular',
  employer: 'enterprise',
  route: 'A',
  pension: 'one',
  papers: 3,
  book: false,
  groupAward: true,
  appointments: 2,
  name: 'plain',
  extent: 'complete',
};

const short: Situation = { ...complete, papers: 1, groupAward: false, appointments: 1, extent: 'short' };

const thin: Situation = { ...short, extent: 'thin' };

/** The twelve of the committed samples: each case of the everyday once, three dossiers complete. */
export const sampleSituations: readonly Situation[] = [
  complete,
  { ...short, studies: 'online', pension: 'changed' },
  { ...complete, studies: 'twoDegrees', employer: 'institution', name: 'compound', papers: 2 },
  { ...short, studies: 'before2001', name: 'rare' },
  { ...short, studies: 'overseas', employer: 'institution', groupAward: true },
  { ...complete, studies: 'adult', route: 'C', pension: 'outOfProvince', papers: 2, book: true },
  { ...thin, studies: 'overseas', pension: 'outOfProvince' },
  { ...thin, studies: 'selfTaught', route: 'C', name: 'dotted', papers: 0 },
  { ...short, studies: 'before2001', pension: 'changed', groupAward: true, book: true },
  { ...thin, studies: 'before2001', papers: 0, book: true },
  { ...short, studies: 'master', employer: 'institution' },
  { ...thin, studies: 'overseas', route: 'C', name: 'rare', appointments: 2, papers: 0 },
];

const studies = [
  'regular',
  'adult',
  'selfTaught',
  'online',
  'master',
  'overseas',
  'before2001',
  'twoDegrees',
] as const;
const pensions = ['one', 'changed', 'one', 'outOfProvince'] as const;
const names = ['plain', 'plain', 'plain', 'compound', 'plain', 'rare', 'plain', 'dotted'] as const;

/** Cases for a set of any size: every kind of study in turn, the rest by chance. */
export function makeSituations(random: Random, count: number): Situation[] {
  return Array.from({ length: count }, (_, index) => {
    const whole = index % 5 === 0;
    const book = random.chance(0.15);
    return {
      studies: studies[index % studies.length] ?? 'regular',
      employer: random.chance(0.2) ? 'institution' : 'enterprise',
      route: random.pick(['A', 'A', 'A', 'B', 'C'] as const),
      pension: random.pick(pensions),
      papers: whole ? random.integer(2, 3) : book ? 0 : random.integer(1, 2),
      book,
      groupAward: whole || random.chance(0.3),
      appointments: random.integer(1, whole ? 3 : 2),
      name: names[(index + Math.floor(index / names.length)) % names.length] ?? 'plain',
      extent: whole ? 'complete' : random.chance(0.15) ? 'thin' : 'short',
    };
  });
}
