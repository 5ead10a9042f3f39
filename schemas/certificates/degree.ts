/** 学位证书 (domain.md 4.3). */
import { cue, defineCertificate, label, line, longLabel, pattern, title } from './define.ts';
import { DATE, NAME, SCHOOL } from './patterns.ts';

export const degree = defineCertificate({
  type: 'degree',
  cues: [
    title(7, '学士学位证书', '硕士学位证书', '博士学位证书', '学位证书'),
    cue(4, '学位评定委员会', '学位委员会'),
    cue(3, '授予'),
    cue(2, '学士学位', '硕士学位', '博士学位'),
    cue(1, '学位条例', '中华人民共和国学位'),
  ],
  against: [cue(6, '国外学历学位', '国(境)外', '港澳台学历', '认证书'), cue(2, '准予毕业')],
  reading: 'all',
  otherLabels: [
    '性别',
    '出生',
    '校长',
    '主席',
    '学位评定委员会主席',
    '照片',
    '专业',
    '学科门类',
    '学科',
    '学位类别',
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
        longLabel('授予单位', '学位授予单位', '学校名称', '毕业院校', '培养单位'),
        line(new RegExp(`^(?:校名|学校|院校)?[:]?(?<value>${SCHOOL})(?:[(](?:盖章|公章|章|印)[)])?$`, 'u')),
        pattern(new RegExp(`在(?<value>${SCHOOL})`, 'u')),
        pattern(new RegExp(`(?<value>${SCHOOL})(?:学士|硕士|博士)?学位`, 'u')),
        pattern(new RegExp(`(?<value>${SCHOOL})(?:校长|院长|学位评定)`, 'u')),
      ],
    },
    degree: {
      kind: 'text',
      accept: /^[\p{Script=Han}()]{2,16}$/u,
      find: [
        pattern(/授予(?:其|予)?(?<value>[\p{Script=Han}]{1,10}(?:学士|硕士|博士))(?:专业)?学位/u),
        label('学位', '学位名称', '学位类别', '所授学位', '授予学位'),
        pattern(/(?<value>(?:哲|经济|法|教育|文|历史|理|工|农|医|军事|管理|艺术)学(?:学士|硕士|博士))/u),
        pattern(/(?<value>(?:工程|工商管理|公共管理|农业推广|教育|法律|会计|机械|电子信息)(?:硕士|博士))/u),
      ],
    },
    awarded: {
      kind: 'date',
      find: [
        label(
          '授予时间',
          '授予日期',
          '学位授予日期',
          '发证日期',
          '颁证日期',
          '获学位日期',
          '获得学位日期',
          '签发日期',
        ),
        line(new RegExp(`^(?<value>${DATE})$`, 'u'), 'last'),
        line(new RegExp(`(?<value>${DATE})$`, 'u'), 'last'),
      ],
    },
    certificateNo: {
      kind: 'degreeNumber',
      find: [
        label('证书编号', '学位证书编号', '证书号码', '学位证书号', '证书号', '编号', '证号', 'No.', 'NO'),
        line(/^(?:No[.:]?|编号[:]?)?(?<value>[ZTC]?[0-9]{16})$/iu),
      ],
    },
  },
});
