/** 申报材料公示确认表 (R59). */
import {
  crossed,
  cue,
  defineCertificate,
  label,
  longLabel,
  pattern,
  reader,
  title,
  titleLike,
} from './define.ts';
import { NAME } from './patterns.ts';

export const publicityConfirmation = defineCertificate({
  type: 'publicityConfirmation',
  cues: [
    title(
      9,
      '申报材料公示确认表 公示确认表 公示情况确认表 公示情况表 公示确认 公示证明 公示情况证明 公示情况说明 公示结果确认表 申报材料公示情况表 公示结果证明 公示情况 公示情况确认 公示确认书 公示情况确认书 公示结果确认',
    ),
    titleLike(
      9,
      /^[\p{Script=Han}()]{0,24}公示[\p{Script=Han}]{0,6}(?:确认|证明|说明|反馈|报告)(?:[表书单函])?$/u,
    ),
    cue(3, '公示时间 公示起止 公示结果 公示期 公示地点 公示方式 公示开始'),
    cue(1, '无异议 异议'),
  ],
  against: [cue(6, '打分表 摘要 养老保险 岗位信息表')],
  reading: 'all',
  otherLabels: [
    '申报资格',
    '申报专业',
    '公示内容',
    '公示地点',
    '公示方式',
    '公示结果',
    '公示监督人',
    '核实人',
    '公示范围',
    '工作日',
    '公示时间',
    '公示起止时间',
    '公示开始时间',
    '公示结束时间',
    '单位意见',
    '监督人',
    '公示材料',
    '公示形式',
  ],
  fields: {
    name: {
      kind: 'personName',
      find: [
        label('申报人姓名 申报人员 申报人 公示对象 被公示人 姓名'),
        pattern(
          new RegExp(
            `(?:对|将)(?:我单位|本单位|我公司|本公司|申报人|职工|员工)?(?<value>${NAME}?)(?:同志|等人|[,(])`,
            'u',
          ),
        ),
        pattern(new RegExp(`(?:对|将|我单位|本单位)(?<value>${NAME}?)(?:同志|等人|[,(])`, 'u')),
        pattern(new RegExp(`(?<value>${NAME}?)(?:同志|等人)`, 'u')),
        pattern(
          new RegExp(
            `(?:人员|申报人|职工|员工|对象)[:]?(?<value>${NAME}?)的(?:申报|评审|材料|有关|职称|公示)`,
            'u',
          ),
        ),
        reader('ownName'),
      ],
    },
    from: {
      kind: 'date',
      find: [
        label(
          '公示开始时间 公示开始日期 公示起始日期 公示起始时间 公示开始 起始时间 开始时间 开始日期 起始日期',
          crossed('公示开始 公示起始 公示起 开始公示', '时间 日期'),
        ),
        reader('termStart'),
      ],
    },
    to: {
      kind: 'date',
      find: [
        label(
          '公示结束时间 公示结束日期 公示截止日期 公示截止时间 公示结束 截止时间 结束时间 结束日期 截止日期',
          crossed('公示结束 公示截止 公示终止 公示止 结束公示', '时间 日期'),
        ),
        reader('termEnd'),
      ],
    },
    result: {
      kind: 'text',
      accept: /^(?!.*(?:公示时间|公示地点|盖章)).{2,60}$/u,
      until: /[。;]|,?(?:特此|以上情况|情况属实)/u,
      find: [
        longLabel(
          '公示结果 公示情况及结果 公示反馈 异议情况 公示意见 有无异议 公示反映情况 公示有无异议 公示有无异议情况 公示期间有无异议 公示结论 反映情况 公示情况',
        ),
        pattern(
          /(?<value>(?:公示期间|公示期内)?(?:均|,)?(?<![有])(?:无|未收到|没有收到)[\p{Script=Han}]{0,8}异议)/u,
        ),
      ],
    },
  },
});
