/**
 * What stands beside a value must never be taken for it: a figure that was cut, another paper of the
 * same person, a table whose cells were lost, a date or a name with another meaning.
 */
import { describe, expect, it } from 'vitest';
import { documentsOn, expectDocument } from '../../support/extraction.ts';
import { paragraph, table, type Printed } from '../../support/printed-lines.ts';
import { ID, PERSON } from './papers/paper.ts';

const valuesOf = (...pages: (readonly Printed[])[]): Record<string, unknown>[] =>
  documentsOn(...pages).map(({ fields }) =>
    Object.fromEntries(Object.entries(fields).map(([name, { value }]) => [name, value])),
  );

describe('hours of continuing education', () => {
  const sums = (line: string): Printed[] => [
    [500, 80, 46, '个人学时证明'],
    ...table([140, 300, 700, 900], 190, 26, [['姓名', PERSON, '身份证号', ID]]),
    ...table([100, 240, 800, 1100], 320, 26, [
      ['年度', '培训内容', '类别', '学时'],
      ['2019', '智能制造技术进展', '专业科目', '54'],
    ]),
    [400, 440, 26, line],
  ];
  const [professional, industry, general, total] = [54, 18, 14, 86];
  it.each([
    ['1 of 14', '专业54　行业公需18　一般公需1　总学时86', { professional, industry, total }],
    ['4 of 14', '专业54　行业公需18　一般公需4　总学时86', { professional, industry, total }],
    ['5 of 54', '专业5　行业公需18　一般公需14　总学时86', { industry, general, total }],
    ['8 of 86', '专业54　行业公需18　一般公需14　总学时8', { professional, industry, general }],
    // A paper whose figures differ for another reason is read as it is printed.
    ['none', '专业54　行业公需18　一般公需14　总学时90', { professional, industry, general, total: 90 }],
  ])('never stand as a figure that was cut: %s', (_, line, hours) => {
    expectDocument('continuingEducation', { years: [{ year: 2019, ...hours }] }, sums(`2019年合计：${line}`));
  });

  it('are not read under the title of the paper', () => {
    const page: Printed[] = [
      [500, 80, 46, '专业技术人员继续教育学时证明'],
      [140, 190, 24, `姓名：${PERSON}`],
      ...table([140, 320, 560, 800, 1040], 320, 28, [
        ['年度', '专业', '行业', '一般', '合计'],
        ['2018', '', '20', '18', '100'],
        ['2019', '66', '18', '12', '96'],
      ]),
    ];
    const years = [
      { year: 2018, industry: 20, general: 18, total: 100 },
      { year: 2019, professional: 66, industry: 18, general: 12, total: 96 },
    ];
    expectDocument('continuingEducation', { years }, page);
  });
});

describe('hours of one kind in several places', () => {
  const head: Printed[] = [
    [500, 80, 46, '继续教育学时登记表'],
    ...table([140, 340], 190, 28, [['姓名', PERSON]]),
  ];
  const hours = { year: 2019, professional: 76, industry: 16, general: 12, total: 104 };

  it('are one sum where the whole says so', () => {
    const page = [
      ...head,
      ...table([140, 320, 520, 720, 920, 1120], 300, 28, [
        ['年度', '专业科目(面授)', '专业科目(网络)', '行业公需', '一般公需', '合计'],
        ['2019', '38', '38', '16', '12', '104'],
      ]),
    ];
    expectDocument('continuingEducation', { years: [hours] }, page);
  });

  const block = (...rows: readonly string[][]): Printed[] => [
    ...head,
    [140, 260, 28, '2019年度'],
    ...table([140, 620, 820, 1020], 310, 28, [
      ['课程名称', '专业科目', '行业公需', '一般公需'],
      ['数控加工工艺', '38', '', ''],
      ['工业机器人应用', '38', '', ''],
      ...rows,
    ]),
  ];
  const parts = { year: 2019, professional: 76, industry: 16, general: 12 };

  it('are the hours of the courses of a block', () => {
    const page = block(['质量管理', '', '16', ''], ['职业道德', '', '', '12']);
    expectDocument('continuingEducation', { years: [parts] }, page);
  });

  it('are told by the row of sums beneath the courses', () => {
    const page = block(['质量管理与职业道德', '', '16', '12'], ['小计', '76', '16', '12']);
    expectDocument('continuingEducation', { years: [parts] }, page);
  });

  it('are none where the whole fits no way of reading them', () => {
    const page = [
      ...head,
      ...table([140, 320, 520, 720, 920, 1120], 300, 28, [
        ['年度', '专业科目(面授)', '专业科目(网络)', '行业公需', '一般公需', '合计'],
        ['2019', '38', '35', '16', '12', '104'],
      ]),
    ];
    const { professional, ...others } = hours;
    expect(professional).toBe(76);
    expectDocument('continuingEducation', { years: [others] }, page);
  });

  it('are one sum where each way of study has a row, and nothing names the whole', () => {
    const page = [
      ...head,
      ...table([140, 620, 820], 300, 28, [
        ['项目', '2018年', '2019年'],
        ['专业科目(集中培训)', '30', '38'],
        ['专业科目(网络学习)', '31', '38'],
        ['行业公需科目', '18', '16'],
        ['一般公需科目', '12', '12'],
        ['全年折算', '91', '104'],
      ]),
    ];
    const before = { year: 2018, professional: 61, industry: 18, general: 12, total: 91 };
    expectDocument('continuingEducation', { years: [before, hours] }, page);
  });

  const courses = (...rows: readonly string[][]): Printed[] => [
    ...head,
    [140, 260, 28, '2019年度'],
    ...table([140, 240, 640, 860, 1040], 310, 28, [
      ['序号', '课程名称', '科目类别', '形式', '学时'],
      ...rows,
    ]),
  ];
  const list = [
    ['1', '数控加工工艺', '专业科目', '面授', '38'],
    ['2', '工业机器人应用', '专业科目', '网络', '20'],
    ['3', '机械可靠性', '专业科目', '网络', '18'],
    ['4', '质量管理', '行业公需', '网络', '16'],
    ['5', '职业道德', '一般公需', '网络', '12'],
  ];
  const sum: Printed = [140, 700, 28, '2019年度学时合计：104学时'];

  it('are the courses of a list beneath the heading of their year', () => {
    expectDocument('continuingEducation', { years: [hours] }, [...courses(...list), sum]);
    expectDocument('continuingEducation', { years: [parts] }, courses(...list));
  });

  it.each([
    [
      'whose kind was lost',
      [...list.slice(0, 1), ['2', '工业机器人应用', '', '网络', '20'], ...list.slice(2)],
    ],
    ['whose hours were lost', [...list.slice(0, 1), ['2', '工业机器人应用', '专业科目'], ...list.slice(2)]],
  ])('are none where they list a course %s', (_, rows) => {
    expectDocument('continuingEducation', { years: [{ year: 2019 }] }, courses(...rows));
  });

  it('are none where their whole says that a course is missing', () => {
    const rows = [...list.slice(0, 1), ...list.slice(2)];
    expectDocument('continuingEducation', { years: [{ year: 2019, total: 104 }] }, [
      ...courses(...rows),
      sum,
    ]);
  });

  it('are told in a sentence', () => {
    const page: Printed[] = [
      [500, 80, 46, '继续教育学时证明'],
      ...paragraph(140, 200, 28, [
        `　　${PERSON}同志2019年度参加专业科目培训38学时、专业科目研修38学时,行业公需科目16学时,`,
        '一般公需科目12学时,全年学时104。',
      ]),
    ];
    expectDocument('continuingEducation', { years: [hours] }, page);
  });
});

describe('forms of graduates', () => {
  const form = (school: string, major: string, date: string): Printed[] => [
    [400, 80, 46, '高等学校毕业生登记表'],
    ...table([140, 340, 700, 900], 220, 28, [
      ['姓名', PERSON, '性别', '男'],
      ['学校名称', school, '专业', major],
      ['毕业时间', date, '政治面貌', '团员'],
      ['家庭住址', '杭州市', '健康状况', '良好'],
    ]),
  ];

  it('of two schools are two papers, and the one without a date gets none from the other', () => {
    const pages = [form('瓯江大学', '机械制造', ''), form('鼎沐职业技术学院', '数控技术', '1998年7月')];
    expect(valuesOf(...pages)).toEqual([
      { name: PERSON, institution: '瓯江大学', major: '机械制造' },
      { name: PERSON, institution: '鼎沐职业技术学院', major: '数控技术', graduated: '1998-07' },
    ]);
  });

  it('adopt no later page of somebody else', () => {
    const later: Printed[] = [
      [140, 100, 28, '姓名：王建国'],
      [140, 200, 28, '班组意见：'],
      [140, 900, 28, '1998年7月'],
    ];
    expect(valuesOf(form('瓯江大学', '机械制造', ''), later)[0]).toEqual({
      name: PERSON,
      institution: '瓯江大学',
      major: '机械制造',
    });
    expect(documentsOn(form('瓯江大学', '机械制造', ''), later).map(({ type }) => type)).toEqual([
      'registrationForm',
      'unknown',
    ]);
  });

  it('give no value by its place among heads where one is lost and another is torn', () => {
    const [fields] = valuesOf([
      [400, 80, 46, '毕业生登记表'],
      ...table([140, 340, 600, 900], 220, 28, [['姓名', '学校名称', '专业', '毕业时间']]),
      ...[[140, 276, 28, PERSON] as const, [340, 276, 28, '瓯江大学'] as const],
      ...[[880, 276, 28, '2001年'] as const, [1020, 276, 28, '7月'] as const],
    ]);
    expect(fields).toMatchObject({ name: PERSON, institution: '瓯江大学' });
    expect(fields).not.toHaveProperty('major');
  });
});

describe('the year of an assessment', () => {
  const sheet = (...more: Printed[]): Printed[] => [
    [400, 80, 46, '年度考核登记表'],
    ...table([140, 340, 700, 900], 220, 28, [['姓名', PERSON, '性别', '男']]),
    [140, 500, 28, '考核等次：优秀'],
    ...more,
  ];

  it('is not the one in which it was signed', () => {
    const signed = table([700, 900, 1000], 900, 28, [['2021年', '1月', '5日']]);
    expectDocument('assessment', { year: undefined, grade: '优秀' }, sheet(...signed));
    expectDocument('assessment', { year: undefined, grade: '优秀' }, sheet([700, 900, 28, '2021年']));
  });

  it.each(['毕业于瓯江大学，进入公司工作。', '进入公司技术部。', '取得工程师资格。', '被聘为工程师。'])(
    'is not the one in which one came or rose: %s',
    (deed) => {
      const own = paragraph(140, 300, 28, [`2010年本人${deed}`]);
      expectDocument('assessment', { year: undefined, grade: '优秀' }, sheet(...own));
    },
  );
});

describe('the name on a registration', () => {
  const sheet = (...more: Printed[]): Printed[] => [
    [300, 80, 46, '教育部学历证书电子注册备案表'],
    ...table([140, 340, 700, 900], 220, 28, [
      ['性别', '男', '出生日期', '1986年11月02日'],
      ['学校名称', '瓯江大学', '专业', '机械设计'],
      ['层次', '本科', '毕(结)业日期', '2009年07月01日'],
      ['证书编号', '103351200905001234', '', ''],
    ]),
    ...more,
  ];

  it('is not the name beneath another label, nor a signature', () => {
    const head: Printed[] = [[140, 620, 28, '校（院）长姓名'], [140, 680, 28, '王建国']]; // prettier-ignore
    expectDocument('registration', { name: undefined, institution: '瓯江大学' }, sheet(...head));
    expectDocument('registration', { name: undefined }, sheet([500, 900, 28, '高志远']));
  });
});
