/** 专业技术职务任职资格评审材料真实性保证书 (R58). */
import { cue, defineCertificate, label, line, pattern, title } from './define.ts';
import { DATE, NAME } from './patterns.ts';

export const commitment = defineCertificate({
  type: 'commitment',
  cues: [
    title(
      9,
      '评审材料真实性保证书',
      '真实性保证书',
      '材料真实性承诺书',
      '真实性承诺书',
      '诚信承诺书',
      '保证书',
      '承诺书',
    ),
    cue(3, '本人保证', '本人承诺', '郑重承诺', '郑重保证', '保证人', '承诺人'),
    cue(1, '弄虚作假', '真实', '愿意承担', '愿承担'),
  ],
  reading: 'all',
  otherLabels: [
    '身份证号',
    '身份证号码',
    '单位',
    '工作单位',
    '日期',
    '签名',
    '签字',
    '审核人',
    '负责人',
    '承诺日期',
    '保证日期',
  ],
  fields: {
    name: {
      kind: 'personName',
      find: [
        label(
          '姓名',
          '申报人',
          '申报人签名',
          '承诺人',
          '保证人',
          '承诺人签名',
          '保证人签名',
          '本人签名',
          '申报人(签名)',
          '承诺人(签名)',
          '保证人(签名)',
          '承诺人(签字)',
          '保证人(签字)',
          '申报人姓名',
          '本人',
        ),
        pattern(new RegExp(`本人(?<value>${NAME}?)[,(]`, 'u')),
      ],
    },
    signedOn: {
      kind: 'date',
      find: [
        label('承诺日期', '保证日期', '签名日期', '签署日期', '签字日期', '签署时间', '承诺时间', '日期'),
        line(new RegExp(`^(?:日期|时间)?[:]?(?<value>${DATE})$`, 'u'), 'first'),
        line(new RegExp(`(?<value>${DATE})$`, 'u'), 'first'),
      ],
    },
  },
});
