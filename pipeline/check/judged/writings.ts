/** Papers, books and reports, with the pages that prove them. */
import type { Applicant } from '#schemas/records/declared.ts';
import { from, line, mark, rows, type Item, type Judged } from './define.ts';

export function paperPaths(p: Applicant['papers'][number], i: number, author: string | undefined): Judged[] {
  const at = `papers[${i}]`;
  const item: Item = {
    key: at,
    types: ['journalCover', 'contents', 'article'],
    marks: [
      ...mark(p.title, 4, 'title'),
      ...mark(p.issn, 3, 'issn'),
      ...mark(p.journal, 2, 'journal'),
      ...mark(p.cn, 2, 'cn'),
      ...mark(p.issue, 0.6, 'issue'),
      ...mark(p.year, 0.6, 'year'),
    ],
  };
  return rows(
    [
      [`${at}.title`, p.title, line(['text', 'warn', 'R73'], ...from('title', 'article', 'contents'))],
      [
        `${at}.journal`,
        p.journal,
        line(['text', 'warn', 'R73'], ...from('journal', 'journalCover', 'article', 'contents')),
      ],
      [`${at}.issn`, p.issn, line(['issn', 'block', 'R73'], ...from('issn', 'journalCover'))],
      [`${at}.cn`, p.cn, line(['cn', 'block', 'R73'], ...from('cn', 'journalCover'))],
      [`${at}.year`, p.year, line(['number', 'block', 'R73'], ...from('year', 'journalCover', 'article'))],
      [`${at}.issue`, p.issue, line(['number', 'block', 'R73'], ...from('issue', 'journalCover', 'article'))],
      [`${at}.author`, author, line(['people', 'warn', 'R73'], ...from('author', 'article', 'contents'))],
    ],
    item,
  );
}

export function workPaths(w: NonNullable<Applicant['works']>[number], i: number): Judged[] {
  const at = `works[${i}]`;
  const isBook = w.kind === 'book';
  const item: Item = {
    key: at,
    types: isBook ? ['bookCover'] : ['contributorProof'],
    marks: [...mark(w.title, 4, 'title', 'project'), ...mark(w.isbn, 3, 'isbn')],
  };
  return rows(
    [
      [
        `${at}.title`,
        w.title,
        line(
          ['text', 'warn', 'R72'],
          ...(isBook ? from('title', 'bookCover') : from('project', 'contributorProof')),
        ),
      ],
      [
        `${at}.isbn`,
        isBook ? w.isbn : undefined,
        line(['isbn', 'warn', 'R72'], ...from('isbn', 'bookCover')),
      ],
    ],
    item,
  );
}
