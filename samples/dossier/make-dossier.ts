/** From a case to a dossier: a career, its documents, its declaration, and what is wrong with them. */
import type { Situation } from '#samples/people/career.ts';
import { makeCareer } from '#samples/people/make-career.ts';
import type { Random } from '#samples/people/random.ts';
import type { Vocabulary } from '#samples/people/vocabulary.ts';
import { declareCareer } from './declared.ts';
import { gatherDocuments } from './documents.ts';
import type { Dossier } from './dossier.ts';
import { plantKinds, plantSome } from './plants/index.ts';
import { settleScores } from './scores.ts';
import { recommenderOf } from './unit-papers.ts';

export interface DossierWish {
  readonly id: string;
  readonly situation: Situation;
  /** How many discrepancies of any kinds, or which kinds. */
  readonly plants: number | readonly string[];
}

export function makeDossier(random: Random, words: Vocabulary, wish: DossierWish): Dossier {
  const career = makeCareer(random.fork('career'), words, wish.situation);
  const documents = gatherDocuments(random.fork('documents'), words, career);
  const declared = declareCareer(career, wish.id, recommenderOf(words));
  const draft = { random: random.fork('plants'), words, ...settleScores(declared, documents) };
  const planted =
    typeof wish.plants === 'number'
      ? plantSome(draft, wish.plants, random.fork('order'))
      : plantKinds(draft, wish.plants, wish.plants.length);
  return {
    id: wish.id,
    career,
    declared: planted.draft.declared,
    documents: planted.draft.documents,
    answers: planted.answers.map((answer) => ({ ...answer, applicant: wish.id })),
  };
}
