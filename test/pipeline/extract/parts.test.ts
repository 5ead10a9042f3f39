/** Labels, dates, names, regions and joins: the parts of extraction by themselves. */
import { describe, expect, it } from 'vitest';
import { valuesOfLabels } from '#pipeline/extract/beside.ts';
import { datesIn, isDateLike } from '#pipeline/extract/dates.ts';
import { extractDocuments, identify } from '#pipeline/extract/index.ts';
import { pageTextOf } from '#pipeline/extract/page-text.ts';
import { namesIn } from '#pipeline/extract/person-names.ts';
import { viewOfLine } from '#pipeline/extract/views.ts';
import { documentsOn } from '../../support/extraction.ts';
import { paragraph, printedLine, printedPage, table, type Printed } from '../../support/printed-lines.ts';
import { recordedPaper } from '../../support/recorded-lines.ts';

/** Every value found for a label, best first. */
function valuesOf(label: string, lines: readonly Printed[], isLong = false): string[] {
  const page = printedPage(lines);
  const all = ['姓名', '性别', '出生日期', '工作单位', '发证机关', '证书编号', '参保地', '经办机构', '学制'];
  const search = { labels: [label], all, isLong };
  return valuesOfLabels(pageTextOf(page.lines, page), search)
    .flat()
    .map((view) => view.text);
}

describe('values of labels', () => {
  it('stand behind a colon, in the next cell, or beneath', () => {
    expect(valuesOf('姓名', [[100, 100, 40, '姓名：沈之恒']])[0]).toBe('沈之恒');
    expect(valuesOf('姓名', table([100, 400], 100, 40, [['姓名', '沈之恒']]))[0]).toBe('沈之恒');
    expect(
      valuesOf(
        '姓名',
        table([100, 400], 100, 40, [
          ['姓名', '性别'],
          ['沈之恒', '男'],
        ]),
      )[0],
    ).toBe('沈之恒');
  });

  it('are found where the label is spread over cells or over one line with wide blanks', () => {
    expect(valuesOf('姓名', table([100, 240, 400], 100, 40, [['姓', '名', '沈之恒']]))[0]).toBe('沈之恒');
    expect(valuesOf('姓名', [[100, 100, 40, '姓　名　沈之恒　　性　别　男']])[0]).toBe('沈之恒');
  });

  it('are found where the label is wrapped or has an English sub-label', () => {
    const wrapped: Printed[] = [
      [100, 80, 40, '专业技术资'],
      [100, 130, 40, '格名称'],
      [400, 105, 40, '工程师'],
    ];
    expect(valuesOf('专业技术资格名称', wrapped)[0]).toBe('工程师');
    expect(valuesOf('证书编号', [[100, 100, 40, '证书编号 Certificate No.：12345678']])[0]).toBe('12345678');
  });

  it('stop at the next label and never are a label', () => {
    expect(valuesOf('姓名', [[100, 100, 40, '姓名：沈之恒性别：男']])).toEqual(['沈之恒']);
    expect(valuesOf('姓名', table([100, 400], 100, 40, [['姓名', '性别']]))).toEqual([]);
  });

  it('run on into the lines of their own cell, not into the next row', () => {
    const two: Printed[] = [
      [100, 130, 40, '工作单位'],
      [400, 105, 40, '湖州佳拓重工智能机械'],
      [400, 155, 40, '制造股份有限公司'],
    ];
    expect(valuesOf('工作单位', two, true)[0]).toBe('湖州佳拓重工智能机械制造股份有限公司');
    const rows = table([100, 400], 100, 40, [
      ['发证机关', '湖州市人事局'],
      ['证书编号', '12345678'],
    ]);
    expect(valuesOf('发证机关', rows, true)[0]).toBe('湖州市人事局');
  });

  it('do not make one label of two that stand over one another', () => {
    const rows = table([100, 400], 100, 40, [
      ['参保地', '湖州市'],
      ['经办机构', '湖州市社会保险中心'],
    ]);
    expect(valuesOf('参保地经办机构', rows)).toEqual([]);
  });
});

describe('dates', () => {
  it('that a seal cut are none', () => {
    for (const cut of ['O〇六年一月十五日', '二〇〇六年月十五日', '200六年月十五日', '二〇〇六年一月十']) {
      expect(datesIn(cut).filter(({ value }) => value.length === 10)).toEqual([]);
    }
    expect(isDateLike('O〇六年一月十五日')).toBe(true);
    expect(isDateLike('二〇〇六年月十五日')).toBe(true);
    expect(isDateLike('二〇〇六年一月十五日')).toBe(false);
  });

  it('are not cut where another date or a word follows', () => {
    expect(datesIn('2013年1月2015年12月').map(({ value }) => value)).toEqual(['2013-01', '2015-12']);
    expect(datesIn('于2013年1月取得').map(({ value }) => value)).toEqual(['2013-01']);
  });
});

describe('names in a row', () => {
  const read = (text: string): string[] =>
    namesIn(viewOfLine(printedLine([0, 0, 40, text]))).map((n) => n.text);

  it('are parted by commas, points, blanks and superscripts', () => {
    expect(read('沈之恒1，梁栋2，欧阳晓琳1*')).toEqual(['沈之恒', '梁栋', '欧阳晓琳']);
    expect(read('沈之恒　梁　栋　王可')).toEqual(['沈之恒', '梁栋', '王可']);
    expect(read('沈之恒·梁栋·主编')).toEqual(['沈之恒', '梁栋']);
    expect(read('阿依努尔·买买提，王可')).toEqual(['阿依努尔·买买提', '王可']);
  });

  it('hold no places of work', () => {
    expect(read('湖州佳拓重工机械有限公司')).toEqual([]);
  });
});

describe('kinds of papers', () => {
  it('are not told from a word in passing', () => {
    const lines = paragraph(160, 240, 34, ['本人于2009年获得学士学位证书和毕业证书，现附复印件。']);
    expect(identify(printedPage([[500, 80, 50, '个人情况说明'], ...lines]).lines).type).not.toBe('diploma');
  });

  it('are not taken from forms that merely start alike', () => {
    const lines: Printed[] = [
      [360, 80, 56, '专业技术资格评审表'],
      ...table([120, 420], 240, 32, [
        ['姓名', '沈之恒'],
        ['现任职称', '工程师'],
      ]),
    ];
    expect(documentsOn(lines).map(({ type }) => type)).toEqual(['unknown']);
  });
});

const boxOf = ([x = 0, y = 0, w = 1, h = 1]: readonly number[]): [number, number, number, number] => [
  x,
  y,
  w,
  h,
];

/** Two recorded papers drawn smaller onto one sheet. */
function sheetWith(first: string, second: string, isStacked: boolean): ReturnType<typeof printedPage> {
  const [width, height] = isStacked ? [1654, 2339] : [2339, 1654];
  const places = isStacked
    ? [
        [60, 60, 1534, 1080],
        [60, 1200, 1534, 1080],
      ]
    : [
        [40, 40, 1100, 1574],
        [1200, 40, 1100, 1574],
      ];
  const lines = [first, second].flatMap((type, i) => {
    const page = recordedPaper(type).pages[0]!;
    const [x = 0, y = 0, w = 1, h = 1] = places[i]!;
    const scale = Math.min(w / page.width, h / page.height);
    return page.lines.map((line) => ({
      ...line,
      id: line.id + i * 1000,
      quad: line.quad.map(([px, py]) => [x + px * scale, y + py * scale]) as unknown as typeof line.quad,
      box: boxOf(line.box.map((side, k) => side * scale + (k === 0 ? x : k === 1 ? y : 0))),
    }));
  });
  return { ...printedPage([], { width, height }), lines };
}

describe('sheets with two papers', () => {
  it.each([
    ['diploma', 'degree', true],
    ['diploma', 'degree', false],
    ['skillCertificate', 'appointment', true],
    ['idCard', 'diploma', true],
    ['patent', 'patent', true],
  ] as const)('hold %s and %s (stacked: %s)', (first, second, isStacked) => {
    const documents = extractDocuments([sheetWith(first, second, isStacked)], 'A001', {
      names: [],
      titles: [],
    });
    expect(documents.map(({ type }) => type)).toEqual([first, second]);
    expect(documents.every(({ parts }) => parts[0]!.region !== undefined)).toBe(true);
  });
});

describe('pages of one paper', () => {
  it('are joined: two sides of a card in two files', () => {
    const front: Printed[] = [
      [100, 100, 40, '姓　名　沈之恒'],
      [100, 170, 40, '性　别　男　民　族　汉'],
      [100, 240, 40, '出　生　1986年11月2日'],
      [100, 310, 40, '住　址　湖州市吴兴区学士路1号'],
      [100, 450, 40, '公民身份号码　990101198611020017'],
    ];
    const back: Printed[] = [
      [300, 100, 50, '中华人民共和国'],
      [300, 180, 60, '居民身份证'],
      [100, 400, 40, '签发机关　湖州市公安局吴兴分局'],
      [100, 470, 40, '有效期限　2016.08.12-2036.08.12'],
    ];
    const pages = [front, back].map((lines, i) => printedPage(lines, { file: `scans/A001/${i}.jpg` }));
    const documents = extractDocuments(pages, 'A001', { names: [], titles: [] });
    expect(documents).toHaveLength(1);
    expect(documents[0]!.parts).toHaveLength(2);
    expect(documents[0]!.fields['validTo']).toMatchObject({ value: '2036-08-12', part: 1 });
  });

  it('are kept apart: two certificates of one kind in one file', () => {
    const { pages } = recordedPaper('titleCertificate');
    const other = printedPage([
      [400, 100, 60, '专业技术资格证书'],
      ...paragraph(200, 300, 36, [
        '姓名：梁栋',
        '资格名称：助理工程师',
        '取得时间：2010年6月',
        '证书编号：X2010123456',
      ]),
    ]);
    const file = pages[0]!.file;
    const documents = extractDocuments([pages[0]!, { ...other, file, page: 2 }], 'A001', {
      names: [],
      titles: [],
    });
    expect(documents).toHaveLength(2);
  });
});
