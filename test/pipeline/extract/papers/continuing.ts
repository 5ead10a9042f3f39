/** Proofs of continuing education: a row a year, a column a year, a block a year, courses, sentences. */
import { paragraph, table, type Printed } from '../../../support/printed-lines.ts';
import { ID, PERSON, type Paper } from './paper.ts';

const years = [
  { year: 2018, professional: 62, industry: 20, general: 18, total: 100 },
  { year: 2019, professional: 66, industry: 18, general: 12, total: 96 },
  { year: 2020, professional: 60, industry: 18, general: 12, total: 90 },
];
const person = { name: PERSON, idNumber: ID };
const head = (title: string): Printed[] => [
  [380, 80, 46, title],
  ...table([140, 300, 700, 900], 190, 26, [['姓名', PERSON, '身份证号', ID]]),
];
const texts = years.map(({ year, professional, industry, general, total }) =>
  [year, professional, industry, general, total].map(String),
);

export const continuingPapers: readonly Paper[] = [
  {
    name: 'a row a year',
    type: 'continuingEducation',
    wanted: { ...person, years },
    pages: [
      [
        ...head('专业技术人员继续教育学时证明'),
        ...table([140, 320, 560, 800, 1040], 320, 28, [
          ['年度', '专业科目', '行业公需科目', '一般公需科目', '合计'],
          ...texts,
        ]),
        [800, 700, 28, '湖州市人力资源和社会保障局'],
      ],
    ],
  },
  {
    name: 'a column a year',
    type: 'continuingEducation',
    wanted: { ...person, years },
    pages: [
      [
        ...head('继续教育学时汇总表'),
        ...table([140, 500, 760, 1020], 320, 28, [
          ['科目', '2018年', '2019年', '2020年'],
          ['专业科目', '62', '66', '60'],
          ['行业公需', '20', '18', '18'],
          ['一般公需', '18', '12', '12'],
          ['合计', '100', '96', '90'],
        ]),
      ],
    ],
  },
  {
    name: 'units behind hours, order of columns changed',
    type: 'continuingEducation',
    wanted: { ...person, years },
    pages: [
      [
        ...head('专业技术人员继续教育登记证明'),
        ...table([140, 320, 560, 800, 1040], 320, 26, [
          ['学习年度', '总学时', '一般公需', '行业公需', '专业科目'],
          ...years.map((y) => [
            `${y.year}年度`,
            `${y.total}学时`,
            `${y.general}学时`,
            `${y.industry}学时`,
            `${y.professional}学时`,
          ]),
        ]),
      ],
    ],
  },
  {
    name: 'sentences',
    type: 'continuingEducation',
    wanted: { name: PERSON, years },
    pages: [
      [
        [420, 80, 46, '继续教育证明'],
        ...paragraph(140, 240, 28, [
          `　　兹证明我单位${PERSON}同志近三年参加专业技术人员继续教育情况如下：`,
          ...years.map(
            (y) =>
              `${y.year}年完成${y.total}学时，其中专业科目${y.professional}学时，行业公需${y.industry}学时，一般公需${y.general}学时；`,
          ),
          '特此证明。',
        ]),
        [800, 700, 28, '杭州明川传动机械有限公司'],
      ],
    ],
  },
  {
    name: 'a row a kind and year',
    type: 'continuingEducation',
    wanted: { ...person, years: years.map(({ total: _, ...rest }) => rest) },
    pages: [
      [
        ...head('继续教育学时证明'),
        ...table([140, 360, 800], 320, 26, [
          ['年度', '科目类别', '学时'],
          ...years.flatMap((y) => [
            [String(y.year), '专业科目', String(y.professional)],
            [String(y.year), '行业公需科目', String(y.industry)],
            [String(y.year), '一般公需科目', String(y.general)],
          ]),
        ]),
      ],
    ],
  },
  {
    name: 'courses with a kind each are added up',
    type: 'continuingEducation',
    wanted: { name: PERSON, years: [{ year: 2019, professional: 66, industry: 18, general: 12 }] },
    pages: [
      [
        ...head('继续教育学习证明'),
        ...table([100, 240, 800, 1100], 320, 26, [
          ['年度', '课程名称', '科目类别', '学时'],
          ['2019', '智能制造技术进展', '专业科目', '36'],
          ['2019', '齿轮传动设计方法', '专业科目', '30'],
          ['2019', '机械行业发展动态', '行业公需科目', '18'],
          ['2019', '职业道德与诚信', '一般公需科目', '12'],
        ]),
      ],
    ],
  },
  {
    name: 'a handbook whose kinds of hours are called so, with a line of sums that begins with them all',
    type: 'continuingEducation',
    wanted: { name: PERSON, years: [{ year: 2019, professional: 66, industry: 18, general: 12, total: 96 }] },
    pages: [
      [
        [420, 80, 44, '专业技术人员继续教育登记手册'],
        ...table([100, 260, 700, 900], 180, 26, [['申报人', PERSON, '证件号码', ID]]),
        ...table([100, 700], 320, 26, [
          ['科目类型', '2019年'],
          ['专业科目学时', '66学时'],
          ['行业公需学时', '18学时'],
          ['一般公需学时', '12学时'],
          ['学时总计', '96学时'],
        ]),
      ],
    ],
  },
  {
    name: 'a row of sums without its own word before the first',
    type: 'continuingEducation',
    wanted: { name: PERSON, years: [{ year: 2019, professional: 54, industry: 18, general: 12, total: 84 }] },
    pages: [
      [
        ...head('个人学时证明'),
        ...table([100, 240, 800, 1100], 320, 26, [
          ['年度', '培训内容', '类别', '学时'],
          ['2019', '智能制造技术进展', '专业科目', '54'],
        ]),
        [400, 440, 26, '2019年合计：专业54　行业公需18　一般公需12　总学时84'],
      ],
    ],
  },
  {
    name: 'the year in a tall cell beside its kinds, the sum among them',
    type: 'continuingEducation',
    wanted: { ...person, years },
    pages: [
      [
        ...head('继续教育学时审验表'),
        ...table([140, 420, 800], 280, 28, [['年度', '科目类别', '学时']]),
        ...years.flatMap(({ year, professional, industry, general, total }, i): Printed[] => [
          [140, 420 + i * 224, 28, `${String(year)}年`],
          ...table([420, 800], 336 + i * 224, 28, [
            ['专业科目', String(professional)],
            ['行业公需科目', String(industry)],
            ['一般公需科目', String(general)],
            ['合计', String(total)],
          ]),
        ]),
      ],
    ],
  },
  {
    name: 'the same in rows of courses, hours added up, a lost one leaving its sum out',
    type: 'continuingEducation',
    wanted: { ...person, years: [{ year: 2019, industry: 18, general: 12 }] },
    pages: [
      [
        ...head('继续教育学时记录'),
        ...table([140, 420, 800], 280, 28, [
          ['年度', '科目类别', '学时'],
          ['', '专业科目', '30'],
          ['', '专业科目', ''],
          ['2019', '行业公需科目', '12'],
          ['', '行业公需科目', '6'],
          ['', '一般公需科目', '12'],
        ]),
      ],
    ],
  },
  {
    name: 'heads of one word, 公需科目 over two of them, the total first',
    type: 'continuingEducation',
    wanted: { ...person, years },
    pages: [
      [
        ...head('专业技术人员继续教育证书'),
        [900, 280, 28, '公需科目'],
        ...table([140, 320, 560, 800, 1040], 330, 28, [
          ['年份', '小计', '专业', '行业', '一般'],
          ...years.map(({ year, professional, industry, general, total }) =>
            [year, total, professional, industry, general].map(String),
          ),
        ]),
      ],
    ],
  },
];
