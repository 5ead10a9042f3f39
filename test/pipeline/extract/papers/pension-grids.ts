/** Pension statements of further offices: grids turned on their side, mixed insurances, parted periods. */
import { paragraph, table, type Printed } from '../../../support/printed-lines.ts';
import { ID, PERSON, paid, type Paper } from './paper.ts';

const A = '杭州明川传动机械有限公司';
const B = '宁波海拓智能装备股份有限公司';
const person = { name: PERSON, idNumber: ID };
const head = (title: string): Printed[] => [
  [420, 80, 44, title],
  ...table([100, 260, 700, 900], 180, 26, [['姓名', PERSON, '证件号码', ID]]),
];
const foot: Printed = [60, 1600, 22, '打印时间：2020年9月10日'];
const numbers = Array.from({ length: 12 }, (_, i) => String(i + 1).padStart(2, '0'));

export const pensionGridPapers: readonly Paper[] = [
  {
    name: 'periods in three cells, months counted for each insurance, place before the payer',
    type: 'pension',
    wanted: { ...person, months: [...paid('2018-01', '2018-12', A), ...paid('2019-01', '2020-08', B)] },
    pages: [
      [
        ...head('广东省社会保险个人参保证明'),
        ...table([240, 520, 860, 1010, 1160], 300, 24, [['参保起止时间', '单位', '养老', '工伤', '失业']]),
        ...table([60, 190, 240, 400, 860, 1010, 1160], 350, 24, [
          ['201801', '-', '201812', `杭州市:${A}`, '12', '12', '12'],
          ['201901', '-', '202008', `宁波市:${B}`, '20', '20', '20'],
        ]),
        [60, 480, 24, '截止 2020-09-10，该参保人累计月数合计 实际缴费32个月，缓缴0个月'],
        foot,
      ],
    ],
  },
  {
    name: 'months down, years across',
    type: 'pension',
    wanted: { ...person, months: [...paid('2018-04', '2018-12', A), ...paid('2019-01', '2020-08', A)] },
    pages: [
      [
        ...head('养老保险缴费情况表'),
        [100, 240, 24, `缴费单位：${A}`],
        ...table([100, 400, 700, 1000], 300, 24, [
          ['月份', '2018年', '2019年', '2020年'],
          ...numbers.map((n, i) => [`${Number(n)}月`, i >= 3 ? '√' : '', '√', i < 8 ? '√' : '']),
        ]),
        foot,
      ],
    ],
  },
  {
    name: 'months of one year down, insurances across',
    type: 'pension',
    wanted: { ...person, months: paid('2020-01', '2020-08', A) },
    pages: [
      [
        ...head('社会保险参保缴费证明（2020年）'),
        [100, 240, 24, `单位名称：${A}`],
        ...table([100, 420, 760, 1080], 300, 24, [
          ['月份', '基本养老保险', '失业保险', '工伤保险'],
          ...numbers.map((n, i) => [n, i < 8 ? '●' : '-', i < 8 ? '●' : '-', '-']),
        ]),
        [100, 960, 22, '说明：●表示已经缴费，-表示未参保。'],
        foot,
      ],
    ],
  },
  {
    name: 'year, month and unit number, list of units beneath',
    type: 'pension',
    wanted: { ...person, months: [...paid('2019-11', '2019-12', A), ...paid('2020-01', '2020-03', B)] },
    pages: [
      [
        ...head('社会保险历年参保缴费明细表（个人）'),
        ...table([60, 180, 300, 560, 800, 1000], 300, 24, [
          ['缴费年', '月', '单位编号', '基数', '单位交', '个人交'],
          ['2019', '11', '990100', '5000', '700', '400'],
          ['2019', '12', '990100', '5000', '700', '400'],
          ['2020', '01', '990877', '5600', '784', '448'],
          ['2020', '02', '990877', '5600', '784', '448'],
          ['2020', '03', '990877', '5600', '784', '448'],
        ]),
        ...table([60, 300], 700, 24, [
          ['单位编号', '单位名称'],
          ['990100', A],
          ['990877', B],
        ]),
        foot,
      ],
    ],
  },
  {
    name: 'month of payment beside the month paid for',
    type: 'pension',
    wanted: { ...person, months: paid('2020-01', '2020-05', A) },
    pages: [
      [
        ...head('参保缴费证明'),
        ...table([60, 260, 760, 960], 300, 24, [
          ['费款所属期', '单位名称', '缴费基数', '到账年月'],
          ...[1, 2, 3, 4, 5].map((m) => [`20200${m}`, A, '5000', `20200${m + 1}`]),
        ]),
        foot,
      ],
    ],
  },
  {
    name: 'month of payment right behind the month paid for',
    type: 'pension',
    wanted: { ...person, months: paid('2020-01', '2020-05', A) },
    pages: [
      [
        ...head('参保缴费证明'),
        ...table([60, 260, 460, 960], 300, 24, [
          ['缴费年月', '到账年月', '单位名称', '缴费基数'],
          ...[1, 2, 3, 4, 5].map((m) => [`20200${m}`, `20200${m + 1}`, A, '5000']),
        ]),
        foot,
      ],
    ],
  },
  {
    name: 'rows read as one line each',
    type: 'pension',
    wanted: { ...person, months: [...paid('2020-01', '2020-02', A), ...paid('2020-03', '2020-04', B)] },
    pages: [
      [
        ...head('职工基本养老保险缴费明细'),
        [60, 300, 24, '缴费年月  单位名称                  缴费基数  个人缴费  状态'],
        ...[1, 2, 3, 4].map((m): Printed => [
          60,
          300 + m * 50,
          24,
          `20200${m}  ${m < 3 ? A : B}  5000.00  400.00  已缴`,
        ]),
        foot,
      ],
    ],
  },
  {
    name: 'grid with a row an insurance',
    type: 'pension',
    wanted: { ...person, months: [...paid('2019-03', '2019-12', A), ...paid('2020-01', '2020-06', A)] },
    pages: [
      [
        ...head('社会保险缴费记录'),
        [100, 240, 24, `参保单位名称：${A}`],
        ...table([40, 130, ...numbers.map((_, i) => 300 + i * 85)], 300, 22, [
          ['年度', '险种', ...numbers.map((n) => `${Number(n)}月`)],
          ['2019', '养老', ...numbers.map((_, i) => (i >= 2 ? '√' : ''))],
          ['2019', '医疗', ...numbers.map(() => '√')],
          ['2020', '养老', ...numbers.map((_, i) => (i < 6 ? '√' : ''))],
          ['2020', '医疗', ...numbers.map((_, i) => (i < 9 ? '√' : ''))],
        ]),
        foot,
      ],
    ],
  },
  {
    name: 'a table an insurance under headings',
    type: 'pension',
    wanted: { ...person, months: paid('2020-01', '2020-03', A) },
    pages: [
      [
        ...head('社会保险参保缴费证明'),
        [60, 260, 26, '一、企业职工基本养老保险'],
        ...table([60, 260, 760], 310, 24, [
          ['缴费年月', '单位名称', '缴费基数'],
          ...[1, 2, 3].map((m) => [`2020-0${m}`, A, '5000']),
        ]),
        [60, 560, 26, '二、失业保险'],
        ...table([60, 260, 760], 610, 24, [
          ['缴费年月', '单位名称', '缴费基数'],
          ...[1, 2, 3, 4, 5].map((m) => [`2020-0${m}`, A, '5000']),
        ]),
        foot,
      ],
    ],
  },
  {
    name: 'employer named in the sentence',
    type: 'pension',
    wanted: { name: PERSON, months: paid('2017-09', '2020-08', A) },
    pages: [
      [
        [450, 100, 48, '参保证明'],
        ...paragraph(120, 260, 30, [
          `　　${PERSON}，男，身份证号${ID}，自2017年9月`,
          `至2020年8月在${A}参加企业职工`,
          '基本养老保险，现缴费状态正常。特此证明。',
        ]),
        [800, 700, 30, '杭州市社会保险管理服务中心'],
        [860, 760, 30, '2020年9月10日'],
      ],
    ],
  },
  {
    name: 'a mark that is not understood gives no list',
    type: 'pension',
    wanted: { ...person, months: undefined },
    pages: [
      [
        ...head('养老保险缴费证明'),
        [100, 240, 24, `参保单位：${A}`],
        ...table([60, ...numbers.map((_, i) => 260 + i * 85)], 300, 22, [
          ['年份', ...numbers.map((n) => `${Number(n)}月`)],
          ['2019', ...numbers.map((_, i) => (i > 4 ? '甲' : '乙'))],
          ['2020', ...numbers.map((_, i) => (i < 8 ? '甲' : '乙'))],
        ]),
        foot,
      ],
    ],
  },
  {
    name: 'year and months as words, whole years',
    type: 'pension',
    wanted: {
      ...person,
      months: [
        ...paid('2018-07', '2018-12', A),
        ...paid('2019-01', '2019-12', A),
        ...paid('2020-01', '2020-08', B),
      ],
    },
    pages: [
      [
        ...head('企业职工养老保险缴费证明'),
        ...table([60, 400, 960], 300, 24, [
          ['缴费时间', '缴费单位', '月缴费基数'],
          ['2018年7月至12月', A, '5000'],
          ['2019年1月至12月', A, '5200'],
          ['2020年1月至8月', B, '5600'],
        ]),
        foot,
      ],
    ],
  },
  {
    name: 'ticks that were not read, told by the counts beside them and the years around',
    type: 'pension',
    wanted: { ...person, months: [...paid('2018-09', '2019-07', A), ...paid('2019-08', '2020-05', B)] },
    pages: [
      [
        ...head('养老保险历年缴费情况证明'),
        ...table([60, 150, ...numbers.map((_, i) => 560 + i * 55), 1240], 300, 22, [
          ['年份', '缴费单位', ...numbers.map((n) => `${String(Number(n))}月`), '月数'],
          ['2018', A, '', '', '', '', '', '', '', '', '', '√', '<', '√', '4'],
          ['2019', A, '√', '√', '', '√', '√', '', '√', '', '', '', '', '', '7'],
          ['2019', B, '', '', '', '', '', '', '', '', '√', '', '√', '√', '5'],
          ['2020', B, '', '√', '', '4', '', '', '', '', '', '', '', '', '5'],
        ]),
        foot,
      ],
    ],
  },
  {
    name: 'units by code, explained beneath the table behind a label',
    type: 'pension',
    wanted: { ...person, months: [...paid('2020-01', '2020-02', A), ...paid('2020-03', '2020-04', B)] },
    pages: [
      [
        ...head('职工养老保险缴费清单'),
        ...table([60, 260, 500, 700, 900, 1140], 300, 22, [
          ['费款所属期', '单位代码', '缴费基数', '费款所属期', '单位代码', '缴费基数'],
          ['202001', '99010023', '5200.00', '202003', '99010047', '5200.00'],
          ['202002', '99010023', '5200.00', '202004', '99010047', '5200.00'],
        ]),
        [60, 500, 22, `单位代码 99010023：${A}`],
        [60, 550, 22, `单位代码 99010047：${B}`],
        foot,
      ],
    ],
  },
];
