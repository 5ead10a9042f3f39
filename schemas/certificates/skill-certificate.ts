/** 职业资格证书 and 职业技能等级证书 (R10, route C). */
import {
  crossed,
  cue,
  defineCertificate,
  inLine,
  label,
  line,
  longLabel,
  pattern,
  shaped,
  title,
  titleLike,
} from './define.ts';
import { HOLDER } from './labels.ts';
import { BODY, DATE, HAN, NAME, bodyLine, dateAtEnd, dateLine } from './patterns.ts';

/** How the level behind an occupation begins. */
const GRADE = '(?:国家)?职业(?:资格|技能)|(?:技术|技能)等级|[一二三四五]级|高级|中级|初级|技师';

export const skillCertificate = defineCertificate({
  type: 'skillCertificate',
  cues: [
    title(
      8,
      '职业技能等级证书 职业资格证书 技能等级证书 技术等级证书 国家职业资格证书 职业技能鉴定证书 高级技师证书 技师证书 职业资格证书查询结果 职业技能等级证书查询结果 技能人员职业资格证书查询结果',
    ),
    titleLike(
      7,
      /^[\p{Script=Han}()]{0,14}(?:职业技能|技能等级|职业资格|工人技术|技术工人|技师|工勤|等级考核|技术等级|技能鉴定|岗位技能|技能人才)[\p{Script=Han}()]{0,10}(?:证书|合格证|证明|证)$/u,
    ),
    cue(3, '职业(工种) 职业名称 技能等级 职业方向 职业及等级 国家职业资格 工勤技能'),
    cue(2, '鉴定 理论知识 技能考核 操作技能 评价机构 高级技师 鉴定机构'),
    cue(1, '技师 高级工 工种'),
    shaped(3, /(?:理论知识|操作技能)(?:考试|考核)?成绩/u, /职业技能鉴定\(?指导\)?中心/u),
  ],
  against: [cue(6, '聘书 聘任 考核表 打分表 公示 养老保险 毕业证书'), cue(3, '学时')],
  reading: 'all',
  otherLabels: [
    '理论知识考试成绩',
    '操作技能考核成绩',
    '评定成绩',
    '综合成绩',
    '鉴定机构',
    '机构代码',
    '证书信息查询',
    '查询网址',
    '鉴定日期',
    '评价日期',
    '理论成绩',
    '实操成绩',
    '评价机构',
    '发证机构',
  ],
  fields: {
    name: {
      kind: 'personName',
      find: [
        label(HOLDER, '持证人'),
        pattern(new RegExp(`(?<value>${NAME}?)[,(](?:性别[:]?)?[男女][,)]`, 'u')),
        pattern(new RegExp(`(?<value>${NAME}?)[,(](?:公民)?身份证?(?:件)?号`, 'u')),
        pattern(new RegExp(`(?<value>${NAME}?)同志`, 'u')),
        inLine(new RegExp(`^(?<value>${HAN}{2,4}?)[,]?于${DATE}`, 'u')),
      ],
    },
    skill: {
      kind: 'text',
      accept:
        /^(?!.*(?:等级|证书|资格|机构|姓名|级别|鉴定|中心|成绩|考核|考试|[一二三四五]级$))[\p{Script=Han}()、/]{2,24}$/u,
      // 维修电工 技师: the level behind the occupation is no part of it.
      until: /[(,]?(?:高级技师|技师|高级工|中级工|初级工)\)?$/u,
      find: [
        label(
          '职业资格名称 职业技能名称 技能名称 职业种类 工种名称及等级 职业(工种) 职业名称 职业(工种)及等级 职业(工种)名称 职业(工种) 职业及等级 工种名称 鉴定工种 职业工种 工种 职业 职业方向 资格名称 专业工种',
          crossed('鉴定 评价 认定 申报 考核 考评 从事 获证', '职业 工种 职业名称 工种名称 职业(工种)'),
        ),
        inLine(
          /(?:^|等级[:]?|工种\)?[:]?)(?<value>[\p{Script=Han}()]{1,12}(?:工|员|师))[(]?(?:[一二三四五]级|高级|中级|初级)/u,
        ),
        pattern(/参加(?<value>[\p{Script=Han}]{2,12}?)(?:职业技能|技能)(?:鉴定|等级|考核|评价)/u),
        pattern(
          new RegExp(
            `(?:从事|取得|具备|达到|晋升为|聘为|通过|参加)(?<value>${HAN}{1,12}?(?:工|员|师|手))(?=(?:\\((?:职业|工种)\\))?(?:${GRADE})|任职)`,
            'u',
          ),
        ),
        // The occupation alone in its line, its level beneath it.
        pattern(new RegExp(`(?:^|\\n)(?<value>${HAN}{1,12}?(?:工|员|师|手))\\n?(?=${GRADE})`, 'u')),
        pattern(/(?:从事|取得|具备|达到)(?<value>[\p{Script=Han}]{2,12}工)/u),
        pattern(/(?<value>[\p{Script=Han}]{1,10}(?:工|员|师))(?:职业|[一二三四五]级|高级|技师)/u),
      ],
    },
    level: {
      kind: 'choice',
      isRanked: true,
      choices: [
        '高级技师',
        '技师',
        '高级工',
        '中级工',
        '初级工',
        '高级',
        '中级',
        '初级',
        '一级',
        '二级',
        '三级',
        '四级',
        '五级',
      ],
      find: [
        label('职业技能等级 技能等级 资格等级 技术等级 职业资格等级 等级 级别 鉴定等级'),
        pattern(/(?<value>高级技师|技师|高级工|中级工|初级工)/u),
      ],
    },
    obtained: {
      kind: 'date',
      find: [
        label(
          '发证日期 颁证日期 发证时间 取得时间 取得日期 批准日期 颁发日期 核发日期 签发日期 颁发时间 证书颁发日期 发证年月',
          crossed('发证 颁证 颁发 核发 签发 批准 取得 获得 证书签发 证书取得', '日期 时间 年月'),
        ),
        label(crossed('评价 鉴定 考核 认定 评定', '日期 时间')),
        line(dateLine, 'last'),
        line(dateAtEnd, 'last'),
      ],
    },
    certificateNo: {
      kind: 'code',
      accept: /^(?=.*[0-9])[0-9A-Z]{8,26}$/u,
      find: [
        label(
          '证书编号 证书号码 证书号 职业资格证书编号 编号 证号 证书管理号 管理号 证书流水号 登记号 证书登记号 注册号 证书编码 证书代码 No.',
        ),
        line(/^(?:No[.:]?|编号[:]?)?(?<value>[A-Z]?[0-9]{12,22})$/iu),
      ],
    },
    issuer: {
      kind: 'organisation',
      // 职业技能鉴定(指导)中心(印) is printed where the seal belongs, and names nobody.
      accept: /^(?!职业技能鉴定\(?(?:指导)?\)?(?:中心|机构|站)$)(?!.*(?:单位|机构)$).{4,}$/u,
      find: [
        longLabel(
          '发证机关 发证机构 发证单位 颁证机关 颁证单位 核发机关 颁发机构 颁发机关 发证部门 颁发单位 批准机关',
          crossed('发证 颁证 颁发 核发 批准 签发 授予', '机关 单位 部门 机构'),
        ),
        longLabel(
          '评价机构 鉴定机构 评价单位 评价机构名称 评价机构(盖章) 鉴定机构(盖章)',
          crossed('评价 鉴定 考核 认定 评定 考评 授予 实施', '机构 单位 部门 组织 站 所(站)'),
        ),
        line(new RegExp(`^(?<value>${BODY})\\((?:盖章|公章|章|印)\\)$`, 'u'), 'last'),
        pattern(new RegExp(`本?证书?由(?<value>${BODY})(?:颁发|核发|签发|制发)`, 'u')),
        line(
          /^(?<value>[\p{Script=Han}]{4,24}(?:鉴定中心|评价中心|指导中心|保障厅|保障局|公司|人社厅|人社局|协会|学院))$/u,
          'last',
        ),
        line(bodyLine(), 'last'),
      ],
    },
  },
});
