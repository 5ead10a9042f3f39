/** Makes a whole submission: people, papers, files, and the truth about all of them. */
import { agrees } from '#samples/dossier/agreement.ts';
import type { Declared } from '#samples/dossier/declared.ts';
import type { Answer, Dossier, DossierDocument } from '#samples/dossier/dossier.ts';
import { supportOf, type ShownDocument, type Support } from '#samples/dossier/evidence.ts';
import { makeDossier } from '#samples/dossier/make-dossier.ts';
import { valueAt } from '#samples/dossier/plants/plant.ts';
import { makeSubmissionHead, makeUnitPapers, type SubmissionHead } from '#samples/dossier/unit-papers.ts';
import type { LayoutTable } from '#samples/layouts/index.ts';
import type { Situation } from '#samples/people/career.ts';
import { createRandom, type Random } from '#samples/people/random.ts';
import type { DocumentType } from '#schemas/document-types.ts';
import type { Vocabulary } from '#samples/people/vocabulary.ts';
import { createLayoutPicker, drawOne, type DrawnDocument, type LayoutPicker } from './draw-documents.ts';
import { makeFiles, type MadeFile } from './make-files.ts';
import { createNameGiver } from './names.ts';
import { planFiles } from './plan-files.ts';
import type { AnswerKey, FileTruth } from './truth.ts';

export interface SubmissionWish {
  readonly id: string;
  readonly seed: string;
  readonly words: Vocabulary;
  readonly layouts: LayoutTable;
  /** Only papers of these kinds are handed in; all by default. */
  readonly kinds?: readonly DocumentType[];
  readonly applicants: readonly {
    readonly situation: Situation;
    readonly plants: number | readonly string[];
  }[];
}

/** Where finished files go; paths are relative to the submission. */
export interface Sink {
  file(path: string, bytes: Buffer): Promise<void>;
  truth(truth: FileTruth): Promise<void>;
}

export interface Submission {
  readonly head: SubmissionHead;
  readonly applicants: readonly Declared[];
  readonly key: AnswerKey;
}

interface Maker {
  readonly sink: Sink;
  readonly isWanted: (type: DocumentType) => boolean;
  readonly picker: LayoutPicker;
}

async function drawAll(
  maker: Maker,
  documents: readonly DossierDocument[],
  random: Random,
): Promise<DrawnDocument[]> {
  const drawn: DrawnDocument[] = [];
  for (const document of documents.filter(({ type }) => maker.isWanted(type))) {
    const own = random.fork(document.key);
    drawn.push(await drawOne(document, maker.picker(document.type, own), own));
  }
  return drawn;
}

/** Writes one owner's files; gives each document's key with the files that hold it. */
async function writeFiles(
  maker: Maker,
  owner: string,
  how: { random: Random; drawn: readonly DrawnDocument[]; merge: number },
): Promise<Map<string, string[]>> {
  const { random, drawn, merge } = how;
  const names = createNameGiver(random.fork('names'));
  const places = new Map<string, string[]>();
  for (const [index, plan] of planFiles(random.fork('plan'), drawn, merge).entries()) {
    const made: MadeFile[] = await makeFiles(plan, { random: random.fork(`file ${String(index)}`), owner });
    for (const file of made) {
      const [first] = file.documents;
      if (first === undefined) continue;
      const path = `scans/${owner}/${names.give(first.document, file.extension)}`;
      await maker.sink.file(path, file.bytes);
      await maker.sink.truth({ file: path, form: file.form, pages: file.pages });
      for (const { document } of file.documents)
        places.set(document.key, [...(places.get(document.key) ?? []), path]);
    }
  }
  return places;
}

function withEvidence(dossier: Dossier, places: ReadonlyMap<string, string[]>): Declared {
  const achievements = dossier.declared.achievements.map((achievement, index) => {
    const item = `achievements[${String(index)}]`;
    const proofs = dossier.documents.filter(({ proves }) => proves.includes(item));
    return { ...achievement, evidence: proofs.flatMap(({ key }) => places.get(key) ?? []) };
  });
  const scores = dossier.declared.scores.map((line) => ({
    ...line,
    evidence: [...new Set(line.evidence.flatMap((key) => places.get(key) ?? []))],
  }));
  return { ...dossier.declared, achievements, scores };
}

function disagreeing(declared: Declared, path: string, supports: readonly Support[]): Support | undefined {
  const value = path.endsWith('.author') ? declared.name : valueAt(declared, path);
  return supports.find(({ value: shown }) => !agrees({ path, name: declared.name }, value, shown));
}

/** Keeps the answers that the drawn papers bear out: a layout may not show the bent field. */
function provenAnswers(dossier: Dossier, support: ReadonlyMap<string, readonly Support[]>): Answer[] {
  return dossier.answers.filter((answer) => {
    const supports = support.get(answer.path) ?? [];
    if (answer.expected === 'violation') return true;
    if (answer.expected === 'missing') return supports.length === 0;
    return (
      disagreeing(
        dossier.declared,
        answer.path,
        supports.filter(({ binding }) => binding),
      ) !== undefined
    );
  });
}

function covers(pattern: string, path: string): boolean {
  return pattern.endsWith('*') ? path.startsWith(pattern.slice(0, -1)) : pattern === path;
}

/**
 * Papers that contradict the declaration where nothing was planted are a fault of the samples.
 * @throws Error naming the first such path.
 */
function refuseSlips(dossier: Dossier, support: ReadonlyMap<string, readonly Support[]>): void {
  for (const [path, supports] of support) {
    const planned = dossier.answers.some((answer) =>
      [answer.path, ...answer.accept, ...answer.sideEffects].some((pattern) => covers(pattern, path)),
    );
    const slip = planned ? undefined : disagreeing(dossier.declared, path, supports);
    if (slip !== undefined) {
      const declared = JSON.stringify(valueAt(dossier.declared, path));
      throw new Error(
        `${dossier.id} ${path}: declared ${declared}, ${slip.key} shows ${JSON.stringify(slip.value)}`,
      );
    }
  }
}

interface MadeApplicant {
  readonly declared: Declared;
  readonly answers: readonly Answer[];
  readonly support: ReadonlyMap<string, readonly Support[]>;
}

async function makeApplicant(maker: Maker, wish: SubmissionWish, index: number): Promise<MadeApplicant> {
  const one = wish.applicants[index];
  if (one === undefined) throw new RangeError(`no applicant ${String(index)}`);
  const id = `A${String(index + 1).padStart(3, '0')}`;
  const random = createRandom(`${wish.seed}/${id}`);
  const dossier = makeDossier(random, wish.words, { id, ...one });
  const drawn = await drawAll(maker, dossier.documents, random.fork('draw'));
  const merge = one.situation.extent === 'complete' ? 0.3 : 0.4;
  const places = await writeFiles(maker, id, { random: random.fork('pack'), drawn, merge });
  const shown = drawn.map(({ document, fields }): ShownDocument => ({
    key: document.key,
    type: document.type,
    proves: document.proves,
    fields,
  }));
  const support = supportOf(shown, dossier.declared);
  refuseSlips(dossier, support);
  return { declared: withEvidence(dossier, places), answers: provenAnswers(dossier, support), support };
}

/** Makes the submission; scans and their truth go to the sink as they are finished. */
export async function makeSubmission(wish: SubmissionWish, sink: Sink): Promise<Submission> {
  const random = createRandom(`${wish.seed}/unit`);
  const isWanted = (type: DocumentType): boolean => wish.kinds?.includes(type) ?? true;
  const maker: Maker = { sink, isWanted, picker: createLayoutPicker(wish.layouts) };
  const made: MadeApplicant[] = [];
  for (const index of wish.applicants.keys()) made.push(await makeApplicant(maker, wish, index));
  const head = makeSubmissionHead(random, wish.words, wish.id);
  const papers = makeUnitPapers(
    head,
    made.map(({ declared }) => declared.name),
  );
  await writeFiles(maker, '_unit', {
    random: random.fork('pack'),
    drawn: await drawAll(maker, papers, random),
    merge: 0,
  });
  const support = Object.fromEntries(made.map((one) => [one.declared.id, Object.fromEntries(one.support)]));
  return {
    head,
    applicants: made.map(({ declared }) => declared),
    key: { submission: wish.id, answers: made.flatMap(({ answers }) => answers), support },
  };
}
