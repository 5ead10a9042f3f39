/** 专业技术职务任职资格评审材料真实性保证书 (R58). */
import {
  crossed,
  cue,
  defineCertificate,
  inLine,
  label,
  line,
  pattern,
  shaped,
  title,
  titleLike,
} from './define.ts';
import { NAME, dateAtEnd, dateLine } from './patterns.ts';

export const commitment = defineCertificate({
  type: 'commitment',
  cues: [
    title(
      9,
      '评审材料真实性保证书 真实性保证书 材料真实性承诺书 真实性承诺书 诚信承诺书 保证书 承诺书 申报材料真实性承诺书 个人诚信承诺书 诚信申报承诺书 真实性保证',
    ),
    titleLike(
      9,
      /^.{0,20}(?:真实|诚信|申报|材料|个人|本人|业绩|信用|学术).{0,12}(?:承诺|保证|声明)(?:书|函|表|卡)?$/u,
    ),
    title(3, '声明 声明书 承诺 保证'),
    shaped(3, /(?:本人|我)[^。]{0,24}(?:承诺|保证|声明)/u),
    shaped(2, /(?:弄虚作假|不实|虚假|违反|失实|造假)[^。]{0,40}(?:责任|后果|处理|取消|处罚|处分|不得)/u),
    shaped(1, /(?:材料|信息|内容|证件|附件)[^。]{0,24}(?:真实|属实)/u),
    cue(3, '本人保证 本人承诺 郑重承诺 郑重保证 保证人 承诺人'),
    cue(1, '弄虚作假 真实 愿意承担 愿承担 如有不实'),
  ],
  against: [
    cue(6, '公示确认 打分表 摘要 养老保险 委托书 考核登记表'),
    cue(9, '保密 廉洁 安全生产 竞业 投标 质量保证 保修 产品质量 售后服务'),
    shaped(9, /(?:我|本)公司(?:郑重)?承诺/u),
  ],
  reading: 'all',
  otherLabels: [
    '单位审核意见',
    '签字',
    '审核人',
    '承诺日期',
    '保证日期',
    '单位意见',
    '申报资格',
    '申报专业',
    '联系方式',
  ],
  fields: {
    name: {
      kind: 'personName',
      find: [
        label(
          '申报人姓名 申报人(签名) 申报人(签字) 申报人签名 申报人签字 承诺人(签名) 承诺人(签字) 承诺人签名 承诺人签字 保证人(签名) 保证人(签字) 保证人签名 保证人签字',
          '声明人(签名) 声明人(签字) 声明人签名 声明人签字 声明人 本人签名 本人签字 申报人 承诺人 保证人 姓名 签名 签字',
        ),
        pattern(new RegExp(`本人[:]?(?<value>${NAME}?)[,(]`, 'u')),
      ],
    },
    signedOn: {
      kind: 'date',
      find: [
        label(crossed('承诺 保证 签名 签署 签字 声明 签订 填表', '日期 时间')),
        line(dateLine, 'first'),
        line(dateAtEnd, 'first'),
        inLine(new RegExp('(?:签名|签字|承诺人|保证人)[^\\ue000-\\ue001]{0,20}(?<value>\\ue000+)', 'u')),
        label('日期'),
      ],
    },
  },
});
