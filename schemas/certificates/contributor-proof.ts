/** 主要贡献者证明, 执笔证明 (R66, R73). */
import {
  crossed,
  cue,
  defineCertificate,
  inLine,
  label,
  line,
  longLabel,
  pattern,
  reader,
  shaped,
  title,
  titleLike,
} from './define.ts';
import { NAME, PERSON, STAFF, bodyLine, dateAtEnd, dateLine } from './patterns.ts';

/** Words for what was done, before the name of the project or report. */
const DONE =
  '(?:参与|参加|主持|负责|承担|独立|共同)?(?:了)?(?:完成|承担|参与|参加|主持|撰写|起草|执笔)(?:的|了)?';

export const contributorProof = defineCertificate({
  type: 'contributorProof',
  cues: [
    title(
      7,
      '主要贡献者证明 主要完成人证明 执笔证明 贡献证明 执笔人证明 贡献情况证明 参与证明 贡献者证明 完成人情况证明 主要完成人情况证明 执笔情况证明',
      '主要参与人证明 项目完成情况证明 项目参与证明 主要贡献证明 个人贡献证明 完成人排名证明 技术报告执笔证明 主要起草人证明 撰写证明',
    ),
    titleLike(
      7,
      /^.{0,28}(?:贡献|执笔|完成人|起草|撰写|编写|撰稿|排名|参[与加]|承担|负责人|主持|研发人员|项目组|主要人员|成员|业绩|成果).{0,10}(?:证明|说明)(?:书|表|材料|函)?$/u,
    ),
    shaped(
      4,
      /(?:项目|课题|报告|标准|论文|成果|著作|规程|方案|《[^》]{4,50}》)[^。]{0,60}(?:主要贡献|主要完成人|主要参[与加]人|主要起草人|第[一二三四五六1-6](?:完成人|参与人|起草人|作者)|执笔|撰写|项目负责人|技术负责人|主要成员|排名第|位列第|主要工作)/u,
    ),
    title(2, '证明 证明书 情况证明 情况说明'),
    cue(
      4,
      '主要贡献 执笔 主要完成人 贡献者 主要起草人 完成人排名 撰写 第一完成人 主要参与人 主要参加人 执笔人 项目负责人 主要成员',
    ),
    cue(2, '排名 项目 课题 承担'),
  ],
  against: [
    cue(6, '验收组 验收意见 验收会 鉴定意见 鉴定委员会 立项 现予下达 各部门 会议纪要 任务书 申报书'),
    cue(
      9,
      '缴费证明 参保证明 学时 养老保险 荣誉证书 获奖证书 公示 毕业证书 继续教育 专利证书 聘书 聘任书 考核等次 考核结果 年度考核 打分表 委托书 认证 摘要 保证书 收入证明 在职证明 备案表 离职证明',
    ),
  ],
  reading: 'all',
  otherLabels: [
    '排名',
    '名次',
    '主要贡献',
    '本人贡献',
    '承担工作',
    '证明单位',
    '时间',
    '主要完成人',
    '项目来源',
    '签字',
    '总人数',
    '人数',
    '证明日期',
    '申报人',
    '本人排名',
    '项目中职务',
    '贡献',
    '证明事项',
    '完成时间',
    '起止时间',
    '项目编号',
    '证明人',
    '个人承担工作',
  ],
  fields: {
    name: {
      kind: 'personName',
      find: [
        reader('ownRow'),
        label(
          '被证明人 贡献者姓名 贡献者 执笔人姓名 主要执笔人 执笔人 申报人姓名 申报人 完成人姓名 完成人 参与人 姓名 本人姓名',
        ),
        pattern(
          new RegExp(
            `(?:兹证明|证明|确认)[:,]?${STAFF}(?<value>${NAME}?)(?:同志|先生|女士|[,(]|系|是|为|在|参加|参与|承担|主持)`,
            'u',
          ),
        ),
        reader('ownName'),
        pattern(PERSON),
        pattern(new RegExp(`(?<value>${NAME}?)(?:同志|先生|女士)`, 'u')),
      ],
    },
    project: {
      kind: 'text',
      accept: /^(?!.*(?:同志|排名第|特此证明)).{4,70}$/u,
      find: [
        longLabel(
          '项目(报告)名称 项目(课题)名称 成果(报告)名称 项目名称 成果名称 报告名称 课题名称 技术报告名称 标准名称 论文题目 著作名称 成果(项目)名称',
        ),
        pattern(/[《“"](?<value>[^《》”"“]{4,70})[》”"]/u),
        // A name that holds 的 ends where 项目 or 报告 follows it.
        pattern(
          new RegExp(
            `${DONE}(?<value>[\\p{Script=Han}A-Za-z0-9()、—-]{6,60}?)(?:(?:科研|技改|研发)?项目|课题|(?:技术|研究|工作)报告)(?:中|的|,|工作)`,
            'u',
          ),
        ),
        pattern(
          new RegExp(
            `${DONE}(?<value>[\\p{Script=Han}A-Za-z0-9()、—-]{6,60}?)(?:项目|课题)?(?:中|的|,|。|工作)`,
            'u',
          ),
        ),
        pattern(
          /在(?<value>[\p{Script=Han}A-Za-z0-9()、—-]{6,60}?)(?:项目|课题|工作|任务)?(?:研究|研制|实施)?中[,担任为承]/u,
        ),
        longLabel('名称 项目'),
      ],
    },
    rank: { kind: 'number', find: [reader('ownRank'), reader('rank')] },
    issuer: {
      kind: 'organisation',
      find: [
        longLabel(
          '证明单位(盖章) 证明单位 出具单位 单位(盖章) 单位(公章) 证明机构',
          crossed('证明 出具 开具', '单位 机构 部门'),
        ),
        line(bodyLine(), 'last'),
        longLabel('项目承担单位 承担单位 完成单位'),
        longLabel('单位名称 工作单位 所在单位 申报人单位'),
      ],
    },
    on: {
      kind: 'date',
      find: [
        label(crossed('证明 出具 开具 签发 填写 盖章', '日期 时间')),
        line(dateLine, 'last'),
        label('日期'),
        line(dateAtEnd, 'last'),
        inLine(new RegExp('^(?:时间|日期)[:](?<value>\\ue000+)', 'u')),
      ],
    },
  },
});
