/** Discrepancies in papers, books, awards and patents. */
import { changeDigit, lookalike, mishear } from '#samples/people/confusions.ts';
import { issn } from '#samples/people/check-digits.ts';
import { declareOther, documentsOf, itemOf, showOther, valueAt, type Draft, type Plant } from './plant.ts';

function article(draft: Draft) {
  const articles = documentsOf(draft, 'article');
  return articles.length === 0 ? undefined : draft.random.pick(articles);
}

export const paperIssue: Plant = (draft) => {
  const item = itemOf(article(draft), 'papers');
  if (item === undefined) return undefined;
  const old = Number(valueAt(draft.declared, `${item}.issue`));
  return declareOther(draft, `${item}.issue`, {
    value: old > 1 ? old - 1 : old + 1,
    note: '申报的期号与刊物不符',
  });
};

export const paperYear: Plant = (draft) => {
  const item = itemOf(article(draft), 'papers');
  if (item === undefined) return undefined;
  const old = Number(valueAt(draft.declared, `${item}.year`));
  return declareOther(draft, `${item}.year`, {
    value: old - 1,
    note: '申报的年份与刊物不符',
    sideEffects: ['rules.*'],
  });
};

export const paperIssn: Plant = (draft) => {
  const item = itemOf(article(draft), 'papers');
  if (item === undefined) return undefined;
  const old = valueAt(draft.declared, `${item}.issn`);
  const value = issn(
    draft.random.pick(draft.words.journals.filter((journal) => issn(journal.issn) !== old)).issn,
  );
  return declareOther(draft, `${item}.issn`, { value, note: '申报的ISSN是另一种刊物的' });
};

export const paperCn: Plant = (draft) => {
  const item = itemOf(article(draft), 'papers');
  if (item === undefined) return undefined;
  const value = changeDigit(draft.random, String(valueAt(draft.declared, `${item}.cn`)));
  return declareOther(draft, `${item}.cn`, { value, note: '申报的CN刊号错一位' });
};

/** One character of a text taken for one that looks like it. */
function misread(draft: Draft, text: string): string {
  const places = draft.random.sample(
    [...text].map((_, index) => index),
    text.length,
  );
  for (const place of places) {
    const other = lookalike(draft.random, text.charAt(place));
    if (other !== undefined) return text.slice(0, place) + other + text.slice(place + 1);
  }
  return text;
}

export const paperTitle: Plant = (draft) => {
  const item = itemOf(article(draft), 'papers');
  if (item === undefined) return undefined;
  const old = String(valueAt(draft.declared, `${item}.title`));
  const aspect = draft.words.titles.aspects.find((one) => old.endsWith(one));
  const others = draft.words.titles.aspects.filter((one) => one !== aspect);
  const value = aspect === undefined ? misread(draft, old) : old.replace(aspect, draft.random.pick(others));
  return declareOther(draft, `${item}.title`, {
    value,
    note: '申报的论文题目与刊物不符',
    sideEffects: [`${item}.author`, 'rules.*'],
  });
};

export const paperAuthor: Plant = (draft) => {
  const chosen = article(draft);
  const item = itemOf(chosen, 'papers');
  const contents = documentsOf(draft, 'contents').find(
    (one) => item !== undefined && one.proves.includes(item),
  );
  if (item === undefined || chosen === undefined || contents === undefined) return undefined;
  const given = draft.words.given.male;
  const author = chosen.facts.author.map((name) =>
    name === draft.declared.name ? mishear(draft.random, name, given) : name,
  );
  const planted = showOther(draft, chosen, {
    path: `${item}.author`,
    change: { author },
    shown: author.join('、'),
    note: '论文作者中没有申报人（同音字）',
    sideEffects: ['documents.*', 'name', 'rules.*'],
  });
  const documents = (planted.documents ?? []).map((document) =>
    document.key === contents.key && document.type === 'contents'
      ? { ...document, facts: { ...document.facts, author } }
      : document,
  );
  return { ...planted, documents };
};

export const articleIssueDisagrees: Plant = (draft) => {
  const chosen = article(draft);
  const item = itemOf(chosen, 'papers');
  if (item === undefined || chosen === undefined) return undefined;
  const shown = chosen.facts.issue > 1 ? chosen.facts.issue - 1 : chosen.facts.issue + 1;
  return showOther(draft, chosen, {
    path: `${item}.issue`,
    change: { issue: shown },
    shown,
    note: '正文页的期号与封面不同',
    accept: ['documents.article.issue', 'documents.journalCover.issue'],
    sideEffects: ['documents.*', 'rules.*'],
  });
};

export const isbnDigit: Plant = (draft) => {
  const old = valueAt(draft.declared, 'works[0].isbn');
  if (typeof old !== 'string') return undefined;
  return declareOther(draft, 'works[0].isbn', {
    value: changeDigit(draft.random, old),
    note: '申报的ISBN错一位',
  });
};

function achievement(draft: Draft, type: 'patent' | 'award' | 'contributorProof'): string | undefined {
  const documents = documentsOf(draft, type);
  return documents.length === 0
    ? undefined
    : itemOf(draft.random.pick<(typeof documents)[number]>(documents), 'achievements');
}

export const patentDigit: Plant = (draft) => {
  const item = achievement(draft, 'patent');
  if (item === undefined) return undefined;
  const value = changeDigit(draft.random, String(valueAt(draft.declared, `${item}.number`)));
  return declareOther(draft, `${item}.number`, { value, note: '申报的专利号错一位' });
};

export const patentFiledForGranted: Plant = (draft) => {
  const patent = documentsOf(draft, 'patent')[0];
  const item = itemOf(patent, 'achievements');
  if (item === undefined || patent === undefined) return undefined;
  return declareOther(draft, `${item}.on`, { value: patent.facts.filedOn, note: '把申请日申报为授权日' });
};

export const rankRaised: Plant = (draft) => {
  const item = achievement(draft, 'contributorProof') ?? achievement(draft, 'patent');
  if (item === undefined) return undefined;
  const old = Number(valueAt(draft.declared, `${item}.rank`));
  return declareOther(draft, `${item}.rank`, { value: old === 1 ? 2 : 1, note: '申报的排名与证明不符' });
};

export const awardRaised: Plant = (draft) => {
  const award = documentsOf(draft, 'award').find(({ facts }) => /[二三]等奖$/u.test(facts.award));
  const item = itemOf(award, 'achievements');
  if (item === undefined || award === undefined) return undefined;
  return declareOther(draft, `${item}.title`, {
    value: award.facts.award.replace(/[二三]等奖$/u, '一等奖'),
    note: '申报的奖项等级高于证书',
  });
};
