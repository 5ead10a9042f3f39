/** Sheets on which applicants score themselves. */
import type { WrittenPaper } from '../../../support/set-paper.ts';

const points = (text: string): { code: string; points: number }[] =>
  text.split(' ').map((part) => {
    const [code = '', own = ''] = part.split('=');
    return { code, points: Number(own) };
  });

export const scoreSheet: readonly WrittenPaper[] = [
  {
    note: 'codes with dots',
    fields: { name: '周敬尧', lines: points('1.1=10 1.2=8 2.1=15.5'), total: 33.5 },
    text: `
      # 高级工程师量化评分自评表
      姓名：周敬尧      单位：嘉兴恒立机床制造有限公司
      | 编号 | 评价内容 | 满分 | 自评得分 |
      | 1.1 | 学历 | 10 | 10 |
      | 1.2 | 年限 | 10 | 8 |
      | 2.1 | 获奖 | 20 | 15.5 |
      |  | 总分 |  | 33.5 |`,
  },
  {
    note: 'plain numbers and remarks',
    fields: { name: '杜若水', lines: points('1=8 2=6 3=20 4=12'), total: 46 },
    text: `
      # 职称评审量化赋分表
      | 申报人 | 杜若水 | 申报资格 | 高级工程师 |
      | 序号 | 赋分项目 | 分值 | 自评分 | 审核分 |
      | 1 | 学历学位 | 10 | 8 | 8 |
      | 2 | 任职年限 | 10 | 6 | 6 |
      | 3 | 科研项目 | 30 | 20 |  |
      | 4 | 论文著作 | 20 | 12 |  |
      | 合计 |  |  | 46 |  |`,
  },
  {
    note: 'criteria column',
    fields: { name: '周敬尧', lines: points('1.1=5 1.2=5 2.1=18 3.1=9'), total: 37 },
    text: `
      # 工程技术人员职称评价计分表
      申报人姓名：周敬尧
      | 序号 | 评价要素 | 评分标准 | 最高分 | 个人自评分 |
      | 1.1 | 学历 | 本科5分 | 5 | 5 |
      | 1.2 | 资历 | 每年1分 | 5 | 5 |
      | 2.1 | 项目 | 省级10分 | 20 | 18 |
      | 3.1 | 论文 | 每篇3分 | 10 | 9 |
      | 自评总分 |  |  |  | 37 |`,
  },
  {
    note: 'total in a line of text',
    fields: { name: '何川', lines: points('1=7 2=9 3=11'), total: 27 },
    text: `
      # 业绩量化打分表
      申报人：何川   申报专业：机械制造
      | 序号 | 指标 | 自评分 | 佐证材料 |
      | 1 | 基本条件 | 7 | P1-5 |
      | 2 | 工作业绩 | 9 | P6-20 |
      | 3 | 学术成果 | 11 | P21-33 |
      自评总分：27分
      > 申报人签名：何川`,
  },
  {
    note: 'bracketed codes',
    fields: { name: '梅雪原', lines: points('1.1=10 1.2=5 2.1=8 2.2=6'), total: 29 },
    text: `
      # 高级职称评审打分表
      | 姓名 | 梅雪原 | 工作单位 | 绍兴越动内燃机股份有限公司 |
      | 一级指标 | 二级指标 | 最高分 | 自评分 |
      | 基本素质 | (1.1)学历 | 10 | 10 |
      | 基本素质 | (1.2)资历 | 8 | 5 |
      | 专业能力 | (2.1)项目 | 15 | 8 |
      | 专业能力 | (2.2)标准 | 10 | 6 |
      | 合计 |  |  | 29 |`,
  },
  {
    note: 'expert column beside the own one',
    fields: { name: '欧阳晓琳', lines: points('1=4 2=3 3=15'), total: 22 },
    text: `
      # 专业技术资格评审量化考核表
      被评人：欧阳晓琳
      | 序号 | 考核内容 | 标准分 | 自评得分 | 评委评分 |
      | 1 | 学历 | 5 | 4 |  |
      | 2 | 外语 | 5 | 3 |  |
      | 3 | 业绩 | 20 | 15 |  |
      | 总计 |  | 30 | 22 |  |`,
  },
  {
    note: 'points with the word',
    fields: { name: '周敬尧', lines: points('1.1=6 1.2=4 2.1=12'), total: 22 },
    text: `
      # 评审自评得分汇总表
      申报人员：周敬尧
      | 编号 | 项目 | 分值上限 | 自评分值 |
      | 1.1 | 学历 | 10分 | 6分 |
      | 1.2 | 职称年限 | 5分 | 4分 |
      | 2.1 | 获奖 | 20分 | 12分 |
      | 得分合计 |  |  | 22分 |`,
  },
  {
    note: 'codes with hyphens',
    fields: { name: '杜若水', lines: points('1.1=3 1.2=2 2.1=7'), total: 12 },
    text: `
      # 量化积分自评表
      姓  名：杜若水    申报级别：副高级
      | 条目 | 内容 | 标准分 | 自评分 |
      | 1-1 | 学历 | 5 | 3 |
      | 1-2 | 年资 | 5 | 2 |
      | 2-1 | 专利 | 10 | 7 |
      | 自评分合计 |  |  | 12 |`,
  },
];
