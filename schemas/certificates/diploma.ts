/** 毕业证书 (domain.md 4.2), regular, adult, self-taught and network, running text or label and value. */
import { cue, defineCertificate, label, line, longLabel, pattern, title } from './define.ts';
import { DATE, NAME, SCHOOL } from './patterns.ts';

export const diploma = defineCertificate({
  type: 'diploma',
  cues: [
    title(7, '毕业证书', '毕业文凭', '专科证书', '本科毕业证'),
    cue(4, '准予毕业'),
    cue(2, '修完', '成绩合格', '及格'),
    cue(1, '学制', '校长', '院长'),
    cue(1.5, '成人高等教育', '高等教育自学考试', '网络教育', '普通高等学校'),
  ],
  against: [
    cue(6, '备案表', '认证报告', '登记表', '学位证书', '认证书'),
    cue(2, '在线验证码', '学士学位', '硕士学位'),
  ],
  reading: 'all',
  otherLabels: [
    '性别',
    '出生',
    '照片',
    '校长',
    '院长',
    '学制',
    '层次',
    '学习形式',
    '批准文号',
    '批准文号',
    '批文',
  ],
  fields: {
    name: {
      kind: 'personName',
      find: [
        pattern(
          new RegExp(`(?:学生|学员|考生|研究生|同学)[:]?(?<value>${NAME}?),?[(]?性?别?[:]?[男女]`, 'u'),
        ),
        label('姓名', '学生姓名'),
        pattern(new RegExp(`(?:学生|学员|考生|研究生)(?<value>${NAME}?),`, 'u')),
        pattern(new RegExp(`(?<value>${NAME}?),?(?:性别)?[:]?[男女],`, 'u')),
      ],
    },
    institution: {
      kind: 'organisation',
      accept: new RegExp(`^${SCHOOL}$`, 'u'),
      find: [
        longLabel(
          '学校名称',
          '毕业院校',
          '院校名称',
          '校名',
          '学校(盖章)',
          '主考学校',
          '主考院校',
          '颁证学校',
          '办学单位',
          '发证单位',
          '毕业学校',
        ),
        line(new RegExp(`^(?:校名|学校|院校)?[:]?(?<value>${SCHOOL})(?:[(](?:盖章|公章|章|印)[)])?$`, 'u')),
        pattern(new RegExp(`在(?<value>${SCHOOL})`, 'u')),
        pattern(new RegExp(`(?<value>${SCHOOL})(?:成人|普通|网络|继续)?[\\p{Script=Han}]{0,8}毕业证书`, 'u')),
      ],
    },
    major: {
      kind: 'text',
      accept: /^[\p{Script=Han}()、·a-zA-Z0-9]{2,30}$/u,
      find: [
        pattern(/(?:在|于)(?:本校|我校|本院|我院|该校|学校)(?<value>[^,。:;年月]{2,28}?)专业/u),
        pattern(
          /(?:大学|学院|学校)(?<value>[^,。:;年月校院]{2,28}?)专业[^,。]{0,14}(?:学习|毕业|[本专]科|课程|修)/u,
        ),
        label('专业名称', '所学专业', '毕业专业', '专业'),
        pattern(/(?:学习|攻读|修读|参加|修完)(?:了)?(?<value>[^,。:;年月]{2,28}?)专业/u),
        pattern(/(?<value>[^,。:;年月在于习读完]{2,28}?)专业/u),
      ],
    },
    graduated: {
      kind: 'date',
      find: [
        label(
          '毕业时间',
          '毕业日期',
          '毕(结)业日期',
          '发证日期',
          '颁证日期',
          '发证时间',
          '颁发日期',
          '签发日期',
        ),
        line(new RegExp(`^(?<value>${DATE})$`, 'u'), 'last'),
        line(new RegExp(`(?<value>${DATE})$`, 'u'), 'last'),
        pattern(new RegExp(`(?:至|到|—|-|~)(?<value>${DATE})`, 'u'), 'last'),
        pattern(new RegExp(`(?<value>${DATE})(?:[^0-9]{0,12})毕业`, 'u'), 'last'),
      ],
    },
    certificateNo: {
      kind: 'diplomaNumber',
      find: [
        label(
          '证书编号',
          '毕业证书编号',
          '毕业证编号',
          '证书号码',
          '毕业证书号',
          '证书号',
          '编号',
          '证号',
          '学校编号',
          'No.',
          'NO',
          '字第',
        ),
        line(/^(?:No[.:]?|编号[:]?)?(?<value>[0-9]{15,18})$/iu),
      ],
    },
  },
});
