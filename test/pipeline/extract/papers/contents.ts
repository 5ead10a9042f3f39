/** Contents pages in the conventions of many journals. */
import { rows, type Paper, type Row } from '../../../support/paper.ts';

const names = ['沈之恒'];
const titles = ['双级行星减速机均载特性分析'];
const TITLE = '双级行星减速机均载特性分析';

/** Entries on one row: edges and texts. */
const list = (
  size: number,
  make: (title: string, authors: string, page: number) => (string | number)[],
): Row[] =>
  (
    [
      ['谐波减速器柔轮疲劳寿命预测', '陈一帆，李　墨', 1],
      [TITLE, '沈之恒，梁　栋', 7],
      ['风电齿轮箱故障诊断方法研究', '王　可', 13],
      ['摆线针轮传动误差的测量与补偿', '赵立新，孙　晓，钱小芸', 19],
      ['基于有限元的箱体结构优化设计', '周明远', 24],
    ] as const
  ).map(([title, authors, page]) => [size, ...make(title, authors, page)]);

const wanted = { title: TITLE, author: ['沈之恒', '梁栋'] };

export const contentsPages: readonly Paper[] = [
  {
    name: 'leaders, authors, page in brackets',
    type: 'contents',
    fields: { ...wanted, journal: '传动技术' },
    names,
    lines: rows(
      80,
      [30, 140, '传动技术', 1150, '2019年第6期'],
      [60, -1, '目　次'],
      40,
      [32, -1, '· 设计与计算 ·'],
      ...list(28, (t, a, p) => [140, `${t}……………………${a}（${String(p)}）`]),
    ),
  },
  {
    name: 'authors beneath the title',
    type: 'contents',
    fields: wanted,
    names,
    lines: rows(
      80,
      [50, 140, '目录'],
      [30, 140, 'CONTENTS'],
      [28, 1100, '2020年第3期'],
      60,
      ...list(28, (t, _authors, p) => [140, t, 1450, String(p)]).flatMap((row, i): Row[] => [
        row,
        [24, 180, ['陈一帆　李墨', '沈之恒　梁栋', '王可', '赵立新　孙晓', '周明远'][i] ?? ''],
      ]),
    ),
  },
  {
    name: 'two columns with column heads',
    type: 'contents',
    fields: wanted,
    names,
    lines: [
      ...rows(80, [56, -1, '目　录'], [28, -1, '机械工程师之窗　2017年第11期　总第317期']),
      ...rows(
        320,
        [30, 100, '【理论研究】'],
        ...list(22, (t, a, p) => [100, `${t}　${a}（${String(p)}）`]),
        [30, 100, '【经验交流】'],
        [22, 100, '数控车床加工薄壁零件　马骏（30）'],
        [22, 100, '液压系统的常见故障与排除　丁宁（33）'],
      ),
      ...rows(
        320,
        [30, 880, '【技术改造】'],
        [22, 880, '老旧锅炉节能改造实践　方建国（36）'],
        [22, 880, '带式输送机托辊的改进　刘洋，许诺（41）'],
        [22, 880, '车间除尘系统设计　吴文斌（45）'],
        [22, 880, '某型轧机传动轴的修复　何欣（48）'],
        [30, 880, '【企业管理】'],
        [22, 880, '设备点检定修制的推行　王磊（52）'],
        [22, 880, '精益生产在总装线的应用　胡一鸣（56）'],
      ),
    ],
  },
  {
    name: 'page number first',
    type: 'contents',
    fields: wanted,
    names,
    lines: rows(
      80,
      [26, 140, '工业技术与应用　2021年12期'],
      [70, 140, '目录'],
      60,
      ...list(28, (t, a, p) => [140, String(p).padStart(3, '0'), 240, t, 1150, a.replace(/，/gu, ' ')]),
    ),
  },
  {
    name: 'small heading in another word',
    type: 'contents',
    fields: { ...wanted, journal: '重型机械' },
    names,
    lines: rows(
      80,
      [34, 140, '本期目录'],
      [26, 140, '《重型机械》2018年第2期'],
      60,
      [28, 140, '试验研究'],
      ...list(26, (t, a, p) => [140, `${t}…………${a}/${String(p)}`]),
    ),
  },
  {
    name: 'title over two lines',
    type: 'contents',
    fields: { title: '考虑齿面摩擦的双级行星减速机均载特性分析及其在风电机组中的应用', author: ['沈之恒'] },
    names,
    lines: rows(
      80,
      [28, 140, '第28卷第6期（2019年12月）'],
      [60, -1, '目　次'],
      60,
      [28, 140, '谐波减速器柔轮疲劳寿命预测……………………………………………陈一帆（1）'],
      [28, 140, '考虑齿面摩擦的双级行星减速机均载特性分析'],
      [28, 170, '及其在风电机组中的应用………………………………………………沈之恒（7）'],
      [28, 140, '风电齿轮箱故障诊断方法研究…………………………………………王　可（13）'],
      [28, 140, '摆线针轮传动误差的测量与补偿………………………………………赵立新（19）'],
    ),
  },
  {
    name: 'magazine: page, title, 文/author beneath',
    type: 'contents',
    fields: { title: TITLE, author: ['沈之恒'] },
    names,
    lines: rows(
      80,
      [60, 140, 'CONTENTS'],
      [40, 500, '目录'],
      60,
      [34, 140, '技术前沿'],
      [28, 140, '012', 260, '谐波减速器柔轮疲劳寿命预测'],
      [24, 260, '文/陈一帆'],
      [28, 140, '018', 260, TITLE],
      [24, 260, '文/沈之恒'],
      [28, 140, '025', 260, '风电齿轮箱故障诊断方法研究'],
      [24, 260, '文/王可'],
      [28, 140, '031', 260, '摆线针轮传动误差的测量与补偿'],
      [24, 260, '文/赵立新'],
    ),
  },
  {
    name: 'slash before the author, page in front with a slash',
    type: 'contents',
    fields: wanted,
    names,
    lines: rows(
      80,
      [30, 1100, '2022年6月上'],
      [54, 140, '目 录'],
      [30, 300, 'CONTENTS'],
      60,
      ...list(26, (t, a, p) => [140, `${String(p)}／${t}／${a.replace('，', ' ')}`]),
    ),
  },
  {
    name: 'found by the declared title only',
    type: 'contents',
    fields: wanted,
    titles,
    lines: rows(
      80,
      [54, -1, '目　次'],
      [26, -1, '2015年第1期（双月刊）'],
      40,
      ...list(26, (t, a, p) => [140, t, 1000, a, 1450, `(${String(p)})`]),
    ),
  },
  {
    name: 'number, title, authors, page in a table',
    type: 'contents',
    fields: wanted,
    names,
    lines: rows(
      80,
      [44, -1, '总目次'],
      [28, -1, '东岭机械 2018年 第35卷'],
      40,
      ...list(26, (t, a, p) => [140, String(Math.ceil(p / 6)), 220, t, 950, a, 1400, `1-${String(p)}`]),
    ),
  },
];
