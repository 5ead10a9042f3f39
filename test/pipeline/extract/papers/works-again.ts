/** More papers about works: articles and contents in rarer conventions. */
import { rows, type Paper, type Row } from '../../../support/paper.ts';

const names = ['沈之恒'];
const ROW = (size: number, ...cells: (number | string)[]): Row => [size, ...cells];

const body = (count: number): Row[] =>
  Array.from({ length: count }, (_, i) =>
    ROW(
      22,
      140,
      `${i % 4 === 0 ? '　　' : ''}由于现场条件复杂，施工中应当根据监测数据及时调整参数，并做好记录和分析工作，确保安全。`,
    ),
  );

export const worksAgain: readonly Paper[] = [
  {
    name: 'article in two columns, summary in a box, name of the column large',
    type: 'article',
    fields: {
      title: '装配式混凝土外墙板安装质量控制要点',
      author: ['沈之恒', '刘洋'],
      journal: '建筑工人之友',
      year: 2021,
      issue: 4,
    },
    lines: rows(
      60,
      [40, 140, '施工技术', 1150, '建筑工人之友 2021年第4期'],
      60,
      [48, -1, '装配式混凝土外墙板安装质量控制要点'],
      [26, -1, '□文/沈之恒　刘　洋'],
      20,
      [22, 140, '摘　要：装配式建筑外墙板安装质量直接影响建筑物的防水、保温性能。'],
      [22, 140, '关键词：装配式；外墙板；质量控制'],
      ...Array.from({ length: 20 }, () =>
        ROW(
          22,
          140,
          '随着建筑工业化的推进，装配式混凝土结构得到了',
          880,
          '外墙板吊装前应当核对编号，检查预埋件的位置和',
        ),
      ),
    ),
  },
  {
    name: 'article: English journal head, title in three short lines',
    type: 'article',
    fields: {
      title: '基于BIM的地铁车站机电管线综合排布及预制装配技术研究',
      author: ['沈之恒', '马骏', '方建国'],
    },
    lines: rows(
      60,
      [22, 140, 'Vol. 12 No. 3', 1300, '第12卷 第3期'],
      [22, 140, 'Jun. 2020', 1300, '2020年6月'],
      80,
      [46, 420, '基于BIM的地铁车站机电管线'],
      [46, 420, '综合排布及预制装配技术研究'],
      [28, 420, '沈之恒1,2，马骏1，方建国2'],
      [20, 420, '1. 东岭地铁集团有限公司，东岭 313000；'],
      [20, 420, '2. 东岭大学 土木工程学院，东岭 313001'],
      20,
      [22, 140, '摘　要　针对地铁车站机电管线密集、安装空间狭小的问题，开展了预制装配技术研究。'],
      [22, 140, '关键词　地铁车站；BIM；管线综合；预制装配'],
      ...body(18),
    ),
  },
  {
    name: 'article: head holds the authors and the title of this paper (odd page)',
    type: 'article',
    fields: { title: '锅炉压力容器焊缝缺陷的超声检测', author: ['沈之恒'], year: 2014, issue: 10 },
    lines: rows(
      60,
      [22, 140, '2014年第10期', 1200, '特种设备安全技术'],
      [22, 140, '检验检测'],
      70,
      [46, -1, '锅炉压力容器焊缝缺陷的超声检测'],
      [28, -1, '沈 之 恒'],
      [22, -1, '（东岭市特种设备检验研究院 东岭 313000）'],
      20,
      [22, 140, '摘 要：本文分析了焊缝常见缺陷的形成原因，介绍了超声检测的方法和注意事项。'],
      [22, 140, '关键词：压力容器；焊缝；超声检测'],
      [22, 140, '中图分类号：TG441.7　　文献标识码：B'],
      ...body(16),
    ),
  },
  {
    name: 'article with the issue and DOI in the foot, no issue in the head',
    type: 'article',
    fields: { title: '老旧电梯更新改造风险评估方法', author: ['沈之恒', '许诺'], year: 2022, issue: 8 },
    lines: [
      ...rows(
        120,
        [24, 140, '安全管理'],
        60,
        [44, 140, '老旧电梯更新改造风险评估方法'],
        [26, 140, '沈之恒 许诺'],
        [20, 140, '东岭市特种设备检验研究院'],
        20,
        [22, 140, '摘 要：为降低老旧电梯运行风险，提出了一种更新改造风险评估方法。'],
        [22, 140, '关键词：电梯；风险评估；更新改造'],
        ...body(30),
      ),
      ...rows(2260, [20, 140, '万方数据', 700, '2022年8期　中国电梯与安全　77']),
    ],
  },
  {
    name: 'contents: one page of many entries, journal in the head with pinyin',
    type: 'contents',
    fields: {
      title: '浅埋暗挖隧道下穿既有道路沉降控制',
      author: ['沈之恒', '胡一鸣'],
      journal: '隧道与地下工程',
    },
    names,
    lines: rows(
      50,
      [28, 140, '隧道与地下工程', 1100, '2018年第3期（总第151期）'],
      [22, 140, 'SUIDAO YU DIXIA GONGCHENG'],
      30,
      [44, -1, '目　　次'],
      [24, 140, '研究与探索'],
      ...Array.from({ length: 12 }, (_, i) =>
        ROW(
          22,
          140,
          `盾构隧道管片接头受力性能试验研究之${'一二三四五六七八九十甲乙'[i] ?? ''}……………………………陈一帆　李墨（${String(1 + 5 * i)}）`,
        ),
      ),
      [24, 140, '设计与施工'],
      [22, 140, '浅埋暗挖隧道下穿既有道路沉降控制……………………………………沈之恒　胡一鸣（66）'],
      ...Array.from({ length: 10 }, (_, i) =>
        ROW(
          22,
          140,
          `富水砂层联络通道冻结法施工实例之${'一二三四五六七八九十'[i] ?? ''}………………………………王磊（${String(71 + 4 * i)}）`,
        ),
      ),
    ),
  },
  {
    name: 'contents: authors before the page on the second line, dots between',
    type: 'contents',
    fields: { title: '水库大坝安全鉴定中渗流分析的若干问题', author: ['沈之恒', '丁宁', '何欣'] },
    names,
    lines: rows(
      50,
      [56, 140, '目次'],
      [26, 1100, '2013年 第5期'],
      60,
      [24, 140, '中小河流治理工程设计洪水计算方法探讨'],
      [24, 600, '…………………………………… 陈一帆（1）'],
      [24, 140, '水库大坝安全鉴定中渗流分析的若干问题'],
      [24, 600, '……………………沈之恒，丁宁，何欣（5）'],
      [24, 140, '泵站机组安装质量控制与检测'],
      [24, 600, '…………………………………… 王　磊（9）'],
      [24, 140, '堤防工程白蚁防治技术'],
      [24, 600, '………………………… 刘　洋，许　诺（13）'],
    ),
  },
  {
    name: 'contents of a magazine: title, author and page in lines of their own order',
    type: 'contents',
    fields: { title: '数字化车间建设的实践与思考', author: ['沈之恒'] },
    names,
    lines: rows(
      50,
      [70, 140, '目录 CONTENTS'],
      [26, 140, '2023年3月下 第9期'],
      60,
      [30, 140, '智能制造'],
      [24, 140, '工业机器人焊接工作站设计／陈一帆　01'],
      [24, 140, '数字化车间建设的实践与思考／沈之恒　04'],
      [24, 140, '视觉检测在轴承装配中的应用／王磊　等　07'],
      [30, 140, '企业管理'],
      [24, 140, '浅谈精益生产／刘洋　10'],
    ),
  },
  {
    name: 'contents: list of materials handed in is none',
    type: 'unknown',
    fields: {},
    names,
    lines: rows(
      80,
      [50, -1, '申报材料目录'],
      [26, 140, '1. 身份证复印件', 1300, '1'],
      [26, 140, '2. 毕业证书、学位证书', 1300, '2'],
      [26, 140, '3. 专业技术资格证书', 1300, '4'],
      [26, 140, '4. 论文', 1300, '6'],
      [26, 140, '5. 继续教育证明', 1300, '20'],
    ),
  },
];
