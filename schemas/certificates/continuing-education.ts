/** 继续教育学时证明 (domain.md 4.9). */
import { cue, defineCertificate, label, line, longLabel, pattern, reader, title } from './define.ts';
import { BODY, NAME } from './patterns.ts';

export const continuingEducation = defineCertificate({
  type: 'continuingEducation',
  cues: [
    title(
      8,
      '继续教育学时证明',
      '继续教育证明',
      '继续教育学时',
      '学时登记',
      '继续教育登记',
      '继续教育合格证',
      '继续教育证书',
      '学时证明',
    ),
    cue(5, '继续教育'),
    cue(3, '专业科目', '行业公需', '一般公需', '公需科目', '专业课', '公需课'),
    cue(2, '学时'),
  ],
  against: [cue(3, '打分表', '保证书', '委托书')],
  reading: 'all',
  joins: 'table',
  otherLabels: [
    '性别',
    '单位',
    '工作单位',
    '所在单位',
    '职称',
    '年度',
    '专业科目',
    '行业公需',
    '一般公需',
    '合计',
    '学时',
    '课程名称',
    '打印日期',
    '打印时间',
    '出具日期',
    '验证码',
    '序号',
    '手机',
  ],
  fields: {
    name: {
      kind: 'personName',
      find: [
        label('姓名', '学员姓名', '学员', '人员姓名'),
        pattern(new RegExp(`(?:兹证明|证明|学员)[:]?(?<value>${NAME}?)(?:同志|[,(])`, 'u')),
      ],
    },
    idNumber: {
      kind: 'residentId',
      find: [
        label('身份证号码', '身份证号', '证件号码', '公民身份号码', '身份证件号', '证件号'),
        pattern(/(?<value>[0-9]{17}[0-9xX])/u),
      ],
    },
    issuer: {
      kind: 'organisation',
      find: [
        longLabel(
          '出具单位',
          '发证单位',
          '证明单位',
          '登记机构',
          '审核单位',
          '主管部门',
          '发证机关',
          '出具机构',
          '登记部门',
          '认定单位',
          '审核机构',
          '登记单位',
          '盖章单位',
        ),
        line(new RegExp(`^(?<value>${BODY})(?:[(](?:盖章|公章|章|印)[)])?$`, 'u'), 'last'),
      ],
    },
    years: { kind: 'text', find: [reader('educationYears')] },
  },
});
