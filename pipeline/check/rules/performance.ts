/** Achievements, papers and the score sheet (R65, R66, R72, R73, R75). */
import type { DocumentType } from '#schemas/document-types.ts';
import type { Applicant } from '#schemas/records/declared.ts';
import { combine, unlessContradicted } from './combine.ts';
import {
  ask,
  broken,
  contradicted,
  pass,
  placesOf,
  unconcerned,
  verdictOf,
  type ApplicantFacts,
  type ApplicantJudge,
  type Judges,
  type Ruling,
} from './define.ts';
import { scoreSheet } from './score-sheet.ts';

type Achievement = NonNullable<Applicant['achievements']>[number];

interface Indexed {
  readonly one: Achievement;
  readonly at: string;
  readonly what: string;
}

const achievementsOf = ({ achievements = [] }: Applicant): Indexed[] =>
  achievements.map((one, i) => ({
    ...{ one, at: `achievements[${i}]` },
    what: `业绩“${one.title ?? one.id ?? String(i + 1)}”`,
  }));

/** Whether comparing found any paper that could speak to the value. */
const isSeen = (facts: ApplicantFacts, path: string): boolean =>
  ![undefined, 'missing'].includes(verdictOf(facts, path));

/** R65: each award and patent has its certificate. */
const certificates: ApplicantJudge = (facts) => {
  const listed = achievementsOf(facts.applicant).filter(
    ({ one }) => one.kind === 'award' || one.kind === 'patent',
  );
  if (facts.applicant.achievements === undefined) return ask('没有申报业绩，如有获奖、专利请补报');
  if (listed.length === 0) return unconcerned('没有申报获奖、专利');
  const parts = listed.map(({ one, at, what }): Ruling => {
    const paths = [`${at}.title`, `${at}.number`];
    const rest = {
      steps: [`${what}：${paths.some((path) => isSeen(facts, path)) ? '有证书' : '没有看到证书'}`],
    };
    const evidence = placesOf(facts, ...paths);
    if (!paths.some((path) => isSeen(facts, path)))
      return ask(`${what}没有看到${one.kind === 'patent' ? '专利证书' : '获奖证书'}，请补交`, rest);
    const ruling = pass(`${what}有证书`, { ...rest, evidence });
    return unlessContradicted(ruling, contradicted(facts, ...paths));
  });
  return combine(parts, `申报的 ${listed.length} 项获奖、专利都有证书`);
};

/** Done by several people; a patent's certificate names its inventors itself. */
const isGroup = ({ kind, people = 1, rank = 1 }: Achievement): boolean =>
  kind !== 'patent' && (people > 1 || rank > 1);

/** R66: in group work, the applicant's place is declared and a paper bears it out. */
const mainContributor: ApplicantJudge = (facts) => {
  if (facts.applicant.achievements === undefined) return ask('没有申报业绩，如有集体项目请补报');
  const group = achievementsOf(facts.applicant).filter(({ one }) => isGroup(one));
  if (group.length === 0) return unconcerned('没有申报集体项目');
  const parts = group.map((indexed) => contributorRuling(facts, indexed));
  return combine(parts, `${group.length} 项集体业绩都有本人排名的依据`);
};

function contributorRuling(facts: ApplicantFacts, { one, at, what }: Indexed): Ruling {
  const { rank, people } = one;
  const path = `${at}.rank`;
  const verdict = verdictOf(facts, path);
  const steps = [`${what}：${people ?? '?'} 人，本人排名 ${rank ?? '未填'}`];
  const rest = { steps, evidence: placesOf(facts, path) };
  if (rank === undefined) return ask(`${what}由 ${people ?? '多'} 人完成，没有填报本人排名，请补填`, rest);
  if (verdict === 'mismatch') return ask(`${what}的排名与材料不一致，请先核对`, { ...rest, restsOn: [path] });
  if (people !== undefined && rank > people)
    return broken(`${what}共 ${people} 人，本人排名却填 ${rank}`, rest);
  return verdict === 'match'
    ? pass(`${what}有排名依据`, rest)
    : ask(`${what}没有看到本人排名的依据，请补交主要贡献者证明`, rest);
}

interface Work {
  readonly title: string;
  readonly representative: boolean | undefined;
}

const worksOf = ({ papers, works = [] }: Applicant): Work[] =>
  [...papers, ...works].map(({ title = '题目未填', representative }) => ({ title, representative }));

/** R72: exactly so many representative works as the cycle asks for. */
const representative: ApplicantJudge = ({ applicant, cycle }) => {
  const all = worksOf(applicant);
  const wanted = cycle.representatives;
  if (all.length === 0) return ask('没有申报任现职以来的论文、著作、报告，请补报并确定代表作');
  const chosen = all.filter((one) => one.representative === true);
  const steps = all.map((one) => `《${one.title}》${one.representative === true ? '：代表作' : ''}`);
  const titles = chosen.map(({ title }) => `《${title}》`).join('、');
  const isOpen = all.some((one) => one.representative === undefined);
  if (chosen.length === wanted) return pass(`代表作：${titles}`, { steps });
  if (chosen.length < wanted && isOpen) return ask('没有注明哪一篇是代表作，请补填', { steps });
  return chosen.length > wanted
    ? broken(`确定了 ${chosen.length} 篇代表作（${titles}），只能是 ${wanted} 篇`, { steps })
    : broken(`没有确定代表作，应为 ${wanted} 篇`, { steps });
};

/** What a piece of writing needs, and at which judged values its pages bear witness. */
interface Needed {
  readonly what: string;
  readonly paths: readonly string[];
  readonly types: readonly (readonly [DocumentType, string])[];
}

const paperPages: Needed['types'] = [
  ['journalCover', '封面（刊号页）'],
  ['contents', '目录'],
  ['article', '正文'],
];

function neededBy({ papers, works = [] }: Applicant): Needed[] {
  const fields = ['title', 'journal', 'issn', 'cn', 'year', 'issue', 'author'];
  return [
    ...papers.map(({ title = '题目未填' }, i): Needed => ({
      what: `论文《${title}》`,
      paths: fields.map((field) => `papers[${i}].${field}`),
      types: paperPages,
    })),
    ...works.flatMap(({ kind, title = '题目未填' }, i): Needed[] => {
      const types: Partial<Record<string, Needed['types']>> = {
        book: [['bookCover', '封面、版权页']],
        report: [['contributorProof', '执笔证明']],
      };
      const needed = types[kind ?? ''];
      const paths = [`works[${i}].title`, `works[${i}].isbn`];
      return needed ? [{ what: `《${title}》`, paths, types: needed }] : [];
    }),
  ];
}

/** Kinds of paper that bear witness to any of these values. */
function witnessesTo({ own, ownFindings }: ApplicantFacts, paths: readonly string[]): Set<DocumentType> {
  const ids = ownFindings
    .filter(({ path }) => paths.includes(path))
    .flatMap(({ document, witnesses }) => [document, ...witnesses.map((witness) => witness.document)]);
  return new Set(own.filter(({ id }) => ids.includes(id)).map(({ type }) => type));
}

function pagesRuling(facts: ApplicantFacts, { what, paths, types }: Needed, all: readonly Needed[]): Ruling {
  const seen = witnessesTo(facts, paths);
  const isThere = (type: DocumentType): boolean => {
    const wanted = all.filter((one) => one.types.some(([other]) => other === type)).length;
    // As many pages of a kind as works: one that was not read well enough to be told apart is there all the same.
    return seen.has(type) || facts.own.filter((one) => one.type === type).length >= wanted;
  };
  const missing = types.flatMap(([type, word]) => (isThere(type) ? [] : [word]));
  const steps = [`${what}：${missing.length === 0 ? '齐全' : `缺${missing.join('、')}`}`];
  const rest = { steps, evidence: placesOf(facts, ...paths).slice(0, 3) };
  if (missing.length > 0) return ask(`${what}没有看到${missing.join('、')}，请补交`, rest);
  return unlessContradicted(pass(`${what}齐全`, rest), contradicted(facts, ...paths));
}

/** R73 */
const pages: ApplicantJudge = (facts) => {
  const needed = neededBy(facts.applicant);
  if (needed.length === 0) return unconcerned('没有申报论文、著作、报告');
  return combine(
    needed.map((one) => pagesRuling(facts, one, needed)),
    '论文有封面、刊号、目录和正文，著作、报告有相应的材料',
  );
};

export const performance: Judges = {
  applicant: {
    R65: certificates,
    R66: mainContributor,
    R72: representative,
    R73: pages,
    R75: scoreSheet,
  },
};
