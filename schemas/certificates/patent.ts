/** 专利证书 (domain.md 4.11). */
import { cue, defineCertificate, label, longLabel, pattern, title } from './define.ts';

export const patent = defineCertificate({
  type: 'patent',
  cues: [
    title(7, '发明专利证书', '实用新型专利证书', '外观设计专利证书', '专利证书'),
    cue(4, '专利号'),
    cue(3, '专利权人', '授权公告日', '授权公告号', '国家知识产权局'),
    cue(2, '发明人', '设计人', '专利申请日', '专利权'),
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
    '地址',
    '局长',
    '申请日',
    '申请人',
    '共同发明人',
    '缴纳年费',
    '专利类型',
  ],
  fields: {
    inventor: {
      kind: 'people',
      find: [longLabel('发明人', '设计人', '发明人(设计人)', '发明(设计)人', '发明设计人')],
    },
    title: {
      kind: 'text',
      find: [
        longLabel('发明名称', '实用新型名称', '外观设计名称', '专利名称', '名称', '使用外观设计的产品名称'),
      ],
    },
    number: {
      kind: 'patentNumber',
      find: [
        label('专利号', '专利证号'),
        pattern(/(?<value>ZL[0-9]{4}[0-9][0-9]{7}[.·][0-9X])/iu),
        pattern(/(?<value>ZL[0-9.X]{9,16})/iu),
      ],
    },
    kind: {
      kind: 'choice',
      choices: ['发明专利', '实用新型专利', '外观设计专利'],
      find: [pattern(/(?<value>发明专利|实用新型专利|外观设计专利)/u)],
    },
    filedOn: { kind: 'date', find: [label('专利申请日', '申请日', '申请日期', '专利申请日期')] },
    grantedOn: { kind: 'date', find: [label('授权公告日', '授权日', '授权公告日期', '授权日期', '颁证日')] },
  },
});
