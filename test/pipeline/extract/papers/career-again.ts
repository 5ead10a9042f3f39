/** More assessments, proofs and appointments. */
import type { DocumentType } from '#schemas/document-types.ts';
import type { WrittenPaper } from '../../../support/set-paper.ts';

const assessment: readonly WrittenPaper[] = [
  {
    note: 'results of several years for one person',
    fields: { name: '沈亦舟', grade: '合格' },
    text: `
      # 考核情况证明
      　　沈亦舟同志系我公司在职员工，2019年度考核合格。
      　　特此证明。
      > 湖州联华数控设备有限公司
      > 2020年11月2日`,
  },
  {
    note: 'form of a group company',
    fields: { name: '沈亦舟', year: 2018, grade: '优秀' },
    text: `
      # 2018年度员工考评表
      员工姓名：沈亦舟    部  门：工艺研究所    岗  位：主任工程师
      | 考评要素 | 标准 | 评语 |
      | 工作质量 | 图纸无差错 | 好 |
      | 团队合作 | 主动配合 | 较好 |
      部门意见：同意评为优秀
      最终考评等级：优秀`,
  },
  {
    note: 'cadre form',
    fields: { name: '潘若兰', year: 2016, grade: '称职' },
    text: `
      # 专业技术人员年度考核表
      ## (2016年度)
      | 姓名 | 潘若兰 | 出生年月 | 1985.4 | 学历 | 大学 |
      | 工作单位及职务 | 台州市机电设备成套局工程师 |
      | 本年度主要工作成绩 | 完成设备招标文件二十份。 |
      | 群众评议 | 优秀3票 称职9票 |
      | 考核等级 | 称职 |
      | 单位盖章 |  |`,
  },
  {
    note: 'red-headed decision with paragraph list',
    fields: { name: '沈亦舟', year: 2020, grade: '优秀' },
    text: `
      # 关于2020年度考核优秀人员的通报
      各单位：
      　　经考核评定，沈亦舟、宋明远、范一帆等3名同志2020年度考核为优秀。
      > 湖州联华数控设备有限公司
      > 2021年1月26日`,
  },
  {
    note: 'boxes after the words',
    fields: { name: '潘若兰', year: 2019, grade: '合格' },
    text: `
      # 职工年度考核鉴定表
      考核年份：2019
      | 姓名 | 潘若兰 | 职称 | 工程师 |
      | 自我鉴定 | 认真完成本职工作，未发生质量事故。 |
      | 考核结果 | 优秀□ 合格√ 基本合格□ 不合格□ |`,
  },
];
const contributorProof: readonly WrittenPaper[] = [
  {
    note: 'utility',
    fields: {
      name: '沈亦舟',
      project: '伺服转塔冲床自动上下料系统',
      rank: 3,
      issuer: '湖州联华数控设备有限公司',
      on: '2020-07-16',
    },
    text: `
      # 证 明 书
      　　我公司研发的“伺服转塔冲床自动上下料系统”项目于2020年通过市级验收，沈亦舟同志为该项目第三完成人，承担了送料机构的设计工作，为主要贡献者之一。
      　　特此证明
      > 湖州联华数控设备有限公司
      > 2020年7月16日`,
  },
  {
    note: 'patent conversion',
    fields: { name: '沈亦舟', issuer: '湖州联华数控设备有限公司', on: '2021-03-30' },
    text: `
      # 工作业绩证明
      　　兹证明沈亦舟在我公司任职期间，作为项目负责人主持完成“LH-25数控转塔冲床”的开发，该产品累计销售额3000万元，其在项目中起主要贡献作用。
      > 湖州联华数控设备有限公司
      > 2021.03.30`,
  },
  {
    note: 'form upright',
    fields: {
      name: '潘若兰',
      project: '成套设备监造技术规范',
      rank: 2,
      issuer: '台州市机电设备成套局',
      on: '2019-05-20',
    },
    text: `
      # 参与标准制定证明
      | 标准名称 | 成套设备监造技术规范 |
      | 参与人姓名 | 潘若兰 |
      | 本人排名 | 第2位 |
      | 承担任务 | 起草第五章、第六章 |
      | 单位（盖章） | 台州市机电设备成套局 |
      | 日    期 | 2019年5月20日 |`,
  },
  {
    note: 'research report',
    fields: {
      name: '潘若兰',
      project: '桥式起重机能耗分析研究报告',
      issuer: '台州市机电设备成套局',
      on: '2022-06-01',
    },
    text: `
      # 专题研究报告撰写证明
      　　专题研究报告《桥式起重机能耗分析研究报告》由潘若兰执笔撰写，特此证明。
      > 台州市机电设备成套局
      > 二〇二二年六月一日`,
  },
  {
    note: 'acceptance',
    fields: {
      name: '沈亦舟',
      project: '高精度数控折弯机',
      rank: 4,
      issuer: '湖州市科学技术局',
      on: '2018-10-15',
    },
    text: `
      # 项目组成员证明
      项目名称：高精度数控折弯机
      承担单位：湖州联华数控设备有限公司
      　　沈亦舟为该项目组主要成员，在项目组中排名第四位。
      > 湖州市科学技术局
      > 2018年10月15日`,
  },
];
const appointment: readonly WrittenPaper[] = [
  {
    note: 'letter style',
    fields: {
      name: '沈亦舟',
      employer: '湖州联华数控设备有限公司',
      position: '高级工程师',
      from: '2019-01-01',
      to: '2021-12-31',
    },
    text: `
      # 专业技术职务聘书
      沈亦舟 同志：
      　　兹聘任你担任高级工程师职务。
      　　聘期：2019.01.01—2021.12.31
      > 聘任单位：湖州联华数控设备有限公司
      > 2018年12月29日`,
  },
  {
    note: 'notice to one department',
    fields: {
      name: '沈亦舟',
      employer: '湖州联华数控设备有限公司',
      position: '技术部副部长',
      from: '2017-05-01',
    },
    text: `
      # 聘任通知
      各部门、车间：
      　　因工作需要，经总经理办公会研究，自2017年5月1日起聘任沈亦舟为技术部副部长。
      > 湖州联华数控设备有限公司
      > 2017年4月28日`,
  },
  {
    note: 'record pages',
    fields: {
      name: '潘若兰',
      employer: '台州市机电设备成套局',
      position: '工程师',
      from: '2012-07',
      to: '2015-06',
    },
    text: `
      # 专业技术职务聘任登记表
      | 姓名 | 潘若兰 | 性别 | 女 |
      | 工作单位 | 台州市机电设备成套局 |
      | 受聘专业技术职务 | 工程师 |
      | 聘任起止时间 | 2012年7月至2015年6月 |
      | 单位意见 | 同意 |`,
  },
  {
    note: 'certificate with blanks as labels',
    fields: {
      name: '沈亦舟',
      employer: '湖州联华数控设备有限公司',
      position: '工程师',
      from: '2013-06-01',
      to: '2016-05-31',
    },
    text: `
      # 聘 任 证 书
      　　兹聘任  沈亦舟  同志为本公司机械设计专业 工程师 职务，任期自 2013 年 6 月 1 日至 2016 年 5 月 31 日。
      > 湖州联华数控设备有限公司
      > 2013年6月1日`,
  },
  {
    note: 'appendix table of an order',
    fields: {
      name: '范一帆',
      employer: '湖州联华数控设备有限公司',
      position: '助理工程师',
      from: '2020-01-01',
    },
    text: `
      # 湖州联华数控设备有限公司
      ## 关于公布2020年专业技术职务聘任人员名单的通知
      　　经研究，聘任下列人员专业技术职务，聘期自2020年1月1日起。
      | 姓名 | 部门 | 聘任职务 |
      | 沈亦舟 | 技术部 | 高级工程师 |
      | 范一帆 | 技术部 | 助理工程师 |
      > 湖州联华数控设备有限公司
      > 2020年1月3日`,
  },
];
export const careerAgain: Partial<Record<DocumentType, readonly WrittenPaper[]>> = {
  assessment,
  contributorProof,
  appointment,
};
