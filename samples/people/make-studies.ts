/** Courses of study and the certificates that prove them, numbered as their years and kinds demand. */
import type { DocumentFacts, EducationFacts, Person } from '#samples/facts.ts';
import type { Situation, Study } from './career.ts';
import { dayText, monthText, yearOf } from './dates.ts';
import { makeHanName } from './make-person.ts';
import type { Random } from './random.ts';
import type { School, Vocabulary } from './vocabulary.ts';

type Level = EducationFacts['level'];
type Mode = EducationFacts['mode'];

/** What one course is to be. */
interface Course {
  readonly level: Level;
  readonly mode: Mode;
  readonly year: number;
  readonly abroad?: boolean;
  readonly withDegree: boolean;
}

const levelCodes: Readonly<Record<Level, string>> = { 博士: '01', 硕士: '02', 本科: '05', 专科: '06' };
const modeCodes: Readonly<Record<Mode, string>> = { 全日制: '1', 成人: '5', 自考: '6', 网络: '7' };
const degreeCodes: Readonly<Record<Level, string>> = { 博士: '2', 硕士: '3', 本科: '4', 专科: '' };
const degreeNames: Readonly<Record<Level, string>> = {
  博士: '工学博士',
  硕士: '工学硕士',
  本科: '工学学士',
  专科: '',
};
const studyYears: Readonly<Record<Level, number>> = { 博士: 4, 硕士: 3, 本科: 4, 专科: 3 };

function digits(random: Random, count: number): string {
  return Array.from({ length: count }, () => String(random.integer(0, 9))).join('');
}

/** domain.md 4.2: schools' own numbers until 1998, "99…" in 1999, 17 digits to 2002, 18 from 2003. */
function diplomaNumber(random: Random, school: School, course: Course): string {
  if (course.year <= 1998)
    return `${random.chance(0.3) ? random.pick(['A', 'B', 'J']) : ''}${digits(random, 7)}`;
  if (course.year === 1999) return `99${digits(random, 6)}`;
  const serial = digits(random, course.year <= 2002 ? 5 : 6);
  return `${school.code}${modeCodes[course.mode]}${String(course.year)}${levelCodes[course.level]}${serial}`;
}

/** domain.md 4.3: 16 characters; a bachelor's degree of adult education leads with C. */
function degreeNumber(random: Random, school: School, course: Course): string {
  if (course.year <= 1998) return digits(random, 6);
  const lead = course.mode === '成人' && course.year >= 2008 ? 'C' : '';
  return `${lead}${school.code}${degreeCodes[course.level]}${String(course.year)}${digits(random, 6)}`;
}

function makeEducation(
  random: Random,
  words: Vocabulary,
  context: { person: Person; course: Course; school: School; major: string },
): EducationFacts {
  const { person, course, school, major } = context;
  const years = course.mode === '全日制' ? studyYears[course.level] : 3;
  const winter = course.mode !== '全日制' && random.chance(0.5);
  const graduated = winter
    ? dayText(course.year, 1, random.integer(5, 20))
    : dayText(course.year, random.pick([6, 7]), random.pick([1, 15, 20, 25, 28, 30]));
  return {
    person,
    name: person.name,
    institution: school.name,
    major,
    level: course.level,
    mode: course.mode,
    entered: monthText(course.year - years, winter ? 3 : 9),
    graduated,
    years,
    certificateNo: diplomaNumber(random, school, course),
    president: makeHanName(random, words, '男'),
  };
}

const codeLetters = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';

/** The ministry's online code: sixteen capitals and digits, the first of them A. */
function verificationCode(random: Random): string {
  return `A${Array.from({ length: 15 }, () => random.pick(Array.from(codeLetters))).join('')}`;
}

function makeRegistration(random: Random, education: EducationFacts): DocumentFacts['registration'] {
  const code = verificationCode(random);
  return {
    ...education,
    verificationCode: code,
    validTo: dayText(random.pick([2021, 2021]), random.pick([10, 11, 12]), random.integer(1, 28)),
    qr: `https://www.example.invalid/xlcx/bg.do?vcode=${code}&srcid=bgcx`,
  };
}

function makeDegree(
  random: Random,
  course: Course,
  context: { education: EducationFacts; school: School },
): DocumentFacts['degree'] {
  const { education, school } = context;
  return {
    person: education.person,
    name: education.name,
    institution: education.institution,
    major: education.major,
    degree: degreeNames[course.level],
    awarded:
      course.mode === '全日制'
        ? education.graduated
        : dayText(course.year, random.pick([6, 12]), random.integer(20, 30)),
    certificateNo: degreeNumber(random, school, course),
    president: education.president,
  };
}

/** Colleges award no degrees and teach no bachelors; the open university does not teach by day. */
function schoolsFor(words: Vocabulary, course: Course): readonly School[] {
  const college = /职业技术学院|专科学校/u;
  const open = /广播电视/u;
  return words.schools.filter(({ name }) => {
    if (course.level === '专科') return course.mode !== '全日制' || !open.test(name);
    return !college.test(name) && (!open.test(name) || (course.mode !== '全日制' && !course.withDegree));
  });
}

/** Which proof a course needs: the register knows certificates from 2001 on (R38, R62). */
function proofOf(random: Random, course: Course): Study['proof'] {
  if (course.year < 2001) return 'registrationForm';
  return random.chance(0.85) ? 'registration' : 'accreditationReport';
}

function makeHomeStudy(
  random: Random,
  words: Vocabulary,
  context: { person: Person; course: Course },
): Study {
  const { person, course } = context;
  const school = random.pick(schoolsFor(words, course));
  const education = makeEducation(random, words, {
    person,
    course,
    school,
    major: random.pick(words.majors),
  });
  const proof = proofOf(random, course);
  return {
    education,
    proof,
    ...(course.withDegree ? { degree: makeDegree(random, course, { education, school }) } : {}),
    ...(proof === 'registration' ? { registration: makeRegistration(random, education) } : {}),
    ...(proof === 'accreditationReport' || proof === 'registrationForm'
      ? {
          report: {
            ...education,
            reportNo: digits(random, 7),
            reportedOn: dayText(random.integer(2012, 2020), random.integer(1, 8), random.integer(1, 28)),
          },
        }
      : {}),
    ...(proof === 'registrationForm'
      ? {
          form: {
            person,
            name: person.name,
            institution: education.institution,
            major: education.major,
            graduated: education.graduated,
            entered: education.entered,
          },
        }
      : {}),
  };
}

/** domain.md 4.6: new numbers have twelve digits, old ones a bracketed year. */
function makeAbroadStudy(
  random: Random,
  words: Vocabulary,
  context: { person: Person; course: Course },
): Study {
  const { person, course } = context;
  const school = random.pick(words.foreignSchools);
  const education = makeEducation(random, words, {
    person,
    course,
    school: { name: school.name, code: '96000' },
    major: random.pick(words.majors),
  });
  const degree = degreeNames[course.level].replace('工学', random.pick(['工学', '理学']));
  const issuedYear = Math.max(course.year + 1, random.integer(2012, 2020));
  const certificateNo =
    issuedYear >= 2019
      ? `1${String(issuedYear)}${digits(random, 7)}`
      : `教留服认${school.country.slice(-1)}[${String(issuedYear)}]${digits(random, 5)}号`;
  const overseas: DocumentFacts['overseasDegree'] = {
    person,
    name: person.name,
    institution: school.name,
    institutionForeign: school.foreign,
    country: school.country,
    region: school.region,
    degree,
    awarded: education.graduated,
    certificateNo,
    issuer: '教育部留学服务中心',
    issuedOn: dayText(issuedYear, random.integer(1, 9), random.integer(1, 28)),
  };
  return {
    education: { ...education, certificateNo },
    country: school.country,
    overseas,
    proof: 'overseasDegree',
  };
}

function coursesOf(random: Random, studies: Situation['studies'], birthYear: number): readonly Course[] {
  const first = birthYear + 22;
  const bachelor: Course = { level: '本科', mode: '全日制', year: first, withDegree: true };
  const college: Course = { level: '专科', mode: '全日制', year: first - 1, withDegree: false };
  switch (studies) {
    case 'regular':
    case 'before2001':
      return [bachelor];
    case 'adult':
      return [
        { level: '本科', mode: '成人', year: first + random.integer(4, 7), withDegree: random.chance(0.6) },
        college,
      ];
    case 'selfTaught':
      return [
        { level: '本科', mode: '自考', year: first + random.integer(3, 6), withDegree: false },
        college,
      ];
    case 'online':
      return [{ level: '本科', mode: '网络', year: first + random.integer(4, 8), withDegree: false }];
    case 'master':
      return [{ level: '硕士', mode: '全日制', year: first + 3, withDegree: true }];
    case 'twoDegrees':
      return [{ level: '硕士', mode: '全日制', year: first + 3, withDegree: true }, bachelor];
    case 'overseas':
      return [{ level: '硕士', mode: '全日制', year: first + 2, withDegree: true, abroad: true }, bachelor];
  }
}

/** The courses of a person, the highest first, as they are declared. */
export function makeStudies(
  random: Random,
  words: Vocabulary,
  context: { person: Person; studies: Situation['studies'] },
): Study[] {
  const { person, studies } = context;
  return coursesOf(random, studies, yearOf(person.birthDate)).map((course) =>
    course.abroad === true
      ? makeAbroadStudy(random, words, { person, course })
      : makeHomeStudy(random, words, { person, course }),
  );
}
