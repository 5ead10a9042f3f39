/** 专利证书 (domain.md 4.11). */
import { cue, defineCertificate, inLine, label, longLabel, reader, shape, shaped, title } from './define.ts';

export const patent = defineCertificate({
  type: 'patent',
  cues: [
    title(7, '发明专利证书 实用新型专利证书 外观设计专利证书 专利证书'),
    cue(4, '专利号'),
    cue(3, '专利权人 授权公告日 授权公告号 国家知识产权局 专利申请日'),
    cue(2, '发明人 设计人 专利权 实用新型名称 发明名称'),
    shaped(3, /ZL[0-9]{4}/iu),
    // The second page of a certificate says what the law wants of its holder, beneath the number alone.
    shaped(4, /证书号?第?[0-9]{6,8}号/u),
    cue(4, '专利登记簿 缴纳年费 专利权人应当 专利权的转移 本专利记载的 专利证书记载'),
    // The numbers in brackets that say on the first page of a specification what stands where.
    shaped(8, /^(?=[\s\S]*\(45\))(?=[\s\S]*\(7[23]\))[\s\S]*\(54\)/u),
    title(5, '专利登记簿副本 专利登记簿'),
  ],
  against: [
    cue(8, '打分表 公示 保证书 受理通知书 缴费通知 缴费通知书 申请公布号 申请公布日'),
    cue(5, '摘要 权利要求书 说明书'),
  ],
  reading: 'all',
  hasBarcode: false,
  otherLabels: [
    '证书号',
    '发明名称',
    '实用新型名称',
    '外观设计名称',
    '发明人',
    '设计人',
    '专利号',
    '专利申请日',
    '专利权人',
    '授权公告日',
    '授权公告号',
    '局长',
    '申请日',
    '申请人',
    '共同发明人',
    '缴纳年费',
    '专利类型',
    '优先权',
    '申请号',
    '公告日',
    '申请日时发明人',
    '申请日时申请人',
    '专利权人地址',
  ],
  fields: {
    inventor: {
      kind: 'people',
      until: /\([0-9]{2}\)|(?:发明|实用新型|外观设计)(?:名称|的名称)|专利(?:号|权人|申请日)/u,
      find: [
        longLabel(
          '全部发明人 全部设计人 全体发明人 发明人列表 发明人名单 发明人(设计人) 发明(设计)人 发明设计人 申请日时发明人 发明人姓名 设计人姓名 发明人 设计人',
        ),
      ],
    },
    title: {
      kind: 'text',
      until: /发明人|设计人|专利号|\([0-9]{2}\)/u,
      accept: /^(?!(?:专利|发明人|设计人)).{2,80}$/u,
      find: [
        longLabel(
          '发明名称 实用新型名称 外观设计名称 使用外观设计的产品名称 专利名称 发明创造名称 实用新型的名称 发明的名称 产品名称 名称',
        ),
      ],
    },
    number: {
      kind: 'patentNumber',
      find: [
        label('专利号 专利证号 专利号码'),
        label('申请号 专利申请号'),
        inLine(/(?<value>ZL[0-9]{4}[0-9][0-9]{7}[.·][0-9X])/iu),
        shape(/(?<value>ZL[0-9.X]{9,16})/iu),
      ],
    },
    kind: {
      kind: 'choice',
      choices: ['发明专利', '实用新型专利', '外观设计专利'],
      find: [
        inLine(/^(?:\(12\))?(?<value>发明专利|实用新型专利|外观设计专利)(?:证书|$)/u),
        reader('patentKind'),
        shape(/(?<value>发明专利|实用新型专利|外观设计专利)/u),
      ],
    },
    filedOn: { kind: 'date', find: [label('专利申请日期 专利申请日 申请日期 申请日')] },
    grantedOn: {
      kind: 'date',
      find: [label('授权公告日期 授权公告日 授权日期 授权日 颁证日 公告日 授权公告时间 授权时间')],
    },
  },
});
