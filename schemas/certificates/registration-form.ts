/** 高校毕业生登记表 (domain.md 4.5), handwritten: only a few fields are read. */
import { cue, defineCertificate, label, line, longLabel, pattern, title } from './define.ts';
import { DATE, SCHOOL } from './patterns.ts';

export const registrationForm = defineCertificate({
  type: 'registrationForm',
  cues: [
    title(9, '高等学校毕业生登记表', '毕业生登记表', '高校毕业生登记表', '毕业生鉴定表', '学生登记表'),
    cue(
      2,
      '家庭主要成员',
      '家庭成员',
      '自我鉴定',
      '社会关系',
      '学校意见',
      '政治面貌',
      '本人简历',
      '家庭住址',
      '奖惩',
    ),
  ],
  reading: 'all',
  otherLabels: [
    '性别',
    '民族',
    '出生年月',
    '籍贯',
    '政治面貌',
    '学制',
    '家庭住址',
    '照片',
    '健康状况',
    '入学时间',
    '系别',
    '班级',
    '曾用名',
    '入学年月',
    '何时何地',
    '专业',
    '自我鉴定',
    '家庭出身',
    '本人成分',
  ],
  fields: {
    name: { kind: 'personName', find: [label('姓名')] },
    institution: {
      kind: 'organisation',
      accept: new RegExp(`^${SCHOOL}$`, 'u'),
      find: [
        longLabel('毕业学校', '学校名称', '学校', '毕业院校', '院校', '所在院校', '校名', '院(校)名'),
        line(new RegExp(`^(?<value>${SCHOOL})$`, 'u')),
        pattern(new RegExp(`(?<value>${SCHOOL})(?:[\\p{Script=Han}]{0,6})毕业生登记表`, 'u')),
      ],
    },
    major: {
      kind: 'text',
      find: [longLabel('所学专业', '专业名称', '专业', '系科专业', '系(科)专业', '系、专业', '系别专业')],
    },
    graduated: {
      kind: 'date',
      find: [
        label('毕业时间', '毕业年月', '毕业日期', '何时毕业'),
        pattern(new RegExp(`(?:至|到|—|-|~)(?<value>${DATE})`, 'u')),
        line(new RegExp(`(?<value>${DATE})$`, 'u'), 'last'),
      ],
    },
  },
});
