import { describe, expect, it } from 'vitest';
import { findElsewhere } from '#pipeline/check/elsewhere.ts';
import type { Comparison } from '#pipeline/check/compare.ts';
import { paper } from '../../support/perfect-papers.ts';

function find(
  lines: readonly string[],
  declared: string | number,
  kind: Comparison,
): [string, boolean] | undefined {
  const place = findElsewhere({ declared, kind }, paper('diploma', {}, { other: lines }));
  return place && [place.text, place.isWhole];
}

describe('a declared value anywhere on the paper', () => {
  it.each([
    ['code', ['编号 104765201605701784'], '104765201605701784', ['104765201605701784', true]],
    ['code', ['1104765201605701784'], '104765201605701784', ['104765201605701784', false]],
    ['code', ['1047652016057017841'], '104765201605701784', ['104765201605701784', false]],
    ['code', ['zj2016'], 'ZJ2016', ['ZJ2016', true]],
    ['organisation', ['杭州鼎沐机械有限公司 2018'], '杭州鼎沐机械有限公司', ['杭州鼎沐机械有限公司', true]],
    ['organisation', ['新杭州鼎沐机械有限公司'], '杭州鼎沐机械有限公司', ['杭州鼎沐机械有限公司', false]],
    ['text', ['专业：自动化，学制四年'], '自动化', ['自动化', true]],
    ['text', ['机械设计制造及其自动化'], '自动化', ['自动化', false]],
    ['name', ['姓名：林知远'], '林知远', ['林知远', true]],
    ['name', ['林知远征'], '林知远', ['林知远', false]],
    ['name', ['经办人：林知远'], '林知远', ['林知远', false]],
    ['date', ['二〇一〇年七月一日'], '2010-07-01', ['2010-07-01', true]],
    ['date', ['2010年7月'], '2010-07-01', ['2010-07', true]],
    ['date', ['2010年'], '2010-07-01', undefined],
    ['date', ['2010年8月'], '2010-07-01', undefined],
    ['number', ['第 12 期'], 12, undefined],
    ['word', ['全日制'], '全日制', undefined],
    ['text', ['专'], '专', undefined],
  ] as const)('%s in %j: %j is %j', (kind, lines, declared, expected) => {
    expect(find(lines, declared, kind)).toEqual(expected);
  });

  it('is best where it stands alone', () => {
    expect(find(['机械自动化', '自动化'], '自动化', 'text')).toEqual(['自动化', true]);
  });

  it.each([
    [
      'text',
      ['[3] 林知远. 双级行星减速机均载特性分析[J]. 机电工程, 2018(3): 1-5'],
      '双级行星减速机均载特性分析',
    ],
    ['text', ['参考文献', '林知远,双级行星减速机均载特性分析,机电工程,2018'], '机电工程'],
    ['people', ['[3] 林知远. 减速机均载特性[J]. 机电工程, 2018'], '林知远'],
    ['people', ['（责任编辑：林知远）'], '林知远'],
  ] as const)('does not count on an article that cites it: %s in %j', (kind, lines, declared) => {
    const cited = (type: 'article' | 'award'): unknown =>
      findElsewhere({ declared, kind }, paper(type, {}, { other: lines }));
    expect(cited('article')).toBeUndefined();
    expect(cited('award')).toMatchObject({ isWhole: true });
  });

  it('counts on an article over its references', () => {
    const lines = ['双级行星减速机均载特性分析', '林知远', '参考文献', '[1] 陆文远. 齿轮[M]. 杭州'];
    const document = paper('article', {}, { other: lines });
    expect(findElsewhere({ declared: '林知远', kind: 'people' }, document)).toMatchObject({ isWhole: true });
  });

  it('counts only inside the region of a paper that shares its page', () => {
    const document = paper('diploma', {}, { other: ['自动化'] });
    const below = {
      ...document,
      parts: [{ file: 'x.jpg', page: 1, region: [0, 1000, 2000, 1000] as [number, number, number, number] }],
    };
    expect(findElsewhere({ declared: '自动化', kind: 'text' }, document)).toBeDefined();
    expect(findElsewhere({ declared: '自动化', kind: 'text' }, below)).toBeUndefined();
  });
});
