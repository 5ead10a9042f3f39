/** 居民身份证 (domain.md 4.1; GB 11643): front, back, or both on one sheet. */
import { cue, defineCertificate, label, line, pattern, title } from './define.ts';

export const idCard = defineCertificate({
  type: 'idCard',
  cues: [
    title(6, '公民身份号码'),
    cue(5, '居民身份证'),
    cue(3, '签发机关'),
    cue(3, '有效期限'),
    cue(1, '住址'),
    cue(1, '民族'),
  ],
  against: [cue(4, '毕业证书', '学位证书', '登记表', '证明', '申报', '参保', '资格证书')],
  reading: 'all',
  otherLabels: ['民族', '住址', '出生', '签发机关', '公民身份号码', '有效期限', '性别'],
  fields: {
    name: { kind: 'personName', find: [label('姓名')] },
    sex: { kind: 'sex', find: [label('性别'), pattern(/性别(?<value>[男女])/u)] },
    birthDate: {
      kind: 'date',
      find: [label('出生', '出生日期'), pattern(/出生(?<value>[0-9]{4}年[0-9]{1,2}月[0-9]{1,2}日)/u)],
    },
    idNumber: {
      kind: 'residentId',
      find: [
        label('公民身份号码', '身份号码'),
        pattern(/(?<value>[0-9]{17}[0-9xX])/u),
        line(/^[0-9]{17}[0-9xX]$/u),
      ],
    },
    validTo: {
      kind: 'validity',
      find: [
        label('有效期限', '有效期'),
        pattern(/(?<value>[0-9]{4}\.[0-9]{2}\.[0-9]{2}[-—~至一]+(?:[0-9]{4}\.[0-9]{2}\.[0-9]{2}|长期))/u),
      ],
    },
  },
});
