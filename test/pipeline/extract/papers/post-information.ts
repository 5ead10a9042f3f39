/** What posts a public institution has, and what its superiors say. */
import type { WrittenPaper } from '../../../support/set-paper.ts';

export const postInformation: readonly WrittenPaper[] = [
  {
    note: 'table with a head',
    fields: { unit: '丽水市特种设备检验所', approved: 18, vacant: 3, opinions: ['同意申报', '同意', '同意'] },
    text: `
      # 事业单位专业技术人员申报职称岗位信息表
      单位名称：丽水市特种设备检验所
      | 岗位类别 | 核定数 | 已聘数 | 空缺数 |
      | 高级岗位 | 18 | 15 | 3 |
      | 单位意见 | 同意申报 |
      | 主管部门意见 | 同意 |
      | 人社部门意见 | 同意 |`,
  },
  {
    note: 'label and value',
    fields: {
      unit: '衢州市质量检测中心',
      approved: 10,
      vacant: 1,
      opinions: ['同意推荐', '同意推荐', '情况属实'],
    },
    text: `
      # 岗位设置情况表
      | 事业单位名称 | 衢州市质量检测中心 |
      | 核定高级岗位数 | 10 | 现聘高级岗位数 | 9 |
      | 空缺高级岗位数 | 1 | 申报人 | 杜若水 |
      | 所在单位意见 | 同意推荐 |
      | 主管单位意见 | 同意推荐 |
      | 人力资源社会保障部门意见 | 情况属实 |`,
  },
  {
    note: 'sentences',
    fields: { unit: '丽水市特种设备检验所', approved: 25, vacant: 4 },
    text: `
      # 岗位情况说明
      　　丽水市特种设备检验所核定专业技术高级岗位25个，现已聘用21人，空缺4个，杜若水同志申报高级工程师在空缺岗位范围内。
      > 丽水市特种设备检验所
      > 2021年9月6日`,
  },
  {
    note: 'head in other words',
    fields: { unit: '金华市计量研究院', approved: 30, vacant: 2 },
    text: `
      # 事业单位岗位设置及使用情况表
      | 单位（盖章） | 金华市计量研究院 | 单位性质 | 公益一类 |
      | 岗位等级 | 核准岗位数 | 已聘人数 | 空缺岗位数 |
      | 副高级 | 30 | 28 | 2 |
      | 填表人 | 吴一舟 | 填表日期 | 2020年8月3日 |`,
  },
  {
    note: 'several levels of posts',
    fields: { unit: '衢州市质量检测中心' },
    text: `
      # 专业技术岗位聘用情况表
      | 单位名称 | 衢州市质量检测中心 |
      | 岗位等级 | 核定岗位数 | 实聘数 | 空岗数 |
      | 专技五级 | 2 | 1 | 1 |
      | 专技六级 | 3 | 3 | 0 |
      | 专技七级 | 4 | 4 | 0 |
      | 主管部门意见 | 同意 |`,
  },
  {
    note: 'notes of quantity',
    fields: { unit: '湖州市农机推广站', approved: 6, vacant: 1, opinions: ['同意申报', '同意', '同意'] },
    text: `
      # 事业单位人员申报职称岗位空缺情况表
      | 单位全称 | 湖州市农机推广站 |
      | 申报人姓名 | 何川 | 申报职称 | 高级工程师 |
      | 核定高级职数 | 6个 | 已聘高级职数 | 5个 |
      | 空缺高级职数 | 1个 | 拟聘岗位等级 | 七级 |
      | 申报单位意见 | 同意申报 |
      | 主管部门审核意见 | 同意 |
      | 人社部门审核意见 | 同意 |`,
  },
  {
    note: 'application for using a post',
    fields: { unit: '温州市特种设备检测院', approved: 40, vacant: 5 },
    text: `
      # 职称申报岗位使用核准表
      申报单位：温州市特种设备检测院
      | 核定高级专业技术岗位数 | 40 |
      | 已聘用高级专业技术岗位数 | 35 |
      | 空缺高级专业技术岗位数 | 5 |
      | 本次拟申报人数 | 2 |
      | 主管部门意见 | 同意 |`,
  },
  {
    note: 'total line in the middle',
    fields: { unit: '金华市计量研究院', approved: 15, vacant: 0 },
    text: `
      # 岗位信息登记表
      填报单位：金华市计量研究院        填报时间：2022年7月1日
      | 编制数 | 60 | 专业技术岗位总数 | 50 |
      | 高级岗位核定数 | 15 | 高级岗位已聘数 | 15 |
      | 高级岗位空缺数 | 0 | 备注 | 按评聘结合 |
      | 单位意见 | 同意 |`,
  },
];
