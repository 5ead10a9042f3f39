/** Papers of all these kinds, written after the definitions and read at once. */
import type { DocumentType } from '#schemas/document-types.ts';
import type { WrittenPaper } from '../../../support/set-paper.ts';

const assessment: readonly WrittenPaper[] = [
  {
    note: 'first of the last set',
    fields: { name: '程玉洁', year: 2021, grade: '合格' },
    text: `
      # 2021年度专业技术人员考核结果证明
      　　我单位程玉洁（身份证号：990101198506070024），2021年度考核等次为合格，特此证明。
      > 龙游县建设机械服务中心
      > 2022年2月14日`,
  },
  {
    note: 'second of the last set',
    fields: { name: '程玉洁', year: 2020, grade: '优秀' },
    text: `
      # 工作人员年度考核登记表
      年度：2020
      | 姓  名 | 程玉洁 | 部门职务 | 工程科科员 |
      | 述职报告 | 本人一年来努力学习业务知识，荣获先进称号。 |
      | 考核小组评定 | 拟定为优秀等次 |
      | 考核委员会审定意见 | 优秀 |`,
  },
  {
    note: 'third of the last set',
    fields: { name: '蒋伯言', year: 2017, grade: '称职' },
    text: `
      # 年 度 考 核 表
      | 被考核人姓名 | 蒋伯言 | 考核年度 | 2017年 |
      | 单位评定等级 | 称职 |`,
  },
];
const contributorProof: readonly WrittenPaper[] = [
  {
    note: 'first of the last set',
    fields: {
      name: '蒋伯言',
      project: '大型风电齿轮箱加载试验台',
      rank: 2,
      issuer: '杭齿重载传动有限公司',
      on: '2019-12-20',
    },
    text: `
      # 主要完成人证明
      　　大型风电齿轮箱加载试验台项目由我公司承担，蒋伯言为该项目主要完成人，排名第二。
      项目名称：大型风电齿轮箱加载试验台
      > 杭齿重载传动有限公司
      > 2019年12月20日`,
  },
  {
    note: 'second of the last set',
    fields: {
      name: '程玉洁',
      project: '塔式起重机安全评估规程',
      issuer: '龙游县建设机械服务中心',
      on: '2020-11-11',
    },
    text: `
      # 关于程玉洁同志参与编写标准的证明
      　　《塔式起重机安全评估规程》编写过程中，程玉洁同志负责第四章的编写，系主要起草人。
      > 龙游县建设机械服务中心
      > 2020年11月11日`,
  },
];
const appointment: readonly WrittenPaper[] = [
  {
    note: 'first of the last set',
    fields: {
      name: '蒋伯言',
      employer: '杭齿重载传动有限公司',
      position: '主任工程师',
      from: '2018-04-01',
      to: '2021-03-31',
    },
    text: `
      # 聘书
      ## CERTIFICATE OF APPOINTMENT
      蒋伯言先生：
      　　兹聘请您为我公司主任工程师，聘期为2018年4月1日至2021年3月31日。
      > 杭齿重载传动有限公司
      > 2018年4月1日`,
  },
  {
    note: 'second of the last set',
    fields: { name: '程玉洁', employer: '龙游县建设机械服务中心', position: '工程师', from: '2016-01' },
    text: `
      # 龙游县建设机械服务中心文件
      ## 龙建机〔2016〕1号
      ## 关于程玉洁同志任职的通知
      　　经研究决定，聘任程玉洁同志工程师职务，聘任时间从2016年1月起。
      > 龙游县建设机械服务中心
      > 2016年1月5日`,
  },
  {
    note: 'third of the last set',
    fields: {
      name: '蒋伯言',
      employer: '杭齿重载传动有限公司',
      position: '高级工程师',
      from: '2020-01-01',
      to: '2024-12-31',
    },
    text: `
      # 专业技术岗位聘任协议书
      甲方：杭齿重载传动有限公司
      乙方：蒋伯言
      　　一、甲方聘任乙方担任高级工程师职务。
      　　二、聘期：2020年1月1日至2024年12月31日。`,
  },
];
const award: readonly WrittenPaper[] = [
  {
    note: 'first of the last set',
    fields: { name: '蒋伯言', award: '杭州市优秀科技工作者', issuer: '杭州市科学技术协会', on: '2021-05-30' },
    text: `
      # 证 书
      　　蒋伯言同志被授予“杭州市优秀科技工作者”称号，特颁此证。
      > 杭州市科学技术协会
      > 2021年5月30日`,
  },
  {
    note: 'second of the last set',
    fields: {
      name: '蒋伯言',
      award: '浙江省科学技术进步三等奖',
      issuer: '浙江省人民政府',
      on: '2020-02',
      rank: 5,
    },
    text: `
      # 浙江省科学技术奖励证书
      为表彰在促进科学技术进步工作中做出重大贡献者，特颁发此证书。
      项目名称：大型风电齿轮箱加载试验台
      奖励类别：浙江省科学技术进步三等奖
      获奖者：蒋伯言（第5完成人）
      > 浙江省人民政府
      > 2020年2月`,
  },
  {
    note: 'third of the last set',
    fields: { name: '程玉洁', award: '安全生产先进个人', issuer: '龙游县住房和城乡建设局', on: '2018-01-20' },
    text: `
      # 奖 状
      程玉洁同志荣获2017年度安全生产先进个人。
      > 龙游县住房和城乡建设局
      > 2018年1月20日`,
  },
];
const entrustLetter: readonly WrittenPaper[] = [
  {
    note: 'first of the last set',
    fields: { issuer: '龙游县人力资源和社会保障局', people: 11, date: '2021-08-27' },
    text: `
      # 委 托 书
      衢州市工程技术人员高级工程师评审委员会：
      　　我县11名专业技术人员申报高级工程师任职资格，特委托你会予以评审。
      > 龙游县人力资源和社会保障局
      > 2021年8月27日`,
  },
];
const commitment: readonly WrittenPaper[] = [
  {
    note: 'first of the last set',
    fields: { name: '程玉洁', signedOn: '2021-08-02' },
    text: `
      # 职称申报个人承诺书
      本人承诺以下内容：
      1.本人提交的所有申报材料真实有效；2.论文系本人独立撰写。
      如有违反，自愿接受处理。
      　　　　　　　　　　　　承 诺 人：程玉洁
      　　　　　　　　　　　　二〇二一年八月二日`,
  },
];
const scoreSheet: readonly WrittenPaper[] = [
  {
    note: 'first of the last set',
    fields: {
      name: '程玉洁',
      lines: [
        { code: '1.1', points: 4.5 },
        { code: '1.2', points: 3 },
        { code: '2.1', points: 12 },
      ],
      total: 19.5,
    },
    text: `
      # 高级工程师职务任职资格评审量化评价打分表
      单位：龙游县建设机械服务中心      姓名：程玉洁
      | 序号 | 评价项目 | 评价标准 | 最高分 | 自评分 | 评委打分 |
      | 1.1 | 学历 | 大学 | 5 | 4.5 |  |
      | 1.2 | 资历 | 6年 | 5 | 3 |  |
      | 2.1 | 业绩 | 市级 | 20 | 12 |  |
      | 总 分 |  |  | 30 | 19.5 |  |`,
  },
];
const postInformation: readonly WrittenPaper[] = [
  {
    note: 'first of the last set',
    fields: { unit: '龙游县建设机械服务中心', approved: 7, vacant: 2 },
    text: `
      # 事业单位高级岗位使用情况说明表
      | 单位名称（盖章） | 龙游县建设机械服务中心 |
      | 高级岗位核定数 | 7 | 已聘数 | 5 |
      | 空缺数 | 2 | 申报人 | 程玉洁 |`,
  },
];
const unknown: readonly WrittenPaper[] = [
  {
    note: 'project contract',
    fields: {},
    text: `
      # 技术开发合同书
      甲方：杭齿重载传动有限公司
      乙方：东岭工业大学
      　　甲方委托乙方开发齿轮箱试验台，项目经费五十万元。
      > 2018年5月6日`,
  },
  {
    note: 'work certificate',
    fields: {},
    text: `
      # 工作年限证明
      　　兹证明蒋伯言同志自2005年7月起在我单位从事机械设计工作，累计15年。
      > 杭齿重载传动有限公司
      > 2020年9月1日`,
  },
  {
    note: 'economic benefit',
    fields: {},
    text: `
      # 经济效益证明
      　　大型风电齿轮箱加载试验台投入使用后，2019年新增产值800万元，利税90万元。
      > 杭齿重载传动有限公司财务部
      > 2020年1月10日`,
  },
];

export const lastSet: Partial<Record<DocumentType, readonly WrittenPaper[]>> = {
  assessment,
  contributorProof,
  appointment,
  award,
  entrustLetter,
  commitment,
  scoreSheet,
  postInformation,
  unknown,
};
