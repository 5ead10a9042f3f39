/** Papers in the conventions of the world outside our samples: the kind and every field. */
import { describe, expect, it } from 'vitest';
import { faultsOf } from '../../support/paper.ts';
import { articles } from './papers/articles.ts';
import { books } from './papers/books.ts';
import { contentsPages } from './papers/contents.ts';
import { journalCovers } from './papers/journal-covers.ts';
import { others } from './papers/others.ts';
import { patents } from './papers/patents.ts';
import { registrationForms } from './papers/registration-forms.ts';
import { skills } from './papers/skills.ts';
import { certificatesAgain } from './papers/works-again-certificates.ts';
import { certificatesThird } from './papers/works-third-certificates.ts';
import { worksThird } from './papers/works-third.ts';
import { worksAgain } from './papers/works-again.ts';

const groups = {
  articles,
  books,
  contentsPages,
  journalCovers,
  others,
  patents,
  registrationForms,
  skills,
  worksAgain,
  worksThird,
  certificatesAgain,
  certificatesThird,
};

describe.each(Object.entries(groups))('%s', (_group, papers) => {
  it.each(papers.map((paper) => [paper.name, paper] as const))('%s', (_name, paper) => {
    expect(faultsOf(paper)).toEqual({});
  });
});
