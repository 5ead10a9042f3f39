/** Patents, prizes, proofs of contribution and assessments in further wordings and layouts. */
import type { WrittenPaper } from '../../../support/set-paper.ts';

const award: readonly WrittenPaper[] = [
  {
    note: 'grade beside a label of its own',
    fields: {
      name: '周敬尧',
      award: '东海机械工业科学技术奖二等奖',
      issuer: '东海机械工业学会',
      rank: 4,
      on: '2018-12-20',
    },
    text: `
      # 东海机械工业科学技术奖
      # 证 书
      为表彰东海机械工业科学技术奖获得者，特颁发此证书。
      项目名称：高速龙门加工中心关键技术研究
      奖励等级：二等奖
      获 奖 者：周敬尧（第4完成人）
      证 书 号：2018-J-2-084-R04
      > 东海机械工业学会
      > 2018年12月20日`,
  },
  {
    note: 'labels with 所获',
    fields: { name: '周敬尧', award: '质量管理先进个人', issuer: '江南质量促进会', on: '2018-03-18' },
    text: `
      # 获奖证书
      | 获奖人 | 周敬尧 |
      | 所获奖项 | 质量管理先进个人 |
      | 授奖单位 | 江南质量促进会 |
      | 授奖日期 | 2018.03.18 |`,
  },
  {
    note: 'a prize of innovation has its grade behind it',
    fields: { name: '周敬尧', award: '明州装备制造技术创新奖三等奖', rank: 2, on: '2018-05' },
    text: `
      # 荣誉证书
      周敬尧　同志：
      　　您主要完成的项目《基于有限元法的密封性能研究》，在2018年度评审中荣获“明州装备制造技术创新奖三等奖”，特发此证，以资鼓励。
      证书编号：2018-CX-3-116-R02
      | 获奖者排名：2/8 | 二〇一八年五月 |`,
  },
];

const patent: readonly WrittenPaper[] = [
  {
    note: 'labels without their first sign',
    fields: {
      title: '剪切式粉碎机的防护机构',
      inventor: ['周敬尧', '梅雪原', '杜若水'],
      filedOn: '2016-10-11',
      number: 'ZL 2016 1 0937442.8',
      kind: '发明专利',
    },
    text: `
      # 发明专利证书
      发明名称：剪切式粉碎机的防护机构
      | 明 | 人：周敬尧　梅雪原　杜若水 |
      号：ZL201610937442.8
      请　日：2016年10月11日
      专利权人：温州市机械科学研究所`,
  },
  {
    note: 'heading not read',
    fields: { title: '圆织机的防护机构', number: 'ZL 2015 2 1584419.2', kind: '实用新型专利' },
    text: `
      证书号第6469536号
      名称：圆织机的防护机构
      专利权人：温州市机械科学研究所
      专利号：ZL201521584419.2
      专利申请日：2015年09月25日
      授权公告日：2016年09月17日`,
  },
];

const contributorProof: readonly WrittenPaper[] = [
  {
    note: 'no date but the end of the work',
    fields: { name: '周敬尧', rank: 2, on: undefined, issuer: '杭州通济电机股份有限公司' },
    text: `
      # 科技项目主要贡献者排序证明
      | 项目名称 | 五轴联动铣头常见缺陷及对策 |
      | 起止时间 | 2014年5月—2017年11月 |
      申报人周敬尧同志排名第2，情况属实。
      > 杭州通济电机股份有限公司`,
  },
  {
    note: 'place of work for want of an issuer, day of completion is none',
    fields: { name: '周敬尧', issuer: '长虞阀门（浙江）制造有限公司', on: '2017-04-15', rank: 4 },
    text: `
      # 主要贡献者证明
      | 姓名 | 周敬尧 |
      | 工作单位 | 长虞阀门（浙江）制造有限公司 |
      | 成果名称 | 面向智能制造的多级离心泵动态特性分析 |
      | 本人位次 | 4（共6人） |
      > 证明单位（盖章）
      > 2017.4.15.
      完成时间：2016年10月`,
  },
];

export const merits = { award, patent, contributorProof };
