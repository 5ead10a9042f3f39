/** 事业单位人员职称申报岗位信息表 (R46). */
import {
  below,
  crossed,
  cue,
  defineCertificate,
  label,
  line,
  longLabel,
  pattern,
  reader,
  shaped,
  title,
  titleLike,
} from './define.ts';
import { BODY, bodyLine } from './patterns.ts';

export const postInformation = defineCertificate({
  type: 'postInformation',
  cues: [
    title(
      9,
      '事业单位人员职称申报岗位信息表 职称申报岗位信息表 岗位信息表 申报岗位信息 职称申报岗位情况表 岗位情况表 职称申报信息表 岗位设置及职称申报信息表 岗位使用情况表',
    ),
    titleLike(
      9,
      /^(?!.*(?:聘任|招聘|应聘)).{0,24}(?:岗位|职数|编制).{0,20}(?:信息|情况|使用|设置|空缺|聘用|核准|核定|结构|申报).{0,10}(?:表|说明|证明|汇总|一览)$/u,
    ),
    shaped(3, /(?:核定|核准)[^。]{0,200}(?:空缺|空岗|剩余|余缺|尚缺)/u),
    cue(2, '核定 空缺 已聘 岗位总数 拟聘 职数'),
    cue(1, '主管部门意见 人力社保部门意见 单位意见'),
  ],
  reading: 'all',
  hasSeals: true,
  otherLabels: [
    '申报人',
    '现聘岗位',
    '竞聘岗位',
    '单位性质',
    '已聘',
    '已聘数',
    '已聘人数',
    '空缺数',
    '核定数',
    '拟聘',
    '拟聘岗位',
    '单位意见',
    '主管部门意见',
    '人力社保部门意见',
    '岗位等级',
    '岗位类别',
    '申报人姓名',
    '申报资格',
    '现任资格',
    '核定岗位数',
    '空缺岗位数',
    '经办人',
    '审核意见',
  ],
  fields: {
    unit: {
      kind: 'organisation',
      accept: /^(?!事业单位|名称|单位).{3,}$/u,
      find: [
        longLabel(
          `单位名称(盖章) 单位名称 用人单位 申报单位 填报单位 单位全称 ${crossed('申报 填报 用人 所在 事业 推荐 呈报', '单位名称 单位全称 单位(盖章)')}`,
        ),
        longLabel('单位(盖章) 单位(公章) 单位 所在单位'),
        label('事业单位'),
        pattern(
          new RegExp(
            `(?:^|\\n|[,。:])(?:我|本)?(?:单位)?[:]?(?<value>${BODY})(?:现有|现|经|目前|共有|编制)?(?:核定|核准|编制|共|有|设)`,
            'u',
          ),
        ),
        pattern(new RegExp(`(?:我|本)单位\\((?:简称|全称)?(?<value>${BODY})\\)`, 'u')),
        line(bodyLine(), 'last'),
      ],
    },
    approved: {
      kind: 'number',
      accept: /^[0-9]{1,4}$/u,
      find: [
        reader('approvedPosts'),
        label(
          `核定高级岗位数 高级岗位核定数 高级专业技术岗位核定数 核定高级岗位 其中高级岗位 高级岗位总数 高级岗位数 高级职数 ${crossed('核准 设置 批准', '高级岗位数 高级岗位 高级专业技术岗位数')} ${crossed('高级岗位 副高级岗位 高级专业技术岗位', '核准数 设置数 批准数 核定数 总数')}`,
        ),
        label(
          '核定专业技术岗位数 核定岗位数 核定职数 岗位核定数 核定数 核定岗位 核准岗位数 核准数 设置岗位数 岗位设置数 核定',
        ),
        below('核定岗位数 核定数 核定职数 核定'),
        label('岗位总数'),
        pattern(/(?:核定|核准|批准|核设|设置)[^0-9。]{0,18}(?<value>[0-9]{1,4})/u),
      ],
    },
    vacant: {
      kind: 'number',
      accept: /^[0-9]{1,4}$/u,
      find: [
        reader('vacantPosts'),
        label(
          `${crossed('高级岗位 副高级岗位 高级', '空缺数 空余数 空岗数 剩余数 余缺数')} ${crossed('现空缺 现有空缺 剩余 空余 尚余 尚缺 结余 可用', '高级岗位数 高级岗位')} 空缺高级岗位数 高级岗位空缺数 空缺高级专业技术岗位数 高级专业技术岗位空缺数 空缺专业技术岗位数 空缺岗位数 剩余岗位数 空余岗位数 现空缺岗位数 空缺岗位 现空缺数 空缺职数 空缺数 空岗数 岗位空缺数 空缺`,
        ),
        below('空缺岗位数 空缺数 空缺职数 空缺'),
        pattern(/(?:空缺|空余|剩余|空岗|尚缺|余缺|尚余|结余)[^0-9。]{0,14}(?<value>[0-9]{1,4})/u),
      ],
    },
    opinions: { kind: 'text', find: [reader('opinions')] },
    seals: { kind: 'text', find: [reader('seals')] },
  },
});
