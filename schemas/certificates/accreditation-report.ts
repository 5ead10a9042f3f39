/** 中国高等教育学历认证报告, the paper service for certificates before 2001. */
import { cue, defineCertificate, inLine, label, longLabel, pattern, shape, title } from './define.ts';
import { HOLDER } from './labels.ts';
import { DATE, NAME, SCHOOL } from './patterns.ts';

export const accreditationReport = defineCertificate({
  type: 'accreditationReport',
  cues: [
    title(8, '中国高等教育学历认证报告 高等教育学历认证报告 学历认证报告 认证报告'),
    cue(3, '报告编号 认证报告编号'),
    cue(2, '学历认证 认证结论 认证结果 经核查 经认证 属实 真实有效 经审核'),
    cue(1, '学生信息咨询与就业指导中心 毕业证书'),
  ],
  against: [cue(6, '国(境)外 留学服务中心 备案表 学位认证')],
  reading: 'all',
  hasBarcode: false,
  otherLabels: [
    '学历层次',
    '类别',
    '证件号码',
    '申请人',
    '认证结论',
    '认证结果',
    '认证机构',
    '认证日期',
    '报告日期',
    '学历类别',
  ],
  fields: {
    name: {
      kind: 'personName',
      find: [
        label(HOLDER, '申请人 持证人 被认证人'),
        pattern(new RegExp(`(?<value>${NAME}?)[,(](?:性别[:]?)?[男女][,)]`, 'u')),
        pattern(new RegExp(`(?:兹证明|经认证|经核查|经核实|申请人)[,:]?(?<value>${NAME}?)[,(]`, 'u')),
      ],
    },
    institution: {
      kind: 'organisation',
      accept: new RegExp(`^${SCHOOL}$`, 'u'),
      find: [
        longLabel('毕业院校 学校名称 院校名称 毕业学校 颁证学校 学校'),
        pattern(new RegExp(`(?:所持有?(?:的)?|毕业于|持有的?|就读于|在|于|系)(?<value>${SCHOOL})`, 'u')),
      ],
    },
    major: {
      kind: 'text',
      accept: /^(?!.*(?:学制|类别|毕业|层次|学习形式))[\p{Script=Han}()、·a-zA-Z0-9]{2,30}$/u,
      find: [
        longLabel('专业名称 所学专业 毕业专业 专业'),
        pattern(/(?:大学|学院|学校)(?<value>[^,。:;年月]{2,28}?)专业/u),
      ],
    },
    graduated: {
      kind: 'date',
      find: [
        label('毕(结)业日期 毕业日期 毕业时间 毕(结)业时间 毕业年月'),
        pattern(new RegExp(`毕业(?:时间|日期)(?:为|是)?[:]?(?<value>${DATE})`, 'u')),
        pattern(new RegExp(`(?:至|到|—|-|~)(?<value>${DATE})`, 'u')),
        pattern(new RegExp(`(?<value>${DATE})[^0-9。\\ue000-\\ue001]{0,10}毕业`, 'u')),
      ],
    },
    certificateNo: {
      kind: 'diplomaNumber',
      find: [
        label('毕业证书编号 学历证书编号 证书编号 毕业证编号 证书号码 证书号'),
        pattern(/证书(?:编号|号码|号)(?:为|是)?[^0-9A-Z]{0,3}(?<value>[0-9A-Z]{6,20})/u),
      ],
    },
    reportNo: {
      kind: 'code',
      accept: /^[0-9A-Z]{5,20}$/u,
      find: [
        label('认证报告编号 报告编号 认证编号 报告号 认证报告号'),
        inLine(/报告编?号[^0-9A-Z]{0,4}(?<value>[0-9A-Z]{5,20})/u),
        inLine(/^(?:No|NO|№)[.:]?(?<value>[0-9A-Z]{5,20})$/u),
        inLine(/^编号[:]?(?<value>[0-9A-Z]{5,20})$/u),
        shape(/认证报告(?:No|NO|№)[.:]?(?<value>[0-9]{5,12})(?![0-9])/u),
      ],
    },
  },
});
