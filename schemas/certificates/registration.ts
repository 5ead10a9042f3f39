/** 教育部学历证书电子注册备案表 (domain.md 4.4), the best witness of an education. */
import { cue, defineCertificate, label, longLabel, pattern, title } from './define.ts';
import { DATE } from './patterns.ts';

export const registration = defineCertificate({
  type: 'registration',
  cues: [
    title(9, '教育部学历证书电子注册备案表', '学历证书电子注册备案表', '电子注册备案表'),
    cue(3, '在线验证码'),
    cue(2, '学信网', 'chsi', '学生信息'),
    cue(1, '学历类别', '层次', '学习形式'),
  ],
  reading: 'all',
  hasBarcode: true,
  joins: 'pages',
  otherLabels: [
    '性别',
    '出生日期',
    '入学日期',
    '学制',
    '毕(结)业',
    '校(院)长姓名',
    '更新日期',
    '民族',
    '证件号码',
    '学历类别',
    '说明',
    '注意事项',
    '学校所在地',
    '分院',
    '系所',
  ],
  fields: {
    name: { kind: 'personName', find: [label('姓名')] },
    institution: { kind: 'organisation', find: [longLabel('学校名称', '院校名称', '毕业院校', '学校')] },
    major: { kind: 'text', find: [longLabel('专业名称', '专业')] },
    graduated: {
      kind: 'date',
      find: [label('毕(结)业日期', '毕(结)业时间', '毕业日期', '毕业时间', '结业日期')],
    },
    certificateNo: { kind: 'diplomaNumber', find: [label('证书编号', '学历证书编号', '证书号')] },
    verificationCode: {
      kind: 'code',
      accept: /^[0-9A-Z]{12,16}$/u,
      find: [
        label('在线验证码', '验证码'),
        pattern(/验证码[^0-9A-Z]{0,4}(?<value>[0-9A-Z]{12,16})/u),
        pattern(/vcode=(?<value>[0-9A-Z]{12,16})/u),
      ],
    },
    level: { kind: 'level', find: [label('层次', '学历层次', '学历')] },
    mode: { kind: 'mode', find: [label('学习形式', '学历类别')] },
    validTo: {
      kind: 'date',
      find: [
        label('有效期至', '验证有效期至', '在线验证有效期至', '有效期截止', '报告有效期'),
        pattern(new RegExp(`(?:有效期|有效期限)[^0-9]{0,6}(?:${DATE}[至到—\\-~]+)?(?<value>${DATE})`, 'u')),
        pattern(new RegExp(`(?<value>${DATE})(?:前|之前)(?:有效|可)`, 'u')),
      ],
    },
  },
});
