/** Words and forms of papers that are seldom met, each with the one value that hangs on it. */
import { paragraph, table } from '../../../support/printed-lines.ts';
import { PERSON, type Paper } from './paper.ts';

const REGISTERED = [300, 80, 40, '教育部学历证书电子注册备案表'] as const;

export const wordingPapers: readonly Paper[] = [
  {
    name: 'report in sentences, the head of the school named in it',
    type: 'registration',
    wanted: {
      name: PERSON,
      institution: '浙江临江理工大学',
      major: '机械工程',
      graduated: '2009-06-30',
    },
    pages: [
      [
        REGISTERED,
        ...paragraph(140, 220, 28, [
          `${PERSON}，男，1986年11月2日生，2005年9月1日入学，2009年6月30日毕业于浙江临江理工大学`,
          '机械工程专业，学制4年，层次为本科，学习形式为普通全日制，',
          '证书编号：999991200905001234，校（院）长姓名：顾明远。',
        ]),
      ],
    ],
  },
  {
    name: 'labels with a blank in them, hardly parted from the values',
    type: 'registration',
    wanted: { name: PERSON, institution: '浙江临江理工大学' },
    pages: [
      [
        REGISTERED,
        ...paragraph(140, 220, 28, [
          `姓　名 ${PERSON} 性　别 男 出生日期 1986年11月2日`,
          '院　校 浙江临江理工大学 专　业 机械工程',
          '证书编号 999991200905001234',
        ]),
      ],
    ],
  },
  {
    name: 'school within the sentence, behind the years',
    type: 'diploma',
    wanted: { name: PERSON, institution: '浙江临江理工大学', major: '机械工程' },
    pages: [
      [
        [600, 80, 50, '毕业证书'],
        ...paragraph(140, 220, 28, [
          `兹有学生${PERSON}，男，于二〇〇五年九月至二〇〇九年六月在浙江临江理工大学机械系`,
          '机械工程专业学习，学制四年，修业期满，成绩合格，准予毕业。',
        ]),
        [800, 500, 28, '校长　顾明远'],
      ],
    ],
  },
  {
    name: 'year at the end of a line',
    type: 'assessment',
    wanted: { name: PERSON, year: 2019, grade: '优秀' },
    pages: [
      [
        [600, 80, 44, '考核证明'],
        ...paragraph(140, 220, 28, [
          `${PERSON}，男，系我公司技术部员工。该同志在2019年`,
          '年度考核中被评定为优秀等次。',
        ]),
        [900, 400, 28, '2020年3月1日'],
      ],
    ],
  },
  {
    name: 'role in brackets',
    type: 'bookCover',
    wanted: { author: [PERSON] },
    pages: [
      [
        [380, 200, 70, '行星减速机设计'],
        [600, 400, 36, `${PERSON}（主编）`],
        [560, 1700, 34, '东岭科技出版社'],
      ],
    ],
  },
  {
    name: 'ticked result',
    type: 'publicityConfirmation',
    wanted: { name: PERSON, result: '无异议' },
    pages: [
      [
        [480, 80, 44, '申报材料公示确认表'],
        ...paragraph(140, 220, 28, [`申报人：${PERSON}`, '公示结果：☑无异议　□有异议']),
      ],
    ],
  },
  {
    name: 'result in a sentence under a title that sounds like its label',
    type: 'publicityConfirmation',
    wanted: { name: PERSON, result: '公示期间未收到异议' },
    pages: [
      [
        [560, 80, 44, '公示情况证明'],
        ...paragraph(140, 220, 28, [
          `我单位于2020年8月3日至2020年8月7日对${PERSON}同志申报高级工程师的材料进行了公示，`,
          '公示期间未收到异议。',
        ]),
      ],
    ],
  },
  {
    name: 'occupation with its level',
    type: 'skillCertificate',
    wanted: { name: PERSON, skill: '维修电工', level: '技师' },
    pages: [
      [
        [560, 80, 50, '职业资格证书'],
        ...table([140, 420], 220, 28, [
          ['持证人', PERSON],
          ['职业及等级', '维修电工 技师'],
        ]),
      ],
    ],
  },
];
