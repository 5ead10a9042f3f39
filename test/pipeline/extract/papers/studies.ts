/** Diplomas and degrees in older and rarer wordings: registered numbers, names without a label, generic words. */
import { paragraph } from '../../../support/printed-lines.ts';
import { ID, PERSON, type Paper } from './paper.ts';

const SCHOOL = '浙江临江理工大学';

export const studyPapers: readonly Paper[] = [
  {
    name: '1990s: number registered in a sentence of its own',
    type: 'diploma',
    wanted: {
      name: PERSON,
      institution: SCHOOL,
      major: '机械制造工艺与设备',
      graduated: '1992-07',
      certificateNo: '9207215',
    },
    pages: [
      [
        [500, 100, 80, '毕业证书'],
        ...paragraph(140, 260, 34, [
          `　　学生　${PERSON}　系浙江省临江市人，男性，一九七〇年三月生。于`,
          '一九八八年九月入本校　机械制造工艺与设备　专业学习，修业四年，按',
          '教学计划学完全部课程，成绩及格，准予毕业。',
        ]),
        [160, 640, 40, SCHOOL],
        [760, 640, 34, '校长　顾明远'],
        [760, 730, 32, '一九九二年七月'],
        [160, 740, 28, '文凭登记第9207215号'],
      ],
    ],
  },
  {
    name: 'self-taught: name and sex without a sentence, two issuers side by side',
    type: 'diploma',
    wanted: {
      name: PERSON,
      institution: SCHOOL,
      major: '机电一体化工程',
      graduated: '2012-06-30',
      certificateNo: '65990101121234567',
    },
    pages: [
      [
        [460, 100, 40, '高等教育自学考试'],
        [480, 170, 72, '毕业证书'],
        ...paragraph(340, 300, 32, [
          `${PERSON}　　性别：男　身份证号：${ID}　参加机电`,
          '一体化工程专业本科高等教育自学考试，全部课程成绩合格，经审查，',
          '思想品德鉴定合格，准予毕业。',
        ]),
        [260, 640, 28, '主考学校'],
        [800, 660, 30, '浙江省高等教育自学考试委员会'],
        [180, 692, 30, SCHOOL],
        [860, 720, 30, '二〇一二年六月三十日'],
        [140, 860, 26, '证书编号　65990101121234567'],
      ],
    ],
  },
  {
    name: 'proof of a lost diploma',
    type: 'diploma',
    wanted: {
      name: PERSON,
      major: '工业自动化',
      graduated: '2004-06-30',
      certificateNo: '999991200405001234',
    },
    pages: [
      [
        [500, 120, 76, '毕业证明书'],
        ...paragraph(140, 320, 36, [
          `　　${PERSON}，性别男，一九八二年三月二日生，于二〇〇〇年九月至`,
          '二〇〇四年六月在本校工业自动化专业四年制本科学习，修完教学',
          '计划规定的全部课程，成绩合格，准予毕业。',
        ]),
        ...paragraph(140, 580, 36, [
          '　　因原毕业证书遗失，特此证明。毕业证书编号：9999912004',
          '05001234。',
        ]),
        [620, 800, 34, `校名：${SCHOOL}`],
        [700, 900, 34, '二〇〇四年六月三十日'],
      ],
    ],
  },
  {
    name: 'number behind 注册号',
    type: 'diploma',
    wanted: { name: PERSON, institution: SCHOOL, certificateNo: '999991200905001234' },
    pages: [
      [
        [440, 90, 50, SCHOOL],
        [460, 170, 70, '毕业证书'],
        ...paragraph(140, 300, 34, [
          `　　学生${PERSON}性别男，1986年11月2日生，于2005年9月至2009年6月在`,
          '本校机械工程专业本科学习，修完教学计划规定的全部课程，成绩合格，',
          '准予毕业。',
        ]),
        [160, 740, 28, '注册号：999991200905001234'],
        [800, 700, 32, '2009 年 6 月 30 日'],
      ],
    ],
  },
  {
    name: 'verb first, number of a register',
    type: 'degree',
    wanted: {
      name: PERSON,
      degree: '工学学士',
      institution: SCHOOL,
      awarded: '1992-07',
      certificateNo: '9999941992000123',
    },
    pages: [
      [
        [460, 100, 66, '学士学位证书'],
        ...paragraph(140, 280, 36, [
          '　　根据《中华人民共和国学位条例》的规定，经学位评定委员会',
          `审查，同意授予　${PERSON}　同志工学学士学位。`,
        ]),
        [160, 560, 30, '学位授予单位'],
        [400, 556, 36, SCHOOL],
        [160, 640, 30, '学位评定委员会主席'],
        [820, 720, 32, '一九九二年七月'],
        [160, 790, 28, '证字第 9999941992000123 号'],
      ],
    ],
  },
  {
    name: 'a heading that names no school, name known by the birth behind it',
    type: 'degree',
    wanted: {
      name: PERSON,
      degree: '工学学士',
      institution: SCHOOL,
      awarded: '2009-06-30',
      certificateNo: '9999942009000123',
    },
    pages: [
      [
        [560, 60, 34, '普通高等学校'],
        [460, 120, 66, '学士学位证书'],
        [140, 560, 26, '编号'],
        [140, 600, 26, '9999942009000123'],
        ...paragraph(420, 300, 34, [
          `　　${PERSON}　男　1986.11.02生　自2005年在本校攻读机械电子`,
          '工程专业，完成学业，达到学士学术水平，授予工学学士学位。',
        ]),
        [520, 700, 32, `${SCHOOL}校长`],
        [520, 780, 32, `${SCHOOL}学位评定委员会`],
        [900, 870, 32, '二○○九年六月三十日'],
      ],
    ],
  },
  {
    name: 'name and degree in lines of their own',
    type: 'degree',
    wanted: { name: PERSON, degree: '工学学士', institution: SCHOOL, awarded: '2009-06-30' },
    pages: [
      [
        [480, 80, 64, SCHOOL],
        [500, 190, 56, '学　位　证　书'],
        [600, 310, 60, PERSON],
        [500, 410, 30, '男　1986年11月2日出生'],
        [240, 480, 34, '完成机械工程专业培养计划，经学位评定委员会审定，现授予'],
        [560, 550, 68, '工学学士'],
        [140, 840, 26, '证书编号　9999942009000123'],
        [900, 836, 30, '2009年6月30日'],
      ],
    ],
  },
  {
    name: 'the person in brackets behind 毕业生',
    type: 'degree',
    wanted: { name: PERSON, degree: '工学学士', certificateNo: '9999942009000123' },
    pages: [
      [
        [460, 100, 66, '学士学位证书'],
        ...paragraph(140, 280, 36, [
          '　　根据《中华人民共和国学位条例》，经本校学位评定委员会审核批准，',
          `授予机械工程专业毕业生${PERSON}（男，1986年11月2日生）工学学士学位。`,
        ]),
        [900, 640, 36, SCHOOL],
        [900, 720, 30, '2009年6月30日'],
        [140, 800, 26, '学位证书编号：'],
        [330, 800, 26, '9999942009000123'],
      ],
    ],
  },
  {
    name: 'a school beside letters of its seal, a number that a seal ends',
    type: 'diploma',
    wanted: { name: PERSON, institution: SCHOOL, graduated: '1999-07', certificateNo: undefined },
    pages: [
      [
        [480, 90, 80, '毕业证书'],
        ...paragraph(140, 260, 36, [
          `　　学生　${PERSON}　性别　男，一九七九年八月二十七日生，于一九九五年九月至`,
          '一九九九年七月在本校自动化专业四年制本科学习，修完教学计划规定的全部',
          '课程，成绩合格，准予毕业。',
        ]),
        [300, 700, 36, '机电'],
        [760, 690, 40, SCHOOL],
        [780, 800, 36, '一九九九年七月'],
        [140, 860, 30, '编号：997296机电'],
      ],
    ],
  },
];
