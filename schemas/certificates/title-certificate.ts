/** 专业技术资格证书 (domain.md 4.7). Trap: 取得时间 is not 发证日期. */
import {
  crossed,
  cue,
  defineCertificate,
  label,
  line,
  longLabel,
  pattern,
  reader,
  shape,
  title,
} from './define.ts';
import { HOLDER } from './labels.ts';
import { BODY, DATE, NAME } from './patterns.ts';

/** Titles of the engineering series and its neighbours. */
const TITLE =
  '(?:正高级|教授级高级|高级|助理|主任)?(?:机械|电气|电子|工艺|质量|机电)?(?:工程师|实验师|经济师|会计师|工艺师|技术员|政工师|统计师|工艺美术师)|副?研究员|副?教授|讲师';

export const titleCertificate = defineCertificate({
  type: 'titleCertificate',
  cues: [
    title(
      7,
      '专业技术资格证书 专业技术职务任职资格证书 专业技术职务资格证书 任职资格证书 职称证书 电子职称证书 资格证书 专业技术资格证 初级专业技术资格证书',
      '中级专业技术资格证书 高级专业技术资格证书 工程师资格证书 职称电子证书 专业技术任职资格证书 专业技术人员资格证书 专业技术资格',
    ),
    title(3, '电子证书 专业技术职务任职资格'),
    cue(3, '资格名称 任职资格名称 职称名称 资格级别'),
    cue(2.5, '取得时间 取得资格时间 资格取得时间 授予时间 评审时间 获得时间 评审通过时间'),
    cue(2, '评审委员会 评委会 评审组织 评审机构 经评审 评审通过 管理号'),
    cue(1.5, '专业技术 任职资格 人力资源和社会保障 职称'),
  ],
  against: [
    cue(8, '职业资格证书 技能等级 职业技能 技术等级证书'),
    cue(
      9,
      '聘书 聘任证书 聘任书 保证书 承诺书 委托书 确认表 打分表 岗位信息表 学时 考核 公示 花名册 养老保险 兹聘 聘任期限 摘要',
    ),
    cue(4, '毕业证书 学位证书 聘期 缴费'),
  ],
  reading: 'all',
  hasBarcode: false,
  joins: 'pages',
  otherLabels: [
    '系列',
    '级别',
    '评审组织',
    '评委会',
    '评审委员会',
    '评审机构',
    '批准文号',
    '文号',
    '颁证日期',
    '查询网址',
    '验证码',
    '管理号',
    '通过时间',
    '持证人签名',
    '资格级别',
    '专业技术资格',
    '评审专业',
    '申报专业',
    '公布文号',
    '签名',
    '证书类别',
    '职称系列',
  ],
  fields: {
    name: {
      kind: 'personName',
      find: [
        label(HOLDER, '持证人'),
        pattern(new RegExp(`(?<value>${NAME}?)[,(](?:性别[:]?)?[男女][,)]`, 'u')),
        pattern(new RegExp(`(?<value>${NAME}?)同志`, 'u')),
        pattern(new RegExp(`(?:兹证明|授予|确认)(?<value>${NAME}?)(?:[,(]|于|具备|具有)`, 'u')),
      ],
    },
    title: {
      kind: 'text',
      accept:
        /^(?!.*(?:证书|时间|日期|编号|机关|委员会|评审|人员|有限|此证|特此|级别|系列))[\p{Script=Han}()]{2,16}$/u,
      find: [
        label(
          '资格名称 任职资格名称 专业技术资格名称 职称名称 职务名称 取得资格 资格等级 评审资格 职务资格 任职资格 专业技术资格 职称 资格 技术资格 专业技术职务 授予资格',
        ),
        pattern(
          new RegExp(
            `(?:具备|具有|取得|确认|授予|评为|获得|评审通过)(?:了|其|为)?[^,。;]{0,16}?(?:专业|系列)?(?<value>${TITLE})(?:职务|专业|任职|资格|职称|,|。|$)`,
            'u',
          ),
        ),
        line(new RegExp(`^(?<value>${TITLE})$`, 'u'), 'first'),
        shape(/(?:专业|系列)(?<value>(?:助理|正高级|高级)?工程师)(?!资格评审|评审|职务任职资格评审)/u),
      ],
    },
    obtained: {
      kind: 'date',
      find: [
        label(
          '取得资格时间 资格取得时间 取得资格日期 资格取得日期 取得时间 取得日期 获得资格时间 获得资格日期 获得时间 授予时间 授予日期 资格时间 资格授予时间',
          crossed(
            '取得 获得 获取 授予 资格取得 取得资格 获得资格 资格获得 任职资格取得 职称取得 取得职称',
            '时间 日期 年月',
          ),
        ),
        label(
          '评审通过时间 通过时间 评审通过日期 评审时间 评审日期 通过日期 批准时间 批准日期 评定时间 认定时间',
          crossed('评审通过 通过 评审 批准 评定 认定 审定 审批 核准 确认 公布 评委会通过', '时间 日期 年月'),
        ),
        pattern(
          new RegExp(
            `(?<value>${DATE})(?:[^0-9。\\n\\t\\ue000-\\ue001]{0,60}?)(?:评审通过|评审|通过|取得|具备|确认|批准|评定|认定)`,
            'u',
          ),
        ),
        pattern(
          new RegExp(
            `(?<value>${DATE}),?\\n?经[^0-9。\\ue000-\\ue001]{0,60}?(?:评审|评定|认定|审定|考核)`,
            'u',
          ),
        ),
        pattern(
          new RegExp(
            `(?:取得|通过|批准|资格)(?:时间|日期)[^0-9一二\\ue000-\\ue001]{0,3}(?<value>${DATE})`,
            'u',
          ),
        ),
        reader('onlyDate'),
      ],
    },
    certificateNo: {
      kind: 'code',
      accept: /^(?=.*[0-9])(?!.*(?:日期|时间|年.{1,2}月))[0-9A-Z\p{Script=Han}()[\]\-.]{5,30}$/u,
      find: [
        label(
          '资格证书编号 职称证书编号 证书编号 证书号码 资格证书号 证书号 管理号 证书管理号 编号 证号 No. №',
        ),
        line(/^(?:No[.:]?)?(?<value>[A-Z]{0,4}[0-9]{8,20})$/iu),
      ],
    },
    issuer: {
      kind: 'organisation',
      accept: /^(?!.*(?:评审委员会|工作单位))[\p{Script=Han}()A-Za-z0-9·]{4,40}$/u,
      find: [
        longLabel(
          '发证机关 发证单位 颁证机关 批准机关 发证机构 颁证单位 审批机关 审批单位 批准单位 核发机关 颁发机关 发证部门 核准机关 批准部门 颁发单位',
          crossed('发证 颁证 颁发 核发 批准 审批 核准 签发 授予 认定 确认 公布 审定', '机关 单位 部门 机构'),
        ),
        line(new RegExp(`^(?<value>${BODY})\\((?:盖章|公章|章|印章|印)\\)$`, 'u'), 'last'),
        line(
          /^(?<value>[\p{Script=Han}]{2,14}(?:人力资源和?社会保障[厅局]|人事[厅局]|人事劳动社会保障局|人社[厅局]|职称改革[\p{Script=Han}]{0,12}办公室))(?:\([^)]{1,4}\))?$/u,
          'last',
        ),
        line(/^(?<value>[\p{Script=Han}]{2,20}(?:厅|局|联合会|公司|办公室|集团|学会|协会))$/u, 'last'),
      ],
    },
  },
});
