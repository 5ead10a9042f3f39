/** 教育部学历证书电子注册备案表 (domain.md 4.4), the best witness of an education. */
import { cue, defineCertificate, inLine, label, longLabel, pattern, reader, title } from './define.ts';
import { HOLDER } from './labels.ts';
import { DATE, NAME, SCHOOL } from './patterns.ts';

export const registration = defineCertificate({
  type: 'registration',
  cues: [
    title(8, '教育部学历证书电子注册备案表 学历证书电子注册备案表 电子注册备案表'),
    cue(3, '在线验证码'),
    cue(2, '学信网 chsi 备案表 注册备案'),
    cue(1, '学历类别 层次 学习形式'),
  ],
  against: [cue(6, '认证报告 评审')],
  reading: 'all',
  hasBarcode: true,
  joins: 'pages',
  otherLabels: [
    '入学日期',
    '入学时间',
    '学制',
    '毕(结)业',
    '毕(结)业日期',
    '毕业结论',
    '校(院)长姓名',
    '院长姓名',
    '校长',
    '校长姓名',
    '更新日期',
    '学历类别',
    '说明',
    '注意事项',
    '学校所在地',
    '分院',
    '系所',
    '专业名称',
    '有效期至',
    '在线验证码',
  ],
  fields: {
    name: {
      kind: 'personName',
      find: [
        label(
          HOLDER,
          '持证人 学历获得者 学历持有人 证书获得者 获证人 被认证人 备案人 报告权属者 权属人 权属者 持有人 毕业生 学员 学生',
        ),
        // A report in sentences begins with its person: 孙言,男,1986年11月2日生.
        pattern(
          new RegExp(
            `(?:^|[\\n。:;,]|学生|学员|毕业生)(?<value>${NAME}?)(?:同学)?[,(](?:性别[:]?)?[男女][,)]`,
            'u',
          ),
        ),
        pattern(new RegExp(`(?:兹?证明|学生|学员|毕业生)[:]?(?<value>${NAME}?)(?:同学)?[,(]`, 'u')),
        reader('loneName'),
      ],
    },
    institution: {
      kind: 'organisation',
      accept: /^[\p{Script=Han}()A-Za-z]{3,40}$/u,
      find: [
        longLabel(
          '学校名称 院校名称 毕业院校 毕业学校 学校 培养单位 院校 学校(机构)名称 毕业学校名称 毕业院校名称',
        ),
        pattern(new RegExp(`(?:毕业于|就读于|于|在)(?!${DATE})(?<value>${SCHOOL})`, 'u')),
      ],
    },
    major: {
      kind: 'text',
      accept: /^(?!名称)(?!.*(?:学制|类别|毕业|层次|学习形式))[\p{Script=Han}()、·a-zA-Z0-9]{2,30}$/u,
      find: [
        longLabel('专业名称 所学专业 专业 毕业专业 主修专业'),
        pattern(/(?:大学|学院|学校)(?:\n)?(?<value>[^,。:;年月校院\n]{2,28}?)专业/u),
      ],
    },
    graduated: {
      kind: 'date',
      find: [
        label('毕(结)业日期 毕(结)业时间 毕业日期 毕业时间 结业日期 毕业(结业)日期 毕(结)业年月 毕业年月'),
        pattern(new RegExp(`(?<value>${DATE})(?:毕业|结业)`, 'u')),
        pattern(new RegExp(`毕业于[^,。]{0,30}(?<value>${DATE})`, 'u')),
      ],
    },
    certificateNo: {
      kind: 'diplomaNumber',
      find: [label('学历证书编号 毕业证书编号 证书编号 证书号')],
    },
    verificationCode: {
      kind: 'code',
      accept: /^(?:[0-9A-Z]{16}|[0-9]{12})$/u,
      find: [
        inLine(/(?:在线)?验证码[^0-9A-Za-z]{0,4}(?<value>[0-9A-Za-z]{12,16})(?![0-9A-Za-z])/u),
        label('在线验证码 验证码 验证编码 查验码'),
        inLine(/vcode=(?<value>[0-9A-Za-z]{12,16})/u),
      ],
    },
    level: { kind: 'level', find: [label('学历层次 层次 培养层次 学历')] },
    mode: { kind: 'mode', find: [label('学习形式 学历类别 办学类型')] },
    validTo: {
      kind: 'validity',
      find: [
        label(
          '有效期至 验证有效期至 在线验证有效期至 有效期截止 报告有效期 在线验证有效期 截止日期 有效截止日期',
        ),
        pattern(
          new RegExp(
            `(?:有效期|有效期限)[^0-9\\ue000-\\ue001]{0,8}(?:${DATE}[至到—\\-~]+)?(?<value>${DATE})`,
            'u',
          ),
        ),
        pattern(new RegExp(`(?<value>${DATE})(?:前|之前)(?:有效|可)`, 'u')),
      ],
    },
  },
});
