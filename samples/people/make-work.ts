/** Employers, posts, qualification and social insurance of a made-up person. */
import type { DocumentFacts, Person } from '#samples/facts.ts';
import type { Employer, Situation, Spell, Term } from './career.ts';
import { spellAt } from './career.ts';
import { creditCode } from './check-digits.ts';
import { addMonths, dayText, monthsBetween, someDay, yearOf } from './dates.ts';
import { makeHanName } from './make-person.ts';
import type { Random } from './random.ts';
import type { Vocabulary } from './vocabulary.ts';

/** A person in the middle of being made: what later parts build on. */
export interface Groundwork {
  readonly random: Random;
  readonly words: Vocabulary;
  readonly person: Person;
  readonly situation: Situation;
  readonly city: string;
}

function digits(random: Random, count: number): string {
  return Array.from({ length: count }, () => String(random.integer(0, 9))).join('');
}

function makeEnterprise(random: Random, words: Vocabulary, city: string): Employer {
  const place = random.pick([city.replace(/市$/u, ''), city.replace(/市$/u, ''), '浙江', '浙江']);
  const trade = random.pick(words.tradeNames) + random.pick(words.industries);
  const form = random.pick([
    '有限公司',
    '有限公司',
    '股份有限公司',
    '科技有限公司',
    '集团有限公司',
    '制造有限公司',
  ]);
  const bracketed = random.chance(0.1);
  return {
    name: bracketed ? `${trade}（${place}）${form}` : `${place}${trade}${form}`,
    creditCode: creditCode(`91990${String(random.integer(100, 199))}`, digits(random, 8)),
    kind: 'enterprise',
  };
}

export function makeEmployer(
  random: Random,
  words: Vocabulary,
  context: { city: string; kind: Employer['kind'] },
): Employer {
  if (context.kind === 'enterprise') return makeEnterprise(random, words, context.city);
  return {
    name: context.city + random.pick(words.institutions),
    creditCode: creditCode(`12990${String(random.integer(100, 199))}`, digits(random, 8)),
    kind: 'institution',
  };
}

/** When the present employment began; a change inside the pension window where the case wants one. */
function presentFrom(random: Random, situation: Situation, started: number): string {
  if (situation.pension === 'one')
    return `${String(Math.min(2014, started + random.integer(2, 8)))}-0${String(random.integer(1, 9))}`;
  return addMonths('2018-01', random.integer(2, 20));
}

/** Two or three spells of work, the last of them open. */
export function makeSpells(ground: Groundwork, started: number): Spell[] {
  const { random, words, situation, city } = ground;
  const from = presentFrom(random, situation, started);
  const earlierKind =
    situation.employer === 'institution' && random.chance(0.5) ? 'institution' : 'enterprise';
  const earlier: Spell = {
    employer: makeEmployer(random, words, { city, kind: earlierKind }),
    from: `${String(started)}-0${String(random.integer(7, 9))}`,
    to: addMonths(from, -1),
    position: random.pick(['技术员', '助理工程师', '设计员', '工艺员']),
  };
  const present: Spell = {
    employer: makeEmployer(random, words, { city, kind: situation.employer }),
    from,
    position: random.pick(['工程师', '主管工程师', '技术部副经理', '项目工程师', '电气工程师', '机械工程师']),
  };
  return earlier.from < from ? [earlier, present] : [present];
}

/** The qualification certificate; it is made out months after the review that it certifies. */
export function makeTitle(
  ground: Groundwork,
  spells: readonly Spell[],
  year: number,
): DocumentFacts['titleCertificate'] {
  const { random, person, city } = ground;
  const obtained = someDay(random, year, random.pick([9, 10, 11, 12]));
  const province = random.chance(0.4);
  const place = province ? '浙江省' : city;
  const serial = digits(random, random.pick([6, 7, 8]));
  return {
    person,
    name: person.name,
    title: '工程师',
    specialty: random.pick(['机械', '电气', '机电', '机械制造', '电气自动化', '机械设计', '仪器仪表']),
    obtained,
    certificateNo: random.pick([
      `浙机${String(year)}${serial}`,
      `Z${String(year)}${serial}`,
      `33${String(year)}${serial}`,
      `B${serial}`,
    ]),
    issuer: random.pick([`${place}职称评审服务局`, `${place}人事职称办公室`, `${place}人力社保服务局`]),
    committee: `${place}机电工程技术人员工程师资格评审委员会`,
    issuedOn: `${addMonths(obtained, random.integer(1, 4))}-${String(random.integer(10, 28))}`,
    employer: (spellAt(spells, obtained.slice(0, 7)) ?? spells[0])?.employer.name ?? '',
  };
}

export function makeSkill(ground: Groundwork): DocumentFacts['skillCertificate'] {
  const { random, person } = ground;
  const year = random.integer(2008, 2015);
  return {
    person,
    name: person.name,
    skill: random.pick(['数控车工', '维修电工', '装配钳工', '工具钳工', '电机装配工', '铣工', '焊工']),
    // R10: the level by which skilled workers may apply; the draw keeps the others' stream.
    level: random.pick(['高级技师', '高级技师']),
    obtained: someDay(random, year, random.integer(3, 12)),
    certificateNo: `${String(year).slice(2)}99${digits(random, 12)}`,
    issuer: random.pick([
      '浙江省职业技能鉴定服务所',
      '东南职业技能鉴定指导站',
      `${ground.city}职业能力评价中心`,
    ]),
  };
}

/** The last day of a month. */
function lastDay(month: string): string {
  const year = yearOf(month);
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
  return `${month}-${String(days[Number(month.slice(5, 7)) - 1] ?? 28)}`;
}

/** First and last days of joining three-year terms up to the one that covers the end of 2020. */
function termsFrom(first: string): { from: string; to: string }[] {
  const terms: { from: string; to: string }[] = [];
  for (let from = first; from <= '2020-12'; from = addMonths(from, 36)) {
    terms.push({ from: `${from}-01`, to: lastDay(addMonths(from, 35)) });
  }
  return terms;
}

/**
 * Terms that join each other from soon after the qualification, oldest first; the last is the
 * present post. Whoever changed the employer since was an engineer at the earlier one already.
 */
export function makeTerms(ground: Groundwork, spells: readonly Spell[], obtained: string): Term[] {
  const { random, situation } = ground;
  const present = spells.at(-1);
  if (present === undefined) return [];
  const [month, later] = [obtained.slice(0, 7), random.integer(1, 2)];
  const isMoved = spells.length > 1 && present.from > addMonths(month, later);
  const first = isMoved ? present.from : addMonths(present.from > month ? present.from : month, later);
  const position = random.pick(['工程师', '工程师', '机械工程师', '电气工程师', '工程师（机电）']);
  const before: Term[] = spells.slice(0, isMoved ? 1 : 0).map(({ employer }) => ({
    employer: employer.name,
    position: '工程师',
    from: `${addMonths(month, later)}-01`,
    to: lastDay(addMonths(first, -1)),
  }));
  const common = { employer: present.employer.name, position };
  const own: Term[] =
    situation.appointments === 1
      ? [{ ...common, from: `${first}-01` }]
      : termsFrom(first).map((term) => ({ ...common, ...term }));
  return [...before, ...own];
}

/** The letters of the last terms at the present employer. */
export function makeAppointments(ground: Groundwork, terms: readonly Term[]): DocumentFacts['appointment'][] {
  const { person, situation } = ground;
  const employer = terms.at(-1)?.employer;
  return terms
    .filter((term) => term.employer === employer)
    .slice(-situation.appointments)
    .map((term) => ({ name: person.name, ...term, signedOn: term.from }));
}

/** The thirty-six months that end in August 2020 (R67, D5), split where they were paid elsewhere. */
export function makePensions(ground: Groundwork, spells: readonly Spell[]): DocumentFacts['pension'][] {
  const { random, words, person, situation, city } = ground;
  const months = monthsBetween('2017-09', '2020-08').map((month) => ({
    month,
    payer: (spellAt(spells, month) ?? spells[0])?.employer.name ?? '',
    base: random.integer(30, 120) * 100 + random.pick([0, 0, 50]),
  }));
  const statement = (region: string, part: typeof months): DocumentFacts['pension'] => ({
    person,
    name: person.name,
    idNumber: person.idNumber,
    verificationCode: random.chance(0.5)
      ? digits(random, 16)
      : digits(random, 4) + random.pick(['ZJ', 'SB', 'YL']) + digits(random, 10),
    issuer: `${region.replace(/^.*省/u, '')}${random.pick(['社会保险服务中心', '社会保险经办服务处', '社保服务中心'])}`,
    region,
    issuedOn: dayText(2020, 9, random.integer(1, 20)),
    months: part,
  });
  const present = spells.at(-1)?.from ?? '';
  if (situation.pension !== 'outOfProvince') return [statement(city, months)];
  return [
    statement(
      city,
      months.filter(({ month }) => month >= present),
    ),
    statement(
      random.pick(words.otherRegions),
      months.filter(({ month }) => month < present),
    ),
  ].filter((pension) => pension.months.length > 0);
}

const assessmentGrades = ['合格', '合格', '合格', '优秀', '良好'] as const;

export function makeAssessments(
  ground: Groundwork,
  spells: readonly Spell[],
  department: string,
): DocumentFacts['assessment'][] {
  const { random, person } = ground;
  return [2017, 2018, 2019].map((year) => ({
    name: person.name,
    year,
    grade: random.pick(assessmentGrades),
    employer: (spellAt(spells, `${String(year)}-12`) ?? spells[0])?.employer.name ?? '',
    department,
    on: dayText(year + 1, 1, random.integer(5, 28)),
  }));
}

/** domain.md 4.9: at least 90 hours, of them 60 professional and 18 of the two public kinds. */
export function makeHours(ground: Groundwork, employer: string): DocumentFacts['continuingEducation'] {
  const { random, words, person, city } = ground;
  const years = [2018, 2019, 2020].map((year) => {
    const professional = random.integer(30, 42) * 2;
    const industry = random.integer(3, 9) * 2;
    const general = Math.max(random.integer(6, 10) * 2, 90 - professional - industry);
    return { year, professional, industry, general, total: professional + industry + general };
  });
  return {
    person,
    name: person.name,
    idNumber: person.idNumber,
    issuer: `${city}${random.pick(['专业技术人员继续教育服务中心', '继续教育学时登记办公室'])}`,
    platform: random.pick([
      `${city}专业技术人员继续教育学时登记平台`,
      '浙江工业信息领域专技人员学时登记管理系统',
    ]),
    employer,
    printedOn: dayText(2020, 9, random.integer(1, 18)),
    ...(random.chance(0.6) ? { verificationCode: digits(random, 12) } : {}),
    years: years.map((year) => ({ ...year, courses: makeCourses(random, words, year) })),
  };
}

/** Splits a year's hours over courses whose sums are the year's. */
function makeCourses(
  random: Random,
  words: Vocabulary,
  year: { professional: number; industry: number; general: number },
) {
  const parts: readonly (readonly [string, number])[] = [
    ['专业科目', Math.floor(year.professional / 2)],
    ['专业科目', Math.ceil(year.professional / 2)],
    ['行业公需', year.industry],
    ['一般公需', year.general],
  ];
  const names = random.sample(words.courses, parts.length);
  return parts.map(([kind, hours], index) => ({
    name: names[index] ?? '',
    kind,
    hours,
    form: random.pick(['网络', '面授']),
  }));
}

/** People who share a project or a paper with the applicant. */
export function makeColleagues(ground: Groundwork, count: number): string[] {
  const { random, words } = ground;
  return Array.from({ length: count }, () => makeHanName(random, words, random.chance(0.6) ? '男' : '女'));
}
