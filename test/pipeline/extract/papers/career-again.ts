/** More papers of the career kinds, and papers that are none of them though they use their words. */
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
const award: readonly WrittenPaper[] = [
  {
    note: 'skill',
    fields: { name: '沈亦舟', award: '湖州市技术能手', issuer: '湖州市人力资源和社会保障局', on: '2019-12' },
    text: `
      # 荣誉证书
      沈亦舟同志：
      　　荣获湖州市技术能手称号。
      > 湖州市人力资源和社会保障局
      > 二〇一九年十二月`,
  },
  {
    note: 'innovation with rank',
    fields: {
      name: '潘若兰',
      award: '台州市机械行业创新成果一等奖',
      issuer: '台州市机械工业联合会',
      on: '2021-05-18',
      rank: 2,
    },
    text: `
      # 获奖证书
      　　“起重机远程监测系统”荣获台州市机械行业创新成果一等奖。
      主要完成人：潘若兰（排名第2）
      > 台州市机械工业联合会
      > 2021年5月18日`,
  },
  {
    note: 'plain commendation',
    fields: { name: '沈亦舟', award: '优秀共产党员', issuer: '中共湖州市吴兴区委', on: '2018-07-01' },
    text: `
      # 荣誉证书
      　　授予沈亦舟同志 优秀共产党员 称号。
      > 中共湖州市吴兴区委
      > 2018年7月1日`,
  },
  {
    note: 'report of a contest',
    fields: { name: '范一帆', award: '二等奖', issuer: '浙江省机械工程学会', on: '2020-09-25' },
    text: `
      # 荣 誉 证 书
      范一帆：
      　　在浙江省机械创新设计竞赛中，作品“轻量化夹爪”获得二等奖，特颁此证。
      > 浙江省机械工程学会
      > 2020年9月25日`,
  },
  {
    note: 'order of commendation',
    fields: { name: '沈亦舟', issuer: '湖州联华数控设备有限公司', on: '2022-01-12' },
    text: `
      # 关于表彰2021年度先进集体和先进个人的通报
      各部门：
      　　为树立典型，公司决定对下列先进个人予以表彰：
      先进个人：沈亦舟、宋明远、范一帆
      > 湖州联华数控设备有限公司
      > 2022年1月12日`,
  },
];
const entrustLetter: readonly WrittenPaper[] = [
  {
    note: 'province',
    fields: { issuer: '江山市人力资源和社会保障局', people: 6, date: '2022-09-06' },
    text: `
      # 关于委托评审机械专业高级职称的函
      浙江省机械工程专业高级职称评审委员会：
      　　我市范一帆等六名同志申报机械专业高级工程师，因我市无相应评审权，特委托贵委员会评审。
      > 江山市人力资源和社会保障局
      > 2022年9月6日`,
  },
  {
    note: 'company',
    fields: { issuer: '杭海重型装备集团有限公司', people: 7, date: '2021-08-31' },
    text: `
      # 评审委托书
      委托单位：杭海重型装备集团有限公司
      受委托单位：浙江省机电工程高级工程师评审委员会
      委托事项：代为评审我公司7名申报人员的高级工程师职务任职资格。
      > 委托单位（公章）
      > 2021年8月31日`,
  },
  {
    note: 'with numbers by list',
    fields: { issuer: '安吉县人力资源和社会保障局', people: 9, date: '2020-08-19' },
    text: `
      # 委 托 评 审 书
      　　根据职称管理权限，现委托你会对我县9位申报高级工程师人员进行任职资格评审，评审结果请函告我局。
      　　附：申报人员花名册
      > 安吉县人力资源和社会保障局
      > 2020年8月19日`,
  },
  {
    note: 'short',
    fields: { issuer: '开化县职称改革领导小组办公室', people: 2, date: '2019-09-02' },
    text: `
      # 委托函
      省高评委：
      　　现将我县2人的高级工程师评审材料送上，请代为评审。
      > 开化县职称改革领导小组办公室
      > 2019年9月2日`,
  },
];
const commitment: readonly WrittenPaper[] = [
  {
    note: 'paper with points',
    fields: { name: '沈亦舟', signedOn: '2022-08-09' },
    text: `
      # 申报人员承诺书
      　　本人承诺：本人符合申报条件，提交的材料真实、合法。若有违反，愿按规定接受处理。
      申报人（签名）： 沈亦舟
      　　　　　　　　　　　　　　　　　2022 年 8 月 9 日`,
  },
  {
    note: 'guarantee',
    fields: { name: '潘若兰', signedOn: '2017-09-18' },
    text: `
      # 评审材料真实性保证书
      　　我保证上报的全部评审材料真实无误。如发现与事实不符，本人愿承担由此产生的一切责任。
      > 保证人签名：潘若兰
      > 2017.9.18
      　　单位审核意见：材料属实
      > 台州市机电设备成套局（盖章）
      > 2017.9.20`,
  },
  {
    note: 'small form',
    fields: { name: '范一帆', signedOn: '2021-07-22' },
    text: `
      # 专业技术职务任职资格申报承诺书
      | 申报人姓名 | 范一帆 | 工作单位 | 湖州联华数控设备有限公司 |
      　　本人对所填写的信息和上传的材料的真实性负责，郑重承诺无弄虚作假行为。
      本人签名：范一帆        2021年7月22日`,
  },
  {
    note: 'letter of integrity',
    fields: { name: '宋明远', signedOn: '2020-09-03' },
    text: `
      # 诚信承诺
      　　宋明远郑重承诺：在职称申报过程中提供的所有材料内容真实，如有虚假，取消资格，后果自负。
      　　签名：宋明远
      　　日期：2020年9月3日`,
  },
];
const points = (text: string): { code: string; points: number }[] =>
  text.split(' ').map((part) => {
    const [code = '', own = ''] = part.split('=');
    return { code, points: Number(own) };
  });
const scoreSheet: readonly WrittenPaper[] = [
  {
    note: 'simple',
    fields: { name: '沈亦舟', lines: points('1=5 2=10 3=22.5'), total: 37.5 },
    text: `
      # 职称申报业绩自评表
      申报人：沈亦舟
      | 序号 | 内容 | 满分 | 自评 |
      | 1 | 学历 | 5 | 5 |
      | 2 | 资历 | 10 | 10 |
      | 3 | 业绩 | 35 | 22.5 |
      | 总计 |  | 50 | 37.5 |`,
  },
  {
    note: 'self and review',
    fields: { name: '潘若兰', lines: points('1.1=2 1.2=4 2.1=6 2.2=8'), total: 20 },
    text: `
      # 专业技术人员量化评审评分表
      姓    名： 潘若兰
      | 项目编号 | 评价指标 | 最高分值 | 申报人自评分 | 评审组评分 |
      | 1.1 | 学历 | 5 | 2 |  |
      | 1.2 | 年限 | 5 | 4 |  |
      | 2.1 | 论文 | 10 | 6 |  |
      | 2.2 | 专利 | 10 | 8 |  |
      | 合  计 |  | 30 | 20 |  |`,
  },
  {
    note: 'lines with details',
    fields: { name: '范一帆', lines: points('1=8 2=15 3=5'), total: 28 },
    text: `
      # 高级工程师评价指标得分表
      | 姓名 | 范一帆 | 专业 | 机械 |
      | 序号 | 指标名称 | 指标内容 | 自评分数 |
      | 1 | 基本条件 | 本科学历 | 8 |
      | 2 | 技术业绩 | 主持项目2项 | 15 |
      | 3 | 成果 | 专利1件 | 5 |
      | 合计得分 |  |  | 28 |`,
  },
];
const postInformation: readonly WrittenPaper[] = [
  {
    note: 'certificate of vacancy',
    fields: { unit: '湖州市水利机械管理站', approved: 8, vacant: 2 },
    text: `
      # 岗位空缺证明
      　　湖州市水利机械管理站核定高级岗位8个，现聘6人，空缺2个。
      　　特此证明。
      > 湖州市水利机械管理站
      > 2022年8月1日`,
  },
  {
    note: 'form',
    fields: { unit: '德清县农机服务中心', approved: 5, vacant: 1, opinions: ['同意申报', '同意', '同意'] },
    text: `
      # 事业单位人员职称申报岗位信息表
      | 单位名称 | 德清县农机服务中心 | 主管部门 | 德清县农业农村局 |
      | 申报人 | 潘若兰 | 申报职称 | 高级工程师 |
      | 核定岗位数 | 5 | 空缺岗位数 | 1 |
      | 单位意见 | 同意申报 |
      | 主管部门意见 | 同意 |
      | 人力社保部门意见 | 同意 |`,
  },
  {
    note: 'table of high posts',
    fields: { unit: '安吉县检验检测中心', approved: 12, vacant: 4 },
    text: `
      # 专业技术岗位设置信息表
      填报单位（盖章）：安吉县检验检测中心
      | 类别 | 核定岗位 | 已聘岗位 | 空缺岗位 |
      | 高级 | 12 | 8 | 4 |
      填表人：吴一舟`,
  },
];
const unknown: readonly WrittenPaper[] = [
  {
    note: 'employment',
    fields: {},
    text: `
      # 在职证明
      　　兹证明沈亦舟系我公司正式员工，现任技术部工程师，自2012年7月至今在我公司工作。
      > 湖州联华数控设备有限公司
      > 2022年3月1日`,
  },
  {
    note: 'income',
    fields: {},
    text: `
      # 收 入 证 明
      　　兹证明沈亦舟同志为我单位员工，年收入为人民币壹拾万元整。
      > 湖州联华数控设备有限公司
      > 2022年3月1日`,
  },
  {
    note: 'sick note',
    fields: {},
    text: `
      # 证    明
      　　兹有我单位员工沈亦舟同志前往贵处办理档案查询事宜，请予接洽。
      > 湖州联华数控设备有限公司
      > 2022年3月1日`,
  },
  {
    note: 'minutes',
    fields: {},
    text: `
      # 技术交流会会议纪要
      时间：2021年5月6日
      参加人员：沈亦舟、宋明远
      　　会议讨论了折弯机项目的进度安排，由沈亦舟负责机械部分。`,
  },
  {
    note: 'rules',
    fields: {},
    text: `
      # 员工年度考核管理办法
      　　第一条 为规范员工考核工作，制定本办法。
      　　第二条 考核结果分为优秀、合格、基本合格和不合格四个等次。`,
  },
  {
    note: 'acceptance report',
    fields: {},
    text: `
      # 科技项目验收意见
      　　专家组听取了项目组的汇报，审阅了相关资料，认为项目完成了合同规定的任务，同意通过验收。
      > 验收组组长：吴一舟
      > 2021年5月6日`,
  },
  {
    note: 'test report',
    fields: {},
    text: `
      # 检 验 报 告
      | 产品名称 | 数控折弯机 | 型号 | LH-100 |
      | 检验结论 | 合格 | 检验日期 | 2020年3月4日 |`,
  },
  {
    note: 'authorisation',
    fields: {},
    text: `
      # 授权委托书
      　　委托人沈亦舟，现委托宋明远代为办理房屋过户手续。
      > 委托人：沈亦舟
      > 2021年6月1日`,
  },
  {
    note: 'resume',
    fields: {},
    text: `
      # 个人简历
      | 姓名 | 沈亦舟 | 性别 | 男 |
      | 时间 | 工作单位 | 职务 |
      | 2012-2015 | 湖州联华数控设备有限公司 | 技术员 |
      | 2015-2020 | 湖州联华数控设备有限公司 | 工程师 |`,
  },
  {
    note: 'quality promise',
    fields: {},
    text: `
      # 产品质量承诺书
      　　我公司承诺所供产品质量保证期为十二个月，如有不实愿承担责任。
      > 湖州联华数控设备有限公司
      > 2021年6月1日`,
  },
];

export const careerAgain: Partial<Record<DocumentType, readonly WrittenPaper[]>> = {
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
