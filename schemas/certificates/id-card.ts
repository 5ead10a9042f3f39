/** 居民身份证 (domain.md 4.1; GB 11643): front, back, or both on one sheet. */
import { cue, defineCertificate, inLine, label, shape, shaped, title } from './define.ts';
import { RESIDENT_ID } from './patterns.ts';

export const idCard = defineCertificate({
  type: 'idCard',
  cues: [
    title(4, '公民身份号码'),
    title(5, '居民身份证 中华人民共和国居民身份证'),
    shaped(6, /身份证[^\n]{0,10}(?:复印件|粘贴)/u),
    cue(3, '签发机关'),
    cue(3, '有效期限'),
    cue(2, '住址'),
    cue(1, '民族'),
    cue(1, '出生'),
  ],
  against: [
    cue(
      6,
      '毕业证书 学位证书 登记表 申报资格 申报专业 申报材料 申报表 参保 资格证书 聘任 学时 工作单位 专业 证书编号 缴费 备案表 认证',
    ),
  ],
  reading: 'all',
  otherLabels: ['民族', '住址', '出生', '签发机关', '公民身份号码', '有效期限', '性别'],
  fields: {
    name: { kind: 'personName', find: [label('姓名')] },
    sex: { kind: 'sex', find: [label('性别'), inLine(/性别(?<value>[男女])/u)] },
    birthDate: { kind: 'date', find: [label('出生 出生日期')] },
    idNumber: {
      kind: 'residentId',
      find: [
        label('公民身份号码 公民身份证号码 身份号码'),
        shape(new RegExp(`(?<value>${RESIDENT_ID})`, 'u')),
      ],
    },
    validTo: {
      kind: 'validity',
      find: [
        label('有效期限 有效期'),
        inLine(
          /(?<value>(?:19|20)[0-9]{2}\.[0-9]{2}\.[0-9]{2}[-—~至一]+(?:20[0-9]{2}\.[0-9]{2}\.[0-9]{2}|长期))/u,
        ),
      ],
    },
  },
});
