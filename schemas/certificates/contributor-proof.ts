/** 主要贡献者证明, 执笔证明 (R66, R73). */
import { cue, defineCertificate, label, line, longLabel, pattern, reader, title } from './define.ts';
import { BODY, DATE, NAME } from './patterns.ts';

export const contributorProof = defineCertificate({
  type: 'contributorProof',
  cues: [
    title(
      7,
      '主要贡献者证明',
      '主要完成人证明',
      '执笔证明',
      '贡献证明',
      '执笔人证明',
      '主要贡献者',
      '贡献情况证明',
      '参与证明',
      '证明',
      '贡献者证明',
    ),
    cue(4, '主要贡献', '执笔', '主要完成人', '贡献者', '主要起草人', '完成人排名', '撰写'),
    cue(2, '兹证明', '特此证明', '排名', '项目', '承担'),
  ],
  against: [
    cue(
      6,
      '缴费证明',
      '参保证明',
      '学时',
      '养老保险',
      '荣誉证书',
      '获奖证书',
      '公示',
      '毕业证书',
      '继续教育',
      '专利证书',
    ),
  ],
  reading: 'all',
  otherLabels: [
    '项目名称',
    '排名',
    '名次',
    '单位',
    '所在单位',
    '主要贡献',
    '本人贡献',
    '承担工作',
    '证明单位',
    '日期',
    '时间',
    '序号',
    '主要完成人',
    '项目来源',
    '签字',
    '总人数',
    '人数',
    '备注',
  ],
  fields: {
    name: {
      kind: 'personName',
      find: [
        label(
          '姓名',
          '贡献者',
          '贡献者姓名',
          '执笔人',
          '执笔人姓名',
          '完成人',
          '被证明人',
          '主要执笔人',
          '申报人',
        ),
        pattern(
          new RegExp(
            `(?:兹证明|证明|确认)[:,]?(?:我单位|本单位|我公司|我院|我厂|本公司)?(?:职工|员工|人员|工程师)?(?<value>${NAME}?)(?:同志|先生|女士|,|[(]|系|是|为|在)`,
            'u',
          ),
        ),
        pattern(new RegExp(`(?<value>${NAME}?)(?:同志|先生|女士)`, 'u')),
      ],
    },
    project: {
      kind: 'text',
      accept: /^.{4,70}$/u,
      find: [
        longLabel('项目名称', '成果名称', '报告名称', '课题名称', '项目(报告)名称', '名称', '成果(报告)名称'),
        pattern(/[《“"](?<value>[^》”"]{4,70})[》”"]/u),
        pattern(
          /(?:完成|承担|参与|参加|主持|撰写|起草|在)(?:的|了)?(?<value>[\p{Script=Han}A-Za-z0-9()、—-]{6,60}?)(?:项目|课题|报告|研究)?(?:中|的|,|。)/u,
        ),
      ],
    },
    rank: { kind: 'number', find: [reader('rank')] },
    issuer: {
      kind: 'organisation',
      find: [
        longLabel(
          '证明单位',
          '出具单位',
          '单位(盖章)',
          '单位名称',
          '证明单位(盖章)',
          '项目承担单位',
          '承担单位',
          '完成单位',
        ),
        line(
          new RegExp(`^(?:证明单位|单位)?[:]?(?<value>${BODY})(?:[(](?:盖章|公章|章|印)[)])?$`, 'u'),
          'last',
        ),
      ],
    },
    on: {
      kind: 'date',
      find: [
        line(new RegExp(`^(?:日期|时间)?[:]?(?<value>${DATE})$`, 'u'), 'last'),
        label('日期', '证明日期', '出具日期', '时间', '开具日期'),
        line(new RegExp(`(?<value>${DATE})$`, 'u'), 'last'),
      ],
    },
  },
});
