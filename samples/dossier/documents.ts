/** The documents of a dossier in the order in which people gather them. */
import type { Career, Paper, Study } from '#samples/people/career.ts';
import type { Random } from '#samples/people/random.ts';
import { makeLooseText } from '#samples/people/sentences.ts';
import type { Vocabulary } from '#samples/people/vocabulary.ts';
import type { DossierDocument } from './dossier.ts';

function studyDocuments(study: Study, index: number, degreeIndex: number): DossierDocument[] {
  const base = { bundle: 'education', proves: [`education[${String(index)}]`] } as const;
  const key = String(index);
  const list: DossierDocument[] = [];
  const { overseas, degree, registration, report, form } = study;
  const degreeProof = `degrees[${String(degreeIndex)}]`;
  if (overseas === undefined)
    list.push({ ...base, key: `diploma-${key}`, type: 'diploma', facts: study.education });
  else
    list.push({
      ...base,
      key: `overseas-${key}`,
      type: 'overseasDegree',
      facts: overseas,
      proves: [degreeProof, ...base.proves],
    });
  if (degree !== undefined)
    list.push({ ...base, key: `degree-${key}`, type: 'degree', facts: degree, proves: [degreeProof] });
  if (registration !== undefined)
    list.push({ ...base, key: `registration-${key}`, type: 'registration', facts: registration });
  if (report !== undefined)
    list.push({ ...base, key: `report-${key}`, type: 'accreditationReport', facts: report });
  if (form !== undefined) list.push({ ...base, key: `form-${key}`, type: 'registrationForm', facts: form });
  return list;
}

function educationDocuments(career: Career): DossierDocument[] {
  let degrees = 0;
  return career.studies.flatMap((study, index) => {
    const list = studyDocuments(study, index, degrees);
    if (study.degree !== undefined || study.overseas !== undefined) degrees += 1;
    return list;
  });
}

function titleDocuments(career: Career): DossierDocument[] {
  const last = career.appointments.length - 1;
  const unkept = career.terms.length - career.appointments.length;
  return [
    { key: 'title', type: 'titleCertificate', facts: career.title, bundle: 'title', proves: ['title'] },
    ...career.appointments.map((facts, index): DossierDocument => ({
      key: `appointment-${String(index)}`,
      type: 'appointment',
      facts,
      bundle: 'title',
      proves: [index === last ? 'appointment' : `earlierAppointments[${String(unkept + index)}]`],
    })),
    ...(career.skill === undefined
      ? []
      : [
          {
            key: 'skill',
            type: 'skillCertificate',
            facts: career.skill,
            bundle: 'title',
            proves: ['skills[0]'],
          } as const,
        ]),
  ];
}

/** R73: cover, imprint, contents, article; the imprint is often on the cover's scan. */
function paperDocuments(random: Random, paper: Paper, index: number): DossierDocument[] {
  const base = { bundle: 'paper', proves: [`papers[${String(index)}]`] } as const;
  const key = String(index);
  const issue = {
    ...paper.journal,
    publisher: paper.publisher,
    frequency: paper.frequency,
    ...(paper.totalIssue === undefined ? {} : { totalIssue: paper.totalIssue }),
  };
  const parts = random.chance(0.5) ? (['both'] as const) : (['cover', 'copyright'] as const);
  return [
    ...parts.map((part): DossierDocument => ({
      ...base,
      key: `cover-${key}-${part}`,
      type: 'journalCover',
      facts: { ...issue, part },
    })),
    { ...base, key: `contents-${key}`, type: 'contents', facts: paper.contents },
    { ...base, key: `article-${key}`, type: 'article', facts: paper.article },
  ];
}

function bookDocuments(random: Random, career: Career): DossierDocument[] {
  const { book } = career;
  if (book === undefined) return [];
  const parts = random.chance(0.4) ? (['both'] as const) : (['cover', 'copyright'] as const);
  return parts.map((part) => ({
    key: `book-${part}`,
    type: 'bookCover',
    facts: { ...book, part },
    bundle: 'paper',
    proves: ['works[0]'],
  }));
}

function achievementDocuments(career: Career): DossierDocument[] {
  return career.achievements.flatMap(({ award, proof, patent }, index) => {
    const base = { bundle: 'achievement', proves: [`achievements[${String(index)}]`] } as const;
    const key = String(index);
    const list: DossierDocument[] = [];
    if (award !== undefined) list.push({ ...base, key: `award-${key}`, type: 'award', facts: award });
    if (proof !== undefined)
      list.push({ ...base, key: `proof-${key}`, type: 'contributorProof', facts: proof });
    if (patent !== undefined) list.push({ ...base, key: `patent-${key}`, type: 'patent', facts: patent });
    return list;
  });
}

/** Hours proofs are printed for all years at once or one a year. */
function hoursDocuments(random: Random, career: Career): DossierDocument[] {
  const proves = career.hours.years.map((_, index) => `continuingEducation[${String(index)}]`);
  const base = { type: 'continuingEducation', bundle: 'hours' } as const;
  if (career.situation.extent !== 'complete' || random.chance(0.5))
    return [{ ...base, key: 'hours', facts: career.hours, proves }];
  return career.hours.years.map((year, index) => ({
    ...base,
    key: `hours-${String(year.year)}`,
    facts: { ...career.hours, years: [year] },
    proves: proves.slice(index, index + 1),
  }));
}

function formDocuments(career: Career): DossierDocument[] {
  const base = { bundle: 'forms', proves: [] } as const;
  const { post } = career;
  return [
    ...(post === undefined
      ? []
      : [{ ...base, key: 'post', type: 'postInformation', facts: post, proves: ['post'] } as const]),
    { ...base, key: 'commitment', type: 'commitment', facts: career.commitment },
    { ...base, key: 'publicity', type: 'publicityConfirmation', facts: career.publicity },
    ...(career.situation.extent === 'complete'
      ? [{ ...base, key: 'scores', type: 'scoreSheet', facts: career.scores } as const]
      : []),
  ];
}

/** Papers that nobody asked for and that must come out as `unknown`. */
function looseDocuments(random: Random, words: Vocabulary, career: Career): DossierDocument[] {
  const titles =
    career.situation.extent === 'complete'
      ? ['工作总结', '产品试制报告', '会议照片说明', '工作经历说明']
      : ['工作总结'];
  const count = career.situation.extent === 'complete' ? 2 : Number(random.chance(0.3));
  return random.sample(titles, count).map((title, index) => ({
    key: `loose-${String(index)}`,
    type: 'unknown',
    facts: { title, paragraphs: makeLooseText(random, words, random.integer(3, 6)) },
    bundle: 'forms',
    proves: [],
  }));
}

function identityDocuments(random: Random, career: Career): DossierDocument[] {
  const base = { type: 'idCard', bundle: 'identity', proves: [] } as const;
  if (random.chance(career.situation.extent === 'complete' ? 0.5 : 0.7))
    return [{ ...base, key: 'id', facts: career.idCard }];
  return (['front', 'back'] as const).map((side) => ({
    ...base,
    key: `id-${side}`,
    facts: { ...career.idCard, side },
  }));
}

function assessmentDocuments(career: Career): DossierDocument[] {
  return career.assessments.map((facts, index) => ({
    key: `assessment-${String(facts.year)}`,
    type: 'assessment',
    facts,
    bundle: 'forms',
    proves: [`assessments[${String(index)}]`],
  }));
}

/** What everybody hands in. */
function coreDocuments(random: Random, career: Career): DossierDocument[] {
  return [
    ...identityDocuments(random, career),
    ...educationDocuments(career),
    ...titleDocuments(career),
    ...career.pensions.map((facts, index): DossierDocument => ({
      key: `pension-${String(index)}`,
      type: 'pension',
      facts,
      bundle: 'insurance',
      proves: ['pension'],
    })),
  ];
}

/** Everything that the person hands in. */
export function gatherDocuments(random: Random, words: Vocabulary, career: Career): DossierDocument[] {
  const thin = career.situation.extent === 'thin';
  return [
    ...coreDocuments(random, career),
    ...(thin ? [] : [...hoursDocuments(random, career), ...assessmentDocuments(career)]),
    ...career.papers.flatMap((paper, index) => paperDocuments(random, paper, index)),
    ...bookDocuments(random, career),
    ...achievementDocuments(career),
    ...(thin ? [] : [...formDocuments(career), ...looseDocuments(random, words, career)]),
  ];
}
