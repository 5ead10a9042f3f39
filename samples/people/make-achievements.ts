/** Awards, projects and patents, and the score sheet that counts them. */
import type { DocumentFacts } from '#samples/facts.ts';
import type { Achievement, Paper, Spell } from './career.ts';
import { spellAt } from './career.ts';
import { patentNumber } from './check-digits.ts';
import { addMonths, dayText, someDay } from './dates.ts';
import { makeColleagues, type Groundwork } from './make-work.ts';
import { makeTitleText } from './make-writing.ts';

function teamOf(ground: Groundwork, size: number): { rank: number; members: string[] } {
  const rank = ground.random.integer(1, Math.min(4, size));
  const colleagues = makeColleagues(ground, size - 1);
  return {
    rank,
    members: [...colleagues.slice(0, rank - 1), ground.person.name, ...colleagues.slice(rank - 1)],
  };
}

/** A group award whose certificate names the applicant, with the page that proves the rank (R66). */
export function makeGroupAward(ground: Groundwork, spells: readonly Spell[]): Achievement {
  const { random, words, person } = ground;
  const seed = random.pick(words.awards.filter((award) => award.group));
  const year = random.integer(2016, 2019);
  const on = someDay(random, year, random.integer(3, 12));
  const people = random.integer(5, 9);
  const { rank, members } = teamOf(ground, people);
  const project = makeTitleText(random, words).title;
  const title = `${seed.name}${random.pick(['一等奖', '二等奖', '三等奖'])}`;
  const number = `${String(year)}-${random.pick(['J', 'K', 'CX'])}-${random.pick(['2', '3'])}-${String(random.integer(1, 199)).padStart(3, '0')}-R0${String(rank)}`;
  return {
    kind: 'award',
    title,
    on,
    rank,
    people,
    number,
    award: {
      name: person.name,
      award: title,
      project,
      issuer: seed.issuer,
      on,
      rank,
      people,
      certificateNo: number,
    },
    proof: {
      name: person.name,
      project,
      rank,
      people,
      members,
      issuer: (spellAt(spells, on.slice(0, 7)) ?? spells[0])?.employer.name ?? '',
      on: `${addMonths(on, 1)}-15`,
      kind: 'contributor',
    },
  };
}

export function makeOwnAward(ground: Groundwork): Achievement {
  const { random, words, person } = ground;
  const seed = random.pick(words.awards.filter((award) => !award.group));
  const on = someDay(random, random.integer(2016, 2019), random.integer(1, 12));
  const title = seed.name;
  return { kind: 'award', title, on, award: { name: person.name, award: title, issuer: seed.issuer, on } };
}

/** A project proved only by the employer's statement of who did the main work. */
export function makeProject(ground: Groundwork, spells: readonly Spell[]): Achievement {
  const { random, words, person } = ground;
  const on = someDay(random, random.integer(2017, 2019), random.integer(2, 12));
  const people = random.integer(3, 8);
  const { rank, members } = teamOf(ground, people);
  const title = makeTitleText(random, words).title;
  const issuer = (spellAt(spells, on.slice(0, 7)) ?? spells[0])?.employer.name ?? '';
  const proof: DocumentFacts['contributorProof'] = {
    name: person.name,
    project: title,
    rank,
    people,
    members,
    issuer,
    on,
    kind: random.chance(0.7) ? 'contributor' : 'writer',
  };
  return { kind: 'project', title, on, rank, people, proof };
}

const patentKinds = [
  ['1', '发明专利', 'B'],
  ['2', '实用新型专利', 'U'],
  ['2', '实用新型专利', 'U'],
  ['3', '外观设计专利', 'S'],
] as const;

export function makePatent(ground: Groundwork, spells: readonly Spell[]): Achievement {
  const { random, words } = ground;
  const [digit, kind, letter] = random.pick(patentKinds);
  const year = random.integer(2015, 2018);
  const filedOn = someDay(random, year, random.integer(1, 12));
  const grantedOn = `${addMonths(filedOn, digit === '1' ? random.integer(18, 22) : random.integer(7, 12))}-${String(random.integer(10, 28))}`;
  const { rank, members } = teamOf(ground, random.integer(1, 5));
  const object = random.pick(words.titles.objects);
  const title =
    digit === '3'
      ? object
      : random.pick([`一种${object}`, `一种用于${object}的检测装置`, `${object}的防护机构`]);
  const number = patentNumber(String(year), digit, String(random.integer(0, 1_999_999)).padStart(7, '0'));
  const patent: DocumentFacts['patent'] = {
    inventor: members,
    title,
    number,
    kind,
    filedOn,
    grantedOn,
    patentee: (spellAt(spells, filedOn.slice(0, 7)) ?? spells[0])?.employer.name ?? '',
    certificateSerial: String(random.integer(3_000_000, 9_999_999)),
    grantNo: `CN ${String(random.integer(100_000_000, 209_999_999))} ${letter}`,
  };
  return { kind: 'patent', title, on: grantedOn, rank, people: members.length, number, patent };
}

interface ScoreBasis {
  readonly papers: readonly Paper[];
  readonly achievements: readonly Achievement[];
  readonly employer: string;
}

/** A labelled stand-in for the point table, which is not public: codes, ceilings and sums. */
export function makeScoreSheet(ground: Groundwork, basis: ScoreBasis): DocumentFacts['scoreSheet'] {
  const { random, person } = ground;
  const lines = [
    { code: '1.1', label: '学历学位', max: 15, basis: '毕业证书' },
    { code: '1.2', label: '任职年限', max: 15, basis: '资格证书、聘书' },
    { code: '2.1', label: '专业工作业绩', max: 25, basis: '项目证明' },
    {
      code: '2.2',
      label: '获奖与荣誉',
      max: 15,
      basis: basis.achievements.some(({ award }) => award) ? '获奖证书' : '无',
    },
    {
      code: '2.3',
      label: '专利与标准',
      max: 10,
      basis: basis.achievements.some(({ patent }) => patent) ? '专利证书' : '无',
    },
    { code: '3.1', label: '论文著作', max: 15, basis: `论文${String(basis.papers.length)}篇` },
    { code: '3.2', label: '继续教育', max: 5, basis: '学时证明' },
  ].map((line) => ({ ...line, points: random.integer(Math.ceil(line.max * 0.6), line.max) }));
  const total = lines.reduce((sum, line) => sum + line.points, 0);
  return { name: person.name, employer: basis.employer, lines, total };
}

/** The promise of truthfulness and the confirmation of the unit's publicity (R58, R59). */
export function makeStatements(ground: Groundwork, employer: string) {
  const { random, person } = ground;
  const start = random.pick(['2020-09-07', '2020-09-08', '2020-09-09', '2020-09-14']);
  const end =
    { '2020-09-07': '2020-09-11', '2020-09-08': '2020-09-14', '2020-09-09': '2020-09-15' }[start] ??
    '2020-09-18';
  return {
    commitment: {
      name: person.name,
      idNumber: person.idNumber,
      signedOn: dayText(2020, 9, random.integer(1, 6)),
      employer,
    },
    publicity: {
      name: person.name,
      employer,
      from: start,
      to: end,
      place: random.pick(['单位公告栏', '单位内部网站', '厂区宣传栏及内网']),
      result: random.pick(['无异议', '公示期间无异议', '无异议']),
      on: dayText(2020, 9, random.integer(19, 22)),
    },
  };
}
