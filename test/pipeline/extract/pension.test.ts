/** What is read from pension papers printed in other words and orders than the samples'. */
import { describe, expect, it } from 'vitest';
import { payerField } from '#pipeline/extract/readers/pension/payers.ts';
import { viewOfLine } from '#pipeline/extract/views.ts';
import { expectDocument } from '../../support/extraction.ts';
import { printedLine, table, type Printed } from '../../support/printed-lines.ts';

describe('a payer', () => {
  const payer = (text: string): unknown => payerField(viewOfLine(printedLine([0, 0, 28, text])), 0)?.value;

  it('whose name stands twice or more beside one month is named once', () => {
    const name = '湖州佳拓重工机械有限公司';
    for (const text of [name, name + name, name.repeat(3)]) expect(payer(text)).toBe(name);
  });

  it('is not made of the names of two', () => {
    expect(payer('湖州佳拓重工机械有限公司湖州佳石重工机械有限公司')).toBeUndefined();
  });
});

describe('pension papers', () => {
  const head: Printed[] = [
    [340, 80, 50, '社会保险个人参保证明'],
    ...table([120, 300, 700, 900], 180, 30, [
      ['姓名', '沈之恒', '身份证号码', '990101198611020017'],
      ['参保地', '湖州市本级', '险种', '企业职工基本养老保险'],
    ]),
  ];

  it('pension single payer above', () => {
    expectDocument(
      'pension',
      {
        name: '沈之恒',
        region: '湖州市本级',
        months: [1, 2, 3, 4].map((m) => ({ month: `2020-0${m}`, payer: '湖州佳拓重工机械有限公司' })),
        issuedOn: '2020-09-01',
      },
      [
        ...head,
        [120, 320, 30, '单位名称：湖州佳拓重工机械有限公司'],
        ...table([120, 420, 700, 980], 400, 28, [
          ['缴费年月', '缴费基数', '个人缴费', '缴费状态'],
          ['2020年01月', '5200.00', '416.00', '已实缴'],
          ['2020年02月', '5200.00', '416.00', '已实缴'],
          ['2020年03月', '5200.00', '416.00', '已实缴'],
          ['2020年04月', '5200.00', '416.00', '已实缴'],
        ]),
        [120, 800, 28, '打印时间：2020年9月1日'],
      ],
    );
  });

  it('a code that nothing leads to', () => {
    const page = (text: string): Printed[] => [...head, [120, 320, 28, text]];
    expectDocument(
      'pension',
      { verificationCode: 'A7K2M9Q4X1B8C3D5' },
      page('登录网站输入A7K2M9Q4X1B8C3D5即可核对'),
    );
    // Numbers of accounts, payers and persons are no such codes.
    for (const text of ['9901023319861102', 'Z990102331986110', '912233445566778899AB'])
      expectDocument('pension', { verificationCode: undefined }, page(`登录网站输入${text}即可核对`));
  });

  const marks = (y: number, payer: string, rows: readonly (readonly string[])[]): Printed[] => [
    [120, y, 30, `单位：${payer}`],
    ...table([120, 220, 290, 360, 430, 500, 570, 640, 710, 780, 850, 930, 1010], y + 60, 28, [
      ['年份', ...Array.from({ length: 12 }, (_, i) => `${i + 1}月`)],
      ...rows,
    ]),
  ];
  const [first, second] = ['湖州佳拓重工机械有限公司', '湖州佳石重工机械有限公司'];
  const paidIn = (...months: number[]): string[] =>
    Array.from({ length: 12 }, (_, i) => (months.includes(i + 1) ? '√' : ''));

  it('a gap in one payer’s grid that another payer’s grid fills', () => {
    const page = [
      ...head,
      ...marks(320, first, [['2018', ...paidIn(1, 2, 3, 4, 5, 6, 9, 10)]]),
      ...marks(520, second, [['2018', ...paidIn(7, 8)]]),
    ];
    const months = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10].map((m) => ({
      month: `2018-${String(m).padStart(2, '0')}`,
      payer: m === 7 || m === 8 ? second : first,
    }));
    expectDocument('pension', { months }, page);
  });

  it('a gap that nothing fills leaves the grid unread', () => {
    const page = [...head, ...marks(320, first, [['2018', ...paidIn(1, 2, 3, 4, 5, 6, 9, 10)]])];
    expectDocument('pension', { months: undefined }, page);
  });

  it('pension three groups', () => {
    expectDocument(
      'pension',
      {
        months: ['2019-11', '2019-12', '2020-01', '2020-02', '2020-03', '2020-04'].map((month) => ({
          month,
          payer: '湖州佳拓重工机械有限公司',
        })),
      },
      [
        ...head,
        ...table([60, 170, 500, 610, 940, 1050], 400, 20, [
          ['年月', '单位名称', '年月', '单位名称', '年月', '单位名称'],
          [
            '201911',
            '湖州佳拓重工机械有限公司',
            '202001',
            '湖州佳拓重工机械有限公司',
            '202003',
            '湖州佳拓重工机械有限公司',
          ],
          [
            '201912',
            '湖州佳拓重工机械有限公司',
            '202002',
            '湖州佳拓重工机械有限公司',
            '202004',
            '湖州佳拓重工机械有限公司',
          ],
        ]),
        [120, 800, 28, '证明出具日期：2020年9月1日'],
      ],
    );
  });

  it('pension wrapped', () => {
    expectDocument(
      'pension',
      {
        months: ['2019-11', '2019-12'].map((month) => ({
          month,
          payer: '湖州佳拓重工智能机械制造股份有限公司',
        })),
      },
      [
        ...head,
        ...table([60, 270, 700], 400, 28, [['费款所属期', '单位名称', '缴费基数']]),
        [60, 480, 28, '2019-11'],
        [270, 462, 28, '湖州佳拓重工智能机械'],
        [270, 500, 28, '制造股份有限公司'],
        [700, 480, 28, '5200'],
        [60, 580, 28, '2019-12'],
        [270, 562, 28, '湖州佳拓重工智能机械'],
        [270, 600, 28, '制造股份有限公司'],
        [700, 580, 28, '5200'],
      ],
    );
  });

  it('pension yearly count', () => {
    expectDocument(
      'pension',
      {
        months: [
          ...Array.from({ length: 5 }, (_, i) => `2018-${String(i + 8).padStart(2, '0')}`),
          ...Array.from({ length: 12 }, (_, i) => `2019-${String(i + 1).padStart(2, '0')}`),
          ...['2020-01', '2020-02'],
        ].map((month) => ({ month, payer: '湖州佳拓重工机械有限公司' })),
      },
      [
        ...head,
        [120, 320, 30, '现参保单位：湖州佳拓重工机械有限公司'],
        ...table([120, 320, 620, 820], 400, 28, [
          ['年度', '缴费月数', '年度', '缴费月数'],
          ['2018', '5', '2020', '2'],
          ['2019', '12', '', ''],
        ]),
      ],
    );
  });

  it('pension from to', () => {
    expectDocument(
      'pension',
      {
        months: ['2019-11', '2019-12', '2020-01'].map((month) => ({
          month,
          payer: '湖州佳拓重工机械有限公司',
        })),
        issuer: '湖州市社会保险事业管理中心',
      },
      [
        ...head,
        ...table([60, 520, 900], 400, 28, [
          ['单位名称', '缴费起止时间', '缴费月数'],
          ['湖州佳拓重工机械有限公司', '201911-202001', '3'],
        ]),
        [700, 700, 30, '湖州市社会保险事业管理中心'],
        [800, 760, 30, '2020年9月1日'],
      ],
    );
  });

  it('pension continued', () => {
    expectDocument(
      'pension',
      {
        months: ['2019-11', '2019-12', '2020-01', '2020-02', '2020-03'].map((month) => ({
          month,
          payer: '湖州佳拓重工机械有限公司',
        })),
      },
      [
        ...head,
        ...table([60, 270, 900], 400, 28, [
          ['缴费年月', '缴费单位', '基数'],
          ['201911', '湖州佳拓重工机械有限公司', '5200'],
          ['201912', '湖州佳拓重工机械有限公司', '5200'],
        ]),
      ],
      table([60, 270, 900], 80, 28, [
        ['202001', '湖州佳拓重工机械有限公司', '5200'],
        ['202002', '湖州佳拓重工机械有限公司', '5200'],
        ['202003', '湖州佳拓重工机械有限公司', '5200'],
      ]).concat([[60, 700, 28, '第2页，共2页']]),
    );
  });

  it('pension merged payer', () => {
    expectDocument(
      'pension',
      {
        months: ['2019-11', '2019-12', '2020-01'].map((month) => ({
          month,
          payer: '湖州佳拓重工机械有限公司',
        })),
      },
      [
        ...head,
        ...table([60, 270, 900], 400, 28, [
          ['缴费年月', '缴费单位', '基数'],
          ['201911', '', '5200'],
          ['201912', '湖州佳拓重工机械有限公司', '5200'],
          ['202001', '', '5200'],
        ]),
      ],
    );
  });
});
