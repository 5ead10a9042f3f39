/** Yearly assessments in the forms, tables and letters in which units hand them in. */
import type { WrittenPaper } from '../../../support/set-paper.ts';

export const assessment: readonly WrittenPaper[] = [
  {
    note: 'form with a long summary',
    fields: { name: '周敬尧', year: 2017, grade: '合格' },
    text: `
      # 企业专业技术人员年度考核登记表
      ## （ 2017 年度）
      | 姓    名 | 周敬尧 | 性别 | 男 | 出生年月 | 1980.05 |
      | 部门 | 技术中心 | 现任职务 | 工程师 | 任职时间 | 2012.12 |
      | 本人总结 | 一年来，本人遵守公司各项规章制度，完成了三项产品的图纸设计，取得了优秀的成绩，通过了质量体系的审核。 |
      | 主管领导评语 | 该同志工作认真负责，技术能力较强。 |
      | 考核小组意见 | 合格 |
      | 单位考核等次 | 合格 |
      > 2018年1月12日`,
  },
  {
    note: 'summary sheet of a unit, several people',
    fields: { name: '周敬尧', year: 2019, grade: '优秀' },
    text: `
      # 2019年度职工考核结果汇总表
      单位（盖章）：嘉兴恒立机床制造有限公司
      | 序号 | 姓名 | 部门 | 考核等次 | 备注 |
      | 1 | 林小满 | 质量部 | 合格 |  |
      | 2 | 周敬尧 | 技术中心 | 优秀 |  |
      | 3 | 何川 | 工艺部 | 合格 |  |
      > 2020年1月15日`,
  },
  {
    note: 'letter with the years in one sentence',
    fields: { name: '周敬尧', year: 2018, grade: '合格' },
    text: `
      # 证  明
      　　兹有我公司员工周敬尧同志，现任技术部工程师，在2018年度考核中，考核结果为合格。
      　　特此证明。
      > 嘉兴恒立机床制造有限公司
      > 2019年2月20日`,
  },
  {
    note: 'notice of results with a list of excellent people',
    fields: { name: '周敬尧', year: 2016, grade: '优秀' },
    text: `
      # 嘉兴恒立机床制造有限公司文件
      ## 嘉恒〔2017〕4号
      ## 关于公布2016年度员工年度考核结果的通知
      各部门：
      　　根据公司《员工考核管理办法》，经部门评议、考核领导小组审定，现将2016年度员工考核结果公布如下：
      | 姓名 | 岗位 | 考核结果 |
      | 林小满 | 检验员 | 合格 |
      | 周敬尧 | 设计工程师 | 优秀 |
      > 二〇一七年一月二十日`,
  },
  {
    note: 'grade boxes with one ticked',
    fields: { name: '欧阳晓琳', year: 2020, grade: '称职' },
    text: `
      # 年度考核表
      考核年度：2020年        填表日期：2020年12月28日
      | 姓名 | 欧阳晓琳 | 工号 | 10233 |
      | 岗位 | 电气设计 | 学历 | 本科 |
      | 工作业绩 | 完成数控系统的电气设计与调试。 |
      | 考核等次 | □优秀 ☑称职 □基本称职 □不称职 |
      | 部门负责人签字 |  | 本人签字 |  |`,
  },
  {
    note: 'public institution form',
    fields: { name: '杜若水', year: 2015, grade: '合格' },
    text: `
      # 事业单位工作人员年度考核登记表
      ## （二〇一五年度）
      | 姓  名 | 杜若水 | 性  别 | 女 | 政治面貌 | 群众 |
      | 工作单位 | 丽水市特种设备检验所 | 岗位 | 专技九级 |
      | 分管工作 | 起重机械检验 |
      | 个 人 总 结 |
      　　2015年，本人在所领导的带领下，坚持学习，按期完成检验任务一百二十项。
      | 主管领导意见 | 建议为合格等次。 |
      | 考核委员会意见 | 合格 |
      | 本人意见 | 同意 |`,
  },
  {
    note: 'performance appraisal with points',
    fields: { name: '周敬尧', year: 2021, grade: '良好' },
    text: `
      # 员工年度绩效考核表
      | 被考核人 | 周敬尧 | 所属部门 | 研发部 |
      | 考核周期 | 2021年1月1日—2021年12月31日 |
      | 考核项目 | 权重 | 自评得分 | 上级评分 |
      | 工作业绩 | 60% | 55 | 54 |
      | 工作态度 | 40% | 36 | 35 |
      | 考核总分 | 89 | 考核等级 | 良好 |`,
  },
  {
    note: 'appraisal table, grade label above its value',
    fields: { name: '周敬尧', year: 2014, grade: '优秀' },
    text: `
      # 专业技术人员年度考核情况表
      | 姓名 | 单位 | 年度 | 考核结论 |
      | 周敬尧 | 嘉兴恒立机床制造有限公司 | 2014 | 优秀 |
      　　以上情况属实。
      > 嘉兴恒立机床制造有限公司（盖章）
      > 2015年3月6日`,
  },
  {
    note: 'form for one of several heads of technique',
    fields: { name: '杜若水', year: 2013, grade: '合格' },
    text: `
      # 二○一三年度专业技术人员考核登记表
      | 单位 | 丽水市特种设备检验所 |
      | 姓名 | 杜若水 | 专业技术职务 | 工程师 |
      | 德 | 遵纪守法 | 能 | 胜任本职 |
      | 勤 | 出满勤 | 绩 | 完成任务 |
      | 综合评定等次 | 合格 |
      | 负责人（签章） |  | 2014年1月10日 |`,
  },
  {
    note: 'notice to the assessed person',
    fields: { name: '周敬尧', year: 2022, grade: '优秀' },
    text: `
      # 年度考核结果通知书
      周敬尧同志：
      　　经公司考核领导小组研究，您2022年度考核确定为优秀等次。
      > 嘉兴恒立机床制造有限公司人力资源部
      > 2023年1月18日`,
  },
];
