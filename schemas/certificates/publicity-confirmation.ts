/** 申报材料公示确认表 (R59). */
import { cue, defineCertificate, label, longLabel, pattern, title } from './define.ts';
import { DATE, NAME } from './patterns.ts';

export const publicityConfirmation = defineCertificate({
  type: 'publicityConfirmation',
  cues: [
    title(
      9,
      '申报材料公示确认表',
      '公示确认表',
      '公示情况确认表',
      '公示情况表',
      '公示确认',
      '公示证明',
      '公示情况',
    ),
    cue(3, '公示时间', '公示起止', '公示结果', '公示期', '公示地点', '公示方式'),
    cue(1, '无异议', '异议'),
  ],
  reading: 'all',
  otherLabels: [
    '工作单位',
    '单位',
    '申报资格',
    '申报专业',
    '公示内容',
    '公示地点',
    '公示方式',
    '公示结果',
    '公示监督人',
    '核实人',
    '负责人',
    '日期',
    '盖章',
    '公示范围',
    '工作日',
  ],
  fields: {
    name: {
      kind: 'personName',
      find: [
        label('申报人', '姓名', '申报人姓名', '申报人员', '公示对象', '被公示人'),
        pattern(new RegExp(`(?<value>${NAME}?)(?:同志|等人)`, 'u')),
      ],
    },
    from: {
      kind: 'date',
      find: [
        pattern(new RegExp(`(?:公示|时间|自|从|起止|期)[^0-9二]{0,12}(?<value>${DATE})`, 'u')),
        label(
          '公示开始',
          '公示开始时间',
          '公示起始日期',
          '公示开始日期',
          '起始时间',
          '公示起止时间',
          '公示时间',
          '公示期',
          '公示期限',
        ),
      ],
    },
    to: {
      kind: 'date',
      find: [
        pattern(
          new RegExp(
            `${DATE}(?:起)?(?:,|\\()?(?:至|到|—|-|~|一|–)+(?<value>${DATE}|[0-9]{1,2}月[0-9]{1,2}日)`,
            'u',
          ),
        ),
        label('公示结束', '公示结束时间', '公示截止日期', '公示结束日期', '截止时间', '公示截止时间'),
      ],
    },
    result: {
      kind: 'text',
      find: [
        longLabel('公示结果', '公示情况', '公示反馈', '异议情况', '公示意见', '有无异议'),
        pattern(/(?<value>(?:公示期间)?(?:无|未收到)[\p{Script=Han}]{0,6}异议)/u),
      ],
    },
  },
});
