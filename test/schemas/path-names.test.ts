import { describe, expect, it } from 'vitest';
import { documentTypeNames, documentTypes } from '#schemas/document-types.ts';
import {
  comparePaths,
  documentFieldName,
  documentTypeName,
  judgedPaths,
  pathName,
} from '#schemas/path-names.ts';

/** The contract's list (§2), written out a second time so that a lost path is seen. */
const contract = [
  'name sex birthDate idNumber',
  'education[0].institution education[0].major education[0].graduatedOn education[0].certificateNo education[0].level education[0].mode',
  'degrees[0].institution degrees[0].degree degrees[0].awardedOn degrees[0].certificateNo',
  'title.name title.obtainedOn title.issuer title.certificateNo',
  'appointment.employer appointment.position appointment.from',
  'pension[0].payer',
  'papers[0].title papers[0].journal papers[0].issn papers[0].cn papers[0].year papers[0].issue papers[0].author',
  'continuingEducation[0].professional continuingEducation[0].industry continuingEducation[0].general continuingEducation[0].total',
  'assessments[0].grade',
  'achievements[0].title achievements[0].on achievements[0].rank achievements[0].number',
  'skills[0].certificateNo works[0].title works[0].isbn post.vacant',
].flatMap((line) => line.split(' '));
const evidence = documentTypeNames.map((type) => `evidence.${type}`);
const compared = documentTypeNames.flatMap((type) =>
  documentTypes[type].fields.map((field) => `documents.${type}.${field}`),
);

describe('names of judged paths', () => {
  it('knows exactly the paths of the contract', () => {
    expect(new Set(judgedPaths)).toEqual(new Set([...contract, ...evidence, ...compared]));
  });

  it.each([...contract, ...evidence, ...compared])('names %s in Chinese and in English', (path) => {
    // ISSN, ISBN and CN stand on the papers themselves
    const name = pathName(path).replaceAll(/ISSN|ISBN|CN/g, '号');
    expect(name).toMatch(/^[\u4e00-\u9fff0-9·()、/]+$/);
    expect(pathName(path, 'en')).toMatch(/^[A-Za-z0-9· ]+$/);
    expect(pathName(path, 'en')).not.toMatch(/[a-z][A-Z]/);
  });

  it('gives different paths different names', () => {
    const names = judgedPaths.map((path) => pathName(path));
    expect(new Set(names).size).toBe(names.length);
  });

  it('counts items from one', () => {
    expect(pathName('education[0].certificateNo')).toBe('学历1·毕业证书编号');
    expect(pathName('papers[11].issn')).toBe('论文12·ISSN');
    expect(pathName('education[1].certificateNo', 'en')).toBe('education 2 · diploma number');
    expect(pathName('documents.diploma.name')).toBe('材料互核·毕业证书·姓名');
    expect(pathName('evidence.idCard')).toBe('材料·居民身份证');
    expect(pathName('rules.R31')).toBe('规则·R31');
  });

  it('leaves what it does not know as it is, inherited keys too', () => {
    expect(pathName('nonsense[0].x')).toBe('nonsense[0].x');
    expect(pathName('education[0].constructor')).toBe('学历1·constructor');
    expect(pathName('toString')).toBe('toString');
    expect(documentTypeName('constructor')).toBe('constructor');
    expect(documentFieldName('diploma', 'toString')).toBe('toString');
    expect(documentFieldName('patent', 'number')).toBe('专利号');
  });

  it('sorts in the order of the contract, items by number', () => {
    const shuffled = [
      'rules.R1',
      'papers[10].issn',
      'evidence.degree',
      'papers[2].issn',
      'papers[2].title',
      'idNumber',
      'name',
    ];
    expect(shuffled.sort(comparePaths)).toEqual([
      'name',
      'idNumber',
      'papers[2].title',
      'papers[2].issn',
      'papers[10].issn',
      'evidence.degree',
      'rules.R1',
    ]);
  });
});
