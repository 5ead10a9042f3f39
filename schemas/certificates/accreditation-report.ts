/** 中国高等教育学历认证报告, the paper service for certificates before 2001. */
import { cue, defineCertificate, label, longLabel, pattern, title } from './define.ts';
import { DATE, NAME, SCHOOL } from './patterns.ts';

export const accreditationReport = defineCertificate({
  type: 'accreditationReport',
  cues: [
    title(9, '中国高等教育学历认证报告', '高等教育学历认证报告', '学历认证报告'),
    cue(3, '报告编号', '认证报告编号'),
    cue(2, '学历认证', '认证结论', '认证结果', '经核查', '经认证', '属实'),
  ],
  against: [cue(3, '国(境)外', '留学服务中心', '备案表')],
  reading: 'all',
  hasBarcode: false,
  otherLabels: [
    '性别',
    '出生日期',
    '出生年月',
    '入学日期',
    '入学时间',
    '学制',
    '学历层次',
    '学习形式',
    '层次',
    '类别',
    '校(院)长',
    '证件号码',
    '申请人',
    '认证结论',
    '认证机构',
  ],
  fields: {
    name: {
      kind: 'personName',
      find: [
        label('姓名', '申请人', '持证人', '被认证人'),
        pattern(new RegExp(`(?<value>${NAME}?),?(?:性别[:]?)?[男女],`, 'u')),
      ],
    },
    institution: {
      kind: 'organisation',
      accept: new RegExp(`^${SCHOOL}$`, 'u'),
      find: [
        longLabel('毕业院校', '学校名称', '院校名称', '毕业学校', '学校'),
        pattern(new RegExp(`(?:在|于|系|毕业于|持有的?)(?<value>${SCHOOL})`, 'u')),
      ],
    },
    major: {
      kind: 'text',
      find: [
        longLabel('专业名称', '所学专业', '毕业专业', '专业'),
        pattern(/(?:大学|学院|学校)(?<value>[^,。:;年月]{2,28}?)专业/u),
      ],
    },
    graduated: {
      kind: 'date',
      find: [
        label('毕(结)业日期', '毕业日期', '毕业时间', '毕(结)业时间'),
        pattern(new RegExp(`(?:至|到|—|-|~)(?<value>${DATE})`, 'u')),
        pattern(new RegExp(`(?<value>${DATE})毕业`, 'u')),
      ],
    },
    certificateNo: {
      kind: 'diplomaNumber',
      find: [
        label('证书编号', '毕业证书编号', '学历证书编号', '证书号'),
        pattern(/证书编号[^0-9A-Z]{0,3}(?<value>[0-9A-Z]{6,20})/u),
      ],
    },
    reportNo: {
      kind: 'code',
      accept: /^[0-9A-Z]{5,20}$/u,
      find: [
        label('报告编号', '认证报告编号', '认证编号', '报告号'),
        pattern(/报告编?号[^0-9A-Z]{0,4}(?<value>[0-9A-Z]{5,20})/u),
        label('编号', 'No.'),
      ],
    },
  },
});
