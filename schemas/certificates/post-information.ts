/** 事业单位人员职称申报岗位信息表 (R46). */
import { below, cue, defineCertificate, label, longLabel, pattern, reader, title } from './define.ts';

export const postInformation = defineCertificate({
  type: 'postInformation',
  cues: [
    title(9, '事业单位人员职称申报岗位信息表', '职称申报岗位信息表', '岗位信息表', '申报岗位信息'),
    cue(2, '核定', '空缺', '已聘', '岗位总数', '拟聘'),
    cue(1, '主管部门意见', '人力社保部门意见', '单位意见'),
  ],
  reading: 'all',
  otherLabels: [
    '申报人',
    '姓名',
    '现聘岗位',
    '竞聘岗位',
    '单位性质',
    '已聘',
    '已聘数',
    '空缺数',
    '核定数',
    '拟聘',
    '拟聘岗位',
    '单位意见',
    '主管部门意见',
    '人力社保部门意见',
    '负责人',
    '盖章',
    '日期',
    '联系电话',
  ],
  fields: {
    unit: {
      kind: 'organisation',
      find: [longLabel('单位名称', '事业单位名称', '用人单位', '申报单位', '单位(盖章)', '填报单位', '单位')],
    },
    approved: {
      kind: 'number',
      find: [
        label(
          '核定高级岗位数',
          '高级岗位核定数',
          '核定数',
          '核定岗位数',
          '核定高级岗位',
          '核定职数',
          '岗位核定数',
          '核定专业技术岗位数',
          '核定',
        ),
        below('核定数', '核定岗位数', '核定'),
        pattern(/核定[^0-9]{0,14}(?<value>[0-9]{1,4})/u),
      ],
    },
    vacant: {
      kind: 'number',
      find: [
        label(
          '空缺岗位数',
          '空缺数',
          '空缺岗位',
          '空缺高级岗位数',
          '高级岗位空缺数',
          '空岗数',
          '现空缺数',
          '空缺',
        ),
        below('空缺数', '空缺岗位数', '空缺'),
        pattern(/空缺[^0-9]{0,14}(?<value>[0-9]{1,4})/u),
      ],
    },
    opinions: { kind: 'text', find: [reader('opinions')] },
    seals: { kind: 'text', find: [reader('seals')] },
  },
});
