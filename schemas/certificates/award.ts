/** 荣誉证书, 获奖证书 (domain.md 4.13). */
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
  words,
} from './define.ts';
import { NAME, PERSON, bodyLine, dateAtEnd, dateLine } from './patterns.ts';

/** Labels beside which the name of a prize stands. */
export const AWARD_LABELS = words(
  '奖项名称 奖励名称 获奖名称 荣誉名称 所获奖项 所获荣誉 获得奖项 获得荣誉 获奖奖项 奖项 荣誉称号 授予称号 荣誉项目 奖种',
  '奖励种类 奖励类别 获奖类别 奖项类别 奖励类型 获奖等级及名称 奖项名称及等级 获奖名称及等级 奖励名称及等级 获奖情况 荣誉',
);
/** Labels beside which only its grade stands. */
export const GRADE_LABELS = words(
  '奖励等级 获奖等级 奖项等级 获奖级别 奖励级别 获奖等次 奖励等次 授奖等级 等级 等次 奖级 获奖名次 奖次',
);

export const award = defineCertificate({
  type: 'award',
  cues: [
    title(
      7,
      '荣誉证书 获奖证书 奖励证书 奖状 奖证 科技进步奖证书 科学技术奖证书 奖章证书 优秀论文证书 表彰决定',
    ),
    titleLike(
      7,
      /^.{0,24}(?:奖|荣誉|奖励|表彰|先进|能手|劳动模范|人才|称号|工匠|奖章|优秀[\p{Script=Han}]{1,6}).{0,2}(?:证书|证|状)$/u,
    ),
    titleLike(
      6,
      /^(?:.{0,20}关于)?.{0,24}(?:表彰|表扬|授予|奖励|命名|通报|公布|认定)?.{0,24}(?:先进|获奖|奖|优秀|劳动模范|人才|称号|标兵|能手|工匠|表彰|表扬|奖励).{0,14}(?:决定|通知|通报|公告|名单|文件)$/u,
    ),
    shaped(
      3,
      /(?:荣获|荣膺|获|授予|评为|评选为|确定为|命名为|入选)[^。]{1,44}(?:奖|称号|奖章|先进|能手|标兵|模范|人才|工匠|之星|优秀)/u,
    ),
    title(2.5, '证书'),
    title(
      3,
      '一等奖 二等奖 三等奖 特等奖 优秀奖 先进个人 先进工作者 劳动模范 优秀科技工作者 优秀工程师 优秀员工 优秀共产党员 技术能手 岗位能手 先进生产者 技术标兵',
    ),
    cue(
      3,
      '荣获 被评为 授予 获得 特发此证 以资鼓励 特颁此证 荣膺 特颁发此证 特发此状 特此表彰 予以表彰 特授此证 为表彰',
    ),
    cue(2.5, '一等奖 二等奖 三等奖 特等奖 优秀奖 先进个人 先进工作者 称号 获奖者 获奖人 获奖项目 劳动模范'),
    cue(1, '表彰 奖励 获奖'),
  ],
  against: [
    cue(
      9,
      '毕业证书 学位证书 资格证书 专利证书 等级证书 聘任证书 聘书 认证书 兹证明 证明书 考核表 继续教育 专利号 电子证书 打分表 保证书 公示 学位 准予毕业 备案表 聘任',
      '养老保险 摘要 ISSN ISBN 目录 认证报告 参保 花名册 委托',
    ),
    cue(4, '完成人情况 贡献证明 会议纪要'),
  ],
  reading: 'all',
  otherLabels: [
    ...AWARD_LABELS,
    ...GRADE_LABELS,
    '证书号',
    '获奖项目',
    '项目名称',
    '获奖单位',
    '完成单位',
    '获奖日期',
    '颁奖单位',
    '颁发单位',
    '排名',
    '名次',
    '主要完成人',
    '获奖者',
    '获奖人',
    '授奖单位',
    '奖励日期',
    '获奖时间',
    '颁发日期',
    '颁奖日期',
  ],
  fields: {
    name: {
      kind: 'personName',
      find: [
        reader('ownRow'),
        label(
          '获奖者姓名 获奖人姓名 获奖者 获奖人员 获奖人 姓名 获奖个人 授予 受奖者 受奖人 完成人 被表彰人',
        ),
        line(new RegExp(`^(?<value>${NAME}?)(?:同志|先生|女士)?[:]`, 'u'), 'first'),
        pattern(new RegExp(`(?:授予|表彰|颁给|颁发给|奖给)(?<value>${NAME}?)(?:同志|[,:])`, 'u')),
        pattern(new RegExp(`(?<value>${NAME}?)(?:同志|先生|女士)`, 'u')),
        inLine(new RegExp(`^(?<value>${NAME}?)[:,]?(?:你|您)`, 'u')),
        reader('ownName'),
        pattern(PERSON),
      ],
    },
    award: { kind: 'text', find: [reader('awardName')] },
    issuer: {
      kind: 'organisation',
      find: [
        longLabel(
          '颁奖单位 颁发单位 授奖单位 颁奖机构 颁证单位 发证单位 授予单位 发证机关 奖励机构 颁奖机关 表彰单位 颁发机关 颁发机构 授奖机关 授奖机构 发证机构',
          crossed('颁奖 颁发 授奖 颁证 发证 授予 奖励 表彰 评选 评奖', '机关 单位 部门 机构'),
        ),
        line(bodyLine(), 'last'),
      ],
    },
    on: {
      kind: 'date',
      find: [
        label(
          '获奖日期 获奖时间 颁奖日期 颁发日期 颁奖时间 颁发时间 发证日期 颁证日期 授予日期 授奖日期 表彰日期 授奖时间 发证时间 奖励日期',
          crossed('获奖 颁奖 颁发 发证 颁证 授予 授奖 表彰 奖励 评选 签发 获得', '日期 时间 年月'),
          '日期',
        ),
        line(dateLine, 'last'),
        line(dateAtEnd, 'last'),
      ],
    },
    rank: { kind: 'number', find: [reader('ownRank'), reader('rank')] },
  },
});
