/** The recommending body and its own papers. */
import type { DocumentFacts } from '#samples/facts.ts';
import { makeHanName, makePhone } from '#samples/people/make-person.ts';
import type { Random } from '#samples/people/random.ts';
import type { Vocabulary } from '#samples/people/vocabulary.ts';
import type { DossierDocument } from './dossier.ts';

/** `submission.json` of the contract. */
export interface SubmissionHead {
  readonly id: string;
  readonly revision: number;
  readonly cycle: string;
  readonly unit: { readonly name: string; readonly kind: 'city'; readonly region: string };
  readonly contact: { readonly name: string; readonly phone: string };
  readonly uploadedOn: string;
  readonly paperReceivedOn: string;
  readonly reviewFormCopies: number;
  readonly letter: { readonly no: string; readonly date: string };
  readonly scoringStandard: string;
  readonly objections: {
    readonly to: string;
    readonly phone: string;
    readonly email: string;
    readonly address: string;
  };
}

/** The body that recommends and hands in. */
export const recommenderOf = (words: Vocabulary): string =>
  `${words.cities[0]?.name ?? ''}机电行业职称服务办公室`;

export function makeSubmissionHead(random: Random, words: Vocabulary, id: string): SubmissionHead {
  const city = words.cities[0]?.name ?? '';
  const name = recommenderOf(words);
  const contact = { name: makeHanName(random, words, '女'), phone: makePhone(random) };
  return {
    id,
    revision: 1,
    cycle: '2020-jidian-senior',
    unit: { name, kind: 'city', region: city },
    contact,
    uploadedOn: '2020-09-28',
    paperReceivedOn: '2020-09-29',
    reviewFormCopies: 3,
    letter: { no: `职服函〔2020〕${String(random.integer(3, 40))}号`, date: '2020-09-27' },
    scoringStandard: '2020',
    objections: {
      to: contact.name,
      phone: contact.phone,
      email: 'zhicheng@example.invalid',
      address: `${city}${random.pick(words.roads)}${String(random.integer(1, 99))}号`,
    },
  };
}

/** The delegation letter with its stub and the copy on file, and the publicity notice. */
export function makeUnitPapers(head: SubmissionHead, people: readonly string[]): DossierDocument[] {
  const base = { bundle: 'unit', proves: [] } as const;
  const letter: DocumentFacts['entrustLetter'] = {
    issuer: head.unit.name,
    people: people.length,
    date: head.letter.date,
    firstName: people[0] ?? '',
    committee: '浙江省机电制造工程技术人员高级工程师职务任职资格评审委员会',
    no: head.letter.no,
    contact: head.contact.name,
    phone: head.contact.phone,
  };
  return [
    ...['original', 'stub', 'copy'].map((name): DossierDocument => ({
      ...base,
      key: `letter-${name}`,
      type: 'entrustLetter',
      facts: letter,
    })),
    {
      ...base,
      key: 'notice',
      type: 'unknown',
      facts: {
        title: '关于申报高级工程师任职资格人员的公示',
        paragraphs: [
          `现将${people.slice(0, 3).join('、')}等${String(people.length)}名申报人员的基本情况予以公示。`,
          '公示时间自2020年9月14日至9月18日，共5个工作日。',
          `如有异议，请以书面形式向${head.unit.name}反映，联系电话${head.contact.phone}。`,
        ],
      },
    },
  ];
}
