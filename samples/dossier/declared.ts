/** The declaration that a person hands in when nothing is wrong with it (contract.md, section 1). */
import type { Achievement, Career, Paper, Study } from '#samples/people/career.ts';
import { presentSpell } from '#samples/people/career.ts';
import { monthText } from '#samples/people/dates.ts';

/** One applicant of `declared.json`. */
export type Declared = ReturnType<typeof declareCareer>;

function declareEducation(study: Study) {
  const { education } = study;
  return {
    institution: education.institution,
    ...(study.country === undefined ? {} : { country: study.country }),
    major: education.major,
    level: education.level,
    mode: education.mode,
    startedOn: education.entered,
    graduatedOn: education.graduated,
    certificateNo: education.certificateNo,
  };
}

function declareDegree(study: Study) {
  const proof = study.overseas ?? study.degree;
  if (proof === undefined) return [];
  return [
    {
      institution: proof.institution,
      ...(study.country === undefined ? {} : { country: study.country }),
      degree: proof.degree,
      awardedOn: proof.awarded,
      certificateNo: proof.certificateNo,
    },
  ];
}

/** Ranges of months in a row with one payer, newest first. */
function declarePension(career: Career) {
  const ranges: { from: string; to: string; payer: string; region: string }[] = [];
  for (const statement of career.pensions) {
    for (const { month, payer } of [...statement.months].reverse()) {
      const last = ranges.at(-1);
      if (last?.payer === payer && last.region === statement.region) last.from = month;
      else ranges.push({ from: month, to: month, payer, region: statement.region });
    }
  }
  return ranges;
}

function declarePaper(paper: Paper, index: number) {
  const { journal, article } = paper;
  return {
    title: article.title,
    journal: journal.journal,
    issn: journal.issn,
    cn: journal.cn,
    year: journal.year,
    ...(journal.volume === undefined ? {} : { volume: journal.volume }),
    issue: journal.issue,
    publishedOn: monthText(journal.year, journal.month),
    pages: article.pages,
    authorRank: paper.rank,
    representative: index === 0,
  };
}

function declareAchievement(achievement: Achievement, index: number) {
  return {
    id: `Y${String(index + 1)}`,
    kind: achievement.kind,
    title: achievement.title,
    on: achievement.on,
    ...(achievement.rank === undefined ? {} : { rank: achievement.rank }),
    ...(achievement.people === undefined ? {} : { people: achievement.people }),
    ...(achievement.number === undefined ? {} : { number: achievement.number }),
    /** Keys of documents until their files have names. */
    evidence: [] as string[],
    relevant: true,
  };
}

function declareWorks(career: Career) {
  if (career.book === undefined) return {};
  const { title, isbn, role, words, year } = career.book;
  const representative = career.papers.length === 0;
  const length = words === undefined ? {} : { words: words * 1000 };
  return {
    works: [
      { kind: 'book' as const, title, isbn, role, ...length, on: `${String(year)}-03`, representative },
    ],
  };
}

function declareHours(career: Career) {
  return career.hours.years.map(({ year, professional, industry, general, total }) => ({
    year,
    professional,
    industry,
    general,
    total,
    platform: career.hours.platform,
  }));
}

function declareAppointments(career: Career) {
  const list = career.terms.map(({ employer, position, from, to }) => ({
    employer,
    position,
    from,
    ...(to === undefined ? {} : { to }),
  }));
  const present = list.at(-1) ?? { employer: '', position: '', from: '' };
  const earlier = list.slice(0, -1);
  return { appointment: present, ...(earlier.length > 0 ? { earlierAppointments: earlier } : {}) };
}

function declareOptional(career: Career) {
  const { skill, post } = career;
  return {
    ...(skill === undefined
      ? {}
      : {
          skills: [
            {
              name: skill.skill,
              level: skill.level,
              obtainedOn: skill.obtained,
              certificateNo: skill.certificateNo,
            },
          ],
        }),
    ...(post === undefined
      ? {}
      : {
          post: {
            approved: post.approved,
            filled: post.filled,
            vacant: post.vacant,
            opinions: {
              unit: post.opinions[0] ?? '',
              department: post.opinions[1] ?? '',
              personnel: post.opinions[2] ?? '',
            },
            seals: { unit: true, department: true, personnel: true },
          },
        }),
  };
}

const scopes = ['技术开发', '设计开发', '生产制造(工艺)', '系统集成(工程)', '技术服务'] as const;

/** Who hands the applicant in: the recommending step is his (R22). */
function declareRecommendation(recommender: string) {
  return [{ level: 'city' as const, by: recommender, on: '2020-09-24', result: '同意推荐' }];
}

function declarePerson(career: Career, id: string) {
  const { person, phone, title } = career;
  const present = presentSpell(career);
  return {
    id,
    name: person.name,
    sex: person.sex,
    ethnicity: person.ethnicity,
    birthDate: person.birthDate,
    idNumber: person.idNumber,
    phone,
    startedWorkOn: career.spells[0]?.from ?? '',
    systemNo: `ZJ2020${person.idNumber.slice(-7, -1)}`,
    profileComplete: true,
    commitmentSignedOn: career.commitment.signedOn,
    employer: present.employer,
    employerReview: {
      by: '人事科',
      on: career.publicity.on,
      result: '同意推荐',
      truthful: true,
      accurate: true,
      complete: true,
    },
    department: career.department,
    scope: scopes[Number(person.idNumber.slice(14, 17)) % scopes.length] ?? scopes[0],
    appliedTitle: '高级工程师',
    route: career.situation.route,
    selfScore: career.scores.total,
    summary: career.summary,
    title: {
      name: title.title,
      specialty: title.specialty,
      obtainedOn: title.obtained,
      issuer: title.issuer,
      certificateNo: title.certificateNo,
    },
  };
}

/** Declares a career truthfully under an application number, recommended by that body. */
export function declareCareer(career: Career, id: string, recommender: string) {
  return {
    ...declarePerson(career, id),
    recommendations: declareRecommendation(recommender),
    ...declareAppointments(career),
    ...declareOptional(career),
    ...declareWorks(career),
    education: career.studies.map(declareEducation),
    degrees: career.studies.flatMap(declareDegree),
    employment: career.spells.map(({ employer, from, to, position }) => ({
      from,
      ...(to === undefined ? {} : { to }),
      employer: employer.name,
      position,
    })),
    pension: declarePension(career),
    papers: career.papers.map(declarePaper),
    continuingEducation: declareHours(career),
    assessments: career.assessments.map(({ year, grade }) => ({ year, grade })),
    achievements: career.achievements.map(declareAchievement),
    scores: career.scores.lines.map(({ code, points }) => ({ code, points, evidence: [] as string[] })),
    publicity: {
      from: career.publicity.from,
      to: career.publicity.to,
      place: career.publicity.place,
      result: career.publicity.result,
      enteredOn: career.publicity.on,
    },
  };
}
