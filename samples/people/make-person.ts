/** People who do not exist: names, dates of birth, ID numbers on the region prefix 99. */
import type { Person } from '#samples/facts.ts';
import { residentId } from './check-digits.ts';
import { dayText } from './dates.ts';
import type { Random } from './random.ts';
import type { City, Vocabulary } from './vocabulary.ts';

export type NameStyle = 'plain' | 'compound' | 'dotted' | 'rare';

export interface PersonWish {
  readonly style: NameStyle;
  readonly bornFrom: number;
  readonly bornTo: number;
  readonly city: City;
}

/** A name of Han form: one surname, one or two given characters. */
export function makeHanName(random: Random, words: Vocabulary, sex: '男' | '女'): string {
  const surname = random.pick([...words.surnames]);
  return surname + givenName(random, words, sex);
}

function givenName(random: Random, words: Vocabulary, sex: '男' | '女'): string {
  const own = [...(sex === '男' ? words.given.male : words.given.female)];
  const either = [...words.given.either];
  const last = random.pick(random.chance(0.75) ? own : either);
  return random.chance(0.22) ? last : random.pick(random.chance(0.5) ? own : either) + last;
}

function makeName(random: Random, words: Vocabulary, who: { sex: '男' | '女'; style: NameStyle }): string {
  const { sex, style } = who;
  switch (style) {
    case 'dotted':
      return `${random.pick(words.dotted.first)}·${random.pick(words.dotted.second)}`;
    case 'compound':
      return random.pick(words.compoundSurnames) + givenName(random, words, sex);
    case 'rare': {
      const name = makeHanName(random, words, sex);
      return name.slice(0, -1) + random.pick([...words.rare]);
    }
    case 'plain':
      return makeHanName(random, words, sex);
  }
}

/** 99 is the number of no region, so nobody carries the result; the sequence's parity tells the sex. */
function makeIdNumber(random: Random, birthDate: string, sex: '男' | '女'): string {
  const region = `99${String(random.integer(101, 9829)).padStart(4, '0')}`;
  const sequence = random.integer(0, 499) * 2 + (sex === '男' ? 1 : 0);
  return residentId(`${region}${birthDate.replaceAll('-', '')}${String(sequence).padStart(3, '0')}`);
}

/** Phone numbers beginning with 100 are given to nobody. */
export function makePhone(random: Random): string {
  return `100${String(random.integer(0, 99_999_999)).padStart(8, '0')}`;
}

function makeAddress(random: Random, words: Vocabulary, city: City): string {
  const place = `浙江省${city.name}${random.pick(city.districts)}${random.pick(words.roads)}`;
  const block = random.chance(0.6)
    ? `${String(random.integer(1, 30))}幢${String(random.integer(1, 3))}单元`
    : '';
  return `${place}${String(random.integer(1, 399))}号${block}${String(random.integer(101, 1802))}室`;
}

export function makePerson(random: Random, words: Vocabulary, wish: PersonWish): Person {
  const sex = random.chance(0.68) ? '男' : '女';
  const birthDate = dayText(
    random.integer(wish.bornFrom, wish.bornTo),
    random.integer(1, 12),
    random.integer(1, 28),
  );
  return {
    name: makeName(random, words, { sex, style: wish.style }),
    sex,
    birthDate,
    idNumber: makeIdNumber(random, birthDate, sex),
    ethnicity:
      wish.style === 'dotted'
        ? '维吾尔'
        : random.chance(0.06)
          ? random.pick(['畲', '回', '满', '土家'])
          : '汉',
    address: makeAddress(random, words, wish.city),
  };
}
