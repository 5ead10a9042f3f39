/** Values that a paper shows in no way that is known: taken only where what was declared stands by itself. */
import { describe, expect, it } from 'vitest';
import { extractDocuments } from '#pipeline/extract/index.ts';
import { documentsOn, hints } from '../../support/extraction.ts';
import { printedPage, type Printed } from '../../support/printed-lines.ts';
import { PERSON } from './papers/paper.ts';

const skill = (...lines: Printed[]): unknown => {
  const page: Printed[] = [
    [450, 80, 46, '职业技能等级证书'],
    [140, 300, 28, '职业名称：电工'],
    [140, 350, 28, '技能等级：高级技师'],
    ...lines,
  ];
  return documentsOn(page).map(({ type, fields }) => [type, fields['name']?.value, fields['name']?.isNamed]);
};

describe('a name that no known word stands beside', () => {
  it('is the holder’s where it is the applicant’s own', () => {
    expect(skill([600, 220, 34, PERSON])).toEqual([['skillCertificate', PERSON, false]]);
    expect(skill([140, 220, 28, `获证者本名 ${PERSON} 男`])).toEqual([['skillCertificate', PERSON, false]]);
  });

  it('is found inside a sentence whose words lead up to it and on from it', () => {
    for (const text of [
      `兹证明我单位${PERSON}（身份证号码见附件）考核合格`,
      `${PERSON}在本单位从事电工工作`,
      `${PERSON}已通过考核`,
    ])
      expect(skill([140, 220, 28, text])).toEqual([['skillCertificate', PERSON, false]]);
  });

  it.each([
    ['the beginning of a longer one', `${PERSON}为已通过考核`],
    ['another person’s', '陆之恒'],
    ['a longer one', `${PERSON}宁`],
    ['the end of another word', `大${PERSON}`],
    ['one sign off', '沈之垣'],
  ])('is not taken where it is %s', (_, text) => {
    expect(skill([600, 220, 34, text])).toEqual([['skillCertificate', undefined, undefined]]);
  });

  it('is not taken where it is who dealt with the paper', () => {
    const none = [['skillCertificate', undefined, undefined]];
    expect(skill([140, 700, 28, `经办人：${PERSON}`])).toEqual(none);
    expect(skill([140, 700, 28, '审核人'], [400, 700, 28, PERSON])).toEqual(none);
  });

  it('never stands in for a name that the paper says otherwise', () => {
    expect(skill([140, 220, 28, '姓名：陆文远'], [140, 900, 24, `申报人材料 ${PERSON}`])).toEqual([
      ['skillCertificate', '陆文远', true],
    ]);
  });
});

describe('a school that no known word stands beside', () => {
  const school = (text: string): unknown => {
    const page: Printed[] = [
      [450, 80, 46, '普通高等学校毕业证书'],
      [140, 260, 28, '沈之恒　专业：机械工程　学制四年'],
      [140, 310, 28, '证书编号：103351201205003417'],
      [520, 900, 60, text],
    ];
    const values = { institution: ['东海理工大学'] };
    const [document] = extractDocuments([printedPage(page)], 'A001', { ...hints, values });
    return document?.fields['institution']?.value;
  };

  it('is the declared one where its name stands by itself', () => {
    expect(school('东海理工大学')).toBe('东海理工大学');
  });

  it.each(['东海理工大学城北学院', '新东海理工大学', '东海埋工大学'])('is never read out of %s', (text) => {
    expect(school(text)).not.toBe('东海理工大学');
  });
});

describe('a journal that an article only cites', () => {
  it('is not the article’s own', () => {
    const page: Printed[] = [
      [400, 300, 60, '齿轮箱振动信号的分析方法'],
      [600, 400, 30, '陆文远'],
      [140, 500, 26, '摘要：本文研究齿轮箱的振动信号。'],
      [140, 550, 26, '关键词：齿轮箱；振动'],
      [140, 900, 26, '参考文献'],
      [140, 950, 26, '[1] 沈之恒. 减速机均载特性[J]. 机电工程, 2018(3): 1-5'],
      [140, 1000, 26, '机电工程'],
    ];
    const values = { journal: ['机电工程'] };
    const [document] = extractDocuments([printedPage(page)], 'A001', { ...hints, values });
    expect(document).toMatchObject({ type: 'article' });
    expect(document?.fields['journal']?.value).toBeUndefined();
  });
});
