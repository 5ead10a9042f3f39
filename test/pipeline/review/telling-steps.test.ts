/** The lines of a reckoning that a rule's sentence speaks of come first. */
import { expect, it } from 'vitest';
import { tellingSteps } from '#pipeline/review/telling-steps.ts';

const numbers = (sentence: string, steps: readonly string[]): readonly unknown[] =>
  tellingSteps(sentence, steps).map(({ number, isTelling }) => (isTelling ? `${number}!` : number));

const window = [
  '有效期：2016-01-01 起，或任工程师职务（2010-12-01）之后',
  '2019-12 论文《滚动轴承装配线关键技术研究》：有效',
  '2009-05-18 业绩“机电行业技术能手”：不在有效期',
];
const hours = ['2018年度申报：合计 90', '2019年度申报：合计 88', '2020年度申报：合计 92'];

it('brings forward what the sentence names, each with its own number', () => {
  expect(numbers('业绩“机电行业技术能手”（2009-05-18）不在有效期，却用于评分', window)).toEqual(['3!', 1, 2]);
  expect(numbers('2019年度合计 88 学时，不足 90 学时', hours)).toEqual(['2!', 1, 3]);
});

it('marks several that are named alike, and none where that tells nothing', () => {
  const works = ['《甲甲甲甲》：代表作', '《乙乙乙乙》：代表作', '《丙丙丙丙》'];
  expect(numbers('确定了 2 篇代表作（《甲甲甲甲》、《乙乙乙乙》），只能是 1 篇', works)).toEqual([
    '1!',
    '2!',
    3,
  ]);
  expect(numbers('请核对', window)).toEqual([1, 2, 3]);
  expect(numbers('自评总分 79 与各项之和 76 不相等', ['各项之和：1 + 75 = 76'])).toEqual([1]);
  expect(tellingSteps('任何', [])).toEqual([]);
});
