/**
 * What a judged path is called in Chinese and English: `education[0].certificateNo` is
 * 学历1·毕业证书编号. Reports, findings and the terminal use these names, so a clerk meets one
 * word for one thing, and it is the header of the declared workbook wherever there is one.
 */
import { documentTypes, type DocumentType } from './document-types.ts';
import { documentFieldWords, documentTypeEnglish, ownFieldWords, type Words } from './document-words.ts';

export type Language = 'zh' | 'en';

interface Section {
  readonly words: Words;
  readonly fields: Readonly<Record<string, Words>>;
}

/** The person's own facts, in the contract's order. */
const personWords: Readonly<Record<string, Words>> = {
  name: ['姓名', 'name'],
  sex: ['性别', 'sex'],
  birthDate: ['出生日期', 'date of birth'],
  idNumber: ['身份证号', 'ID number'],
};

/** Lists and groups of the declaration, in the contract's order. */
const sections: Readonly<Record<string, Section>> = {
  education: {
    words: ['学历', 'education'],
    fields: {
      institution: ['毕业院校', 'institution'],
      major: ['专业', 'major'],
      graduatedOn: ['毕业时间', 'graduated on'],
      certificateNo: ['毕业证书编号', 'diploma number'],
      level: ['学历层次', 'level'],
      mode: ['学习形式', 'mode of study'],
    },
  },
  degrees: {
    words: ['学位', 'degree'],
    fields: {
      institution: ['授予单位', 'awarding institution'],
      degree: ['学位名称', 'degree'],
      awardedOn: ['授予时间', 'awarded on'],
      certificateNo: ['学位证书编号', 'degree certificate number'],
    },
  },
  title: {
    words: ['现任资格', 'present title'],
    fields: {
      name: ['资格名称', 'title'],
      obtainedOn: ['取得时间', 'obtained on'],
      issuer: ['发证机关', 'issuer'],
      certificateNo: ['资格证书编号', 'title certificate number'],
    },
  },
  appointment: {
    words: ['现聘职务', 'present post'],
    fields: {
      employer: ['聘任单位', 'employer'],
      position: ['聘任职务', 'position'],
      from: ['聘任起始', 'from'],
    },
  },
  pension: { words: ['社保', 'pension'], fields: { payer: ['缴费单位', 'payer'] } },
  papers: {
    words: ['论文', 'paper'],
    fields: {
      title: ['题目', 'title'],
      journal: ['刊名', 'journal'],
      issn: ['ISSN', 'ISSN'],
      cn: ['CN刊号', 'CN number'],
      year: ['年', 'year'],
      issue: ['期', 'issue'],
      author: ['作者', 'author'],
    },
  },
  continuingEducation: {
    words: ['继续教育', 'continuing education'],
    fields: {
      professional: ['专业科目学时', 'professional hours'],
      industry: ['行业公需学时', 'industry hours'],
      general: ['一般公需学时', 'general hours'],
      total: ['合计学时', 'total hours'],
    },
  },
  assessments: { words: ['年度考核', 'annual assessment'], fields: { grade: ['等次', 'grade'] } },
  achievements: {
    words: ['业绩', 'achievement'],
    fields: {
      title: ['名称', 'title'],
      on: ['时间', 'date'],
      rank: ['排名', 'rank'],
      number: ['编号', 'number'],
    },
  },
  skills: {
    words: ['技能证书', 'skill certificate'],
    fields: { certificateNo: ['证书编号', 'certificate number'] },
  },
  works: { words: ['著作报告', 'work'], fields: { title: ['名称', 'title'], isbn: ['ISBN', 'ISBN'] } },
  post: { words: ['岗位', 'post'], fields: { vacant: ['空缺数', 'vacant posts'] } },
};

const listSections: ReadonlySet<string> = new Set([
  'education',
  'degrees',
  'pension',
  'papers',
  'continuingEducation',
  'assessments',
  'achievements',
  'skills',
  'works',
]);

const pathPattern = /^([A-Za-z]+)(?:\[(\d+)\])?(?:\.(.+))?$/;

const pick = (words: Words, language: Language): string => words[language === 'zh' ? 0 : 1];

/** The name of a kind of document: 毕业证书, "diploma"; an unknown kind is given back as it is. */
export function documentTypeName(type: string, language: Language = 'zh'): string {
  if (!Object.hasOwn(documentTypes, type)) return type;
  const known = type as DocumentType;
  return language === 'zh' ? documentTypes[known].zh : documentTypeEnglish[known];
}

/** The name of a field of a kind of document: (`diploma`, `graduated`) is 毕业时间. */
export function documentFieldName(type: string, field: string, language: Language = 'zh'): string {
  const words = own(ownFieldWords[type as DocumentType], field) ?? own(documentFieldWords, field);
  return words ? pick(words, language) : field;
}

/**
 * The name of a judged path (contract §2). Items of lists are counted from 1. A path or a part
 * of one that is not in the contract keeps its own spelling, so nothing is ever unnamed.
 */
export function pathName(path: string, language: Language = 'zh'): string {
  const person = own(personWords, path);
  if (person) return pick(person, language);
  const [, head = '', index, rest = ''] = pathPattern.exec(path) ?? [];
  const section = own(sections, head);
  const names = section
    ? [itemName(section, index, language), fieldName(section, rest, language)]
    : otherNames(head, rest, language);
  return names ? names.filter(Boolean).join(language === 'zh' ? '·' : ' · ') : path;
}

function itemName({ words }: Section, index: string | undefined, language: Language): string {
  if (index === undefined) return pick(words, language);
  return `${pick(words, language)}${language === 'en' ? ' ' : ''}${Number(index) + 1}`;
}

function fieldName({ fields }: Section, field: string, language: Language): string {
  const words = own(fields, field);
  return words ? pick(words, language) : field;
}

/** Paths that name a kind of document or a rule instead of a declared value. */
function otherNames(head: string, rest: string, language: Language): readonly string[] | undefined {
  if (head === 'evidence') return [pick(['材料', 'evidence'], language), documentTypeName(rest, language)];
  if (head === 'rules') return [pick(['规则', 'rule'], language), rest];
  if (head !== 'documents') return undefined;
  const [type = '', ...field] = rest.split('.');
  return [
    pick(['材料互核', 'papers compared'], language),
    documentTypeName(type, language),
    documentFieldName(type, field.join('.'), language),
  ];
}

const families: readonly string[] = [
  ...Object.keys(personWords),
  ...Object.keys(sections),
  'evidence',
  'documents',
  'rules',
];

/** Sorts paths in the contract's order: the person, education …, missing papers, papers compared, rules. */
export function comparePaths(left: string, right: string): number {
  const [a, b] = [placeOf(left), placeOf(right)];
  return a[0] - b[0] || a[1] - b[1] || a[2] - b[2] || (left < right ? -1 : left > right ? 1 : 0);
}

function placeOf(path: string): readonly [number, number, number] {
  const [, head = '', index = '0', field = ''] = pathPattern.exec(path) ?? [];
  const family = families.indexOf(head);
  const section = own(sections, head);
  const place = section ? Object.keys(section.fields).indexOf(field) : 0;
  return [family === -1 ? families.length : family, Number(index), place === -1 ? 99 : place];
}

/**
 * Every judged path of the contract that can be listed, with `[0]` for the items of lists;
 * `rules.<id>` is left out, its ids are a cycle's data.
 */
export const judgedPaths: readonly string[] = [
  ...Object.keys(personWords),
  ...Object.entries(sections).flatMap(([section, { fields }]) =>
    Object.keys(fields).map((field) => `${section}${listSections.has(section) ? '[0]' : ''}.${field}`),
  ),
  ...Object.keys(documentTypes).map((type) => `evidence.${type}`),
  ...Object.entries(documentTypes).flatMap(([type, { fields }]) =>
    fields.map((field) => `documents.${type}.${field}`),
  ),
];

/** An own key only: `constructor` is no field of ours. */
function own<Value>(record: Readonly<Record<string, Value>> | undefined, key: string): Value | undefined {
  return record && Object.hasOwn(record, key) ? record[key] : undefined;
}
