/** Honours and prizes: certificates, commendations and decisions. */
import type { WrittenPaper } from '../../../support/set-paper.ts';

export const award: readonly WrittenPaper[] = [
  {
    note: 'science prize certificate',
    fields: {
      name: '周敬尧',
      award: '嘉兴市科学技术进步奖二等奖',
      issuer: '嘉兴市人民政府',
      on: '2018-12-10',
      rank: 3,
    },
    text: `
      # 科学技术进步奖证书
      　　为表彰嘉兴市科学技术进步奖获得者，特颁发此证书。
      项目名称：高速龙门加工中心关键技术研究
      奖励名称：嘉兴市科学技术进步奖二等奖
      获 奖 者：周敬尧（第3完成人）
      > 嘉兴市人民政府
      > 2018年12月10日
      证书号：2018-J-2-014-R03`,
  },
  {
    note: 'honour of a unit',
    fields: { name: '周敬尧', award: '先进工作者', issuer: '嘉兴恒立机床制造有限公司', on: '2017-01-16' },
    text: `
      # 荣 誉 证 书
      周敬尧同志：
      　　在2016年度工作中成绩突出，被评为先进工作者。
      　　特发此证，以资鼓励。
      > 嘉兴恒立机床制造有限公司
      > 二〇一七年一月十六日`,
  },
  {
    note: 'paper prize',
    fields: { name: '梅雪原', award: '优秀论文二等奖', issuer: '浙江省内燃机学会', on: '2019-11' },
    text: `
      # 获奖证书
      梅雪原：
      　　您撰写的论文《化油器怠速系统的流场分析》在浙江省内燃机学会2019年学术年会上荣获优秀论文二等奖。
      > 浙江省内燃机学会
      > 2019年11月`,
  },
  {
    note: 'commendation',
    fields: { name: '杜若水', award: '丽水市五一劳动奖章', issuer: '丽水市总工会', on: '2020-04-28' },
    text: `
      # 奖  状
      杜若水同志：
      　　授予你丽水市五一劳动奖章。
      　　特发此状，以资鼓励。
      > 丽水市总工会
      > 2020年4月28日`,
  },
  {
    note: 'decision naming many',
    fields: { name: '周敬尧', issuer: '嘉兴市经济和信息化局', on: '2021-03-12' },
    text: `
      # 嘉兴市经济和信息化局文件
      ## 嘉经信〔2021〕18号
      ## 关于表彰2020年度全市机械行业优秀工程师的决定
      各县（市、区）经信局：
      　　经评选，决定授予林小满、周敬尧、何川等12名同志“全市机械行业优秀工程师”荣誉称号，现予以表彰。
      > 嘉兴市经济和信息化局
      > 2021年3月12日`,
  },
  {
    note: 'contest',
    fields: { name: '何川', award: '数控车工组三等奖', issuer: '嘉兴市总工会', on: '2016-10-22' },
    text: `
      # 荣誉证书
      ## HONORARY CREDENTIAL
      　　何川同志在2016年嘉兴市职工技能大赛中，成绩优异，荣获数控车工组三等奖，特发此证。
      > 嘉兴市总工会
      > 2016年10月22日`,
  },
  {
    note: 'talent title',
    fields: { name: '周敬尧', award: '嘉兴市第五批拔尖人才', issuer: '中共嘉兴市委组织部', on: '2019-09-30' },
    text: `
      # 荣誉证书
      周敬尧 同志：
      　　经评审，您被确定为嘉兴市第五批拔尖人才。
      　　特颁此证。
      > 中共嘉兴市委组织部
      > 2019年9月30日`,
  },
  {
    note: 'labels only',
    fields: {
      name: '梅雪原',
      award: '中国机械工业科学技术奖三等奖',
      issuer: '中国机械工业联合会',
      on: '2018-10-18',
      rank: 6,
    },
    text: `
      # 奖励证书
      获奖项目：膜片式化油器数字化设计平台
      奖项名称：中国机械工业科学技术奖三等奖
      获奖人：梅雪原
      排名：6
      颁奖单位：中国机械工业联合会
      颁奖日期：2018年10月18日`,
  },
  {
    note: 'model worker with honorary title in quotes',
    fields: { name: '杜若水', award: '巾帼建功标兵', issuer: '丽水市妇女联合会', on: '2018-03-08' },
    text: `
      # 荣誉证书
      　　授予：杜若水同志“巾帼建功标兵”称号。
      > 丽水市妇女联合会
      > 2018年3月8日`,
  },
  {
    note: 'rationalisation prize',
    fields: {
      name: '何川',
      award: '合理化建议一等奖',
      issuer: '嘉兴恒立机床制造有限公司工会委员会',
      on: '2015-12-30',
    },
    text: `
      # 证  书
      何川同志：
      　　您提出的“立柱导轨加工工装改进”项目，被评为2015年度合理化建议一等奖。
      　　特发此证，以资鼓励！
      > 嘉兴恒立机床制造有限公司工会委员会
      > 2015.12.30`,
  },
];
