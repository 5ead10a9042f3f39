/** Pension statements: provincial monthly tables, yearly grids, counts, periods, blocks by unit. */
import { table, type Printed } from '../../../support/printed-lines.ts';
import { ID, PERSON, paid, type Paper } from './paper.ts';

const A = '杭州明川传动机械有限公司';
const B = '宁波海拓智能装备股份有限公司';

const head = (title: string): Printed[] => [
  [420, 80, 44, title],
  ...table([100, 260, 700, 900], 180, 26, [
    ['姓名', PERSON, '社会保障号码', ID],
    ['性别', '男', '参保状态', '正常参保'],
  ]),
];
const person = { name: PERSON, idNumber: ID };
const every = (from: string, count: number, step = 1): string[] =>
  Array.from({ length: count }, (_, i) => {
    const [year = 0, month = 0] = from.split('-').map(Number);
    const at = year * 12 + month - 1 + i * step;
    return `${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`;
  });
const as = (form: 'glued' | 'point' | 'han' | 'bare', months: readonly string[]): string[] =>
  months.map((month) => {
    const [year = '', number = ''] = month.split('-');
    if (form === 'glued') return year + number;
    if (form === 'point') return `${year}.${number}`;
    return form === 'han' ? `${year}年${Number(number)}月` : month;
  });

const MONTHS = ['1月', '2月', '3月', '4月', '5月', '6月', '7月', '8月', '9月', '10月', '11月', '12月'];
const gridLefts = [60, 180, ...MONTHS.map((_, i) => 260 + i * 85)];
const marks = (from: number, to: number, mark: string): string[] =>
  MONTHS.map((_, i) => (i + 1 >= from && i + 1 <= to ? mark : ''));

export const pensionPapers: readonly Paper[] = [
  {
    name: 'grid of ticks, payer above',
    type: 'pension',
    wanted: {
      ...person,
      months: [
        ...paid('2018-03', '2018-12', A),
        ...paid('2019-01', '2019-12', A),
        ...paid('2020-01', '2020-08', A),
      ],
      issuedOn: '2020-09-10',
    },
    pages: [
      [
        ...head('企业职工基本养老保险参保证明'),
        [100, 300, 26, `单位名称：${A}`],
        [100, 350, 26, '养老保险缴费情况'],
        ...table([60, ...gridLefts.slice(2)], 410, 24, [
          ['年份', ...MONTHS],
          ['2018', ...marks(3, 12, '√')],
          ['2019', ...marks(1, 12, '√')],
          ['2020', ...marks(1, 8, '√')],
        ]),
        [60, 700, 22, '备注：√表示已缴费，空白表示未缴费。'],
        [800, 800, 26, '杭州市社会保险管理服务中心'],
        [850, 850, 26, '2020年9月10日'],
      ],
    ],
  },
  {
    name: 'grid of amounts with a payer a year',
    type: 'pension',
    wanted: { ...person, months: [...paid('2018-01', '2018-12', A), ...paid('2019-01', '2019-07', B)] },
    pages: [
      [
        ...head('社会保险参保缴费证明'),
        ...table([40, 110, ...MONTHS.map((_, i) => 470 + i * 75)], 410, 20, [
          ['年度', '缴费单位', ...MONTHS],
          ['2018年', A, ...marks(1, 12, '5200')],
          ['2019年', B, ...marks(1, 7, '6100')],
        ]),
        [60, 700, 22, '打印日期：2020-09-10'],
      ],
    ],
  },
  {
    name: 'grid with words for paid and unpaid',
    type: 'pension',
    wanted: { months: [...paid('2019-04', '2019-12', A), ...paid('2020-01', '2020-06', A)] },
    pages: [
      [
        ...head('基本养老保险缴费明细表'),
        [100, 300, 26, `参保单位：${A}`],
        ...table([60, ...gridLefts.slice(2)], 410, 22, [
          ['年', '01', '02', '03', '04', '05', '06', '07', '08', '09', '10', '11', '12'],
          ['2019', '未缴', '未缴', '未缴', ...Array.from({ length: 9 }, () => '已缴')],
          ['2020', ...Array.from({ length: 6 }, () => '已缴'), ...Array.from({ length: 6 }, () => '—')],
        ]),
        [60, 700, 22, '打印日期：2020年09月10日'],
      ],
    ],
  },
  {
    name: 'kinds of insurance in one table',
    type: 'pension',
    wanted: { ...person, months: paid('2020-01', '2020-04', A) },
    pages: [
      [
        ...head('社会保险个人参保缴费证明'),
        ...table([60, 220, 640, 860, 1080], 360, 24, [
          ['缴费年月', '单位名称', '险种', '缴费基数', '缴费状态'],
          ...as('glued', every('2020-01', 4)).flatMap((m) => [
            [m, A, '企业职工基本养老保险', '5200', '已缴费'],
            [m, A, '失业保险', '5200', '已缴费'],
            [m, A, '工伤保险', '5200', '已缴费'],
          ]),
          ['202005', A, '失业保险', '5200', '已缴费'],
          ['202005', A, '工伤保险', '5200', '已缴费'],
        ]),
        [60, 1200, 22, '打印日期：2020-09-10'],
      ],
    ],
  },
  {
    name: 'kinds of insurance as columns',
    type: 'pension',
    wanted: { ...person, months: paid('2020-01', '2020-03', A) },
    pages: [
      [
        ...head('社会保险参保证明（个人）'),
        ...table([60, 200, 640, 830, 1010, 1190], 360, 24, [
          ['年月', '缴费单位', '养老保险', '失业保险', '工伤保险', '医疗保险'],
          ...as('han', every('2020-01', 3)).map((m) => [m, A, '已缴', '已缴', '已缴', '已缴']),
          ['2020年4月', A, '', '已缴', '已缴', '已缴'],
        ]),
        [60, 1200, 22, '打印日期：2020-09-10'],
      ],
    ],
  },
  {
    name: 'blocks by unit',
    type: 'pension',
    wanted: { ...person, months: [...paid('2018-01', '2018-03', A), ...paid('2018-04', '2018-06', B)] },
    pages: [
      [
        ...head('参保缴费明细'),
        [100, 320, 24, `单位名称：${A}    单位编号：99010023`],
        ...table([100, 420, 700, 980], 370, 24, [
          ['缴费年月', '缴费基数', '单位缴费', '个人缴费'],
          ...as('bare', every('2018-01', 3)).map((m) => [m, '4200.00', '588.00', '336.00']),
        ]),
        [100, 600, 24, `单位名称：${B}    单位编号：99010877`],
        ...table([100, 420, 700, 980], 650, 24, [
          ['缴费年月', '缴费基数', '单位缴费', '个人缴费'],
          ...as('bare', every('2018-04', 3)).map((m) => [m, '4600.00', '644.00', '368.00']),
        ]),
        [60, 1200, 22, '打印时间：2020-09-10 10:22:31'],
      ],
    ],
  },
  {
    name: 'unit blocks with label and value as cells',
    type: 'pension',
    wanted: { ...person, months: [...paid('2018-01', '2018-02', A), ...paid('2018-03', '2018-05', B)] },
    pages: [
      [
        ...head('养老保险个人缴费清单'),
        ...table([100, 420, 800], 320, 24, [
          ['参保单位', A, '养老保险'],
          ['所属年月', '缴费基数', '到账日期'],
          ['201801', '4200', '2018-01-20'],
          ['201802', '4200', '2018-02-20'],
          ['参保单位', B, '养老保险'],
          ['所属年月', '缴费基数', '到账日期'],
          ['201803', '4600', '2018-03-20'],
          ['201804', '4600', '2018-04-20'],
          ['201805', '4600', '2018-05-20'],
        ]),
        [60, 1200, 22, '打印时间：2020-09-10'],
      ],
    ],
  },
];
