/**
 * Facts for looking at layouts and for testing them: the same made-up person on every kind of
 * paper, once with short and once with long values.
 */
import type { DocumentType } from '#schemas/document-types.ts';
import type { DocumentFacts, EducationFacts, JournalFacts, Person } from '../facts.ts';

export type ExampleFacts = { readonly [T in DocumentType]: DocumentFacts[T] };

/** What differs between the two examples. */
interface Words {
  readonly person: Person;
  readonly institution: string;
  readonly major: string;
  readonly employer: string;
  readonly issuer: string;
  readonly paper: string;
  readonly others: readonly string[];
  readonly journal: JournalFacts;
  readonly education: Pick<
    EducationFacts,
    'level' | 'mode' | 'entered' | 'graduated' | 'years' | 'certificateNo'
  >;
}

const short: Words = {
  person: {
    name: '孙言',
    sex: '男',
    birthDate: '1978-03-05',
    idNumber: '990102197803050511',
    ethnicity: '汉族',
    address: '杭州市西湖区临溪路8号3幢602室',
  },
  institution: '瓯江大学',
  major: '自动化',
  employer: '杭州鼎沐机械有限公司',
  issuer: '东海机械工业学会',
  paper: '斜齿轮减速器噪声控制技术',
  others: ['李安', '陈明澈'],
  journal: { journal: '泵与风机', issn: '8128-215X', cn: 'CN 62-5729/TH', year: 2018, issue: 4, month: 7 },
  education: {
    level: '本科',
    mode: '全日制',
    entered: '1997-09',
    graduated: '2001-07-01',
    years: 4,
    certificateNo: '971061200105000123',
  },
};

const long: Words = {
  person: {
    name: '阿依努尔·买买提',
    sex: '女',
    birthDate: '1982-09-17',
    idNumber: '990203198209170621',
    ethnicity: '维吾尔族',
    address: '嘉兴市南湖区文晖北路1288号云栖花园北区27幢2单元1703室',
  },
  institution: '松江平原理工大学',
  major: '机械设计制造及其自动化',
  employer: '温州市乐清四明山智能装备传动设备制造股份有限公司',
  issuer: '浙江省机电装备制造与自动化应用工程学会',
  paper: '基于改进遗传算法的高速数控转塔冲床结构优化设计与疲劳寿命预测',
  others: ['诸葛思远', '欧阳晓琳', '赵䶮', '钱锋', '周子涵', '吴桐'],
  journal: {
    journal: '机电装备与控制',
    issn: '8101-2241',
    cn: 'CN 33-5108/TH',
    year: 2019,
    volume: 36,
    issue: 11,
    month: 11,
  },
  education: {
    level: '本科',
    mode: '成人',
    entered: '2003-03',
    graduated: '2006-01-15',
    years: 3,
    certificateNo: '971165200605012345',
  },
};

function months(words: Words): DocumentFacts['pension']['months'] {
  return Array.from({ length: 40 }, (_, index) => {
    const count = 2017 * 12 + 4 + index;
    const month = `${String(Math.floor(count / 12))}-${String((count % 12) + 1).padStart(2, '0')}`;
    const payer = index < 11 ? '杭州越腾电气有限公司' : words.employer;
    return { month, payer, base: 4800 + Math.floor(index / 12) * 620 };
  });
}

function courses(): NonNullable<DocumentFacts['continuingEducation']['years'][number]['courses']> {
  return [
    { name: '智能制造导论', kind: '专业科目', hours: 36, form: '面授' },
    { name: '机械制图新标准解读', kind: '专业科目', hours: 26, form: '网络' },
    { name: '工业互联网基础', kind: '行业公需科目', hours: 18, form: '网络' },
    { name: '专业技术人员职业道德', kind: '一般公需科目', hours: 12, form: '网络' },
  ];
}

function educationOf(words: Words): EducationFacts {
  const { person, institution, major, education } = words;
  return { person, name: person.name, institution, major, president: '郑维新', ...education };
}

function studies(
  words: Words,
): Pick<
  ExampleFacts,
  'diploma' | 'registration' | 'accreditationReport' | 'degree' | 'overseasDegree' | 'registrationForm'
> {
  const education = educationOf(words);
  const { person, name, institution, major, graduated, entered } = education;
  const verificationCode = 'A7K2M9QX4T8W3Z5B';
  const qr = `https://www.example.invalid/xlcx/bg.do?vcode=${verificationCode}&srcid=bgcx`;
  return {
    diploma: education,
    registration: { ...education, verificationCode, validTo: '2020-12-31', qr },
    accreditationReport: { ...education, reportNo: '3906127', reportedOn: '2020-06-18' },
    degree: {
      person,
      name,
      institution,
      major,
      degree: '工学学士',
      awarded: graduated,
      certificateNo: '9710642001000123',
      president: education.president,
    },
    overseasDegree: {
      person,
      name,
      institution: '维斯塔工业大学',
      institutionForeign: 'Vista Technical University',
      country: '德国',
      region: 'foreign',
      degree: '理学硕士',
      awarded: '2009-09-30',
      certificateNo: '120190004567',
      issuer: '教育部留学服务中心',
      issuedOn: '2019-05-20',
    },
    registrationForm: { person, name, institution, major, graduated, entered },
  };
}

function career(
  words: Words,
): Pick<
  ExampleFacts,
  'titleCertificate' | 'skillCertificate' | 'appointment' | 'pension' | 'continuingEducation' | 'assessment'
> {
  const { person, employer } = words;
  const { name, idNumber } = person;
  return {
    titleCertificate: {
      person,
      name,
      title: '工程师',
      specialty: '机电制造',
      obtained: '2012-11-25',
      certificateNo: 'G3399120156',
      issuer: '杭州市人力资源和社会保障局',
      committee: '杭州市机械工程技术人员工程师资格评审委员会',
      issuedOn: '2013-02-18',
      employer,
    },
    skillCertificate: {
      person,
      name,
      skill: '维修电工',
      level: '高级技师',
      obtained: '2014-06-20',
      certificateNo: '1433000000100258',
      issuer: '浙江省职业技能鉴定中心',
    },
    appointment: {
      name,
      employer,
      position: '工程师',
      from: '2013-01-01',
      to: '2020-12-31',
      signedOn: '2012-12-28',
    },
    pension: {
      person,
      name,
      idNumber,
      verificationCode: '8842017356120094',
      issuer: '杭州市社会保险管理服务中心',
      region: '杭州市西湖区',
      issuedOn: '2020-09-08',
      months: months(words),
    },
    continuingEducation: {
      person,
      name,
      idNumber,
      issuer: '杭州市人力资源和社会保障局',
      platform: '杭州市专业技术人员继续教育学时登记平台',
      employer,
      printedOn: '2020-09-15',
      verificationCode: 'JX2020091500873',
      years: [2018, 2019, 2020].map((year, index) => ({
        year,
        professional: 62 + index,
        industry: 18,
        general: 12 + index * 0.5,
        total: 92 + index * 1.5,
        courses: courses(),
      })),
    },
    assessment: { name, year: 2019, grade: '优秀', employer, department: '技术中心', on: '2020-01-16' },
  };
}

function works(
  words: Words,
): Pick<ExampleFacts, 'journalCover' | 'contents' | 'article' | 'bookCover' | 'patent'> {
  const { journal, paper: title, person, others, employer } = words;
  const author = [person.name, ...others];
  return {
    journalCover: {
      ...journal,
      part: 'both',
      publisher: '钱塘科学技术出版社',
      frequency: 12,
      totalIssue: 412,
    },
    contents: {
      ...journal,
      title,
      author,
      page: 47,
      others: Array.from({ length: 16 }, (_, index) => ({
        title: `${['真空断路器', '桥式起重机', '激光切割机', '多级离心泵'][index % 4] ?? ''}${['故障诊断方法', '温升试验研究', '轻量化设计与有限元分析'][index % 3] ?? ''}`,
        author: ['严复生', '金晓', '魏若水'].slice(0, 1 + (index % 3)),
        page: 3 + index * 5,
      })),
    },
    article: {
      ...journal,
      title,
      author,
      affiliation: `${employer}，浙江 杭州 310000`,
      abstract: `针对${title}中存在的问题，建立了力学模型，分析了主要参数对性能的影响，给出了改进方案并做了样机试验。结果表明，改进后的结构质量减轻11.8%，温升下降6.3 K，满足设计要求，可供同类产品参考。`,
      keywords: ['结构优化', '有限元', '样机试验', '疲劳寿命'],
      pages: '47-51',
      received: '2019-06-03',
      fund: '浙江省重点研发计划项目（2018C01099）',
      body: [
        '随着装备制造业的发展，用户对整机的精度、效率和可靠性提出了更高要求。原有结构沿用多年，局部应力集中明显，振动较大，已不能适应连续生产的需要。',
        '本文以某型产品为对象，测量了典型工况下的载荷谱，在此基础上建立参数化模型，以质量和最大应力为目标函数进行多目标优化，并用正交试验验证了各因素的显著性。',
        '样机在用户现场连续运行3000 h，各项指标稳定。与原结构相比，噪声由82 dB降至76 dB，一次装夹合格率由94.1%提高到98.6%，年节约用电约1.2万kW·h。',
        '后续工作将考虑热变形的影响，并把在线监测数据用于寿命预测模型的修正。',
      ],
    },
    bookCover: {
      title: '机床电气控制实例',
      isbn: '978-7-999-01234-4',
      author: [person.name, ...others.slice(0, 1)],
      role: '主编',
      publisher: '江南工业出版社',
      year: 2018,
      words: 326,
      part: 'both',
    },
    patent: {
      inventor: author,
      title: '一种双轴撕碎机的过载保护装置',
      number: 'ZL 2018 1 0123456.5',
      kind: '发明专利',
      filedOn: '2018-02-07',
      grantedOn: '2020-03-17',
      patentee: employer,
      certificateSerial: '3719542',
      grantNo: 'CN 108123456 B',
    },
  };
}

function honours(words: Words): Pick<ExampleFacts, 'award' | 'contributorProof'> {
  const { person, issuer, others, employer } = words;
  const { name } = person;
  const members = ['郭海', name, ...others];
  return {
    award: {
      name,
      award: '东海机械工业科学技术奖二等奖',
      project: '高速数控转塔冲床关键技术研究及产业化',
      issuer,
      on: '2018-12-20',
      rank: 2,
      people: members.length,
      certificateNo: 'DHJX-2018-2-017-R02',
    },
    contributorProof: {
      name,
      project: '高速数控转塔冲床关键技术研究及产业化',
      rank: 2,
      people: members.length,
      members,
      issuer: employer,
      on: '2020-08-26',
      kind: 'contributor',
    },
  };
}

const scoreLines = [
  { code: '1.1', label: '学历学位', max: 10, points: 8, basis: '毕业证书、学位证书（P3-5）' },
  { code: '1.2', label: '专业技术工作资历', max: 10, points: 9.5, basis: '资格证书、聘任证书（P6-9）' },
  { code: '2.1', label: '科技成果奖励', max: 20, points: 15, basis: '科学技术奖二等奖证书（P12）' },
  { code: '2.2', label: '专利', max: 15, points: 12, basis: '发明专利1项、实用新型2项（P14-18）' },
  { code: '3.1', label: '论文', max: 15, points: 10.5, basis: '第一作者论文2篇（P20-31）' },
  { code: '3.2', label: '技术报告、标准', max: 15, points: 9, basis: '企业标准1项（P33）' },
  { code: '4.1', label: '经济和社会效益', max: 15, points: 12, basis: '效益证明（P36）' },
];

function forms(
  words: Words,
): Pick<
  ExampleFacts,
  'postInformation' | 'scoreSheet' | 'commitment' | 'publicityConfirmation' | 'entrustLetter' | 'unknown'
> {
  const { person, employer } = words;
  const { name, idNumber } = person;
  return {
    postInformation: {
      unit: '杭州市机电产品质量检验所',
      approved: 12,
      filled: 10,
      vacant: 2,
      name,
      opinions: ['同意推荐', '情况属实，同意申报', '同意按空缺岗位申报'],
      seals: [true, true, true],
      on: '2020-09-11',
    },
    scoreSheet: {
      name,
      employer,
      lines: scoreLines,
      total: scoreLines.reduce((sum, line) => sum + line.points, 0),
    },
    commitment: { name, idNumber, signedOn: '2020-09-02', employer },
    publicityConfirmation: {
      name,
      employer,
      from: '2020-09-14',
      to: '2020-09-18',
      place: '公司公告栏、内部办公网',
      result: '无异议',
      on: '2020-09-21',
    },
    entrustLetter: {
      issuer: '杭州市经济和信息化局',
      people: 12,
      date: '2020-09-29',
      firstName: name,
      committee: '浙江省机电制造工程技术人员高级工程师职务任职资格评审委员会',
      no: '杭经信函〔2020〕017号',
      contact: '方静',
      phone: '10057133442',
    },
    unknown: {
      title: '关于召开高速冲床项目验收会议的纪要',
      paragraphs: [
        '2019年5月16日，技术中心在三楼会议室召开项目验收会，研发部、工艺技术部、质量管理部等部门参加。会议听取了项目组的工作汇报，审阅了试验报告。',
        '会议认为，样机各项性能达到任务书的要求，资料齐全，同意通过验收。会议要求项目组在六月底前完成图样归档，并就噪声问题提出改进措施。',
        '参会人员：郭海、严复生、金晓、魏若水。',
      ],
    },
  };
}

function examples(words: Words): ExampleFacts {
  const { person } = words;
  const validTo = words === short ? '2036-08-12' : '长期';
  return {
    idCard: { ...person, side: 'both', authority: '钱江市公安局临溪分局', validFrom: '2016-08-12', validTo },
    ...studies(words),
    ...career(words),
    ...works(words),
    ...honours(words),
    ...forms(words),
  };
}

export const shortExamples: ExampleFacts = examples(short);
export const longExamples: ExampleFacts = examples(long);
