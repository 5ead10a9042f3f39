/** The post form of a public institution. */
import type { DocumentFacts } from '#samples/facts.ts';
import { dayText } from './dates.ts';
import type { Groundwork } from './make-work.ts';

/** R46: a vacancy, and the three opinions with their seals. */
export function makePost(ground: Groundwork, unit: string): DocumentFacts['postInformation'] {
  const { random, person } = ground;
  const approved = random.integer(4, 18);
  const vacant = random.integer(1, 3);
  return {
    unit,
    approved,
    filled: approved - vacant,
    vacant,
    name: person.name,
    opinions: ['同意申报', '情况属实，同意推荐', '同意'],
    seals: [true, true, true],
    on: dayText(2020, 9, random.integer(5, 20)),
  };
}
