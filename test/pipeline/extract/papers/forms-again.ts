/** More awards, letters and forms. */
import type { DocumentType } from '#schemas/document-types.ts';
import type { WrittenPaper } from '../../../support/set-paper.ts';

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
export const formsAgain: Partial<Record<DocumentType, readonly WrittenPaper[]>> = {
  award,
  entrustLetter,
  commitment,
  scoreSheet,
  postInformation,
};
